import Stemma

/// The options of `stemma network`.
extension Option {
  /// What the items of a network are.
  static let networkOf = Option(
    "of", placeholder: "ITEMS", value: .choice(ItemNetwork.Kind.allCases.map(\.rawValue)),
    help: "What the items of the network are", default: ItemNetwork.Kind.terms.rawValue)

  /// How what ties several items counts.
  static let networkCounting = Option(
    "counting", placeholder: "WAY", value: .choice(Counting.allCases.map(\.rawValue)),
    help: "Whether a paper counts 1 for each pair of its n items, or 1/(n - 1)",
    default: Defaults.pipeline.items.counting.rawValue)

  /// How weights are normalised.
  static let networkNormalization = Option(
    "normalization", placeholder: "MEASURE", value: .choice(Normalization.allCases.map(\.rawValue)),
    help: "How weights are set against the sizes of the two ends", default: Normalization.none.rawValue)

  /// How many papers an item must have.
  static let networkMinimumOccurrences = Option(
    "min-occurrences", placeholder: "NUMBER", value: .wholeNumber(1...Int.max),
    help: "Leave out items of fewer papers; of papers, what ties fewer of them",
    default: "\(Defaults.pipeline.items.minimumOccurrences)")

  /// How strong a link must be.
  static let networkMinimumWeight = Option(
    "min-weight", placeholder: "NUMBER", value: .number(0...1e9),
    help: "Leave out links that weigh less, as counted", default: "0")

  /// How many items are kept.
  static let networkTop = Option(
    "top", placeholder: "NUMBER", value: .wholeNumber(1...1_000_000),
    help: "Take only so many items, those of the greatest total link strength", default: "all; 40 in a table")

  /// How networks of items are counted and what is kept of them.
  static let itemNetworks: [Option] = [
    networkOf, networkCounting, networkNormalization, networkMinimumOccurrences, networkMinimumWeight,
    networkTop,
    layers,
  ]
}

extension NetworkOptions {
  /// How a command line has networks of items counted, and what it keeps of them.
  init(_ arguments: ParsedArguments) {
    self = Defaults.pipeline.items
    counting = arguments.choice(.networkCounting, as: Counting.self) ?? counting
    normalization = arguments.choice(.networkNormalization, as: Normalization.self) ?? .none
    minimumOccurrences = arguments.wholeNumber(.networkMinimumOccurrences) ?? minimumOccurrences
    minimumWeight = arguments.number(.networkMinimumWeight) ?? minimumWeight
    top = arguments.wholeNumber(.networkTop)
  }
}
