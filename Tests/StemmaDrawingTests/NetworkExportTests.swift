import StemmaDrawing
import StemmaModel
import Testing

@Suite("Networks for other programs")
struct NetworkExportTests {
  private let export: NetworkExport = {
    let network = ItemNetwork(
      kind: .terms, counting: .full,
      items: [
        .init(id: "a", label: #"The "A" & <B>"#, papers: [0, 1, 2]),
        .init(id: "#b", label: "twin", papers: [0, 1]),
        .init(id: "c, d", label: "twin", papers: [2]),
      ], edges: [Edge(0, 1, weight: 2), Edge(0, 2, weight: 1)])
    return NetworkExport(
      network, normalized: [Edge(0, 1, weight: 0.1 + 0.2), Edge(0, 2, weight: 1 / 3.0)],
      normalization: .jaccard,
      papers: zip(["p", "q", "r"], 2020...).map { Paper(id: $0, title: $0, year: $1) })
  }()

  @Test func pajekTellsItemsOfOneLabelApart() {
    #expect(
      export.pajek == """
        *Vertices 3
        1 "The 'A' & <B>"
        2 "twin (#b)"
        3 "twin (c, d)"
        *Edges
        1 2 0.3
        1 3 0.333333333333

        """)
  }

  @Test func graphMLEscapesWhatXMLCannotHave() {
    let text = export.graphML
    #expect(text.contains(#"<node id="a"><data key="label">The &quot;A&quot; &amp; &lt;B&gt;</data>"#))
    #expect(text.contains(#"<data key="papers">3</data><data key="occurrences">3</data></node>"#))
    #expect(
      text.contains(
        #"<edge source="a" target="c, d"><data key="weight">0.333333333333</data><data key="count">1</data></edge>"#
      ))
    #expect(text.contains(#"edgedefault="undirected""#))
  }

  @Test func edgeListsQuoteWhatIsNoPlainCell() {
    #expect(
      csvText(header: NetworkExport.csvHeader, rows: export.csvRows) == """
        source,target,type,weight,count
        a,"#b",undirected,0.3,2
        a,"c, d",undirected,0.333333333333,1

        """)
  }

  @Test func jsonHasCountsAndWeights() {
    #expect(
      export.json == ##"""
        {
          "counting": "full",
          "items": [
            {"id": "a", "label": "The \"A\" & <B>", "occurrences": 3, "links": 2, "totalLinkStrength": 0.633333333333, "papers": ["p", "q", "r"]},
            {"id": "#b", "label": "twin", "occurrences": 2, "links": 1, "totalLinkStrength": 0.3, "papers": ["p", "q"]},
            {"id": "c, d", "label": "twin", "occurrences": 1, "links": 1, "totalLinkStrength": 0.333333333333, "papers": ["r"]}
          ],
          "kind": "terms",
          "links": [
            {"source": "a", "target": "#b", "count": 2, "weight": 0.3},
            {"source": "a", "target": "c, d", "count": 1, "weight": 0.333333333333}
          ],
          "normalization": "jaccard",
          "tie": "papers",
          "uncounted": []
        }

        """##)
  }

  @Test func vosviewerHasWeightsAndScores() {
    let text = export.vosviewer
    #expect(
      text.contains(
        ##"{"id": "#b", "label": "twin", "weights": {"Links": 1, "Total link strength": 0.3, "Documents": 2}, "##
          + #""scores": {"Avg. pub. year": 2020.5}}"#))
    #expect(text.contains(#"{"source_id": "a", "target_id": "c, d", "strength": 0.333333333333}"#))
  }

  @Test func anEmptyNetworkIsWrittenToo() {
    let empty = NetworkExport(
      ItemNetwork(kind: .authors, counting: .full, items: [], edges: []), normalized: [],
      normalization: .none,
      papers: [])
    #expect(empty.pajek == "*Vertices 0\n*Edges\n")
    #expect(empty.json.contains(#""items": []"#))
    #expect(empty.csvRows.isEmpty)
  }
}
