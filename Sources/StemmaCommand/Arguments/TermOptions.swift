/// Options of `stemma terms`.
extension Option {
  /// In how many papers a term occurs at least.
  static let leastPapersOfTerm = Option(
    "min-occurrences", placeholder: "NUMBER", value: .wholeNumber(1...Int.max),
    help: "Leave out terms that fewer papers have", default: "1")

  /// How many terms are listed.
  static let topTerms = Option(
    "top", placeholder: "NUMBER", value: .wholeNumber(1...1_000_000),
    help: "List only so many terms, those of most papers", default: "all")

  /// Where terms come from.
  static let explainTerms = Option(
    "explain", help: "Tell where each term comes from: a row for each keyword, heading and title that has it")
}
