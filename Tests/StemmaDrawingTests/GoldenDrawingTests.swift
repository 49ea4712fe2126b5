import Testing

@testable import StemmaDrawing

/// The DOT text of every drawing of `SmallNetwork`, and the scripts of the charts of `SmallTrends`.
@Suite("Drawings as text")
struct GoldenDrawingTests {
  @Test("Lineage", arguments: LineageOptions.TimeDirection.allCases)
  func lineage(direction: LineageOptions.TimeDirection) throws {
    let drawing = lineageDrawing(
      of: SmallNetwork.network, clustering: SmallNetwork.clustering,
      options: LineageOptions(title: "Lineage of \"<small>\" & others", direction: direction))
    try expectGolden(drawing.document.text, "lineage-\(direction.rawValue).dot")
  }

  @Test("Lineage by generations", arguments: [LineageOptions.Style.tree, .radial])
  func styles(style: LineageOptions.Style) throws {
    let options = LineageOptions(
      style: style,
      mainPath: [LineageOptions.Arc(parent: 0, child: 2), LineageOptions.Arc(parent: 2, child: 4)])
    let drawing = lineageDrawing(
      of: SmallNetwork.network, clustering: SmallNetwork.clustering, options: options)
    try expectGolden(drawing.document.text, "lineage-\(style.rawValue).dot")
  }

  @Test("Lineage in Mermaid's language")
  func mermaid() throws {
    let options = LineageOptions(
      title: "Lineage: \"all\"", mainPath: [LineageOptions.Arc(parent: 0, child: 2)])
    try expectGolden(
      mermaidLineage(of: SmallNetwork.network, clustering: SmallNetwork.clustering, options: options),
      "lineage.mmd")
  }

  @Test("Timeline")
  func timeline() throws {
    let drawing = timelineDrawing(of: SmallNetwork.network, clustering: SmallNetwork.clustering)
    try expectGolden(drawing.document.text, "timeline.dot")
  }

  @Test("Cluster map")
  func map() throws {
    let drawing = clusterMapDrawing(of: SmallNetwork.network, clustering: SmallNetwork.clustering)
    try expectGolden(drawing.document.text, "map.dot")
  }

  @Test("Charts")
  func charts() throws {
    try expectGolden(paperCountChart(of: SmallTrends.trends).script(for: .svg), "papers-a-year.gnuplot")
    try expectGolden(termTrendChart(of: SmallTrends.trends).script(for: .svg), "terms.gnuplot")
    try expectGolden(burstChart(of: RichTrends.trends).script(for: .svg), "bursts.gnuplot")
    try expectGolden(trendTopicChart(of: RichTrends.trends).script(for: .svg), "trend-topics.gnuplot")
    try expectGolden(newNamesChart(of: RichTrends.trends).script(for: .png), "new-names.gnuplot")
    try expectGolden(codeShareChart(of: RichTrends.trends).script(for: .pdf), "code.gnuplot")
  }
}
