import StemmaModel

/// The comparison of two clusterings as `stemma clusters --against FILE --format json` exports it.
package struct ClusteringComparisonRecord: Encodable, Sendable {
  /// A cluster of one side.
  package struct Group: Encodable, Sendable {
    package var id: String
    package var label: String
    package var size: Int
    /// How many of its papers are in a cluster of the other side too.
    package var compared: Int
  }

  /// One of the two clusterings.
  package struct Side: Encodable, Sendable {
    package var source: String
    package var clusters: [Group]
    /// The papers that only this side has.
    package var alone: [String]
    /// The papers that both have and this side puts into no cluster.
    package var unclustered: [String]

    init(_ side: ClusteringComparison.Side) {
      source = side.source
      clusters = side.groups.map {
        Group(id: $0.id, label: $0.label, size: $0.size, compared: $0.compared)
      }
      alone = side.alone
      unclustered = side.unclustered
    }
  }

  /// Two clusters that share papers.
  package struct Overlap: Encodable, Sendable {
    package var first: String
    package var second: String
    package var shared: Int
    package var jaccard: Double
  }

  /// How far the two agree; null where nothing could be compared.
  package struct Agreement: Encodable, Sendable {
    package var ari: Double
    package var nmi: Double
    package var ami: Double
    package var vi: Double
    package var homogeneity: Double
    package var completeness: Double
    package var purity: Double
  }

  package var first: Side
  package var second: Side
  package var compared: Int
  /// How mutual information is normalised: always by the `arithmetic` mean of the entropies.
  package var nmiNormalization = "arithmetic"
  @ExplicitNull package var agreement: Agreement?
  package var overlaps: [Overlap]

  /// The record of a comparison.
  package init(_ comparison: ClusteringComparison) {
    first = Side(comparison.first)
    second = Side(comparison.second)
    compared = comparison.pairs.count
    _agreement = ExplicitNull(
      wrappedValue: comparison.agreement.map {
        Agreement(
          ari: $0.adjustedRandIndex.exported, nmi: $0.normalizedMutualInformation.exported,
          ami: $0.adjustedMutualInformation.exported, vi: $0.variationOfInformation.exported,
          homogeneity: $0.homogeneity.exported, completeness: $0.completeness.exported,
          purity: $0.purity.exported)
      })
    overlaps = comparison.overlaps.map {
      Overlap(
        first: comparison.first.groups[$0.first].id, second: comparison.second.groups[$0.second].id,
        shared: $0.size, jaccard: $0.jaccard.exported)
    }
  }

  /// The columns of a table with a row for two clusters that share papers.
  package static let csvHeader = [
    "first", "firstLabel", "firstSize", "second", "secondLabel", "secondSize", "shared", "jaccard",
  ]

  /// A row for two clusters that share papers.
  package static func csvRows(of comparison: ClusteringComparison) -> [[String]] {
    comparison.overlaps.map { overlap in
      let (first, second) = (comparison.first.groups[overlap.first], comparison.second.groups[overlap.second])
      return [
        first.id, first.label, "\(first.size)", second.id, second.label, "\(second.size)",
        "\(overlap.size)", "\(overlap.jaccard.exported)",
      ]
    }
  }
}
