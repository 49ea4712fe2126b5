import GraphAlgorithms
import Testing

struct MainPathTests {
  @Test func globalPathOfPajeksExample() throws {
    #expect(try PathNetwork.pajek.path(.global) == "1-2 2-3 3-4 4-6 6-7")
    let path = MainPath(.global, by: try PathNetwork.pajek.traversal(.spc))
    #expect(path.score == 11)
    #expect(path.nodes == [1, 2, 3, 4, 6, 7])
  }

  @Test func localPathKeepsTies() throws {
    #expect(try PathNetwork.pajek.path(.localForward) == "1-2 2-3 3-4 4-6 4-7 6-7")
    #expect(try PathNetwork.pajek.path(.localBackward) == "1-2 1-6 2-3 3-4 4-6 6-7")
    // From both sources on, and over both arcs of 3 → 5 that weigh the same.
    #expect(try PathNetwork.batagelj.path(.localForward) == "1-3 2-4 3-5 4-6 5-8 5-9 6-9 6-10")
  }

  @Test func keyRoutesKeepTiesAtTheLastPlace() throws {
    // Two arcs weigh 3, and two more weigh 2.
    #expect(try PathNetwork.pajek.path(.keyRoute(1)) == "1-2 2-3 3-4 4-6 6-7")
    #expect(try PathNetwork.diamond.path(.keyRoute(1)) == "1-2 2-3 2-4 3-5 4-5")
    #expect(try PathNetwork.diamond.path(.keyRoute(2)) == "1-2 2-3 2-4 3-5 4-5")
    #expect(try PathNetwork.pajek.path(.keyRoute(99)) == "1-2 1-6 2-3 3-4 3-5 4-6 4-7 5-7 6-7")
    #expect(try PathNetwork.pajek.path(.keyRoute(0)).isEmpty)
    // All arcs of weight 4 and what leads on from them: 2-4 and 3-5 in Batagelj's example.
    #expect(try PathNetwork.batagelj.path(.keyRoute(1)) == "1-3 2-3 2-4 3-5 4-6 5-8 5-9 6-9 6-10")
    #expect(try PathNetwork.batagelj.path(.keyRouteLocal(1)) == "1-3 2-3 2-4 3-5 4-6 5-8 5-9 6-9 6-10")
  }

  /// A heavy arc early and heavier sums later lead apart.
  @Test func localAndGlobalProlongationDiffer() throws {
    // From 0 over 1 to five ends, or over 2 along a chain that takes up more arcs.
    let network = PathNetwork(
      nodeCount: 13,
      [
        (0, 1), (1, 3), (1, 4), (1, 5), (0, 2), (2, 6), (6, 7), (7, 8), (8, 9), (9, 10), (10, 11), (9, 12),
      ])
    #expect(try network.path(.localForward) == "0-1 1-3 1-4 1-5")
    #expect(try network.path(.global) == "0-2 2-6 6-7 7-8 8-9 9-10 10-11")
    #expect(try network.path(.keyRoute(1)) == "0-1 1-3 1-4 1-5")
  }

  @Test(arguments: TraversalWeightsTests.small)
  func agreesWithTheHeaviestOfAllPaths(network: PathNetwork) throws {
    let paths = network.paths(from: network.sources) { network.graph.outDegree(of: $0) == 0 }
    for method in TraversalWeights.Method.allCases {
      let weights = Dictionary(uniqueKeysWithValues: zip(network.arcs, try network.weights(method)))
      func sum(_ path: [Int]) -> Int {
        zip(path, path.dropFirst()).reduce(0) { $0 + (weights[DirectedGraph.Arc($1.0, $1.1)] ?? 0) }
      }
      let largest = paths.map(sum).max() ?? 0
      let path = MainPath(.global, by: try network.traversal(method))
      #expect(path.score == NaturalNumber(UInt64(largest)))
      let heaviest = network.counts(of: paths.filter { sum($0) == largest })
      #expect(network.arcs.map(path.contains) == heaviest.map { $0 > 0 })

      // The heaviest of the paths over each key arc are its prolongations.
      let ranked = weights.values.sorted(by: >)
      let keys = network.arcs.filter { weights[$0] ?? 0 >= ranked[min(2, ranked.count - 1)] }
      var expected: Set<DirectedGraph.Arc> = []
      for key in keys {
        let over = paths.filter { path in
          zip(path, path.dropFirst()).contains { $0 == key.source && $1 == key.target }
        }
        let best = over.map(sum).max() ?? 0
        for path in over where sum(path) == best {
          for (one, other) in zip(path, path.dropFirst()) { expected.insert(DirectedGraph.Arc(one, other)) }
        }
      }
      let routes = MainPath(.keyRoute(3), by: try network.traversal(method))
      #expect(Set(network.arcs.filter(routes.contains)) == expected)
    }
  }

  @Test(arguments: TraversalWeightsTests.larger)
  func theOrderOfVerticesDoesNotMatter(network: PathNetwork) throws {
    let renamed = PathNetwork(
      nodeCount: network.nodeCount,
      network.arcs.map { (network.nodeCount - 1 - $0.source, network.nodeCount - 1 - $0.target) })
    let kinds: [MainPath.Kind] = [
      .global, .localForward, .localBackward, .keyRoute(4), .keyRouteLocal(4),
    ]
    for kind in kinds {
      let path = MainPath(kind, by: try network.traversal(.splc))
      let other = MainPath(kind, by: try renamed.traversal(.splc))
      #expect(network.arcs.map(path.contains) == renamed.arcs.map(other.contains))
      #expect(path.score == other.score)
    }
  }

  @Test func theShortFormGivesTheArcs() throws {
    let network = PathNetwork.pajek
    let arcs = try MainPath.arcs(nodeCount: network.nodeCount, of: network.arcs)
    #expect(arcs == Set([(1, 2), (2, 3), (3, 4), (4, 6), (6, 7)].map { DirectedGraph.Arc($0.0, $0.1) }))
  }
}
