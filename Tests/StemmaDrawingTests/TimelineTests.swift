import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Timeline")
struct TimelineTests {
  @Test("Every paper stands once, in the column of its year and the lane of its cluster, over no other")
  func places() throws {
    for (network, clustering) in [
      (SmallNetwork.network, SmallNetwork.clustering), (SampleNetwork.network, SampleNetwork.clustering),
      Self.crowded,
    ] {
      let plan = Plan(timelineDrawing(of: network, clustering: clustering))
      #expect(plan.papers.map(\.id).sorted() == network.papers.map(\.id).sorted())
      let positions = Dictionary(
        uniqueKeysWithValues: network.papers.indices.map { (network.papers[$0].id, $0) })
      for (id, box, _) in plan.papers {
        let position = try #require(positions[id])
        let column = network.papers[position].year.map(String.init) ?? "year unknown"
        let (left, right) = try #require(plan.columns[column])
        #expect(left < box.left && box.right < right, "\(id) in \(column)")
        let label = clustering.membership[position].map { clustering.clusters[$0].label } ?? "no topic"
        let lane = try #require(plan.lanes[label])
        #expect(lane.bottom < box.bottom && box.top < lane.top, "\(id) in \(label)")
      }
      expectNoOverlap(plan.papers)
    }
  }

  @Test("Lanes and columns follow each other in order without gaps")
  func order() throws {
    let plan = Plan(timelineDrawing(of: SmallNetwork.network, clustering: SmallNetwork.clustering))
    let lanes = try ["motion & <warping>", "audio | \"speech\"", "no topic"].map {
      try #require(plan.lanes[$0])
    }
    #expect(lanes[0].bottom == lanes[1].top && lanes[1].bottom == lanes[2].top)
    let years = ["2018", "2019", "2020", "2021", "2022", "year unknown"]
    let columns = try years.map { try #require(plan.columns[$0]) }
    for (one, next) in zip(columns, columns.dropFirst()) { #expect(one.right == next.left) }
    #expect(plan.columns.count == years.count)
  }

  @Test("Many papers of one year and lane stand side by side")
  func wrapping() {
    let network = SmallNetwork.network(years: [Int?](repeating: 2020, count: 40))
    let plan = Plan(timelineDrawing(of: network, clustering: SmallNetwork.clustering(of: 40)))
    #expect(Set(plan.papers.map(\.box.left)).count == 4)
    #expect(Set(plan.papers.map(\.box.top)).count == 10)
    // They fill a stack from the top, in the order of their names.
    let first = plan.papers.prefix(10).map(\.box)
    #expect(Set(first.map(\.left)).count == 1)
    #expect(first.map(\.top) == first.map(\.top).sorted(by: >))
  }

  @Test("A long title takes the free places beside it")
  func growth() throws {
    var network = SmallNetwork.network(years: [Int?](repeating: 2020, count: 21))
    network.papers[20].alias = nil
    network.papers[20].title = "A Title That Is a Good Deal Longer than One Place Is Wide"
    var clustering = SmallNetwork.clustering(of: 21)
    clustering.clusters = [Cluster(id: 1, label: "one", terms: [], papers: [])]
    clustering.membership[20] = 0
    let plan = Plan(timelineDrawing(of: network, clustering: clustering))
    let widths = plan.papers.map { $0.box.right - $0.box.left }
    let long = try #require(plan.papers.first { $0.id == "p20" })
    #expect(widths.count { $0 > 97 } == 1)
    #expect(long.box.right - long.box.left > 200)
    #expect(long.label == network.papers[20].title)
  }

  @Test("Without papers, years or clusters there is still a picture")
  func nearlyNothing() throws {
    let empty = timelineDrawing(of: SmallNetwork.empty, clustering: SmallNetwork.noClusters)
    #expect(empty.summary == "No papers.")
    let undated = timelineDrawing(
      of: SmallNetwork.network(years: [nil, nil]), clustering: SmallNetwork.clustering(of: 2))
    #expect(undated.summary == "2 papers; 2 without a year. A lane is a topic, a column a year.")
    let single = timelineDrawing(
      of: SmallNetwork.network(years: [2020]), clustering: SmallNetwork.clustering(of: 1))
    #expect(single.summary == "1 paper, 2020. A lane is a topic, a column a year.")
    for (drawing, boxes) in [(empty, 0), (undated, 2), (single, 1)] {
      #expect(try SVGPicture(render(drawing, as: .svg)).groups("node", "paper").count == boxes)
    }
  }

  @Test("A membership that does not fit the papers puts them in no topic")
  func badMembership() throws {
    var clustering = SmallNetwork.clustering
    clustering.membership = [9, -1]
    let plan = Plan(timelineDrawing(of: SmallNetwork.network, clustering: clustering))
    #expect(plan.papers.count == 12)
    #expect(plan.lanes.count == 1)
  }

  @Test("3,000 papers are drawn")
  func many() throws {
    let years = (0..<3000).map { number in number % 50 == 0 ? nil : 2000 + number * number % 26 }
    let network = SmallNetwork.network(years: years)
    var clustering = SmallNetwork.clustering(of: 3000)
    clustering.clusters = (1...12).map { Cluster(id: $0, label: "topic number \($0)", terms: [], papers: []) }
    clustering.membership = (0..<3000).map { $0 % 13 == 12 ? nil : $0 % 13 }
    let drawing = timelineDrawing(of: network, clustering: clustering)
    expectNoOverlap(Plan(drawing).papers)
    #expect(try SVGPicture(render(drawing, as: .svg)).groups("node", "paper").count == 3000)
    #expect(drawing.summary.contains("a small square is a paper, too"))
  }

  /// Cells of 1 to 20 papers.
  private static let crowded: (Network, Clustering) = {
    let cells = (0..<20).map { (year: 2010 + $0 % 5, lane: $0 / 5, count: 1 + $0 * 7 % 20) }
    let places = cells.flatMap { cell in (0..<cell.count).map { _ in cell } }
    var clustering = SmallNetwork.clustering(of: places.count)
    clustering.clusters = (1...4).map { Cluster(id: $0, label: "lane \($0)", terms: [], papers: []) }
    clustering.membership = places.map(\.lane)
    return (SmallNetwork.network(years: places.map(\.year)), clustering)
  }()

  private func expectNoOverlap(_ papers: [Plan.Paper]) {
    // Boxes are compared with those that begin within the same column of points.
    let ordered = papers.sorted { $0.box.left < $1.box.left }
    for (number, one) in ordered.enumerated() {
      for other in ordered[(number + 1)...] {
        if other.box.left >= one.box.right { break }
        let isApart = one.box.top <= other.box.bottom || other.box.top <= one.box.bottom
        if !isApart { Issue.record("\(one.id) lies over \(other.id)") }
      }
    }
  }
}

/// Where the boxes of a timeline stand, read from its document.
private struct Plan {
  struct Box {
    var left, right, bottom, top: Double
  }
  typealias Paper = (id: String, box: Box, label: String)

  var papers: [Paper] = []
  /// Each lane by the words of its label.
  var lanes: [String: Box] = [:]
  /// Each column, from its line to the next or to the end, by its name.
  var columns: [String: (left: Double, right: Double)] = [:]

  init(_ drawing: Drawing) {
    var areas: [String: Box] = [:]
    var lines: [(name: String, x: Double)] = []
    for case .node(let name, let attributes) in drawing.document.statements {
      guard let box = Self.box(attributes) else { continue }
      let classes = Self.words(attributes["class"])
      if classes.hasPrefix("paper") {
        papers.append((name, box, Self.words(attributes["label"])))
      } else if name.hasPrefix("line ") {
        lines.append((String(name.dropFirst(5)), (box.left + box.right) / 2))
      } else if name.hasPrefix("lane "), name.hasSuffix(" label") {
        let label = Self.words(attributes["label"]).split(separator: "<B>").dropFirst()
          .map { String($0.prefix { $0 != "<" }) }.joined(separator: " ")
          .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
          .replacing("&amp;", with: "&")
        lanes[label] = areas[String(name.dropLast(6))]
      } else if name.hasPrefix("lane ") {
        areas[name] = box
      }
    }
    let end = areas.values.map(\.right).max() ?? 0
    for (number, line) in lines.enumerated() {
      columns[line.name] = (line.x, lines.indices.contains(number + 1) ? lines[number + 1].x : end)
    }
  }

  private static func words(_ value: DotValue?) -> String {
    switch value {
    case .text(let words), .verbatim(let words), .html(let words), .tooltip(let words), .url(let words): words
    case nil: ""
    }
  }

  private static func box(_ attributes: DotAttributes) -> Box? {
    let place = words(attributes["pos"]).dropLast().split(separator: ",").compactMap { Double($0) }
    guard place.count == 2, let width = Double(words(attributes["width"])),
      let height = Double(words(attributes["height"]))
    else { return nil }
    let (halfWidth, halfHeight) = (width * 36, height * 36)
    return Box(
      left: place[0] - halfWidth, right: place[0] + halfWidth, bottom: (place[1] - halfHeight).rounded(),
      top: (place[1] + halfHeight).rounded())
  }
}
