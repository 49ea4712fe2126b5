import Testing

@testable import StemmaReading

/// Clusters as files of this and of other programs give them.
@Suite struct ClusterFileTests {
  private func read(_ text: String, _ name: String = "clusters") throws -> ClusterFile {
    try ClusterFile(InputFile(name: name, bytes: Array(text.utf8)))
  }

  /// Nodes as `name+other:cluster`, a dash for no cluster.
  private func nodes(_ file: ClusterFile) -> [String] {
    file.nodes.map { node in
      node.names.joined(separator: "+") + ":" + (node.cluster.map { file.groups[$0].id } ?? "-")
    }
  }

  @Test(arguments: [
    "node,cluster\nb,2\na,1\nc,1\n", "node\tcluster\nb\t2\na\t1\nc\t1\n", "b,2\na,1\nc,1\n",
    "b 2\na 1\nc 1\n",
    "b\t2\na\t1\nc\t1", "Community;Vertex\n2;b\n1;a\n1;c\n", "name,group\nb,2.0\na,1.0\nc,1.0\n",
    #"{"b": 2, "a": 1, "c": 1}"#, #"[{"id":"b","cluster":2},{"id":"a","cluster":1},{"id":"c","cluster":1}]"#,
    "# a remark\nnode,cluster\n\"b\",\"2\"\r\na,1\r\nc,1\r\n",
  ])
  func tablesAndPlainJSON(_ text: String) throws {
    let file = try read(text)
    #expect(nodes(file) == ["b:2", "a:1", "c:1"])
    #expect(file.groups.map(\.id) == ["1", "2"], "numbered clusters stand in the order of their numbers")
  }

  @Test func ownJSONAndItsLines() throws {
    let one = #"{"id":1,"label":"nerf","size":2,"papers":["arxiv:1","title:x"]}"#
    let other = #"{"id":2,"label":"lip sync","size":1,"papers":["arxiv:2"]}"#
    for text in [#"{"clusters":[\#(one),\#(other)],"unclustered":["arxiv:3"]}"#, one + "\n" + other + "\n"] {
      let file = try read(text)
      #expect(nodes(file).prefix(3) == ["arxiv:1:1", "title:x:1", "arxiv:2:2"])
      #expect(file.groups.map(\.label) == ["nerf", "lip sync"])
    }
    let whole = try read(#"{"clusters":[\#(one)],"unclustered":["arxiv:3"]}"#)
    #expect(nodes(whole).last == "arxiv:3:-")
  }

  @Test func ownTablesKeepTheNamesOfPapersAndClusters() throws {
    let file = try read(
      "cluster,label,paper,alias,title,year\n1,\"nerf, face\",arxiv:1,FOMM,\"A title, long\",2020\n"
        + ",,arxiv:2,,Alone,2021\n")
    #expect(nodes(file) == ["arxiv:1+FOMM+A title, long:1", "arxiv:2+Alone:-"])
    #expect(file.groups.map(\.label) == ["nerf, face"])
  }

  @Test func programsOfOthers() throws {
    let map = try read("id\tlabel\tx\ty\tcluster\n1\tdiffusion\t0.1\t0.2\t3\n2\tnerf\t0.1\t0.2\t\n")
    #expect(nodes(map) == ["1+diffusion:3", "2+nerf:-"])
    let json = try read(
      #"{"network":{"items":[{"id":1,"label":"nerf","cluster":2},{"id":2,"label":"x"}],"links":[]}}"#)
    #expect(nodes(json) == ["1+nerf:2", "2+x:-"])
    let gephi = try read("Id,Label,timeset,modularity_class\n7,Nerf,,0\n8,Face,,1\n")
    #expect(nodes(gephi) == ["7+Nerf:0", "8+Face:1"])
  }

  @Test func partitionsOfPajekHaveNoNamesOfTheirOwn() throws {
    let file = try read("*Vertices 3\r\n2\r\n1\r\n2\r\n", "x.clu")
    #expect(file.isByPosition && nodes(file) == ["1:2", "2:1", "3:2"])
    let named = try #require(file.naming([["a", "A"], ["b"], ["c"]]))
    #expect(nodes(named) == ["a+A:2", "b:1", "c:2"])
    #expect(file.naming([["a"]]) == nil)
  }

  @Test func aNodeInSeveralClustersCountsInTheFirst() throws {
    let file = try read("node,cluster\na,1\na,2\nb,2\nb,2\nc,\nc,1\n")
    #expect(nodes(file) == ["a:1", "b:2", "c:1"])
    #expect(file.diagnostics.map(\.rule) == ["repeated-node"])
  }

  @Test(arguments: [
    ("a,b,c\nd,e,f\n", ":1: expected a node and its cluster, but the row has 3 cells"),
    ("node,cluster\n,1\n", ":2: the row names no node"),
    ("{\"a\": [", ":1: is no JSON"),
    ("{\"a\": {\"b\": 1}}", "has no clusters in a form that is known"),
    ("[1, 2]", "needs 'node' and 'cluster'"),
    ("<graphml/>", "has no clusters in a form that is known"),
    ("*Vertices 2\n1 \"a\"\n", ":2: expected the number of a cluster alone on the line"),
    ("*Vertices 2\n1\n", "the file ends after 1 of 2 vertices"),
    ("*Vertices 1\n1\n2\n", ":3: there are more clusters than the 1 vertices"),
    ("*Arcs\n1 2\n", ":1: expected *Vertices"),
    ("node,cluster\na,\nb,NA\n", "puts nothing into a cluster"),
    ("", "empty"),
  ])
  func whatIsNoClustering(_ text: String, _ message: String) throws {
    let error = #expect(throws: ClusterFileError.self) { try read(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func noBytesCrashTheReader() {
    var state: UInt64 = 9
    for _ in 0..<300 {
      let bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Array(#"{}[]":,*aV1 0"#.utf8 + [10, 9, 0xE9])[Int(state >> 33) % 16]
      }
      _ = try? ClusterFile(InputFile(name: "x", bytes: bytes))
    }
  }
}
