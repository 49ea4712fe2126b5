import Foundation
import Synchronization

/// The tool as a user has it: a program with arguments, standard streams and an exit code.
enum BuiltTool {
  /// What one run did.
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
    var bytes: Data

    /// The messages, a line each.
    var messages: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lists of the sample field, as they are named from the package's folder.
  static let sampleLists = "graphs/talking-head/lists"

  /// One of them, for what does not depend on their number: 34 entries of 33 papers, two of which may be one.
  static let shortList = "\(sampleLists)/keywords-and-comments.md"

  /// The program that was built with the tests, in the folder of their own program.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "stemma")

  /// Runs the tool to its end in the package's folder, with nothing but `PATH` in its environment.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:], in folder: URL = root
  ) throws -> Outcome {
    try run(arguments, input: Data(input.utf8), environment: environment, in: folder)
  }

  /// Runs the tool on bytes.
  static func run(
    _ arguments: [String], input: Data, environment: [String: String] = [:], in folder: URL = root
  ) throws -> Outcome {
    try TemporaryFolder.with { streams in
      let names = ["input", "output", "errors"].map { streams.appending(path: $0) }
      for (name, content) in zip(names, [input, Data(), Data()]) { try content.write(to: name) }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"].merging(environment) { _, new in new }
      process.standardInput = try FileHandle(forReadingFrom: names[0])
      process.standardOutput = try FileHandle(forWritingTo: names[1])
      process.standardError = try FileHandle(forWritingTo: names[2])
      try process.run()
      process.waitUntilExit()
      let output = try Data(contentsOf: names[1])
      return Outcome(
        status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self), bytes: output)
    }
  }

  /// Runs a subcommand on the lists of the sample field, once for all tests that look at what it says of them.
  static func onSampleLists(_ subcommand: String, _ options: String...) throws -> Outcome {
    let arguments = [subcommand, sampleLists] + options
    let run = sharedRuns.withLock { runs in
      let run = runs[arguments] ?? SharedRun()
      runs[arguments] = run
      return run
    }
    return try run.outcome.withLock { outcome in
      if let outcome { return outcome }
      let fresh = try BuiltTool.run(arguments, input: Data())
      outcome = fresh
      return fresh
    }
  }

  /// A run that several tests look at; those that come early wait for its end.
  private final class SharedRun: Sendable {
    let outcome = Mutex<Outcome?>(nil)
  }

  private static let sharedRuns = Mutex<[[String]: SharedRun]>([:])
}

/// A folder for the time of a test.
enum TemporaryFolder {
  /// Makes a folder, and takes it away in the end.
  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "stemma-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

extension URL {
  /// Writes a file into this folder and returns its path.
  func file(_ name: String, _ content: String) throws -> String {
    try file(name, Data(content.utf8))
  }

  /// Writes bytes into a file in this folder and returns its path.
  func file(_ name: String, _ content: Data) throws -> String {
    let url = appending(path: name)
    try content.write(to: url)
    return url.path(percentEncoded: false)
  }

  /// The path as an argument has it.
  var argument: String { path(percentEncoded: false) }
}
