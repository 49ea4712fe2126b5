/// The names that registries gave a work.
public struct Identifiers: Hashable, Codable, Sendable {
  /// The arXiv id without version, such as `2203.14367` or `cs/0501001`.
  public var arxiv: String?
  /// The DOI in lower case, without resolver, such as `10.1145/3528233.3530745`.
  public var doi: String?
  /// The forum id of OpenReview.
  public var openReview: String?
  /// The ACL Anthology id, such as `2023.acl-long.1`.
  public var acl: String?
  /// What other registries call it, each with its scheme in front, such as `openalex:W2741809807`, `s2:…`,
  /// `pmid:…` or `wos:…`; sorted, each once.
  public var other: [String]

  /// Makes a set of identifiers.
  public init(
    arxiv: String? = nil, doi: String? = nil, openReview: String? = nil, acl: String? = nil,
    other: [String] = []
  ) {
    self.arxiv = arxiv
    self.doi = doi
    self.openReview = openReview
    self.acl = acl
    self.other = other
  }

  /// Each identifier with its scheme in front, such as `arxiv:2203.14367`, in a fixed order.
  public var qualified: [String] {
    [("arxiv", arxiv), ("doi", doi), ("openreview", openReview), ("acl", acl)]
      .compactMap { scheme, value in value.map { "\(scheme):\($0)" } } + other
  }

  /// The same works in the spelling that makes them comparable.
  ///
  /// An arXiv id loses its version and the class behind its archive (`math.GT/0309136`), a DOI its resolver
  /// and its capitals. A DOI that arXiv gives (`10.48550/arXiv.2203.14367`) is an arXiv id.
  public var normalized: Identifiers {
    var result = self
    result.arxiv = arxiv.map(Identifiers.normalizedArxiv)
    result.acl = acl.map { $0.hasPrefix("acl:") ? String($0.dropFirst(4)) : $0 }
    guard let doi else { return result }
    let plain = Identifiers.normalizedDOI(doi)
    if plain.hasPrefix("10.48550/arxiv.") {
      result.doi = nil
      if result.arxiv == nil { result.arxiv = Identifiers.normalizedArxiv(String(plain.dropFirst(15))) }
    } else {
      result.doi = plain
    }
    return result
  }

  private static func normalizedArxiv(_ text: String) -> String {
    var id = text.lowercased().hasPrefix("arxiv:") ? String(text.dropFirst(6)) : text
    if let version = id.utf8.lastIndex(where: { $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "V") }),
      version > id.startIndex, id.utf8.index(after: version) < id.endIndex,
      id.utf8[id.utf8.index(after: version)...].allSatisfy({ 0x30...0x39 ~= $0 })
    {
      id = String(id[..<version])
    }
    guard let slash = id.firstIndex(of: "/") else { return id }
    let archive = id[..<slash].prefix(while: { $0 != "." })
    return archive.lowercased() + id[slash...]
  }

  private static func normalizedDOI(_ text: String) -> String {
    // Most are plain, and this runs for each of a million records.
    if text.utf8.starts(with: "10.".utf8), !text.utf8.contains(where: { 0x41...0x5A ~= $0 }) { return text }
    var doi = text.lowercased().trimmed
    for prefix in ["https://", "http://", "dx.", "www.", "doi.org/", "doi:"] where doi.hasPrefix(prefix) {
      doi.removeFirst(prefix.count)
    }
    return doi.trimmed
  }
}
