import StemmaAnalysis
import StemmaReading
import StemmaRelating

/// What is asked of a lineage.
extension Pipeline {
  /// The figures of a lineage: founders, branches, depth, the years of a generation.
  public func lineageStatistics(of network: Network) -> LineageStatistics {
    StemmaAnalysis.lineageStatistics(of: network)
  }

  /// Measures the relations of a network by a DOT file of relations that hold, or do not.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - path: The file, in the form that `FieldKnowledge.addRelations` reads.
  ///   - definitions: Names that the lists define, as `Reading` has them.
  /// - Returns: The score, and the names in the file that mean no paper, or several.
  /// - Throws: `ResourceError` if the file cannot be read or is not of the form.
  public func lineageScore(
    of network: Network, againstFileAt path: String, definitions: [AliasDefinition] = []
  ) throws(ResourceError) -> (score: LineageScore, diagnostics: [Diagnostic]) {
    let text = try ResourceError.text(at: path)
    let curated: CuratedLineage
    do { curated = try CuratedLineage(parsing: text, file: path) } catch {
      throw ResourceError(message: error.description)
    }
    let gold = goldLineage(curated, papers: network.papers, definitions: definitions)
    return (StemmaAnalysis.lineageScore(of: network.relations, against: gold), gold.diagnostics)
  }

  /// Finds papers by what a person calls them: an id, the place of an entry, a name or a title.
  ///
  /// - Returns: The positions of the papers that are meant, and, if there are none, names that are spelled nearly
  ///   alike.
  public func papers(
    named name: String, in network: Network, definitions: [AliasDefinition] = []
  ) -> (positions: [Int], nearNames: [String]) {
    let lookup = PaperLookup(papers: network.papers, definitions: definitions)
    let positions = lookup.papers(meantBy: name)
    return (positions, positions.isEmpty ? lookup.nearNames(to: name) : [])
  }

  /// Everything that speaks for and against descent between two papers, given by position.
  public func explanation(of first: Int, and second: Int, in network: Network) -> PairExplanation {
    StemmaAnalysis.explanation(of: first, and: second, in: network)
  }

  /// What a paper, given by position, descends from, what descends from it, and what was withheld.
  public func explanation(of paper: Int, in network: Network) -> PaperExplanation {
    StemmaAnalysis.explanation(of: paper, in: network)
  }
}
