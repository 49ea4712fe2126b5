import StemmaModel

/// What years and venues say for and against.
extension EntryComparison {
  /// Years apart; a work of the same authors under the same title is published again years later as an article.
  static func years(_ left: EntryFingerprint, _ right: EntryFingerprint, mayBeRepublished: Bool)
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

  static func venues(
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
      // A paper of a workshop is published once more; nothing speaks for another work.
      if left.isOfWorkshop != right.isOfWorkshop { return [MatchEvidence(.venue, -0.5, "other venues")] }
      // Works of one group may have titles that are alike, and then each its venue.
      return [MatchEvidence(.venue, titles.isInOtherWords ? -2 : -0.5, "other venues")]
    }
    return [MatchEvidence(.venue, -5, "published at other venues years apart")]
  }

  /// A preprint that the same first author published in its year or the next under a title that is not the same.
  ///
  /// Two works have it by chance that one of them is a preprint and the other published; one work most often.
  static func publication(
    _ left: EntryFingerprint, _ right: EntryFingerprint, _ titles: TitleComparison,
    _ agreement: AuthorNames.Agreement?, hasSomethingShared: Bool
  ) -> MatchEvidence? {
    guard let agreement, agreement.kind == .agree, agreement.isFirstSame, left.isPreprint != right.isPreprint
    else {
      return nil
    }
    let (preprint, published) = left.isPreprint ? (left, right) : (right, left)
    guard !published.publications.isEmpty, let from = preprint.year, let to = published.year,
      0...1 ~= to - from
    else { return nil }
    switch titles.relation {
    case .related, .unlike: break
    // A method's name or code may be that of the next work as well.
    case .similar: if hasSomethingShared { return nil }
    case .contained, .close, .reordered:
      // With more words, or others, it is as likely the next work.
      let (fewer, more) = (
        min(left.contentWords.count, right.contentWords.count),
        max(left.contentWords.count, right.contentWords.count)
      )
      let common = left.contentWords.count { right.contentWords.contains($0) }
      if common < fewer || more - fewer > 2 { return nil }
    default: return nil
    }
    return MatchEvidence(.venue, 1, "one a preprint, the other published within a year")
  }
}
