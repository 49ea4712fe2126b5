import StemmaModel

/// Pairs of vertices, a row a link, with or without a weight: separated by tabs, commas, semicolons or blanks.
///
/// A first row that names columns says which of them are read; without one the first two are the ends and a third is
/// the weight. The column `type` of Gephi's tables tells directed from undirected rows; without it all rows are arcs
/// from the first to the second vertex, and the network says that direction is not stated.
enum EdgeList {
  static let format = NetworkFormat(
    name: "an edge list (CSV, TSV or blanks)", endings: ["csv", "tsv", "edges", "edgelist", "txt"],
    recognizes: { source in
      // What begins with a bracket is data of some other kind.
      if let start = source.text.utf8.first(where: { !$0.isBlank }), "{[<*".utf8.contains(start) {
        return false
      }
      let separator = RowSplitter.separator(of: source)
      var rows = RowSplitter(source, separator: separator)
      guard let first = try? rows.next() else { return false }
      return EdgeColumns(named: first) != nil
        || separator != nil
        || first.count == 2 || first.count > 2 && first[2].hasPrefix("{")
        || first.count == 3 && Double(first[2]) != nil
    },
    read: { source throws(NetworkFileError) in try read(source) })

  private static func read(_ source: SourceText) throws(NetworkFileError) -> NetworkFile {
    var network = NetworkFile(file: source.file, format: format.name)
    network.statesDirection = false
    let separator = RowSplitter.separator(of: source)
    let columns = try columns(of: source, separator: separator)
    var rows = RowSplitter(source, separator: separator)
    if columns.isNamed { _ = try rows.next() }
    var positions: [String: Int] = [:]
    while let cells = try rows.next() {
      let row = withoutAttributes(cells, separator: separator)
      guard max(columns.source, columns.target) < row.count else {
        throw rows.malformed("expected two vertices, but the row has \(counted(row.count, "cell"))")
      }
      if !columns.isNamed, row.count > 3 {
        throw rows.malformed(
          "the row has \(row.count) cells, but a link has two vertices and a weight; name the columns in the "
            + "first row (source, target, weight), or put names with separators in quotes")
      }
      var ends: [Int] = []
      for name in [row[columns.source], row[columns.target]] {
        guard !name.isEmpty else { throw rows.malformed("the name of a vertex is empty") }
        if let position = positions[name] {
          ends.append(position)
        } else {
          try NetworkFile.checkVertexCount(network.vertices.count + 1, at: rows.location)
          ends.append(network.vertices.count)
          positions[name] = network.vertices.count
          network.vertices.append(NetworkFile.Vertex(id: name))
        }
      }
      var weight = 1.0
      if let column = columns.weight, column < row.count, !row[column].isEmpty {
        guard let number = Double(row[column]), number.isFinite else {
          throw rows.malformed("expected a weight, not '\(row[column].prefix(40))'")
        }
        weight = number
      }
      var isArc = true
      if let column = columns.kind, column < row.count {
        network.statesDirection = true
        isArc = row[column].lowercased() != "undirected"
      }
      try network.add(.init(ends[0], ends[1], weight: weight), isArc: isArc, at: rows.location)
    }
    return network
  }

  /// A row between blanks with the weight of NetworkX's attributes, as in `a b {'weight': 2}`, in their place.
  private static func withoutAttributes(_ row: [String], separator: UInt8?) -> [String] {
    guard separator == nil, row.count > 2, row[2].hasPrefix("{"), row.last?.hasSuffix("}") == true else {
      return row
    }
    let parts = row[2...].joined(separator: " ").dropFirst().dropLast().split(separator: ",")
    let weight = parts.lazy.map { $0.split(separator: ":").map { String($0).trimmed } }.first {
      $0.count == 2 && ["'weight'", "\"weight\""].contains($0[0])
    }
    return row[..<2] + (weight.map { [$0[1]] } ?? [])
  }

  /// Which columns hold what.
  private static func columns(of source: SourceText, separator: UInt8?) throws(NetworkFileError)
    -> EdgeColumns
  {
    var rows = RowSplitter(source, separator: separator)
    guard let first = try rows.next() else { return EdgeColumns() }
    if let named = EdgeColumns(named: first) { return named }
    var others: [[String]] = []
    while others.count < 20, let row = try rows.next() { others.append(row) }
    // Words above numbers are a header, whatever they are.
    let checked = first.count == 2 ? [0, 1] : first.count == 3 ? [2] : []
    var columns = EdgeColumns()
    columns.isNamed =
      !checked.isEmpty && !others.isEmpty
      && checked.allSatisfy { column in
        Double(first[column]) == nil && others.allSatisfy { column < $0.count && Double($0[column]) != nil }
      }
    return columns
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// Which columns of an edge list hold what.
struct EdgeColumns {
  var source = 0
  var target = 1
  var weight: Int? = 2
  /// The column that says whether a link is directed.
  var kind: Int?
  /// Whether the first row names the columns.
  var isNamed = false

  private static let ends = [
    ("source", "target"), ("from", "to"), ("citing", "cited"), ("parent", "child"), ("src", "dst"),
    ("tail", "head"),
    ("source_id", "target_id"), ("source id", "target id"), ("node1", "node2"), ("vertex1", "vertex2"),
    ("start", "end"), ("citing_id", "cited_id"),
  ]
  private static let weights = ["weight", "value", "strength", "count", "w", "weights", "link strength"]

  /// The columns of a list without names: two ends and a weight.
  init() {}

  /// The columns that a first row names, or nil if it does not name both ends of a link.
  init?(named row: [String]) {
    let names = row.map { $0.lowercased() }
    for (source, target) in Self.ends {
      guard let first = names.firstIndex(of: source), let second = names.firstIndex(of: target) else {
        continue
      }
      self.source = first
      self.target = second
      weight = Self.weights.lazy.compactMap { names.firstIndex(of: $0) }.first
      kind = names.firstIndex(of: "type")
      isNamed = true
      return
    }
    return nil
  }
}

/// The rows of a table whose cells stand on one line.
struct RowSplitter {
  private var lines: NetworkLines
  private let separator: UInt8?

  /// Makes a splitter; cells without a separator are words between blanks.
  init(_ source: SourceText, separator: UInt8?) {
    lines = NetworkLines(source)
    self.separator = separator
  }

  var location: SourceLocation { lines.location }
  func malformed(_ problem: String) -> NetworkFileError { lines.malformed(problem) }

  /// What stands between the cells: what each of the first rows has, tabs before commas before semicolons, else
  /// what the first row has if it has no blanks; nil for blanks.
  static func separator(of source: SourceText) -> UInt8? {
    let separators = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    let uniform = separators.first { separator in
      var rows = RowSplitter(source, separator: separator)
      var count = 0
      while count < 20, let row = try? rows.next() {
        if row.count < 2 { return false }
        count += 1
      }
      return count > 0
    }
    func firstRow(_ separator: UInt8?) -> [String] {
      var rows = RowSplitter(source, separator: separator)
      return (try? rows.next()) ?? []
    }
    return uniform ?? (firstRow(nil).count < 2 ? separators.first { firstRow($0).count > 1 } : nil)
  }

  /// The cells of the next row, without blanks around them and without quotes.
  mutating func next() throws(NetworkFileError) -> [String]? {
    guard let line = lines.next(comments: "#%", keepsTabs: separator == UInt8(ascii: "\t")) else {
      return nil
    }
    guard let separator else { return try lines.words(of: line).map(lines.text) }
    var cells: [String] = []
    var index = line.lowerBound
    while true {
      while index < line.upperBound, bytes[index].isBlank, bytes[index] != separator { index += 1 }
      if index < line.upperBound, bytes[index] == UInt8(ascii: "\"") {
        cells.append(try quotedCell(&index, line.upperBound, separator))
      } else {
        var end = index
        while end < line.upperBound, bytes[end] != separator { end += 1 }
        let next = end
        while end > index, bytes[end - 1].isBlank { end -= 1 }
        cells.append(lines.text(index..<end))
        index = next
      }
      guard index < line.upperBound else { return cells }
      index += 1
    }
  }

  private var bytes: [UInt8] { lines.bytes }

  /// The text of a cell whose opening quote is at an index, which goes to the separator behind it.
  private func quotedCell(
    _ index: inout Int, _ end: Int, _ separator: UInt8
  ) throws(NetworkFileError) -> String {
    var text: [UInt8] = []
    index += 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "\"") else {
          index += 1
          while index < end, bytes[index].isBlank, bytes[index] != separator { index += 1 }
          guard index == end || bytes[index] == separator else {
            throw malformed("something stands behind the quote that closes a cell")
          }
          return String(decoding: text, as: UTF8.self)
        }
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    throw malformed("a quote is opened and never closed")
  }
}
