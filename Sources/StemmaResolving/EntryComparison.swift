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
  /// What two entries need besides the score to be the same.
  private enum Requirement: Int, Comparable {
    case none, identifier, impossible

    static func < (left: Requirement, right: Requirement) -> Bool { left.rawValue < right.rawValue }
  }

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

  /// Compares two entries; nil if they have nothing in common that is worth a thought, unless `always`.
  init?(_ left: EntryFingerprint, _ right: EntryFingerprint, always: Bool = false) {
    let sharedIdentifier = left.qualifiedIdentifiers.first(where: right.qualifiedIdentifiers.contains)
    let sharesName = left.names.contains(where: right.names.contains)
    let sharesCode = left.repositories.contains(where: right.repositories.contains)
    let hasSomethingShared = sharedIdentifier != nil || sharesName || sharesCode
    let titles = TitleComparison(left, right, thoroughly: hasSomethingShared)
    let areVersions = EntryComparison.areOtherVersions(left, right)
    if !hasSomethingShared, titles.relation == .unlike, !areVersions, !always { return nil }

    let agreement = left.authors.agreement(with: right.authors)
    let isOfSameAuthors = agreement.map { $0.kind == .agree && $0.isWhole && $0.count >= 2 } ?? false
    evidence = [
      titles.evidence(
        isOneWord: left.isOneWord || right.isOneWord, isOfSameAuthors: isOfSameAuthors, hasOneName: sharesName
      )
    ]
    if let sharedIdentifier {
      evidence.append(EntryComparison.identifier(sharedIdentifier, left, right, titles))
    } else if let contradiction = EntryComparison.identifierContradiction(left, right) {
      evidence.append(contradiction)
    }
    let names =
      areVersions ? nil : EntryComparison.names(left, right, isShared: sharesName, titles: titles)
    if let names { evidence.append(names) }
    evidence += EntryComparison.code(left, right, isShared: sharesCode, sharesName: sharesName, titles)
    if let agreement { evidence.append(EntryComparison.authors(agreement)) }
    if titles.isClose {
      let isOneTitleOfSameAuthors =
        isOfSameAuthors && titles.isOneTitle && !left.isOneWord && !right.isOneWord
      evidence += EntryComparison.years(left, right, mayBeRepublished: isOneTitleOfSameAuthors)
      evidence += EntryComparison.venues(left, right, titles, mayBeRepublished: isOneTitleOfSameAuthors)
    }

    var requirement = Requirement.none
    if areVersions {
      // Lists give a paper the name of its next version, but then the title tells: only an identifier is surer.
      let isOneTitle = titles.relation == .equal
      requirement = isOneTitle ? .identifier : .impossible
      evidence.append(MatchEvidence(.version, isOneTitle ? -8 : -12, "the names are versions of one"))
    }
    if titles.isSimilar {
      let series = EntryComparison.series(left, right, titles)
      evidence += series.evidence
      requirement = max(requirement, series.requirement)
    } else {
      // Titles that have nothing in common need an identifier, and one may be pasted: so also a name, the code
      // or the authors.
      let isSupported =
        names?.weight ?? 0 > 0 || sharesCode
        || agreement.map { $0.kind == .agree && $0.count >= 2 } ?? false
      requirement = max(requirement, isSupported ? .identifier : .impossible)
    }

    score = evidence.reduce(EntryComparison.prior) { $0 + $1.weight }
    let mayBeSame =
      requirement == .none || requirement == .identifier && sharedIdentifier != nil
    let isBarred = requirement == .impossible && (titles.isSimilar || areVersions)
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
    // Years and venues make a title doubtful and no more: a third entry may explain them.
    let outcome = outcome
    holdsApart =
      outcome != .same
      && evidence.contains { piece in
        piece.weight <= -5 && (outcome == .different || piece.kind != .year && piece.kind != .venue)
      }
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

  /// An identifier that both have; it says less where another title has it and its own title has another.
  private static func identifier(
    _ identifier: String, _ left: EntryFingerprint, _ right: EntryFingerprint, _ titles: TitleComparison
  ) -> MatchEvidence {
    let isContested =
      !titles.isOneTitle
      && (left.contestedIdentifiers.contains(identifier) || right.contestedIdentifiers.contains(identifier))
    return isContested
      ? MatchEvidence(.identifier, 2, "both have \(identifier), but one of the titles has another elsewhere")
      : MatchEvidence(.identifier, 8.5, "both have \(identifier)")
  }

  /// Two ids of one registry that are not the same.
  ///
  /// A DOI of a preprint server and one of a publisher are no
  /// contradiction, and a paper has an OpenReview forum for each venue it was sent to.
  private static func identifierContradiction(_ leftPrint: EntryFingerprint, _ rightPrint: EntryFingerprint)
    -> MatchEvidence?
  {
    let (left, right) = (leftPrint.identifiers, rightPrint.identifiers)
    func weight(_ scheme: String, _ first: String, _ second: String) -> Double {
      leftPrint.contestedIdentifiers.contains("\(scheme):\(first)")
        || rightPrint.contestedIdentifiers.contains("\(scheme):\(second)") ? -4 : -7
    }
    if let first = left.arxiv, let second = right.arxiv, first != second {
      return MatchEvidence(
        .identifier, weight("arxiv", first, second), "the arXiv ids are \(first) and \(second)")
    }
    if let first = left.doi, let second = right.doi, first != second,
      DOIRegistrant.isPreprintServer(first) == DOIRegistrant.isPreprintServer(second)
    {
      return MatchEvidence(.identifier, weight("doi", first, second), "the DOIs are \(first) and \(second)")
    }
    if let first = left.acl, let second = right.acl, first.lowercased() != second.lowercased() {
      return MatchEvidence(.identifier, -7, "the ACL ids are \(first) and \(second)")
    }
    return nil
  }

  private static func names(
    _ left: EntryFingerprint, _ right: EntryFingerprint, isShared: Bool, titles: TitleComparison
  ) -> MatchEvidence? {
    if isShared {
      // In an equal title the name in front is not found twice.
      let isInTitle = titles.relation == .equal && left.restHash != left.wholeHash
      return isInTitle ? nil : MatchEvidence(.name, 1.5, "one name")
    }
    if left.mentionsName(of: right) || right.mentionsName(of: left) {
      return MatchEvidence(.name, 1, "the name of one is in the title of the other")
    }
    guard let first = left.names.first, let second = right.names.first, titles.relation != .equalBehindNames,
      !first.isMisprint(of: second)
    else { return nil }
    return MatchEvidence(.name, -3, "the names differ")
  }

  /// A repository in common says the less the less the titles agree: groups keep their works in one.
  private static func code(
    _ left: EntryFingerprint, _ right: EntryFingerprint, isShared: Bool, sharesName: Bool,
    _ titles: TitleComparison
  ) -> [MatchEvidence] {
    if isShared {
      let weight =
        switch titles.relation {
        case _ where sharesName: 4.5
        case .unlike: 2.5
        case .close, .similar, .contained(false): 3.5
        default: 4.5
        }
      return [MatchEvidence(.code, weight, "one repository")]
    }
    if left.repositories.isEmpty || right.repositories.isEmpty { return [] }
    return [MatchEvidence(.code, -0.5, "the code is in other repositories")]
  }

  /// The more authors agree and the better their first names are known, the more it says.
  private static func authors(_ agreement: AuthorNames.Agreement) -> MatchEvidence {
    switch (agreement.kind, agreement.count) {
    case (.agree, 1) where agreement.isWhole:
      return MatchEvidence(.authors, agreement.closeness == .surname ? 2 : 3, "the same author")
    case (.agree, 1):
      switch agreement.closeness {
      case .surname: return MatchEvidence(.authors, 1, "an author of the same surname")
      case .initial: return MatchEvidence(.authors, 2, "one author is the same")
      case .fullName: return MatchEvidence(.authors, 2.5, "one author is the same")
      }
    case (.agree, 2): return MatchEvidence(.authors, 3, "the same authors")
    case (.agree, 3): return MatchEvidence(.authors, 3.5, "the same authors")
    case (.agree, _): return MatchEvidence(.authors, 4, "the same authors")
    case (.overlap, _): return MatchEvidence(.authors, 0.5, "some of the authors")
    case (.namesake, _): return MatchEvidence(.authors, -3, "authors of one surname with other first names")
    case (.disagree, _): return MatchEvidence(.authors, -9, "other authors")
    }
  }

  /// Years apart; a work of the same authors under the same title is published again years later as an article.
  private static func years(_ left: EntryFingerprint, _ right: EntryFingerprint, mayBeRepublished: Bool)
    -> [MatchEvidence]
  {
    guard let first = left.year, let second = right.year else { return [] }
    let distance = abs(first - second)
    let (weight, text): (Double, String)
    switch distance {
    case 0: return [MatchEvidence(.year, 0.5, "one year")]
    case 1: return []
    case 2: (weight, text) = (-0.5, "two years apart")
    case 3: (weight, text) = (-1.5, "three years apart")
    case 4: (weight, text) = (-3, "four years apart")
    default: (weight, text) = (-5.5, "\(distance) years apart")
    }
    return [MatchEvidence(.year, mayBeRepublished && distance <= 8 ? max(weight, -1) : weight, text)]
  }

  private static func venues(
    _ left: EntryFingerprint, _ right: EntryFingerprint, _ titles: TitleComparison, mayBeRepublished: Bool
  ) -> [MatchEvidence] {
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
    if mayBeRepublished { return [MatchEvidence(.venue, distance < 2 ? -0.5 : -1, "other venues")] }
    if distance < 2 {
      // Works of one group may have titles that are alike, and then each its venue.
      return [MatchEvidence(.venue, titles.isInOtherWords ? -2 : -0.5, "other venues")]
    }
    return [MatchEvidence(.venue, -5, "published at other venues years apart")]
  }

  /// What the titles and venues say of a series, of one being about the other, and of a thesis.
  private static func series(
    _ left: EntryFingerprint, _ right: EntryFingerprint, _ titles: TitleComparison
  ) -> (evidence: [MatchEvidence], requirement: Requirement) {
    var evidence: [MatchEvidence] = []
    var requirement = Requirement.none
    func add(_ weight: Double, _ text: String, _ needed: Requirement) {
      evidence.append(MatchEvidence(.series, weight, text))
      requirement = max(requirement, needed)
    }
    let marks = [left.marks.companion, right.marks.companion].compactMap { companion in
      companion == .quoting && titles.relation != .companion ? nil : companion
    }
    if titles.relation != .equal, marks.count == 1 || marks.count == 2 && marks[0] != marks[1] {
      let isExtension = marks == [.extended]
      add(
        isExtension ? -6 : -12, "one is \(marks.map(\.rawValue).joined(separator: ", the other "))",
        isExtension ? .identifier : .impossible)
    }
    if left.isThesis != right.isThesis, !left.publications.isEmpty, !right.publications.isEmpty {
      add(-12, "one is a thesis", .impossible)
    }
    if let part = left.marks.part, let other = right.marks.part, part != other {
      add(-12, "they are parts \(part) and \(other)", .impossible)
    } else if (left.marks.part == nil) != (right.marks.part == nil), titles.relation != .truncated,
      titles.relation != .equalWithoutName
    {
      add(-5, "one is a part of a series", .none)
    } else if left.numbers != right.numbers {
      switch titles.relation {
      case .close, .similar, .contained, .reordered: add(-5, "the numbers in the titles differ", .identifier)
      default: break
      }
    }
    return (evidence, requirement)
  }

  private static func areOtherVersions(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    if left.versions.isEmpty || right.versions.isEmpty || left.names.contains(where: right.names.contains) {
      return false
    }
    return left.versions.contains { name in right.versions.contains { $0.isOtherVersion(of: name) } }
      || left.editions.contains { name in right.editions.contains { $0.isOtherEdition(of: name) } }
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
