/// A graph in Graphviz's language, as a value; the project's only way to write DOT.
///
/// Statements are written in the order they were added, because layouts depend on it; attributes are sorted.
/// Equal documents give equal text.
public struct DotDocument: Hashable, Sendable {
  /// The graph's name.
  ///
  /// Graphviz invents one for a graph without, and another one each time.
  public var name: String
  /// Whether edges are arcs.
  public var isDirected: Bool
  /// Attributes of the graph as a whole.
  public var attributes: DotAttributes
  /// What nodes have that say nothing else.
  public var nodeDefaults: DotAttributes
  /// What edges have that say nothing else.
  public var edgeDefaults: DotAttributes
  /// Nodes, edges and subgraphs in the order they are written.
  public var statements: [DotStatement]

  /// Makes a document; what is not given is empty.
  public init(
    name: String, isDirected: Bool = true, attributes: DotAttributes = [:],
    nodeDefaults: DotAttributes = [:], edgeDefaults: DotAttributes = [:], statements: [DotStatement] = []
  ) {
    self.name = name
    self.isDirected = isDirected
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.statements = statements
  }

  /// Adds a node after what is there.
  public mutating func addNode(_ name: String, _ attributes: DotAttributes = [:]) {
    statements.append(.node(name, attributes))
  }

  /// Adds an edge after what is there.
  public mutating func addEdge(_ tail: String, _ head: String, _ attributes: DotAttributes = [:]) {
    statements.append(.edge(tail, head, attributes))
  }

  /// Adds a subgraph after what is there.
  public mutating func addSubgraph(_ subgraph: DotSubgraph) {
    statements.append(.subgraph(subgraph))
  }

  /// The document in the DOT language, ending in a newline.
  public var text: String {
    var writer = DotWriter(arrow: isDirected ? "->" : "--")
    writer.open((isDirected ? "digraph " : "graph ") + DotWriter.quoted(name))
    writer.write(defaults: "graph", attributes)
    writer.write(defaults: "node", nodeDefaults)
    writer.write(defaults: "edge", edgeDefaults)
    writer.write(statements)
    writer.close()
    return writer.text
  }
}

/// Attributes by name.
public typealias DotAttributes = [String: DotValue]

/// One statement of a graph or subgraph.
public enum DotStatement: Hashable, Sendable {
  /// A node by its name.
  case node(String, DotAttributes)
  /// An edge from one node to another, by their names.
  case edge(String, String, DotAttributes)
  /// A subgraph and all that is in it.
  case subgraph(DotSubgraph)
}

/// A part of a graph: a box around nodes when its name begins with `cluster`, else a group that shares a rank
/// or defaults.
///
/// Graphviz goes through subgraphs without a name in the order in which they are written, but through those with
/// one in the order in which their names lie in memory: more than one of these, and the drawing may differ from
/// run to run.
public struct DotSubgraph: Hashable, Sendable {
  /// The name, if it needs one.
  public var name: String?
  /// Attributes of the subgraph itself, such as `rank`.
  public var attributes: DotAttributes
  /// What the nodes that first appear in it have that say nothing else.
  public var nodeDefaults: DotAttributes
  /// Nodes, edges and subgraphs in the order they are written.
  public var statements: [DotStatement]

  /// Makes a subgraph; what is not given is empty.
  public init(
    name: String? = nil, attributes: DotAttributes = [:], nodeDefaults: DotAttributes = [:],
    statements: [DotStatement] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.statements = statements
  }
}

/// Writes statements with indentation.
private struct DotWriter {
  let arrow: String
  var text = ""
  var depth = 0

  init(arrow: String) {
    self.arrow = arrow
  }

  mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  mutating func open(_ head: String) {
    line(head + " {")
    depth += 1
  }

  mutating func close() {
    depth -= 1
    line("}")
  }

  mutating func write(defaults keyword: String, _ attributes: DotAttributes) {
    if !attributes.isEmpty { line("\(keyword)\(Self.list(attributes));") }
  }

  mutating func write(_ statements: [DotStatement]) {
    for statement in statements {
      switch statement {
      case .node(let name, let attributes):
        line("\(Self.quoted(name))\(Self.list(attributes));")
      case .edge(let tail, let head, let attributes):
        line("\(Self.quoted(tail)) \(arrow) \(Self.quoted(head))\(Self.list(attributes));")
      case .subgraph(let subgraph):
        open("subgraph" + (subgraph.name.map { " " + Self.quoted($0) } ?? ""))
        write(defaults: "graph", subgraph.attributes)
        write(defaults: "node", subgraph.nodeDefaults)
        write(subgraph.statements)
        close()
      }
    }
  }

  static func list(_ attributes: DotAttributes) -> String {
    if attributes.isEmpty { return "" }
    let pairs = attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.dot)" }
    return " [" + pairs.joined(separator: ", ") + "]"
  }

  static func quoted(_ name: String) -> String {
    DotValue.text(name).dot
  }
}
