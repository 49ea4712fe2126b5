import Stemma
import StemmaDrawing

/// The trends of a collection as a report for a terminal.
struct TrendReport {
  /// What a report shows.
  struct Contents {
    /// What rises and falls: terms, venues and so on; `all` shows all papers alone.
    var subject: TrendSeries.Subject
    /// Whether what does not depend on the subject is told as well: topics, code, names, venues, authors.
    var isWhole: Bool
    /// How many rows each part has at most.
    var most: Int
    /// In how many papers something must occur to be told of.
    var minimumOccurrences: Int
  }

  /// The lines without their ends.
  private(set) var lines: [String] = []

  private let trends: Trends
  private let contents: Contents
  private let sentences: TrendSentences
  private let style: Style
  private let width: Int
  /// Sentences are not set wider than is easily read.
  private let textWidth: Int

  /// Writes the report, in so many columns.
  init(_ trends: Trends, _ contents: Contents, width: Int?, style: Style) {
    self.trends = trends
    self.contents = contents
    self.style = style
    self.width = max(width ?? 120, 40)
    textWidth = min(self.width, 100)
    sentences = TrendSentences(trends)
    addPapers()
    if contents.subject != .all { addMovements(of: contents.subject) }
    guard contents.isWhole else { return }
    addClusters()
    addTopics()
    addNewNames()
    add("Code", sentences.code)
    add("Preprints and venues", sentences.publicationLag.joined(separator: " "))
    add("Venues by Bradford's law", sentences.bradford)
    add("Authors by Lotka's law", sentences.lotka)
  }

  // MARK: All papers

  private mutating func addPapers() {
    lines += folded(sentences.papers.joined(separator: " "), columns: textWidth)
    if trends.months.isEmpty { addYears() } else { addMonths() }
  }

  /// A bar for each of the last years; those before in one row without a bar.
  private mutating func addYears() {
    guard let all = trends.allPapers, trends.years.count > 1 else { return }
    let shown = trends.years.indices.suffix(15)
    let greatest = shown.map { all.counts[$0] }.max() ?? 1
    var rows: [[TrendTable.Cell]] = []
    if let first = shown.first, first > 0 {
      let before = all.counts[..<first].reduce(0, +)
      rows.append([.init("–\(trends.years[first - 1])"), .init("\(before)"), .init("\(before)")])
    }
    for position in shown {
      let open = trends.openYears.contains(trends.years[position])
      let (count, code) = (all.counts[position], all.withCode[position])
      rows.append([
        .init("\(trends.years[position])" + (open ? "*" : "")), .init(countText(count)),
        .init("\(all.cumulated[position])"),
        .init(count == 0 ? "" : wholePercent(Double(code) / Double(count))),
        .init(
          countBar(count, dark: code, greatest: greatest, width: min(width - 32, 60)), open ? .dim : nil),
      ])
    }
    lines.append("")
    lines += TrendTable(
      columns: [
        ("YEAR", false), ("PAPERS", true), ("TO DATE", true), ("CODE", true),
        ("█ with a link to code  ░ without", false),
      ], groups: [.init(heading: nil, rows: rows)]
    ).lines(width: width, style: style)
  }

  /// A bar for each of the last months.
  private mutating func addMonths() {
    guard let all = trends.allPapers, all.monthlyCounts.count == trends.months.count else { return }
    let shown = trends.months.indices.suffix(24)
    let greatest = shown.map { all.monthlyCounts[$0] }.max() ?? 1
    let dating = trends.dating
    var note = "\(dating.withMonth) of \(counted(dating.papers, "paper")) have a month"
    if dating.monthsFromIdentifiers > 0 {
      note += ", \(dating.monthsFromIdentifiers) of them that of the arXiv id"
    }
    add("Months", note + (shown.count < trends.months.count ? "; the last \(shown.count) months:" : ":"))
    lines += TrendTable(
      columns: [("MONTH", false), ("PAPERS", true), ("", false)],
      groups: [
        .init(
          heading: nil,
          rows: shown.map { position in
            let count = all.monthlyCounts[position]
            return [
              .init(trends.months[position]), .init(countText(count)),
              .init(countBar(count, dark: count, greatest: greatest, width: min(width - 20, 60))),
            ]
          })
      ]
    ).lines(width: width, style: style)
  }

  // MARK: Rises and falls

  private mutating func addMovements(of subject: TrendSeries.Subject) {
    let all = trends.series(of: subject)
    add(subject == .term ? "Terms" : subject.heading)
    if all.isEmpty {
      let reason =
        trends.allPapers == nil
        ? "Without years nothing is told of \(subject.plural)."
        : "No \(subject.rawValue) has \(counted(contents.minimumOccurrences, "paper")) with a year."
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
      let table = TrendTable(columns: movementColumns(subject), groups: groups)
      lines += table.lines(width: width, style: style)
      addLegend(emerging + declining)
    }
    addRest(of: all, subject)
    let told = emerging.prefix(min(contents.most, 5)) + declining.prefix(min(contents.most, 5))
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
    let shown = series.prefix(contents.most)
    let number = shown.count < series.count ? "\(shown.count) of \(series.count)" : "\(series.count)"
    return .init(heading: .init("\(heading) (\(number))", tone), rows: shown.map { row($0, tone) })
  }

  /// The last complete years and those that are not over, as positions.
  private var recent: [Int] {
    let complete = trends.completeYears.count
    return Array(trends.years.indices[..<complete].suffix(3)) + trends.years.indices[complete...].prefix(2)
  }

  private func movementColumns(_ subject: TrendSeries.Subject) -> [(title: String, isNumber: Bool)] {
    let years = recent.map { position in
      ("\(trends.years[position])" + (trends.openYears.contains(trends.years[position]) ? "*" : ""), true)
    }
    return [(subject.rawValue.uppercased(), false), (sparklineTitle, false), ("TOTAL", true)] + years
      + [("SHARE", true), ("BURST", false), ("P", true), ("Q", true)]
  }

  private var sparklineTitle: String {
    let names = trends.months.isEmpty ? trends.years.map(String.init) : trends.months
    let shown = names.suffix(20)
    guard let first = shown.first, let last = shown.last, first != last else { return names.last ?? "" }
    return trends.months.isEmpty ? "\(first)–\(last.suffix(2))" : "\(first)–\(last)"
  }

  private func line(of series: TrendSeries) -> String {
    trends.months.isEmpty || series.monthlyCounts.count != trends.months.count
      ? sparkline(series.counts, complete: trends.completeYears.count) : sparkline(series.monthlyCounts)
  }

  private func row(_ series: TrendSeries, _ tone: Style.Tone) -> [TrendTable.Cell] {
    let shift = trends.shift(of: series).map { "\(wholePercent($0.former)) → \(wholePercent($0.now))" }
    let test = series.shareTrend
    return [.init(series.term), .init(line(of: series), tone), .init("\(series.total)")]
      + recent.map { .init(countText(series.counts[$0])) }
      + [
        .init(shift ?? ""), .init(burstText(series)), .init(test.map { probability($0.probability) } ?? ""),
        .init(test?.q.map(probability) ?? ""),
      ]
  }

  private func burstText(_ series: TrendSeries) -> String {
    if !trends.months.isEmpty {
      return series.monthlyBursts.map { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" }.joined(
        separator: ", ")
    }
    let last = trends.completeYears.last ?? Int.max
    return series.bursts.map { $0.last >= last ? "since \($0.first)" : yearsText($0.first, $0.last) }
      .joined(separator: ", ")
  }

  private mutating func addLegend(_ shown: [TrendSeries]) {
    let complete = trends.completeYears
    var words: [String] = []
    if let shift = shown.lazy.compactMap({ trends.shift(of: $0) }).first {
      let former = yearsText(complete[0], shift.firstRecentYear - 1)
      words.append(
        "SHARE: of all papers, \(former) → \(yearsText(shift.firstRecentYear, complete.last ?? 0)); "
          + "the greatest change first.")
    }
    if shown.contains(where: { $0.shareTrend != nil }) {
      words.append("P: Mann-Kendall on the yearly shares. Q: the same as a rate of false discoveries.")
    }
    if shown.contains(where: { !$0.bursts.isEmpty }) { words.append("BURST: Kleinberg.") }
    for line in folded(words.joined(separator: " "), columns: textWidth) where !words.isEmpty {
      lines.append(style.dim(line))
    }
  }

  /// What neither emerges nor declines, by name as far as it matters.
  private mutating func addRest(of all: [TrendSeries], _ subject: TrendSeries.Subject) {
    let steady = all.filter { $0.direction == .steady }
    let unclear = all.count { $0.direction == .unclear }
    if !steady.isEmpty {
      let shown = steady.prefix(contents.most).map { "\($0.term) (\($0.total))" }
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

  // MARK: What does not depend on the subject

  private mutating func addClusters() {
    let clusters = trends.series(of: .cluster)
    if clusters.isEmpty || contents.subject == .cluster { return }
    add("Clusters")
    lines += TrendTable(
      columns: [
        ("CLUSTER", false), (sparklineTitle, false), ("TOTAL", true), ("SHARE", true), ("TREND", false),
      ],
      groups: [
        .init(
          heading: nil,
          rows: clusters.prefix(contents.most).map { series in
            let shift = trends.shift(of: series).map {
              "\(wholePercent($0.former)) → \(wholePercent($0.now))"
            }
            let (word, tone) = directionWord(series.direction)
            return [
              .init(series.term), .init(line(of: series), tone), .init("\(series.total)"), .init(shift ?? ""),
              .init(word, tone),
            ]
          })
      ]
    ).lines(width: width, style: style)
    if clusters.count > contents.most {
      lines.append(style.dim("and \(clusters.count - contents.most) more: --by cluster"))
    }
  }

  /// Which terms stood at their median in each year.
  private mutating func addTopics() {
    guard !trends.topics.isEmpty else {
      if trends.allPapers != nil { add("What was topical when", "No term occurs in two papers with a year.") }
      return
    }
    add("What was topical when")
    let years = Array(Set(trends.topics.map(\.years.median))).sorted().suffix(8)
    for year in years {
      let topics = trends.topics.filter { $0.years.median == year }.map { "\($0.term) (\($0.frequency))" }
      for (number, line) in folded(printable(topics.joined(separator: ", ")), columns: textWidth - 6)
        .enumerated()
      {
        lines.append((number == 0 ? "\(year)  " : "      ") + line)
      }
    }
    lines.append(style.dim("The most frequent terms by the median year of their papers."))
  }

  private mutating func addNewNames() {
    let shown = trends.newNames.filter {
      $0.counts.count == trends.years.count && $0.counts.contains { $0 > 0 }
    }
    guard !shown.isEmpty else { return }
    let last = trends.completeYears.indices.last ?? trends.years.indices.last ?? 0
    add("Named for the first time")
    lines += TrendTable(
      columns: [("", false), (sparklineTitle, false), ("TOTAL", true)]
        + recent.map {
          ("\(trends.years[$0])" + (trends.openYears.contains(trends.years[$0]) ? "*" : ""), true)
        }
        + [("NEW IN \(trends.years[last])", false)],
      groups: [
        .init(
          heading: nil,
          rows: shown.map { names in
            let examples =
              names.examples.count > last ? names.examples[last].prefix(3).joined(separator: ", ") : ""
            return [
              .init(names.kind.plural), .init(sparkline(names.counts, complete: trends.completeYears.count)),
              .init("\(names.counts.reduce(0, +))"),
            ] + recent.map { .init(countText(names.counts[$0])) } + [.init(examples)]
          })
      ]
    ).lines(width: width, style: style)
  }

  // MARK: Lines

  private mutating func add(_ heading: String, _ text: String? = nil) {
    lines += ["", style.bold(heading)]
    if let text { lines += folded(printable(text), columns: textWidth) }
  }

  private func countText(_ count: Int) -> String { count == 0 ? "·" : "\(count)" }

  private func directionWord(_ direction: TrendSeries.Direction) -> (String, Style.Tone?) {
    switch direction {
    case .emerging: ("▲ emerging", .added)
    case .declining: ("▼ declining", .removed)
    case .steady: ("steady", nil)
    case .unclear: ("too few", .dim)
    }
  }
}
