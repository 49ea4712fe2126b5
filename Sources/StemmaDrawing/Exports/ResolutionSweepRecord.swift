/// The clusterings over a range of resolutions as `stemma clusters --sweep` exports them.
package struct ResolutionSweepRecord: Encodable, Sendable {
  /// The clustering at one resolution.
  package struct Step: Encodable, Sendable {
    package var resolution: Double
    /// The clusters of more than one paper or node.
    package var clusters: Int
    /// The papers or nodes that are alone.
    package var singletons: Int
    package var largest: Int
    package var quality: Double
    /// The adjusted Rand index with the step before.
    @ExplicitNull package var agreement: Double?
    /// The number of the plateau that it is part of.
    @ExplicitNull package var plateau: Int?

    package init(
      resolution: Double, clusters: Int, singletons: Int, largest: Int, quality: Double, agreement: Double?,
      plateau: Int?
    ) {
      self.resolution = resolution
      self.clusters = clusters
      self.singletons = singletons
      self.largest = largest
      self.quality = quality.exported
      _agreement = ExplicitNull(wrappedValue: agreement?.exported)
      _plateau = ExplicitNull(wrappedValue: plateau)
    }
  }

  /// A run of steps that agree.
  package struct Plateau: Encodable, Sendable {
    package var from: Double
    package var to: Double
    package var steps: Int
    package var leastClusters: Int
    package var mostClusters: Int
  }

  package var steps: [Step]
  package var plateaus: [Plateau]
  /// The agreement from which neighbouring steps are on one plateau.
  package var plateauAgreement: Double

  package init(steps: [Step], plateaus: [ClosedRange<Int>], plateauAgreement: Double) {
    self.steps = steps
    self.plateauAgreement = plateauAgreement
    self.plateaus = plateaus.map { range in
      let clusters = steps[range].map(\.clusters)
      return Plateau(
        from: steps[range.lowerBound].resolution, to: steps[range.upperBound].resolution, steps: range.count,
        leastClusters: clusters.min() ?? 0, mostClusters: clusters.max() ?? 0)
    }
  }

  /// The columns of a table with a row a resolution.
  package static let csvHeader = [
    "resolution", "clusters", "singletons", "largest", "quality", "agreement", "plateau",
  ]

  /// A row a resolution.
  package var csvRows: [[String]] {
    steps.map { step in
      [
        "\(step.resolution)", "\(step.clusters)", "\(step.singletons)", "\(step.largest)", "\(step.quality)",
        step.agreement.map { "\($0)" } ?? "", step.plateau.map(String.init) ?? "",
      ]
    }
  }
}
