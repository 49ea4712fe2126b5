import StemmaModel

/// A section that has another heading now, and the papers that stand in it before and after.
public struct SectionRenaming: Hashable, Sendable {
  /// The headings down to the section, as OLD has them.
  public var from: [String]
  /// The headings down to the section, as NEW has them.
  public var to: [String]
  /// How many papers went along.
  public var papers: Int

  /// Makes a renaming.
  public init(from: [String], to: [String], papers: Int) {
    self.from = from
    self.to = to
    self.papers = papers
  }
}

/// Finding out which moves are no moves of papers, but other headings above them.
struct SectionRenamings {
  /// One section to another, inner sections that both have left out.
  private struct Move: Hashable {
    var from: SectionPath
    var to: SectionPath
  }

  /// The renamed sections, in the order of the papers that show them.
  private(set) var all: [SectionRenaming] = []
  private var renamed: Set<Move> = []
  private let paths: [[String]: SectionPath]

  /// Looks for renamed sections among moves.
  ///
  /// A section was renamed if it is not in NEW any more, most papers that left it went to one section that OLD
  /// does not have, at least two of them, and most papers that came into that one came from it.
  init(
    moves: [Change<[[String]]>], oldSections: [[String]], newSections: [[String]],
    paths: [[String]: SectionPath]
  ) {
    self.paths = paths
    let old = Set(Set(oldSections).flatMap { paths[$0]?.withOuterSections ?? [] })
    let new = Set(Set(newSections).flatMap { paths[$0]?.withOuterSections ?? [] })
    var counts: [Move: Int] = [:]
    var leaving: [SectionPath: Int] = [:]
    var entering: [SectionPath: Int] = [:]
    var order: [(move: Move, from: [String], to: [String])] = []
    for change in moves {
      for (from, to) in SectionRenamings.pairs(of: change) {
        let move = move(from: from, to: to)
        if counts[move] == nil { order.append((move, from, to)) }
        counts[move, default: 0] += 1
        leaving[move.from, default: 0] += 1
        entering[move.to, default: 0] += 1
      }
    }
    for (move, from, to) in order where !new.contains(move.from) && !old.contains(move.to) {
      let count = counts[move, default: 0]
      guard count >= 2, count * 2 > leaving[move.from, default: 0],
        count * 2 > entering[move.to, default: 0]
      else { continue }
      renamed.insert(move)
      all.append(
        SectionRenaming(
          from: SectionRenamings.headings(from, downTo: move.from),
          to: SectionRenamings.headings(to, downTo: move.to), papers: count))
    }
  }

  /// Whether a paper only went along with renamed sections.
  func explain(_ change: Change<[[String]]>) -> Bool {
    let pairs = SectionRenamings.pairs(of: change)
    return !pairs.isEmpty && pairs.allSatisfy { renamed.contains(move(from: $0, to: $1)) }
  }

  /// The sections left and entered, in order; none if they are not as many.
  private static func pairs(of change: Change<[[String]]>) -> [([String], [String])] {
    change.from.count == change.to.count ? Array(zip(change.from, change.to)) : []
  }

  private func move(from: [String], to: [String]) -> Move {
    var (from, to) = (paths[from]?.words ?? [], paths[to]?.words ?? [])
    while from.count > 1, to.count > 1, from.last == to.last {
      from.removeLast()
      to.removeLast()
    }
    return Move(from: SectionPath(words: from), to: SectionPath(words: to))
  }

  /// The headings of a path as they are written, without those below a section.
  private static func headings(_ path: [String], downTo section: SectionPath) -> [String] {
    var path = path
    while path.count > 1, SectionPath(path).words.count > section.words.count { path.removeLast() }
    return path
  }
}
