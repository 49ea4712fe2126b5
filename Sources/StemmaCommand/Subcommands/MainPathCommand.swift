import GraphAlgorithms
import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma mainpath`.
  static let mainpath = Subcommand(
    "mainpath", summary: "Find the main path through lineage, citations or any graph of arcs",
    discussion: """
      Counts the paths that run over each arc (SPC, SPLC or SPNP, exactly) and prints the path that most of them \
      take, with every tie: the main path of Hummon and Doreian. The arcs are lineage, from parent to child, or \
      citations, from the citing to the cited paper, or those of a network that --graph names: Pajek, GraphML or an \
      edge list. What lies on a cycle is drawn together into a family, counted as one vertex and told.
      """,
    inputOption: .graph, formats: [.table, .json, .net, .svg, .png, .pdf, .dot],
    options: [
      .output, .graph, .over, .pathWeights, .path, .keyRoutes, .direction, .minimumConfidence, .orientation,
      .title,
      .layoutTimeout,
    ] + Option.knowledge,
    examples: [
      Example("stemma mainpath lists/ -o mainpath.svg", "Draws the main path of the lineage"),
      Example(
        "stemma mainpath --graph citations.net --weights splc --key-routes 10 --format json",
        "Prints the ten heaviest arcs of a Pajek network and the paths over them"),
    ]
  ) { invocation in
    let request = try MainPathRequest(invocation.arguments)
    let source = try MainPathSource(invocation)
    invocation.messages.progress.report("counting paths")
    let record = try request.record(of: source)
    tell(record, to: invocation.messages)
    switch invocation.arguments.format {
    case .json: try invocation.deliver(record.json)
    case .net: try invocation.deliver(record.pajek)
    case let format? where format.isDrawing:
      var options = MainPathOptions()
      options.title = invocation.arguments.text(.title) ?? options.title
      options.leadsDown = invocation.arguments.text(.orientation) == "down"
      let drawing = mainPathDrawing(of: record, papers: source.papers, options: options)
      try invocation.deliver(invocation.rendered(drawing, as: format))
    default: try invocation.deliver(mainPathTable(record, source))
    }
    return .success
  }
}

/// What a command line wants of a main path.
struct MainPathRequest {
  /// The kinds of main paths by the words of the command line.
  enum Path: String, CaseIterable {
    case global, local
    case localBackward = "local-backward"
    case keyRoute = "key-route"
    case keyRouteLocal = "key-route-local"
  }

  /// Whether arcs are walked as the source has them.
  enum Direction: String, CaseIterable {
    case asGiven = "as-given"
    case reversed
  }

  /// How many arcs make key routes if the command line does not say.
  static let defaultKeyRoutes = 10

  var method: TraversalWeights.Method
  var path: Path
  var keyRoutes: Int?
  var direction: Direction

  /// The request of a command line.
  ///
  /// - Throws: `UsageError.contradiction` if a number of key routes is given for another kind of path.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    method = arguments.choice(.pathWeights, as: TraversalWeights.Method.self) ?? .spc
    direction = arguments.choice(.direction, as: Direction.self) ?? .asGiven
    let named = arguments.choice(.path, as: Path.self)
    keyRoutes = arguments.wholeNumber(.keyRoutes)
    path = named ?? (keyRoutes == nil ? .global : .keyRoute)
    if path == .keyRoute || path == .keyRouteLocal {
      keyRoutes = keyRoutes ?? Self.defaultKeyRoutes
    } else if keyRoutes != nil {
      throw .contradiction(
        "--key-routes is for --path key-route and key-route-local; leave it or --path \(path.rawValue) out")
    }
  }

  private var kind: MainPath.Kind {
    switch path {
    case .global: .global
    case .local: .localForward
    case .localBackward: .localBackward
    case .keyRoute: .keyRoute(keyRoutes ?? Self.defaultKeyRoutes)
    case .keyRouteLocal: .keyRouteLocal(keyRoutes ?? Self.defaultKeyRoutes)
    }
  }

  /// Counts and finds the main path.
  func record(of source: MainPathSource) throws(TraversalError) -> MainPathRecord {
    let walked = source.arcs.map { arc in
      direction == .asGiven ? arc : DirectedGraph.Arc(arc.target, arc.source)
    }
    let graph = DirectedGraph(nodeCount: source.names.count, arcs: walked)
    let weights = try TraversalWeights(method, of: Condensation(of: graph))
    let path = MainPath(kind, by: weights)
    var seen: Set<DirectedGraph.Arc> = []
    seen.reserveCapacity(graph.arcCount)
    var arcs: [MainPathRecord.Arc] = []
    var selfLoops: Set<Int> = []
    for arc in walked where seen.insert(arc).inserted {
      if arc.source == arc.target {
        selfLoops.insert(arc.source)
      } else {
        let weight = weights.weight(of: arc)
        arcs.append(
          MainPathRecord.Arc(
            from: arc.source, to: arc.target, weight: weight?.description,
            share: weight?.ratio(to: weights.flow) ?? 0, isOnPath: path.contains(arc)))
      }
    }
    return MainPathRecord(
      over: source.name, weights: method.rawValue, direction: direction.rawValue, path: self.path.rawValue,
      keyRoutes: keyRoutes, flow: weights.flow.description, score: path.score.description,
      names: source.names,
      labels: source.labels, families: weights.condensation.families, selfLoops: selfLoops.sorted(),
      repeatedArcs: walked.count - seen.count, vertices: path.nodes, allArcs: arcs)
  }
}

/// Says what was counted, and what of the graph was not taken as it stands.
private func tell(_ record: MainPathRecord, to messages: Messages) {
  if record.allArcs.isEmpty {
    messages.warning("\(record.over): there are no arcs, so there is no path")
  }
  if !record.families.isEmpty {
    let size = record.families.reduce(0) { $0 + $1.count }
    let within = record.allArcs.count { $0.weight == nil }
    let examples = record.families.prefix(3).map { family in
      family.prefix(4).map { record.labels[$0] }.joined(separator: ", ") + (family.count > 4 ? ", …" : "")
    }
    messages.warning(
      "\(counted(size, "vertex", "vertices")) on cycles are counted as "
        + "\(counted(record.families.count, "family", "families")) (\(examples.joined(separator: "; "))); "
        + "\(counted(within, "arc")) within them \(within == 1 ? "is" : "are") on no path")
  }
  if !record.selfLoops.isEmpty {
    let examples = record.selfLoops.prefix(4).map { record.labels[$0] }.joined(separator: ", ")
    messages.warning(
      "\(counted(record.selfLoops.count, "arc")) from a vertex to itself left out: \(examples)"
        + (record.selfLoops.count > 4 ? ", …" : ""))
  }
  if record.repeatedArcs > 0 {
    messages.note("\(counted(record.repeatedArcs, "repeated arc")) counted once")
  }
  messages.note(
    "\(record.weights) over \(record.over), \(record.direction): \(counted(record.allArcs.count, "arc")), flow "
      + "\(shortenedNumber(record.flow)); \(record.path) path of "
      + "\(counted(record.vertices.count, "vertex", "vertices")) and \(counted(record.arcs.count, "arc")), heaviest "
      + "sum \(shortenedNumber(record.score))")
}

/// A row an arc of the main path.
private func mainPathTable(_ record: MainPathRecord, _ source: MainPathSource) -> TextTable {
  let hasYears = !source.papers.isEmpty
  func end(_ vertex: Int) -> [String] {
    hasYears
      ? [record.labels[vertex], source.papers[vertex]?.year.map(String.init) ?? ""] : [record.labels[vertex]]
  }
  let year: [TextTable.Column] = hasYears ? [.init("YEAR")] : []
  return TextTable(
    [.init("FROM", leastWidth: 12)] + year + [.init("TO", leastWidth: 12)] + year + [
      .init("WEIGHT", .right), .init("OF FLOW", .right),
    ],
    rows: record.arcs.map { arc in
      end(arc.from) + end(arc.to) + [arc.weight ?? "", percent(arc.share)]
    })
}
