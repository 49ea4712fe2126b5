/// How far clusters come out again when papers are drawn anew, and when the search begins with other seeds.
///
/// In networks of other things than papers, a paper here is a node.
public struct ClusterStability: Codable, Sendable {
  /// How sure a cluster is, by the mean Jaccard index over the samples; the bounds are those of Hennig (2007) and
  /// of the manual of his `clusterboot`.
  public enum Reading: String, Codable, Sendable, CaseIterable {
    /// From 0.85 on.
    case highlyStable = "highly stable"
    /// From 0.75 on.
    case stable
    /// From 0.6 on: something is there, but which papers belong to it is uncertain.
    case pattern = "a pattern"
    /// Less: do not rely on it.
    case doubtful

    /// The reading of a mean Jaccard index.
    public init(meanJaccard: Double) {
      self =
        switch meanJaccard {
        case 0.85...: .highlyStable
        case 0.75...: .stable
        case 0.6...: .pattern
        default: .doubtful
        }
    }
  }

  /// How closely a paper keeps to its cluster.
  public enum Standing: String, Codable, Sendable, CaseIterable {
    /// In at least three of four samples it stays with its cluster.
    case core
    /// It stays in at least half of them.
    case loose
    /// It is more often elsewhere.
    case floating

    /// The standing of a paper that stays in a share of the samples.
    public init(stays: Double) {
      self = stays >= 0.75 ? .core : stays >= 0.5 ? .loose : .floating
    }
  }

  /// A paper of a cluster.
  public struct Member: Hashable, Codable, Sendable {
    /// The id of the paper, or the name of the node.
    public var id: String
    /// What people call it.
    public var name: String
    /// How many samples have it.
    public var samples: Int
    /// In which share of those it is in the cluster that comes closest to its own; nil if no sample has it.
    public var stays: Double?
    /// The cluster, by its id, that it is in most often when it does not stay; nil if it is in none of the others.
    public var elsewhere: Int?
    /// In which share of the samples it is there.
    public var elsewhereShare: Double

    /// How closely it keeps to its cluster; nil if no sample has it.
    public var standing: Standing? { stays.map(Standing.init(stays:)) }

    /// Makes a member.
    public init(
      id: String, name: String, samples: Int, stays: Double?, elsewhere: Int? = nil,
      elsewhereShare: Double = 0
    ) {
      self.id = id
      self.name = name
      self.samples = samples
      self.stays = stays
      self.elsewhere = elsewhere
      self.elsewhereShare = elsewhereShare
    }
  }

  /// A cluster.
  public struct Cluster: Hashable, Codable, Sendable, Identifiable {
    /// The id that the clustering gives it.
    public var id: Int
    /// Its label.
    public var label: String
    /// The mean over the samples of the greatest Jaccard index with a cluster of the sample; nil if no sample has
    /// a paper of it.
    public var jaccard: Double?
    /// In which share of the samples that index is more than 0.75: the cluster is recovered.
    public var recovered: Double
    /// In which share of the samples it is at most 0.5: the cluster is dissolved.
    public var dissolved: Double
    /// The cluster, by its id, that it most often lies together with in one cluster of a sample; nil if with none.
    public var joins: Int?
    /// In which share of the samples it does.
    public var joinsShare: Double
    /// The mean Jaccard index over runs on all papers with other seeds.
    public var jaccardOverSeeds: Double
    /// Its papers in the order of the clustering.
    public var members: [Member]

    /// How many papers it has.
    public var size: Int { members.count }
    /// How sure it is; nil if no sample has a paper of it.
    public var reading: Reading? { jaccard.map(Reading.init(meanJaccard:)) }

    /// Makes a cluster.
    public init(
      id: Int, label: String, jaccard: Double?, recovered: Double, dissolved: Double,
      joins: Int? = nil, joinsShare: Double = 0, jaccardOverSeeds: Double, members: [Member]
    ) {
      self.id = id
      self.label = label
      self.jaccard = jaccard
      self.recovered = recovered
      self.dissolved = dissolved
      self.joins = joins
      self.joinsShare = joinsShare
      self.jaccardOverSeeds = jaccardOverSeeds
      self.members = members
    }

    /// The members of one standing.
    public func members(_ standing: Standing) -> [Member] { members.filter { $0.standing == standing } }
  }

  /// How far runs agree with the clustering and with each other.
  public struct Runs: Hashable, Codable, Sendable {
    /// How many runs there were.
    public var count: Int
    /// How often the search began anew in each.
    public var starts: Int
    /// The fewest clusters that a run found; as everywhere here, papers that stand alone are no clusters.
    public var fewestClusters: Int
    /// The median number of clusters, the lower of two.
    public var medianClusters: Int
    /// The most clusters.
    public var mostClusters: Int
    /// The mean adjusted Rand index with the clustering, over the papers of a run.
    public var adjustedRandIndex: Double
    /// The least.
    public var leastAdjustedRandIndex: Double
    /// The mean normalised mutual information with the clustering (arithmetic mean of the entropies).
    public var normalizedMutualInformation: Double
    /// The mean adjusted Rand index of two runs, over the papers of both, each run in one pair; nil for one run.
    public var adjustedRandIndexOfPairs: Double?
    /// The mean normalised mutual information of such pairs.
    public var normalizedMutualInformationOfPairs: Double?

    /// Makes the figures of runs.
    public init(
      count: Int, starts: Int, fewestClusters: Int, medianClusters: Int, mostClusters: Int,
      adjustedRandIndex: Double, leastAdjustedRandIndex: Double, normalizedMutualInformation: Double,
      adjustedRandIndexOfPairs: Double?, normalizedMutualInformationOfPairs: Double?
    ) {
      self.count = count
      self.starts = starts
      self.fewestClusters = fewestClusters
      self.medianClusters = medianClusters
      self.mostClusters = mostClusters
      self.adjustedRandIndex = adjustedRandIndex
      self.leastAdjustedRandIndex = leastAdjustedRandIndex
      self.normalizedMutualInformation = normalizedMutualInformation
      self.adjustedRandIndexOfPairs = adjustedRandIndexOfPairs
      self.normalizedMutualInformationOfPairs = normalizedMutualInformationOfPairs
    }
  }

  /// The seed that every run's own is drawn from.
  public var seed: UInt64
  /// How many papers are in clusters, and were drawn from.
  public var paperCount: Int
  /// The clusters in the order of the clustering.
  public var clusters: [Cluster]
  /// The runs on samples; nil if there is nothing to draw from.
  public var samples: Runs?
  /// The runs on all papers with other seeds; nil if there is nothing to cluster.
  public var seeds: Runs?

  /// Makes the stability of a clustering.
  public init(seed: UInt64, paperCount: Int, clusters: [Cluster], samples: Runs?, seeds: Runs?) {
    self.seed = seed
    self.paperCount = paperCount
    self.clusters = clusters
    self.samples = samples
    self.seeds = seeds
  }
}
