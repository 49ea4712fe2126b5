import StemmaModel

/// Giving papers their ids.
enum PaperIdentity {
  /// The papers with ids, ordered by id.
  ///
  /// The id is the arXiv id, else the DOI, else OpenReview's or ACL's, else made of the title. Where two
  /// papers claim one identifier (a copying error in a list), each takes an id made of its title.
  static func assigningIds(to papers: [Paper]) -> [Paper] {
    var claims: [String: Int] = [:]
    for paper in papers {
      if let id = paper.identifiers.qualified.first { claims[id, default: 0] += 1 }
    }
    var used: [String: Int] = [:]
    let ordered = papers.sorted {
      ($0.title, $0.entries.first?.location.line ?? 0) < ($1.title, $1.entries.first?.location.line ?? 0)
    }
    return ordered.map { paper in
      var paper = paper
      let identifier = paper.identifiers.qualified.first { claims[$0, default: 0] == 1 }
      var id = identifier ?? "title:" + slug(of: paper.title)
      let count = used[id, default: 0]
      used[id] = count + 1
      if count > 0 { id += "-\(count + 1)" }
      paper.id = id
      return paper
    }
    .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The words of a title with hyphens between, in lower case.
  static func slug(of title: String) -> String {
    title.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "+" })
      .map { TitleKey.folding(String($0)) }.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
