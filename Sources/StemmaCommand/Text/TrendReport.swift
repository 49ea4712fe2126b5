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
  private let cells: TrendCells
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
    cells = TrendCells(trends)
    sentences = TrendSentences(trends)
    addPapers()
    if contents.subject != .all {
      add(contents.subject == .term ? "Terms" : contents.subject.heading)
      lines +=
        TrendMovements(trends, contents, width: self.width, textWidth: textWidth, style: style).lines
    }
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
    addYears()
    if !trends.months.isEmpty { addMonths() }
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
      let isOpen = position >= trends.completeYears.count
      let (count, code) = (all.counts[position], all.withCode[position])
      rows.append([
        .init(cells.yearTitle(at: position)), .init(cells.count(count)),
        .init("\(all.cumulated[position])"),
        .init(count == 0 ? "" : wholePercent(Double(code) / Double(count))),
        .init(
          countBar(count, dark: code, greatest: greatest, width: min(width - 32, 60, greatest * 4)),
          isOpen ? .dim : nil),
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
              .init(trends.months[position]), .init(cells.count(count)),
              .init(
                countBar(count, dark: count, greatest: greatest, width: min(width - 20, 60, greatest * 4))),
            ]
          })
      ]
    ).lines(width: width, style: style)
  }

  // MARK: What does not depend on the subject

  private mutating func addClusters() {
    let clusters = trends.series(of: .cluster)
    if clusters.isEmpty || contents.subject == .cluster { return }
    add("Clusters")
    lines += TrendTable(
      columns: [
        ("CLUSTER", false), (cells.sparklineTitle, false), ("TOTAL", true), ("SHARE", true), ("TREND", false),
      ],
      groups: [
        .init(
          heading: nil,
          rows: clusters.prefix(contents.most).map { series in
            let (word, tone) = directionWord(series.direction)
            return [
              .init(series.term), .init(cells.line(of: series), tone), .init("\(series.total)"),
              .init(cells.shift(of: series)),
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
    guard !shown.isEmpty else {
      if let missing = sentences.missingNames { add("Named for the first time", missing) }
      return
    }
    let last = trends.completeYears.indices.last ?? trends.years.indices.last ?? 0
    add("Named for the first time")
    lines += TrendTable(
      columns: [("", false), (cells.yearsTitle, false), ("TOTAL", true)] + cells.recentTitles
        + [("NEW IN \(trends.years[last])", false)],
      groups: [
        .init(
          heading: nil,
          rows: shown.map { names in
            let examples =
              names.examples.count > last ? names.examples[last].prefix(3).joined(separator: ", ") : ""
            return [
              .init(names.kind.plural), .init(cells.line(of: names.counts)),
              .init("\(names.counts.reduce(0, +))"),
            ] + cells.recentCounts(names.counts) + [.init(examples)]
          })
      ], dispensable: Array(3..<(3 + cells.recent.count))
    ).lines(width: width, style: style)
  }

  // MARK: Lines

  private mutating func add(_ heading: String, _ text: String? = nil) {
    lines += ["", style.bold(heading)]
    if let text { lines += folded(printable(text), columns: textWidth) }
  }

  private func directionWord(_ direction: TrendSeries.Direction) -> (String, Style.Tone?) {
    switch direction {
    case .emerging: ("▲ emerging", .added)
    case .declining: ("▼ declining", .removed)
    case .steady: ("steady", nil)
    case .unclear: ("too few", .dim)
    }
  }
}
