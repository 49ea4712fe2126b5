import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma themes`.
  static let themes = Subcommand(
    "themes", summary: "Map themes by centrality and density, and follow them over the years",
    discussion: """
      Groups the terms that occur together into themes and places each by how strongly it is tied to the others \
      (centrality) and in itself (density): motor, basic, niche, emerging or declining. With --periods it finds the \
      themes of each period and tells which go on, split, merge, begin and end. --explain states the definition \
      behind each number, and which other tool has the same.
      """,
    formats: [.table, .json, .jsonl, .csv, .svg, .png, .pdf, .dot],
    options: [
      .output, .measure, .themeOccurrences, .themeResolution, .seed, .starts, .periods, .minimumInclusion,
      .explain,
      .title, .layoutTimeout,
    ] + Option.knowledge,
    examples: [
      Example("stemma themes lists/", "Prints the themes of the papers and what their places mean"),
      Example("stemma themes lists/ -o themes.svg", "Draws the thematic map"),
      Example(
        "stemma themes lists/ --periods 2019,2022 -o evolution.svg",
        "Draws how the themes to 2019, to 2022 and since then follow from each other"),
    ]
  ) { invocation in
    let periods = try invocation.arguments.periodCuts()
    if invocation.arguments.has(.minimumInclusion), periods == nil {
      throw UsageError.contradiction("--min-inclusion is about periods; name them with --periods")
    }
    if periods == nil, invocation.arguments.format == .dot {
      throw UsageError.contradiction(
        "a thematic map is drawn as a chart and has no DOT; write svg, png or pdf, or name --periods")
    }
    let collection = try Collection(invocation)
    let network = collection.network()
    invocation.messages.progress.report("finding themes")
    let settings = invocation.arguments.themeSettings
    if let periods {
      let evolution = collection.pipeline.themeEvolution(
        of: network, cuts: periods.isAutomatic ? nil : periods.cuts, settings: settings)
      let missing = periods.cuts.count + 1 - evolution.periods.count
      if !periods.isAutomatic, missing > 0, !evolution.periods.isEmpty {
        invocation.messages.warning(
          "\(counted(missing, "period")) of --periods \(missing == 1 ? "has" : "have") no papers and "
            + "\(missing == 1 ? "is" : "are") left out")
      }
      try invocation.deliver(evolution)
      if invocation.arguments.has(.explain) {
        for rule in themeEvolutionRules(evolution) + Pipeline.themeRules(settings.measure) {
          invocation.messages.note(rule)
        }
      }
    } else {
      let map = collection.pipeline.themes(of: network, settings: settings)
      try invocation.deliver(map)
      if invocation.arguments.has(.explain) {
        for rule in Pipeline.themeRules(settings.measure) { invocation.messages.note(rule) }
      }
    }
    return .success
  }
}

extension Invocation {
  /// Writes a thematic map in the form that was asked for.
  fileprivate func deliver(_ map: ThematicMap) throws {
    switch arguments.format {
    case .json: try deliver(jsonText(ThematicMapRecord(map)))
    case .jsonl: try deliver(jsonLines(ThematicMapRecord(map).themes))
    case .csv: try deliver(csvText(header: ThematicMapRecord.csvHeader, rows: ThematicMapRecord(map).csvRows))
    case let format? where format.isDrawing:
      let chart = thematicMapChart(of: map, title: arguments.text(.title) ?? "Thematic map")
      try deliver(rendered(chart, as: format))
    default:
      let table = themeTable([("", map)])
      try deliver(text(map.themes.isEmpty ? [] : [table], themeSentences(map)))
    }
  }

  /// Writes an evolution of themes in the form that was asked for.
  fileprivate func deliver(_ evolution: ThemeEvolution) throws {
    let record = ThemeEvolutionRecord(evolution)
    switch arguments.format {
    case .json: try deliver(jsonText(record))
    case .jsonl: try deliver(jsonLines(record.links))
    case .csv: try deliver(csvText(header: ThemeEvolutionRecord.csvHeader, rows: record.csvRows))
    case let format? where format.isDrawing:
      let drawing = themeEvolutionDrawing(
        of: evolution, title: arguments.text(.title) ?? "Evolution of themes")
      try deliver(rendered(drawing, as: format))
    default:
      var tables: [TextTable] = []
      if evolution.periods.contains(where: { !$0.map.themes.isEmpty }) {
        tables.append(themeTable(evolution.periods.map { ($0.name, $0.map) }))
      }
      if !evolution.links.isEmpty { tables.append(linkTable(evolution)) }
      try deliver(text(tables, themeEvolutionSentences(evolution)))
    }
  }

  /// Tables and then sentences, each from a line of its own on, with an empty line between.
  private func text(_ tables: [TextTable], _ sentences: [String]) -> String {
    let blocks = tables.map { $0.text(width: outputWidth, style: outputStyle) }
    return (blocks + [paragraphs(sentences, outputWidth)]).joined(separator: "\n")
  }
}

/// A row a theme, period by period; a period without a name has no column.
private func themeTable(_ periods: [(name: String, map: ThematicMap)]) -> TextTable {
  let isNamed = periods.contains { !$0.name.isEmpty }
  var columns: [TextTable.Column] = [
    .init("ID", .right), .init("THEME", leastWidth: 14), .init("PLACE"), .init("CENTRALITY", .right),
    .init("DENSITY", .right), .init("PAPERS", .right), .init("CORE", .right), .init("YEARS"),
    .init("MEAN", .right), .init("TERMS", leastWidth: 24),
  ]
  if isNamed { columns.insert(.init("PERIOD"), at: 0) }
  let rows = periods.flatMap { period in
    period.map.themes.map { theme -> [String] in
      let span = theme.years.map { yearsText($0.first, $0.last) }
      return (isNamed ? [period.name] : []) + [
        "\(theme.id)", theme.label, theme.quadrant?.name ?? "", decimal(theme.centrality, places: 2),
        decimal(theme.density, places: 2), "\(theme.size)", "\(theme.corePapers)", span ?? "",
        theme.years.map { decimal($0.mean, places: 1) } ?? "",
        theme.terms.map { "\($0.term) (\($0.occurrences))" }.joined(separator: ", "),
      ]
    }
  }
  return TextTable(columns, rows: rows)
}

/// A row a link between themes, the strongest of each period first.
private func linkTable(_ evolution: ThemeEvolution) -> TextTable {
  let links = evolution.links.enumerated().sorted { one, other in
    (one.element.period, -one.element.weightedInclusion, -one.element.inclusion, one.offset)
      < (other.element.period, -other.element.weightedInclusion, -other.element.inclusion, other.offset)
  }.map(\.element)
  return TextTable(
    [
      .init("FROM"), .init("THEME", leastWidth: 14), .init("TO"), .init("THEME", leastWidth: 14),
      .init("GOES ON"),
      .init("INCLUSION", .right), .init("WEIGHTED", .right), .init("STABILITY", .right),
      .init("SHARED TERMS", leastWidth: 20),
    ],
    rows: links.map { link in
      let (earlier, later) = (evolution.periods[link.period], evolution.periods[link.period + 1])
      return [
        earlier.name, earlier.map.themes[link.source].label, later.name, later.map.themes[link.target].label,
        link.isStrong ? "yes" : "", decimal(link.inclusion, places: 2),
        decimal(link.weightedInclusion, places: 2), decimal(link.stability, places: 2),
        link.sharedTerms.joined(separator: ", "),
      ]
    })
}
