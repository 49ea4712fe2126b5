import StemmaModel

/// The authors of papers, forms of one name put together where nothing else is possible.
///
/// A shorter form is the longer one's (`J. Smith` and `John Smith`, `John Smith` and `John A. Smith`) if just one person
/// of the papers can be meant: with `Jane Smith` among the authors as well, `J. Smith` stays for itself. Names that
/// differ in a full given name are never one, nor are two names under one paper. This merges too little rather than too
/// much; still, two people of exactly the same name are one here.
struct AuthorDirectory {
  /// The author keys of each paper, sorted, each once.
  private(set) var authorsOfPapers: [[String]]
  /// The authors in no order: a key for id, the commonest spelling of the fullest form for label.
  private(set) var items: [ItemNetwork.Item]

  /// Reads the authors of papers.
  ///
  /// - Complexity: O(names + Σ forms²) over the family names.
  init(of papers: [Paper]) {
    var spellings: [AuthorName: [String: Int]] = [:]
    var papersOfName: [AuthorName: [Int]] = [:]
    var parsed: [String: AuthorName?] = [:]
    for (position, paper) in papers.enumerated() {
      for author in paper.authors {
        let text = author.foldingWhitespace
        let known = parsed[text] ?? AuthorName(text)
        parsed[text] = .some(known)
        guard let name = known, papersOfName[name]?.last != position else { continue }
        spellings[name, default: [:]][text, default: 0] += 1
        papersOfName[name, default: []].append(position)
      }
    }
    let fullNames = AuthorDirectory.fullNames(of: papersOfName)
    var papersOfAuthor: [AuthorName: Set<Int>] = [:]
    for (name, papers) in papersOfName {
      papersOfAuthor[fullNames[name] ?? name, default: []].formUnion(papers)
    }
    items = papersOfAuthor.map { name, papers in
      ItemNetwork.Item(
        id: name.key, label: spellings[name]?.commonestKey ?? name.key, papers: papers.sorted())
    }
    authorsOfPapers = papers.map { _ in [] }
    for item in items { for paper in item.papers { authorsOfPapers[paper].append(item.id) } }
    for position in papers.indices { authorsOfPapers[position].sort() }
  }

  /// The form that each abbreviated one stands for, where there is just one that is possible.
  private static func fullNames(of papersOfName: [AuthorName: [Int]]) -> [AuthorName: AuthorName] {
    var result: [AuthorName: AuthorName] = [:]
    let families = Dictionary(grouping: papersOfName.keys, by: \.family)
    for names in families.values where names.count > 1 {
      // The fullest first, so that what a form stands for has been settled before it.
      let ordered = names.sorted { ($1.given.joined().count, $0.key) < ($0.given.joined().count, $1.key) }
      var taken: [AuthorName: Set<Int>] = [:]
      for name in ordered {
        let own = Set(papersOfName[name] ?? [])
        let longer = ordered.filter(name.isAbbreviation)
        let fullest = longer.filter { one in !longer.contains { one.isAbbreviation(of: $0) } }
        if fullest.count == 1, taken[fullest[0], default: []].isDisjoint(with: own) {
          result[name] = fullest[0]
          taken[fullest[0], default: []].formUnion(own)
        } else {
          taken[name, default: []].formUnion(own)
        }
      }
    }
    return result
  }
}
