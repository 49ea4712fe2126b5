import Graphviz

extension LineageContent {
  /// The boxes in ranks of years, placed by Graphviz.
  func rankedDrawing() -> Drawing {
    let axis = YearAxis(years: years, arcs: arcs.map { ($0.parent, $0.child) })
    var document = emptyDocument
    document.attributes.merge([
      "rankdir": "TB", "nodesep": "0.12", "ranksep": "0.45", "newrank": "true",
    ]) { _, new in new }
    if boxes.count > 250 {
      // Without these limits the layout of some hundred ranked boxes takes minutes.
      document.attributes.merge(["nslimit": "2", "nslimit1": "2", "mclimit": "0.5"]) { _, new in new }
    }
    // Where ranks run from left to right, Graphviz fills them from the bottom.
    let isReversed = options.direction == .leftToRight
    if isReversed { document.attributes["rankdir"] = "LR" }
    let widths = isReversed ? boxes.map(\.width) : []
    let sides: [YearAxis.Side] = boxes.count > 40 ? [.near, .far] : [.near]
    if !isReversed { axis.addMarks(to: &document, .near, widths: widths) }
    if isReversed, sides.contains(.far) { axis.addMarks(to: &document, .far, widths: widths) }
    for box in isReversed ? boxes.reversed() : boxes { document.addNode(box.id, box.attributes) }
    if isReversed { axis.addMarks(to: &document, .near, widths: widths) }
    if !isReversed, sides.contains(.far) { axis.addMarks(to: &document, .far, widths: widths) }
    axis.addRanks(to: &document, nodes: boxes.map(\.id), sides: sides)
    for arc in arcs {
      document.addEdge(
        arc.relation.parent, arc.relation.child,
        attributes(of: arc, isForward: axis.ranks[arc.parent] < axis.ranks[arc.child]))
    }
    return drawing(document, by: .dot)
  }

  /// The boxes in generations, placed by Graphviz.
  func treeDrawing() -> Drawing {
    let generations = Generations(count: boxes.count, arcs: arcs.map { ($0.parent, $0.child) })
    var document = emptyDocument
    let isReversed = options.direction == .leftToRight
    document.attributes.merge([
      "rankdir": isReversed ? "LR" : "TB", "nodesep": "0.12", "ranksep": "0.5",
    ]) { _, new in new }
    for box in isReversed ? boxes.reversed() : boxes { document.addNode(box.id, box.attributes) }
    for arc in arcs {
      document.addEdge(
        arc.relation.parent, arc.relation.child,
        attributes(of: arc, isForward: generations.ranks[arc.parent] < generations.ranks[arc.child]))
    }
    return drawing(document, by: .dot)
  }
}

/// Which generation each member of a family tree belongs to.
struct Generations {
  /// For each member the number of its rank: parents before children, except where arcs run in a circle, and
  /// founders right before their first children.
  let ranks: [Int]

  /// Counts generations.
  init(count: Int, arcs: [(parent: Int, child: Int)]) {
    var children = [[Int]](repeating: [], count: count)
    var missing = [Int](repeating: 0, count: count)
    for arc in arcs where arc.parent != arc.child {
      children[arc.parent].append(arc.child)
      missing[arc.child] += 1
    }
    let isFounder = missing.map { $0 == 0 }
    var ranks = [Int](repeating: 0, count: count)
    var isDone = [Bool](repeating: false, count: count)
    var ready = (0..<count).filter { missing[$0] == 0 }
    // On a circle nobody is first: the first in order begins.
    var next = 0
    while true {
      if ready.isEmpty {
        while next < count, isDone[next] { next += 1 }
        guard next < count else { break }
        ready.append(next)
      }
      while let member = ready.popLast() {
        guard !isDone[member] else { continue }
        isDone[member] = true
        for child in children[member] where !isDone[child] {
          ranks[child] = max(ranks[child], ranks[member] + 1)
          missing[child] -= 1
          if missing[child] == 0 { ready.append(child) }
        }
      }
    }
    for member in 0..<count where isFounder[member] {
      if let first = children[member].map({ ranks[$0] }).min(), first > 0 { ranks[member] = first - 1 }
    }
    self.ranks = ranks
  }
}
