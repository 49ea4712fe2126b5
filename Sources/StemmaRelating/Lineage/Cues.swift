import StemmaModel

/// Words in running text that say that a method descends from another, or that it does not.
package struct Cues: Sendable {
  /// A cue and what it says of a name beside it.
  struct Cue: Sendable {
    var characters: [Character]
    var kind: Relation.Kind
    /// Whether the name stands behind the cue ("based on FOMM") or in front of it ("FOMM的改进版").
    var standsBefore: Bool
    /// English cues are whole words.
    var isWord: Bool
  }

  /// The cues of descent, the longest first.
  private(set) var cues: [Cue] = []
  /// Words of comparison and denial, the longest first.
  private(set) var denials: [[Character]] = []
  /// Two words with a name between them that compare: 比 … 好.
  private(set) var denialPairs: [(opening: [Character], closing: [Character])] = []

  /// The cues that are built in.
  package static let builtIn = Cues(table: WordTable(builtIn: PackageResources.cues_txt))

  /// Makes cues of a table whose keys are `before KIND`, `after KIND`, `against` and `against between`.
  package init(table: WordTable) {
    for row in table.rows {
      let parts = row.key.split(separator: " ", maxSplits: 1).map(String.init)
      if row.key == "against" {
        denials += row.words.map { Array($0.lowercased()) }
      } else if row.key == "against between" {
        for words in row.words {
          let pair = words.split(separator: " ").map { Array($0.lowercased()) }
          if pair.count == 2 { denialPairs.append((pair[0], pair[1])) }
        }
      } else if parts.count == 2, let kind = Relation.Kind(rawValue: parts[1]) {
        cues += row.words.map { word in
          Cue(
            characters: Array(word.lowercased()), kind: kind, standsBefore: parts[0] == "before",
            isWord: !word.hasIdeographs && word.first?.isLetter == true)
        }
      }
    }
    cues.sort { ($1.characters.count, String($0.characters)) < ($0.characters.count, String($1.characters)) }
    denials.sort { ($1.count, String($0)) < ($0.count, String($1)) }
  }

  /// The cues of a table and, in front of them, those of another.
  package static func builtIn(adding table: WordTable) -> Cues {
    Cues(table: WordTable(builtIn: PackageResources.cues_txt).adding(table))
  }
}
