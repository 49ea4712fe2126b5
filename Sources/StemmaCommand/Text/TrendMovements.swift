import Stemma
import StemmaDrawing

/// What emerges and declines among the terms, venues or others of a collection, as lines for a terminal.
struct TrendMovements {
  /// The lines without their ends.
  private(set) var lines: [String] = []

  private let trends: Trends
  private let subject: TrendSeries.Subject
  private let most: Int
  private let minimumOccurrences: Int
  private let cells: TrendCells
  private let sentences: TrendSentences
  private let style: Style
  private let width: Int
  private let textWidth: Int

  /// Writes the lines.
  ///
  /// - Parameters:
  ///   - trends: The trends.
  ///   - contents: What is told of, and of how many.
  ///   - width: How many columns a table may take.
  ///   - textWidth: How many columns a sentence may take.
  ///   - style: How tones look.
  init(_ trends: Trends, _ contents: TrendReport.Contents, width: Int, textWidth: Int, style: Style) {
    self.trends = trends
    subject = contents.subject
    most = contents.most
    minimumOccurrences = contents.minimumOccurrences
    cells = TrendCells(trends)
    sentences = TrendSentences(trends)
    self.style = style
    self.width = width
    self.textWidth = textWidth
    addMovements()
  }

  private mutating func addMovements() {
    let all = trends.series(of: subject)
    if all.isEmpty {
      let reason =
        trends.allPapers == nil
        ? "Without years nothing is told of \(subject.plural)."
        : "No \(subject.rawValue) has \(counted(minimumOccurrences, "paper")) with a year."
      lines += folded(reason, columns: textWidth)
      return
    }
    let emerging = trends.strongest(.emerging, of: subject)
    let declining = trends.strongest(.declining, of: subject)
    let groups = [
      group("▲ emerging", emerging, .added, of: all.count),
      group("▼ declining", declining, .removed, of: all.count),
    ].compactMap { $0 }
    if groups.isEmpty {
      lines += folded(
        "None of \(counted(all.count, subject.rawValue, subject.plural)) emerges or declines.",
        columns: textWidth)
    } else {
      let table = TrendTable(
        columns: columns(), groups: groups,
        // The sparkline and the sentences tell of the years as well.
        dispensable: Array(3..<(3 + cells.recent.count)) + [3 + cells.recent.count + 3])
      lines += table.lines(width: width, style: style)
      addLegend(emerging + declining)
    }
    addRest(of: all)
    let told = emerging.prefix(min(most, 5)) + declining.prefix(min(most, 5))
    if !told.isEmpty { lines.append("") }
    for series in told {
      let text = printable(sentences.development(of: series))
      for (number, line) in folded(text, columns: textWidth - 2).enumerated() {
        lines.append((number > 0 ? "  " : "") + line)
      }
    }
  }

  private func group(
    _ heading: String, _ series: [TrendSeries], _ tone: Style.Tone, of count: Int
  ) -> TrendTable.Group? {
    guard !series.isEmpty else { return nil }
    let shown = series.prefix(most)
    let number = shown.count < series.count ? "\(shown.count) of \(series.count)" : "\(series.count)"
    return .init(heading: .init("\(heading) (\(number))", tone), rows: shown.map { row($0, tone) })
  }

  private func columns() -> [(title: String, isNumber: Bool)] {
    [(subject.rawValue.uppercased(), false), (cells.sparklineTitle, false), ("TOTAL", true)]
      + cells.recentTitles + [("SHARE", true), ("BURST", false), ("P", true), ("Q", true)]
  }

  private func row(_ series: TrendSeries, _ tone: Style.Tone) -> [TrendTable.Cell] {
    let test = series.shareTrend
    return [.init(series.term), .init(cells.line(of: series), tone), .init("\(series.total)")]
      + cells.recentCounts(series.counts) + [
        .init(cells.shift(of: series)), .init(burstText(series)),
        .init(test.map { probability($0.probability) } ?? ""),
        .init(test?.q.map(probability) ?? ""),
      ]
  }

  private func burstText(_ series: TrendSeries) -> String {
    if !trends.months.isEmpty {
      return series.monthlyBursts.map { yearsText($0.first, $0.last) }.joined(separator: ", ")
    }
    let last = trends.completeYears.last ?? Int.max
    return series.bursts.map { $0.last >= last ? "since \($0.first)" : yearsText($0.first, $0.last) }
      .joined(separator: ", ")
  }

  private mutating func addLegend(_ shown: [TrendSeries]) {
    let complete = trends.completeYears
    var words: [String] = []
    if let shift = shown.compactMap({ trends.shift(of: $0) }).first {
      let former = yearsText(complete[0], shift.firstRecentYear - 1)
      words.append(
        "SHARE: of all papers, \(former) → \(yearsText(shift.firstRecentYear, complete.last ?? 0)); "
          + "the greatest change first.")
    }
    if shown.contains(where: { $0.shareTrend != nil }) {
      words.append("P: Mann-Kendall on the yearly shares. Q: the same as a rate of false discoveries.")
    }
    if shown.contains(where: { !$0.bursts.isEmpty }) { words.append("BURST: Kleinberg.") }
    if subject == .venue {
      words.append(
        "Preprint servers are no venues here, and venues are judged amongst the papers that have one.")
    }
    for line in folded(words.joined(separator: " "), columns: textWidth) where !words.isEmpty {
      lines.append(style.dim(line))
    }
  }

  /// What neither emerges nor declines, by name as far as it matters.
  private mutating func addRest(of all: [TrendSeries]) {
    let steady = all.filter { $0.direction == .steady }
    let unclear = all.count { $0.direction == .unclear }
    if !steady.isEmpty {
      let shown = steady.prefix(most).map { "\($0.term) (\($0.total))" }
      let more = steady.count - shown.count
      lines.append("")
      lines += folded(
        printable("Steady: " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") + "."),
        columns: textWidth)
    }
    if unclear > 0 {
      lines += folded(
        "\(counted(unclear, subject.rawValue, subject.plural)) \(unclear == 1 ? "has" : "have") too few papers or "
          + "years for a direction.", columns: textWidth)
    }
  }
}
