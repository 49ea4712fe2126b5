import StemmaModel
import Testing

@testable import StemmaReading

/// DOT files with relations that a person wrote down.
@Suite struct DotGraphTests {
  private func graph(_ text: String) throws -> DotGraph { try DotGraph(parsing: text, file: "relations.dot") }

  private func pairs(_ graph: DotGraph) -> [String] { graph.edges.map { "\($0.tail)>\($0.head)" } }

  @Test func everyFormOfAnIdentifierIsAName() throws {
    let graph = try graph(
      #"""
      strict digraph "family tree" {
        FOMM -> "Face2Face\"ρ" -> _x1 -> 3.14 -> -.5 -> 表情 -> <b<i>old</i>> -> "two " + "parts";
      }
      """#)
    #expect(
      graph.nodes.map(\.name)
        == ["FOMM", "Face2Face\"ρ", "_x1", "3.14", "-.5", "表情", "b<i>old</i>", "two parts"])
    #expect(graph.edges.count == 7)
  }

  @Test func commentsAndPreprocessorLinesAreNothing() throws {
    let graph = try graph("# 1 \"x\"\ndigraph { // one\n a /* -> x\n */ -> b\n#define\n}")
    #expect(pairs(graph) == ["a>b"])
  }

  @Test func subgraphsTieAllTheirNodes() throws {
    let graph = try graph("digraph { {a b} -> subgraph s { c; d -> e } }")
    #expect(pairs(graph) == ["d>e", "a>c", "a>d", "a>e", "b>c", "b>d", "b>e"])
  }

  @Test func defaultsHoldForWhatFollowsInTheSameBraces() throws {
    let graph = try graph(
      "digraph { a -> b; edge [type=improves]; b -> c; { edge [type=extends] c -> d } d -> e [type=\"builds-on\"] }"
    )
    #expect(graph.edges.map { $0.attributes["type"] } == [nil, "improves", "extends", "builds-on"])
  }

  @Test func portsGraphAttributesAndSemicolonsAreTaken() throws {
    let graph = try graph(
      "digraph { rankdir=LR; graph [a=b; c]; a:n -> b:p:sw [x=1, y=2; z]; ; }".replacing("; ; }", with: "; }")
    )
    #expect(pairs(graph) == ["a>b"])
    #expect(graph.edges.first?.attributes == ["x": "1", "y": "2", "z": "true"])
  }

  @Test func placesAreLinesAndColumns() throws {
    let graph = try graph("digraph {\n  \"ρ\" -> b\n\n    b -> c\n}\n")
    #expect(graph.edges.map(\.location.line) == [2, 4])
    #expect(graph.edges.map(\.location.column) == [3, 5])
  }

  @Test(arguments: [
    ("", 1, 1, "expected 'digraph'"),
    ("digraph", 1, 8, "expected the graph's name or '{', found the end of the file"),
    ("digraph {", 1, 10, "expected '}'"), ("digraph { a -> }", 1, 16, "expected a name"),
    ("digraph {\n a -- b }", 2, 4, "'->', as the graph is directed"),
    ("digraph { a [b=] }", 1, 16, "expected a value for 'b'"),
    ("digraph { a [b=c }", 1, 18, "attribute's name or ']'"),
    ("digraph { /* a }", 1, 11, "comment has no end"), ("digraph { <a }", 1, 11, "no closing '>'"),
    ("digraph { a -> (b) }", 1, 16, "'(' cannot stand here"),
    ("digraph { \"a\" + b }", 1, 17, "quoted text after '+'"),
    ("digraph { a -> ( }", 1, 16, "put names with such characters in quotes"),
  ])
  func mistakesAreToldWithTheirPlace(text: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: DotSyntaxError.self) { try graph(text) }
    #expect(error?.location == SourceLocation(file: "relations.dot", line: line, column: column))
    #expect(error?.message.contains(message) ?? false, "\(error?.message ?? "")")
  }

  @Test func deepBracesAreAnErrorAndNoCrash() {
    let text = "digraph " + String(repeating: "{", count: 100_000)
    #expect(throws: DotSyntaxError.self) { try graph(text) }
  }

  @Test func relationsHaveTypesReasonsAndConfidence() throws {
    let text = """
      digraph {
        n1 [label="FOMM", paper="arxiv:2003.00196"];
        n1 -> TPSM [type="improves", reason="thin-plate splines", confidence=0.9];
        TPSM -> X
      }
      """
    let lineage = try CuratedLineage(parsing: text, file: "relations.dot")
    #expect(lineage.references == ["FOMM": "arxiv:2003.00196"])
    let first = try #require(lineage.statements.first)
    #expect(first.parent == "FOMM" && first.child == "TPSM" && first.kind == .improves)
    #expect(first.reason == "thin-plate splines" && first.confidence == 0.9)
    #expect(first.location == SourceLocation(file: "relations.dot", line: 3, column: 3))
    let second = try #require(lineage.statements.last)
    #expect(second.kind == .buildsOn && second.confidence == 1 && second.reason.isEmpty)
  }

  @Test(arguments: [
    ("graph { a -- b }", "no direction"),
    ("digraph { a -> b [type=copies] }", "use one of: successor-version"),
    ("digraph { a -> b [confidence=2] }", "no number from 0 to 1"),
    ("digraph { a -> b [confidence=sure] }", "no number from 0 to 1"),
  ])
  func impossibleRelationsAreErrors(text: String, message: String) {
    let error = #expect(throws: DotSyntaxError.self) {
      try CuratedLineage(parsing: text, file: "relations.dot")
    }
    #expect(error?.message.contains(message) ?? false)
  }
}
