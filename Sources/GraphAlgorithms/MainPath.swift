/// The arcs of a directed graph over which most paths run, joined to whole paths: the main path of a citation network.
///
/// Wherever several arcs or paths have the same weight, all of them are part of it.
public struct MainPath: Sendable {
  /// Which arcs are chosen.
  public enum Kind: Hashable, Sendable {
    /// Every path from a source to a sink whose sum of weights is the largest.
    case global
    /// From each source on, always the heaviest arcs that lead on.
    case localForward
    /// From each sink back, always the heaviest arcs that lead there.
    case localBackward
    /// The heaviest arcs, as many as given, each prolonged both ways along all heaviest paths to sources and sinks.
    case keyRoute(Int)
    /// The heaviest arcs, as many as given, each prolonged both ways by always the heaviest arcs.
    case keyRouteLocal(Int)
  }

  /// How its arcs were chosen.
  public let kind: Kind
  /// What its arcs weigh.
  public let weights: TraversalWeights
  /// The largest sum of weights along one of its paths.
  public let score: NaturalNumber
  /// The components on it, ordered by how many of its arcs lead there at most, and then by their first nodes.
  ///
  /// Its arcs lead from earlier to later ones.
  public let components: [Int]

  /// Which arcs of the condensation are on it, by their positions.
  private let isChosen: [Bool]

  /// Finds a main path.
  ///
  /// Arcs of the same weight as the last of the heaviest are all key routes. O(nodes + arcs) sums and comparisons,
  /// besides sorting the arcs for key routes. Sources: Hummon and Doreian (1989) for the local path; Liu and Lu
  /// (2012), "An integrated approach for main path analysis", for global paths and key routes.
  public init(_ kind: Kind, by weights: TraversalWeights) {
    self.kind = kind
    self.weights = weights
    var search = MainPathSearch(weights)
    switch kind {
    case .global: search.chooseHeaviestPaths()
    case .localForward: search.followForward(from: search.sources)
    case .localBackward: search.followBackward(from: search.sinks)
    case .keyRoute(let count):
      let keys = search.heaviestArcs(count)
      search.choose(keys)
      search.prolongGlobally(keys)
    case .keyRouteLocal(let count):
      let keys = search.heaviestArcs(count)
      search.choose(keys)
      search.followForward(from: search.targets(of: keys))
      search.followBackward(from: search.sources(of: keys))
    }
    isChosen = search.isChosen
    score = search.heaviestChosenPath()
    components = search.chosenComponents()
  }

  /// Whether an arc between nodes of the original graph is on the path.
  public func contains(_ arc: DirectedGraph.Arc) -> Bool {
    weights.condensation.position(of: arc).map { isChosen[$0] } ?? false
  }

  /// The nodes of the original graph on the path, with all members of the components on it, in the order of these.
  public var nodes: [Int] { components.flatMap { weights.condensation.members[$0] } }

  /// The main path of a graph that is given by its arcs, as the set of those on it.
  ///
  /// - Throws: `TraversalError.numbersTooLarge` if the numbers would fill the memory.
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max` and every end of an arc in `0 ..< nodeCount`.
  public static func arcs(
    _ kind: Kind = .global, by method: TraversalWeights.Method = .spc, nodeCount: Int,
    of arcs: [DirectedGraph.Arc]
  ) throws(TraversalError) -> Set<DirectedGraph.Arc> {
    let graph = DirectedGraph(nodeCount: nodeCount, arcs: arcs)
    let path = MainPath(kind, by: try TraversalWeights(method, of: Condensation(of: graph)))
    return Set(arcs.filter(path.contains))
  }
}

/// The choice of arcs, step by step.
private struct MainPathSearch {
  let weights: [NaturalNumber]
  let net: Condensation
  var isChosen: [Bool]

  init(_ traversal: TraversalWeights) {
    weights = traversal.weights
    net = traversal.condensation
    isChosen = [Bool](repeating: false, count: traversal.weights.count)
  }

  private var count: Int { net.graph.nodeCount }
  var sources: [Int] { (0..<count).filter { net.graph.inDegree(of: $0) == 0 } }
  var sinks: [Int] { (0..<count).filter { net.graph.outDegree(of: $0) == 0 } }

  func sources(of positions: [Int]) -> [Int] { positions.map { net.arcs[$0].source } }
  func targets(of positions: [Int]) -> [Int] { positions.map { net.arcs[$0].target } }

  mutating func choose(_ positions: [Int]) {
    for position in positions { isChosen[position] = true }
  }

  /// The heaviest arcs, and all that weigh as much as the last of them.
  func heaviestArcs(_ wanted: Int) -> [Int] {
    let order = weights.indices.sorted { weights[$0] > weights[$1] }
    guard wanted > 0, wanted < order.count else { return wanted > 0 ? order : [] }
    let least = weights[order[wanted - 1]]
    return order.filter { weights[$0] >= least }
  }

  /// The largest sum of weights on a path from a source to each component.
  private func sumsBefore() -> [NaturalNumber] {
    var sums = [NaturalNumber](repeating: 0, count: count)
    for component in 0..<count {
      for position in net.incoming(component).map(Int.init) {
        sums[component] = max(sums[component], sums[net.arcs[position].source] + weights[position])
      }
    }
    return sums
  }

  /// The largest sum of weights on a path from each component to a sink.
  private func sumsBehind() -> [NaturalNumber] {
    var sums = [NaturalNumber](repeating: 0, count: count)
    for component in (0..<count).reversed() {
      for position in net.outgoing(component) {
        sums[component] = max(sums[component], sums[net.arcs[position].target] + weights[position])
      }
    }
    return sums
  }

  mutating func chooseHeaviestPaths() {
    let (before, behind) = (sumsBefore(), sumsBehind())
    let heaviest = behind.max() ?? 0
    for (position, arc) in net.arcs.enumerated() {
      isChosen[position] = before[arc.source] + weights[position] + behind[arc.target] == heaviest
    }
  }

  /// Prolongs arcs both ways along all heaviest paths.
  mutating func prolongGlobally(_ keys: [Int]) {
    let (before, behind) = (sumsBefore(), sumsBehind())
    var isReached = [Bool](repeating: false, count: count)
    for component in sources(of: keys) { isReached[component] = true }
    for component in (0..<count).reversed() where isReached[component] {
      for position in net.incoming(component).map(Int.init) {
        let source = net.arcs[position].source
        guard before[source] + weights[position] == before[component] else { continue }
        isChosen[position] = true
        isReached[source] = true
      }
    }
    isReached = [Bool](repeating: false, count: count)
    for component in targets(of: keys) { isReached[component] = true }
    for component in 0..<count where isReached[component] {
      for position in net.outgoing(component) {
        let target = net.arcs[position].target
        guard behind[target] + weights[position] == behind[component] else { continue }
        isChosen[position] = true
        isReached[target] = true
      }
    }
  }

  mutating func followForward(from starts: [Int]) {
    var isReached = [Bool](repeating: false, count: count)
    for component in starts { isReached[component] = true }
    for component in 0..<count where isReached[component] {
      let heaviest = net.outgoing(component).map { weights[$0] }.max()
      for position in net.outgoing(component) where weights[position] == heaviest {
        isChosen[position] = true
        isReached[net.arcs[position].target] = true
      }
    }
  }

  mutating func followBackward(from ends: [Int]) {
    var isReached = [Bool](repeating: false, count: count)
    for component in ends { isReached[component] = true }
    for component in (0..<count).reversed() where isReached[component] {
      let positions = net.incoming(component).map(Int.init)
      let heaviest = positions.map { weights[$0] }.max()
      for position in positions where weights[position] == heaviest {
        isChosen[position] = true
        isReached[net.arcs[position].source] = true
      }
    }
  }

  /// The largest sum of weights along chosen arcs.
  func heaviestChosenPath() -> NaturalNumber {
    var sums = [NaturalNumber](repeating: 0, count: count)
    for component in 0..<count {
      for position in net.incoming(component).map(Int.init) where isChosen[position] {
        sums[component] = max(sums[component], sums[net.arcs[position].source] + weights[position])
      }
    }
    return sums.max() ?? 0
  }

  func chosenComponents() -> [Int] {
    var depths = [Int](repeating: 0, count: count)
    var isReached = [Bool](repeating: false, count: count)
    for component in 0..<count {
      for position in net.outgoing(component) where isChosen[position] {
        let target = net.arcs[position].target
        depths[target] = max(depths[target], depths[component] + 1)
        isReached[component] = true
        isReached[target] = true
      }
    }
    func place(_ component: Int) -> (Int, Int) { (depths[component], net.members[component].first ?? 0) }
    return isReached.indices.filter { isReached[$0] }.sorted { place($0) < place($1) }
  }
}
