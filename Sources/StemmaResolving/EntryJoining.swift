import StemmaModel

/// The joining of entries into groups that mean one paper.
struct EntryJoining {
  private(set) var groups: DisjointGroups
  private(set) var decisions: [MergeDecision] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Two entries that were compared.
  private typealias Comparison = (pair: EntryPair, result: EntryComparison)

  private let entries: [Entry]
  /// The entries that each entry must not meet, by evidence and by the user's decision.
  private var apart: [Int32: Set<Int32>] = [:]
  private var decidedApart: [Int32: Set<Int32>] = [:]
  /// The entries that the user joined, apart from all others.
  private var decidedGroups: DisjointGroups
  private var doubtful: [Comparison] = []
  private var fingerprints: [EntryFingerprint] = []

  init(_ entries: [Entry], options: ResolvingOptions) {
    self.entries = entries
    groups = DisjointGroups(count: entries.count)
    decidedGroups = groups
    apply(options.decided)

    let fingerprints = EntryJoining.fingerprints(of: entries)
    self.fingerprints = fingerprints
    let explainsRefusals = options.explainsRefusals
    let comparisons = CandidatePairs(fingerprints).compactMap { first, second -> EntryComparison? in
      guard let comparison = EntryComparison(fingerprints[first], fingerprints[second]) else { return nil }
      let isKept =
        comparison.outcome != .different || comparison.holdsApart
        || (explainsRefusals && comparison.isRemarkable)
      return isKept ? comparison : nil
    }
    for (pair, result) in comparisons where result.holdsApart { EntryJoining.add(pair, to: &apart) }
    doubtful = comparisons.filter { $0.result.outcome == .doubtful && $0.result.dependence != .retitling }
    join(
      comparisons.filter {
        $0.result.outcome == .same || $0.result.outcome == .doubtful && $0.result.dependence == .retitling
      }, fingerprints)
    if explainsRefusals {
      for (pair, result) in comparisons
      where result.outcome == .different && result.isRemarkable
        && !groups.areJoined(Int(pair.first), Int(pair.second))
      {
        record(.different, pair, result)
      }
    }
    reportDoubtful()
    decisions.sort { ($0.first, $0.second, $0.outcome.rawValue) < ($1.first, $1.second, $1.outcome.rawValue) }
  }

  private static func fingerprints(of entries: [Entry]) -> [EntryFingerprint] {
    var fingerprints = entries.map(EntryFingerprint.init)
    fingerprints.markWhatIsCommon()
    return fingerprints
  }

  // MARK: The user's decisions

  private mutating func apply(_ decided: DecidedPairs) {
    let (decisions, problems) = decided.located(in: entries)
    diagnostics += problems
    for decision in decisions {
      let pair = EntryPair(Int32(decision.first), Int32(decision.second))
      let place = "\(decision.location.file):\(decision.location.line)"
      if decision.isSame {
        if groups.areJoined(decision.first, decision.second) { continue }
        groups.join(decision.first, decision.second)
        decidedGroups.join(decision.first, decision.second)
        record(.same, pair, strength: 1, [MatchEvidence(.decided, 30, "decided in \(place)")])
      } else {
        EntryJoining.add(pair, to: &decidedApart)
        record(.different, pair, strength: 0, [MatchEvidence(.decided, -30, "decided in \(place)")])
      }
    }
  }

  // MARK: Joining

  /// Joins the pairs, the surest first; of equals those whose identifiers more entries have.
  ///
  /// A preprint under another title and a title that is cut off join last, and only if there is no other.
  private mutating func join(_ pairs: [Comparison], _ fingerprints: [EntryFingerprint]) {
    var holders: [String: Int] = [:]
    for print in fingerprints { for id in print.qualifiedIdentifiers { holders[id, default: 0] += 1 } }
    func support(_ entry: Int32) -> Int {
      fingerprints[Int(entry)].qualifiedIdentifiers.map { holders[$0, default: 0] }.max() ?? 0
    }
    let ordered = pairs.map {
      (comparison: $0, support: max(support($0.pair.first), support($0.pair.second)))
    }
    .sorted {
      ($1.comparison.result.score, $1.support, $0.comparison.pair)
        < ($0.comparison.result.score, $0.support, $1.comparison.pair)
    }
    .map(\.comparison)
    for comparison in ordered where comparison.result.dependence == nil { join(comparison) }
    joinRetitled(ordered.filter { $0.result.dependence == .retitling })
    joinCutOff(ordered.filter { $0.result.dependence == .truncation })
  }

  /// Joins preprints with what was published under another title, if each is the only one for the other and
  /// the preprint has not been published under its own.
  private mutating func joinRetitled(_ pairs: [Comparison]) {
    var partners: [Int: Set<Int>] = [:]
    for (pair, _) in pairs {
      let (first, second) = (groups.number(of: Int(pair.first)), groups.number(of: Int(pair.second)))
      partners[first, default: []].insert(second)
      partners[second, default: []].insert(first)
    }
    let groupsBefore = groups
    for comparison in pairs {
      let (first, second) = (Int(comparison.pair.first), Int(comparison.pair.second))
      let isUnique = [first, second].allSatisfy {
        partners[groupsBefore.number(of: $0), default: []].count == 1
      }
      let preprint = fingerprints[first].isPreprint ? first : second
      let isPublished = groupsBefore.members(of: preprint).contains { !fingerprints[$0].publications.isEmpty }
      let areAuthorsSame = comparison.result.outcome == .same || areAuthorsSame(first, second)
      if isUnique, !isPublished {
        if areAuthorsSame { join(comparison) } else { doubtful.append(comparison) }
      } else {
        doubt(comparison, isUnique ? "the preprint was published elsewhere" : "other papers would do as well")
      }
    }
  }

  /// Whether an entry of each group names two authors or more, and they are the same.
  private func areAuthorsSame(_ first: Int, _ second: Int) -> Bool {
    let others = groups.members(of: second).prefix(EntryJoining.comparedMembers)
    return groups.members(of: first).prefix(EntryJoining.comparedMembers).contains { member in
      others.contains { other in
        fingerprints[member].authors.agreement(with: fingerprints[other].authors)
          .map { $0.kind == .agree && $0.count >= 2 && $0.isBeginning } ?? false
      }
    }
  }

  private mutating func joinCutOff(_ pairs: [Comparison]) {
    var beginnings: [Int32: Set<Int>] = [:]
    for (pair, _) in pairs {
      for (entry, other) in [(pair.first, pair.second), (pair.second, pair.first)]
      where fingerprints[Int(entry)].isTruncated {
        beginnings[entry, default: []].insert(groups.number(of: Int(other)))
      }
    }
    for comparison in pairs {
      let isAmbiguous = [comparison.pair.first, comparison.pair.second].contains {
        beginnings[$0, default: []].count > 1
      }
      if isAmbiguous, !groups.areJoined(Int(comparison.pair.first), Int(comparison.pair.second)) {
        doubt(comparison, "titles of other papers begin like it too")
      } else {
        join(comparison)
      }
    }
  }

  /// Makes a pair doubtful that would be the same but for other entries.
  private mutating func doubt(_ comparison: Comparison, _ reason: String) {
    var comparison = comparison
    comparison.result.evidence.append(MatchEvidence(.otherEntry, -4, reason))
    comparison.result.score -= 4
    doubtful.append(comparison)
  }

  private mutating func join(_ comparison: Comparison) {
    let (first, second) = (Int(comparison.pair.first), Int(comparison.pair.second))
    if groups.areJoined(first, second) { return }
    if let (one, other) = clash(first, second) {
      let isPairItself = EntryPair(Int32(one), Int32(other)) == comparison.pair
      if isPairItself { return }
      doubt(
        comparison,
        "\(place(of: one)) and \(place(of: other)), which would become one paper with them, differ")
      return
    }
    groups.join(first, second)
    record(.same, comparison.pair, comparison.result)
  }

  /// Two entries, one of each group, that must not meet.
  ///
  /// What the user joined is not held apart from itself
  /// nor from what is the same as a part of it.
  private mutating func clash(_ first: Int, _ second: Int) -> (Int, Int)? {
    let (left, right) = (groups.members(of: first).sorted(), groups.members(of: second).sorted())
    if !decidedApart.isEmpty {
      for member in left {
        guard let byUser = decidedApart[Int32(member)] else { continue }
        if let other = right.first(where: { byUser.contains(Int32($0)) }) { return (member, other) }
      }
    }
    for (index, member) in left.enumerated() {
      let byEvidence = apart[Int32(member)] ?? []
      let isMemberDecided = member != first && decidedGroups.areJoined(member, first)
      for (otherIndex, other) in right.enumerated() {
        let isOverruled = isMemberDecided || (other != second && decidedGroups.areJoined(other, second))
        if isOverruled { continue }
        if byEvidence.contains(Int32(other)) { return (member, other) }
        if member == first && other == second { continue }
        // Entries without a key in common were not compared.
        if index < EntryJoining.comparedMembers, otherIndex < EntryJoining.comparedMembers,
          let result = EntryComparison(fingerprints[member], fingerprints[other], always: true),
          result.holdsApart
        {
          EntryJoining.add(EntryPair(Int32(member), Int32(other)), to: &apart)
          return (member, other)
        }
      }
    }
    return nil
  }

  /// How many entries of a group are compared with those of another before the two are joined: all of nearly
  /// every group, and no more where thousands name one paper.
  private static let comparedMembers = 12

  private static func add(_ pair: EntryPair, to apart: inout [Int32: Set<Int32>]) {
    apart[pair.first, default: []].insert(pair.second)
    apart[pair.second, default: []].insert(pair.first)
  }

  // MARK: What is told

  private func place(of entry: Int) -> String {
    "\(entries[entry].location.file):\(entries[entry].location.line)"
  }

  private mutating func record(_ outcome: MergeDecision.Outcome, _ pair: EntryPair, _ result: EntryComparison)
  {
    record(outcome, pair, strength: result.strength, result.evidence)
  }

  private mutating func record(
    _ outcome: MergeDecision.Outcome, _ pair: EntryPair, strength: Double, _ evidence: [MatchEvidence]
  ) {
    let (first, second) = (entries[Int(pair.first)], entries[Int(pair.second)])
    decisions.append(
      MergeDecision(
        outcome, first: first.location, second: second.location, firstTitle: first.title,
        secondTitle: second.title, strength: strength, evidence: evidence))
  }

  /// The doubtful pairs that nothing else joined, and that the user did not decide; the surest pair of two
  /// papers is a finding.
  private mutating func reportDoubtful() {
    var strongest: [EntryPair: Comparison] = [:]
    for comparison in doubtful.sorted(by: { $0.pair < $1.pair }) {
      let (first, second) = (Int(comparison.pair.first), Int(comparison.pair.second))
      if groups.areJoined(first, second) || clashesByDecision(first, second) { continue }
      record(.doubtful, comparison.pair, comparison.result)
      let papers = EntryPair(Int32(groups.number(of: first)), Int32(groups.number(of: second)))
      if strongest[papers].map({ $0.result.score < comparison.result.score }) ?? true {
        strongest[papers] = comparison
      }
    }
    for (pair, result) in strongest.values.sorted(by: { $0.pair < $1.pair }) {
      let (first, second) = (entries[Int(pair.first)], entries[Int(pair.second)])
      let decision = MergeDecision(
        .doubtful, first: first.location, second: second.location, firstTitle: first.title,
        secondTitle: second.title, strength: result.strength, evidence: result.evidence)
      diagnostics.append(
        Diagnostic(
          .warning, rule: "doubtful-pair",
          "'\(second.title)' may be '\(first.title)' (\(place(of: Int(pair.first)))): \(decision.reason); not merged",
          at: second.location))
    }
  }

  /// Whether the user said of an entry of each paper that they differ.
  private func clashesByDecision(_ first: Int, _ second: Int) -> Bool {
    if decidedApart.isEmpty { return false }
    let others = groups.members(of: second)
    return groups.members(of: first).contains { member in
      guard let apart = decidedApart[Int32(member)] else { return false }
      return others.contains { apart.contains(Int32($0)) }
    }
  }
}
