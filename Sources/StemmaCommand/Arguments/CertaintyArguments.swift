import Stemma

/// What can be asked of clusters that were found.
extension Option {
  /// How stable clusters are.
  package static let stability = Option(
    "stability", placeholder: "[NUMBER]", value: .optionalWholeNumber(2...100_000),
    help: "Print instead how stable the clusters are, by so many samples of the papers and by other seeds",
    default: "100 samples, fewer of large networks")

  /// What the clusters rest on.
  package static let ablation = Option(
    "ablation", help: "Print instead how the clusters change without each layer, and what each gives alone")

  /// Other clusters.
  package static let against = Option(
    "against", placeholder: "FILE", value: .file,
    help:
      "Print instead how the clusters agree with those of a file (JSON of this tool, a table of node and cluster, "
      + "VOSviewer, Pajek .clu) or with those of other lists")

  /// All that can be asked.
  package static let certainty: [Option] = [stability, ablation, against]
}
