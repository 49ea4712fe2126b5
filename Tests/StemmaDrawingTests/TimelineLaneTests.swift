import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Lanes of the timeline")
struct TimelineLaneTests {
  @Test("A paper of several groups stands with the first that has it, and small groups share a lane")
  func lanes() {
    let grouping = PaperGrouping(
      subject: .institution,
      groups: [
        group("A", [0, 1, 2, 3]), group("B", [3, 4, 5]), group("C", [2, 6]), group("D", [7, 8]),
        group("E", [9]), group("F", [10]),
      ])
    let (lanes, laneOf) = TimelineLane.lanes(for: Array(0..<12), grouping, most: 3)
    #expect(lanes.map(\.label) == ["A", "B", "D", "3 other institutions", "institution unknown"])
    #expect(lanes.map(\.count) == [4, 2, 2, 3, 1])
    #expect(laneOf == [0, 0, 0, 0, 1, 1, 3, 2, 2, 3, 3, 4])
  }

  @Test("One group too many still gets its lane, and one whose papers all stand elsewhere none")
  func limits() {
    let groups = [group("A", [0, 1]), group("B", [1]), group("C", [2])]
    let few = TimelineLane.lanes(
      for: [0, 1, 2], PaperGrouping(subject: .venue, groups: groups), most: 2)
    #expect(few.lanes.map(\.label) == ["A", "C"])
    #expect(few.laneOf == [0, 0, 1])
    let none = TimelineLane.lanes(for: [0, 1], PaperGrouping(subject: .venue, groups: []), most: 2)
    #expect(none.lanes.map(\.label) == ["all"])
    let left = TimelineLane.lanes(for: [2], PaperGrouping(subject: .venue, groups: groups), most: 2)
    #expect(left.lanes.map(\.label) == ["C"])
  }

  @Test("A burst is a ground and a bar over its years in its lane, and the legend says so")
  func bursts() throws {
    let network = SmallNetwork.network(years: [2018, 2019, 2020, 2021, 2021, nil])
    let grouping = PaperGrouping(
      subject: .venue,
      groups: [
        group("A", [0, 1, 2], bursts: [.init(first: 2019, last: 2020, weight: 2.345)]),
        group("B", [3, 4], bursts: [.init(first: 2030, last: 2031, weight: 1)]),
      ], incompleteYear: 2021)
    let drawing = timelineDrawing(of: network, clustering: SmallNetwork.clustering(of: 6), grouping: grouping)
    let picture = try SVGPicture(render(drawing, as: .svg))
    let marks = picture.groups("node", "burst")
    #expect(marks.map(\.title) == ["lane 1 burst 2019", "lane 1 burst 2019 bar"])
    #expect(marks.allSatisfy { $0.tooltip == "A: a burst, 2019 to 2020 (weight 2.3)" })
    let lines = picture.groups("node", "axis")
    let line = { (year: String) in lines.first { $0.title == "line \(year)" }?.middle ?? 0 }
    for mark in marks {
      let (left, right) = (mark.points.map(\.x).min() ?? 0, mark.points.map(\.x).max() ?? 0)
      #expect(abs(left - line("2019")) < 1 && abs(right - line("2021*")) < 1 && left < right)
    }
    #expect(picture.texts.contains { $0.contains("unusual share of all papers") })
    #expect(picture.texts.contains { $0.contains("taken as not over") })
    #expect(picture.groups("node", "incomplete").count == 1)
    let calm = try SVGPicture(
      render(timelineDrawing(of: network, clustering: SmallNetwork.clustering(of: 6)), as: .svg))
    #expect(!calm.texts.contains { $0.contains("unusual") || $0.contains("not over") || $0.contains("*") })
  }

  @Test("Only the most important papers are drawn if so many are asked for, and the rest is counted")
  func top() {
    let network = SmallNetwork.network(
      years: [2018, 2019, 2020, 2021], relations: [(2, 3), (2, 1), (1, 3)])
    let drawing = timelineDrawing(
      of: network, clustering: SmallNetwork.clustering(of: 4), options: TimelineOptions(mostPapers: 2))
    #expect(papers(of: drawing) == ["p1", "p2"])
    #expect(
      drawing.summary
        == "2 papers, 2019 to 2020. A lane is a topic, a column a year. The most important of 4 papers, by "
        + "relations to descendants, papers here that cite it, and entries in the lists; 2 left out.")
  }

  @Test("Descendants, citations and entries count the same; ties between papers decide among equals")
  func importance() {
    var network = SmallNetwork.network(
      years: [2018, 2018, 2018, 2018, 2018], relations: [(0, 1), (0, 2)])
    let evidence = network.relations[0].evidence[0]
    network.citations = [Citation(citing: 0, cited: 3, evidence: evidence)]
    network.layers = [.keyword: [Edge(2, 4, weight: 0.5), Edge(1, 4, weight: 2)]]
    let importance = PaperImportance(network)
    #expect(importance.counts == [3, 1, 1, 2, 1])
    #expect(importance.ranking == [0, 3, 4, 1, 2])
  }

  @Test("In a crowded cell the most important papers have names, and the others are squares below them")
  func squares() throws {
    let network = SmallNetwork.network(
      years: [Int?](repeating: 2020, count: 60), relations: [(50, 1), (50, 2), (40, 3)])
    let drawing = timelineDrawing(
      of: network, clustering: SmallNetwork.clustering(of: 60), options: TimelineOptions(namesPerCell: 5))
    let picture = try SVGPicture(render(drawing, as: .svg))
    let boxes = picture.groups("node", "paper")
    #expect(boxes.count == 60)
    #expect(boxes.filter { !$0.texts.isEmpty }.map(\.title) == ["p0", "p1", "p2", "p40", "p50"])
    let lowestName = boxes.filter { !$0.texts.isEmpty }.flatMap(\.points).map(\.y).max() ?? 0
    for square in boxes where square.texts.isEmpty {
      #expect((square.points.map(\.y).min() ?? 0) > lowestName)
      #expect(square.tooltip?.isEmpty == false && square.link != nil)
    }
    #expect(drawing.summary.hasSuffix("a small square is a paper, too (55)."))
  }

  @Test("The caption says what decides between several groups only if a paper has several")
  func several() {
    let network = SmallNetwork.network(years: [2018, 2019, 2020])
    func summary(_ groups: [PaperGroup]) -> String {
      timelineDrawing(
        of: network, clustering: SmallNetwork.clustering(of: 3),
        grouping: PaperGrouping(subject: .institution, groups: groups)
      ).summary
    }
    #expect(
      summary([group("A", [0, 1]), group("B", [1])])
        == "3 papers, 2018 to 2020. A lane is an institution, a column a year, a colour a topic. "
        + "1 paper of several institutions stands in the lane of the largest.")
    #expect(!summary([group("A", [0, 1]), group("B", [2])]).contains("several"))
  }

  private func group(_ name: String, _ papers: [Int], bursts: [TrendSeries.Burst] = []) -> PaperGroup {
    PaperGroup(name: name, papers: papers, bursts: bursts)
  }

  private func papers(of drawing: Drawing) -> [String] {
    drawing.document.statements.compactMap { statement in
      guard case .node(let name, let attributes) = statement,
        case .verbatim(let classes) = attributes["class"], classes.hasPrefix("paper ")
      else { return nil }
      return name
    }
  }
}
