import Foundation
import StemmaCommand

let arguments = Array(CommandLine.arguments.dropFirst())
exit(run(arguments: arguments, environment: ProcessInfo.processInfo.environment, streams: .ofProcess()))
