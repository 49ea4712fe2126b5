import StemmaModel

/// How themes are found and measured.
package struct ThemeOptions: Hashable, Sendable {
  /// By which definitions of centrality and density.
  package var measure = ThemeMeasure.callon
  /// What the weight of a link between terms is set against before they are grouped.
  package var normalization = Normalization.associationStrength
  /// In how many papers a term must occur; nil goes by the number of papers.
  package var minimumOccurrences: Int?
  /// Greater gives more and smaller themes.
  ///
  /// At 1 the most frequent term of a field draws most others into its theme; from 1.5 on three terms that are
  /// always together are none.
  package var resolution = 1.25
  /// The seed of the random numbers.
  package var seed: UInt64 = 0
  /// How many times the search starts anew; the best is kept; nil goes by the size of the network.
  package var starts: Int?
  /// From which weighted inclusion on a theme goes on one of the period before.
  package var minimumInclusion = 0.25

  /// The defaults.
  package init() {}

  /// In how many of a number of papers a term must occur: 5 in 1000, and 2 at least, as bibliometrix has it.
  package func leastOccurrences(among papers: Int) -> Int {
    minimumOccurrences ?? max(2, papers * 5 / 1000)
  }
}
