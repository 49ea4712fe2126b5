import StemmaModel

/// The works that each paper cites, those outside the collection included.
///
/// A work of the collection is named by its paper's id. References that lead outside mean one work where they have an
/// identifier in common (DOI, arXiv id and the like), directly or by way of others. One that gives only a title means
/// the work with identifiers of that title, if there is just one; else it is told by its title, and one that is only
/// described by its words.
struct CitedWorks {
  /// The works of each paper, sorted, each once.
  let worksOfPapers: [[String]]

  /// Resolves the references of papers.
  ///
  /// - Complexity: O(identifiers + references · log references).
  init(of papers: [Paper]) {
    guard papers.contains(where: { !$0.references.isEmpty }) else {
      worksOfPapers = papers.map { _ in [] }
      return
    }
    let index = ReferenceIndex(papers)
    var outside = OutsideWorks()
    for paper in papers {
      for reference in paper.references where index.paper(of: reference) == nil { outside.add(reference) }
    }
    outside.join()
    worksOfPapers = papers.enumerated().map { position, paper in
      let works = paper.references.compactMap { reference -> String? in
        if let cited = index.paper(of: reference) { return cited == position ? nil : papers[cited].id }
        return outside.work(of: reference)
      }
      return Set(works).sorted()
    }
  }
}

/// Works that no paper of the collection is, by the names that references give them.
private struct OutsideWorks {
  /// A name of the same work that comes before it; a name without one stands for the work.
  private var earlier: [String: String] = [:]
  /// The works with identifiers that have a title; nil where there are several.
  private var workOfTitle: [String: String?] = [:]
  private var references: [[String]] = []

  private static func isTitle(_ name: String) -> Bool { name.hasPrefix("title:") }

  /// Takes in the names of a reference.
  mutating func add(_ reference: String) {
    let names = ReferenceIndex.names(of: reference)
    references.append(names)
    let identifiers = names.filter { !OutsideWorks.isTitle($0) }
    guard let first = identifiers.first else { return }
    for other in identifiers.dropFirst() {
      let (one, two) = (root(of: first), root(of: other))
      if one != two { earlier[max(one, two)] = min(one, two) }
    }
  }

  /// Ties titles to works, when all references are known.
  mutating func join() {
    for names in references {
      guard let identifier = names.first(where: { !OutsideWorks.isTitle($0) }) else { continue }
      let work = root(of: identifier)
      for title in names where OutsideWorks.isTitle(title) {
        if let known = workOfTitle[title], known != work {
          workOfTitle[title] = .some(nil)
        } else {
          workOfTitle[title] = work
        }
      }
    }
    references = []
  }

  /// The name of the work that a reference means: the least of its identifiers, else its title or its words.
  func work(of reference: String) -> String? {
    let names = ReferenceIndex.names(of: reference)
    if let identifier = names.first(where: { !OutsideWorks.isTitle($0) }) { return root(of: identifier) }
    guard let title = names.first else {
      let words = reference.lowercased().foldingWhitespace
      return words.isEmpty ? nil : words
    }
    return workOfTitle[title].flatMap { $0 } ?? title
  }

  private func root(of name: String) -> String {
    var name = name
    while let next = earlier[name] { name = next }
    return name
  }
}
