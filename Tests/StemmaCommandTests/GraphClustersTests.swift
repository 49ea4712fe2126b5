import Foundation
import Testing

/// `stemma clusters --graph` and `--sweep`: networks in files, what is told of them and what is refused.
@Suite struct GraphClustersTests {
  private struct Result: Decodable {
    struct Cluster: Decodable {
      var id: Int
      var label: String
      var terms: [String]
      var size: Int
      var papers: [String]
    }
    struct Graph: Decodable {
      struct Agreement: Decodable {
        var ari: Double
        var nmi: Double
        var nodes: Int
      }
      var agreement: Agreement?
      var nodes: Int
      var links: Int
    }
    var layers: [String]
    var normalization: String
    var qualityFunction: String
    var quality: Double
    var resolution: Double
    var seed: Int
    var graph: Graph
    var clusters: [Cluster]
    var members: [[String]] { clusters.map(\.papers) }
  }

  private static func result(_ arguments: String..., input: String) throws -> Result {
    let outcome = try BuiltTool.run(
      ["clusters", "--graph", "-", "--format", "json"] + arguments, input: Data(input.utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: outcome.bytes)
  }

  /// The example with a known answer at γ = 0.5: quality 1/6.
  private static let chain = "0,1\n0,2\n1,2\n1,3\n3,4\n3,5\n4,5\n5,6\n6,7\n"

  @Test func constantPottsOfAnEdgeList() throws {
    let result = try Self.result("--quality", "cpm", "--resolution", "0.5", input: Self.chain)
    #expect(result.members == [["0", "1", "2"], ["3", "4", "5"], ["6", "7"]])
    #expect(abs(result.quality - 1.0 / 6) < 1e-9)
    #expect([result.normalization, result.qualityFunction] == ["none", "cpm"])
    #expect(result.layers == [] && result.clusters.map(\.id) == [1, 2, 3])
    #expect((result.graph.nodes, result.graph.links) == (8, 9))

    let merged = try Self.result(
      "--quality", "cpm", "--resolution", "0.5", "--min-cluster-size", "3", input: Self.chain)
    #expect(merged.members == [["3", "4", "5", "6", "7"], ["0", "1", "2"]])
  }

  /// A path can be cut into equally good parts in several ways; the order of rows does not decide which.
  @Test func theOrderOfRowsDoesNotChangeTheClusters() throws {
    let rows = (0..<20).map { "\($0),\($0 + 1)" }
    let shuffled = (0..<20).map { rows[$0 * 7 % 20] }
    let result = try Self.result("--starts", "20", input: rows.joined(separator: "\n"))
    #expect(result.clusters.count > 2)
    for order in [rows.reversed(), shuffled] {
      let other = try Self.result("--starts", "20", input: order.joined(separator: "\n"))
      #expect(other.members == result.members)
      #expect(other.quality == result.quality)
    }
  }

  /// Both directions are summed, what has weight 0 is no link, and a node without links is a cluster.
  @Test func directionAndNodesWithoutLinks() throws {
    let pajek =
      "*Vertices 5\n1 \"a\"\n2 \"b\"\n3 \"c\"\n4 \"d\"\n5 \"e\"\n*Arcs\n1 2 1\n2 1 2\n3 4 3\n4 5 0\n"
    let result = try Self.result(input: pajek)
    #expect(result.members == [["a", "b"], ["c", "d"], ["e"]])
    #expect(result.qualityFunction == "modularity")
    #expect(result.quality == 0.5)
    #expect(result.graph.links == 2)
  }

  @Test func aFileOfVOSviewerIsClusteredAsVOSviewerDoesAndComparedWithItsClusters() throws {
    let json = """
      {"network": {"items": [
        {"id": 7, "label": "one", "cluster": 1}, {"id": "x.8", "label": "two", "cluster": 1},
        {"id": 9, "label": "three", "cluster": 2}, {"id": 10, "label": "four", "cluster": 2}],
       "links": [{"source_id": 7, "target_id": "x.8", "strength": 4},
        {"source_id": "x.8", "target_id": 9, "strength": 1}, {"source_id": 9, "target_id": 10, "strength": 5}]}}
      """
    let result = try Self.result(input: json)
    #expect(result.members == [["7", "x.8"], ["9", "10"]])
    #expect([result.normalization, result.qualityFunction] == ["association-strength", "cpm"])
    #expect(result.graph.agreement?.ari == 1 && result.graph.agreement?.nmi == 1)
    #expect(result.clusters[0].terms == ["two", "one"] || result.clusters[0].terms == ["one", "two"])
  }

  @Test func aNegativeWeightIsAnErrorWithItsPlace() throws {
    let outcome = try BuiltTool.run("clusters", "--graph", "-", input: "a,b,1\nb,c,-2\n")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("<stdin>:2: the link from 'b' to 'c'"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["--graph", "-", "--layers", "keyword=1"], ["--graph", "-", "--format", "svg"],
    ["--graph", "-", "--of", "terms"], ["--graph", "-", "--sweep", "1:2"],
    ["--graph", "-", "--sweep", "2:1:5"],
    ["--graph", "-", "--sweep", "0:1:3:log"], ["--graph", "-", "--sweep", "1:2:3", "--resolution", "1"],
  ])
  func whatMakesNoSenseIsRefused(arguments: [String]) throws {
    let outcome = try BuiltTool.run(["clusters"] + arguments, input: Data("a,b\n".utf8))
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome.errors)")
    #expect(outcome.messages.count == 2)
  }

  @Test func aSweepPrintsARowAResolution() throws {
    let outcome = try BuiltTool.run(
      "clusters", "--graph", "-", "--sweep", "0.1:0.5:5", "--quality", "cpm", "--format", "csv",
      input: Self.chain)
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows[0].prefix(2) == ["resolution", "clusters"])
    #expect(rows.dropFirst().map { $0[0] } == ["0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(rows[1][1] == "2" && rows[1][4] == "0.7" && rows[5][1] == "3")
  }

  @Test func termsAreClusteredAsVOSviewerDoes() throws {
    let outcome = try BuiltTool.run(
      "clusters", BuiltTool.shortList, "--of", "terms", "--min-occurrences", "2", "--format", "json")
    let result = try JSONDecoder().decode(Result.self, from: outcome.bytes)
    #expect([result.normalization, result.qualityFunction] == ["association-strength", "cpm"])
    #expect(result.members.joined().count == result.graph.nodes)
    #expect(Set(result.members.joined()).count == result.graph.nodes)
    #expect(result.graph.nodes > 5)
  }

  /// Reads no folder, so that it need not write one.
  @Test(arguments: [
    ("# A list\n", 1, "no papers were found"),
    ("- [A Paper on Hashing](https://arxiv.org/abs/2001.00001)\n", 0, "no clusters"),
    (
      "- [A Paper on Hashing](https://arxiv.org/abs/2001.00001)\n- [Trees](https://arxiv.org/abs/2001.00002)\n",
      0,
      "no clusters"
    ),
  ])
  func thinListsAreAnsweredInWords(list: String, status: Int32, message: String) throws {
    let outcome = try BuiltTool.run("clusters", "-", input: list)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
