import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("What is in the SVG")
struct SVGStructureTests {
  /// The kinds of drawings.
  enum Kind: String, CaseIterable, Sendable {
    case lineage, lineageTopDown, tree, radial, timeline, map

    func drawing(of network: Network, _ clustering: Clustering) -> Drawing {
      switch self {
      case .lineage: lineageDrawing(of: network, clustering: clustering)
      case .lineageTopDown:
        lineageDrawing(of: network, clustering: clustering, options: LineageOptions(direction: .topDown))
      case .tree:
        lineageDrawing(of: network, clustering: clustering, options: LineageOptions(style: .tree))
      case .radial:
        lineageDrawing(of: network, clustering: clustering, options: LineageOptions(style: .radial))
      case .timeline: timelineDrawing(of: network, clustering: clustering)
      case .map: clusterMapDrawing(of: network, clustering: clustering)
      }
    }
  }

  private let small = (SmallNetwork.network, SmallNetwork.clustering)
  private let large = (SampleNetwork.network, SampleNetwork.clustering)

  @Test("Every paper drawn has one box, links to its page and says its title", arguments: Kind.allCases)
  func boxes(kind: Kind) throws {
    let picture = try SVGPicture(render(kind.drawing(of: small.0, small.1), as: .svg))
    let boxes = picture.groups("node", "paper")
    let missing: Set<String> =
      switch kind {
      case .lineage, .lineageTopDown, .tree, .radial: ["k:lone", "l:loose"]
      case .timeline: []
      // Its only tie is in a layer that the clusters were not made from, or it has none.
      case .map: ["k:lone", "l:loose"]
      }
    #expect(boxes.map(\.title).sorted() == small.0.papers.map(\.id).filter { !missing.contains($0) })
    for box in boxes {
      let paper = try #require(small.0.papers.first { $0.id == box.title })
      let tooltip = try #require(box.tooltip)
      #expect(tooltip.contains(paper.title), "\(paper.id)")
      #expect(tooltip.contains(paper.entries[0].location.file + ":\(paper.entries[0].location.line)"))
      switch paper.id {
      case "c:quotes": #expect(box.link == "https://example.org/?a=1&b=%222%22")
      case "l:loose": #expect(box.link == nil, "only web pages are linked")
      default: #expect(box.link == paper.urls(.paper).first)
      }
    }
  }

  @Test("The lines of a tooltip stay apart")
  func tooltipLines() throws {
    let picture = try SVGPicture(render(Kind.lineage.drawing(of: small.0, small.1), as: .svg))
    let box = try #require(picture.groups("node", "paper").first { $0.title == "a:ancestor" })
    #expect(
      box.tooltip == """
        Ancestor: A First Model
        A. Author, B. "Bee" Coauthor, Jr.
        CVPR 2018
        topic: motion & <warping>
        lists/one.md:23
        lists/two.md:7
        """)
    #expect(box.texts == ["Ancestor", "CVPR 2018"])
    #expect(box.classes == ["node", "paper", "cluster-1"])
  }

  @Test("Names with signs of XML and DOT are drawn as they are")
  func awkwardNames() throws {
    let picture = try SVGPicture(render(Kind.lineage.drawing(of: small.0, small.1), as: .svg))
    let boxes = picture.groups("node", "paper")
    #expect(boxes.first { $0.title == "c:quotes" }?.texts == [#"Q"<&>\N"#, "A&B <Workshop> 2019"])
    #expect(boxes.first { $0.title == "e:chinese" }?.texts == ["基于音频驱动的说话人脸视频生成方法", "计算机学报 2020"])
    #expect(
      boxes.first { $0.title == "d:nameless" }?.texts
        == ["A Study of Motion without", "Any Short Name for the", "Method", "2019"])
  }

  @Test("Every relation drawn is an arrow with its kind and its evidence; dashes mean uncertain alone")
  func arrows() throws {
    let picture = try SVGPicture(render(Kind.lineage.drawing(of: small.0, small.1), as: .svg))
    let arrows = picture.groups("edge", "relation")
    let drawn = SmallNetwork.relations.prefix(9)
    #expect(arrows.map(\.title).sorted() == drawn.map { "\($0.parent)->\($0.child)" }.sorted())
    for relation in drawn {
      let arrow = try #require(arrows.first { $0.title == "\(relation.parent)->\(relation.child)" })
      #expect(arrow.classes.contains(relation.kind.rawValue))
      #expect(arrow.classes.contains("weak") == (relation.confidence < 0.6))
      #expect(arrow.isDashed == (relation.confidence < 0.6))
      let tooltip = try #require(arrow.tooltip)
      #expect(tooltip.hasSuffix("\ncue-phrase, lists/a b.md:12: \(relation.evidence[0].text)"))
    }
    let version = try #require(arrows.first { $0.title == "a:ancestor->b:second" }?.tooltip)
    #expect(version.hasPrefix("Ancestor2 is the next version of Ancestor (confidence 0.95)\n"))
  }

  @Test("Years run one way, undated papers come last, and no arrow of the drawing goes back in time")
  func years() throws {
    for (network, clustering) in [small, large] {
      for kind in [Kind.lineage, .lineageTopDown] {
        let picture = try SVGPicture(render(kind.drawing(of: network, clustering), as: .svg))
        var places: [(year: Int, place: Double, id: String)] = []
        for box in picture.groups("node", "paper") {
          let paper = try #require(network.papers.first { $0.id == box.title })
          let heights = box.points.map(\.y)
          let place =
            kind == .lineage ? box.middle : ((heights.min() ?? 0) + (heights.max() ?? 0)) / 2
          places.append((paper.year ?? 9999, place, paper.id))
        }
        let byYear = Dictionary(grouping: places, by: \.year)
        let years = byYear.keys.sorted()
        #expect(years.count > 3)
        for (year, next) in zip(years, years.dropFirst()) {
          let last = byYear[year]?.map(\.place).max() ?? .infinity
          let first = byYear[next]?.map(\.place).min() ?? -.infinity
          #expect(last < first, "\(kind): \(year) before \(next)")
        }
        for relation in network.relations {
          guard let parent = places.first(where: { $0.id == relation.parent }),
            let child = places.first(where: { $0.id == relation.child }), parent.year <= child.year
          else { continue }
          #expect(parent.place < child.place, "\(kind): \(relation.parent) to \(relation.child)")
        }
      }
    }
  }

  @Test("The axis names every year between the first and the last")
  func axis() throws {
    let picture = try SVGPicture(render(Kind.lineage.drawing(of: small.0, small.1), as: .svg))
    let names = picture.groups("node", "axis").sorted { $0.middle < $1.middle }.flatMap(\.texts)
    #expect(names == ["2018", "2019", "2020", "2021", "2022", "year", "unknown"])
  }

  @Test("The legend has each cluster and each kind of relation that is drawn, with counts")
  func legend() throws {
    let picture = try SVGPicture(render(Kind.lineage.drawing(of: small.0, small.1), as: .svg))
    let words = picture.texts.map {
      $0.replacing("\u{A0}", with: " ").split(separator: " ").joined(separator: " ")
    }
    for line in [
      "motion & <warping> (4)", "audio | \"speech\" (5)", "no topic (1)", "next version (2)", "extends (1)",
      "improves (2)", "builds on (2)", "used as a component (2)", "uncertain, below 0.6 (2)",
    ] {
      #expect(words.contains(line), "\(line)")
    }
    #expect(
      picture.summary
        == "10 papers with 9 relations, 2018 to 2022. A box is a method, its colour a topic; an arrow leads from a "
        + "method to what descends from it. 2 papers without a known relation are not shown. 1 relation not "
        + "drawn where others lead the same way.")
    let plain = try SVGPicture(
      render(
        Kind.lineage.drawing(
          of: SmallNetwork.network(years: [1, 2], relations: [(0, 1)]), SmallNetwork.clustering(of: 2)),
        as: .svg))
    #expect(plain.texts.contains { $0.contains("improves (1)") })
    for absent in ["uncertain", "extends", "no topic", "component"] {
      #expect(!plain.texts.contains { $0.contains(absent) }, "\(absent)")
    }
  }

  @Test("Every colour is of the palette and has a rule for dark pages", arguments: Kind.allCases)
  func colours(kind: Kind) throws {
    let picture = try SVGPicture(render(kind.drawing(of: large.0, large.1), as: .svg))
    let known = Set(Palette.all.map(\.light))
    #expect(picture.colours.count > 10)
    for colour in picture.colours
    where !colour.hasSuffix("=\"none\"") && !colour.hasSuffix("=\"transparent\"") {
      let value = colour.split(separator: "\"")[1]
      #expect(known.contains(String(value)), "\(colour)")
      #expect(picture.text.contains("  [\(colour)] { "), "\(colour)")
    }
    #expect(picture.text.contains("@media (prefers-color-scheme: dark) {"))
  }

  @Test("It has a title and a description, and nothing of the machine or the day", arguments: Kind.allCases)
  func head(kind: Kind) throws {
    let drawing = kind.drawing(of: small.0, small.1)
    let picture = try SVGPicture(render(drawing, as: .svg))
    #expect(picture.title == drawing.title)
    #expect(picture.summary == drawing.summary)
    #expect(picture.attributes["role"] == "img")
    #expect(picture.labels == [drawing.title, drawing.summary])
    let box = picture.attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
    #expect(box.count == 4 && box[2] > 100 && box[3] > 100)
    #expect(!picture.text.contains("<script") && !picture.texts.isEmpty)
    #expect(!picture.text.contains("Generated"))
    #expect(!picture.text.contains(Graphviz.version))
    #expect(!picture.text.lowercased().contains("graphviz version"))
  }

  @Test("The same bytes again, and from several threads")
  func sameBytes() async throws {
    let drawings = Kind.allCases.map { $0.drawing(of: small.0, small.1) }
    let first = try drawings.map { try render($0, as: .svg) }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for round in 0..<12 {
        for number in drawings.indices {
          group.addTask {
            (
              (number + round) % drawings.count,
              try render(drawings[(number + round) % drawings.count], as: .svg)
            )
          }
        }
      }
      for try await (number, bytes) in group {
        expectEqualText(bytes, first[number], Kind.allCases[number].rawValue)
      }
    }
  }

  @Test("Every other format begins as it should", arguments: Kind.allCases)
  func formats(kind: Kind) throws {
    let drawing = kind.drawing(of: small.0, small.1)
    #expect(try render(drawing, as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try render(drawing, as: .pdf).starts(with: Array("%PDF".utf8)))
    let dot = try render(drawing, as: .dot)
    #expect(String(decoding: dot, as: UTF8.self).contains("pos="))
  }
}

/// Expects the same bytes, and names the first line that differs.
private func expectEqualText(_ actual: [UInt8], _ wanted: [UInt8], _ name: String) {
  let texts = [wanted, actual].map { String(decoding: $0, as: UTF8.self) }
  if let difference = firstDifference(between: texts[0], and: texts[1]) {
    Issue.record("\(name), \(difference)")
  }
}

@Suite("What a drawing says of a paper")
struct PaperTextTests {
  @Test(
    "Few authors are all named, of many the first four",
    arguments: [
      (0, ""), (1, "A1"), (5, "A1, A2, A3, A4, A5"), (6, "A1, A2, A3, A4 and 2 others"),
      (40, "A1, A2, A3, A4 and 36 others"),
    ])
  func authors(count: Int, words: String) {
    var paper = SmallNetwork.papers[0]
    paper.authors = (0..<count).map { "A\($0 + 1)" }
    #expect(PaperText(paper: paper).authors == words)
  }

  @Test("Text is cut to the room of its box")
  func width() {
    #expect(abs(estimatedWidth(of: "WWWW", size: 10) - 39.6) < 0.5)
    #expect(abs(estimatedWidth(of: "iiii", size: 10) - 11.2) < 0.5)
    #expect(estimatedWidth(of: "基于", size: 10) >= 20)
    #expect(estimatedWidth(of: "e\u{301}", size: 10) == estimatedWidth(of: "e", size: 10))
    for text in ["A Rather Long Title", "WWWWWWWWWWWWWW", "基于音频驱动的说话人脸", "🙂🙂🙂🙂🙂🙂🙂🙂"] {
      let cut = fitted(text, width: 60, size: 9)
      #expect(cut.hasSuffix("…") && estimatedWidth(of: cut, size: 9) <= 60, "\(cut)")
    }
    #expect(fitted("Short", width: 60, size: 9) == "Short")
  }
}

@Suite("Styling")
struct StyledSVGTests {
  @Test("What is no SVG comes back as it is", arguments: ["", "<html></html>", "<svg", "plain"])
  func noSVG(text: String) {
    #expect(styledSVG(Array(text.utf8), title: "T", summary: "S") == Array(text.utf8))
  }

  @Test("Words of the head are escaped")
  func escaping() throws {
    let bytes = styledSVG(
      Array("<svg><g fill=\"#ffffff\"/></svg>".utf8), title: "a<b>&\u{1}\"c\"",
      summary: "]]> -->\nnew\u{FFFF}")
    let picture = try SVGPicture(bytes)
    #expect(picture.title == "a<b>&\"c\"")
    #expect(picture.summary == "]]> --> new")
  }

  @Test("Only colours that occur get a rule")
  func rules() {
    let styled = String(
      decoding: styledSVG(
        Array("<svg><g fill=\"#ffffff\" stroke=\"#123456\"/></svg>".utf8), title: "", summary: ""),
      as: UTF8.self)
    #expect(styled.contains("  [fill=\"#ffffff\"] { fill: #14181d }\n}"))
    #expect(!styled.contains("[stroke="))
  }
}
