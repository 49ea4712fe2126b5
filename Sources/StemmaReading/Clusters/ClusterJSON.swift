import StemmaModel

/// Clusters in JSON: of this tool (`--format json` or `jsonl`), of VOSviewer, a list of nodes with their clusters, or an
/// object with a cluster for each node.
enum ClusterJSON {
  private static let nodeNames = ["paper", "node", "id", "vertex", "item", "name", "label", "title"]
  private static let clusterNames = ["cluster", "community", "module", "group", "membership", "partition"]

  static func read(_ source: SourceText) throws(ClusterFileError) -> ClusterFile {
    let bytes = Array(source.text.utf8)
    func place(_ offset: Int) -> SourceLocation {
      SourceLocation(
        file: source.file, line: 1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") })
    }
    let root: JSONValue
    do {
      root = try JSONReader.value(in: bytes, 0..<bytes.count)
    } catch {
      if let file = lines(of: source, bytes) { return file }
      throw .malformed(place(error.offset), problem: "is no JSON: \(error.message)")
    }
    var file = ClusterFile(file: source.file, format: "JSON")
    if case .array(let clusters) = root["clusters"] {
      file.format = "clusters of stemma"
      for cluster in clusters { add(cluster, to: &file) }
      for paper in root["unclustered"].items { if let id = paper.text { file.add([id], cluster: nil) } }
      return file
    }
    if case .array(let items) = root["network"]["items"] {
      file.format = "VOSviewer JSON"
      for item in items {
        file.add([item["id"].text, item["label"].text].compactMap(\.self), cluster: item["cluster"].text)
      }
      return file
    }
    if case .array(let nodes) = root {
      for (number, node) in nodes.enumerated() {
        let names = nodeNames.compactMap { node[$0].text }
        guard !names.isEmpty, let key = clusterNames.first(where: { node[$0] != .null }) else {
          throw .malformed(
            place(0),
            problem: "value \(number + 1) of the list needs 'node' and 'cluster', each a text or number"
          )
        }
        file.add(names, cluster: node[key].text)
      }
      return file
    }
    // A cluster for each node, as dictionaries of nodes are written.
    guard !root.members.isEmpty, root.members.allSatisfy({ $0.value.isPlain }) else {
      throw .unknown(file: source.file)
    }
    for member in root.members { file.add([member.name], cluster: member.value.text) }
    return file
  }

  /// The clusters of lines each of which is a cluster; nil if one is not.
  private static func lines(of source: SourceText, _ bytes: [UInt8]) -> ClusterFile? {
    var file = ClusterFile(file: source.file, format: "clusters of stemma")
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].contains(where: { !$0.isBlank }) {
        guard let cluster = try? JSONReader.value(in: bytes, start..<end),
          case .array = cluster["papers"]
        else { return nil }
        add(cluster, to: &file)
      }
      start = end + 1
    }
    return file
  }

  private static func add(_ cluster: JSONValue, to file: inout ClusterFile) {
    for paper in cluster["papers"].items {
      if let id = paper.text { file.add([id], cluster: cluster["id"].text, label: cluster["label"].text) }
    }
  }
}

extension JSONValue {
  /// Whether it is a text, a number or nothing.
  fileprivate var isPlain: Bool {
    switch self {
    case .null, .number, .string: true
    default: false
    }
  }
}
