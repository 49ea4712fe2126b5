import Foundation
import StemmaReading
import Testing

@Suite("Finding files")
struct InputFileTests {
  /// A folder that is removed when the test is over.
  private final class TemporaryFolder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appendingPathComponent("stemma-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String = "# a\n") throws {
      let url = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  private func message(of action: () throws(InputError) -> Void) -> String? {
    do {
      try action()
      return nil
    } catch { return error.description }
  }

  @Test(
    "A folder gives the lists below it, sorted, hidden ones and other files left out", arguments: ["", "/"])
  func folder(ending: String) throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.md", "a/c.markdown", "a/B.MD", "z.txt", "refs.bib", "works.JSONL", "image.png", ".hidden.md",
      ".git/x.md", "noending",
      "x.md/y.md",
    ] {
      try folder.write(name)
    }
    let found = try InputFile.listPaths(at: folder.path + ending)
    #expect(
      found
        == ["a/B.MD", "a/c.markdown", "b.md", "refs.bib", "works.JSONL", "x.md/y.md", "z.txt"].map {
          "\(folder.path)/\($0)"
        })
  }

  @Test("A link to a folder gives the lists of the folder, under the name of the link")
  func linkedFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("lists/a.md")
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/lists")
    #expect(try InputFile.listPaths(at: link) == [link + "/a.md"])
  }

  @Test("A file gives itself, whatever its ending")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write("README", "text")
    let path = folder.path + "/README"
    #expect(try InputFile.listPaths(at: path) == [path])
    let file = try InputFile(path: path)
    #expect(file.name == path)
    #expect(file.bytes == Array("text".utf8))
  }

  @Test("A missing file, a folder in a file's place, and a folder without lists")
  func errors() throws {
    let folder = try TemporaryFolder()
    try folder.write("image.png")
    let missing = folder.path + "/missing.md"
    #expect(
      message { () throws(InputError) in _ = try InputFile(path: missing) }
        == "\(missing): no such file or folder")
    #expect(
      message { () throws(InputError) in _ = try InputFile.listPaths(at: missing) }
        == "\(missing): no such file or folder")
    #expect(
      message { () throws(InputError) in _ = try InputFile(path: folder.path) }
        == "\(folder.path): is a folder, expected a file")
    #expect(
      message { () throws(InputError) in _ = try InputFile.listPaths(at: folder.path) }
        == "\(folder.path): no list in this folder (looked for .md, .markdown, .mdown, .mkd, .txt, "
        + ".bib, .ris, .nbib, .json, .jsonl, .ndjson, .csv, .tsv)")
  }
}
