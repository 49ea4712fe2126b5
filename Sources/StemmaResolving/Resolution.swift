import StemmaModel

/// Entries resolved into papers, with every decision that was not obvious.
package struct Resolution: Sendable {
  /// Why two entries were taken for one paper, or not.
  package typealias Decision = MergeDecision

  /// The papers, ordered by id.
  package var papers: [Paper]
  /// Each pair of entries that was merged or held apart, in order of place: of entries that are the same the
  /// pairs that joined them, every doubtful pair, and if it was asked for every pair that has something in
  /// common and is different.
  package var decisions: [MergeDecision]
  /// The doubtful pairs as findings, one for two papers, and what is wrong with a user's decisions.
  package var diagnostics: [Diagnostic]
}

/// How entries are resolved.
package struct ResolvingOptions: Sendable {
  /// What a user decided.
  package var decided = DecidedPairs()
  /// Whether to keep a decision also of pairs that are different though they share a name, a title, a
  /// repository or an identifier.
  package var explainsRefusals = false

  /// The defaults.
  package init() {}
}

/// Resolves entries into papers: the same papers with the same ids whatever the order of the entries.
///
/// Pairs that have something in common (`CandidatePairs`) are compared (`EntryComparison`); pairs found to be the
/// same are joined, the surest first, unless that would put two entries into one paper that must be held apart:
/// such a pair becomes doubtful. What a user decided comes before everything. O(n log n).
package func resolve(_ entries: [Entry], options: ResolvingOptions = ResolvingOptions()) -> Resolution {
  let entries = entries.sorted {
    ($0.location, $0.title, $0.alias ?? "") < ($1.location, $1.title, $1.alias ?? "")
  }
  let joining = EntryJoining(entries, options: options)
  let papers = merging(groups: joining.groups.all, of: entries)
  return Resolution(
    papers: PaperIdentity.assigningIds(to: papers), decisions: joining.decisions,
    diagnostics: joining.diagnostics)
}
