import StemmaModel

/// Entries resolved into papers, with every decision that was not obvious.
package struct Resolution: Sendable {
  /// Why two entries were taken for one paper, or not.
  package struct Decision: Hashable, Sendable {
    /// What was decided.
    package enum Outcome: String, Sendable {
      /// They are one paper.
      case same
      /// They may be; they were not merged.
      case doubtful
    }

    /// What was decided.
    package var outcome: Outcome
    /// The entry that stands first.
    package var first: SourceLocation
    /// The other.
    package var second: SourceLocation
    /// Why, in words.
    package var reason: String
  }

  /// The papers, ordered by id.
  package var papers: [Paper]
  /// Each pair of entries that was merged or held apart in doubt, in order of place.
  package var decisions: [Decision]
  /// The doubtful pairs as findings.
  package var diagnostics: [Diagnostic]
}

/// Resolves entries into papers: the same papers with the same ids whatever the order of the entries.
///
/// Pairs that share an identifier, a title, a name or the beginning of a title are compared
/// (`EntryComparison`); pairs found to be the same are joined, the surest first, unless that would put two
/// entries into one paper that must be held apart. Near linear in the number of entries.
package func resolve(_ entries: [Entry]) -> Resolution {
  let fingerprints = entries.sorted { ($0.location, $0.title) < ($1.location, $1.title) }.map(
    EntryFingerprint.init)
  var groups = DisjointGroups(count: fingerprints.count)
  var decisions: [Resolution.Decision] = []
  var doubtful: [(first: Int, second: Int, reason: String)] = []
  var same: [(first: Int, second: Int, strength: Double, reason: String)] = []
  var apart: [Int: Set<Int>] = [:]

  for (first, second) in candidatePairs(of: fingerprints) {
    switch EntryComparison(fingerprints[first], fingerprints[second]) {
    case .same(let strength, let reason): same.append((first, second, strength, reason))
    case .doubtful(let reason): doubtful.append((first, second, reason))
    case .mustDiffer:
      apart[first, default: []].insert(second)
      apart[second, default: []].insert(first)
    case .different: continue
    }
  }
  same.sort { ($1.strength, $0.first, $0.second) < ($0.strength, $1.first, $1.second) }
  for pair in same {
    if groups.areJoined(pair.first, pair.second) { continue }
    let clash = groups.members(of: pair.first).contains { member in
      apart[member].map { !$0.isDisjoint(with: groups.members(of: pair.second)) } ?? false
    }
    if clash {
      doubtful.append(
        (pair.first, pair.second, "\(pair.reason), but another entry of the paper is a different version"))
      continue
    }
    groups.join(pair.first, pair.second)
    decisions.append(
      .init(
        outcome: .same, first: fingerprints[pair.first].entry.location,
        second: fingerprints[pair.second].entry.location, reason: pair.reason))
  }

  var diagnostics: [Diagnostic] = []
  for pair in doubtful.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) })
  where !groups.areJoined(pair.first, pair.second) {
    let first = fingerprints[pair.first].entry
    let second = fingerprints[pair.second].entry
    decisions.append(
      .init(outcome: .doubtful, first: first.location, second: second.location, reason: pair.reason))
    diagnostics.append(
      Diagnostic(
        .warning, rule: "doubtful-pair",
        "'\(second.title)' may be '\(first.title)' (\(first.location.file):\(first.location.line)): "
          + "\(pair.reason); not merged",
        at: second.location))
  }
  decisions.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  let papers = groups.all.map { group in merging(group.map { fingerprints[$0].entry }) }
  return Resolution(
    papers: PaperIdentity.assigningIds(to: papers), decisions: decisions, diagnostics: diagnostics)
}
