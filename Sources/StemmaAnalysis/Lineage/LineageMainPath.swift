import GraphAlgorithms
import StemmaModel

extension Network {
  /// The relations of descent as arcs from parent to child, between positions of papers.
  ///
  /// Using a component is no descent.
  package var lineageArcs: [DirectedGraph.Arc] {
    var positions: [Paper.ID: Int] = [:]
    for (position, paper) in papers.enumerated() { positions[paper.id] = position }
    return relations.filter { $0.kind != .usesComponent }.compactMap { relation in
      guard let parent = positions[relation.parent], let child = positions[relation.child] else { return nil }
      return DirectedGraph.Arc(parent, child)
    }
  }

  /// The arcs of the global main path of the lineage by search path counts (Batagelj 2003), between positions of
  /// papers; none if the paths are too many to be counted.
  package var lineageMainPath: Set<DirectedGraph.Arc> {
    (try? MainPath.arcs(nodeCount: papers.count, of: lineageArcs)) ?? []
  }
}
