import GraphAlgorithms
import Testing

struct TraversalWeightsTests {
  @Test func pajeksExample() throws {
    let network = PathNetwork.pajek
    #expect(try network.weights(.spc) == [3, 1, 3, 2, 1, 1, 1, 1, 2])
    #expect(try network.weights(.splc) == [3, 1, 6, 6, 3, 4, 4, 4, 6])
    #expect(try network.weights(.spnp) == [8, 2, 14, 12, 6, 8, 4, 4, 6])
    #expect(try network.traversal(.spc).flow == 4)
    // The last numbers of the list stored by the field's software times its divisor, less one.
    #expect(try network.traversal(.splc).flow == 15)
  }

  @Test func batageljsExample() throws {
    let network = PathNetwork.batagelj
    #expect(try network.weights(.spc) == [3, 3, 4, 4, 2, 2, 1, 1, 2, 2, 1, 1])
    #expect(try network.weights(.splc) == [3, 3, 4, 6, 3, 4, 2, 2, 4, 4, 3, 3])
    #expect(try network.traversal(.spc).flow == 10)
  }

  @Test func diamond() throws {
    #expect(try PathNetwork.diamond.weights(.spc) == [2, 1, 1, 1, 1])
    #expect(try PathNetwork.diamond.weights(.splc) == [2, 2, 2, 3, 3])
    #expect(try PathNetwork.diamond.weights(.spnp) == [5, 4, 4, 3, 3])
  }

  /// Small enough for every path to be walked.
  static let small = (1...12).map { seed in
    PathNetwork.random(nodeCount: 6 + seed % 6, arcCount: 8 + 2 * seed, seed: UInt64(seed))
  }
  static let larger = (1...6).map { seed in
    PathNetwork.random(nodeCount: 60, arcCount: 40 * seed, seed: UInt64(100 + seed))
  }

  @Test(arguments: small)
  func agreesWithWalkingEveryPath(network: PathNetwork) throws {
    func isSink(_ node: Int) -> Bool { network.graph.outDegree(of: node) == 0 }
    let hasArcs = (0..<network.nodeCount).filter {
      network.graph.outDegree(of: $0) + network.graph.inDegree(of: $0) > 0
    }
    let cases: [(TraversalWeights.Method, [[Int]])] = [
      (.spc, network.paths(from: network.sources, to: isSink)),
      (.splc, network.paths(from: hasArcs, to: isSink)),
      (.spnp, network.paths(from: hasArcs, to: { _ in true })),
    ]
    for (method, paths) in cases {
      #expect(try network.weights(method) == network.counts(of: paths), "\(method)")
      #expect(try network.traversal(method).flow == NaturalNumber(UInt64(paths.count)), "\(method)")
    }
  }

  @Test(arguments: small + larger)
  func theWeightsGrowFromMethodToMethod(network: PathNetwork) throws {
    let (spc, splc, spnp) = (
      try network.traversal(.spc), try network.traversal(.splc), try network.traversal(.spnp)
    )
    for arc in network.arcs {
      let weights = try [spc, splc, spnp].map { try #require($0.weight(of: arc)) }
      #expect(weights == weights.sorted())
    }
  }

  @Test(arguments: small + larger)
  func whatFlowsInFlowsOut(network: PathNetwork) throws {
    let traversal = try network.traversal(.spc)
    var (into, from) = (
      [NaturalNumber](repeating: 0, count: network.nodeCount),
      [NaturalNumber](repeating: 0, count: network.nodeCount)
    )
    for arc in network.arcs {
      let weight = try #require(traversal.weight(of: arc))
      from[arc.source] += weight
      into[arc.target] += weight
    }
    for node in 0..<network.nodeCount
    where network.graph.inDegree(of: node) > 0 && network.graph.outDegree(of: node) > 0 {
      #expect(into[node] == from[node])
    }
    #expect(network.sources.reduce(NaturalNumber(0)) { $0 + from[$1] } == traversal.flow)
  }

  /// Batagelj (2003): SPLC is SPC with a source tied to every vertex, SPNP with a sink as well.
  @Test(arguments: small + larger)
  func isSPCOfTheGraphWithEnds(network: PathNetwork) throws {
    // Vertices without arcs would become ways from the source to the sink.
    let tied = Set(network.arcs.flatMap { [$0.source, $0.target] }).sorted()
    let (source, sink) = (network.nodeCount, network.nodeCount + 1)
    var withSource = network
    withSource.nodeCount += 1
    withSource.arcs += tied.map { DirectedGraph.Arc(source, $0) }
    var withBoth = withSource
    withBoth.nodeCount += 1
    withBoth.arcs += tied.map { DirectedGraph.Arc($0, sink) }
    let (splc, ofSource) = (try network.traversal(.splc), try withSource.traversal(.spc))
    let (spnp, ofBoth) = (try network.traversal(.spnp), try withBoth.traversal(.spc))
    for arc in network.arcs {
      #expect(splc.weight(of: arc) == ofSource.weight(of: arc))
      #expect(spnp.weight(of: arc) == ofBoth.weight(of: arc))
    }
    #expect(splc.flow == ofSource.flow)
    #expect(spnp.flow == ofBoth.flow)
  }

  @Test(arguments: larger)
  func theOrderOfVerticesDoesNotMatter(network: PathNetwork) throws {
    var generator = SeededGenerator(seed: 5)
    var names = Array(0..<network.nodeCount)
    generator.shuffle(&names)
    var renamed = network
    renamed.arcs = network.arcs.map { DirectedGraph.Arc(names[$0.source], names[$0.target]) }
    for method in TraversalWeights.Method.allCases {
      #expect(try network.weights(method) == renamed.weights(method))
      #expect(try network.traversal(method).flow == renamed.traversal(method).flow)
    }
  }

  /// Walking the arcs backwards changes SPLC and nothing else.
  @Test(arguments: larger)
  func directionMattersForSPLCAlone(network: PathNetwork) throws {
    var reversed = network
    reversed.arcs = network.arcs.map { DirectedGraph.Arc($0.target, $0.source) }
    #expect(try network.weights(.spc) == reversed.weights(.spc))
    #expect(try network.weights(.spnp) == reversed.weights(.spnp))
    #expect(try network.weights(.splc) != reversed.weights(.splc))
  }

  @Test func countsBeyondMachineWordsAreExact() throws {
    let network = PathNetwork.ladder(200)
    let traversal = try network.traversal(.spc)
    #expect(
      traversal.flow.description == "1606938044258990275541962092341162602522202993782792835301376")
    for arc in network.arcs { #expect(try #require(traversal.weight(of: arc)) * 2 == traversal.flow) }
  }

  @Test func aLongChainDoesNoHarm() throws {
    let count = 50_000
    let chain = PathNetwork(nodeCount: count, (0..<(count - 1)).map { ($0, $0 + 1) })
    let traversal = try chain.traversal(.spnp)
    #expect(traversal.weight(of: chain.arcs[0]) == NaturalNumber(UInt64(count - 1)))
    #expect(traversal.weight(of: chain.arcs[count / 2 - 1]) == NaturalNumber(UInt64(count / 2 * (count / 2))))
    #expect(MainPath(.global, by: traversal).components.count == count)
  }

  @Test func numbersThatWouldFillTheMemoryAreRefused() throws {
    let condensation = Condensation(of: PathNetwork.ladder(200).graph)
    #expect(throws: TraversalError.numbersTooLarge) {
      try TraversalWeights(.spc, of: condensation, mostParts: 5_000)
    }
    #expect(try TraversalWeights(.spc, of: condensation, mostParts: 50_000).flow.partCount == 4)
  }

  @Test func cyclesCountAsOneVertex() throws {
    // 1 ⇄ 2 between 0 and 3; arcs from both members to 3 are one, and 4 leads to itself.
    let network = PathNetwork(
      nodeCount: 6, [(0, 1), (1, 2), (2, 1), (1, 3), (2, 3), (0, 3), (4, 4), (0, 1)])
    let traversal = try network.traversal(.spc)
    #expect(traversal.condensation.families == [[1, 2]])
    #expect(traversal.flow == 2)
    #expect(try network.weights(.spc) == [1, -1, -1, 1, 1, 1, -1, 1])
    #expect(try network.path(.global) == "0-1 1-3 2-3 0-1")
  }

  @Test func nothingHasNoPaths() throws {
    let empty = PathNetwork(nodeCount: 3, [])
    #expect(try empty.traversal(.spnp).flow == 0)
    #expect(MainPath(.keyRoute(3), by: try empty.traversal(.spc)).components.isEmpty)
    #expect(MainPath(.global, by: try PathNetwork(nodeCount: 0, []).traversal(.spc)).score == 0)
  }
}
