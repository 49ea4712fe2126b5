import StemmaRelating
import Testing

@Suite("Thesaurus files")
struct ThesaurusTests {
  private func failure(_ text: String) -> String? {
    do {
      _ = try Thesaurus(parsing: text, file: "t.txt")
      return nil
    } catch { return error.description }
  }

  @Test(
    "What VOSviewer writes is read",
    arguments: [
      "label\treplace by\na\tb\n", "Label\tReplace by\r\na\tb\r\n", "\u{FEFF}label\treplace by\na\tb",
      "label\treplace by\n\na\tb\n\n", "label\treplace by\na\tb\tremark\n", "label\treplace by\n", "",
    ])
  func good(text: String) {
    #expect(failure(text) == nil)
  }

  @Test(
    "What is not of the format is an error with its line",
    arguments: [
      (
        "label\treplace by\na b\n",
        "t.txt:2:1: expected a label, a tab and its replacement, found no tab in 'a b'"
      ),
      (
        "label\treplace by\r\n\r\na b\r\n",
        "t.txt:3:1: expected a label, a tab and its replacement, found no tab in 'a b'"
      ),
      ("a\tb\n", "t.txt:1:1: expected the heading 'label', tab, 'replace by'"),
      (
        "label,replace by\n",
        "t.txt:1:1: expected a label, a tab and its replacement, found no tab in 'label,replace by'"
      ),
    ])
  func bad(text: String, message: String) {
    #expect(failure(text) == message)
  }

  @Test("Of two files the later wins")
  func adding() throws {
    let first = try Thesaurus(parsing: "label\treplace by\nnerf\tx\nflow\ty\n", file: "1.txt")
    let second = try Thesaurus(parsing: "label\treplace by\nnerf\tz\n", file: "2.txt")
    let related = Related(block("Other Work on Heads", alias: "OX", year: 2020, keywords: "nerf, flow")) {
      $0.thesaurus = first.adding(second)
    }
    #expect(related.terms(of: "OX") == ["y", "z"])
  }
}
