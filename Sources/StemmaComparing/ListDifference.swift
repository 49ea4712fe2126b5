import StemmaModel
import StemmaResolving

/// What differs between two states of a list, or between two lists: OLD and NEW.
///
/// The entries of both are resolved together, so that a paper is known again under another title, with a
/// misprint, or published where it was a preprint. A paper that a side names twice counts once.
public struct ListDifference: Hashable, Sendable {
  /// How much a side has.
  public struct Size: Hashable, Sendable {
    /// How many papers.
    public var papers: Int
    /// How many entries name them.
    public var entries: Int
  }

  /// A removed and an added paper that may be one.
  public struct Doubt: Hashable, Sendable {
    /// The id of the paper that OLD has.
    public var removed: Paper.ID
    /// The id of the paper that NEW has.
    public var added: Paper.ID
    /// Why they may be one and were held apart.
    public var reason: String
  }

  /// How much OLD has.
  public var oldSize: Size
  /// How much NEW has.
  public var newSize: Size
  /// The papers that only NEW has, in its order.
  public var added: [Paper]
  /// The papers that only OLD has, in its order.
  public var removed: [Paper]
  /// The papers that both have and say something else of, in the order of NEW.
  public var changed: [PaperChange]
  /// The sections that have other headings, in the order of the papers in them.
  public var renamedSections: [SectionRenaming]
  /// Removed and added papers that may be one, in the order of the removed ones.
  public var doubts: [Doubt]

  /// Whether both lists say the same.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// How many papers both have and say the same of.
  public var unchangedCount: Int { newSize.papers - added.count - changed.count }

  /// The papers with another title or short name.
  public var renamed: [PaperChange] { changed.filter(\.isRenamed) }

  /// The papers in other sections, those in renamed sections included.
  public var moved: [PaperChange] { changed.filter { $0.sections != nil } }

  /// The papers in other sections that did not just stay in a section with another heading.
  public var movedAlone: [PaperChange] { moved.filter { !$0.isInRenamedSection } }

  /// The preprints that have a venue now.
  public var promoted: [PaperChange] { changed.filter(\.isPromotion) }

  /// The other papers with another venue or year.
  public var republished: [PaperChange] { changed.filter { $0.publication != nil && !$0.isPromotion } }

  /// The papers with other links.
  public var relinked: [PaperChange] { changed.filter(\.hasOtherLinks) }

  /// The papers with other keywords.
  public var rekeyed: [PaperChange] { changed.filter(\.hasOtherKeywords) }

  /// The papers that more or fewer entries name.
  public var recounted: [PaperChange] { changed.filter { $0.occurrences != nil } }
}

/// What differs between two states of a list.
///
/// Near linear in the number of entries.
package func listDifference(
  from old: [Entry], to new: [Entry], decided: DecidedPairs = DecidedPairs()
) -> ListDifference {
  let joint = JointPapers([old, new], decided: decided)
  let (before, after) = (0, 1)
  func ordered(_ members: [JointPapers.Member], by list: Int) -> [JointPapers.Member] {
    members.sorted { ($0.positions[list].first ?? 0) < ($1.positions[list].first ?? 0) }
  }
  let inOld = ordered(joint.members.filter { !$0.positions[before].isEmpty }, by: before)
  let inNew = ordered(joint.members.filter { !$0.positions[after].isEmpty }, by: after)

  let paths = SectionPath.all(of: (old + new).map(\.section))
  var changed = inNew.filter { !$0.positions[before].isEmpty }
    .map { PaperChange(from: joint.paper($0, in: before), to: joint.paper($0, in: after), paths: paths) }
    .filter { !$0.isEmpty }
  let renamings = SectionRenamings(
    moves: changed.compactMap(\.sections), oldSections: old.map(\.section), newSections: new.map(\.section),
    paths: paths)
  for index in changed.indices {
    changed[index].isInRenamedSection = changed[index].sections.map(renamings.explain) ?? false
  }
  return ListDifference(
    oldSize: .init(papers: inOld.count, entries: old.count),
    newSize: .init(papers: inNew.count, entries: new.count),
    added: inNew.filter { $0.positions[before].isEmpty }.map { joint.paper($0, in: after) },
    removed: inOld.filter { $0.positions[after].isEmpty }.map { joint.paper($0, in: before) },
    changed: changed, renamedSections: renamings.all, doubts: doubts(of: joint))
}

/// The doubtful pairs of a paper that only OLD has and one that only NEW has.
private func doubts(of joint: JointPapers) -> [ListDifference.Doubt] {
  func isOnly(in list: Int, _ member: Int) -> Bool {
    !joint.members[member].positions[list].isEmpty && joint.members[member].positions[1 - list].isEmpty
  }
  let pairs = joint.doubts.compactMap { doubt -> (removed: Int, added: Int, reason: String)? in
    if isOnly(in: 0, doubt.first), isOnly(in: 1, doubt.second) {
      return (doubt.first, doubt.second, doubt.reason)
    }
    if isOnly(in: 0, doubt.second), isOnly(in: 1, doubt.first) {
      return (doubt.second, doubt.first, doubt.reason)
    }
    return nil
  }
  let ordered = pairs.sorted { one, other in
    let left = joint.members[one.removed].positions[0] + joint.members[one.added].positions[1]
    let right = joint.members[other.removed].positions[0] + joint.members[other.added].positions[1]
    return left.lexicographicallyPrecedes(right)
  }
  return distinct(ordered, by: { [$0.removed, $0.added] }).map { pair in
    .init(
      removed: joint.members[pair.removed].id, added: joint.members[pair.added].id, reason: pair.reason)
  }
}
