import Stemma
import Testing

/// The library as a user of it sees it.
@Suite struct PipelineTests {
  private let lists = [
    Document(
      name: "a.md",
      bytes: Array(
        """
        ## Image animation

        - [FOMM] [First Order Motion Model for Image Animation](https://arxiv.org/abs/2003.00196), `NeurIPS 2019`
        - [TPSM] [Thin-Plate Spline Motion Model for Image Animation](https://arxiv.org/abs/2203.14367), `CVPR 2022`

        """.utf8)),
    Document(
      name: "b.md",
      bytes: Array(
        """
        ### TPSM: Thin-Plate Spline Motion Model for Image Animation
        keywords: warping
        - [paper](https://arxiv.org/abs/2203.14367)
        - comment: improved version of FOMM

        ### EMO: Emote Portrait Alive
        keywords: diffusion
        - [paper](https://arxiv.org/abs/2402.17485)

        """.utf8)),
  ]

  @Test func everyStepTakesWhatTheOneBeforeReturns() throws {
    let pipeline = Pipeline()
    let reading = pipeline.read(paths: [], documents: lists)
    #expect(reading.entries.count == 4)
    let papers = pipeline.resolve(reading)
    #expect(papers.papers.map(\.id) == ["arxiv:2003.00196", "arxiv:2203.14367", "arxiv:2402.17485"])
    let network = pipeline.relate(papers).network
    let relation = try #require(network.relations.first)
    #expect(relation.parent == "arxiv:2003.00196" && relation.child == "arxiv:2203.14367")
    #expect(relation.kind == .improves)
    #expect(relation.evidence.first?.location.file == "b.md")
    let clustering = pipeline.cluster(network)
    #expect(clustering.membership.count == 3)
    let trends = pipeline.trends(of: network, clustering: clustering)
    #expect(trends.years == Array(2019...2022))
    #expect(trends.undated == 1)
  }

  @Test func theOrderOfTheDocumentsDoesNotMatter() {
    let pipeline = Pipeline()
    let forward = pipeline.relate(pipeline.resolve(pipeline.read(paths: [], documents: lists))).network
    let backward = pipeline.relate(pipeline.resolve(pipeline.read(paths: [], documents: lists.reversed())))
      .network
    #expect(forward.papers == backward.papers)
    #expect(forward.relations == backward.relations)
    #expect(forward.layers == backward.layers)
  }

  @Test func lineageIsDrawn() throws {
    let pipeline = Pipeline()
    let network = pipeline.relate(pipeline.resolve(pipeline.read(paths: [], documents: lists))).network
    let figure = pipeline.lineageFigure(of: network, clustering: pipeline.cluster(network))
    #expect(figure.dot.contains("FOMM"))
    let svg = String(decoding: try figure.rendered(as: .svg), as: UTF8.self)
    #expect(svg.contains("</svg>") && svg.contains("TPSM"))
  }

  @Test func listsAreCompared() {
    let pipeline = Pipeline()
    let readings = lists.map { pipeline.read(paths: [], documents: [$0]) }
    let difference = pipeline.difference(from: readings[0], to: readings[1])
    #expect(difference.added.map(\.id) == ["arxiv:2402.17485"])
    #expect(difference.removed.map(\.id) == ["arxiv:2003.00196"])
    #expect(difference.changed.map(\.id) == ["arxiv:2203.14367"])
    #expect(difference.changed.first?.gainedKeywords.map(\.text) == ["warping"])
    // Two states of a document have one name.
    let states = [lists[0], Document(name: lists[0].name, bytes: lists[1].bytes)].map {
      pipeline.read(paths: [], documents: [$0])
    }
    #expect(pipeline.difference(from: states[0], to: states[1]).added.map(\.id) == ["arxiv:2402.17485"])
    let overlap = pipeline.overlap(of: zip(["a", "b"], readings).map { (name: $0, reading: $1) })
    #expect(overlap.common.map(\.id) == ["arxiv:2203.14367"])
    #expect(overlap.missing(from: 0).map(\.id) == ["arxiv:2402.17485"])
  }

  @Test func knowledgeThatCannotBeReadIsAnError() {
    var knowledge = FieldKnowledge()
    #expect(throws: ResourceError.self) { try knowledge.addRelations(at: "no/such/file.dot") }
  }

  @Test func aPathThatIsNotThereIsAnErrorAmongTheDiagnostics() {
    let reading = Pipeline().read(paths: ["no/such/list.md"], documents: lists)
    #expect(reading.entries.count == 4)
    #expect(reading.diagnostics.contains { $0.severity == .error && $0.message.contains("no/such/list.md") })
  }
}
