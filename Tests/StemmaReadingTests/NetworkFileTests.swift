import Foundation
import StemmaReading
import Testing

/// Reading networks: the same small graph in every format, and what is wrong with files.
@Suite struct NetworkFileTests {
  private static func network(_ text: String, _ name: String = "graph.txt") throws -> NetworkFile {
    try NetworkFile([InputFile(name: name, bytes: Array(text.utf8))])
  }

  private static func text(_ links: [NetworkFile.Link], _ network: NetworkFile) -> String {
    let names = network.names
    return links.map { link in
      "\(names[link.source])-\(names[link.target])" + (link.weight == 1 ? "" : "*\(link.weight)")
    }.joined(separator: " ")
  }

  private static func arcs(_ text: String, _ name: String = "graph.txt") throws -> String {
    let network = try network(text, name)
    return Self.text(network.arcs, network)
  }

  @Test func pajekInAllItsForms() throws {
    let network = try Self.network(
      """
      \u{FEFF}% made by hand
      *Network "A small one"
      *Vertices 5
      1 "First paper" 0.1 0.2 0.5 ic Red
      % 2 is not listed
      3 Third
      *Arcs :1 "cites"
      1 2 2.5 c Blue
      2 3

      3 1 l "a label"
      *Edges
      4 5 [1990-1995]
      *Arcslist
      1 4 5
      *EDGESLIST
      2 4
      """)
    #expect(network.format == "Pajek .net")
    #expect(network.names == ["First paper", "2", "Third", "4", "5"])
    #expect(network.vertices.map(\.id) == ["1", "2", "3", "4", "5"])
    #expect(
      Self.text(network.arcs, network)
        == "First paper-2*2.5 2-Third Third-First paper First paper-4 First paper-5")
    #expect(Self.text(network.edges, network) == "4-5 2-4")
    #expect(network.statesDirection)
    #expect(network.diagnostics.isEmpty)
  }

  @Test func pajekMatrixAndLineEnds() throws {
    #expect(try Self.arcs("*vertices 3\r\n*matrix\r\n0 1 0\r\n0 0 2\r\n0 0 0\r\n") == "1-2 2-3*2.0")
  }

  @Test func ofSeveralNetworksTheFirstIsReadAndItIsTold() throws {
    let network = try Self.network(
      "*Vertices 2\n*Arcs\n1 2\n*Network other\n*Vertices 9\n*Arcs\n3 4\n", "graph.net")
    #expect(network.vertices.count == 2)
    #expect(network.diagnostics.map(\.location?.line) == [4])
    let project = try Self.network("*Vertices 2\n*Arcs\n1 2\n*Partition p\n*Vertices 2\n1\n2\n")
    #expect(project.arcs.count == 1)
    #expect(project.diagnostics.map(\.location?.line) == [4])
  }

  @Test func labelsThatRepeatAreToldApart() throws {
    let network = try Self.network(
      "*Vertices 4\n1 \"A\"\n2 \"A\"\n3 \"A (1)\"\n4 \"B\"\n*Arcs\n1 2\n")
    #expect(network.names == ["A (1)*", "A (2)", "A (1)", "B"])
    #expect(Set(network.names).count == 4)
  }

  @Test func graphML() throws {
    let network = try Self.network(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE graphml [ <!ELEMENT graphml ANY> ]>
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
        <!-- keys -->
        <g:key id="w" for="edge" attr.name="Weight" attr.type="double"/>
        <g:key id="l" for="node" attr.name="label" attr.type="string"/>
        <g:key id="x" for="node" attr.name="colour" attr.type="string"/>
        <g:graph edgedefault="directed">
          <g:node id="a"><g:data key="l">Ways &amp; <![CDATA[<means>]]></g:data><g:data key="x">red</g:data></g:node>
          <g:node id="b&#x20;&lt;2&gt;"/>
          <g:edge source="a" target="c"><g:data key="w"> 2.5 </g:data></g:edge>
          <g:edge source='a' target='b &lt;2&gt;' directed="false"/>
          <g:node id="c"><g:graph edgedefault="undirected"><g:node id="c1"/></g:graph></g:node>
          <g:edge source="c1" target="a"/>
        </g:graph>
      </g:graphml>
      """)
    #expect(network.format == "GraphML")
    #expect(network.vertices.map(\.label) == ["Ways & <means>", "b <2>", "c", "c1"])
    #expect(Self.text(network.arcs, network) == "a-c*2.5 c1-a")
    #expect(Self.text(network.edges, network) == "a-b <2>")
    let undirected = try Self.network(
      "<graphml><graph edgedefault='undirected'><node id='1'/><edge source='1' target='1'/></graph></graphml>"
    )
    #expect(undirected.edges.count == 1)
  }

  /// The same three links however they are separated and whatever is above them.
  @Test(arguments: [
    "a,b,1\nb,c,2\nc,a,1\n", "a\tb\t1\nb\tc\t2\nc\ta\t1", "a;b;1\nb;c;2\nc;a;1\n", "a b\nb c 2\nc a\n",
    "source,target,weight\na,b,1\nb,c,2\nc,a,1\n", "Weight,To,From\n1,b,a\n2,c,b\n,a,c\n",
    "a b {}\nb c {'colour': 'red', 'weight': 2}\nc a {'weight': 1.0}\n",
    "# a comment\r\n\"a\", \"b\" ,1\r\nb,c,2\r\n\r\nc,a\r\n", "one,two,how often\na,b,1\nb,c,2\nc,a,1\n",
    "id\tcited\tciting\tvalue\n1\tb\ta\t1\n2\tc\tb\t2\n3\ta\tc\t1",
  ])
  func edgeLists(text: String) throws {
    let network = try Self.network(text, "links.csv")
    #expect(Self.text(network.arcs, network) == "a-b b-c*2.0 c-a")
    #expect(network.edges.isEmpty)
    #expect(!network.statesDirection)
    #expect(network.vertices.map(\.label).sorted() == ["a", "b", "c"])
  }

  @Test func edgeListsOfNumbersAndNames() throws {
    #expect(try Self.arcs("1 2\n2 3\n") == "1-2 2-3")
    // Words above numbers are names of columns; words above words are a link.
    #expect(try Self.arcs("this\tthat\n1\t2\n2\t3\n") == "1-2 2-3")
    #expect(try Self.arcs("this\tthat\nthat\t2\n") == "this-that that-2")
    #expect(
      try Self.arcs("\"A, B\",\"say \"\"so\"\"\"\n\"say \"\"so\"\"\",C\n") == "A, B-say \"so\" say \"so\"-C")
    let typed = try Self.network("Source,Target,Type\n1,2,Undirected\n2,3,Directed\n")
    #expect(typed.statesDirection)
    #expect(typed.edges.count == 1)
    #expect(Self.text(typed.arcs, typed) == "2-3")
  }

  @Test func vosviewerFiles() throws {
    let json = try Self.network(
      """
      {"config": {}, "network": {
        "items": [{"id": 7, "label": "first", "x": 1, "y": 2, "cluster": 2}, {"id": "8", "cluster": 1}],
        "links": [{"source_id": 7, "target_id": 8, "strength": 3}]}}
      """, "network.json")
    #expect(json.vertices == [.init(id: "7", label: "first", cluster: 2), .init(id: "8", cluster: 1)])
    #expect(json.edges == [.init(0, 1, weight: 3)])
    #expect(json.arcs.isEmpty)

    let map = InputFile(
      name: "map.txt",
      bytes: Array("id\tlabel\tx\ty\tcluster\n7\tfirst one\t0.1\t0.2\t2\n8\tsecond\t0\t0\t1\n".utf8))
    let links = InputFile(name: "network.txt", bytes: Array("7\t8\t3\n".utf8))
    for files in [[map, links], [links, map]] {
      let text = try NetworkFile(files)
      #expect(text.vertices.map(\.label) == ["first one", "second"])
      #expect(text.vertices.map(\.cluster) == [2, 1])
      #expect(text.edges == [.init(0, 1, weight: 3)])
    }
    #expect(throws: NetworkFileError.mapAlone(file: "map.txt")) { try NetworkFile([map]) }
    #expect(throws: NetworkFileError.noMap(files: ["network.txt", "network.txt"])) {
      try NetworkFile([links, links])
    }
    #expect(throws: NetworkFileError.wrongNumberOfFiles(3)) { try NetworkFile([map, links, links]) }
  }

  /// Files that are wrong, the line that is named, and a word of what is said.
  static let faults: [(name: String, text: String, line: Int, word: String)] = [
    ("a.net", "*Vertices 999999999999\n*Arcs\n1 2\n", 1, "too many"),
    ("a.net", "*Vertices 99999999999999999999999999\n", 1, "too many"),
    ("a.net", "*Vertices many\n", 1, "number of vertices"),
    ("a.net", "*Vertices -1\n", 1, "number of vertices"),
    ("a.net", "*Vertices 2\n*Arcs\n1 3\n", 3, "from 1 to 2"),
    ("a.net", "*Vertices 2\n*Arcs\n1 0\n", 3, "from 1 to 2"),
    ("a.net", "*Vertices 0\n*Arcs\n1 1\n", 3, "from 1 to 0"),
    ("a.net", "*Vertices 2\n*Arcs\n1\n", 3, "two vertices"),
    ("a.net", "*Vertices 2\n*Arcs\n1 2 heavy\n", 3, "weight"),
    ("a.net", "*Vertices 2\n*Arcs\n1 2 nan\n", 3, "weight"),
    ("a.net", "*Vertices 2\n1 \"open\n", 2, "never closed"),
    ("a.net", "*Vertices 2\n*Arks\n1 2\n", 2, "*Arks"),
    ("a.net", "*Arcs\n1 2\n", 1, "*Vertices"),
    ("a.net", "1 2\n", 1, "*Vertices"),
    ("a.net", "*Vertices 2\n*Matrix\n0 1\n0\n", 2, "3 values"),
    ("a.net", "*Vertices 1\n*Matrix\n0 1\n", 3, "more than"),
    ("a.graphml", "<graphml><graph>\n<edge source='a' target='b'/></graph></graphml>", 2, "'a'"),
    ("a.graphml", "<graphml><graph>\n<node/></graph></graphml>", 2, "id"),
    ("a.graphml", "<graphml><graph>\n<node id='1'/>\n<node id='1'/></graph></graphml>", 3, "second node"),
    ("a.graphml", "<graphml><graph>\n<node id='1'>\n</graph></graphml>", 3, "closes"),
    ("a.graphml", "<graphml><graph>\n<node id='1'/>", 2, "ends before"),
    ("a.graphml", "<graphml><graph><node id='&huge;'/></graph></graphml>", 1, "character reference"),
    ("a.graphml", "<graphml><graph>\n<hyperedge/></graph></graphml>", 2, "hyperedges"),
    ("a.graphml", "<graphml></graphml>", 1, "<graph>"),
    ("a.csv", "a,b\nc\n", 2, "two vertices"),
    ("a.csv", "source,target,weight\na,b,1\nb,c,much\n", 3, "weight"),
    ("a.csv", "a,b,1,x\nb,c,1,y\n", 1, "4 cells"),
    ("a.csv", "a,b,1\n,c,1\n", 2, "empty"),
    ("a.csv", "a,b\n\"c,d\n", 2, "never closed"),
    ("a.json", "{\"network\": {\n\"items\": [}}", 2, "JSON"),
    ("a.json", "{\"items\": []}", 1, "VOSviewer"),
    (
      "a.json",
      "{\"network\": {\"items\": [{\"id\": 1}], \"links\": [{\"source_id\": 1, \"target_id\": 2}]}}",
      1, "'2'"
    ),
  ]

  @Test(arguments: faults.indices)
  func whatIsWrongIsSaidWithItsLine(index: Int) throws {
    let fault = Self.faults[index]
    do {
      _ = try Self.network(fault.text, fault.name)
      Issue.record("\(fault.text) was read")
    } catch let error as NetworkFileError {
      #expect(error.description.hasPrefix("\(fault.name):\(fault.line): "), "\(error)")
      #expect(error.description.contains(fault.word), "\(error)")
    }
  }

  @Test func whatIsNoNetworkIsSaid() {
    let texts = ["", " \n", "Some words that go on and on\n", "[1, 2]", "a\0b"]
    for text in texts {
      #expect(throws: NetworkFileError.self) { try Self.network(text, "file") }
    }
  }

  /// Damaged and cut files end with a network or an error, never otherwise.
  @Test func damageDoesNoHarm() throws {
    let wholes: [(String, String)] = [
      ("a.net", "*Vertices 3\n1 \"A b\"\n*Arcs\n1 2 3\n2 3\n*Matrix\n0 1 0 0 0 1 0 0 0\n"),
      (
        "a.graphml",
        "<graphml><key id='w' for='edge' attr.name='weight'/><graph><node id='1'/><node id='2'><data key='w'>&lt;"
          + "</data></node><edge source='1' target='2'/></graph></graphml>"
      ),
      ("a.csv", "source,target,weight\n\"a\",b,1\nb,\"c \"\"d\"\"\",2\n"),
      ("a.json", "{\"network\":{\"items\":[{\"id\":1}],\"links\":[{\"source_id\":1,\"target_id\":1}]}}"),
    ]
    let signs = Array("<>&\"'*,;\t\n{}[]0\u{7}\u{FF}".utf8)
    for (name, text) in wholes {
      let bytes = Array(text.utf8)
      for length in bytes.indices {
        _ = try? NetworkFile([InputFile(name: name, bytes: Array(bytes[..<length]))])
        var changed = bytes
        changed[length] = signs[length % signs.count]
        _ = try? NetworkFile([InputFile(name: name, bytes: changed)])
      }
    }
  }
}
