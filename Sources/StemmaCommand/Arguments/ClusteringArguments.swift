import Stemma

/// How clusters are found and named, beside what all subcommands that cluster have.
extension Option {
  /// How the weights of links are set against the size of their ends.
  package static let normalization = Option(
    "normalization", placeholder: "METHOD", value: .choice(Normalization.allCases.map(\.rawValue)),
    help: "How link weights are set against the size of their ends",
    default: "association-strength; none for files that are not VOSviewer's")

  /// How long a start goes on.
  package static let iterations = Option(
    "iterations", placeholder: "NUMBER", value: .wholeNumber(1...100_000),
    help: "How many iterations a search has at most; it also ends when nothing improves",
    default: "\(Defaults.pipeline.iterations)")

  /// How random the refinement is.
  package static let randomness = Option(
    "randomness", placeholder: "NUMBER", value: .number(0...1e9),
    help: "How readily a merge is taken that is not the best, in mean link weights",
    default: "\(Defaults.pipeline.randomness)")

  /// How many threads work.
  package static let threads = Option(
    "threads", placeholder: "NUMBER", value: .wholeNumber(1...1024),
    help: "How many threads work at most; the result is the same with any number", default: "one a core")

  /// How small a cluster may be.
  package static let minimumClusterSize = Option(
    "min-cluster-size", placeholder: "NUMBER", value: .wholeNumber(1...Int.max),
    help: "Let smaller clusters join the one that they are tied to most strongly",
    default: "\(Defaults.pipeline.minimumClusterSize)")

  /// What names a cluster.
  package static let labels = Option(
    "labels", placeholder: "MEASURE", value: .choice(LabelMeasure.allCases.map(\.rawValue)),
    help: "Which terms name a cluster: by share, by log-likelihood ratio, by mutual information",
    default: Defaults.pipeline.labelMeasure.rawValue)

  /// What is clustered.
  package static let clustersOf = Option(
    "of", placeholder: "ITEMS", value: .choice(ItemNetwork.Kind.allCases.map(\.rawValue)),
    help: "What is clustered", default: ItemNetwork.Kind.papers.rawValue)

  /// Which items are clustered, and how their links are counted.
  package static let clusteredItems: [Option] = [
    networkCounting, networkMinimumOccurrences, networkMinimumWeight, networkTop,
  ]

  /// A range of resolutions to try.
  package static let sweep = Option(
    "sweep", placeholder: "FROM:TO:STEPS", value: .text,
    help:
      "Print instead how the clusters change over a range of resolutions, with plateaus; :log behind it takes even "
      + "ratios")

  /// A row a cluster.
  package static let summary = Option(
    "summary",
    help: "Give CSV a row for each cluster, with all that is known of it, in place of a row for each paper")

  /// All that `clusters` asks of a search.
  package static let clusterSearch: [Option] =
    clustering + [normalization, iterations, randomness, minimumClusterSize, threads]
}
