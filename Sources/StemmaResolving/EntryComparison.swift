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
  enum Requirement: Int, Comparable {
    case none, identifier, impossible

    static func < (left: Requirement, right: Requirement) -> Bool { left.rawValue < right.rawValue }
  }

  /// The sum of the weights, with the prior.
  var score: Double
  /// Whether no third entry may bring the two together.
  var holdsApart: Bool
  /// Whether all rests on there being no other paper that fits as well, and why.
  var dependence: Dependence?

  /// What makes a pair the same only if no other paper would do.
  enum Dependence {
    /// One title is cut off, and others may begin like it.
    case truncation
    /// One is a preprint that was published under another title, as the code and the authors tell.
    case retitling
  }

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
    let sharesFirstAuthor = left.authors.firstHash.map { $0 == right.authors.firstHash } ?? false
    let sharesTeam =
      (left.authors.teamHash.map { $0 == right.authors.teamHash } ?? false)
      && EntryComparison.areWithinOneYear(left, right)
    let titles = TitleComparison(left, right, thoroughly: hasSomethingShared || sharesFirstAuthor)
    let areVersions = EntryComparison.areOtherVersions(left, right)
    if !hasSomethingShared, titles.relation == .unlike, !sharesTeam, !areVersions, !always { return nil }

    // Nothing is shared but authors, who have more works of one kind.
    let restsOnAuthors =
      !hasSomethingShared && !areVersions && !titles.isClose && titles.relation != .companion
    let agreement = left.authors.agreement(with: right.authors)
    let isOfSameAuthors = agreement.map { $0.kind == .agree && $0.isWhole && $0.count >= 2 } ?? false
    evidence = [
      titles.evidence(
        isOneWord: left.isOneWord || right.isOneWord, isOfSameAuthors: isOfSameAuthors, hasOneName: sharesName
      )
    ]
    if let sharedIdentifier {
      evidence.append(EntryComparison.identifier(sharedIdentifier, left, right, titles))
    }
    let contradiction =
      sharedIdentifier == nil ? EntryComparison.identifierContradiction(left, right) : nil
    if let contradiction { evidence.append(contradiction) }
    let names =
      areVersions ? nil : EntryComparison.names(left, right, isShared: sharesName, titles: titles)
    if let names { evidence.append(names) }
    let publication = EntryComparison.publication(
      left, right, titles, agreement, hasSomethingShared: hasSomethingShared)
    let isRetitling =
      sharesCode && !titles.isSimilar && !areVersions && contradiction == nil && publication != nil
      && left.marks.companion == nil && right.marks.companion == nil && left.marks.part == right.marks.part
      && agreement.map(\.isBeginning) ?? false && EntryComparison.isCodeNamedLikeMethod(left, right)
    evidence += EntryComparison.code(
      left, right, isShared: sharesCode, sharesName: sharesName, isRetitling: isRetitling, titles)
    if let agreement {
      evidence.append(
        EntryComparison.authors(agreement, saysMoreIfAll: restsOnAuthors || titles.isInOtherWords))
    }
    if titles.isClose {
      let isOneTitleOfSameAuthors =
        isOfSameAuthors && titles.isOneTitle && !left.isOneWord && !right.isOneWord
      evidence += EntryComparison.years(left, right, mayBeRepublished: isOneTitleOfSameAuthors)
      evidence += EntryComparison.venues(left, right, titles, mayBeRepublished: isOneTitleOfSameAuthors)
    } else if sharesTeam, left.year == right.year {
      evidence.append(MatchEvidence(.year, 0.5, "one year"))
    }
    if let publication { evidence.append(publication) }

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
      // or the authors, of whom the first is enough where the list says no more.
      let isSupported =
        names?.weight ?? 0 > 0 || sharesCode
        || agreement.map { $0.kind == .agree && ($0.count >= 2 || isAsFarAsSeen($0)) } ?? false
      let isRetitled = isRetitling && agreement.map { $0.count >= 2 } ?? false
      if !isRetitled { requirement = max(requirement, isSupported ? .identifier : .impossible) }
    }

    if restsOnAuthors {
      requirement = max(requirement, .identifier)
      let isWorthAThought =
        EntryComparison.mayBeOneOfSameAuthors(left, right)
        && (agreement?.count ?? 0 >= 2 || publication != nil)
      if !isWorthAThought, !always { return nil }
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
    if titles.relation == .truncated {
      dependence = .truncation
    } else if isRetitling, sharedIdentifier == nil {
      dependence = .retitling
    }
    if restsOnAuthors, outcome == .different, !always { return nil }

    func isAsFarAsSeen(_ agreement: AuthorNames.Agreement) -> Bool {
      agreement.isBeginning && agreement.closeness > .surname && EntryComparison.areWithinOneYear(left, right)
        && !SuccessorWords.tellApart(left, right)
    }
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

  private static func names(
    _ left: EntryFingerprint, _ right: EntryFingerprint, isShared: Bool, titles: TitleComparison
  ) -> MatchEvidence? {
    // A title that is the name of the other says so itself.
    if case .name = titles.relation { return nil }
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
    isRetitling: Bool, _ titles: TitleComparison
  ) -> [MatchEvidence] {
    if isRetitling { return [MatchEvidence(.code, 5.5, "one repository, named like the method")] }
    if isShared {
      let weight =
        switch titles.relation {
        case _ where sharesName: 4.5
        case .unlike, .related: 2.5
        case .close, .similar, .contained(false): 3.5
        default: 4.5
        }
      return [MatchEvidence(.code, weight, "one repository")]
    }
    if left.repositories.isEmpty || right.repositories.isEmpty { return [] }
    return [MatchEvidence(.code, -0.5, "the code is in other repositories")]
  }

  /// Whether a repository of both has the name of a method that one of the titles is about.
  private static func isCodeNamedLikeMethod(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    left.repositories.contains { repository in
      guard right.repositories.contains(repository), let last = repository.split(separator: "/").last else {
        return false
      }
      let name = TitleKey.folding(String(last))
      return left.names.contains(name) || right.names.contains(name) || left.mentions(name)
        || right.mentions(name)
    }
  }

  /// Whether nothing in years, venues and words tells two works of the same authors apart.
  private static func mayBeOneOfSameAuthors(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    let areElsewhere =
      !left.publications.isEmpty && !right.publications.isEmpty
      && !left.publications.contains(where: right.publications.contains)
    return areWithinOneYear(left, right) && !areElsewhere && !SuccessorWords.tellApart(left, right)
  }

  private static func areWithinOneYear(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    guard let first = left.year, let second = right.year else { return false }
    return abs(first - second) <= 1
  }

  /// The more authors agree and the better their first names are known, the more it says.
  private static func authors(_ agreement: AuthorNames.Agreement, saysMoreIfAll: Bool) -> MatchEvidence {
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
    case (.agree, let count):
      let isAll = saysMoreIfAll && agreement.isWhole && agreement.isFirstSame
      return MatchEvidence(
        .authors, (count == 3 ? 3.5 : 4) + (isAll ? 0.5 : 0),
        isAll ? "all the same authors" : "the same authors")
    case (.overlap, _): return MatchEvidence(.authors, 0.5, "some of the authors")
    case (.namesake, _): return MatchEvidence(.authors, -3, "authors of one surname with other first names")
    case (.disagree, _): return MatchEvidence(.authors, -9, "other authors")
    }
  }

}
