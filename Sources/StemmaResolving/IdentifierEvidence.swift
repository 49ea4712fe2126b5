import StemmaModel

/// What identifiers say for and against.
extension EntryComparison {
  /// An identifier that both have; it says less where another title has it and its own title has another.
  static func identifier(
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
  static func identifierContradiction(_ leftPrint: EntryFingerprint, _ rightPrint: EntryFingerprint)
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
