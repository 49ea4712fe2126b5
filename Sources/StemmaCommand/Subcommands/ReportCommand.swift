import Graphviz
import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma report`.
  static let report = Subcommand(
    "report", summary: "Write everything into a folder: drawings, tables, data and a report",
    discussion: """
      Writes report.md with its pictures, and beside it the lineage, the timeline and the map of topics as SVG and \
      DOT, the thematic map and its evolution, charts of the trends, and papers, entries, relations, clusters, \
      themes and trends as JSON and CSV.
      """,
    options: [
      .outputFolder, .title, .minimumConfidence, .minimumOccurrences, .completeThrough, .layoutTimeout,
    ] + Option.knowledge + Option.clustering,
    examples: [
      Example("stemma report lists/ --relations known.dot -o out", "Writes the report on a folder of lists")
    ]
  ) { invocation in
    let folder = invocation.arguments.text(.outputFolder) ?? "stemma-report"
    // An output that cannot be written is told before the work, not after it.
    try OutputFile.makeFolder(folder)
    let collection = try Collection(invocation)
    let network = collection.network()
    let clustering = collection.clustering(of: network)
    let trends = collection.pipeline.trends(of: network, clustering: clustering)

    var files: [(name: String, bytes: [UInt8])] = []
    func addDrawing(_ name: String, _ drawing: Drawing) throws {
      files.append(("\(name).dot", Array(drawing.document.text.utf8)))
      do {
        files.append(("\(name).svg", try invocation.rendered(drawing, as: .svg)))
      } catch let error as LayoutError {
        invocation.messages.warning("\(error); the report is without \(name).svg")
      }
    }
    try addDrawing(
      "lineage",
      lineageDrawing(of: network, clustering: clustering, options: LineageOptions(mainPathOf: network)))
    let lanes = collection.pipeline.grouping(of: network, clustering: clustering, by: .cluster)
    try addDrawing("timeline", timelineDrawing(of: network, clustering: clustering, grouping: lanes))
    try addDrawing("clusters", clusterMapDrawing(of: network, clustering: clustering))
    let themes = collection.pipeline.themes(of: network)
    let evolution = collection.pipeline.themeEvolution(of: network)
    try addDrawing("evolution", themeEvolutionDrawing(of: evolution))
    files += try invocation.charts(of: trends, themes)
    files += try dataFiles(
      collection.reading, network, clustering, trends, collection.pipeline.lineageStatistics(of: network),
      collection.pipeline.profiles(of: clustering, in: network))
    files += try dataFiles(themes, evolution)

    let title = invocation.arguments.text(.title) ?? "Papers, their lineage and their trends"
    func picture(_ name: String) -> String? { files.contains { $0.name == name } ? name : nil }
    let report = MarkdownReport(
      title: title, network: network, clustering: clustering, trends: trends,
      entryCount: collection.reading.entries.count, themes: themeSentences(themes),
      pictures: .init(
        lineage: picture("lineage.svg"), timeline: picture("timeline.svg"),
        clusterMap: picture("clusters.svg"),
        paperCounts: picture("papers-a-year.svg"), terms: picture("terms.svg"),
        bursts: picture("bursts.svg"), topics: picture("trend-topics.svg"),
        themes: picture("themes.svg"), evolution: picture("evolution.svg")))
    files.append(("report.md", Array(report.text.utf8)))
    invocation.messages.progress.report("writing")
    for file in files {
      try OutputFile.write(
        file.bytes, to: folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)")
    }
    invocation.messages.note("wrote \(files.count) files to \(folder); begin with report.md")
    return .success
  }
}

extension Invocation {
  /// The charts of a report; without gnuplot none, and a warning that says so.
  fileprivate func charts(
    of trends: Trends, _ themes: ThematicMap
  ) throws -> [(name: String, bytes: [UInt8])] {
    do {
      let charts = [
        ("papers-a-year", paperCountChart(of: trends)), ("terms", termTrendChart(of: trends)),
        ("bursts", burstChart(of: trends)), ("trend-topics", trendTopicChart(of: trends)),
        ("themes", thematicMapChart(of: themes)),
      ]
      return try charts.map { ("\($0.0).svg", try rendered($0.1, as: .svg)) }
    } catch GnuplotError.notInstalled {
      messages.warning("\(GnuplotError.notInstalled); the report is without its charts of trends and themes")
      return []
    }
  }
}

/// Themes as data, for other programs.
private func dataFiles(
  _ themes: ThematicMap, _ evolution: ThemeEvolution
) throws -> [(name: String, bytes: [UInt8])] {
  let map = ThematicMapRecord(themes)
  let table = csvText(header: ThematicMapRecord.csvHeader, rows: map.csvRows)
  return [
    ("themes.json", try jsonText(map)), ("themes.csv", Array(table.utf8)),
    ("evolution.json", try jsonText(ThemeEvolutionRecord(evolution))),
  ]
}

/// The results as data, for other programs.
private func dataFiles(
  _ reading: Reading, _ network: Network, _ clustering: Clustering, _ trends: Trends,
  _ lineageStatistics: LineageStatistics, _ profiles: [ClusterProfile]
) throws -> [(name: String, bytes: [UInt8])] {
  let papers = PaperRecord.records(of: network)
  let entries = reading.entries.map { EntryRecord($0) }
  let lineage = LineageRecord(network, statistics: lineageStatistics)
  let statistics = TrendsRecord(trends)
  let tables: [(name: String, text: String)] = [
    ("papers.csv", csvText(header: PaperRecord.csvHeader, rows: papers.map(\.csvRow))),
    ("lineage.csv", csvText(header: RelationRecord.csvHeader, rows: lineage.relations.map(\.csvRow))),
    (
      "clusters.csv",
      csvText(header: ClusteringRecord.csvHeader, rows: ClusteringRecord.csvRows(of: clustering, network))
    ),
    ("trends.csv", csvText(header: TrendsRecord.csvHeader(of: trends), rows: statistics.csvRows)),
  ]
  return [
    ("papers.jsonl", try jsonLines(papers)), ("entries.jsonl", try jsonLines(entries)),
    ("lineage.json", try jsonText(lineage)),
    (
      "clusters.json",
      try jsonText(
        ClusteringRecord(clustering, profiles: profiles, of: network))
    ),
    ("trends.json", try jsonText(statistics)),
  ] + tables.map { ($0.name, Array($0.text.utf8)) }
}
