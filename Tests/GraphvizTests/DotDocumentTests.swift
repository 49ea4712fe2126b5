import Graphviz
import Testing

@Suite("DOT text")
struct DotDocumentTests {
  @Test("Attributes are sorted, statements keep their order")
  func order() {
    var document = DotDocument(
      name: "g", attributes: ["rankdir": "LR", "bgcolor": "white"], nodeDefaults: ["shape": "box"])
    document.addNode("b", ["tooltip": .text("T"), "label": .text("B")])
    document.addNode("a")
    document.addEdge("b", "a", ["weight": .number(2)])
    document.addSubgraph(
      DotSubgraph(name: "cluster_1", attributes: ["label": .html("<B>x</B>")], statements: [.node("c", [:])]))
    #expect(
      document.text == """
        digraph "g" {
          graph [bgcolor="white", rankdir="LR"];
          node [shape="box"];
          "b" [label="B", tooltip="T"];
          "a";
          "b" -> "a" [weight="2"];
          subgraph "cluster_1" {
            graph [label=<<B>x</B>>];
            "c";
          }
        }

        """)
  }

  @Test("A subgraph needs no name")
  func namelessSubgraph() {
    var document = DotDocument(name: "g")
    document.addSubgraph(DotSubgraph(attributes: ["rank": "same"], statements: [.node("a", [:])]))
    #expect(
      document.text == """
        digraph "g" {
          subgraph {
            graph [rank="same"];
            "a";
          }
        }

        """)
  }

  @Test("An undirected graph has its own arrow")
  func undirected() {
    var document = DotDocument(name: "g", isDirected: false)
    document.addEdge("a", "b")
    #expect(document.text == "graph \"g\" {\n  \"a\" -- \"b\";\n}\n")
  }

  @Test(
    "Every kind of value is escaped for where Graphviz reads it",
    arguments: [
      (DotValue.text(#"a\Nb"#), #""a\\Nb""#),
      (.text("say \"x\""), #""say \"x\"""#),
      (.text("R&D &amp;"), #""R&amp;D &amp;amp;""#),
      (.text("two\r\nlines\rthree\n"), #""two\nlines\nthree\n""#),
      (.text("bell\u{7}\tescape\u{1B}\u{0}\u{FFFF}"), #""bell escape""#),
      (.text("a<b>"), #""a<b>""#),
      (.url("https://x.org/?a=1&b=\"<2>\" \\"), #""https://x.org/?a=1&amp;b=%22%3C2%3E%22%20%5C""#),
      (.verbatim(#"0,0!"#), #""0,0!""#),
      (.verbatim(#"ends in \"#), #""ends in \\""#),
    ])
  func escaping(value: DotValue, written: String) {
    let document = DotDocument(name: "g", attributes: ["x": value])
    #expect(document.text == "digraph \"g\" {\n  graph [x=\(written)];\n}\n")
  }

  @Test("Words in HTML-like labels are escaped")
  func markup() {
    #expect(DotValue.markup("a<b> & \"c\"\nd\u{1}") == "a&lt;b&gt; &amp; &quot;c&quot;<BR/>d")
  }

  @Test(
    "Numbers have at most three decimals",
    arguments: [
      (0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (1.0 / 3, "0.333"), (-0.0001, "0"), (12345.6789, "12345.679"),
      (.infinity, "0"), (.nan, "0"), (1e300, "0"),
    ] as [(Double, String)])
  func numbers(value: Double, written: String) {
    #expect(DotValue.decimal(value) == written)
  }
}
