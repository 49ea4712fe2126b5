import StemmaModel

/// What titles say of versions, of parts of a series and of one work being about another.
extension EntryComparison {
  /// What the titles and venues say of a series, of one being about the other, and of a thesis.
  static func series(
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
    } else if titles.isInOtherWords || titles.relation == .similar, SuccessorWords.tellApart(left, right) {
      // Not so much that a third entry with an identifier of both could not explain it.
      add(-4.5, "one says that it goes beyond the other", .identifier)
    } else if left.numbers != right.numbers {
      switch titles.relation {
      case .close, .similar, .contained, .reordered: add(-5, "the numbers in the titles differ", .identifier)
      default: break
      }
    }
    return (evidence, requirement)
  }

  static func areOtherVersions(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    if left.versions.isEmpty || right.versions.isEmpty || left.names.contains(where: right.names.contains) {
      return false
    }
    return left.versions.contains { name in right.versions.contains { $0.isOtherVersion(of: name) } }
      || left.editions.contains { name in right.editions.contains { $0.isOtherEdition(of: name) } }
  }
}
