import StemmaModel

/// What a link is for, by its words and its address.
enum LinkMeaning: Hashable {
  /// Its words name what it leads to: `[Code](…)`.
  case labelled(Link.Role)
  /// Its words are a venue: `[CVPR 2023](…)`.
  case venue(VenueDirectory.Reading)
  /// Its words are a date: `[30 Dec 2019](…)`.
  case date(PartialDate)
  /// Its words are an arXiv id or the address itself, or it is a picture that says nothing.
  case bare
  /// It leads to a place in the same document, or to a badge.
  case decoration
  /// It has words of its own, such as a title.
  case words

  /// What a link is for.
  init(of link: ListLink, vocabulary: ListVocabulary, venues: VenueDirectory, hosts: HostDirectory) {
    if link.destination.hasPrefix("#") || link.label.hasPrefix("^")
      || link.address.map(hosts.isBadge) ?? false
    {
      self = .decoration
      return
    }
    let label = link.label.droppingPictures.trimming(where: { !$0.isLetter && !$0.isNumber && $0 != "?" })
    let role = vocabulary.linkRole(labelled: label)
    if link.isImage, role == .paper, link.address.flatMap(hosts.role) != .paper {
      // A badge that counts papers leads to none.
      self = .bare
    } else if link.isImage, role == .other || role == .dataset && link.address.flatMap(hosts.role) == .code {
      // A badge that counts stars leads to the code.
      self = .bare
    } else if let role {
      self = .labelled(role)
    } else if label.isEmpty || WebAddress(link.label) != nil || LinkMeaning.isIdentifier(label) {
      self = .bare
    } else if let date = PartialDate(label) {
      self = .date(date)
    } else if let reading = venues.knownReading(of: label) {
      self = .venue(reading)
    } else {
      self = link.isImage ? .bare : .words
    }
  }

  private static func isIdentifier(_ label: String) -> Bool {
    let lower = label.lowercased()
    let rest = lower.hasPrefix("arxiv") ? lower.dropFirst(5).drop(while: { ": ".contains($0) }) : lower[...]
    return ArxivIdentifier.identifier(beginning: rest) != nil || Identifiers.doi(beginning: rest) != nil
  }
}

/// Everything that the recognition of entries knows of the world.
struct Recognition: Sendable {
  /// What is built in.
  static let builtIn = Recognition(vocabulary: .builtIn, venues: .builtIn, hosts: .builtIn)

  var vocabulary: ListVocabulary
  var venues: VenueDirectory
  var hosts: HostDirectory

  /// What a link is for.
  func meaning(of link: ListLink) -> LinkMeaning {
    LinkMeaning(of: link, vocabulary: vocabulary, venues: venues, hosts: hosts)
  }

  /// The role of a link: what its words or the field say, unless its host says that it is the paper itself
  /// (arXiv behind the word "Code") or code (a repository behind the word "Paper").
  func role(of address: WebAddress, stated: Link.Role?, label: String = "") -> Link.Role {
    let byHost = hosts.role(of: address)
    guard let stated else { return isOtherThanCode(address, label: label) ?? byHost ?? .other }
    switch (stated, byHost) {
    case (.code, .paper?) where ArxivIdentifier.identifier(in: address) != nil: return .paper
    case (.paper, .code?) where !address.path.lowercased().hasSuffix(".pdf"): return .code
    case (.paper, .video?), (.paper, .blog?): return byHost ?? stated
    default: return stated
    }
  }
}
