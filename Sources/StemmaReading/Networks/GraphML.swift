import StemmaModel

/// GraphML: nodes and edges in XML, their properties under keys that the file declares.
///
/// Source: Brandes et al. (2002), "GraphML progress report". Read are labels, weights and groups where a key has a
/// usual name for them; ports and drawings are passed over, nodes of nested graphs are nodes like the others.
enum GraphML {
  static let format = NetworkFormat(
    name: "GraphML", endings: ["graphml", "xml"],
    recognizes: { source in
      let head = source.text.utf8.prefix(4096)
      let start = String(decoding: head, as: UTF8.self)
      return start.drop(while: \.isWhitespace).first == "<" && start.contains("<graphml")
        || start.contains(":graphml")
    },
    read: { source throws(NetworkFileError) in
      var reader = GraphMLReader(source)
      return try reader.read()
    })

  /// What a key's name means; lower case.
  static let weights: Set<String> = ["weight", "value", "strength", "edge weight", "weights"]
  static let labels: Set<String> = ["label", "name", "title", "nodelabel"]
  static let clusters: Set<String> = [
    "cluster", "community", "modularity class", "modularity_class", "group",
  ]
}

private struct GraphMLReader {
  /// What a property is read as.
  private enum Property { case label, weight, cluster }
  /// The ends of an edge, and where it stands.
  private struct Edge {
    var source: String
    var target: String
    var weight = 1.0
    var isArc: Bool
    var offset: Int
  }

  private let file: String
  private let bytes: [UInt8]
  private var network: NetworkFile
  private var positions: [String: Int] = [:]
  private var properties: [String: Property] = [:]
  /// Whether the edges of each open graph are arcs unless they say otherwise.
  private var defaults: [Bool] = []
  private var openNodes: [Int] = []
  private var edge: Edge?
  private var edges: [Edge] = []
  /// The property whose value is being read, and what was read of it.
  private var property: Property?
  private var value = ""
  private var graphCount = 0

  init(_ source: SourceText) {
    file = source.file
    bytes = Array(source.text.utf8)
    network = NetworkFile(file: source.file, format: GraphML.format.name)
  }

  private func location(_ offset: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: 1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") })
  }

  private func malformed(_ problem: String, at offset: Int) -> NetworkFileError {
    .malformed(location(offset), problem: problem)
  }

  mutating func read() throws(NetworkFileError) -> NetworkFile {
    var scanner = XMLScanner(bytes)
    while true {
      let offset = scanner.position
      let event: XMLScanner.Event?
      do { event = try scanner.next() } catch {
        throw malformed("is no XML: \(error.message)", at: error.offset)
      }
      switch event {
      case nil: return try finished()
      case .start(let name, let attributes): try enter(name, attributes, at: offset)
      case .text(let text): if property != nil { value += text }
      case .end(let name):
        if name == "graph", defaults.count == 1, graphCount > 1 {
          network.warn(
            "graphml",
            "another graph ends here; only the first is read, save the others as files of their own",
            at: location(offset))
        }
        try leave(name, at: offset)
      }
    }
  }

  private mutating func enter(
    _ name: String, _ attributes: [(name: String, value: String)], at offset: Int
  ) throws(NetworkFileError) {
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    switch name {
    case "key":
      let title = (attribute("attr.name") ?? "").lowercased()
      guard let id = attribute("id") else { return }
      let kind = attribute("for") ?? "all"
      if kind != "node", GraphML.weights.contains(title) {
        properties[id] = .weight
      } else if kind != "edge", GraphML.labels.contains(title) {
        properties[id] = .label
      } else if kind != "edge", GraphML.clusters.contains(title) {
        properties[id] = .cluster
      }
    case "graph":
      if defaults.isEmpty { graphCount += 1 }
      let isDirected = attribute("edgedefault").map { $0 == "directed" } ?? defaults.last ?? true
      defaults.append(isDirected)
    case "node" where isReading: try enterNode(attribute("id"), at: offset)
    case "edge" where isReading:
      guard let source = attribute("source"), let target = attribute("target") else {
        throw malformed("an edge needs the attributes source and target", at: offset)
      }
      let isArc = attribute("directed").map { $0 == "true" } ?? defaults.last ?? true
      edge = Edge(source: source, target: target, isArc: isArc, offset: offset)
    case "hyperedge" where isReading:
      throw malformed(
        "hyperedges, which tie more than two nodes, cannot be read; replace them by edges", at: offset)
    case "data":
      property = attribute("key").flatMap { properties[$0] }
      value = ""
    case "NodeLabel" where !openNodes.isEmpty && edge == nil:
      // yEd keeps labels inside its drawings.
      property = .label
      value = ""
    default: break
    }
  }

  /// Whether what stands here is part of the first graph.
  private var isReading: Bool { graphCount == 1 && !defaults.isEmpty }

  private mutating func enterNode(_ id: String?, at offset: Int) throws(NetworkFileError) {
    guard let id, !id.isEmpty else { throw malformed("a node needs the attribute id", at: offset) }
    guard positions[id] == nil else {
      throw malformed("a second node has the id '\(id.prefix(40))'", at: offset)
    }
    if network.vertices.count == NetworkFile.mostVertices {
      try NetworkFile.checkVertexCount(network.vertices.count + 1, at: location(offset))
    }
    positions[id] = network.vertices.count
    openNodes.append(network.vertices.count)
    network.vertices.append(NetworkFile.Vertex(id: id))
  }

  private mutating func leave(_ name: String, at offset: Int) throws(NetworkFileError) {
    switch name {
    case "data", "NodeLabel":
      try keepValue(at: offset)
      property = nil
    case "node": _ = openNodes.popLast()
    case "edge":
      if let edge { edges.append(edge) }
      edge = nil
      if edges.count > NetworkFile.mostLinks {
        throw .tooLarge(
          location(offset),
          problem: "there are more than \(NetworkFile.mostLinks) links; take a part of the network")
      }
    case "graph": _ = defaults.popLast()
    default: break
    }
  }

  private mutating func keepValue(at offset: Int) throws(NetworkFileError) {
    let text = value.trimmed
    switch property {
    case .weight:
      guard edge != nil, !text.isEmpty else { return }
      guard let weight = Double(text), weight.isFinite else {
        throw malformed("expected a weight, not '\(text.prefix(40))'", at: offset)
      }
      edge?.weight = weight
    case .label:
      guard edge == nil, let node = openNodes.last, !text.isEmpty else { return }
      network.vertices[node].label = text
    case .cluster:
      guard edge == nil, let node = openNodes.last else { return }
      network.vertices[node].cluster = Int(text)
    case nil: return
    }
  }

  private func finished() throws(NetworkFileError) -> NetworkFile {
    guard graphCount > 0 else { throw malformed("there is no element <graph>", at: 0) }
    var network = network
    for edge in edges {
      guard let source = positions[edge.source], let target = positions[edge.target] else {
        let unknown = positions[edge.source] == nil ? edge.source : edge.target
        throw malformed("no node has the id '\(unknown.prefix(40))' that an edge names", at: edge.offset)
      }
      try network.add(
        .init(source, target, weight: edge.weight), isArc: edge.isArc, at: location(edge.offset))
    }
    return network
  }
}
