import Foundation
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Exports")
struct ExportTests {
  private let network = SmallNetwork.network
  private let clustering = SmallNetwork.clustering
  private let statistics = LineageStatistics(
    ancestors: [.init(paper: "a:ancestor", children: 4, descendants: 6, isFounder: true)],
    longestChain: ["a:ancestor", "b:second"], generationYears: 1.25, datedRelations: 8, relatedPapers: 10,
    orphans: 2)

  @Test("Papers")
  func papers() throws {
    let records = PaperRecord.records(of: network)
    try expectGolden(text(jsonLines(records)), "papers.jsonl")
    try expectGolden(csvText(header: PaperRecord.csvHeader, rows: records.map(\.csvRow)), "papers.csv")
  }

  @Test("Entries")
  func entries() throws {
    let records = network.papers.flatMap(\.entries).map { EntryRecord($0) }
    try expectGolden(text(jsonLines(records)), "entries.jsonl")
    try expectGolden(csvText(header: EntryRecord.csvHeader, rows: records.map(\.csvRow)), "entries.csv")
  }

  @Test("Lineage")
  func lineage() throws {
    let record = LineageRecord(network, statistics: statistics)
    try expectGolden(text(jsonText(record)), "lineage.json")
    try expectGolden(
      csvText(header: RelationRecord.csvHeader, rows: record.relations.map(\.csvRow)), "lineage.csv")
  }

  @Test("Clusters")
  func clusters() throws {
    try expectGolden(text(jsonText(ClusteringRecord(clustering, of: network))), "clusters.json")
    let rows = ClusteringRecord.csvRows(of: clustering, network)
    try expectGolden(csvText(header: ClusteringRecord.csvHeader, rows: rows), "clusters.csv")
  }

  @Test("Trends")
  func trends() throws {
    let record = TrendsRecord(SmallTrends.complete)
    try expectGolden(text(jsonText(record)), "trends.json")
    let header = TrendsRecord.csvHeader(of: SmallTrends.complete)
    #expect(record.csvRows.allSatisfy { $0.count == header.count })
    try expectGolden(csvText(header: header, rows: record.csvRows), "trends.csv")
  }

  @Test("Every name of the interface is there, with null where there is no value")
  func names() throws {
    let paper = try object(jsonLines(PaperRecord.records(of: network).filter { $0.id == "i:undated" }))
    #expect(
      Set(paper.keys).isSuperset(of: [
        "id", "title", "alias", "year", "venue", "arxiv", "doi", "links", "authors", "keywords",
        "institutions",
        "entries",
      ]))
    for name in ["year", "venue", "date", "arxiv", "doi"] { #expect(paper[name] is NSNull, "\(name)") }
    let entry = try object(
      jsonLines([EntryRecord(Entry(location: SourceLocation(file: "f", line: 1), title: "t"))]))
    #expect(
      Set(entry.keys).isSuperset(of: [
        "file", "line", "section", "alias", "title", "year", "venue", "arxiv", "doi", "links", "keywords",
        "authors",
        "date",
      ]))
    let lineage = try object(jsonText(LineageRecord(network, statistics: statistics)))
    let relation = try #require((lineage["relations"] as? [[String: Any]])?.last)
    #expect(
      Set(relation.keys) == [
        "parent", "child", "parentAlias", "childAlias", "relation", "confidence", "evidence", "against",
      ])
    let evidence = try #require((relation["evidence"] as? [[String: Any]])?.first)
    #expect(Set(evidence.keys).isSuperset(of: ["rule", "file", "line", "text"]))
    #expect(lineage["papers"] is [Any])
    let clusters = try object(jsonText(ClusteringRecord(clustering, of: network)))
    #expect(
      Set(clusters.keys).isSuperset(of: [
        "layers", "quality", "qualityFunction", "resolution", "seed", "clusters",
      ]))
    let cluster = try #require((clusters["clusters"] as? [[String: Any]])?.first)
    #expect(Set(cluster.keys).isSuperset(of: ["id", "label", "terms", "size", "papers"]))
    let trends = try object(jsonText(TrendsRecord(SmallTrends.none)))
    #expect(Set(trends.keys).isSuperset(of: ["years", "series", "incompleteYear"]))
    #expect(trends["incompleteYear"] is NSNull)
  }

  @Test("Numbers do not show the machine's arithmetic, and none is lost")
  func numbers() {
    #expect((0.1 + 0.2).exported == 0.3)
    #expect((1.0 / 3).exported == 0.3333333333)
    #expect((-2.5).exported == -2.5)
    #expect(1e300.exported == 1e300)
    #expect(Double.infinity.exported == .infinity)
  }

  @Test("Fields come back from comma-separated values as they were")
  func commas() {
    let rows = [
      ["plain", "a,b", "say \"x\"", "two\nlines", "two\r\nlines", "", " blank ", "\"", "音频", "'=1+1"],
      ["", "", "", "", "", "", "", "", "", ""],
    ]
    let text = csvText(header: (0..<10).map { "h\($0)" }, rows: rows)
    #expect(fields(text) == [(0..<10).map { "h\($0)" }] + rows)
    #expect(csvText(header: ["a", "b"], rows: [["x y", "1,5"]]) == "a,b\nx y,\"1,5\"\n")
    #expect(csvText(header: ["a"], rows: []) == "a\n")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The fields of comma-separated values, read after RFC 4180.
  private func fields(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(String(field))
        field = String.UnicodeScalarView()
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(String(field))
        field = String.UnicodeScalarView()
        rows.append([])
      default: field.append(scalar)
      }
    }
    return rows.dropLast()
  }
}

@Suite("Report in Markdown")
struct MarkdownReportTests {
  private func report(_ pictures: MarkdownReport.Pictures) -> String {
    MarkdownReport(
      title: "A *field* | <of> mine", network: SmallNetwork.network, clustering: SmallNetwork.clustering,
      trends: RichTrends.trends, entryCount: 13, pictures: pictures
    ).text
  }

  @Test("The whole report")
  func whole() throws {
    let pictures = MarkdownReport.Pictures(
      lineage: "lineage.svg", timeline: "timeline.svg", clusterMap: "clusters.svg", paperCounts: "years.svg",
      terms: "terms.svg", bursts: "bursts.svg", topics: "topics.svg")
    try expectGolden(report(pictures), "report.md")
  }

  @Test("A picture that was not drawn is left out")
  func pictures() {
    #expect(!report(MarkdownReport.Pictures()).contains("!["))
    let one = report(MarkdownReport.Pictures(timeline: "t.svg"))
    #expect(one.contains("## Timeline\n\n[![Timeline](t.svg)](t.svg)\n"))
    #expect(one.split(separator: "![").count == 2)
  }

  @Test("Every row of a table has as many cells as its head")
  func tables() {
    var cells: Int?
    for line in report(MarkdownReport.Pictures()).split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        cells = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(count == cells ?? count, "\(line)")
      cells = count
    }
  }

  @Test("An empty network makes a report that says so")
  func empty() {
    let text = MarkdownReport(
      title: "Nothing", network: SmallNetwork.empty, clustering: SmallNetwork.noClusters,
      trends: SmallTrends.none,
      entryCount: 0, pictures: MarkdownReport.Pictures()
    ).text
    #expect(text.hasPrefix("# Nothing\n\n0 entries name 0 papers.\n"))
    #expect(text.contains("## Papers\n\nNone.\n"))
    #expect(text.contains("## Trends\n\nThere are no papers.\n"))
  }

  @Test(
    "Words are shown as they are",
    arguments: [
      ("a|b", #"a\|b"#), ("[x](y)", #"\[x\](y)"#), ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#), ("<b>", #"\<b\>"#),
      (#"C:\new"#, #"C:\\new"#), ("two\nlines", "two lines"), ("R&D &amp; &#33;", #"R&D \&amp; \&#33;"#),
      ("~~no~~", #"\~\~no\~\~"#), ("音频", "音频"),
    ])
  func escapes(text: String, written: String) {
    #expect(Markdown.escaped(text) == written)
  }

  @Test(
    "Only web addresses are linked, and nothing in them ends the link",
    arguments: [
      ("https://x.org/a_(b)", "[t](https://x.org/a_%28b%29)"), ("javascript:alert(1)", "t"), ("", "t"),
      ("HTTP://x.org/ a|<b>\\c\n\"d\"", "[t](HTTP://x.org/%20a%7C%3Cb%3E%5Cc%22d%22)"),
    ])
  func links(address: String, written: String) {
    #expect(Markdown.link("t", to: address) == written)
    #expect(Markdown.link("t", to: nil) == "t")
  }

  @Test(
    "A place is code whatever the name of the file",
    arguments: [
      ("a.md", "`a.md:3`"), ("a|b.md", #"`a\|b.md:3`"#), ("a`b.md", "``a`b.md:3``"), ("`", "`` `:3 ``"),
    ])
  func places(file: String, written: String) {
    #expect(Markdown.code("\(file):3") == written)
  }
}
