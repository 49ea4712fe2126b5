import StemmaModel
import Testing

@testable import StemmaRelating

@Suite("Names of authors")
struct AuthorDirectoryTests {
  @Test(
    "A name is taken apart in whatever order it stands",
    arguments: [
      ("John A. Smith", "smith, john a"), ("Smith, John A.", "smith, john a"), ("Smith JA", "smith, j a"),
      ("J.A. Smith", "smith, j a"), ("J. A. SMITH", "smith, j a"), ("JA Smith", "smith, j a"),
      ("Jean-Pierre Changeux", "changeux, jean pierre"), ("J.-P. Changeux", "changeux, j p"),
      ("Nees Jan van Eck", "van eck, nees jan"), ("van Eck NJ", "van eck, n j"),
      ("van Eck, N. J.", "van eck, n j"),
      ("José Müller", "muller, jose"), ("Martin Luther King Jr.", "king, martin luther, jr"),
      ("King, Jr., Martin Luther", "king, martin luther, jr"), ("王伟", "王伟"), ("Plato", "plato"), ("  ", nil),
    ] as [(String, String?)])
  func parsing(text: String, key: String?) {
    #expect(AuthorName(text)?.key == key)
  }

  /// The authors of papers that each have some of the names, as they are put together.
  private func authors(_ papers: [[String]]) -> [String] {
    AuthorDirectory(of: papers.enumerated().map { work("p\($0.offset)", authors: $0.element) })
      .items.map { "\($0.label) \($0.papers.count)" }.sorted()
  }

  @Test("An initial stands for the one full name that it can mean")
  func initials() {
    #expect(authors([["J. Smith"], ["John Smith"], ["SMITH, John"]]) == ["John Smith 3"])
    #expect(authors([["J. Smith"], ["John Smith"], ["John A. Smith"]]) == ["John A. Smith 3"])
    #expect(authors([["L. Waltman", "N. J. van Eck"], ["Ludo Waltman", "Nees Jan van Eck"]]).count == 2)
  }

  @Test("Names that may be several people's, or are, stay apart")
  func apart() {
    #expect(authors([["J. Smith"], ["John Smith"], ["Jane Smith"]]).count == 3)
    #expect(authors([["John Smith"], ["John A. Smith"], ["John B. Smith"]]).count == 3)
    #expect(authors([["Yan Wang"], ["Yu Wang"]]).count == 2)
    #expect(authors([["J. A. Smith"], ["John Smith"]]).count == 2)
    #expect(authors([["John Smith"], ["John Smith Jr."]]).count == 2)
    #expect(authors([["Smith"], ["John Smith"]]).count == 2)
    // One paper has both.
    #expect(authors([["J. Smith", "John Smith"], ["J. Smith"]]).count == 2)
  }

  @Test("The order of the papers does not matter")
  func order() {
    let papers = [
      ["J. Smith"], ["John A. Smith", "Ann Lee"], ["A. Lee"], ["John Smith"], ["Al Lee"], ["J Smith"],
    ]
    #expect(authors(papers) == authors(papers.reversed()))
  }
}
