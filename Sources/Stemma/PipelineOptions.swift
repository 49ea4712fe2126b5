import StemmaAnalysis
import StemmaModel

/// How results are computed.
public struct PipelineOptions: Sendable {
  /// Relations below this confidence are withheld; from 0 to 1.
  public var minimumConfidence = 0.5
  /// Whether methods that many papers merely thank, such as evaluation tools, count as their ancestors.
  public var includesComponents = false
  /// How the layers between papers that share something are counted and normalised.
  public var layers = NetworkOptions()
  /// How networks of terms, institutions, authors and venues are counted, and what of them is kept.
  public var items = NetworkOptions()
  /// How much an ordinary edge of each layer counts in clustering; a layer that is not named is left out.
  public var layerWeights = ClusteringOptions().layerWeights
  /// What clustering maximises.
  public var qualityFunction: QualityFunction = .modularity
  /// The resolution of clustering: greater gives more and smaller clusters.
  public var resolution = 1.0
  /// The seed of the random numbers.
  public var seed: UInt64 = 0
  /// How many times clustering starts anew; the best is kept.
  ///
  /// Nil takes 100 for small networks and fewer for those of more than 60,000 links.
  public var starts: Int?
  /// How many iterations each start of clustering has at most.
  public var iterations = ClusteringOptions().iterations
  /// The randomness of clustering: how readily a merge is taken that is not the best.
  public var randomness = ClusteringOptions().randomness
  /// How many threads clustering takes at most; nil takes as many as there are cores.
  ///
  /// The result is the same with any number.
  public var threads: Int?
  /// The least number of papers of a cluster; smaller ones join others, as far as links lead there.
  public var minimumClusterSize = ClusteringOptions().minimumClusterSize
  /// Which terms name a cluster.
  public var labelMeasure = ClusteringOptions().labelMeasure
  /// Terms, venues, institutions and clusters with fewer papers get no series of their own.
  public var minimumOccurrences = TrendOptions().minimumOccurrences
  /// The last year that is over; nil takes the last year in the data as not over.
  public var completeThrough: Int?
  /// Whether trends count papers by month beside the years.
  public var trendPeriod = TrendOptions().period
  /// Whether trends say what the incomplete year would come to if it went on as it began.
  public var extrapolatesTrends = TrendOptions().extrapolates

  /// Whether to keep the reasons also of pairs of entries that have something in common and are different.
  public var explainsRefusals = false

  /// The defaults.
  public init() {}
}

extension Pipeline {
  /// How clusters are found.
  var clusteringOptions: ClusteringOptions {
    var clustering = ClusteringOptions()
    clustering.layerWeights = options.layerWeights
    clustering.qualityFunction = options.qualityFunction
    clustering.resolution = options.resolution
    clustering.seed = options.seed
    clustering.starts = options.starts
    clustering.iterations = options.iterations
    clustering.randomness = options.randomness
    clustering.threads = options.threads ?? clustering.threads
    clustering.minimumClusterSize = options.minimumClusterSize
    clustering.labelMeasure = options.labelMeasure
    clustering.normalization = options.layers.normalization
    return clustering
  }
}
