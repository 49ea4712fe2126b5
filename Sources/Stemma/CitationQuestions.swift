import StemmaAnalysis
import StemmaDrawing

/// What is asked of citations.
extension Pipeline {
  /// How the papers of a network are cited, by each other and in all.
  ///
  /// Without references in the sources the figures that need them are nil, and the rest is given.
  ///
  /// - Complexity: O(papers · citations).
  public func citationStatistics(of network: Network) -> CitationStatistics {
    StemmaAnalysis.citationStatistics(of: network)
  }

  /// What citation statistics say, in sentences for readers.
  public func sentences(on statistics: CitationStatistics, of network: Network) -> [String] {
    citationSentences(statistics, of: network)
  }
}
