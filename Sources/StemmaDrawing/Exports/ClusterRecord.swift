import StemmaModel

/// A clustering as `stemma clusters --format json` exports it.
package struct ClusteringRecord: Encodable, Sendable {
  /// A group of papers.
  package struct Group: Encodable, Sendable {
    package var id: Int
    package var label: String
    package var terms: [String]
    /// The c-TF-IDF scores of `terms`, in their order.
    package var scores: [Double]
    package var size: Int
    package var papers: [String]
  }

  package var layers: [String]
  package var quality: Double
  package var qualityFunction: String
  package var resolution: Double
  package var seed: UInt64
  package var clusters: [Group]
  /// The ids of the papers that nothing ties to another.
  package var unclustered: [String]

  /// The record of a clustering.
  package init(_ clustering: Clustering, of network: Network) {
    layers = clustering.layers.map(\.rawValue)
    quality = clustering.quality.exported
    qualityFunction = clustering.qualityFunction.rawValue
    resolution = clustering.resolution
    seed = clustering.seed
    clusters = clustering.clusters.map { cluster in
      Group(
        id: cluster.id, label: cluster.label, terms: cluster.terms.map(\.term),
        scores: cluster.terms.map(\.score.exported), size: cluster.size, papers: cluster.papers)
    }
    unclustered = zip(network.papers, clustering.membership).filter { $0.1 == nil }.map(\.0.id)
  }

  /// The columns of a table with a row a paper.
  package static let csvHeader = ["cluster", "label", "paper", "alias", "title", "year"]

  /// A row a paper, cluster by cluster; papers in no cluster come last, without a number.
  package static func csvRows(of clustering: Clustering, _ network: Network) -> [[String]] {
    let members = zip(network.papers, clustering.membership).sorted { one, other in
      (one.1 ?? Int.max, one.0.id) < (other.1 ?? Int.max, other.0.id)
    }
    return members.map { paper, position in
      let cluster = position.map { clustering.clusters[$0] }
      return [
        cluster.map { "\($0.id)" } ?? "", cluster?.label ?? "", paper.id, paper.alias ?? "", paper.title,
        paper.year.map(String.init) ?? "",
      ]
    }
  }
}
