import StemmaModel

/// VOSviewer's text files: a map, a table with a row an item whose first row names `id`, `label` and more, and a
/// network, rows of two ids and a strength.
///
/// Source: van Eck and Waltman, "VOSviewer manual", file types. The network file alone is an edge list.
enum VOSviewerText {
  static let mapFormat = NetworkFormat(
    name: "VOSviewer map and network files", endings: [], recognizes: isMap,
    read: { source throws(NetworkFileError) in throw .mapAlone(file: source.file) })

  private static func isMap(_ source: SourceText) -> Bool {
    guard let separator = RowSplitter.separator(of: source) else { return false }
    var rows = RowSplitter(source, separator: separator)
    guard let names = (try? rows.next())?.map({ $0.lowercased() }) else { return false }
    return names.contains("id") && names.contains("label") && EdgeColumns(named: names) == nil
  }

  /// Reads a map and a network, whichever comes first.
  static func read(_ one: SourceText, _ other: SourceText) throws(NetworkFileError) -> NetworkFile {
    let isFirst = isMap(one)
    guard isFirst != isMap(other) else { throw .noMap(files: [one.file, other.file]) }
    var network = try items(of: isFirst ? one : other)
    network.file = one.file
    try addLinks(of: isFirst ? other : one, to: &network)
    return network
  }

  private static func items(of map: SourceText) throws(NetworkFileError) -> NetworkFile {
    var network = NetworkFile(file: map.file, format: mapFormat.name)
    var rows = RowSplitter(map, separator: RowSplitter.separator(of: map))
    let names = (try rows.next() ?? []).map { $0.lowercased() }
    let (id, label, cluster) = (
      names.firstIndex(of: "id") ?? 0, names.firstIndex(of: "label") ?? 1, names.firstIndex(of: "cluster")
    )
    while let row = try rows.next() {
      guard id < row.count, !row[id].isEmpty else { throw rows.malformed("the item has no id") }
      try NetworkFile.checkVertexCount(network.vertices.count + 1, at: rows.location)
      network.vertices.append(
        .init(
          id: row[id], label: label < row.count && !row[label].isEmpty ? row[label] : nil,
          cluster: cluster.flatMap { $0 < row.count ? Int(row[$0]) : nil }))
    }
    return network
  }

  private static func addLinks(
    of source: SourceText, to network: inout NetworkFile
  ) throws(NetworkFileError) {
    var positions: [String: Int] = [:]
    for (position, vertex) in network.vertices.enumerated() {
      guard positions.updateValue(position, forKey: vertex.id) == nil else {
        throw .malformed(
          SourceLocation(file: network.file, line: 1),
          problem: "two items of the map have the id '\(vertex.id.prefix(40))'")
      }
    }
    var rows = RowSplitter(source, separator: RowSplitter.separator(of: source))
    while let row = try rows.next() {
      guard (2...3).contains(row.count) else {
        throw rows.malformed("expected two ids and a strength, but the row has \(row.count) cells")
      }
      guard let first = positions[row[0]], let second = positions[row[1]] else {
        throw rows.malformed(
          "no item of the map has the id '\((positions[row[0]] == nil ? row[0] : row[1]).prefix(40))'")
      }
      guard let weight = row.count > 2 ? Double(row[2]) : 1, weight.isFinite else {
        throw rows.malformed("expected a strength, not '\(row[2].prefix(40))'")
      }
      try network.add(.init(first, second, weight: weight), isArc: false, at: rows.location)
    }
  }
}
