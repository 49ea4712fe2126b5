import Dispatch
import Foundation
import Graphviz

/// Why gnuplot drew nothing.
package enum GnuplotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such program.
  case notInstalled
  /// The program could not be started or its files not be made.
  case notStarted(message: String)
  /// It ended with an error.
  case failed(message: String)
  /// It was stopped because it took longer than this many seconds.
  case tooSlow(seconds: Double)

  /// A message for the user, without a full stop.
  package var description: String {
    switch self {
    case .notInstalled: "charts are drawn by gnuplot, which is not installed: apt install gnuplot-nox"
    case .notStarted(let message): "gnuplot could not be started: \(message)"
    case .failed(let message): "gnuplot could not draw the chart: \(message)"
    case .tooSlow(let seconds):
      "gnuplot took longer than \(DotValue.decimal(seconds)) seconds and was stopped"
    }
  }
}

/// The gnuplot program, run as a process for each chart.
package struct Gnuplot: Sendable {
  /// The program's file.
  package var executable: String
  /// After this many seconds a run is stopped.
  package var timeLimit: Double

  /// Makes a runner of a known program.
  package init(executable: String, timeLimit: Double = 30) {
    self.executable = executable
    self.timeLimit = timeLimit
  }

  /// Finds the program in the folders of a `PATH`.
  ///
  /// - Parameters:
  ///   - path: Folders with colons between them.
  ///   - timeLimit: After this many seconds a run is stopped.
  /// - Throws: `notInstalled` if no folder has it.
  package init(path: String, timeLimit: Double = 30) throws(GnuplotError) {
    let files = path.split(separator: ":").map { "\($0)/gnuplot" }
    guard let file = files.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw .notInstalled
    }
    self.init(executable: file, timeLimit: timeLimit)
  }

  /// What gnuplot writes to its standard output for a script on its standard input.
  ///
  /// The reader's own gnuplot settings are not read. Input and output go through temporary files: a pipe can
  /// fill up, and writing into one whose reader has died ends the whole process.
  func output(of script: String) throws(GnuplotError) -> [UInt8] {
    guard FileManager.default.isExecutableFile(atPath: executable) else { throw .notInstalled }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stemma-gnuplot-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: (input: FileHandle, output: FileHandle, errors: FileHandle)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let names = ["script", "output", "errors"].map { folder.appending(path: $0) }
      for (name, content) in zip(names, [script, "", ""]) { try Data(content.utf8).write(to: name) }
      files = (
        try FileHandle(forReadingFrom: names[0]), try FileHandle(forUpdating: names[1]),
        try FileHandle(forUpdating: names[2])
      )
    } catch {
      throw .notStarted(message: error.localizedDescription)
    }
    defer { for file in [files.input, files.output, files.errors] { try? file.close() } }

    let status = try run(input: files.input, output: files.output, errors: files.errors)
    let output = content(of: files.output)
    let complaints = String(decoding: content(of: files.errors), as: UTF8.self)
    guard status == 0, !output.isEmpty else {
      let message = oneLine(complaints)
      throw .failed(message: message.isEmpty ? "no reason given (status \(status))" : message)
    }
    return output
  }

  /// Runs the program to its end or to the time limit; returns its exit status.
  private func run(
    input: FileHandle, output: FileHandle, errors: FileHandle
  ) throws(GnuplotError) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = ["-d"]
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw .notStarted(message: error.localizedDescription)
    }
    if ended.wait(timeout: .now() + timeLimit) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw .tooSlow(seconds: timeLimit)
    }
    return process.terminationStatus
  }

  private func content(of file: FileHandle) -> [UInt8] {
    do {
      try file.seek(toOffset: 0)
      return [UInt8](try file.readToEnd() ?? Data())
    } catch {
      return []
    }
  }
}
