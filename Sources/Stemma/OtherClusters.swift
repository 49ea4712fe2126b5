import StemmaAnalysis
import StemmaReading

/// Clusters that others are compared with: of a file, or of other lists.
public struct OtherClusters: Sendable {
  /// What to call them.
  public var source: String
  /// What is odd about where they come from.
  public var diagnostics: [Diagnostic]
  private let groups: [(id: String, label: String)]
  private let nodes: [ClusterFile.Node]

  /// The clusters of a file: JSON of `stemma clusters`, a table with the columns node and cluster (CSV, TSV), a
  /// VOSviewer map or JSON, or a Pajek partition.
  ///
  /// - Parameters:
  ///   - document: The file.
  ///   - vertices: The vertices that a Pajek partition is of, in their order: everything that each is called.
  /// - Throws: `OtherClustersError`.
  public init(_ document: Document, vertices: [[String]]? = nil) throws(OtherClustersError) {
    let file: ClusterFile
    do {
      file = try ClusterFile(InputFile(name: document.name, bytes: document.bytes))
    } catch { throw .unreadable(error.description) }
    try self.init(file, vertices: vertices)
  }

  /// The clusters of a file that was read.
  package init(_ file: ClusterFile, vertices: [[String]]? = nil) throws(OtherClustersError) {
    var file = file
    if file.isByPosition {
      guard let vertices else { throw .nameless(file: file.file) }
      guard let named = file.naming(vertices) else {
        throw .otherNetwork(file: file.file, count: file.nodes.count, vertices: vertices.count)
      }
      file = named
    }
    source = file.file
    diagnostics = file.diagnostics
    groups = file.groups.map { ($0.id, $0.label) }
    nodes = file.nodes
  }

  /// The clusters of other lists.
  public init(_ clustering: Clustering, of network: Network, source: String) {
    self.source = source
    diagnostics = []
    groups = clustering.clusters.map { ("\($0.id)", $0.label) }
    nodes = zip(network.papers, clustering.membership).map { paper, cluster in
      ClusterFile.Node(
        names: [paper.id] + paper.identifiers.qualified + [paper.title] + paper.aliases, cluster: cluster)
    }
  }

  /// The same with each node matched to the one that its names mean; the first that means exactly one counts.
  func matched(_ positions: (String) -> [Int]) -> (clusters: MatchedClusters, diagnostics: [Diagnostic]) {
    var taken: [Int: String] = [:]
    var (ambiguous, doubled): ([String], [String]) = ([], [])
    let matched = nodes.map { node -> MatchedClusters.Node in
      let name = node.names[0]
      let candidates = node.names.map(positions)
      guard let match = candidates.first(where: { $0.count == 1 })?[0] else {
        if candidates.contains(where: { !$0.isEmpty }) { ambiguous.append(name) }
        return MatchedClusters.Node(name: name, group: node.cluster, match: nil)
      }
      if taken.updateValue(name, forKey: match) != nil {
        doubled.append(name)
        return MatchedClusters.Node(name: name, group: node.cluster, match: nil)
      }
      return MatchedClusters.Node(name: name, group: node.cluster, match: match)
    }
    var diagnostics: [Diagnostic] = []
    func warn(_ rule: String, _ names: [String], _ problem: String) {
      guard !names.isEmpty else { return }
      let examples = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
      diagnostics.append(
        Diagnostic(
          .warning, rule: rule,
          "\(names.count) \(names.count == 1 ? "name" : "names") \(problem): \(examples)",
          at: SourceLocation(file: source, line: 1)))
    }
    warn("ambiguous-node", ambiguous, "may mean several here and are left out")
    warn("doubled-node", doubled, "mean what another name before means and are left out")
    return (MatchedClusters(source: source, groups: groups, nodes: matched), diagnostics)
  }
}

/// Why there is nothing to compare clusters with.
public enum OtherClustersError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file gives no clusters; the message says where and why.
  case unreadable(String)
  /// A partition says nothing of the names of its vertices.
  case nameless(file: String)
  /// A partition has another number of vertices than the network it should be of.
  case otherNetwork(file: String, count: Int, vertices: Int)

  /// A message for the user, without a full stop.
  public var description: String {
    switch self {
    case .unreadable(let message): message
    case .nameless(let file):
      "\(file): a Pajek partition knows its vertices by their numbers only; put the network beside it as a file of "
        + "the same name that ends in .net, or give a table with the columns node and cluster"
    case .otherNetwork(let file, let count, let vertices):
      "\(file): has clusters of \(count) vertices, but its network has \(vertices)"
    }
  }
}
