import StemmaModel

/// Whether two entries mean one paper, by weighing what speaks for it and against it.
///
/// Each thing compared gives evidence with a weight in bits: the binary logarithm of how much likelier it is
/// for one paper than for two (Fellegi & Sunter 1969, "A theory for record linkage"). The sum, begun below
/// zero because two entries seldom mean one paper, is the logarithm of the odds. From 4 to 1 on the entries are
/// the same, down to 1 to 4 it is doubtful. The weights are set by hand, so that:
///
/// - a title of five words is enough, one of one word is not;
/// - an identifier is enough with a title that is at all similar, or with a name, code or authors in common,
///   and not by itself: it is another paper's by mistake as often as the paper was renamed;
/// - nothing makes versions, parts of a series, or a supplement and its paper the same.
struct EntryComparison {
  /// What follows.
  var outcome: MergeDecision.Outcome
  /// What was found.
  var evidence: [MatchEvidence]
  /// The sum of the weights, with the prior.
  var score: Double
  /// Whether no third entry may bring the two together.
  var holdsApart: Bool
  /// Whether all rests on a title that is cut off, and so on there being no other that begins like it.
  var dependsOnTruncation: Bool

  /// What is assumed before anything is known: of eight pairs that are compared, one is one paper.
  private static let prior = -3.0
  /// Odds of four to one.
  private static let leastScoreOfSame = 2.0

  /// Compares two entries; nil if they have nothing in common that is worth a thought.
  init?(_ left: EntryFingerprint, _ right: EntryFingerprint) {
    let sharedIdentifier = left.qualifiedIdentifiers.first(where: right.qualifiedIdentifiers.contains)
    let sharedName = left.names.first(where: right.names.contains)
    let sharesCode = left.repositories.contains(where: right.repositories.contains)
    let hasSomethingShared = sharedIdentifier != nil || sharedName != nil || sharesCode
    let titles = TitleComparison(left, right, thoroughly: hasSomethingShared)
    let areVersions = EntryComparison.areOtherVersions(left, right)
    if !hasSomethingShared, titles.relation == .unlike, !areVersions { return nil }

    var evidence = [titles.evidence(isOneWord: left.isOneWord || right.isOneWord)]
    if let sharedIdentifier {
      evidence.append(MatchEvidence(.identifier, 8.5, "both have \(sharedIdentifier)"))
    } else if let contradiction = EntryComparison.identifierContradiction(left.identifiers, right.identifiers)
    {
      evidence.append(contradiction)
    }
    if !areVersions { evidence += EntryComparison.names(left, right, shared: sharedName, titles: titles) }
    evidence += EntryComparison.code(left, right, isShared: sharesCode)
    evidence += EntryComparison.authors(left, right)
    if titles.isClose {
      evidence += EntryComparison.years(left, right)
      evidence += EntryComparison.venues(left, right)
    }

    var (isBarred, needsIdentifier) = (false, false)
    if areVersions {
      // Lists give a paper the name of its next version, but then the title tells: only an identifier is surer.
      let isOneTitle = titles.relation == .equal
      isBarred = !isOneTitle
      needsIdentifier = isOneTitle
      evidence.append(MatchEvidence(.version, isOneTitle ? -8 : -12, "the names are versions of one"))
    }
    if titles.isSimilar {
      if left.marks.companion != right.marks.companion {
        let marks = [left.marks.companion, right.marks.companion].compactMap { $0 }
        let isExtension = marks == [.extended]
        needsIdentifier = needsIdentifier || isExtension
        isBarred = isBarred || !isExtension
        evidence.append(
          MatchEvidence(
            .series, isExtension ? -6 : -12,
            "one is \(marks.map(\.rawValue).joined(separator: ", the other "))"))
      }
      if let part = left.marks.part, let other = right.marks.part, part != other {
        isBarred = true
        evidence.append(MatchEvidence(.series, -12, "they are parts \(part) and \(other)"))
      } else if (left.marks.part == nil) != (right.marks.part == nil), titles.relation != .truncated,
        titles.relation != .equalWithoutName
      {
        evidence.append(MatchEvidence(.series, -5, "one is a part of a series"))
      } else if left.numbers != right.numbers, titles.relation == .close || titles.relation == .similar {
        evidence.append(MatchEvidence(.series, -3, "the numbers in the titles differ"))
      }
    }

    self.evidence = evidence
    score = evidence.reduce(EntryComparison.prior) { $0 + $1.weight }
    let mayBeSame = !isBarred && (!needsIdentifier || sharedIdentifier != nil)
    if mayBeSame, score >= EntryComparison.leastScoreOfSame {
      outcome = .same
    } else if sharedIdentifier != nil {
      // Two entries with one identifier are one paper, or one of them is wrong: never passed over in silence.
      outcome = .doubtful
    } else if isBarred || score <= -EntryComparison.leastScoreOfSame {
      outcome = .different
    } else {
      outcome = .doubtful
    }
    holdsApart = outcome != .same && titles.isSimilar && evidence.contains { $0.weight <= -5 }
    dependsOnTruncation = titles.relation == .truncated
  }

  /// How likely the evidence makes it, from 0 to 1, to three decimals.
  var strength: Double { EntryComparison.probability(score) }

  /// Whether there is anything that a person would want explained.
  var isRemarkable: Bool {
    evidence.contains { $0.weight >= 1.5 && $0.kind != .venue || $0.weight <= -12 }
  }

  private static func probability(_ score: Double) -> Double {
    var odds = 1.0
    // Powers of two to an eighth of a bit by multiplication, which is the same on every machine.
    let eighths = Int((min(30, max(-30, score)) * 8).rounded())
    for _ in 0..<abs(eighths) { odds *= 1.0905077326652577 }
    let probability = eighths >= 0 ? odds / (1 + odds) : 1 / (1 + odds)
    return (probability * 1000).rounded() / 1000
  }

  // MARK: The pieces

  /// Two ids of one registry that are not the same.
  ///
  /// A DOI of a preprint server and one of a publisher are no
  /// contradiction, and a paper has an OpenReview forum for each venue it was sent to.
  private static func identifierContradiction(_ left: Identifiers, _ right: Identifiers) -> MatchEvidence? {
    if let first = left.arxiv, let second = right.arxiv, first != second {
      return MatchEvidence(.identifier, -7, "the arXiv ids are \(first) and \(second)")
    }
    if let first = left.doi, let second = right.doi, first != second,
      DOIRegistrant.isPreprintServer(first) == DOIRegistrant.isPreprintServer(second)
    {
      return MatchEvidence(.identifier, -7, "the DOIs are \(first) and \(second)")
    }
    if let first = left.acl, let second = right.acl, first.lowercased() != second.lowercased() {
      return MatchEvidence(.identifier, -7, "the ACL ids are \(first) and \(second)")
    }
    return nil
  }

  private static func names(
    _ left: EntryFingerprint, _ right: EntryFingerprint, shared: String?, titles: TitleComparison
  ) -> [MatchEvidence] {
    if shared != nil { return [MatchEvidence(.name, 1.5, "one name")] }
    guard let first = left.names.first, let second = right.names.first, titles.relation != .equalBehindNames,
      !first.isMisprint(of: second)
    else { return [] }
    return [MatchEvidence(.name, -3, "the names differ")]
  }

  private static func code(_ left: EntryFingerprint, _ right: EntryFingerprint, isShared: Bool)
    -> [MatchEvidence]
  {
    if isShared { return [MatchEvidence(.code, 4.5, "one repository")] }
    if left.repositories.isEmpty || right.repositories.isEmpty { return [] }
    return [MatchEvidence(.code, -0.5, "the code is in other repositories")]
  }

  private static func authors(_ left: EntryFingerprint, _ right: EntryFingerprint) -> [MatchEvidence] {
    switch left.authors.agreement(with: right.authors) {
    case .agree: [MatchEvidence(.authors, 3, "the same authors")]
    case .overlap: [MatchEvidence(.authors, 0.5, "some of the authors")]
    case .disagree: [MatchEvidence(.authors, -9, "other authors")]
    case nil: []
    }
  }

  private static func years(_ left: EntryFingerprint, _ right: EntryFingerprint) -> [MatchEvidence] {
    guard let first = left.year, let second = right.year else { return [] }
    switch abs(first - second) {
    case 0: return [MatchEvidence(.year, 0.5, "one year")]
    case 1: return []
    case 2: return [MatchEvidence(.year, -0.5, "two years apart")]
    case 3: return [MatchEvidence(.year, -1.5, "three years apart")]
    case 4: return [MatchEvidence(.year, -3, "four years apart")]
    default: return [MatchEvidence(.year, -5.5, "\(abs(first - second)) years apart")]
    }
  }

  private static func venues(_ left: EntryFingerprint, _ right: EntryFingerprint) -> [MatchEvidence] {
    if left.publications.isEmpty || right.publications.isEmpty { return [] }
    if left.publications.contains(where: right.publications.contains) {
      return [MatchEvidence(.venue, 1.5, "one venue")]
    }
    let years = left.publications.compactMap(\.year)
    let others = right.publications.compactMap(\.year)
    let distance = years.flatMap { year in others.map { abs($0 - year) } }.min() ?? 0
    let sharesVenue = left.publications.contains { one in
      right.publications.contains { $0.venue == one.venue }
    }
    if sharesVenue { return distance < 2 ? [] : [MatchEvidence(.venue, -3, "one venue in different years")] }
    return [
      distance < 2
        ? MatchEvidence(.venue, -0.5, "other venues")
        : MatchEvidence(.venue, -5, "published at other venues years apart")
    ]
  }

  private static func areOtherVersions(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    if left.versions.isEmpty || right.versions.isEmpty || left.names.contains(where: right.names.contains) {
      return false
    }
    return left.versions.contains { name in right.versions.contains { $0.isOtherVersion(of: name) } }
  }
}

/// Who gave a DOI.
private enum DOIRegistrant {
  /// Whether a DOI was given by a server of preprints or data.
  static func isPreprintServer(_ doi: String) -> Bool {
    let registrant = doi.prefix(while: { $0 != "/" })
    if registrant == "10.1101" {
      // bioRxiv shares its registrant with journals, whose names begin with a letter.
      return doi.dropFirst(registrant.count + 1).first?.isNumber ?? false
    }
    return servers.contains(String(registrant))
  }

  private static let servers: Set<String> = [
    "10.48550", "10.21203", "10.2139", "10.31234", "10.31219", "10.31222", "10.31223", "10.31235", "10.26434",
    "10.36227", "10.20944", "10.5281", "10.6084", "10.33774", "10.22541", "10.13140", "10.32942", "10.31224",
    "10.64898",
  ]
}
