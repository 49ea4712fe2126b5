import Graphviz

/// The ranks of a drawing whose time runs one way: one or more a year, and undated papers in the last.
///
/// A method and one that descends from it in the same year stand in different ranks of that year, so that arrows
/// always lead onwards.
struct YearAxis {
  /// Where an axis stands.
  enum Side: String {
    /// Above the papers or left of them.
    case near
    /// Below the papers or right of them.
    case far
  }

  /// A year or the lack of one, and the papers at each of its ranks.
  private struct Period {
    var year: Int?
    var ranks: [[Int]]

    var name: String { year.map { "year \($0)" } ?? "year unknown" }
    var label: String { year.map { "\($0)" } ?? "year\nunknown" }
  }

  /// The size of a mark in inches, enough for a year's digits.
  private static let box = (width: 0.7, height: 0.3)

  /// The years that have a place, in order.
  let years: [Int]
  /// For each paper the number of its rank, from 0.
  let ranks: [Int]
  private let periods: [Period]

  /// Makes an axis for papers of some years and arcs from the position of a parent to that of a child.
  init(years paperYears: [Int?], arcs: [(parent: Int, child: Int)]) {
    years = displayedYears(paperYears.compactMap { $0 })
    let depths = Self.depths(of: paperYears, arcs)
    var places: [Int?] = years
    if paperYears.contains(nil) { places.append(nil) }
    var periods: [Period] = []
    var ranks = [Int](repeating: 0, count: paperYears.count)
    var next = 0
    for place in places {
      let members = paperYears.indices.filter { paperYears[$0] == place }
      let deepest = members.map { depths[$0] }.max() ?? 0
      periods.append(
        Period(year: place, ranks: (0...deepest).map { depth in members.filter { depths[$0] == depth } }))
      for member in members { ranks[member] = next + depths[member] }
      next += deepest + 1
    }
    self.ranks = ranks
    self.periods = periods
  }

  /// What one year takes of the ranks.
  struct Band {
    /// A name that no other band has.
    var name: String
    /// What is written on it.
    var label: String
    /// Whether it is a year's, and not that of papers without one.
    var isYear: Bool
    /// Its ranks.
    var ranks: Range<Int>
  }

  /// The bands of the years, in order.
  var bands: [Band] {
    var next = 0
    return periods.map { period in
      defer { next += period.ranks.count }
      return Band(
        name: period.name, label: period.label, isYear: period.year != nil,
        ranks: next..<(next + period.ranks.count))
    }
  }

  /// Adds one side's axis: a box a rank, joined to a bar within a year; the first says the year.
  ///
  /// Graphviz puts parts of a graph that no edge ties together side by side, in the order of their first nodes:
  /// an axis that is added before the papers is on one side of them, one after them on the other. Where time runs
  /// to the right, boxes are as wide as the papers at their ranks, whose widths are given in points.
  func addMarks(to document: inout DotDocument, _ side: Side, widths: [Double]) {
    let colour = DotValue.verbatim(Palette.band.light)
    for period in periods {
      for (rank, members) in period.ranks.enumerated() {
        let width = members.compactMap { widths.indices.contains($0) ? widths[$0] / 72 : nil }.max() ?? 0
        document.addNode(
          mark(period, rank, side),
          [
            "label": .text(rank == 0 ? period.label : ""), "fontsize": period.year == nil ? "9" : "13",
            "fontcolor": .verbatim(Palette.muted.light), "style": "filled", "penwidth": "0", "color": colour,
            "fillcolor": colour, "fixedsize": "true", "height": .number(Self.box.height),
            "width": .number(max(width, Self.box.width)), "class": "axis",
          ])
      }
    }
    let thickness = (widths.isEmpty ? Self.box.width : Self.box.height) * 72
    let joint: DotAttributes = [
      "arrowhead": "none", "color": colour, "penwidth": .number(thickness), "weight": "100", "class": "axis",
      "headclip": "false", "tailclip": "false",
    ]
    for (period, next) in zip(periods, periods.dropFirst().map { $0 } + [nil]) {
      let marks = period.ranks.indices.map { mark(period, $0, side) }
      for (one, other) in zip(marks, marks.dropFirst()) { document.addEdge(one, other, joint) }
      if let next, let last = marks.last {
        document.addEdge(last, mark(next, 0, side), ["style": "invis", "weight": "100"])
      }
    }
  }

  /// Ties the papers' nodes, in the order of the years given at the start, to their ranks.
  func addRanks(to document: inout DotDocument, nodes: [String], sides: [Side]) {
    for period in periods {
      for (rank, members) in period.ranks.enumerated() {
        let marks = sides.map { mark(period, rank, $0) }
        document.addSubgraph(
          DotSubgraph(
            attributes: ["rank": "same"],
            statements: (marks + members.map { nodes[$0] }).map { .node($0, [:]) }))
      }
    }
  }

  private func mark(_ period: Period, _ rank: Int, _ side: Side) -> String {
    "\(side.rawValue) \(period.name) \(rank + 1)"
  }

  /// For each paper the length of the longest chain of arcs within its year that ends at it, at most 4.
  ///
  /// Arcs on a cycle lead nowhere: the papers on it keep what other arcs give them.
  private static func depths(of years: [Int?], _ arcs: [(parent: Int, child: Int)]) -> [Int] {
    var depths = [Int](repeating: 0, count: years.count)
    let within = arcs.filter { years[$0.parent] == years[$0.child] && $0.parent != $0.child }
    var children: [[Int]] = years.map { _ in [] }
    var waiting = [Int](repeating: 0, count: years.count)
    for arc in within {
      children[arc.parent].append(arc.child)
      waiting[arc.child] += 1
    }
    var ready = years.indices.filter { waiting[$0] == 0 }
    while let paper = ready.popLast() {
      for child in children[paper] {
        depths[child] = min(max(depths[child], depths[paper] + 1), 4)
        waiting[child] -= 1
        if waiting[child] == 0 { ready.append(child) }
      }
    }
    return depths
  }
}

/// The first and last year in words; nil without years.
func yearSpan(of years: [Int?]) -> String? {
  let known = years.compactMap { $0 }
  guard let first = known.min(), let last = known.max() else { return nil }
  return first == last ? "\(first)" : "\(first) to \(last)"
}

/// The years of an axis, in order: those between the first and last as well, so that distances are true, unless
/// the whole is longer than 30 years.
func displayedYears(_ years: [Int]) -> [Int] {
  let known = Set(years).sorted()
  guard let first = known.first, let last = known.last,
    Double(last) - Double(first) < 30
  else { return known }
  return Array(first...last)
}
