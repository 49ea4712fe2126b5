import StemmaModel

/// The papers by what web addresses in other texts may lead to: code, preprint, publication, project page.
struct PaperAddresses {
  private var papers: [String: Set<Int>] = [:]
  /// The papers whose titles begin with some words, for repositories that are named after a title.
  private var titles: [(words: [String], paper: Int)] = []

  /// Indexes the links and identifiers of papers.
  init(papers list: [Paper]) {
    for (index, paper) in list.enumerated() {
      for link in paper.links where [.paper, .code, .project, .model].contains(link.role) {
        if let key = Self.key(of: link.url) { papers[key, default: []].insert(index) }
      }
      for identifier in paper.identifiers.qualified {
        papers[identifier.lowercased(), default: []].insert(index)
      }
      titles.append((TextToken.words(of: paper.title).filter { $0 != ":" }, index))
    }
    // An address that many papers share, as a group's page, means none of them.
    papers = papers.filter { $0.value.count <= 2 }
  }

  /// The papers whose code is in a repository `owner/name` of github.com.
  func papers(ofRepository name: String) -> [Int] {
    papers["github.com/" + name.lowercased()].map { $0.sorted() } ?? []
  }

  /// The papers with an arXiv id.
  func papers(ofArxiv id: String) -> [Int] { papers["arxiv:" + id.lowercased()].map { $0.sorted() } ?? [] }

  /// The papers that an address leads to.
  func papers(at address: String) -> [Int] {
    guard let key = Self.key(of: address) else { return [] }
    if let found = papers[key] { return found.sorted() }
    return papersTitled(likeRepository: key)
  }

  /// A repository of somebody else that is called as a paper's title begins, in four words or more.
  private func papersTitled(likeRepository key: String) -> [Int] {
    guard key.hasPrefix("github.com/"), let name = key.split(separator: "/").last else { return [] }
    let words = name.split(whereSeparator: { "-_.".contains($0) }).map(String.init)
    guard words.count >= 4 else { return [] }
    let found = titles.filter { title in
      let plain = title.words.flatMap { $0.split(separator: "-").map(String.init) }
      return plain.starts(with: words)
    }
    return found.count == 1 ? [found[0].paper] : []
  }

  /// What makes two addresses lead to one work.
  static func key(of address: String) -> String? {
    let lower = address.lowercased()
    guard let scheme = lower.firstRange(of: "://") else { return nil }
    var rest = lower[scheme.upperBound...].prefix(while: { $0 != "?" && $0 != "#" })
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let parts = rest.split(separator: "/").map(String.init)
    guard let host = parts.first else { return nil }
    if host == "arxiv.org" || host.hasSuffix(".arxiv.org") || host == "alphaxiv.org" {
      return arxivKey(parts.dropFirst(2).joined(separator: "/"))
    }
    if host == "doi.org" || host == "dx.doi.org" { return "doi:" + parts.dropFirst().joined(separator: "/") }
    if ["github.com", "gitlab.com", "huggingface.co", "gitee.com", "bitbucket.org"].contains(host) {
      return repositoryAddress(of: lower)
    }
    return parts.count > 1 || host.hasSuffix(".github.io") ? parts.joined(separator: "/") : nil
  }

  private static func arxivKey(_ text: String) -> String? {
    var id = text.hasSuffix(".pdf") ? String(text.dropLast(4)) : text
    if let version = id.lastIndex(of: "v"), id[id.index(after: version)...].allSatisfy(\.isNumber),
      version > id.startIndex
    {
      id = String(id[..<version])
    }
    return id.isEmpty ? nil : "arxiv:" + id
  }
}
