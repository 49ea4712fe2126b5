import StemmaModel

/// A graph as a file in the DOT language describes it, every node and edge with its place.
///
/// Subgraphs are dissolved into the graph; what they say of their nodes and edges is kept. Ports and attributes
/// of the graph itself say nothing about papers and are dropped.
package struct DotGraph: Hashable, Sendable {
  /// A node, once, however often the file names it.
  package struct Node: Hashable, Sendable {
    /// Its identifier, without quotes.
    package var name: String
    /// Its attributes, the last of equals, with the defaults that held where it first stands.
    package var attributes: [String: String]
    /// Where it first stands.
    package var location: SourceLocation
  }

  /// An edge, as often as the file has it.
  package struct Edge: Hashable, Sendable {
    /// The node that it leaves.
    package var tail: String
    /// The node that it enters.
    package var head: String
    /// Its attributes, with the defaults that hold where it stands.
    package var attributes: [String: String]
    /// Where its tail stands in the file.
    package var location: SourceLocation
  }

  /// Whether its edges have a direction.
  package var isDirected: Bool
  /// Its nodes in the order of the file.
  package var nodes: [Node]
  /// Its edges in the order of the file.
  package var edges: [Edge]

  /// Reads the graph of a file.
  ///
  /// - Throws: `DotSyntaxError` with the place of the first token that cannot be understood.
  package init(parsing text: String, file: String) throws(DotSyntaxError) {
    var parser = try DotParser(text: text, file: file)
    self = try parser.graph()
  }

  init(isDirected: Bool, nodes: [Node], edges: [Edge]) {
    self.isDirected = isDirected
    self.nodes = nodes
    self.edges = edges
  }
}

/// A place in a DOT file that cannot be understood, or that says something impossible.
package struct DotSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place.
  package var location: SourceLocation
  /// What is wrong, and what would be right.
  package var message: String

  /// The line that a user sees.
  package var description: String { "\(location): \(message)" }
}
