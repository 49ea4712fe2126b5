@_exported import StemmaComparing

/// Lists beside each other.
extension Pipeline {
  /// What differs between two states of a list: papers added, removed, renamed, moved between sections, promoted
  /// from preprint to venue, links and keywords gained and lost.
  ///
  ///     let old = pipeline.read(paths: ["lists-2024"])
  ///     let new = pipeline.read(paths: ["lists"])
  ///     let difference = pipeline.difference(from: old, to: new)
  ///     print(difference.added.map(\.title))
  ///
  /// The entries of both are resolved together, so that a paper is known again however each writes it.
  public func difference(from old: Reading, to new: Reading) -> ListDifference {
    listDifference(from: old.entries, to: new.entries, decided: knowledge.decided)
  }

  /// Which papers lists share, and which only one of them has.
  ///
  /// A name that was given before gets a number behind it, so that each list has its own.
  public func overlap(of lists: [(name: String, reading: Reading)]) -> ListOverlap {
    listOverlap(of: lists.map { ($0.name, $0.reading.entries) }, decided: knowledge.decided)
  }
}
