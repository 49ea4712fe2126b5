import StemmaModel

/// Giving papers their ids.
enum PaperIdentity {
  /// The papers with ids, ordered by id.
  ///
  /// The id is the arXiv id, else the DOI, else OpenReview's or ACL's, else made of the title. An identifier
  /// that two papers claim (a copying error in a list) is neither's id: each takes the next that is its own.
  static func assigningIds(to papers: [Paper]) -> [Paper] {
    var claims: [String: Int] = [:]
    for paper in papers {
      for id in paper.identifiers.qualified { claims[id, default: 0] += 1 }
    }
    var papers = papers
    var unnamed: [(slug: String, paper: Int)] = []
    for index in papers.indices {
      if let id = papers[index].identifiers.qualified.first(where: { claims[$0] == 1 }) {
        papers[index].id = id
      } else {
        unnamed.append(("title:" + slug(of: papers[index].title), index))
      }
    }
    // Papers of one title are told apart by a number, in the order of their places.
    func place(_ index: Int) -> SourceLocation? { papers[index].entries.first?.location }
    unnamed.sort { left, right in
      if left.slug != right.slug { return left.slug < right.slug }
      guard let first = place(left.paper), let second = place(right.paper), first != second else {
        return left.paper < right.paper
      }
      return first < second
    }
    var taken = Set(unnamed.map(\.slug))
    var previous: String?
    for (slug, index) in unnamed {
      papers[index].id = slug
      if slug == previous {
        var number = 2
        while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
        papers[index].id = "\(slug)-\(number)"
      }
      previous = slug
    }
    return papers.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The words of a title with hyphens between, in lower case; Greek letters stay.
  static func slug(of title: String) -> String {
    title.withoutMarkup.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "+" })
      .map { TitleKey.foldingButGreek(String($0)) }.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
