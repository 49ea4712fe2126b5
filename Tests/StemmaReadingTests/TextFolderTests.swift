import Foundation
import StemmaModel
import Testing

@testable import StemmaReading

@Suite("Folders of texts about papers")
struct TextFolderTests {
  @Test(
    "The path of a file tells which paper it is about",
    arguments: [
      ("lab/zeva/README.md", AttachedText.Subject.repository("lab/zeva")),
      ("deep/down/lab/zeva/readme_zh.markdown", .repository("lab/zeva")),
      ("lab/zeva/README", .repository("lab/zeva")), ("2203.14367.txt", .arxiv("2203.14367")),
      ("abstracts/2203.14367v2.md", .arxiv("2203.14367")), ("cs/0501001.txt", .arxiv("cs/0501001")),
    ])
  func subjects(path: String, subject: AttachedText.Subject) {
    #expect(TextFolder.subject(of: path) == subject)
  }

  @Test(
    "Other files are about none",
    arguments: [
      "README.md", "zeva/README.md", "lab/zeva/setup.py", "2203.14367.pdf", "notes.txt", "lab/zeva/notes.md",
    ])
  func others(path: String) {
    #expect(TextFolder.subject(of: path) == nil)
  }

  @Test("A README as passages: words, links, headings, what introduces a list")
  func passages() {
    let text = AttachedText(
      subject: .repository("a/b"), file: "R.md",
      markdown: """
        # Zeva
        **Fast** heads, see [the page](https://x.org/y)
        and `code`.

        ## Thanks
        Based on:
        - [Tova](https://github.com/lab/tova) <b>heads</b>

        <h2>More</h2>
        <a href="https://x.org/z">Zed</a> is here

        ```
        not this
        ```
        | a | b |
        |---|---|
        | c | [d](https://x.org/d) |
        """)
    let lines = text.passages.map { passage in
      let links = passage.links.map { link in
        "\(String(Array(passage.text)[link.range]))=\(link.address)"
      }
      return "\(passage.location.line) \(passage.headings.joined(separator: ">")) | "
        + passage.text.replacing("\n", with: "⏎")
        + " | \(links.joined(separator: " ")) | \(passage.leadIn ?? "")"
    }
    #expect(
      lines == [
        "1  | Zeva |  | ", "2 Zeva | Fast heads, see the page⏎and code. | the page=https://x.org/y | ",
        "5 Zeva | Thanks |  | ", "6 Zeva>Thanks | Based on: |  | ",
        "7 Zeva>Thanks | Tova heads | Tova=https://github.com/lab/tova | Based on:", "9 Zeva | More |  | ",
        "10 Zeva>More | Zed is here | Zed=https://x.org/z | ", "17 Zeva>More | c |  | ",
        "17 Zeva>More | d | d=https://x.org/d | ",
      ])
  }

  @Test("What cannot be used is told, and the rest is read")
  func badFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("texts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in [
      ("lab/one/README.md", Array("Based on Two.".utf8)), ("lab/two/README.md", [0x41, 0x00, 0x42]),
      ("lab/three/README.md", []), ("lab/three/train.py", Array("x".utf8)),
    ] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let texts = try TextFolder(at: folder.path)
    #expect(texts.texts.map(\.subject) == [.repository("lab/one")])
    #expect(texts.diagnostics.map(\.rule) == ["unusable-input", "unused-text"])
    #expect(throws: InputError.self) { try TextFolder(at: folder.path + "/nowhere") }
    #expect(throws: InputError.self) { try TextFolder(at: folder.path + "/lab/one/README.md") }
  }
}
