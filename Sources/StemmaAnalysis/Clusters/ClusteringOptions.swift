import GraphAlgorithms
import StemmaModel

/// What papers are clustered by, and how.
package struct ClusteringOptions: Hashable, Sendable {
  /// How much each layer counts; a layer that is not named is left out.
  package var layerWeights: [Layer: Double] = [.keyword: 1, .lineage: 3, .institution: 0.5, .citation: 1]
  /// How the weights of a network that is no paper's are set against the size of their ends.
  package var normalization = Normalization.none
  /// What is maximised.
  package var qualityFunction: StemmaModel.QualityFunction = .modularity
  /// Greater gives more and smaller clusters.
  package var resolution = 1.0
  /// The seed of the random numbers.
  package var seed: UInt64 = 0
  /// How many times the search starts anew; the best is kept; nil goes by the size of the graph.
  package var starts: Int?
  /// How many iterations a start has at most.
  package var iterations = 10
  /// The randomness of the refinement.
  package var randomness = 0.01
  /// How many threads work at most; the result is the same with any number.
  package var threads = Leiden.activeThreads
  /// The least number of papers of a cluster; smaller ones join others.
  package var minimumClusterSize = 1
  /// Which terms name a cluster.
  package var labelMeasure = LabelMeasure.classTfIdf
  /// Words of titles that name nothing, in lower case.
  package var generalWords: Set<String> = []
  /// How many terms a cluster lists.
  package var termCount = 8

  /// The defaults.
  package init() {}
}

extension ClusteringOptions {
  /// How many times the search of a graph starts anew.
  package func starts(for graph: Graph) -> Int {
    starts ?? Leiden.recommendedStarts(edgeCount: graph.edgeCount)
  }

  /// The algorithm with these settings for a graph.
  func leiden(for graph: Graph) -> Leiden {
    Leiden(
      quality: graphQuality, resolution: resolution, seed: seed, starts: starts(for: graph),
      iterations: iterations, randomness: randomness, threads: threads)
  }

  /// What is maximised, as the algorithms call it.
  var graphQuality: GraphAlgorithms.QualityFunction { qualityFunction == .cpm ? .constantPotts : .modularity }

  /// The clusters of a graph, small ones merged.
  func partition(of graph: Graph) -> Partition {
    let partition = leiden(for: graph).partition(of: graph)
    guard minimumClusterSize > 1 else { return partition }
    return partition.mergingClusters(smallerThan: minimumClusterSize, in: graph, quality: graphQuality)
  }

  /// How good a partition is.
  func quality(of partition: Partition, in graph: Graph) -> Double {
    leiden(for: graph).value(of: partition, in: graph)
  }
}
