import StemmaModel

/// How results are computed.
public struct PipelineOptions: Sendable {
  /// Relations below this confidence are withheld; from 0 to 1.
  public var minimumConfidence = 0.5
  /// The weight of each layer in clustering; a layer that is not named is left out. nil takes the default.
  public var layerWeights: [Layer: Double]?
  /// What clustering maximises.
  public var qualityFunction: QualityFunction = .modularity
  /// The resolution of clustering: greater gives more and smaller clusters.
  public var resolution = 1.0
  /// The seed of the random numbers.
  public var seed: UInt64 = 1
  /// How many times clustering starts anew; the best is kept. nil takes the default.
  public var starts: Int?
  /// Terms, venues and institutions with fewer papers get no series of their own. nil takes the default.
  public var minimumOccurrences: Int?
  /// The last year that is over; nil takes the last year in the data as not over.
  public var completeThrough: Int?

  /// The defaults.
  public init() {}
}
