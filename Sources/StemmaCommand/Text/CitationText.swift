import Stemma

/// Citation statistics as text for people: sentences, a table of papers and one of the years of references.
struct CitationText {
  /// The text.
  let text: String

  /// Every figure with its definition.
  static let definitions = definitionList(
    CitationMeasure.allCases.map { (name: $0.rawValue, meaning: $0.definition) })

  /// How many peaks the table of years has.
  private static let mostPeaks = 8
  /// How many columns sentences take where nothing else says so.
  private static let usualWidth = 100

  init(
    _ statistics: CitationStatistics, of network: Network, top: Int, width: Int? = nil,
    style: Style = .plain
  ) {
    let sentences = Pipeline().sentences(on: statistics, of: network).map(printable).joined(separator: " ")
    var text =
      folded(sentences, columns: min(width ?? Self.usualWidth, Self.usualWidth)).joined(separator: "\n")
      + "\n"
    let shown = statistics.papers.filter(Self.hasFigures).prefix(top)
    if !shown.isEmpty {
      text += "\n" + Self.table(Array(shown), statistics, of: network).text(width: width, style: style)
    }
    if let peaks = statistics.referenceYears?.peaks, !peaks.isEmpty {
      text += "\n" + Self.table(peaks.prefix(Self.mostPeaks), of: network).text(width: width, style: style)
    }
    self.text = text
  }

  /// Whether there is anything to tell of a paper.
  private static func hasFigures(_ figures: PaperCitations) -> Bool {
    (figures.localCitations ?? 0) > 0 || (figures.localReferences ?? 0) > 0 || figures.globalCitations != nil
      || (figures.localCitations == nil && figures.children > 0)
  }

  /// A column of figures, and what a paper has there.
  private typealias Figure = (column: TextTable.Column, cell: (PaperCitations) -> String?)

  /// A row a paper; columns without any figure are left out.
  private static func table(
    _ shown: [PaperCitations], _ statistics: CitationStatistics, of network: Network
  ) -> TextTable {
    let papers = network.paperOfId
    var figures: [Figure] = [
      (.init("PAPER", leastWidth: 16), { printable(papers[$0.paper]?.name ?? $0.paper) }),
      (.init("YEAR", .right), { papers[$0.paper]?.year.map(String.init) }),
      (.init("LCS", .right), { $0.localCitations.map(String.init) }),
      (.init("GCS", .right), { $0.globalCitations.map(String.init) }),
      (.init("LCR", .right), { $0.localReferences.map(String.init) }),
      (.init("PAGERANK", .right), { $0.pageRank.map { decimal($0, places: 4) } }),
      (.init("BETWEEN", .right), { $0.betweenness.flatMap(share) }),
      (
        .init("BURST"),
        { figures in
          figures.burst.map { burst in
            (burst.first == burst.last ? "\(burst.first)" : "\(burst.first)–\(burst.last)")
              + " (\(decimal(burst.weight, places: 1)))"
          }
        }
      ),
      (.init("SIGMA", .right), { $0.burst == nil ? nil : $0.sigma.map { decimal($0, places: 3) } }),
      (.init("B", .right), { $0.beauty.map { decimal($0, places: 1) } }),
      (.init("AWOKE", .right), { $0.awakening.map(String.init) }),
      (
        .init("D", .right),
        { $0.disruption.map { ($0 > 0 ? "+" : "") + decimal($0, places: 2) } }
      ),
      (.init("HALF-LIFE", .right), { $0.halfLife.map { "\($0) y" } }),
    ]
    if !statistics.hasReferences {
      figures.append((.init("CHILDREN", .right), { $0.children > 0 ? "\($0.children)" : nil }))
      figures.append(
        (.init("BETWEEN", .right), { $0.lineageBetweenness.flatMap(share) }))
    }
    let columns = figures.enumerated().filter { offset, figure in
      offset == 0 || shown.contains { figure.cell($0) != nil }
    }.map(\.element)
    return TextTable(columns.map(\.column), rows: shown.map { paper in columns.map { $0.cell(paper) ?? "" } })
  }

  /// A row a year that rises above those around it.
  private static func table(
    _ peaks: some Sequence<ReferenceYearSpectrum.Peak>, of network: Network
  ) -> TextTable {
    let papers = network.paperOfId
    return TextTable(
      [
        .init("REFERENCES TO", .right), .init("COUNT", .right), .init("ABOVE MEDIAN", .right),
        .init("CITED MOST", leastWidth: 24),
      ],
      rows: peaks.map { peak in
        [
          "\(peak.year.year)", "\(peak.year.count)", "+\(peak.year.deviation)",
          peak.works.prefix(2).map { work in
            "\(clipped(work.paper.flatMap { papers[$0]?.name } ?? work.name, to: 60)) (\(work.citations))"
          }.joined(separator: "; "),
        ]
      })
  }
}

/// A share with four decimals; nil for none, so that what lies on no path leaves its cell empty.
private func share(_ value: Double) -> String? { value > 0 ? decimal(value, places: 4) : nil }
