import StemmaModel

/// The clusters of papers or other nodes as a file gives them: of this tool, or of another program.
package struct ClusterFile: Sendable {
  /// A node.
  package struct Node: Hashable, Sendable {
    /// What the file calls it, its id first, then what else it may be known by.
    package var names: [String]
    /// The position of its cluster; nil if the file puts it into none.
    package var cluster: Int?

    /// Makes a node.
    package init(names: [String], cluster: Int?) {
      self.names = names
      self.cluster = cluster
    }
  }

  /// A cluster.
  package struct Group: Hashable, Sendable {
    /// What the file calls it.
    package var id: String
    /// A name for people; the id if the file gives none.
    package var label: String

    /// Makes a cluster.
    package init(id: String, label: String? = nil) {
      self.id = id
      self.label = label ?? id
    }
  }

  /// The name of the file.
  package var file: String
  /// The name of its format.
  package var format: String
  /// The clusters: those that are numbered by their numbers, others in the order of the file.
  package private(set) var groups: [Group] = []
  /// The nodes in the order of the file, each once.
  package private(set) var nodes: [Node] = []
  /// Whether nodes are known by nothing but their position, as in Pajek's partitions.
  package var isByPosition = false
  /// What is odd about the file.
  package var diagnostics: [Diagnostic] = []

  private var positionOfGroup: [String: Int] = [:]
  private var positionOfNode: [String: Int] = [:]
  /// Nodes that stand in the file more than once in different clusters, of which the first counts.
  private var repeated: [String] = []

  /// Makes an empty clustering.
  init(file: String, format: String) {
    self.file = file
    self.format = format
  }

  /// Reads the clusters of a file.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: `ClusterFileError`, with the line that is wrong and what to do.
  package init(_ input: InputFile) throws(ClusterFileError) {
    var diagnostics: [Diagnostic] = []
    let source: SourceText
    do {
      source = try SourceText(file: input.name, bytes: input.bytes, diagnostics: &diagnostics)
    } catch { throw .unusable(error) }
    self = try ClusterFile.read(source)
    self.diagnostics = diagnostics + self.diagnostics
    if !repeated.isEmpty {
      self.diagnostics.append(
        Diagnostic(
          .warning, rule: "repeated-node",
          "\(repeated.count) nodes stand in several clusters and count in the first: "
            + repeated.prefix(3).joined(separator: ", ") + (repeated.count > 3 ? ", …" : ""),
          at: SourceLocation(file: file, line: 1)))
    }
    guard groups.isEmpty == false else { throw .noClusters(file: file) }
    sortNumberedGroups()
  }

  private static func read(_ source: SourceText) throws(ClusterFileError) -> ClusterFile {
    switch source.text.utf8.first(where: { !$0.isBlank }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try ClusterJSON.read(source)
    case UInt8(ascii: "*"): return try PajekPartition.read(source)
    case UInt8(ascii: "<"): throw .unknown(file: source.file)
    default: return try ClusterTable.read(source)
    }
  }

  /// Adds a node; a cluster that is empty or says that there is none leaves it in none.
  mutating func add(_ names: [String], cluster: String?, label: String? = nil) {
    let names = names.map(\.trimmed).filter { !$0.isEmpty }
    guard let id = names.first else { return }
    let group = cluster.flatMap { ClusterFile.saysNone($0) ? nil : position(ofGroup: $0.trimmed, label) }
    if let known = positionOfNode[id] {
      if let group, nodes[known].cluster != group {
        if nodes[known].cluster == nil { nodes[known].cluster = group } else { repeated.append(id) }
      }
      return
    }
    positionOfNode[id] = nodes.count
    nodes.append(Node(names: names, cluster: group))
  }

  private static func saysNone(_ cluster: String) -> Bool {
    ["", "-", "na", "n/a", "nan", "none", "null", "nil"].contains(cluster.trimmed.lowercased())
  }

  private mutating func position(ofGroup id: String, _ label: String?) -> Int {
    // 1.0 is how tables of numbers write 1.
    let id = id.hasSuffix(".0") ? String(id.dropLast(2)) : id
    if let known = positionOfGroup[id] { return known }
    positionOfGroup[id] = groups.count
    groups.append(Group(id: id, label: label.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }))
    return groups.count - 1
  }

  /// Puts clusters whose ids are all numbers into the order of these.
  private mutating func sortNumberedGroups() {
    let numbers = groups.compactMap { Int($0.id) }
    guard numbers.count == groups.count else { return }
    let order = groups.indices.sorted { numbers[$0] < numbers[$1] }
    var place = [Int](repeating: 0, count: groups.count)
    for (position, group) in order.enumerated() { place[group] = position }
    groups = order.map { groups[$0] }
    for index in nodes.indices { nodes[index].cluster = nodes[index].cluster.map { place[$0] } }
  }

  /// The same clusters of nodes that are known by names, if there are as many.
  package func naming(_ names: [[String]]) -> ClusterFile? {
    guard names.count == nodes.count else { return nil }
    var result = self
    result.isByPosition = false
    result.nodes = zip(names, nodes).map { Node(names: $0, cluster: $1.cluster) }
    return result
  }
}

/// Why a file gives no clusters.
package enum ClusterFileError: Error, Hashable, Sendable {
  /// The file cannot be read as text.
  case unusable(InputError)
  /// A line is not what the format has there.
  case malformed(SourceLocation, problem: String)
  /// The content is of no format that is known.
  case unknown(file: String)
  /// No node is in a cluster.
  case noClusters(file: String)

  /// The error of a part that is read as networks are.
  init(_ error: NetworkFileError, file: String) {
    self =
      switch error {
      case .malformed(let place, let problem), .tooLarge(let place, let problem):
        .malformed(place, problem: problem)
      case .unusable(let error): .unusable(error)
      default: .unknown(file: file)
      }
  }
}

extension ClusterFileError: CustomStringConvertible {
  /// Where, what is wrong and what to do, without a full stop.
  package var description: String {
    switch self {
    case .unusable(let error): error.description
    case .malformed(let place, let problem): "\(place.file):\(place.line): \(problem)"
    case .unknown(let file):
      "\(file): has no clusters in a form that is known; give JSON of 'stemma clusters', a table with the columns "
        + "node and cluster (CSV, TSV), a VOSviewer map or JSON, or a Pajek partition (.clu)"
    case .noClusters(let file): "\(file): puts nothing into a cluster"
    }
  }
}
