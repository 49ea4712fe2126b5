import StemmaModel

/// The figures of a lineage as JSON has them.
package struct LineageStatisticsRecord: Encodable, Sendable {
  /// A paper from which others descend.
  package struct Ancestor: Encodable, Sendable {
    package var id: String
    @ExplicitNull package var alias: String?
    package var children: Int
    package var descendants: Int

    init(_ ancestor: LineageStatistics.Ancestor, papers: [Paper.ID: Paper]) {
      id = ancestor.paper
      _alias = ExplicitNull(wrappedValue: papers[ancestor.paper]?.alias)
      children = ancestor.children
      descendants = ancestor.descendants
    }
  }

  package var relatedPapers: Int
  package var orphans: Int
  package var founders: [Ancestor]
  package var mostDescendedFrom: [Ancestor]
  package var branches: [Ancestor]
  package var depth: Int
  package var longestChain: [String]
  @ExplicitNull package var generationYears: Double?
  package var datedRelations: Int

  /// How many papers `mostDescendedFrom` has at most.
  private static let mostNamed = 10

  /// The record of figures, given the papers by id.
  package init(_ statistics: LineageStatistics, papers: [Paper.ID: Paper]) {
    func record(_ ancestor: LineageStatistics.Ancestor) -> Ancestor { Ancestor(ancestor, papers: papers) }
    relatedPapers = statistics.relatedPapers
    orphans = statistics.orphans
    founders = statistics.founders.map(record)
    mostDescendedFrom = statistics.ancestors.prefix(Self.mostNamed).map(record)
    branches = statistics.branches.map(record)
    depth = statistics.depth
    longestChain = statistics.longestChain
    _generationYears = ExplicitNull(wrappedValue: statistics.generationYears?.exported)
    datedRelations = statistics.datedRelations
  }
}
