import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma citations`.
  static let citations = Subcommand(
    "citations", summary: "Tell who is cited, by whom and when, where the input has references",
    discussion: """
      For each paper: citations from inside the collection and in all, PageRank, betweenness, burst and sigma, beauty \
      coefficient and awakening, disruption, half-life; and the years that the references lead to. References come \
      from exports of OpenAlex, Semantic Scholar, Crossref and Web of Science and from CSV; without any, it says so \
      and gives what is there. With --explain it defines each figure.
      """,
    formats: [.table, .json, .jsonl, .csv],
    options: [.output, .mostCited, .explainCitations] + Option.knowledge,
    examples: [
      Example("stemma citations works.jsonl", "Prints the most cited papers of an OpenAlex export"),
      Example(
        "stemma citations lists/ works.jsonl --format csv -o cited.csv", "Writes every paper's figures"),
    ]
  ) { invocation in
    let collection = try Collection(invocation)
    let network = collection.network()
    invocation.messages.progress.report("counting citations")
    let statistics = collection.pipeline.citationStatistics(of: network)
    let top = invocation.arguments.wholeNumber(.mostCited)
    let record = CitationRecord(statistics, of: network, top: top)
    let isExplained = invocation.arguments.has(.explainCitations)
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(record))
    case .jsonl: try invocation.deliver(jsonLines(record.papers))
    case .csv: try invocation.deliver(csvText(header: CitationRecord.csvHeader, rows: record.csvRows))
    default:
      let text = CitationText(
        statistics, of: network, top: top ?? Defaults.citedPapers, width: invocation.outputWidth,
        style: invocation.outputStyle)
      try invocation.deliver(text.text + (isExplained ? "\n" + CitationText.definitions : ""))
    }
    for note in notes(on: statistics, of: network) { invocation.messages.note(note) }
    if isExplained, invocation.arguments.format != .table {
      invocation.messages.note(CitationText.definitions)
    }
    return .success
  }
}

/// What is missing in the figures, and why.
private func notes(on statistics: CitationStatistics, of network: Network) -> [String] {
  guard statistics.hasReferences else { return [] }
  var notes: [String] = []
  let silent = statistics.papers.count - statistics.citingPapers
  if silent > 0 {
    notes.append(
      "\(counted(silent, "paper")) \(silent == 1 ? "gives" : "give") no references, so that what "
        + "\(silent == 1 ? "it cites" : "they cite") is missing in every figure")
  }
  let uncounted = statistics.papers.count - statistics.countedPapers
  if uncounted > 0, statistics.countedPapers > 0 {
    notes.append("of \(counted(uncounted, "paper")) no source states how often it is cited in all (GCS)")
  }
  if statistics.undatedCitations > 0 {
    notes.append(
      "\(counted(statistics.undatedCitations, "citation")) of or by papers without a year "
        + "\(statistics.undatedCitations == 1 ? "is" : "are") missing in the figures over years")
  }
  if statistics.earlyCitations > 0 {
    notes.append(
      "\(counted(statistics.earlyCitations, "citation")) \(statistics.earlyCitations == 1 ? "is" : "are") dated "
        + "before the cited paper, as of preprints, and \(statistics.earlyCitations == 1 ? "counts" : "count") in "
        + "its first year")
  }
  if let spectrum = statistics.referenceYears {
    if spectrum.datedByCollection > 0 {
      notes.append(
        "\(counted(spectrum.datedByCollection, "reference")) without a year "
          + "\(spectrum.datedByCollection == 1 ? "takes" : "take") that of the cited paper in the collection")
    }
    if spectrum.undatedReferences > 0 {
      notes.append(
        "\(counted(spectrum.undatedReferences, "reference")) without a year "
          + "\(spectrum.undatedReferences == 1 ? "is" : "are") missing in the spectrum of reference years")
    }
  }
  return notes
}
