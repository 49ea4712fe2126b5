import GraphAlgorithms
import Testing

struct ComponentsTests {
  @Test func findsComponents() {
    let graph = Graph(
      nodeCount: 8, edges: [.init(5, 1), .init(1, 7), .init(2, 3), .init(0, 0), .init(4, 6, weight: 0)])
    #expect(connectedComponents(of: graph).clusters() == [[1, 5, 7], [2, 3], [0], [4], [6]])
    #expect(connectedComponents(of: Graph(nodeCount: 0, edges: [])).clusterCount == 0)
    #expect(connectedComponents(of: Networks.karateClub).clusterCount == 1)
  }
}
