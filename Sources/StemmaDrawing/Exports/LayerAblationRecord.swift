import StemmaModel

/// What comes of leaving out layers as `stemma clusters --ablation --format json` exports it.
package struct LayerAblationRecord: Encodable, Sendable {
  /// A layer that was used.
  package struct Layer: Encodable, Sendable {
    package var layer: String
    package var weight: Double
    package var edges: Int
  }

  /// A clustering by some of the layers.
  package struct Outcome: Encodable, Sendable {
    /// `all`, `without` or `alone`.
    package var variant: String
    /// The layer that is left out or alone.
    @ExplicitNull package var layer: String?
    package var clusters: Int
    package var papers: Int
    package var quality: Double
    package var ari: Double
    package var nmi: Double
  }

  package var layers: [Layer]
  /// The layer that the clustering rests on; null if there is none or no single one.
  @ExplicitNull package var restsOn: String?
  package var outcomes: [Outcome]

  /// The record of an ablation.
  package init(_ ablation: LayerAblation) {
    layers = ablation.weights.map {
      Layer(layer: $0.layer.rawValue, weight: $0.weight, edges: $0.edgeCount)
    }
    switch ablation.foundation {
    case .only(let layer), .mostly(let layer): _restsOn = ExplicitNull(wrappedValue: layer.rawValue)
    case .nothing, .severalAlike: _restsOn = ExplicitNull(wrappedValue: nil)
    }
    let all = Outcome(
      variant: "all", layer: nil, clusters: ablation.clusterCount, papers: ablation.tiedPapers,
      quality: ablation.quality.exported, ari: 1, nmi: 1)
    outcomes =
      [all]
      + ablation.outcomes.map { outcome in
        let name =
          switch outcome.variant {
          case .without: "without"
          case .alone: "alone"
          }
        return Outcome(
          variant: name, layer: outcome.variant.layer.rawValue, clusters: outcome.clusterCount,
          papers: outcome.tiedPapers, quality: outcome.quality.exported,
          ari: outcome.adjustedRandIndex.exported, nmi: outcome.normalizedMutualInformation.exported)
      }
  }

  /// The columns of a table with a row an outcome.
  package static let csvHeader = ["variant", "layer", "clusters", "papers", "quality", "ari", "nmi"]

  /// A row an outcome.
  package var csvRows: [[String]] {
    outcomes.map { outcome in
      [
        outcome.variant, outcome.layer ?? "", "\(outcome.clusters)", "\(outcome.papers)",
        "\(outcome.quality)", "\(outcome.ari)", "\(outcome.nmi)",
      ]
    }
  }
}
