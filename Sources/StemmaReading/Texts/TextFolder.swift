import Foundation
import StemmaModel

/// The texts about papers in a folder of the user's: `OWNER/NAME/README.md` of the code at
/// github.com/OWNER/NAME, and `ARXIVID.txt` or `ARXIVID.md` with an abstract.
package struct TextFolder: Sendable {
  /// The texts in the order of their files.
  package private(set) var texts: [AttachedText] = []
  /// Files that cannot be read or belong to no paper by their name.
  package private(set) var diagnostics: [Diagnostic] = []

  private static let endings: Set<String> = ["md", "markdown", "mdown", "mkd", "txt", "rst", ""]

  /// Reads all texts below a folder.
  ///
  /// - Throws: `InputError.missing`, or `.unreadable` if it is no folder that can be listed. A single file that
  ///   cannot be read is a warning.
  package init(at folder: String) throws(InputError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw .missing(path: folder)
    }
    guard isFolder.boolValue, let enumerator = FileManager.default.enumerator(atPath: folder) else {
      throw .unreadable(path: folder, reason: "expected a folder with OWNER/NAME/README.md and ARXIVID.txt")
    }
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var names: [String] = []
    for case let name as String in enumerator {
      let parts = name.split(separator: "/")
      let isHidden = parts.contains { $0.hasPrefix(".") }
      var status = stat()
      guard !isHidden, stat("\(base)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      names.append(name)
    }
    var unused: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let subject = TextFolder.subject(of: name) else {
        unused.append("\(base)/\(name)")
        continue
      }
      read("\(base)/\(name)", about: subject)
    }
    if let first = unused.first {
      let others = unused.count == 1 ? "" : " and \(unused.count - 1) other files are"
      diagnostics.append(
        Diagnostic(
          .note, rule: "unused-text",
          "\(unused.count == 1 ? "is" : "this file\(others)") neither OWNER/NAME/README.md nor ARXIVID.txt and "
            + "passed over", at: SourceLocation(file: first, line: 1)))
    }
  }

  private mutating func read(_ path: String, about subject: AttachedText.Subject) {
    do {
      let file = try InputFile(path: path, isNamed: false)
      let source = try SourceText(file: path, bytes: file.bytes, diagnostics: &diagnostics)
      let readable = OverlongLines.dropping(from: source)
      diagnostics += readable.diagnostics
      texts.append(
        AttachedText(
          subject: subject, file: path, markdown: readable.text))
    } catch .empty {
      return
    } catch {
      diagnostics.append(Diagnostic(.warning, rule: "unusable-input", error.reason, at: error.location))
    }
  }

  /// The paper that a text is about, by the file's path below the folder.
  static func subject(of path: String) -> AttachedText.Subject? {
    let parts = path.split(separator: "/").map(String.init)
    guard let last = parts.last else { return nil }
    let dot = last.lastIndex(of: ".")
    let stem = dot.map { String(last[..<$0]) } ?? last
    let ending = dot.map { last[last.index(after: $0)...].lowercased() } ?? ""
    // The number of an arXiv id looks like an ending.
    if let id = ArxivIdentifier.newIdentifier(beginning: last[...]),
      ["", "md", "txt"].contains(rest(of: last, behind: id))
    {
      return .arxiv(id)
    }
    if parts.count >= 2, ["md", "txt"].contains(ending),
      let id = ArxivIdentifier.identifier(beginning: "\(parts[parts.count - 2])/\(stem)"[...])
    {
      return .arxiv(id)
    }
    guard parts.count >= 3, endings.contains(ending), stem.lowercased().hasPrefix("readme") else {
      return nil
    }
    return .repository("\(parts[parts.count - 3])/\(parts[parts.count - 2])")
  }

  /// The ending behind an arXiv id and its version.
  private static func rest(of name: String, behind id: String) -> String {
    var rest = name.dropFirst(id.count)
    if rest.first == "v" { rest = rest.dropFirst().drop(while: \.isNumber) }
    return rest.first == "." ? rest.dropFirst().lowercased() : rest.isEmpty ? "" : "no ending"
  }
}
