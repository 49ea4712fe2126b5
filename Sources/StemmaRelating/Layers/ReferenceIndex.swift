import StemmaModel

/// The papers of a collection by everything that a reference may call them.
struct ReferenceIndex {
  /// A title shorter than this may be anybody's.
  private static let shortestTitle = 16

  /// The position of the paper; nil for a name that several papers have.
  private var papers: [String: Int?] = [:]

  init(_ papers: [Paper]) {
    for (position, paper) in papers.enumerated() {
      for identifiers in [paper.identifiers] + paper.entries.map(\.identifiers) {
        for name in identifiers.qualified { add(ReferenceIndex.key(of: name), position) }
      }
      for title in [paper.title] + paper.entries.map(\.title) {
        if let key = ReferenceIndex.titleKey(title) { add(key, position) }
      }
    }
  }

  private mutating func add(_ name: String, _ position: Int) {
    if let known = papers[name], known != position {
      papers[name] = .some(nil)
    } else {
      papers[name] = position
    }
  }

  /// The paper that a reference means by the first of its names that means one.
  func paper(of reference: String) -> Int? {
    for name in ReferenceIndex.names(of: reference) {
      if let position = papers[name], let position { return position }
    }
    return nil
  }

  /// The names that a reference gives to what it means, as they are compared; titles that may be anybody's are none.
  static func names(of reference: String) -> [String] {
    reference.split(separator: " | ").compactMap { name in
      name.hasPrefix("title:") ? titleKey(String(name.dropFirst("title:".count))) : key(of: String(name))
    }
  }

  /// A qualified identifier as it is compared: DOIs without case, and the DOI that arXiv gives a preprint as
  /// the preprint's own id.
  private static func key(of name: String) -> String {
    let lower = name.lowercased()
    for prefix in ["doi:10.48550/arxiv.", "arxiv:"] where lower.hasPrefix(prefix) {
      return "arxiv:" + withoutVersion(lower.dropFirst(prefix.count))
    }
    return lower
  }

  private static func withoutVersion(_ identifier: Substring) -> Substring {
    let number = identifier.reversed().prefix(while: \.isNumber).count
    let rest = identifier.dropLast(number)
    return number > 0 && rest.last == "v" ? rest.dropLast() : identifier
  }

  private static func titleKey(_ title: String) -> String? {
    let key = TitleKey(title).whole
    return key.count >= shortestTitle ? "title:" + key : nil
  }
}
