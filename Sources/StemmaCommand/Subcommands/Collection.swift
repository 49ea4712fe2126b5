import Stemma
import StemmaDrawing

/// The papers of the inputs of a call, from reading to whatever step a subcommand needs.
struct Collection {
  let invocation: Invocation
  let pipeline: Pipeline
  let reading: Reading

  /// Reads the inputs that the command line names.
  ///
  /// - Parameters:
  ///   - invocation: The call.
  ///   - isReporting: Whether what is wrong with the inputs is said; errors always are.
  ///   - explainsReading: Whether to tell in which form entries stand, and what is no entry.
  /// - Throws: What is wrong with a file that was named, or `CommandError.noPapers`.
  init(_ invocation: Invocation, isReporting: Bool = true, explainsReading: Bool = false) throws {
    self.invocation = invocation
    pipeline = try Pipeline(invocation.arguments)
    invocation.messages.progress.report("reading")
    reading = try pipeline.read(invocation.arguments.operands, of: invocation)
    invocation.messages.report(reading.diagnostics.filter { isReporting || $0.severity == .error })
    if isReporting { invocation.messages.report(pipeline.knowledge.diagnostics) }
    if explainsReading { invocation.messages.report(reading.explanations) }
    if reading.diagnostics.contains(where: { $0.severity == .error }) { throw CommandError.unusableInput }
    if reading.entries.isEmpty { throw CommandError.noPapers }
    let problems = pipeline.problemsOfDecidedPairs(in: reading)
    invocation.messages.report(problems)
    if !problems.isEmpty { throw CommandError.unusableInput }
  }

  /// The papers and all that ties them together; says what it found, and pairs of entries that may be one paper
  /// unless `isReportingDoubts` is false.
  func network(isReportingDoubts: Bool = true) -> Network {
    invocation.messages.progress.report("resolving")
    let resolved = pipeline.resolve(reading)
    invocation.messages.report(resolved.diagnostics.filter { isReportingDoubts || $0.severity == .error })
    invocation.messages.progress.report("relating")
    let related = pipeline.relate(resolved)
    invocation.messages.report(related.diagnostics)
    let network = related.network
    let repeated = network.papers.count { $0.entries.count > 1 }
    var summary =
      counted(reading.entries.count, "entry", "entries") + ", " + counted(network.papers.count, "paper")
    if repeated > 0 { summary += " (\(repeated) with more than one entry)" }
    summary += ", " + counted(network.relations.count, "relation")
    if !network.withheldRelations.isEmpty { summary += " (\(network.withheldRelations.count) more withheld)" }
    let texts = pipeline.knowledge.texts.count
    if texts > 0 {
      summary += "; " + counted(texts, "text") + " read"
      let loose = network.unattachedTexts.count
      if loose > 0 { summary += ", \(loose) of no paper in the lists" }
    }
    invocation.messages.note(summary)
    return network
  }

  /// The clusters of the papers.
  func clustering(of network: Network) -> Clustering {
    invocation.messages.progress.report("clustering")
    return pipeline.cluster(network)
  }
}

extension Pipeline {
  /// The pipeline that a command line asks for.
  init(_ arguments: ParsedArguments) throws {
    var knowledge = FieldKnowledge()
    for path in arguments.texts(.relations) { try knowledge.addRelations(at: path) }
    for path in arguments.texts(.texts) { try knowledge.addTexts(at: path) }
    for path in arguments.texts(.thesaurus) { try knowledge.addThesaurus(at: path) }
    for path in arguments.texts(.institutions) { try knowledge.addInstitutions(at: path) }
    for path in arguments.texts(.cues) { try knowledge.addCues(at: path) }
    for path in arguments.texts(.same) { try knowledge.addDecidedPairs(at: path) }
    var options = PipelineOptions()
    options.minimumConfidence = arguments.number(.minimumConfidence) ?? options.minimumConfidence
    options.includesComponents = arguments.has(.components)
    options.qualityFunction = arguments.choice(.quality, as: QualityFunction.self) ?? options.qualityFunction
    options.resolution = arguments.number(.resolution) ?? options.resolution
    options.seed = arguments.wholeNumber(.seed).map(UInt64.init) ?? options.seed
    options.starts = arguments.wholeNumber(.starts) ?? options.starts
    options.iterations = arguments.wholeNumber(.iterations) ?? options.iterations
    options.threads = arguments.wholeNumber(.threads)
    options.randomness = arguments.number(.randomness) ?? options.randomness
    options.minimumClusterSize = arguments.wholeNumber(.minimumClusterSize) ?? options.minimumClusterSize
    options.layers.normalization =
      arguments.choice(.normalization, as: Normalization.self) ?? options.layers.normalization
    options.layers.counting = arguments.choice(.networkCounting, as: Counting.self) ?? options.layers.counting
    options.labelMeasure = arguments.choice(.labels, as: LabelMeasure.self) ?? options.labelMeasure
    options.minimumOccurrences = arguments.wholeNumber(.minimumOccurrences) ?? options.minimumOccurrences
    options.completeThrough = arguments.wholeNumber(.completeThrough)
    options.explainsRefusals = arguments.has(.merges)
    if let weights = arguments.weights(.layers) {
      options.layerWeights = [:]
      for (name, weight) in weights {
        if let layer = Layer(rawValue: name) { options.layerWeights[layer] = weight }
      }
    }
    self.init(knowledge: knowledge, options: options)
  }

  /// Reads files and folders, and standard input where `-` stands for it.
  func read(_ operands: [String], of invocation: Invocation) throws -> Reading {
    let standardInput =
      operands.contains("-")
      ? [Document(name: "<stdin>", bytes: try invocation.streams.input())] : []
    return read(paths: operands.filter { $0 != "-" }, documents: standardInput)
  }
}
