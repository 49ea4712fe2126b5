import Testing

@testable import GraphAlgorithms

struct ComponentsTests {
  @Test func findsComponents() {
    let graph = Graph(
      nodeCount: 8, edges: [.init(5, 1), .init(1, 7), .init(2, 3), .init(0, 0), .init(4, 6, weight: 0)])
    #expect(connectedComponents(of: graph).clusters() == [[1, 5, 7], [2, 3], [0], [4], [6]])
    #expect(connectedComponents(of: Graph(nodeCount: 0, edges: [])).clusterCount == 0)
    #expect(connectedComponents(of: Networks.karateClub).clusterCount == 1)
  }

  @Test func partsClustersThatAreNotConnected() {
    // A path of five nodes whose ends share a cluster that its middle does not belong to.
    let network = LevelNetwork(
      Graph(nodeCount: 5, edges: (1..<5).map { .init($0 - 1, $0) }), quality: .modularity)
    let parts = connectedParts(of: [4, 4, 1, 4, 4], offsets: network.offsets, targets: network.targets)
    #expect(parts == [0, 0, 1, 2, 2])
  }
}
