extension Option {
  /// How many papers a table of citations has.
  package static let mostCited = Option(
    "top", placeholder: "NUMBER", value: .wholeNumber(1...1_000_000),
    help: "Give only so many papers, the most cited ones",
    default: "\(Defaults.citedPapers) in a table, else all")

  /// Whether to define the figures of citations.
  package static let explainCitations = Option(
    "explain", help: "Define each figure: its formula, its source, and the tool whose figure it equals")
}

extension Defaults {
  /// How many papers a table of citations has.
  static let citedPapers = 20
}
