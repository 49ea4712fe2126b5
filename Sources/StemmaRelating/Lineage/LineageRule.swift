import StemmaModel

/// What the rules of lineage look at.
struct LineageContext {
  /// The papers, ordered by id.
  var papers: [Paper]
  /// The names that mean them.
  var names: NameIndex
  /// The cues in running text.
  var cues: Cues
}

/// A rule that finds descent in what the sources say.
struct LineageRule: Sendable {
  /// A pair that a rule found, by positions of papers.
  struct Finding {
    var parent: Int
    var child: Int
    var kind: Relation.Kind
    var evidence: Evidence
  }

  /// Its id, in lower case with hyphens.
  var id: String
  /// What it concludes from what, in one sentence.
  var summary: String
  /// The pairs it finds, in any order.
  var findings: @Sendable (LineageContext) -> [Finding]

  /// Every rule.
  static let all: [LineageRule] = [.versionNames, .keywordAliases, .notes]
}

extension LineageContext {
  /// The one paper of several with a name that a child can descend from: not younger than the child and not
  /// the child; nil if none or more than one remain.
  func parent(among candidates: [Int], of child: Int) -> Int? {
    let possible = candidates.filter { $0 != child && !papers[$0].isYounger(than: papers[child]) }
    return possible.count == 1 ? possible[0] : nil
  }
}

extension Paper {
  /// The first year that any source gives it.
  var firstYear: Int? { (appearances.compactMap(\.year) + [year].compactMap { $0 }).min() }

  /// Whether its first year is after another paper's; false if either has none.
  func isYounger(than other: Paper) -> Bool {
    guard let own = firstYear, let others = other.firstYear else { return false }
    return own > others
  }
}
