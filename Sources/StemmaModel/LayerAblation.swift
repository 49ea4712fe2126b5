/// How a clustering changes when a layer is left out, and what each layer gives alone.
public struct LayerAblation: Codable, Sendable {
  /// Which layers a clustering was made from.
  public enum Variant: Hashable, Codable, Sendable {
    /// All but one.
    case without(Layer)
    /// One alone.
    case alone(Layer)

    /// The layer that is left out or alone.
    public var layer: Layer {
      switch self {
      case .without(let layer), .alone(let layer): layer
      }
    }
  }

  /// A clustering with a layer left out or alone, and how far it is that of all layers.
  ///
  /// What is compared are the papers that all layers together put into clusters; a paper that the variant ties to
  /// nothing stands alone.
  public struct Outcome: Hashable, Codable, Sendable {
    /// Which layers it has.
    public var variant: Variant
    /// How many clusters it has.
    public var clusterCount: Int
    /// How many papers are in them.
    public var tiedPapers: Int
    /// The quality it reaches by its own layers.
    public var quality: Double
    /// The adjusted Rand index with the clustering by all layers.
    public var adjustedRandIndex: Double
    /// The normalised mutual information with it (arithmetic mean of the entropies).
    public var normalizedMutualInformation: Double

    /// Makes an outcome.
    public init(
      variant: Variant, clusterCount: Int, tiedPapers: Int, quality: Double, adjustedRandIndex: Double,
      normalizedMutualInformation: Double
    ) {
      self.variant = variant
      self.clusterCount = clusterCount
      self.tiedPapers = tiedPapers
      self.quality = quality
      self.adjustedRandIndex = adjustedRandIndex
      self.normalizedMutualInformation = normalizedMutualInformation
    }
  }

  /// The layers that the clustering rests on, and those that hardly matter.
  public enum Foundation: Hashable, Codable, Sendable {
    /// There is no cluster.
    case nothing
    /// Only one layer ties papers.
    case only(Layer)
    /// Leaving out the layer changes most.
    case mostly(Layer)
    /// None can be spared less than another: whichever is left out, most stays as it was.
    case severalAlike
  }

  /// The weight of each layer that was used, in their fixed order.
  public var weights: [LayerWeight]
  /// How many clusters all layers together give.
  public var clusterCount: Int
  /// How many papers are in them.
  public var tiedPapers: Int
  /// The quality that they reach.
  public var quality: Double
  /// What comes of leaving out each layer, and then of each alone; empty if there is but one.
  public var outcomes: [Outcome]

  /// A layer and its weight.
  public struct LayerWeight: Hashable, Codable, Sendable {
    /// The layer.
    public var layer: Layer
    /// How much it counts.
    public var weight: Double
    /// How many pairs of papers it ties.
    public var edgeCount: Int

    /// Makes a weight.
    public init(layer: Layer, weight: Double, edgeCount: Int) {
      self.layer = layer
      self.weight = weight
      self.edgeCount = edgeCount
    }
  }

  /// Makes an ablation.
  public init(
    weights: [LayerWeight], clusterCount: Int, tiedPapers: Int, quality: Double, outcomes: [Outcome]
  ) {
    self.weights = weights
    self.clusterCount = clusterCount
    self.tiedPapers = tiedPapers
    self.quality = quality
    self.outcomes = outcomes
  }

  /// The outcome of a variant, if the clustering has it.
  public func outcome(_ variant: Variant) -> Outcome? { outcomes.first { $0.variant == variant } }

  /// The adjusted Rand index from which on a layer that is left out is hardly missed.
  public static let sparable = 0.9

  /// What the clustering rests on: the layer whose absence leaves the least agreement, of equals the one that alone
  /// gives the most.
  public var foundation: Foundation {
    guard clusterCount > 0 else { return .nothing }
    let tying = weights.filter { $0.edgeCount > 0 }.map(\.layer)
    if tying.count == 1 { return .only(tying[0]) }
    let without = tying.compactMap { outcome(.without($0)) }
    let least = without.min { one, other in
      if one.adjustedRandIndex != other.adjustedRandIndex {
        return one.adjustedRandIndex < other.adjustedRandIndex
      }
      let alone = { outcome(.alone($0))?.adjustedRandIndex ?? 0 }
      return alone(one.variant.layer) > alone(other.variant.layer)
    }
    guard let least else { return .nothing }
    return least.adjustedRandIndex >= LayerAblation.sparable ? .severalAlike : .mostly(least.variant.layer)
  }
}
