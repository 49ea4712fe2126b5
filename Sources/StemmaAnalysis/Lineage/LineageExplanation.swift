import StemmaModel

/// Everything that speaks for and against descent between two papers of a network, and what else ties them.
package func explanation(of first: Int, and second: Int, in network: Network) -> PairExplanation {
  let graph = DescentGraph(network)
  let relations = RelationIndex(network)
  let ids = Set([network.papers[first].id, network.papers[second].id])
  let decisions = network.decisions.filter { ids == [$0.parent, $0.child] }
  let position = [network.papers[first].id: first, network.papers[second].id: second]
  var result = PairExplanation(first: first, second: second, decisions: heldFirst(decisions))
  if let cycle = decisions.first(where: { $0.outcome == .cycle }),
    let child = position[cycle.child], let parent = position[cycle.parent]
  {
    let direct = relations[child, parent].map { [$0] }
    result.opposingChain = direct ?? relations.along(graph.detour(from: child, to: parent))
  }
  let down = graph.detour(from: first, to: second)
  result.chain = relations.along(down.isEmpty ? graph.detour(from: second, to: first) : down)
  let (one, other) = (
    graph.reach(from: first, along: graph.parents), graph.reach(from: second, along: graph.parents)
  )
  // If one descends from the other they have all ancestors of the elder in common, which says nothing more.
  if one[second] == nil, other[first] == nil {
    let distance = one.compactMap { paper, steps in other[paper].map { (paper, steps + $0) } }
    let least = distance.map(\.1).min()
    result.commonAncestors = distance.filter { $0.1 == least }.map(\.0).sorted()
  }
  result.sharedTerms = shared(network.terms[first], network.terms[second])
  result.sharedInstitutions = shared(
    network.affiliations[first].map(\.name), network.affiliations[second].map(\.name))
  result.citations = network.citations.filter { [first, second].contains($0.citing) }
    .filter { [first, second].contains($0.cited) }
  return result
}

/// What a paper descends from, what descends from it, and what was withheld, up to the founders.
package func explanation(of paper: Int, in network: Network) -> PaperExplanation {
  let id = network.papers[paper].id
  let graph = DescentGraph(network)
  let relations = RelationIndex(network)
  var ancestors: [PaperExplanation.Ancestor] = []
  var told: Set<Int> = [paper]
  // A stack, so that a chain of any length is walked.
  var pending = graph.parents[paper].reversed().map { (child: paper, parent: $0, generation: 1) }
  while let step = pending.popLast() {
    guard let relation = relations[step.parent, step.child] else { continue }
    let isNew = told.insert(step.parent).inserted
    ancestors.append(
      .init(
        relation: relation, generation: step.generation,
        isRepeated: !isNew && !graph.parents[step.parent].isEmpty))
    if isNew {
      pending += graph.parents[step.parent].reversed().map {
        (child: step.parent, parent: $0, generation: step.generation + 1)
      }
    }
  }
  return PaperExplanation(
    paper: paper, decisions: heldFirst(network.decisions.filter { $0.parent == id || $0.child == id }),
    ancestors: ancestors, descendantCount: graph.reach(from: paper, along: graph.children).count,
    missingParents: network.missingMethods.filter { $0.children.contains(id) })
}

/// Decisions with those that hold in front, from the surest down.
private func heldFirst(_ decisions: [LineageDecision]) -> [LineageDecision] {
  decisions.enumerated().sorted { one, other in
    func rank(_ decision: LineageDecision) -> (Int, Double) {
      (decision.outcome == .holds ? 0 : 1, -(decision.relation?.confidence ?? 0))
    }
    let (first, second) = (rank(one.element), rank(other.element))
    return (first.0, first.1, one.offset) < (second.0, second.1, other.offset)
  }.map(\.element)
}

/// The texts that two lists have in common, each once, in the order of the first.
private func shared(_ first: [String], _ second: [String]) -> [String] {
  var others = Set(second)
  return first.filter { others.remove($0) != nil }
}

/// The relations of a network by the positions of their papers.
private struct RelationIndex {
  private struct Pair: Hashable {
    var parent: Int
    var child: Int
  }

  private var relations: [Pair: Relation] = [:]

  init(_ network: Network) {
    let position = Dictionary(
      network.papers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for relation in network.relations {
      guard let parent = position[relation.parent], let child = position[relation.child] else { continue }
      relations[Pair(parent: parent, child: child)] = relation
    }
  }

  subscript(parent: Int, child: Int) -> Relation? { relations[Pair(parent: parent, child: child)] }

  /// The relations along a way down.
  func along(_ path: [Int]) -> [Relation] {
    zip(path, path.dropFirst()).compactMap { self[$0, $1] }
  }
}
