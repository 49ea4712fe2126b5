import StemmaModel

extension CuratedLineage {
  /// Reads relations from a DOT file: `"FOMM" -> "TPSM" [type="improves", reason="…"]` a relation.
  ///
  /// An edge may have `type` (`builds-on` if not; `none` denies the relation), `reason` and `confidence`, from 0
  /// to 1. A node may have
  /// `paper`, the id or title of the paper that it means; its `label`, if it has one, is its name.
  ///
  /// - Throws: `DotSyntaxError` for the first place that is no DOT, an undirected graph, an unknown type, or a
  ///   confidence out of range.
  package init(parsing text: String, file: String) throws(DotSyntaxError) {
    let graph = try DotGraph(parsing: text, file: file)
    if !graph.isDirected, let edge = graph.edges.first {
      throw DotSyntaxError(
        location: edge.location,
        message: "this relation has no direction; write 'digraph' and 'parent -> child'")
    }
    var names: [String: String] = [:]
    var references: [String: String] = [:]
    for node in graph.nodes {
      let label = node.attributes["label"].flatMap { $0.contains("\\") || $0.isEmpty ? nil : $0 }
      let name = label ?? node.name
      names[node.name] = name
      if let paper = node.attributes["paper"] { references[name] = paper }
    }
    var statements: [Statement] = []
    for edge in graph.edges {
      statements.append(
        Statement(
          parent: names[edge.tail] ?? edge.tail, child: names[edge.head] ?? edge.head,
          kind: try CuratedLineage.kind(of: edge), reason: edge.attributes["reason"] ?? "",
          confidence: try CuratedLineage.confidence(of: edge), location: edge.location))
    }
    self.init(statements: statements, references: references)
  }

  private static func kind(of edge: DotGraph.Edge) throws(DotSyntaxError) -> Relation.Kind? {
    guard let type = edge.attributes["type"] else { return .buildsOn }
    if type == "none" { return nil }
    if let kind = Relation.Kind(rawValue: type) { return kind }
    let known = Relation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    throw DotSyntaxError(
      location: edge.location, message: "'\(type)' is no type of relation; use one of: \(known), none")
  }

  private static func confidence(of edge: DotGraph.Edge) throws(DotSyntaxError) -> Double {
    guard let text = edge.attributes["confidence"] else { return 1 }
    if let value = Double(text), (0...1).contains(value) { return value }
    throw DotSyntaxError(
      location: edge.location, message: "the confidence '\(text)' is no number from 0 to 1")
  }
}
