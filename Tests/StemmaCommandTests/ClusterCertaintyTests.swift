import Foundation
import Testing

/// What is asked of clusters on the command line.
@Suite struct ClusterCertaintyTests {
  /// Two topics that a list tells by its tags.
  private let list = """
    # Papers
    - [One: First Words on Radiance](https://arxiv.org/abs/2101.00001). `nerf`
    - [Two: Second Words on Radiance](https://arxiv.org/abs/2101.00002). `nerf`
    - [Three: Third Words on Radiance](https://arxiv.org/abs/2101.00003). `nerf`
    - [Four: Sounds of the Mouth](https://arxiv.org/abs/2101.00004). `lip sync`
    - [Five: Shapes of the Mouth](https://arxiv.org/abs/2101.00005). `lip sync`
    - [Six: Teeth of the Mouth](https://arxiv.org/abs/2101.00006). `lip sync`

    """
  private let pairs = "source,target\na,b\nb,c\na,c\nc,d\nd,e\ne,f\nd,f\n"

  private func run(_ arguments: String..., folder: URL) throws -> BuiltTool.Outcome {
    try BuiltTool.run(arguments, input: Data(), in: folder)
  }

  @Test func stabilityOfANetworkIsReadInSentencesAndRows() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("pairs.csv", pairs)
      let text = try run("clusters", "--graph", "pairs.csv", "--stability", "20", folder: folder)
      #expect(text.status == 0)
      let lines = text.output.split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix("ID  SIZE  JACCARD  READING") && lines[0].hasSuffix("CLUSTER"))
      #expect(lines.contains { $0.hasPrefix("Cluster 1 '") && $0.contains("(Jaccard ") })
      #expect(text.output.contains("20 samples of the 6 nodes:"))
      let csv = try run(
        "clusters", "--stability=20", "--graph", "pairs.csv", "--format", "csv", folder: folder)
      let rows = csv.output.split(separator: "\n")
      #expect(rows.count == 7 && rows[0].hasPrefix("cluster,label,jaccard,reading,paper,name,samples"))
      let again = try run(
        "clusters", "--graph", "pairs.csv", "--format", "csv", "--stability", "20", folder: folder)
      #expect(again.output == csv.output)
    }
  }

  @Test func ablationAndComparisonOfPapers() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("list.md", list)
      let ablation = try run("clusters", "list.md", "--ablation", folder: folder)
      #expect(ablation.status == 0)
      #expect(ablation.output.contains("The clustering rests on shared terms (keyword) alone"))

      let own = try run("clusters", "list.md", "-o", "own.json", folder: folder)
      #expect(own.status == 0)
      let same = try run("clusters", "list.md", "--against", "own.json", folder: folder)
      #expect(same.output.contains("ARI 1.000, NMI 1.000 (arithmetic mean), AMI 1.000, VI 0.000 nats"))
      let itself = try run("clusters", "list.md", "--against", "list.md", folder: folder)
      #expect(itself.output.contains("ARI 1.000, NMI 1.000"))

      _ = try folder.file("other.tsv", "node\tcluster\nOne\tA\n2101.00002\tA\nFour\tB\nNobody's paper\tB\n")
      let json = try run("clusters", "list.md", "--against", "other.tsv", "--format", "json", folder: folder)
      let record = try #require(
        try JSONSerialization.jsonObject(with: json.bytes) as? [String: Any])
      #expect(record["compared"] as? Int == 3)
      let (first, second) = (record["first"] as? [String: Any], record["second"] as? [String: Any])
      #expect((first?["alone"] as? [String])?.count == 3)
      #expect(second?["alone"] as? [String] == ["Nobody's paper"])
      #expect((record["agreement"] as? [String: Any])?["ari"] as? Double == 1)
    }
  }

  @Test func aPartitionOfPajekNeedsItsNetwork() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("pairs.csv", pairs)
      _ = try folder.file("six.clu", "*Vertices 6\n1\n1\n1\n2\n2\n2\n")
      let network = try run("clusters", "--graph", "pairs.csv", "--against", "six.clu", folder: folder)
      #expect(network.status == 0 && network.output.contains("ARI 1.000"))
      _ = try folder.file("list.md", list)
      let papers = try run("clusters", "list.md", "--against", "six.clu", folder: folder)
      #expect(papers.status == 1 && papers.output.isEmpty)
      #expect(papers.messages.contains { $0.contains("knows its vertices by their numbers only") })
      _ = try folder.file("six.net", "*Vertices 6\n1 One\n2 Two\n3 Three\n4 Four\n5 Five\n6 Nobody\n")
      let named = try run("clusters", "list.md", "--against", "six.clu", folder: folder)
      #expect(named.status == 0 && named.output.contains("1 paper only in six.clu: Nobody."))
    }
  }

  @Test func whatCannotBeAnsweredIsSaidBeforeAnythingIsRead() throws {
    for (arguments, message) in [
      (["clusters", "x", "--stability", "--ablation"], "one at a time"),
      (["clusters", "x", "--stability", "--format", "svg"], "prints a table, JSON or CSV"),
      (["clusters", "--graph", "x", "--ablation"], "for the layers of papers"),
      (["clusters", "x", "--stability=1"], "a whole number from 2"),
      (["clusters", "-", "--against", "-"], "more than once"),
    ] {
      let outcome = try BuiltTool.run(arguments, input: Data())
      #expect(outcome.status == 2 && outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
    }
  }

  @Test func nothingToBeSureOf() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("one.md", "- [Alone: A Paper by Itself](https://arxiv.org/abs/2101.00001)\n")
      for option in ["--stability", "--ablation"] {
        let outcome = try run("clusters", "one.md", option, folder: folder)
        #expect(outcome.status == 0 && outcome.output.hasPrefix("There are no clusters"))
      }
      let against = try run("clusters", "one.md", "--against", "one.md", folder: folder)
      #expect(against.status == 0 && against.output.contains("There is nothing to compare."))
    }
  }
}
