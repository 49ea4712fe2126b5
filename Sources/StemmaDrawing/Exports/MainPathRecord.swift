/// A main path with all that was counted, as `stemma mainpath` exports and draws it.
///
/// Vertices are named as the source has them; arcs lead the way that they were walked. Numbers of paths are decimal
/// digits, because they have no largest value.
package struct MainPathRecord: Sendable {
  /// An arc by the positions of its ends.
  package struct Arc: Hashable, Sendable {
    package var from: Int
    package var to: Int
    /// How many paths run over it, in digits; nil within a family, where none are counted.
    package var weight: String?
    /// The weight as a share of the flow, from 0 to 1.
    package var share: Double
    /// Whether it is on the main path.
    package var isOnPath: Bool

    /// Makes an arc.
    package init(from: Int, to: Int, weight: String?, share: Double = 0, isOnPath: Bool = false) {
      self.from = from
      self.to = to
      self.weight = weight
      self.share = share
      self.isOnPath = isOnPath
    }
  }

  /// What the arcs are: `lineage`, `citations` or the name of a file.
  package var over: String
  /// `spc`, `splc` or `spnp`.
  package var weights: String
  /// `as-given` or `reversed`.
  package var direction: String
  /// The kind of path, such as `global`.
  package var path: String
  /// How many of the heaviest arcs were asked for, if the path is made of key routes.
  package var keyRoutes: Int?
  /// How many paths there are in all, in digits.
  package var flow: String
  /// The largest sum of weights along one path of the main path, in digits.
  package var score: String
  /// The names of all vertices, each once.
  package var names: [String]
  /// What people call the vertices.
  package var labels: [String]
  /// The vertices that were drawn together because they lie on cycles.
  package var families: [[Int]]
  /// The vertices with arcs to themselves.
  package var selfLoops: [Int]
  /// How many arcs were there before.
  package var repeatedArcs: Int
  /// The vertices on the path, so that its arcs lead from earlier to later ones.
  package var vertices: [Int]
  /// Every arc once, in the order of the source, but for those from a vertex to itself.
  package var allArcs: [Arc]

  /// Makes a record.
  package init(
    over: String, weights: String, direction: String, path: String, keyRoutes: Int?, flow: String,
    score: String,
    names: [String], labels: [String], families: [[Int]], selfLoops: [Int], repeatedArcs: Int,
    vertices: [Int],
    allArcs: [Arc]
  ) {
    self.over = over
    self.weights = weights
    self.direction = direction
    self.path = path
    self.keyRoutes = keyRoutes
    self.flow = flow
    self.score = score
    self.names = names
    self.labels = labels
    self.families = families
    self.selfLoops = selfLoops
    self.repeatedArcs = repeatedArcs
    self.vertices = vertices
    self.allArcs = allArcs
  }

  /// The arcs on the main path, in the order of its vertices.
  package var arcs: [Arc] {
    var ranks: [Int: Int] = [:]
    for (rank, vertex) in vertices.enumerated() { ranks[vertex] = rank }
    func place(_ arc: Arc) -> (Int, Int) { (ranks[arc.from, default: 0], ranks[arc.to, default: 0]) }
    return allArcs.filter(\.isOnPath).sorted { place($0) < place($1) }
  }

  /// The record as JSON, keys in alphabetical order, an arc a line.
  ///
  /// Numbers of paths are JSON numbers with all their digits, however many; readers that know only floating-point
  /// numbers must not take them for such from 2⁵³ on. Arcs within a family have no weight and are listed apart.
  package var json: [UInt8] {
    var text = "{\n"
    func strings(_ positions: [Int]) -> String {
      "[" + positions.map { quotedJSON(names[$0]) }.joined(separator: ", ") + "]"
    }
    func field(_ name: String, _ value: String, isLast: Bool = false) {
      text += "  \"\(name)\": \(value)\(isLast ? "" : ",")\n"
    }
    func list(_ lines: [String]) -> String {
      lines.isEmpty ? "[]" : "[\n    " + lines.joined(separator: ",\n    ") + "\n  ]"
    }
    func lines(_ arcs: [Arc]) -> String {
      list(
        arcs.map { arc in
          let weight = arc.weight.map { ", \"weight\": \($0)" } ?? ""
          return "{\"from\": \(quotedJSON(names[arc.from])), \"to\": \(quotedJSON(names[arc.to]))\(weight)}"
        })
    }
    field("allArcs", lines(allArcs.filter { $0.weight != nil }))
    field("arcs", lines(arcs))
    field("direction", quotedJSON(direction))
    field("families", list(families.map(strings)))
    field("flow", flow)
    field("keyRoutes", keyRoutes.map(String.init) ?? "null")
    let named = vertices.filter { names[$0] != labels[$0] }
    field(
      "labels",
      named.isEmpty
        ? "{}"
        : "{\n    "
          + named.map { "\(quotedJSON(names[$0])): \(quotedJSON(labels[$0]))" }.joined(separator: ",\n    ")
          + "\n  }")
    field("over", quotedJSON(over))
    field("path", quotedJSON(path))
    field("repeatedArcs", "\(repeatedArcs)")
    field("score", score)
    field("selfLoops", strings(selfLoops))
    field("vertices", strings(vertices))
    field("weights", quotedJSON(weights))
    field("withinFamilies", lines(allArcs.filter { $0.weight == nil }), isLast: true)
    return Array((text + "}\n").utf8)
  }

  /// The main path as a network in Pajek's format, weights with all their digits.
  ///
  /// Pajek has no way to write a quote inside a label: it becomes an apostrophe.
  package var pajek: String {
    var text = pajekVertices(vertices.map { pajekLabel(names[$0]) })
    var numbers: [Int: Int] = [:]
    for (position, vertex) in vertices.enumerated() { numbers[vertex] = position + 1 }
    text += "*Arcs\n"
    for arc in arcs {
      guard let from = numbers[arc.from], let to = numbers[arc.to] else { continue }
      text += "\(from) \(to) \(arc.weight ?? "0")\n"
    }
    return text
  }
}

/// Text as a JSON string, quotes included.
func quotedJSON(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
