import StemmaModel
import StemmaResolving

/// Which papers several lists share, and which only one of them has.
public struct ListOverlap: Hashable, Sendable {
  /// One of the lists.
  public struct List: Hashable, Sendable {
    /// Its name; no two lists have one name.
    public var name: String
    /// How many entries it has.
    public var entries: Int
    /// How many papers they name.
    public var papers: Int
    /// How many of these no other list has.
    public var exclusive: Int
  }

  /// A paper and the lists that have it.
  public struct Member: Hashable, Sendable, Identifiable {
    /// What all lists say of it.
    public var paper: Paper
    /// The positions of the lists that have it, ascending.
    public var lists: [Int]

    /// The id of the paper, made of what all lists say of it.
    public var id: Paper.ID { paper.id }
  }

  /// Two lists and what they share.
  public struct Pair: Hashable, Sendable {
    /// The position of one list.
    public var first: Int
    /// The position of the other, which is greater.
    public var second: Int
    /// How many papers both have.
    public var shared: Int
    /// How many papers one of them has or both.
    public var union: Int
    /// The share of the first list's papers that the second has; 0 for a list without papers.
    public var shareOfFirst: Double
    /// The share of the second list's papers that the first has; 0 for a list without papers.
    public var shareOfSecond: Double

    /// The papers both have over those that either has (Jaccard's index), from 0 to 1.
    public var jaccard: Double { union == 0 ? 0 : Double(shared) / Double(union) }
  }

  /// The lists as they were given.
  public var lists: [List]
  /// Every paper, in the order of the first list that has it.
  public var papers: [Member]
  /// Every pair of lists, by the position of the first, then of the second.
  public var pairs: [Pair]

  /// The papers that every list has.
  public var common: [Member] { papers.filter { $0.lists.count == lists.count } }

  /// The papers that one list has and no other.
  public func exclusive(to list: Int) -> [Member] { papers.filter { $0.lists == [list] } }

  /// The papers that all other lists have and this one lacks.
  public func lackedOnly(by list: Int) -> [Member] {
    papers.filter { $0.lists.count == lists.count - 1 && !$0.lists.contains(list) }
  }

  /// The papers that other lists have and this one lacks: those in most lists first, of these the newest first.
  public func missing(from list: Int) -> [Member] {
    papers.enumerated().filter { !$0.element.lists.contains(list) }
      .sorted { one, other in
        (-one.element.lists.count, -(one.element.paper.year ?? 0), one.offset)
          < (-other.element.lists.count, -(other.element.paper.year ?? 0), other.offset)
      }
      .map(\.element)
  }
}

/// What some lists share, each with its name; a name that was given before gets a number behind it.
///
/// Near linear in the number of entries.
package func listOverlap(
  of lists: [(name: String, entries: [Entry])], decided: DecidedPairs = DecidedPairs()
) -> ListOverlap {
  let joint = JointPapers(lists.map(\.entries), decided: decided)
  let papers = joint.members.map { member in
    (
      place: member.positions.enumerated().first { !$0.element.isEmpty }.map { [$0.offset] + $0.element }
        ?? [],
      member: ListOverlap.Member(
        paper: joint.paper(member), lists: lists.indices.filter { !member.positions[$0].isEmpty })
    )
  }
  .sorted { $0.place.lexicographicallyPrecedes($1.place) }
  .map(\.member)

  var counts = [Int](repeating: 0, count: lists.count)
  var exclusive = counts
  var shared = [[Int]](repeating: counts, count: lists.count)
  for member in papers {
    for list in member.lists { counts[list] += 1 }
    if member.lists.count == 1 { exclusive[member.lists[0]] += 1 }
    for (offset, first) in member.lists.enumerated() {
      for second in member.lists[(offset + 1)...] { shared[first][second] += 1 }
    }
  }
  func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
  let pairs = lists.indices.flatMap { first in
    lists.indices.filter { $0 > first }.map { second in
      let both = shared[first][second]
      return ListOverlap.Pair(
        first: first, second: second, shared: both, union: counts[first] + counts[second] - both,
        shareOfFirst: share(both, of: counts[first]), shareOfSecond: share(both, of: counts[second]))
    }
  }
  let names = unambiguous(lists.map(\.name))
  return ListOverlap(
    lists: lists.indices.map {
      .init(
        name: names[$0], entries: lists[$0].entries.count, papers: counts[$0], exclusive: exclusive[$0])
    },
    papers: papers, pairs: pairs)
}

/// The names, each once: a second `a.md` becomes `a.md (2)`.
private func unambiguous(_ names: [String]) -> [String] {
  var used: Set<String> = []
  return names.map { name in
    var candidate = name
    var number = 1
    while !used.insert(candidate).inserted {
      number += 1
      candidate = "\(name) (\(number))"
    }
    return candidate
  }
}
