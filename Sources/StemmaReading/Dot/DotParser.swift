import StemmaModel

/// Reads DOT by its grammar, a function a rule, over tokens.
struct DotParser {
  /// Attributes that hold for what follows in the same braces.
  private struct Defaults {
    var node: [String: String] = [:]
    var edge: [String: String] = [:]
  }

  private let tokens: [DotToken]
  private var position = 0
  private var isDirected = true
  private var nodes: [DotGraph.Node] = []
  private var placeOfNode: [String: Int] = [:]
  private var edges: [DotGraph.Edge] = []
  private var depth = 0

  /// Deeper braces are no lineage, and would overflow the stack.
  private static let greatestDepth = 200

  init(text: String, file: String) throws(DotSyntaxError) {
    var lexer = DotLexer(text: text, file: file)
    tokens = try lexer.tokens()
  }

  /// The rule of a whole file: `["strict"] ("graph" | "digraph") [ID] "{" statements "}"`.
  mutating func graph() throws(DotSyntaxError) -> DotGraph {
    _ = takeKeyword("strict")
    if takeKeyword("digraph") {
      isDirected = true
    } else if takeKeyword("graph") {
      isDirected = false
    } else {
      throw expected("'digraph' at the start of the file")
    }
    if current.kind != .mark("{") { _ = try identifier(as: "the graph's name or '{'") }
    try take("{")
    var defaults = Defaults()
    _ = try statements(&defaults)
    try take("}")
    // A brace too many would hide the relations behind it.
    if current.kind != .end { throw expected("the end of the file behind the graph's last '}'") }
    return DotGraph(isDirected: isDirected, nodes: nodes, edges: edges)
  }

  /// The statements up to a closing brace; returns the nodes that they name.
  private mutating func statements(_ defaults: inout Defaults) throws(DotSyntaxError) -> [String] {
    depth += 1
    defer { depth -= 1 }
    if depth > DotParser.greatestDepth {
      throw DotSyntaxError(
        location: current.location, message: "braces are nested more than \(DotParser.greatestDepth) deep")
    }
    var named: [String] = []
    while current.kind != .mark("}") {
      if current.kind == .end { throw expected("'}'") }
      named += try statement(&defaults)
      _ = takeIfMark(";")
    }
    return named
  }

  private mutating func statement(_ defaults: inout Defaults) throws(DotSyntaxError) -> [String] {
    if takeKeyword("node") {
      defaults.node.merge(try attributeLists()) { _, new in new }
      return []
    }
    if takeKeyword("edge") {
      defaults.edge.merge(try attributeLists()) { _, new in new }
      return []
    }
    if isKeyword("graph") {
      position += 1
      _ = try attributeLists()
      return []
    }
    let start = current.location
    let isName = !isKeyword("subgraph") && current.kind != .mark("{")
    let first = try endpoint(defaults)
    if isName, takeIfMark("=") {
      _ = try identifier(as: "a value")
      return []
    }
    guard isEdgeMark else {
      if isName {
        let attributes = try attributeLists()
        for name in first { declare(name, attributes, defaults, at: start) }
      }
      return first
    }
    return try edgeStatement(from: first, at: start, defaults)
  }

  /// A chain of endpoints; every node of one is tied to every node of the next.
  private mutating func edgeStatement(
    from first: [String], at start: SourceLocation, _ defaults: Defaults
  ) throws(DotSyntaxError) -> [String] {
    var chain: [(names: [String], location: SourceLocation)] = [(first, start)]
    while isEdgeMark {
      let mark: DotToken.Kind = isDirected ? .mark("->") : .mark("--")
      if current.kind != mark {
        throw expected(isDirected ? "'->', as the graph is directed" : "'--', as the graph is undirected")
      }
      position += 1
      let location = current.location
      chain.append((try endpoint(defaults), location))
    }
    let own = try attributeLists()
    let attributes = defaults.edge.merging(own) { _, new in new }
    for link in chain {
      for name in link.names { declare(name, [:], defaults, at: link.location) }
    }
    for (tail, head) in zip(chain, chain.dropFirst()) {
      for from in tail.names {
        for to in head.names {
          edges.append(.init(tail: from, head: to, attributes: attributes, location: tail.location))
        }
      }
    }
    return chain.flatMap(\.names)
  }

  /// A node, or a subgraph for all its nodes.
  private mutating func endpoint(_ defaults: Defaults) throws(DotSyntaxError) -> [String] {
    let isSubgraph = takeKeyword("subgraph")
    if isSubgraph, current.kind != .mark("{") { _ = try identifier(as: "the subgraph's name or '{'") }
    if isSubgraph || current.kind == .mark("{") {
      try take("{")
      var inner = defaults
      let named = try statements(&inner)
      try take("}")
      var seen: Set<String> = []
      return named.filter { seen.insert($0).inserted }
    }
    let location = current.location
    let name = try identifier(as: "a name, '->' or '}'")
    for _ in 0..<2 where takeIfMark(":") { _ = try identifier(as: "a port") }
    if current.kind != .mark("=") { declare(name, [:], defaults, at: location) }
    return [name]
  }

  /// Reads `[a=b, c=d]` any number of times; nothing is an empty list.
  private mutating func attributeLists() throws(DotSyntaxError) -> [String: String] {
    var attributes: [String: String] = [:]
    while takeIfMark("[") {
      while current.kind != .mark("]") {
        if current.kind == .end { throw expected("']'") }
        let name = try identifier(as: "an attribute's name or ']'")
        attributes[name] = takeIfMark("=") ? try identifier(as: "a value for '\(name)'") : "true"
        if !takeIfMark(",") { _ = takeIfMark(";") }
      }
      position += 1
    }
    return attributes
  }

  private mutating func declare(
    _ name: String, _ attributes: [String: String], _ defaults: Defaults, at location: SourceLocation
  ) {
    if let place = placeOfNode[name] {
      nodes[place].attributes.merge(attributes) { _, new in new }
    } else {
      placeOfNode[name] = nodes.count
      let all = defaults.node.merging(attributes) { _, new in new }
      nodes.append(.init(name: name, attributes: all, location: location))
    }
  }
}

extension DotParser {
  private var current: DotToken { tokens[min(position, tokens.count - 1)] }

  private var isEdgeMark: Bool { current.kind == .mark("->") || current.kind == .mark("--") }

  /// Keywords are the same in upper and lower case, and are never quoted.
  private func isKeyword(_ keyword: String) -> Bool {
    if case .word(let text) = current.kind { text.lowercased() == keyword } else { false }
  }

  private mutating func takeKeyword(_ keyword: String) -> Bool {
    guard isKeyword(keyword) else { return false }
    position += 1
    return true
  }

  private mutating func takeIfMark(_ mark: String) -> Bool {
    guard current.kind == .mark(mark) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ mark: String) throws(DotSyntaxError) {
    if !takeIfMark(mark) { throw expected("'\(mark)'") }
  }

  /// A word, a quoted text, or quoted texts joined by `+`.
  private mutating func identifier(as role: String) throws(DotSyntaxError) -> String {
    switch current.kind {
    case .word(let text):
      position += 1
      return text
    case .quoted(var text):
      position += 1
      while takeIfMark("+") {
        guard case .quoted(let more) = current.kind else { throw expected("a quoted text after '+'") }
        text += more
        position += 1
      }
      return text
    case .mark, .end:
      throw expected(role)
    }
  }

  private func expected(_ what: String) -> DotSyntaxError {
    DotSyntaxError(location: current.location, message: "expected \(what), found \(current.shown)")
  }
}
