import Foundation
import StemmaModel
import StemmaReading
import Testing

@Suite("Files and their bytes")
struct SourceFileTests {
  private static let list =
    "# 2024\n\n1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196), `CVPR 2022`.\n"

  @Test("File, line and column of an entry and of what it names")
  func places() throws {
    let entries = reading(
      "# Ünicode\n\n## Lip Sync\n\n1. [A] [First Paper Here](https://arxiv.org/abs/2003.00196) [[Code](https://github.com/a/b)]\n  - inner\n\n"
        + "| Title |\n|---|\n| Second Paper Here |\n\nThird Paper Here; [CVPR 2022](https://arxiv.org/abs/2003.00197)\n",
      file: "folder/a list.md"
    ).entries
    #expect(entries.map(\.title) == ["First Paper Here", "Second Paper Here", "Third Paper Here"])
    #expect(
      entries.map { "\($0.location)" } == [
        "folder/a list.md:5:4", "folder/a list.md:10:1", "folder/a list.md:12:1",
      ])
    let first = try #require(entries.first)
    #expect(first.links.map(\.location.line) == [5, 5])
    #expect(first.links.map(\.location.column) == [8, 62])
    #expect(first.keywords.map(\.location.line) == [3])
  }

  @Test(
    "Line ends, a byte order mark and a missing last line end change nothing",
    arguments: [
      list.replacing("\n", with: "\r\n"), list.replacing("\n", with: "\r"), "\u{FEFF}" + list,
      String(list.dropLast()),
      "\u{FEFF}" + list.replacing("\n", with: "\r\n").dropLast(2), list + "\n\n\n",
    ])
  func lineEnds(text: String) {
    let expected = reading(Self.list)
    let result = reading(bytes: Array(text.utf8))
    #expect(result.entries == expected.entries)
    #expect(result.diagnostics.isEmpty)
    #expect(expected.entries.count == 1)
  }

  @Test("UTF-16 with a byte order mark, in both orders", arguments: [true, false])
  func utf16(isBigEndian: Bool) {
    let units = Array("\u{FEFF}\(Self.list)".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    #expect(reading(bytes: bytes).entries == reading(Self.list).entries)
  }

  @Test("Bytes that are not UTF-8 are read as Windows-1252: a warning with the line, nothing lost")
  func windows1252() {
    let text =
      "# Heads\n\n- [Faces of M\u{1}ller \u{2} Pe\u{3}a](https://arxiv.org/abs/2003.00196), `CVPR 2022`\n"
    let bytes = Array(text.utf8).map { byte -> UInt8 in
      switch byte {
      case 1: 0xFC
      case 2: 0x96
      case 3: 0xF1
      default: byte
      }
    }
    let result = reading(bytes: bytes)
    #expect(result.entries.map(\.title) == ["Faces of Müller – Peña"])
    #expect(
      result.diagnostics.map(\.description) == [
        "list.md:3:1: warning: 3 bytes are not UTF-8 and were read as Windows-1252; save the file as UTF-8 [not-utf8]"
      ])
  }

  @Test("UTF-8 and Windows-1252 in one file: each byte is read as what it is")
  func mixed() {
    let bytes =
      Array("- [Müller and M".utf8) + [0xFC]
      + Array("ller 头](https://arxiv.org/abs/2003.00196), `CVPR 2022`\n".utf8)
    #expect(reading(bytes: bytes).entries.map(\.title) == ["Müller and Müller 头"])
  }

  @Test(
    "What is no list gives one clear error",
    arguments: [
      ("", "list.md: is empty"), (" \n\t\n", "list.md: is empty"), ("\u{FEFF}", "list.md: is empty"),
      ("# a\n\u{0}\u{1}", "list.md:2: is not text (it has a NUL byte); expected a Markdown list"),
      ("\u{7F}ELF\u{0}", "list.md:1: is not text (it has a NUL byte); expected a Markdown list"),
    ])
  func unusable(text: String, message: String) {
    let result = reading(text)
    #expect(result.entries.isEmpty)
    #expect(result.diagnostics.map(\.message) == [message])
    #expect(result.diagnostics.map(\.severity) == [.error])
  }

  @Test("A file that cannot be used does not keep the others from being read")
  func others() {
    let result = StemmaReading.read([
      InputFile(name: "a.md", bytes: [0]), InputFile(name: "b.md", bytes: Array(Self.list.utf8)),
    ])
    #expect(result.entries.map(\.location.file) == ["b.md"])
    #expect(
      result.diagnostics.map(\.message) == [
        "a.md:1: is not text (it has a NUL byte); expected a Markdown list"
      ])
  }
}
