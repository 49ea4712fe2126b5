import Foundation
import Stemma
import StemmaDrawing
import StemmaReading

/// What a command line asks about clusters in place of the clusters themselves.
enum ClusterQuestion {
  /// How stable they are, by so many samples if that is said.
  case stability(samples: Int?)
  /// What layers they rest on.
  case ablation
  /// How they agree with those of a file or of other lists.
  case against(String)

  /// The question of a command line; nil if there is none.
  ///
  /// - Throws: `UsageError.contradiction` if there are several, or if the format cannot hold the answer.
  init?(_ arguments: ParsedArguments) throws(UsageError) {
    let asked = Option.certainty.filter(arguments.has)
    guard let option = asked.first else { return nil }
    if asked.count > 1 {
      throw .contradiction(
        "\(asked[0].flag) and \(asked[1].flag) are answered one at a time; leave one of them out")
    }
    if let format = arguments.format, ![.table, .json, .csv].contains(format) {
      throw .contradiction("\(option.flag) prints a table, JSON or CSV, not \(format.rawValue)")
    }
    if let other = [Option.sweep, .summary, .explain, .title].first(where: arguments.has) {
      throw .contradiction("\(other.flag) has nothing to do with \(option.flag); leave one of them out")
    }
    if let kind = arguments.text(.clustersOf), kind != ItemNetwork.Kind.papers.rawValue {
      throw .contradiction("\(option.flag) is for papers and for --graph; leave out it or --of \(kind)")
    }
    if let path = arguments.text(.against) {
      if path == "-", arguments.operands.contains("-") || arguments.texts(.graph).contains("-") {
        throw .repeatedStandardInput
      }
      self = .against(path)
    } else if arguments.has(.stability) {
      self = .stability(samples: arguments.wholeNumber(.stability))
    } else if arguments.has(.graph) {
      throw .contradiction("--ablation is for the layers of papers; leave out it or --graph")
    } else {
      self = .ablation
    }
  }

  /// Answers for papers.
  func answer(
    _ invocation: Invocation, _ collection: Collection, _ network: Network, _ clustering: Clustering
  ) throws {
    let pipeline = collection.pipeline
    switch self {
    case .stability(let samples):
      invocation.messages.progress.report("drawing samples")
      let stability = pipeline.stability(of: clustering, network: network, samples: samples)
      try deliver(stability, invocation, noun: "paper")
    case .ablation:
      invocation.messages.progress.report("leaving out layers")
      try deliver(pipeline.layerAblation(of: clustering, network: network), invocation)
    case .against(let path):
      let other = try OtherClusters(path, vertices: nil, invocation, pipeline)
      let (comparison, diagnostics) = pipeline.comparison(
        of: clustering, network: network, with: other, definitions: collection.reading.aliasDefinitions)
      invocation.messages.report(other.diagnostics + diagnostics)
      try deliver(comparison, invocation, noun: "paper")
    }
  }

  /// Answers for a network in a file.
  func answer(_ invocation: Invocation, _ pipeline: Pipeline, _ clusters: GraphClusters, of file: NetworkFile)
    throws
  {
    switch self {
    case .stability(let samples):
      invocation.messages.progress.report("drawing samples")
      try deliver(pipeline.stability(of: clusters, in: file, samples: samples), invocation, noun: "node")
    case .ablation: break
    case .against(let path):
      let other = try OtherClusters(path, vertices: file.names.map { [$0] }, invocation, pipeline)
      let (comparison, diagnostics) = pipeline.comparison(of: clusters, with: other)
      invocation.messages.report(other.diagnostics + diagnostics)
      try deliver(comparison, invocation, noun: "node")
    }
  }

  private func deliver(_ stability: ClusterStability, _ invocation: Invocation, noun: String) throws {
    let record = ClusterStabilityRecord(stability)
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(record))
    case .csv:
      try invocation.deliver(csvText(header: ClusterStabilityRecord.csvHeader, rows: record.csvRows))
    default:
      try invocation.deliver(
        stabilityText(stability, noun: noun, width: invocation.outputWidth, style: invocation.outputStyle))
    }
  }

  private func deliver(_ ablation: LayerAblation, _ invocation: Invocation) throws {
    let record = LayerAblationRecord(ablation)
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(record))
    case .csv: try invocation.deliver(csvText(header: LayerAblationRecord.csvHeader, rows: record.csvRows))
    default:
      try invocation.deliver(
        ablationText(ablation, width: invocation.outputWidth, style: invocation.outputStyle))
    }
  }

  private func deliver(_ comparison: ClusteringComparison, _ invocation: Invocation, noun: String) throws {
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(ClusteringComparisonRecord(comparison)))
    case .csv:
      let rows = ClusteringComparisonRecord.csvRows(of: comparison)
      try invocation.deliver(csvText(header: ClusteringComparisonRecord.csvHeader, rows: rows))
    default:
      try invocation.deliver(
        comparisonText(comparison, noun: noun, width: invocation.outputWidth, style: invocation.outputStyle))
    }
  }
}

extension OtherClusters {
  /// The endings of files that are lists of papers, and not clusters, whatever is in them.
  private static let listEndings = ["md", "markdown", "mdown", "mkd", "bib", "ris", "nbib"]

  /// The clusters that a command line names: of a file, or of other lists, which are clustered in the same way.
  fileprivate init(
    _ path: String, vertices: [[String]]?, _ invocation: Invocation, _ pipeline: Pipeline
  ) throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if exists, isFolder.boolValue || OtherClusters.listEndings.contains(ending) {
      let reading = pipeline.read(paths: [path])
      invocation.messages.report(reading.diagnostics.filter { $0.severity == .error })
      if reading.diagnostics.contains(where: { $0.severity == .error }) { throw CommandError.unusableInput }
      if reading.entries.isEmpty { throw CommandError.noPapers }
      let network = pipeline.relate(pipeline.resolve(reading)).network
      self.init(pipeline.cluster(network), of: network, source: path)
      return
    }
    let input =
      path == "-"
      ? InputFile(name: "<stdin>", bytes: try invocation.streams.input()) : try InputFile(path: path)
    let file = try ClusterFile(input)
    var vertices = vertices
    if file.isByPosition, vertices == nil, ending == "clu" {
      let beside = String(path.dropLast(3)) + "net"
      if FileManager.default.fileExists(atPath: beside) {
        let network = try NetworkFile([InputFile(path: beside)])
        vertices = zip(network.names, network.vertices).map { [$0, $1.label] }
      }
    }
    try self.init(file, vertices: vertices)
  }
}
