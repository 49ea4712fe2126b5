import StemmaModel

/// Clusters in a table with a row a node: comma or tab separated, or VOSviewer's map.
///
/// A first row that names columns says which of them are read; without one there are two columns, the node and its
/// cluster.
enum ClusterTable {
  /// Which columns hold what.
  struct Columns {
    /// What names the node, the id first.
    var names: [Int]
    var cluster: Int
    /// What people call the cluster.
    var label: Int?
    var isNamed: Bool

    private static let nodes = ["paper", "node", "vertex", "item", "id", "key", "name", "alias", "title"]
    private static let clusters = [
      "cluster", "community", "module", "modularity_class", "modularity class", "membership", "partition",
      "group", "class", "category", "topic",
    ]

    /// The columns of a table without names.
    init() {
      names = [0]
      cluster = 1
      isNamed = false
    }

    /// The columns that a first row names, or nil if it does not name a node and a cluster.
    init?(named row: [String]) {
      let titles = row.map { $0.trimmed.lowercased() }
      guard let cluster = Columns.clusters.lazy.compactMap({ titles.firstIndex(of: $0) }).first else {
        return nil
      }
      var names = Columns.nodes.compactMap { titles.firstIndex(of: $0) }
      let label = titles.firstIndex(of: "label")
      // Where papers or nodes have a column of that name, a label is the cluster's; else it is the node's.
      let isOfCluster = titles.contains("paper") || titles.contains("node")
      if let label, !isOfCluster { names.append(label) }
      if names.isEmpty, row.count == 2 { names = [1 - cluster] }
      guard !names.isEmpty else { return nil }
      self.names = names
      self.cluster = cluster
      self.label = isOfCluster ? label : nil
      isNamed = true
    }
  }

  static func read(_ source: SourceText) throws(ClusterFileError) -> ClusterFile {
    do { return try table(source) } catch { throw ClusterFileError(error, file: source.file) }
  }

  private static func table(_ source: SourceText) throws(NetworkFileError) -> ClusterFile {
    var file = ClusterFile(file: source.file, format: "table")
    let separator = RowSplitter.separator(of: source)
    var rows = RowSplitter(source, separator: separator)
    guard let first = try rows.next() else { throw .unknownFormat(file: source.file) }
    let columns = Columns(named: first) ?? Columns()
    if !columns.isNamed { rows = RowSplitter(source, separator: separator) }
    while let row = try rows.next() {
      if !columns.isNamed, row.count != 2 {
        throw rows.malformed(
          "expected a node and its cluster, but the row has \(row.count) cell\(row.count == 1 ? "" : "s"); name the "
            + "columns in the first row (node, cluster)")
      }
      let names = columns.names.compactMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
      guard !names.isEmpty else { throw rows.malformed("the row names no node") }
      file.add(
        names, cluster: columns.cluster < row.count ? row[columns.cluster] : nil,
        label: columns.label.flatMap { $0 < row.count ? row[$0] : nil })
    }
    return file
  }
}

/// Pajek's partitions: `*Vertices n`, then the number of each vertex's cluster, a line a vertex.
///
/// Source: Batagelj and Mrvar, "Pajek: reference manual", partitions. What the vertices are called stands in the
/// network that the partition is of.
enum PajekPartition {
  static func read(_ source: SourceText) throws(ClusterFileError) -> ClusterFile {
    do { return try partition(source) } catch { throw ClusterFileError(error, file: source.file) }
  }

  private static func partition(_ source: SourceText) throws(NetworkFileError) -> ClusterFile {
    var file = ClusterFile(file: source.file, format: "Pajek partition")
    file.isByPosition = true
    var lines = NetworkLines(source)
    var count: Int?
    var read = 0
    while let line = lines.next(comments: "%") {
      let words = try lines.words(of: line)
      let word = lines.text(words[0]).lowercased()
      if word.hasPrefix("*") {
        guard count == nil else {
          throw lines.malformed(
            "\(lines.quoted(words[0])) does not belong into a partition; give one of one network")
        }
        if word == "*vertices" {
          guard words.count > 1, let number = lines.wholeNumber(words[1]) else {
            throw lines.malformed("expected the number of vertices behind *Vertices")
          }
          try NetworkFile.checkVertexCount(number, at: lines.location)
          count = number
        } else if word != "*partition" {
          throw lines.malformed(
            "expected *Vertices and the cluster of each vertex, not \(lines.quoted(words[0]))")
        }
        continue
      }
      guard let count else { throw lines.malformed("expected *Vertices before \(lines.quoted(line))") }
      guard words.count == 1, let cluster = Int(lines.text(words[0])) else {
        throw lines.malformed(
          "expected the number of a cluster alone on the line, not \(lines.quoted(line)); is this a network?")
      }
      read += 1
      guard read <= count else { throw lines.malformed("there are more clusters than the \(count) vertices") }
      file.add(["\(read)"], cluster: "\(cluster)")
    }
    guard let count, read == count else {
      throw lines.malformed("the file ends after \(read) of \(count ?? 0) vertices")
    }
    return file
  }
}
