import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("What a lineage drawing shows")
struct LineageSelectionTests {
  /// The papers of a drawing in their order, and its relations.
  private func content(
    _ network: Network, _ options: LineageOptions = LineageOptions()
  ) -> (papers: [String], arrows: Set<String>, summary: String) {
    let drawing = lineageDrawing(
      of: network, clustering: SmallNetwork.clustering(of: network.papers.count), options: options)
    var papers: [String] = []
    var arrows: Set<String> = []
    for statement in drawing.document.statements {
      if case .node(let name, let attributes) = statement, attributes["class"] != "axis" {
        papers.append(name)
      }
      if case .edge(let tail, let head, let attributes) = statement, attributes["tooltip"] != nil {
        arrows.insert("\(tail)>\(head)")
      }
    }
    return (papers, arrows, drawing.summary)
  }

  private func families(_ sizes: Int...) -> Network {
    var arcs: [(Int, Int)] = []
    var first = 0
    for size in sizes {
      arcs += (1..<max(size, 1)).map { (first, first + $0) }
      first += size
    }
    // Members of families lie between each other.
    let count = first
    let place = (0..<count).sorted { ($0 % 3, $0) < ($1 % 3, $1) }
    let positions = (0..<count).map { paper in place.firstIndex(of: paper) ?? 0 }
    return SmallNetwork.network(
      years: [Int?](repeating: 2020, count: count), relations: arcs.map { (positions[$0.0], positions[$0.1]) }
    )
  }

  @Test("The largest families are kept when there are too many papers")
  func mostPapers() {
    let all = content(families(4, 3, 2, 1))
    #expect(all.papers.count == 9)
    #expect(all.summary.contains("9 papers with 6 relations, 2020."))
    #expect(all.summary.contains("1 paper without a known relation is not shown."))
    #expect(!all.summary.contains("left out"))

    let some = content(families(4, 3, 2, 1), LineageOptions(mostPapers: 7))
    #expect(some.papers.count == 7)
    #expect(some.arrows.count == 5)
    #expect(some.summary.contains("2 related papers left out for size."))

    // A smaller family may still fit where a larger one does not.
    let gap = content(families(5, 4, 2), LineageOptions(mostPapers: 7))
    #expect(gap.papers.count == 7)
    #expect(gap.arrows.count == 5)
  }

  @Test(
    "Of a family that is too large the papers with the most relations stay, tied together",
    arguments: [2, 3, 5, 8])
  func largeFamily(most: Int) {
    // Two centres with five leaves each, and one leaf between them.
    let arcs = [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 12), (6, 7), (6, 8), (6, 9), (6, 10), (6, 11), (12, 6),
    ]
    let network = SmallNetwork.network(years: [Int?](repeating: 2020, count: 13), relations: arcs)
    let shown = content(network, LineageOptions(mostPapers: most))
    #expect(shown.papers.count == most)
    #expect(shown.arrows.count == most - 1)
    #expect(shown.papers.contains("p0"))
    #expect(shown.summary.contains("\(13 - most) related papers left out for size."))
  }

  @Test("A limit below two papers shows two", arguments: [1, 0, -5])
  func smallLimit(most: Int) {
    #expect(content(families(4, 3), LineageOptions(mostPapers: most)).papers.count == 2)
  }

  @Test("A weak relation is left out where two stronger ones lead the same way, and only there")
  func implied() {
    var network = SmallNetwork.network(years: [2018, 2019, 2020, 2021], relations: [(0, 1), (1, 2), (2, 3)])
    network.relations += [
      SmallNetwork.relation("p0", "p2", .buildsOn, 0.5, "weak and implied"),
      SmallNetwork.relation("p0", "p3", .buildsOn, 0.5, "weak and implied by the strong one below"),
      SmallNetwork.relation("p1", "p3", .buildsOn, 0.9, "strong"),
    ]
    let shown = content(network)
    #expect(shown.arrows == ["p0>p1", "p1>p2", "p2>p3", "p1>p3"])
    #expect(shown.summary.contains("2 weak relations not shown where two stronger ones lead the same way."))
    let all = content(network, LineageOptions(hidesImplied: false))
    #expect(all.arrows == ["p0>p1", "p1>p2", "p2>p3", "p0>p2", "p0>p3", "p1>p3"])
    #expect(!all.summary.contains("not shown"))
    // With a higher threshold nothing is strong, so nothing is implied.
    #expect(content(network, LineageOptions(weakBelow: 0.95)).arrows == all.arrows)
  }

  @Test("A family stands together")
  func together() {
    let network = families(4, 3, 5)
    var familyOf: [String: Int] = [:]
    for relation in network.relations {
      let family = familyOf[relation.parent] ?? familyOf.count
      familyOf[relation.parent] = family
      familyOf[relation.child] = family
    }
    let runs = content(network).papers.map { familyOf[$0] ?? -1 }.reduce(into: [Int]()) { runs, family in
      if runs.last != family { runs.append(family) }
    }
    #expect(runs.count == 3)
  }

  @Test("Relations to papers that are not there, and to themselves, are not drawn")
  func strangers() {
    var network = SmallNetwork.network(years: [2018, 2019, 2020], relations: [(0, 1), (2, 2)])
    network.relations += [
      SmallNetwork.relation("p2", "gone", .extends, 0.9, ""),
      SmallNetwork.relation("gone", "p2", .extends, 0.9, ""),
    ]
    let shown = content(network)
    #expect(shown.papers.sorted() == ["p0", "p1"])
    #expect(shown.arrows == ["p0>p1"])
    #expect(shown.summary.contains("1 paper without a known relation is not shown."))
  }

  @Test(
    "With little to draw there is still a picture",
    arguments: [
      (SmallNetwork.empty, 0, "No paper has a known relation to another; 0 papers in all."),
      (SmallNetwork.network(years: [2020]), 0, "No paper has a known relation to another; 1 paper in all."),
      (
        SmallNetwork.network(years: [nil, nil, 2020]), 0,
        "No paper has a known relation to another; 3 papers in all."
      ),
      (
        SmallNetwork.network(years: [nil, nil], relations: [(0, 1)]), 2,
        "2 papers with 1 relation. A box is a method, its colour a topic; an arrow leads from a method to what descends "
          + "from it."
      ),
    ])
  func little(network: Network, boxes: Int, summary: String) throws {
    for direction in LineageOptions.TimeDirection.allCases {
      let drawing = lineageDrawing(
        of: network, clustering: SmallNetwork.clustering(of: network.papers.count),
        options: LineageOptions(title: "", direction: direction))
      #expect(drawing.summary == summary)
      #expect(try SVGPicture(render(drawing, as: .svg)).groups("node", "paper").count == boxes)
    }
  }

  @Test("Circles, and children older than their parents, are drawn without moving the years")
  func contradictions() throws {
    let network = SmallNetwork.network(
      years: [2020, 2020, 2020, 2018], relations: [(0, 1), (1, 2), (2, 0), (0, 3), (0, 1)])
    let picture = try SVGPicture(
      render(lineageDrawing(of: network, clustering: SmallNetwork.clustering(of: 4)), as: .svg))
    #expect(picture.groups("edge", "relation").count == 5)
    let boxes = picture.groups("node", "paper")
    let old = try #require(boxes.first { $0.title == "p3" })
    for box in boxes where box.title != "p3" { #expect(old.middle < box.middle) }
  }

  @Test("A chain within one year takes as many ranks as it is long, at most five")
  func chain() {
    let years = [Int?](repeating: 2020, count: 8)
    let arcs = (0..<7).map { (parent: $0, child: $0 + 1) }
    #expect(YearAxis(years: years, arcs: arcs).ranks == [0, 1, 2, 3, 4, 4, 4, 4])
    #expect(YearAxis(years: [2020, 2019, nil, 2022], arcs: []).ranks == [1, 0, 4, 3])
  }

  @Test("Years between the first and the last have a place, unless there are more than 30")
  func displayed() {
    #expect(displayedYears([2020, 2017, 2020]) == [2017, 2018, 2019, 2020])
    #expect(displayedYears([1950, 2020, 1990]) == [1950, 1990, 2020])
    #expect(displayedYears([]) == [])
    #expect(displayedYears([Int.max, Int.min]).count == 2)
  }
}
