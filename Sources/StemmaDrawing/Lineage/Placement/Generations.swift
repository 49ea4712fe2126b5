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
