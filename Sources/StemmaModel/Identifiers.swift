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
}
