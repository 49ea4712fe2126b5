import StemmaModel

/// Pajek's text format of networks: `*Vertices n`, then `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist` or `*Matrix`.
///
/// Source: Batagelj and Mrvar, "Pajek: reference manual", data structures. Shapes, colours and coordinates are
/// passed over. Vertices that are not listed have their numbers for labels. Of several networks in a file the first
/// is read, and what a project file has besides networks is passed over; both are told.
enum Pajek {
  static let format = NetworkFormat(
    name: "Pajek .net", endings: ["net", "paj"],
    recognizes: { source in
      var lines = NetworkLines(source)
      guard let line = lines.next(comments: "%") else { return false }
      let start = lines.text(line).lowercased()
      return start.hasPrefix("*vertices") || start.hasPrefix("*network")
    },
    read: { source throws(NetworkFileError) in
      var reader = PajekReader(source)
      return try reader.read()
    })

  /// What may stand behind the ends and the weight of a line: the name of a property of its drawing.
  static let properties: Set<String> = [
    "c", "p", "w", "s", "a", "ap", "l", "lp", "lr", "lphi", "lc", "la", "fos", "font", "hook", "h1", "h2",
    "k",
    "k1", "k2", "a1", "a2", "b", "q", "r", "phi", "x_fact", "y_fact", "ic", "bc", "bw", "sz",
  ]
}

private struct PajekReader {
  /// What the lines of a part are.
  private enum Section {
    case start, vertices, matrix
    case links(isArc: Bool, isList: Bool)
  }

  private var lines: NetworkLines
  private var network: NetworkFile
  private var section = Section.start
  private var hasVertices = false
  /// How many values of a matrix were read.
  private var valueCount = 0
  private var matrixLocation: SourceLocation?
  private var relations = 0

  init(_ source: SourceText) {
    lines = NetworkLines(source)
    network = NetworkFile(file: source.file, format: Pajek.format.name)
    network.isNamedByLabel = true
  }

  mutating func read() throws(NetworkFileError) -> NetworkFile {
    while let line = lines.next(comments: "%") {
      if lines.bytes[line.lowerBound] == UInt8(ascii: "*") {
        guard try enterSection(line) else { break }
      } else {
        try readLine(line)
      }
    }
    guard hasVertices else {
      throw lines.malformed("there is no line '*Vertices n' that says how many vertices there are")
    }
    if let matrixLocation, valueCount < network.vertices.count * network.vertices.count {
      throw .malformed(
        matrixLocation,
        problem: "the matrix has \(valueCount) values instead of \(network.vertices.count) rows of as many")
    }
    if relations > 1 {
      network.warn(
        "pajek", "the links of several relations are read as those of one",
        at: SourceLocation(file: lines.file, line: 1))
    }
    return network
  }

  /// Begins the part that a line with an asterisk names; false if nothing more is to be read.
  private mutating func enterSection(_ line: Range<Int>) throws(NetworkFileError) -> Bool {
    let words = try lines.words(of: line)
    let name = lines.text(words[0]).lowercased()
    if name == "*network" || name == "*vertices", hasVertices {
      network.warn(
        "pajek", "another network begins here; only the first is read, save the others as files of their own",
        at: lines.location)
      return false
    }
    switch name {
    case "*network": return true
    case "*vertices": try readVertexCount(words)
    case "*arcs": try enter(.links(isArc: true, isList: false))
    case "*edges": try enter(.links(isArc: false, isList: false))
    case "*arcslist": try enter(.links(isArc: true, isList: true))
    case "*edgeslist": try enter(.links(isArc: false, isList: true))
    case "*matrix":
      try enter(.matrix)
      matrixLocation = lines.location
    case "*partition", "*vector", "*cluster", "*permutation", "*hierarchy", "*events", "*macro":
      network.warn(
        "pajek", "\(lines.text(words[0])) and what follows is no network and is passed over",
        at: lines.location)
      return false
    default:
      throw lines.malformed(
        "\(lines.quoted(words[0])) is no part of a network; expected *Vertices, *Arcs, *Edges, *Arcslist, "
          + "*Edgeslist or *Matrix")
    }
    if words.count > 1, lines.text(words[1]).hasPrefix(":") { relations += 1 }
    return true
  }

  private mutating func enter(_ next: Section) throws(NetworkFileError) {
    guard hasVertices else {
      throw lines.malformed("links stand before '*Vertices n'; say first how many vertices there are")
    }
    section = next
  }

  private mutating func readVertexCount(_ words: [Range<Int>]) throws(NetworkFileError) {
    guard words.count > 1, lines.bytes[words[1]].allSatisfy(\.isDigit), !words[1].isEmpty else {
      throw lines.malformed("expected the number of vertices behind *Vertices")
    }
    let count = lines.wholeNumber(words[1]) ?? Int.max
    try NetworkFile.checkVertexCount(count, at: lines.location)
    network.vertices = (0..<count).map { NetworkFile.Vertex(id: String($0 + 1)) }
    hasVertices = true
    section = .vertices
  }

  private mutating func readLine(_ line: Range<Int>) throws(NetworkFileError) {
    let words = try lines.words(of: line)
    switch section {
    case .start: throw lines.malformed("expected '*Vertices n' before \(lines.quoted(line))")
    case .vertices:
      let position = try vertex(words[0])
      if words.count > 1, !words[1].isEmpty { network.vertices[position].label = lines.text(words[1]) }
    case .links(let isArc, isList: true):
      let source = try vertex(words[0])
      for word in words.dropFirst() {
        try network.add(.init(source, vertex(word)), isArc: isArc, at: lines.location)
      }
    case .links(let isArc, isList: false):
      guard words.count >= 2 else { throw lines.malformed("expected the numbers of two vertices") }
      let weight = words.count > 2 ? try weight(words[2]) : 1
      try network.add(
        .init(vertex(words[0]), vertex(words[1]), weight: weight), isArc: isArc, at: lines.location)
    case .matrix: for word in words { try readValue(word) }
    }
  }

  private mutating func readValue(_ word: Range<Int>) throws(NetworkFileError) {
    let size = network.vertices.count
    guard let value = lines.number(word) else {
      throw lines.malformed("expected a number of the matrix, not \(lines.quoted(word))")
    }
    guard valueCount < size * size else {
      throw lines.malformed("the matrix has more than \(size) rows of \(size) values")
    }
    if value != 0 {
      try network.add(
        .init(valueCount / size, valueCount % size, weight: value), isArc: true, at: lines.location)
    }
    valueCount += 1
  }

  /// The position of the vertex of a number.
  private func vertex(_ word: Range<Int>) throws(NetworkFileError) -> Int {
    let count = network.vertices.count
    guard let number = lines.wholeNumber(word), (1...max(count, 1)).contains(number), count > 0 else {
      throw lines.malformed("\(lines.quoted(word)) is no number of a vertex from 1 to \(count)")
    }
    return number - 1
  }

  private func weight(_ word: Range<Int>) throws(NetworkFileError) -> Double {
    if let weight = lines.number(word) { return weight }
    let text = lines.text(word).lowercased()
    if text.hasPrefix("[") || Pajek.properties.contains(text) { return 1 }
    throw lines.malformed("expected a weight, not \(lines.quoted(word))")
  }
}
