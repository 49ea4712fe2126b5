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
  }
}
