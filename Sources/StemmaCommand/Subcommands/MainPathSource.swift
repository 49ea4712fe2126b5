import GraphAlgorithms
import Stemma
import StemmaAnalysis
import StemmaDrawing
import StemmaReading

/// The graph in which a main path is looked for, and where it comes from.
struct MainPathSource {
  /// What ties papers together.
  enum Tie: String, CaseIterable {
    case lineage, citations
  }

  /// What the arcs are: a tie, or the name of a file.
  var name: String
  /// A name for each vertex that no other has.
  var names: [String]
  /// What people call the vertices.
  var labels: [String]
  /// The arcs in the order of the source.
  var arcs: [DirectedGraph.Arc]
  /// The papers that vertices stand for, by position; empty for the graph of a file.
  var papers: [Int: Paper] = [:]

  /// The graph that a command line names; says what is odd about it.
  init(_ invocation: Invocation) throws {
    let paths = invocation.arguments.texts(.graph)
    if paths.isEmpty {
      self = try MainPathSource(ofPapers: invocation)
    } else {
      self = try MainPathSource(ofFiles: paths, invocation)
    }
  }

  private init(ofFiles paths: [String], _ invocation: Invocation) throws {
    invocation.messages.progress.report("reading")
    let file = try NetworkFile(paths, of: invocation)
    guard file.edges.isEmpty else {
      throw MainPathError.undirected(file: file.file, count: file.edges.count)
    }
    if !file.statesDirection, !file.arcs.isEmpty {
      invocation.messages.note(
        "\(file.file): \(file.format) does not state directions; each row is read as an arc from its first vertex "
          + "to its second")
    }
    name = file.file
    names = file.names
    labels = file.vertices.map(\.label)
    arcs = file.arcs.map { DirectedGraph.Arc($0.source, $0.target) }
  }

  private init(ofPapers invocation: Invocation) throws {
    let network = try Collection(invocation).network()
    var tie = invocation.arguments.choice(.over, as: Tie.self)
    let lineage = network.lineageArcs
    if tie == nil {
      tie = lineage.isEmpty && !network.citations.isEmpty ? .citations : .lineage
      if tie == .citations {
        invocation.messages.note("no lineage was found; the main path is that of the citations")
      } else if !network.citations.isEmpty {
        invocation.messages.note(
          "the main path is that of the lineage; --over citations takes the "
            + "\(counted(network.citations.count, "citation"))")
      }
    }
    switch tie {
    case .citations:
      arcs = network.citations.map { DirectedGraph.Arc($0.citing, $0.cited) }
      if arcs.isEmpty {
        invocation.messages.warning("the sources give no references from one of their papers to another")
      }
    case .lineage, nil:
      arcs = lineage
      let parts = network.relations.count { $0.kind == .usesComponent }
      if parts > 0 {
        invocation.messages.note(
          "\(counted(parts, "relation")) left out, because using a component is no descent")
      }
    }
    name = (tie ?? .lineage).rawValue
    names = network.papers.map(\.id)
    labels = network.papers.map(\.name)
    papers = Dictionary(uniqueKeysWithValues: network.papers.enumerated().map { ($0.offset, $0.element) })
  }
}

/// Why there is no main path.
enum MainPathError: Error, Hashable, CustomStringConvertible {
  /// The links of a file have no direction.
  case undirected(file: String, count: Int)

  /// A message for the user, without a full stop.
  var description: String {
    switch self {
    case .undirected(let file, let count):
      "\(file): \(counted(count, "link")) without direction, but main paths need arcs; give them as arcs (*Arcs in "
        + "Pajek, edgedefault=\"directed\" in GraphML)"
    }
  }
}

extension NetworkFile {
  /// Reads the network that a command line names, standard input where `-` stands for it; says what is odd.
  init(_ paths: [String], of invocation: Invocation) throws {
    let files = try paths.map { path in
      path == "-"
        ? InputFile(name: "<stdin>", bytes: try invocation.streams.input()) : try InputFile(path: path)
    }
    try self.init(files)
    invocation.messages.report(diagnostics)
  }
}
