import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Styles of the lineage")
struct LineageStyleTests {
  private let small = (SmallNetwork.network, SmallNetwork.clustering)

  @Test("Every style shows the same boxes and arrows", arguments: LineageOptions.Style.allCases)
  func sameContent(style: LineageOptions.Style) throws {
    for direction in LineageOptions.TimeDirection.allCases {
      let drawing = lineageDrawing(
        of: small.0, clustering: small.1, options: LineageOptions(style: style, direction: direction))
      let picture = try SVGPicture(render(drawing, as: .svg))
      #expect(picture.groups("node", "paper").count == 10)
      #expect(picture.groups("edge", "relation").count == 9)
    }
  }

  @Test("What Graphviz cannot lay out has an alternative that needs no layout and is drawn without a warning")
  func alternatives() throws {
    let drawing = lineageDrawing(of: small.0, clustering: small.1)
    #expect(drawing.engine == .dot)
    let placed = try #require(drawing.alternatives.first)
    #expect(placed.engine == .neatoFixed)
    let rendering = try Graphviz.render(dot: placed.document.text, engine: placed.engine, format: .svg)
    #expect(rendering.warnings == [])
    #expect(try SVGPicture(render(placed, as: .svg)).groups("node", "paper").count == 10)
  }

  @Test("Many boxes are placed without Graphviz, and say no more than their names")
  func many() throws {
    let drawing = lineageDrawing(
      of: small.0, clustering: small.1, options: LineageOptions(mostForGraphviz: 5))
    #expect(drawing.engine == .neatoFixed)
    let box = try #require(
      SVGPicture(render(drawing, as: .svg)).groups("node", "paper").first { $0.title == "a:ancestor" })
    #expect(box.texts == ["Ancestor"])
  }

  @Test("The main path is bold in class and legend, and only that")
  func mainPath() throws {
    let options = LineageOptions(mainPath: [LineageOptions.Arc(parent: 0, child: 1)])
    let picture = try SVGPicture(
      render(lineageDrawing(of: small.0, clustering: small.1, options: options), as: .svg))
    #expect(picture.groups("edge", "main-path").map(\.title) == ["a:ancestor->b:second"])
    #expect(picture.groups("node", "main-path").map(\.title).sorted() == ["a:ancestor", "b:second"])
    #expect(picture.texts.contains { $0.contains("main path (1)") })
    let plain = try SVGPicture(render(lineageDrawing(of: small.0, clustering: small.1), as: .svg))
    #expect(!plain.text.contains("main-path"))
  }

  @Test("Elements have ids that differ where papers do, and need no escapes")
  func ids() throws {
    #expect(elementID(of: "arxiv:2003.00196") == "paper-arxiv-2003.00196")
    #expect(elementID(of: "title:first-order") == "paper-title-first-order")
    let awkward = ["a:b", "a-b", "a_3a_b", "a:b:c", "a:b-c", ":x", "x", "a:", "a", "基于:1", "a:<\">", "a: "]
    let ids = awkward.map { elementID(of: $0) }
    #expect(Set(ids).count == awkward.count)
    #expect(
      ids.allSatisfy { id in
        id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
      })
    let picture = try SVGPicture(render(lineageDrawing(of: small.0, clustering: small.1), as: .svg))
    // Graphviz writes the hyphen as a character reference.
    let text = picture.text.replacing("&#45;", with: "-")
    for paper in picture.groups("node", "paper") {
      #expect(text.contains(" id=\"\(elementID(of: paper.title))\""))
    }
  }

  @Test("Any title gives valid XML", arguments: LineageOptions.Style.allCases)
  func hostileTitles(style: LineageOptions.Style) throws {
    let titles = [
      "<>&\"'", "\u{1}\u{8}\u{1B}[31m red \u{7F}\u{FFFE}", "🙂👩‍👩‍👧 ✓ 🏳️‍🌈", "שלום مرحبا \u{202E}abc",
      String(repeating: "Wörter ", count: 72), String(repeating: "w", count: 500), "]]> --> <![CDATA[",
      "\\N \\G \\l \\", "%s %n {a|b} #1;",
    ]
    var network = SmallNetwork.network(
      years: titles.map { _ in 2020 }, relations: (1..<titles.count).map { ($0 - 1, $0) })
    for (position, title) in titles.enumerated() {
      network.papers[position].title = title
      network.papers[position].alias = position.isMultiple(of: 2) ? nil : title
    }
    let clustering = SmallNetwork.clustering(of: titles.count)
    let drawing = lineageDrawing(
      of: network, clustering: clustering, options: LineageOptions(title: titles[0], style: style))
    for drawing in [drawing] + drawing.alternatives {
      #expect(try SVGPicture(render(drawing, as: .svg)).groups("node", "paper").count == titles.count)
    }
    let mermaid = mermaidLineage(of: network, clustering: clustering)
    let boxes = mermaid.split(separator: "\n").filter { $0.contains(":::") }
    #expect(boxes.count == titles.count)
    for box in boxes {
      #expect(box.count { $0 == "\"" } == 2)
      #expect(!box.replacing("<br/>", with: "").contains { "<>`\\".contains($0) })
      #expect(box.hasPrefix("  p_") && box.hasSuffix("\"]:::noCluster"))
    }
  }

  @Test("Text for Mermaid is no markup and no list")
  func mermaidWords() {
    #expect(mermaidText("a \"b\" #c") == "a #34;b#34; #35;c")
    #expect(mermaidText("1. first - then") == "1#46; first - then")
    #expect(mermaidText("- x") == "#45; x")
    #expect(mermaidText("v1.5") == "v1.5")
  }
}
