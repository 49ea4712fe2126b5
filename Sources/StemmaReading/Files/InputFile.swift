import Foundation
import StemmaModel

/// A file that was named to the tool or found below a folder that was named.
package struct InputFile: Sendable {
  /// The name in messages and output: the path as it was given, or `<stdin>`.
  package var name: String
  /// Its bytes.
  package var bytes: [UInt8]
  /// Whether it was named itself, and not found in a folder.
  package var isNamed: Bool

  /// Makes a file from bytes that are at hand.
  package init(name: String, bytes: [UInt8], isNamed: Bool = true) {
    self.name = name
    self.bytes = bytes
    self.isNamed = isNamed
  }

  /// Reads one file.
  ///
  /// - Throws: `InputError.missing`, `.isFolder` or `.unreadable`.
  package init(path: String, isNamed: Bool = true) throws(InputError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    if isFolder.boolValue { throw .isFolder(path: path) }
    self.init(name: path, bytes: try InputFile.content(of: path), isNamed: isNamed)
  }

  /// Every byte of a file, or of a pipe or device, which has no size to ask for.
  private static func content(of path: String) throws(InputError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// The same for every spelling of a path and every link to it.
  package static func identity(of path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardized.path
  }

  /// The endings of files that are Markdown whatever is in them.
  private static let markdownEndings = ["md", "markdown", "mdown", "mkd"]

  /// The endings of files that are taken from a folder.
  package static let listEndings =
    markdownEndings + ["txt", "bib", "ris", "nbib", "json", "jsonl", "ndjson", "csv", "tsv"]

  /// Whether the ending of a name says that a file is Markdown.
  static func isMarkdown(_ name: String) -> Bool {
    markdownEndings.contains(name.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }

  /// The paths of the lists that an argument names: itself if it is a file, else all lists below the folder,
  /// sorted by path; hidden files and folders are passed over.
  ///
  /// - Throws: `InputError.missing`, or `.noLists` for a folder without any.
  package static func listPaths(at path: String) throws(InputError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    if !isFolder.boolValue { return [path] }
    // The enumerator does not follow a link to a folder.
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let enumerator = FileManager.default.enumerator(atPath: real) else {
      throw .unreadable(path: path, reason: "the folder cannot be listed")
    }
    let base = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var found: [String] = []
    for case let name as String in enumerator {
      let parts = name.split(separator: "/")
      if parts.contains(where: { $0.hasPrefix(".") }) { continue }
      let ending = parts.last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard listEndings.contains(ending) else { continue }
      let full = base == "." ? name : base == "/" ? "/\(name)" : "\(base)/\(name)"
      // A pipe in a folder would be waited for.
      var status = stat()
      if stat(full, &status) == 0, status.st_mode & S_IFMT == S_IFREG { found.append(full) }
    }
    if found.isEmpty { throw .noLists(folder: path) }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Why a file could not be used at all.
package enum InputError: Error, Hashable, Sendable {
  /// Nothing has that name.
  case missing(path: String)
  /// A file was expected.
  case isFolder(path: String)
  /// The system refused.
  case unreadable(path: String, reason: String)
  /// No file below the folder has the ending of a list.
  case noLists(folder: String)
  /// The bytes are no text; the line of the first byte that shows it.
  case binary(file: String, line: Int)
  /// Nothing but white space.
  case empty(file: String)
}

extension InputError: CustomStringConvertible {
  /// The line that a user sees, without a severity in front.
  package var description: String {
    if case .binary(let file, let line) = self { return "\(file):\(line): \(reason)" }
    return "\(location.file): \(reason)"
  }

  /// The file or folder, and the line that shows what is wrong.
  package var location: SourceLocation {
    switch self {
    case .missing(let path), .isFolder(let path), .unreadable(let path, _), .noLists(let path),
      .empty(let path):
      SourceLocation(file: path, line: 1)
    case .binary(let file, let line): SourceLocation(file: file, line: line)
    }
  }

  /// What is wrong with it.
  package var reason: String {
    switch self {
    case .missing: "no such file or folder"
    case .isFolder: "is a folder, expected a file"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .noLists:
      "no list in this folder (looked for \(InputFile.listEndings.map { "." + $0 }.joined(separator: ", ")))"
    case .binary: "is not text (it has a NUL byte); expected a Markdown list"
    case .empty: "is empty"
    }
  }
}
