/// How networks are counted from what things share, and what of them is kept.
public struct NetworkOptions: Hashable, Codable, Sendable {
  /// How much something that ties several counts for each pair of them.
  public var counting: Counting
  /// How weights are set against the sizes of the two ends.
  public var normalization: Normalization
  /// What fewer papers have is left out: terms, institutions, authors, venues, cited works.
  public var minimumOccurrences: Int
  /// Links whose weight is less are left out; as counted, before it is normalised.
  public var minimumWeight: Double
  /// How many are kept at most; nil keeps all.
  public var top: Int?

  /// Makes options; the defaults leave nothing out.
  public init(
    counting: Counting = .fractional, normalization: Normalization = .associationStrength,
    minimumOccurrences: Int = 1, minimumWeight: Double = 0, top: Int? = nil
  ) {
    self.counting = counting
    self.normalization = normalization
    self.minimumOccurrences = minimumOccurrences
    self.minimumWeight = minimumWeight
    self.top = top
  }
}
