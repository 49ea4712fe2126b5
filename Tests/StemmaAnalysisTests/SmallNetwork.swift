import StemmaModel

/// Networks for tests, a paper a line.
enum SmallNetwork {
  typealias Item = (year: Int?, terms: [String], hasCode: Bool)

  /// Papers with a year, terms and whether they have code; every pair that shares terms is tied.
  static func network(_ papers: [Item], venue: String? = nil) -> Network {
    let place = SourceLocation(file: "list.md", line: 1)
    let values = papers.enumerated().map { number, paper in
      Paper(
        id: "title:\(number < 10 ? "0" : "")\(number)", title: "Paper \(number)", year: paper.year,
        venue: venue,
        links: paper.hasCode ? [Link(role: .code, url: "https://github.com/a/b", location: place)] : [])
    }
    var edges: [Edge] = []
    for first in papers.indices {
      for second in papers.indices where second > first {
        let shared = Set(papers[first].terms).intersection(papers[second].terms).count
        if shared > 0 { edges.append(Edge(first, second, weight: Double(shared))) }
      }
    }
    return Network(
      papers: values, terms: papers.map { $0.terms.sorted() }, affiliations: papers.map { _ in [] },
      relations: [], layers: [.keyword: edges])
  }
}
