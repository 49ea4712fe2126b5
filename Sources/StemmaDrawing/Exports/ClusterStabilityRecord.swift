import StemmaModel

/// The stability of clusters as `stemma clusters --stability --format json` exports it.
package struct ClusterStabilityRecord: Encodable, Sendable {
  /// A cluster.
  package struct Group: Encodable, Sendable {
    package var id: Int
    package var label: String
    package var size: Int
    /// The mean Jaccard index over the samples.
    @ExplicitNull package var jaccard: Double?
    /// `highly stable`, `stable`, `a pattern` or `doubtful`.
    @ExplicitNull package var reading: String?
    package var recovered: Double
    package var dissolved: Double
    /// The cluster that it most often lies together with in one cluster of a sample, and in which share of them.
    @ExplicitNull package var joins: Int?
    package var joinsShare: Double
    package var jaccardOverSeeds: Double
    package var members: [Member]
  }

  /// A paper of a cluster.
  package struct Member: Encodable, Sendable {
    package var paper: String
    package var name: String
    package var samples: Int
    @ExplicitNull package var stays: Double?
    /// `core`, `loose` or `floating`.
    @ExplicitNull package var standing: String?
    @ExplicitNull package var elsewhere: Int?
    package var elsewhereShare: Double
  }

  /// The figures of runs.
  package struct Runs: Encodable, Sendable {
    package var runs: Int
    package var starts: Int
    package var fewestClusters: Int
    package var medianClusters: Int
    package var mostClusters: Int
    package var ari: Double
    package var leastAri: Double
    package var nmi: Double
    @ExplicitNull package var ariOfPairs: Double?
    @ExplicitNull package var nmiOfPairs: Double?

    init(_ runs: ClusterStability.Runs) {
      self.runs = runs.count
      starts = runs.starts
      fewestClusters = runs.fewestClusters
      medianClusters = runs.medianClusters
      mostClusters = runs.mostClusters
      ari = runs.adjustedRandIndex.exported
      leastAri = runs.leastAdjustedRandIndex.exported
      nmi = runs.normalizedMutualInformation.exported
      ariOfPairs = runs.adjustedRandIndexOfPairs?.exported
      nmiOfPairs = runs.normalizedMutualInformationOfPairs?.exported
    }
  }

  /// How samples are drawn: always `bootstrap`.
  package var scheme = "bootstrap"
  package var seed: UInt64
  package var papers: Int
  @ExplicitNull package var samples: Runs?
  @ExplicitNull package var seeds: Runs?
  package var clusters: [Group]

  /// The record of a stability.
  package init(_ stability: ClusterStability) {
    seed = stability.seed
    papers = stability.paperCount
    _samples = ExplicitNull(wrappedValue: stability.samples.map(Runs.init))
    _seeds = ExplicitNull(wrappedValue: stability.seeds.map(Runs.init))
    clusters = stability.clusters.map { cluster in
      Group(
        id: cluster.id, label: cluster.label, size: cluster.size, jaccard: cluster.jaccard?.exported,
        reading: cluster.reading?.rawValue, recovered: cluster.recovered.exported,
        dissolved: cluster.dissolved.exported, joins: cluster.joins,
        joinsShare: cluster.joinsShare.exported, jaccardOverSeeds: cluster.jaccardOverSeeds.exported,
        members: cluster.members.map {
          Member(
            paper: $0.id, name: $0.name, samples: $0.samples, stays: $0.stays?.exported,
            standing: $0.standing?.rawValue, elsewhere: $0.elsewhere,
            elsewhereShare: $0.elsewhereShare.exported)
        })
    }
  }

  /// The columns of a table with a row a paper.
  package static let csvHeader = [
    "cluster", "label", "jaccard", "reading", "paper", "name", "samples", "stays", "standing", "elsewhere",
    "elsewhereShare",
  ]

  /// A row a paper, cluster by cluster.
  package var csvRows: [[String]] {
    clusters.flatMap { cluster in
      cluster.members.map { member in
        [
          "\(cluster.id)", cluster.label, cluster.jaccard.map { "\($0)" } ?? "", cluster.reading ?? "",
          member.paper, member.name, "\(member.samples)", member.stays.map { "\($0)" } ?? "",
          member.standing ?? "", member.elsewhere.map { "\($0)" } ?? "", "\(member.elsewhereShare)",
        ]
      }
    }
  }
}
