import StemmaModel

/// Which papers a timeline shows, in which lane and column each stands, and what is said of it.
struct TimelinePlan {
  let grouping: PaperGrouping
  /// The papers that are drawn, by their positions in the network, in the order of their dates and names.
  let papers: [Int]
  /// For each of them whether its box has a name.
  let isNamed: [Bool]
  let lanes: [TimelineLane]
  let columns: [TimelineColumn]
  let layout: TimelineLayout

  private let total: Int
  private let undated: Int

  init(_ network: Network, grouping: PaperGrouping, options: TimelineOptions) {
    self.grouping = grouping
    let importance = PaperImportance(network)
    total = network.papers.count
    papers = importance.ranking.prefix(options.mostPapers.map { max($0, 0) } ?? total).sorted { one, other in
      let (first, second) = (network.papers[one], network.papers[other])
      return (first.date ?? "", first.name, first.id) < (second.date ?? "", second.name, second.id)
    }
    undated = papers.count { network.papers[$0].year == nil }
    let years = displayedYears(papers.compactMap { network.papers[$0].year })
    columns =
      years.map { year in
        TimelineColumn(year: year, isIncomplete: grouping.incompleteYear.map { year >= $0 } ?? false)
      } + (undated > 0 ? [TimelineColumn(year: nil, isIncomplete: false)] : [])
    let columnOfYear = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
    let (lanes, laneOf) = TimelineLane.lanes(for: papers, grouping, most: max(options.mostLanes, 1))
    self.lanes = lanes

    let columnOf = papers.map { paper in
      network.papers[paper].year.flatMap { columnOfYear[$0] } ?? years.count
    }
    let most = options.namesPerCell ?? Self.namesPerCell(of: papers.count)
    var places: [Int: Int] = [:]
    for (place, paper) in papers.enumerated() { places[paper] = place }
    var named = [Int](repeating: 0, count: lanes.count * columns.count)
    var isNamed = [Bool](repeating: false, count: papers.count)
    for place in importance.ranking.compactMap({ places[$0] }) {
      let cell = laneOf[place] * columns.count + columnOf[place]
      isNamed[place] = named[cell] < most
      named[cell] += 1
    }
    self.isNamed = isNamed
    var items: [TimelineLayout.Item] = []
    for (place, paper) in papers.enumerated() {
      let width = estimatedWidth(of: PaperText(paper: network.papers[paper]).name, size: 9) + 10
      items.append(
        TimelineLayout.Item(
          lane: laneOf[place], column: columnOf[place], width: isNamed[place] ? width : nil))
    }
    layout = TimelineLayout(items: items, lanes: lanes.count, columns: columns.count)
  }

  /// How many names a cell has room for: the more papers there are, the less one alone matters.
  private static func namesPerCell(of papers: Int) -> Int {
    switch papers {
    case ...600: 40
    case ...1500: 24
    default: 12
    }
  }

  /// What the signs on lanes and years mean.
  var signs: [DrawingHead.Sign] {
    var signs: [DrawingHead.Sign] = []
    if lanes.contains(where: { lane in lane.bursts.contains { span(of: $0) != nil } }) {
      signs.append(
        .init(
          mark: "▬", colour: Palette.edge,
          meaning: "burst: years in which the \(grouping.subject.noun) has an unusual share of all papers"
            + (papers.count < total ? ", drawn or not" : "")))
    }
    if columns.contains(where: \.isIncomplete) {
      signs.append(
        .init(mark: "*", colour: Palette.edge, meaning: "a year that is taken as not over"))
    }
    return signs
  }

  /// The columns that a burst reaches over; nil if none of them is drawn.
  func span(of burst: TrendSeries.Burst) -> ClosedRange<Int>? {
    let reached = columns.indices.filter { position in
      columns[position].year.map { (burst.first...max(burst.first, burst.last)).contains($0) } ?? false
    }
    guard let first = reached.first, let last = reached.last else { return nil }
    return first...last
  }

  /// What stands below the title: what is drawn, what decides the lanes, and what is left out.
  var caption: [String] {
    if total == 0 { return ["No papers."] }
    var line = counted(papers.count, "paper")
    let years = columns.compactMap(\.year)
    if let first = years.first, let last = years.last {
      line += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    if undated > 0 { line += "; \(undated) without a year" }
    line += ". A lane is \(laneWords), a column a year"
    var lines = [line + (grouping.subject == .cluster ? "." : ", a colour a topic.")]
    if let rule = severalRule { lines.append(rule) }
    if papers.count < total {
      lines.append(
        "The most important of \(counted(total, "paper")), by \(PaperImportance.rule); "
          + "\(total - papers.count) left out.")
    }
    let squares = isNamed.count { !$0 }
    if squares > 0 {
      lines.append(
        "Where a lane is crowded, only the most important papers of a year have names; "
          + "a small square is a paper, too (\(squares)).")
    }
    return lines
  }

  private var laneWords: String {
    switch grouping.subject {
    case .cluster: "a topic"
    case .institution: "an institution"
    case .venue: "a venue"
    case .category: "a section of the lists"
    }
  }

  /// What decides the lane of a paper in several groups, if there is such a paper.
  private var severalRule: String? {
    var groups: [Int: Int] = [:]
    for paper in grouping.groups.flatMap(\.papers) { groups[paper, default: 0] += 1 }
    let several = papers.count { groups[$0, default: 0] > 1 }
    if several == 0 { return nil }
    let verb = several == 1 ? "stands" : "stand"
    return
      "\(counted(several, "paper")) of several \(grouping.subject.plural) \(verb) in the lane of the largest."
  }
}

/// A column of a timeline.
struct TimelineColumn: Hashable {
  /// The year; nil for papers without one.
  var year: Int?
  /// Whether the year is not over.
  var isIncomplete: Bool

  /// What stands above and below it.
  var name: String { year.map { "\($0)" + (isIncomplete ? "*" : "") } ?? "year unknown" }
}
