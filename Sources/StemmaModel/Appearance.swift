/// Where and when a source says that a work came out.
public struct Appearance: Hashable, Codable, Sendable {
  /// The venue as the field writes it, such as `CVPR` or `arXiv`; nil if only a year is given.
  public var venue: String?
  /// The year, if the source gives one.
  public var year: Int?
  /// Whether the venue is a preprint server, which a publication outranks.
  public var isPreprint: Bool
  /// Who says so.
  public var location: SourceLocation

  /// Makes an appearance.
  public init(venue: String?, year: Int?, isPreprint: Bool, location: SourceLocation) {
    self.venue = venue
    self.year = year
    self.isPreprint = isPreprint
    self.location = location
  }
}
