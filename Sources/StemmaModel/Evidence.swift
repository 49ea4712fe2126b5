/// Why an edge or a field is there.
public struct Evidence: Hashable, Codable, Sendable {
  /// The id of the rule that concluded it, such as `version-name`.
  public var rule: String
  /// Where the text stands that it rests on.
  public var location: SourceLocation
  /// That text, as it stands in the source.
  public var text: String
  /// How sure the rule is, from 0 to 1.
  public var confidence: Double

  /// Makes a piece of evidence.
  public init(rule: String, location: SourceLocation, text: String, confidence: Double = 1) {
    self.rule = rule
    self.location = location
    self.text = text
    self.confidence = confidence
  }
}
