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

  @Test("Those with the most descendants are kept when there are too many papers, none without its kin")
  func mostPapers() {
    let all = content(families(4, 3, 2, 1))
    #expect(all.papers.count == 9)
    #expect(all.summary.contains("9 papers with 6 relations, 2020."))
    #expect(all.summary.contains("1 paper without a known relation is not shown."))
    #expect(!all.summary.contains("left out"))

    let some = content(families(4, 3, 2, 1), LineageOptions(mostPapers: 7))
    #expect(some.papers.count == 7)
    #expect(some.arrows.count == 4, "three founders, each with a child, and one more child")
    #expect(
      some.summary.contains("2 related papers left out for size, those with the fewest descendants."))

    let five = content(families(5, 4, 2), LineageOptions(top: 5))
    #expect(five.papers.count == 5, "there is no room for the third family's two")
    #expect(five.arrows.count == 3)
    #expect(
      five.summary.contains(
        "6 related papers left out; shown are those with the most descendants, none without its kin."))
  }

  @Test("Of a family that is too large those with the most descendants stay", arguments: [2, 3, 5, 8])
  func largeFamily(most: Int) {
    // A centre with five leaves, and behind one more leaf another centre.
    let arcs = [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 12), (6, 7), (6, 8), (6, 9), (6, 10), (6, 11), (12, 6),
    ]
    let network = SmallNetwork.network(years: [Int?](repeating: 2020, count: 13), relations: arcs)
    let shown = content(network, LineageOptions(top: most))
    #expect(shown.papers.count == most)
    #expect(shown.arrows.count == most - 1)
    #expect(Set(shown.papers).isSuperset(of: ["p0", "p12", "p6"].prefix(most)))
    #expect(shown.summary.contains("\(13 - most) related papers left out"))
  }

  @Test("What is left out is written into the boxes of its parents")
  func missingChildren() throws {
    let network = SmallNetwork.network(
      years: [2018, 2019, 2020, 2020], relations: [(0, 1), (1, 2), (1, 3)])
    let drawing = lineageDrawing(
      of: network, clustering: SmallNetwork.clustering(of: 4), options: LineageOptions(top: 2))
    let boxes = try SVGPicture(render(drawing, as: .svg)).groups("node", "paper")
    #expect(
      boxes.map(\.texts).sorted { $0[0] < $1[0] } == [["P0", "2018"], ["P1", "2019", "+ 2 not shown"]])
  }

  @Test("A root brings its descendants, its ancestors or both, as many generations as asked for")
  func roots() {
    // 0 → 1 → 2 → 3 → 4, 1 → 5, 6 → 3, and 7 → 8 apart.
    let network = SmallNetwork.network(
      years: [2016, 2017, 2018, 2019, 2020, 2018, 2018, 2016, 2020, 2020],
      relations: [(0, 1), (1, 2), (2, 3), (3, 4), (1, 5), (6, 3), (7, 8)])
    func papers(_ roots: [String], _ kin: Set<LineageOptions.Kin>, _ depth: Int? = nil) -> [String] {
      content(network, LineageOptions(roots: roots, kin: kin, depth: depth)).papers.sorted()
    }
    #expect(papers(["p1"], [.descendants]) == ["p1", "p2", "p3", "p4", "p5"])
    #expect(papers(["p1"], [.descendants], 1) == ["p1", "p2", "p5"])
    #expect(papers(["p3"], [.ancestors]) == ["p0", "p1", "p2", "p3", "p6"])
    #expect(papers(["p3"], [.ancestors, .descendants], 1) == ["p2", "p3", "p4", "p6"])
    #expect(papers(["p3"], [.descendants], 0) == ["p3"])
    #expect(papers(["p8", "p4"], [.ancestors], 1) == ["p3", "p4", "p7", "p8"])
    #expect(papers(["p9"], [.descendants, .ancestors]) == ["p9"], "it has no kin and is drawn alone")
    let shown = content(network, LineageOptions(roots: ["p1"], kin: [.descendants], depth: 1))
    #expect(
      shown.summary.hasPrefix("P1 and descendants, 1 generation: 3 papers with 2 relations, 2017 to 2018."))
    #expect(shown.summary.contains("6 other related papers are not shown."))
    #expect(shown.summary.contains("1 paper without a known relation is not shown."))
    #expect(!content(network, LineageOptions(roots: ["p9"])).summary.contains("without a known relation"))
  }

  @Test("A limit below two papers shows two", arguments: [1, 0, -5])
  func smallLimit(most: Int) {
    #expect(content(families(4, 3), LineageOptions(mostPapers: most)).papers.count == 2)
  }

  @Test("A relation is left out where others lead the same way that say no less")
  func implied() {
    func relation(_ parent: Int, _ child: Int, _ kind: Relation.Kind, _ confidence: Double) -> Relation {
      SmallNetwork.relation("p\(parent)", "p\(child)", kind, confidence, "")
    }
    func arrows(_ relations: Relation..., options: LineageOptions = LineageOptions()) -> Set<String> {
      var network = SmallNetwork.network(years: [2018, 2019, 2020, 2021])
      network.relations = relations
      return content(network, options).arrows
    }
    let chain = [relation(0, 1, .improves, 0.9), relation(1, 2, .buildsOn, 0.7)]
    let long = relation(0, 2, .extends, 0.95)
    #expect(arrows(chain[0], chain[1], long) == ["p0>p1", "p1>p2"])
    #expect(arrows(long, chain[1], chain[0]) == ["p0>p1", "p1>p2"], "in any order")
    // A chain of three.
    #expect(
      arrows(chain[0], chain[1], relation(2, 3, .improves, 0.9), relation(0, 3, .improves, 0.9))
        == ["p0>p1", "p1>p2", "p2>p3"])
    // An uncertain step does not stand for a certain relation, but for one that is as uncertain.
    let weak = relation(1, 2, .buildsOn, 0.5)
    #expect(arrows(chain[0], weak, long).count == 3)
    #expect(arrows(chain[0], weak, relation(0, 2, .extends, 0.5)).count == 2)
    // A part that is used is no descent, and a version is more than descent.
    #expect(arrows(chain[0], relation(1, 2, .usesComponent, 0.9), long).count == 3)
    #expect(arrows(chain[0], chain[1], relation(0, 2, .successorVersion, 0.9)).count == 3)
    #expect(arrows(chain[0], chain[1], relation(0, 2, .usesComponent, 0.9)).count == 2)
    // The main path and whatever is asked for stay.
    let main = LineageOptions(mainPath: [LineageOptions.Arc(parent: 0, child: 2)])
    #expect(arrows(chain[0], chain[1], long, options: main).count == 3)
    #expect(arrows(chain[0], chain[1], long, options: LineageOptions(hidesImplied: false)).count == 3)
  }

  @Test("Whoever could be reached over drawn relations still can without those that are implied")
  func reachability() {
    var random = Dice(state: 5)
    for _ in 0..<60 {
      let count = 3 + random.below(7)
      let arcs = (0..<(2 * count)).map { _ in
        ImpliedRelations.Arc(
          parent: random.below(count), child: random.below(count),
          kind: Relation.Kind.allCases[random.below(5)],
          confidence: [0.5, 0.7, 0.9][random.below(3)])
      }.filter { $0.parent != $0.child }
      let implied = ImpliedRelations.positions(in: arcs, weakBelow: 0.6, count: count)
      let left = arcs.indices.filter { !implied.contains($0) }.map { arcs[$0] }
      func reach(_ arcs: [ImpliedRelations.Arc]) -> [Set<Int>] {
        let kinship = Kinship(count: count, arcs: arcs.map { ($0.parent, $0.child) })
        return (0..<count).map { start in
          var found: Set<Int> = []
          var waiting = kinship.children[start]
          while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += kinship.children[next] }
          }
          return found
        }
      }
      #expect(reach(left) == reach(arcs))
    }
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
