import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma trends`.
  static let trends = Subcommand(
    "trends", summary: "Count papers a year, and tell what rises and what is over",
    discussion: """
      Tells how many papers there are a year, which terms, venues, institutions, authors or clusters emerge and \
      decline, what was topical when, what is new, how papers come from preprint to venue, and how they spread \
      over venues and authors. With --by it tells of one of these alone; JSON and CSV have every number. A year \
      that is not over is shown and not judged. With --explain it defines each number.
      """,
    formats: [.table, .json, .jsonl, .csv, .svg, .png, .pdf],
    options: [
      .output, .by, .chart, .trendTop, .full, .part, .minimumOccurrences, .completeThrough, .period,
      .extrapolate,
      .explainTrends, .title,
    ] + Option.knowledge + Option.clustering,
    examples: [
      Example("stemma trends lists/", "Prints the trends of the field and of its terms"),
      Example("stemma trends lists/ --by venue", "Prints those of the venues"),
      Example("stemma trends lists/ --full | less -S", "Prints a wide table with a row for every term"),
      Example("stemma trends lists/ --part years > years.csv", "Writes a row for each term and year"),
      Example("stemma trends lists/ --chart bursts -o bursts.svg", "Draws the bursts of terms as bars"),
      Example("stemma trends lists/ -o terms.svg", "Draws the terms over the years"),
    ]
  ) { invocation in
    let request = try TrendsRequest(invocation.arguments)
    let collection = try Collection(invocation)
    let network = collection.network()
    let trends = collection.pipeline.trends(of: network, clustering: collection.clustering(of: network))
    switch request.format {
    case .json: try invocation.deliver(jsonText(TrendsRecord(trends)))
    case .jsonl: try invocation.deliver(jsonLines(TrendsRecord(trends).series))
    case .csv:
      try invocation.deliver(
        csvText(header: request.part.header(of: trends), rows: request.part.rows(of: trends)))
    case let format where format.isDrawing:
      let chart = request.chart.chart(
        of: trends, by: request.subject, title: invocation.arguments.text(.title),
        most: invocation.arguments.wholeNumber(.trendTop))
      try invocation.deliver(invocation.rendered(chart, as: format))
    default:
      if request.isFull {
        try invocation.deliver(trendTable(trends, of: request.subject))
      } else {
        let report = TrendReport(
          trends,
          .init(
            subject: request.subject, isWhole: !invocation.arguments.has(.by),
            most: invocation.arguments.wholeNumber(.trendTop) ?? TrendChart.defaultRows,
            minimumOccurrences: collection.pipeline.options.minimumOccurrences),
          width: invocation.outputWidth, style: invocation.outputStyle)
        let definitions =
          invocation.arguments.has(.explainTrends)
          ? [""] + trendDefinitionLines(columns: invocation.outputWidth ?? 100, style: invocation.outputStyle)
          : []
        try invocation.deliver((report.lines + definitions).map { $0 + "\n" }.joined())
      }
      if let year = trends.incompleteYear {
        invocation.messages.note(
          "\(year)* is taken as not over, and left out of every test; change it with --complete-through")
      }
    }
    // Beside data the definitions would be in the way.
    if invocation.arguments.has(.explainTrends), request.isFull || request.format != .table {
      invocation.messages.say(trendDefinitionLines(columns: 100).joined(separator: "\n"))
    }
    return .success
  }
}

/// What a command line asks of the trends.
private struct TrendsRequest {
  var subject: TrendSeries.Subject
  var chart: TrendChart
  var format: OutputFormat
  var isFull: Bool
  var part: TrendPart

  /// - Throws: `UsageError.contradiction` if a chart is to be written as text, a table of everything as a chart, or
  ///   a part as anything but CSV.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    subject = arguments.choice(.by, as: TrendSeries.Subject.self) ?? .term
    let named = arguments.choice(.chart, as: TrendChart.self)
    chart = named ?? (subject == .all ? .papers : .terms)
    isFull = arguments.has(.full)
    part = arguments.choice(.part, as: TrendPart.self) ?? .series
    let asked = arguments.format ?? .table
    format = asked
    let isSaid = arguments.has(.format(arguments.subcommand.formats)) || asked != .table
    if arguments.has(.part), named == nil, !isSaid { format = .csv }
    if arguments.has(.part), named != nil || format != .csv {
      throw .contradiction("--part is for CSV; JSON has every part, and --chart draws")
    }
    if named != nil, !asked.isDrawing {
      guard !isSaid else {
        throw .contradiction("--chart draws; write it as svg, png or pdf, or leave it out")
      }
      format = .svg
    }
    if isFull, format != .table {
      throw .contradiction("--full is for the table; every other format has everything anyway")
    }
  }
}

extension Invocation {
  /// Draws a chart by gnuplot.
  func rendered(_ chart: Chart, as format: OutputFormat) throws -> [UInt8] {
    messages.progress.report("drawing")
    let gnuplot = try Gnuplot(path: environment["PATH"] ?? "/usr/bin:/bin")
    return try render(chart, as: Chart.Format(rawValue: format.rawValue) ?? .svg, by: gnuplot)
  }
}
