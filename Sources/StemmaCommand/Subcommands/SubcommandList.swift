extension Subcommand {
  /// Those that read papers, in the order of the documentation.
  static let results: [Subcommand] = [
    papers, entries, lineage, why, mainpath, timeline, clusters, themes, trends, citations, terms, network,
    report,
    check, diff, compare,
  ]

  /// Every subcommand, in the order of the documentation.
  package static let all: [Subcommand] = results + [help, completions, man, layoutWorker]

  static var resultNames: [String] { results.map(\.name) }
}
