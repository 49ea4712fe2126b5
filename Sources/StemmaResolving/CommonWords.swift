/// Words that are in titles of every field, and so say little of a work.
enum CommonWords {
  /// The words without the `s` of plurals.
  private static let all = [
    "analysis", "application", "approach", "benchmark", "book", "chapter", "challenge", "commentary",
    "comparison", "conclusion", "data", "dataset", "editorial", "evaluation", "experiment", "foreword",
    "foundation", "framework", "guide", "handbook", "introduction", "lecture", "learning", "letter",
    "literature", "method", "model", "network", "note", "opinion", "outlook", "overview", "paper",
    "perspective",
    "position", "preface", "primer", "problem", "progress", "proposal", "recent", "report", "research",
    "result", "review", "roadmap", "study", "summary", "survey", "system", "technical", "technique", "theory",
    "thesis", "tool", "toolkit", "trend", "tutorial", "workshop",
  ]

  /// Their hashes as fingerprints have them.
  static let hashes = Set(EntryFingerprint.sortedHashes(of: all.lazy.map(EntryFingerprint.singular)))
}

/// Words by which a title says that its work goes beyond another, which may have the same title without them.
enum SuccessorWords {
  /// The words without the `s` of plurals.
  private static let all = [
    "accelerated", "accelerating", "beyond", "better", "enhanced", "enhancing", "extended", "extending",
    "extension", "faster", "improve", "improved", "improvement", "improving", "refined", "rethinking",
    "revisited", "revisiting", "stronger", "toward", "updated",
  ]

  private static let hashes = Set(EntryFingerprint.sortedHashes(of: all.lazy.map(EntryFingerprint.singular)))

  /// Whether one title has such a word, and the other has none.
  static func tellApart(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    left.contentWords.contains(where: hashes.contains) != right.contentWords.contains(where: hashes.contains)
  }
}
