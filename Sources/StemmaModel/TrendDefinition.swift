/// What a number of the trends is, and where it comes from.
public struct TrendDefinition: Hashable, Sendable {
  /// Its name in the JSON, such as `series.growth`.
  public var field: String
  /// Its name in words.
  public var name: String
  /// What it is, in a sentence or two.
  public var meaning: String
  /// How it is computed; nil where the meaning says it.
  public var formula: String?
  /// The tool whose number it equals, with what differs; nil where there is no such tool.
  public var peer: String?
  /// The paper or book that it is from; nil for a plain count.
  public var source: String?

  /// Makes a definition.
  public init(
    _ field: String, name: String, meaning: String, formula: String? = nil, peer: String? = nil,
    source: String? = nil
  ) {
    self.field = field
    self.name = name
    self.meaning = meaning
    self.formula = formula
    self.peer = peer
    self.source = source
  }

  /// Every number of the trends, in the order in which a reader meets them.
  public static let all: [TrendDefinition] = []
}
