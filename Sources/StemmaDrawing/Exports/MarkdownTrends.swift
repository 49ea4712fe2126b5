import StemmaModel

/// The part of a report in Markdown that tells of the trends.
struct MarkdownTrends {
  /// The text, from below its heading.
  private(set) var text = ""

  private let trends: Trends
  private let sentences: TrendSentences

  /// How many rows a table has, how many years, and how many rises and falls are put into words.
  private static let limits = (rows: 12, years: 10, movements: 8)

  /// Writes the part, with its pictures.
  init(_ trends: Trends, pictures: MarkdownReport.Pictures) {
    self.trends = trends
    sentences = TrendSentences(trends)
    add(sentences.papers.joined(separator: " "))
    addPicture(pictures.paperCounts, "Papers a year")
    addYears()
    addMovements(pictures)
    addTopics(picture: pictures.topics)
    addNewNames()
    addHeading("Code, venues, authors")
    addList([
      ("Code", sentences.code), ("Preprints and venues", sentences.publicationLag.joined(separator: " ")),
      ("Venues by Bradford's law", sentences.bradford), ("Authors by Lotka's law", sentences.lotka),
    ])
    for subject in TrendSeries.Subject.allCases where subject != .all { addTable(of: subject) }
  }

  private mutating func addHeading(_ heading: String) { text += "\n### \(heading)\n" }

  private mutating func add(_ sentence: String) { text += "\n" + Markdown.escaped(sentence) + "\n" }

  private mutating func addPicture(_ file: String?, _ meaning: String) {
    if let file { text += "\n" + Markdown.picture(file, meaning) + "\n" }
  }

  private mutating func addList(_ items: [(name: String, text: String)]) {
    text += "\n" + items.map { "- **\(Markdown.escaped($0.name))**: \(Markdown.escaped($0.text))\n" }.joined()
  }

  /// A row for each of the last years; those before in one.
  private mutating func addYears() {
    guard let all = trends.allPapers else { return }
    let shown = trends.years.indices.suffix(2 * Self.limits.years)
    var rows: [[String]] = []
    if shown.lowerBound > 0 {
      let before = all.counts[..<shown.lowerBound].reduce(0, +)
      let code = all.withCode[..<shown.lowerBound].reduce(0, +)
      rows.append(["–\(trends.years[shown.lowerBound - 1])", "\(before)", "\(before)", cell(code)])
    }
    rows += shown.map { position in
      [
        title(ofYearAt: position), cell(all.counts[position]), "\(all.cumulated[position])",
        cell(all.withCode[position]),
      ]
    }
    text += Markdown.table(["Year", "Papers", "To date", "With code"], rows)
  }

  /// A year; a star marks one that is not over.
  private func title(ofYearAt position: Int) -> String {
    "\(trends.years[position])" + (position >= trends.completeYears.count ? "\\*" : "")
  }

  private mutating func addMovements(_ pictures: MarkdownReport.Pictures) {
    addHeading("What emerges and what declines")
    addPicture(pictures.terms, "Topics over the years")
    for (direction, word) in [(TrendSeries.Direction.emerging, "emerges"), (.declining, "declines")] {
      let series = trends.strongest(direction, of: .term)
      if series.isEmpty {
        add("No term \(word).")
        continue
      }
      let shown = series.prefix(Self.limits.movements)
      let number = shown.count < series.count ? " (\(shown.count) of \(series.count))" : ""
      text +=
        "\n\(direction == .emerging ? "Emerging" : "Declining")\(number), the greatest change of share first:\n\n"
      text += shown.map { "- \(Markdown.escaped(sentences.development(of: $0)))\n" }.joined()
    }
    addPicture(pictures.bursts, "Bursts of terms")
  }

  private mutating func addTopics(picture: String?) {
    if trends.topics.isEmpty { return }
    addHeading("What was topical when")
    addPicture(picture, "Trend topics")
    let years = Set(trends.topics.map(\.years.median)).sorted()
    addList(
      years.map { year in
        let topics = trends.topics.filter { $0.years.median == year }.map { "\($0.term) (\($0.frequency))" }
        return ("\(year)", topics.joined(separator: ", "))
      })
  }

  private mutating func addNewNames() {
    let named = trends.newNames.filter {
      $0.counts.count == trends.years.count && $0.counts.contains { $0 > 0 }
    }
    guard !named.isEmpty, let last = trends.completeYears.indices.last ?? trends.years.indices.last else {
      return
    }
    addHeading("Named for the first time")
    let years = trends.years.indices.suffix(Self.limits.years)
    text += Markdown.table(
      ["", "In all"] + years.map { title(ofYearAt: $0) } + ["New in \(trends.years[last])"],
      named.map { names in
        let examples =
          names.examples.count > last ? names.examples[last].prefix(4).joined(separator: ", ") : ""
        return [names.kind.plural, "\(names.counts.reduce(0, +))"]
          + years.map { names.counts[$0] == 0 ? "" : "\(names.counts[$0])" } + [Markdown.escaped(examples)]
      })
  }

  /// The most frequent of a subject, a column for each of the last years.
  private mutating func addTable(of subject: TrendSeries.Subject) {
    let all = trends.series(of: subject)
    if all.isEmpty { return }
    let years = trends.years.indices.suffix(Self.limits.years)
    let hasEarlier = years.lowerBound > 0
    let rows = all.prefix(Self.limits.rows).map { series -> [String] in
      var row = [Markdown.escaped(series.term), "\(series.total)"]
      if hasEarlier { row.append(cell(series.counts[..<years.lowerBound].reduce(0, +))) }
      row += years.map { cell(series.counts[$0]) }
      return row + [
        series.growth.map { "\(Int($0.rounded())) %" } ?? "",
        series.bursts.map { yearsText($0.first, $0.last) }.joined(separator: ", "), series.direction.rawValue,
      ]
    }
    addHeading("By \(subject.rawValue)")
    let earlier = hasEarlier ? ["–\(trends.years[years.lowerBound] - 1)"] : []
    text += Markdown.table(
      [subject.rawValue, "Papers"] + earlier + years.map { title(ofYearAt: $0) } + [
        "Growth", "Burst", "Trend",
      ],
      Array(rows))
    if all.count > rows.count { text += "\n\(all.count - rows.count) more are in `trends.csv`.\n" }
  }

  private func cell(_ count: Int) -> String { count == 0 ? "" : "\(count)" }
}
