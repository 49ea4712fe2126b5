import StemmaModel

/// Finding the papers that a person's words mean: an id, a place in a list, a name or a title.
package struct PaperLookup: Sendable {
  private let papers: [Paper]
  private let names: NameIndex
  private var paperOfId: [String: Int] = [:]
  private var papersOfTitle: [String: [Int]] = [:]
  private var papersOfAlias: [String: [Int]] = [:]

  /// Looks among papers, by their own names and those that the lists define by a link.
  package init(papers: [Paper], definitions: [AliasDefinition] = []) {
    self.init(papers: papers, names: NameIndex(papers: papers, definitions: definitions))
  }

  init(papers: [Paper], names: NameIndex) {
    self.papers = papers
    self.names = names
    for (index, paper) in papers.enumerated() {
      paperOfId[paper.id] = index
      for identifier in paper.identifiers.qualified where paperOfId[identifier] == nil {
        paperOfId[identifier] = index
      }
      for alias in Set(paper.aliases.map(TitleKey.folding)) {
        papersOfAlias[alias, default: []].append(index)
      }
      let key = TitleKey(paper.title)
      for title in Set([key.whole, key.withoutName]) { papersOfTitle[title, default: []].append(index) }
    }
  }

  /// The papers that are meant, by position: none, one, or several that share a name.
  ///
  /// An id (`arxiv:2203.14367`, or without its scheme) comes first, then the place of an entry (`list.md:12`), a
  /// name, and a title, with or without the name in front of it.
  package func papers(meantBy words: String) -> [Int] {
    let lowercase = words.lowercased()
    for id in [words, lowercase, "arxiv:\(lowercase)", "doi:\(lowercase)"] {
      if let index = paperOfId[id] { return [index] }
    }
    if let place = PaperLookup.place(words) {
      return papers.indices.filter { index in
        papers[index].entries.contains {
          PaperLookup.isFile($0.location.file, place.file) && $0.location.line == place.line
        }
      }
    }
    var candidates = names.papers(named: words)
    if candidates.isEmpty { candidates = papersOfAlias[TitleKey.folding(words)] ?? [] }
    if candidates.isEmpty { candidates = papersOfTitle[TitleKey(words).whole] ?? [] }
    return candidates
  }

  /// Names and titles that are spelled nearly like words that mean no paper; at most three.
  ///
  /// For a place it is that of the entry before it.
  package func nearNames(to words: String) -> [String] {
    if let place = PaperLookup.place(words) {
      let entries = papers.flatMap(\.entries).map(\.location).filter {
        PaperLookup.isFile($0.file, place.file) && $0.line < place.line
      }
      return entries.max().map { ["\($0.file):\($0.line)"] } ?? []
    }
    // Every short name is a slip or two away from others.
    guard words.count >= 4 else { return [] }
    let names = nearWords(to: words, among: papers.flatMap(\.aliases), ignoresCase: true)
    return names.isEmpty ? nearWords(to: words, among: papers.map(\.title), ignoresCase: true) : names
  }

  /// The file and line that words like `list.md:12` name.
  private static func place(_ words: String) -> (file: String, line: Int)? {
    var parts = words.split(separator: ":", omittingEmptySubsequences: false)
    // A column behind the line says nothing more.
    if parts.count > 2, Int(parts[parts.count - 1]) != nil, Int(parts[parts.count - 2]) != nil {
      parts.removeLast()
    }
    guard parts.count >= 2, let line = parts.last.flatMap({ Int($0) }), line > 0 else { return nil }
    let file = parts.dropLast().joined(separator: ":")
    // "arxiv:2203" and "CVPR:2022" are no places; a file has an ending or a folder.
    guard file.contains(".") || file.contains("/") || file == "<stdin>" else { return nil }
    return (file.hasPrefix("./") ? String(file.dropFirst(2)) : file, line)
  }

  private static func isFile(_ file: String, _ named: String) -> Bool {
    file == named || file.hasSuffix("/\(named)")
  }
}

/// The relations of a gold file between papers of a collection, by the rules by which curated ones are read.
package func goldLineage(
  _ curated: CuratedLineage, papers: [Paper], definitions: [AliasDefinition] = []
) -> GoldLineage {
  let resolution = CuratedResolution(
    curated, papers: papers, names: NameIndex(papers: papers, definitions: definitions))
  var seen: Set<[Int]> = []
  let relations = resolution.findings.compactMap { finding -> GoldRelation? in
    guard seen.insert([finding.parent, finding.child]).inserted else { return nil }
    return GoldRelation(
      parent: papers[finding.parent].id, child: papers[finding.child].id, kind: finding.kind,
      location: finding.evidence.location)
  }
  return GoldLineage(
    relations: relations, unresolvedCount: resolution.unresolvedCount, diagnostics: resolution.diagnostics)
}
