import StemmaModel

/// What the words of links behind a title, and those around them, say.
extension Recognition {
  /// The venue that a link behind the title names with its year: `[Cell Systems (2020)](…)`.
  func venueWithYear(inWordsOf link: ListLink) -> VenueDirectory.Reading? {
    guard link.label.wordCount <= 10, let address = link.address,
      ![.code, .video].contains(hosts.role(of: address)),
      let reading = venues.reading(of: link.label), reading.year != nil, let venue = reading.venue,
      VenueDirectory.isPlausible(venue)
    else { return nil }
    return reading
  }

  /// Whether a link to a repository leads to something other than code: data, a list of papers, a discussion.
  func isOtherThanCode(_ address: WebAddress, label: String) -> Link.Role? {
    guard hosts.role(of: address) == .code else { return nil }
    let words = label.comparable.split(separator: " ")
    let parts = address.pathParts.map { $0.lowercased() }
    let isList =
      parts.prefix(2).contains(where: { $0.hasPrefix("awesome-") || $0.hasSuffix("-awesome") })
      || words.last.map { vocabulary.isListWord(String($0)) } == true
    if isList || parts.count > 2 && ["issues", "discussions", "wiki", "pulls"].contains(parts[2]) {
      return .other
    }
    if words.count <= 3, let first = words.first, vocabulary.field(named: String(first)) == .dataset,
      !words.contains(where: { vocabulary.field(named: String($0)) == .code })
    {
      return .dataset
    }
    return nil
  }
}

extension [Token] {
  /// Whether a link is part of a remark: other words stand with it in its round brackets, or behind an unknown name
  /// with a colon in front of it (`ExpEnv: [D4RL](…)`).
  func isRemark(around index: Int, _ recognition: Recognition) -> Bool {
    var before = ""
    for token in self[..<index].reversed() {
      guard case .text(let text) = token.kind else { break }
      before = text + before
    }
    if let open = before.lastIndex(where: { "(（".contains($0) }) {
      let inside = before[before.index(after: open)...]
      if !inside.contains(where: { ")）".contains($0) }) {
        return inside.wordCount >= 2 && recognition.pendingField(atEndOf: String(inside)) == nil
      }
    }
    let beginning: String = self[..<index].prefix { token in
      if case .text = token.kind { true } else { false }
    }.map(\.plainText).joined()
    guard let colon = beginning.firstIndex(where: { ":：".contains($0) }) else { return false }
    let name = String(beginning[..<colon]).trimmed
    return 1...3 ~= name.wordCount && beginning[beginning.index(after: colon)...].wordCount <= 2
      && recognition.vocabulary.field(named: name) == nil
  }
}
