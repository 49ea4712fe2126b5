import Foundation
import GraphAlgorithms
import Stemma
import StemmaDrawing
import StemmaReading
import Testing

/// Networks as they are written and read again, and against those of other programs.
@Suite("A written network is read back as the same network")
struct NetworkRoundTripTests {
  private static let sampleLists = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("graphs/talking-head/lists").path

  /// The lists hardly name authors; these papers do, signs of markup among them.
  private static let bibliography = """
    @article{one, title = {Faces that Move and Talk}, author = {Lee, Ann and O'Neil, "Bo" and Day, Cy}, year = 2020}
    @article{two, title = {Hands that Move and Point}, author = {Lee, A. and Day, Cy}, year = 2021}
    @article{three, title = {Feet that Move and Tap}, author = {O'Neil, "Bo" and Day, Cy}, year = 2022}
    """

  private static let network: Network = {
    let pipeline = Pipeline()
    let document = Document(name: "works.bib", bytes: Array(bibliography.utf8))
    let reading = pipeline.read(paths: [sampleLists], documents: [document])
    return pipeline.relate(pipeline.resolve(reading)).network
  }()

  private func read(_ text: String, _ name: String) throws -> NetworkFile {
    try NetworkFile([InputFile(name: name, bytes: Array(text.utf8))])
  }

  /// The links of a file by the names of their ends, sorted within a link.
  private func links(_ file: NetworkFile) -> [[String]: Double] {
    let names = file.names
    return Dictionary(
      file.edges.map { ([names[$0.source], names[$0.target]].sorted(), $0.weight) }, uniquingKeysWith: +)
  }

  @Test(arguments: ItemNetwork.Kind.allCases)
  func everyFormat(kind: ItemNetwork.Kind) throws {
    var pipeline = Pipeline()
    pipeline.options.items.normalization = .salton
    pipeline.options.items.minimumOccurrences = 2
    let items = pipeline.itemNetwork(of: Self.network, kind: kind)
    #expect(items.items.count > 1)
    let normalized = pipeline.normalizedEdges(of: items)
    let export = NetworkExport(
      items, normalized: normalized, normalization: .salton, papers: Self.network.papers)
    let ids = items.items.map(\.id)
    let expected = Dictionary(
      uniqueKeysWithValues: normalized.map { ([ids[$0.first], ids[$0.second]].sorted(), $0.weight) })
    func check(_ file: NetworkFile, _ links: [[String]: Double]) {
      #expect(file.arcs.isEmpty && file.diagnostics.isEmpty)
      #expect(links.keys == expected.keys)
      #expect(links.allSatisfy { abs($0.value - expected[$0.key, default: 0]) <= 1e-11 })
    }
    for (text, name) in [
      (export.json, "n.json"), (export.vosviewer, "n.json"), (export.graphML, "n.graphml"),
    ] {
      let file = try read(text, name)
      #expect(file.vertices.map(\.id) == ids)
      #expect(file.vertices.map(\.label) == items.items.map(\.label))
      check(file, links(file))
    }
    let list = try read(csvText(header: NetworkExport.csvHeader, rows: export.csvRows), "n.csv")
    check(list, links(list))
    let pajek = try read(export.pajek, "n.net")
    #expect(pajek.vertices.count == ids.count && Set(pajek.names).count == ids.count)
    check(
      pajek,
      Dictionary(
        uniqueKeysWithValues: pajek.edges.map { ([ids[$0.source], ids[$0.target]].sorted(), $0.weight) }))
  }

  /// Where networks published with VOSviewer lie, if they are there: beside the package.
  private static let vosviewer: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared/data/vosviewer", isDirectory: true)
  }()

  /// The quality of the clusters that came with the networks, on association strengths.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: vosviewer.path), "the networks are not there"),
    arguments: [
      ("COVID19_research_organization_co-authorship", 0.39463),
      ("obesity_journal_bibliographic_coupling", 0.140247),
      ("scientometrics_researcher_co-authorship", 0.812115),
    ])
  func associationStrengthIsThatOfVOSviewer(name: String, quality: Double) throws {
    let file = try NetworkFile([
      InputFile(path: Self.vosviewer.appendingPathComponent("Dimensions_\(name)_network.json").path)
    ])
    let network = ItemNetwork(
      kind: .authors, counting: .full,
      items: file.vertices.map { .init(id: $0.id, label: $0.label, papers: []) },
      edges: file.edges.map { Edge($0.source, $0.target, weight: $0.weight) }
        .sorted { ($0.first, $0.second) < ($1.first, $1.second) })
    let edges = Pipeline().normalizedEdges(of: network)
    let graph = Graph(
      nodeCount: network.items.count, edges: edges.map { Graph.Edge($0.first, $0.second, weight: $0.weight) })
    let published = Partition(labels: file.vertices.map { $0.cluster ?? 0 })
    #expect(abs(constantPotts(of: published, in: graph) - quality) < 1e-5)
  }
}
