/// The clusterings of a graph over a range of resolutions, and where they do not change.
///
/// A structure that is there, and is not made by the choice of the resolution, shows over a range of them: a
/// plateau. Compare Lambiotte, Delvenne & Barahona (2008), "Laplacian dynamics and multiscale modular structure in
/// networks", on the robustness of partitions over scales.
public struct ResolutionSweep: Sendable {
  /// The clustering at one resolution.
  public struct Step: Sendable {
    /// The resolution.
    public var resolution: Double
    /// The best partition found.
    public var partition: Partition
    /// Its quality; those of different resolutions cannot be compared.
    public var quality: Double
    /// The adjusted Rand index with the partition of the step before; nil for the first.
    public var agreement: Double?
  }

  /// The steps, by rising resolution.
  public let steps: [Step]
  /// Runs of at least two steps each of which agrees with the one before, by their positions in `steps`.
  public let plateaus: [ClosedRange<Int>]

  /// The adjusted Rand index from which neighbouring partitions count as one.
  public static let plateauAgreement = 0.95

  /// Clusters a graph at each of some resolutions.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - resolutions: The resolutions, in any order; each is taken once.
  ///   - algorithm: How to cluster; its own resolution is not looked at.
  ///   - minimumSize: The least number of nodes of a cluster; smaller ones are merged.
  /// - Precondition: every resolution is finite and not negative.
  public init(of graph: Graph, resolutions: [Double], algorithm: Leiden, minimumSize: Int = 1) {
    var steps: [Step] = []
    for resolution in Set(resolutions).sorted() {
      var leiden = algorithm
      leiden.resolution = resolution
      var partition = leiden.partition(of: graph)
      if minimumSize > 1 {
        partition = partition.mergingClusters(smallerThan: minimumSize, in: graph, quality: leiden.quality)
      }
      steps.append(
        Step(
          resolution: resolution, partition: partition, quality: leiden.value(of: partition, in: graph),
          agreement: steps.last.map { adjustedRandIndex($0.partition, partition) }))
    }
    var plateaus: [ClosedRange<Int>] = []
    for position in steps.indices where (steps[position].agreement ?? 0) >= Self.plateauAgreement {
      if let last = plateaus.last, last.upperBound == position - 1 {
        plateaus[plateaus.count - 1] = last.lowerBound...position
      } else {
        plateaus.append((position - 1)...position)
      }
    }
    self.steps = steps
    self.plateaus = plateaus
  }
}
