import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Cluster map")
struct ClusterMapTests {
  private func selection(_ options: ClusterMapOptions, layers: [Layer] = [.keyword]) -> ClusterMapSelection {
    ClusterMapSelection(
      SampleNetwork.network, clusters: SampleNetwork.clustering.membership, layers: layers, options: options)
  }

  @Test(
    "Every paper keeps its strongest edges, and an edge is there only because a paper keeps it",
    arguments: 1...4)
  func edgesPerPaper(most: Int) throws {
    let all = try #require(SampleNetwork.network.layers[.keyword])
    let chosen = selection(ClusterMapOptions(edgesPerPaper: most))
    #expect(chosen.edgeTotal == all.count)
    #expect(chosen.edges.count <= most * chosen.papers.count)
    let kept = Set(chosen.edges.map { [$0.first, $0.second] })
    var wanted: Set<[Int]> = []
    for paper in SampleNetwork.network.papers.indices {
      let own = all.filter { $0.first == paper || $0.second == paper }
        .sorted { (-$0.weight, $0.first, $0.second) < (-$1.weight, $1.first, $1.second) }
      wanted.formUnion(own.prefix(most).map { [$0.first, $0.second] })
    }
    #expect(kept == wanted)
  }

  @Test("The most tied papers of each cluster have names", arguments: [0, 1, 5])
  func names(most: Int) throws {
    let drawing = clusterMapDrawing(
      of: SampleNetwork.network, clustering: SampleNetwork.clustering,
      options: ClusterMapOptions(namesPerCluster: most))
    let picture = try SVGPicture(render(drawing, as: .svg))
    let boxes = picture.groups("node", "paper")
    for cluster in 1...6 {
      #expect(boxes.count { $0.classes.contains("cluster-\(cluster)") && !$0.texts.isEmpty } == most)
    }
    #expect(boxes.count == selection(ClusterMapOptions()).papers.count)
  }

  @Test("Every cluster of three papers or more has its whole name on the map")
  func clusterNames() throws {
    var clustering = SampleNetwork.clustering
    clustering.clusters[0].label = "a rather long name of a topic, synchronization of everything"
    let drawing = clusterMapDrawing(of: SampleNetwork.network, clustering: clustering)
    let names = try SVGPicture(render(drawing, as: .svg)).groups("node", "topic")
      .map { $0.texts.joined(separator: " ") }
    #expect(names == clustering.clusters.map(\.label))
  }

  @Test("With too many papers the least tied are left out, and said")
  func mostPapers() {
    let all = selection(ClusterMapOptions())
    let some = selection(ClusterMapOptions(mostPapers: 50))
    #expect(some.papers.count == 50)
    #expect(some.omitted == all.papers.count - 50)
    #expect(some.edges.allSatisfy { some.papers.contains($0.first) && some.papers.contains($0.second) })
    let drawing = clusterMapDrawing(
      of: SampleNetwork.network, clustering: SampleNetwork.clustering,
      options: ClusterMapOptions(mostPapers: 50))
    #expect(
      drawing.summary.contains("\(all.papers.count - 50) papers with the weakest ties left out for size."))
  }

  @Test("Layers are added, each to a greatest weight of one; edges that lead nowhere are not there")
  func layers() {
    let network = Network(
      papers: SmallNetwork.papers, terms: [], affiliations: [], relations: [],
      layers: [
        .keyword: [
          Edge(0, 1, weight: 4), Edge(1, 2, weight: 2), Edge(3, 3, weight: 9), Edge(0, 99, weight: 9),
        ],
        .institution: [Edge(0, 1, weight: 3), Edge(4, 5, weight: 6), Edge(6, 7, weight: 0)],
        .lineage: [Edge(8, 9, weight: 1)],
      ])
    let selection = ClusterMapSelection(
      network, clusters: SmallNetwork.membership, layers: [.institution, .keyword],
      options: ClusterMapOptions())
    #expect(selection.edges == [Edge(0, 1, weight: 1.5), Edge(1, 2, weight: 0.5), Edge(4, 5, weight: 1)])
    #expect(selection.papers == [0, 1, 2, 4, 5])
  }

  @Test("Without edges there is still a picture, and negative limits are none")
  func nothing() throws {
    let empty = clusterMapDrawing(of: SmallNetwork.empty, clustering: SmallNetwork.noClusters)
    #expect(empty.summary == "No two papers have anything in common; 0 papers in all.")
    let lone = clusterMapDrawing(
      of: SmallNetwork.network(years: [2020, nil]), clustering: SmallNetwork.clustering(of: 2))
    #expect(lone.summary == "No two papers have anything in common; 2 papers in all.")
    let negative = clusterMapDrawing(
      of: SmallNetwork.network, clustering: SmallNetwork.clustering,
      options: ClusterMapOptions(edgesPerPaper: -1, namesPerCluster: -1, mostPapers: -1))
    for drawing in [empty, lone, negative] {
      #expect(try SVGPicture(render(drawing, as: .svg)).groups("node", "paper").isEmpty)
    }
  }
}
