import StemmaModel
import StemmaReading
import Testing

/// Text that nobody would call a list: it gives what can be read and a word about the rest.
@Suite("Hostile lists")
struct HostileListTests {
  private static let good = "- [A Paper among Noise](https://arxiv.org/abs/2401.00001), `CVPR 2024`\n"

  @Test("A line of megabytes is left out with its length, and what stands around it is read")
  func overlongLine() {
    let result = reading(Self.good + "\n" + String(repeating: "word, ", count: 500_000) + "\n\n" + Self.good)
    #expect(result.entries.map(\.location.line) == [1, 5])
    #expect(
      result.diagnostics.map(\.description) == [
        "list.md:3:1: warning: the line has 3000000 bytes and was left out; lines of a list have at most 200000 [overlong-line]"
      ])
  }

  @Test(
    "Nesting, repetition and open ends lose no paper behind them",
    arguments: [
      "- " + String(repeating: "[", count: 10_000) + "x" + String(repeating: "]", count: 10_000),
      "- Title of Words " + String(repeating: "(", count: 20_000),
      String(repeating: "> ", count: 3_000) + "deep",
      (0..<400).map { String(repeating: "  ", count: $0) + "- item\n" }.joined(),
      "- " + String(repeating: "A. Person, ", count: 5_000),
      "- " + String(repeating: "\" ", count: 20_000),
      "- Title of Words " + String(repeating: "![](https://img.shields.io/badge/a-b-c) ", count: 2_000),
      String(repeating: "<table>", count: 10_000),
      String(repeating: "<ul><li>", count: 10_000),
      "<td>" + String(repeating: "<a href=\"", count: 5_000),
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000),
      String(repeating: "Some Title Words. CVPR 2020. ", count: 3_000),
    ])
  func noise(text: String) {
    let result = reading(text + "\n\n## Papers\n\n" + Self.good)
    #expect(result.entries.last?.title == "A Paper among Noise")
    #expect(result.entries.allSatisfy { !$0.title.isEmpty && $0.title.utf8.count <= 400 })
  }

  @Test("A compressed file is no text, whatever its name ends in")
  func zip() {
    let result = reading(bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0], file: "papers.md")
    #expect(result.entries.isEmpty)
    #expect(result.diagnostics.map(\.severity) == [.error])
    #expect(result.diagnostics.first?.message.contains("is not text") == true)
  }
}
