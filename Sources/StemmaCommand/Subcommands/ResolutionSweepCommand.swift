import Foundation
import GraphAlgorithms
import Stemma
import StemmaDrawing

/// The resolutions that `--sweep` asks for.
struct SweepRange {
  /// Rising, none twice.
  let resolutions: [Double]

  private static let most = 1000

  /// The range of a command line; nil if it asks for none.
  ///
  /// - Throws: `UsageError.contradiction` for what is no range, or a range beside what has no place in it.
  init?(_ arguments: ParsedArguments) throws(UsageError) {
    guard let text = arguments.text(.sweep) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isLogarithmic = parts.count == 4 && parts[3] == "log"
    guard parts.count == 3 || isLogarithmic, let from = Double(parts[0]), let to = Double(parts[1]),
      let steps = Int(parts[2]), from >= 0, from < to, to <= 1e9, (2...Self.most).contains(steps),
      !isLogarithmic || from > 0
    else {
      throw .contradiction(
        "--sweep takes FROM:TO:STEPS, the lowest and the highest resolution and how many to try (2 to \(Self.most)), "
          + "such as 0.5:2:16; with :log behind it the steps are even ratios; not '\(text.prefix(60))'")
    }
    if let option = [Option.resolution, .explain, .summary, .title].first(where: arguments.has) {
      throw .contradiction("\(option.flag) makes no sense beside --sweep; leave out one of them")
    }
    if let format = arguments.format, format.isDrawing {
      throw .contradiction("--sweep gives table, json, jsonl or csv, and no drawing")
    }
    resolutions = (0..<steps).map { step in
      let part = Double(step) / Double(steps - 1)
      let value = isLogarithmic ? from * pow(to / from, part) : from + (to - from) * part
      // Twelve digits, so that a step of a tenth is one.
      return Double(String(format: "%.12g", value)) ?? value
    }
  }
}

/// Writes the clusterings over a range of resolutions.
func sweep(_ sweep: ResolutionSweep, _ invocation: Invocation) throws -> ExitStatus {
  let record = ResolutionSweepRecord(sweep)
  switch invocation.arguments.format {
  case .json: try invocation.deliver(jsonText(record))
  case .jsonl: try invocation.deliver(jsonLines(record.steps))
  case .csv: try invocation.deliver(csvText(header: ResolutionSweepRecord.csvHeader, rows: record.csvRows))
  default:
    try invocation.deliver(
      TextTable(
        [
          .init("RESOLUTION", .right), .init("CLUSTERS", .right), .init("SINGLE", .right),
          .init("LARGEST", .right), .init("QUALITY", .right), .init("ARI TO THE ONE ABOVE", .right),
          .init("PLATEAU"),
        ],
        rows: record.steps.map { step in
          [
            conciseNumber(step.resolution), "\(step.clusters)", "\(step.singletons)", "\(step.largest)",
            decimal(step.quality, places: 4), step.agreement.map { decimal($0, places: 3) } ?? "",
            step.plateau.map { "│ \($0)" } ?? "",
          ]
        }))
  }
  tell(record, to: invocation.messages)
  return .success
}

/// Says where the clusters do not change.
private func tell(_ record: ResolutionSweepRecord, to messages: Messages) {
  for plateau in record.plateaus.sorted(by: { ($1.steps, $0.from) < ($0.steps, $1.from) }).prefix(3) {
    let clusters =
      plateau.leastClusters == plateau.mostClusters
      ? counted(plateau.leastClusters, "cluster")
      : "\(plateau.leastClusters) to \(plateau.mostClusters) clusters"
    messages.note(
      "resolution \(conciseNumber(plateau.from)) to \(conciseNumber(plateau.to)) (\(counted(plateau.steps, "step"))): \(clusters), "
        + "nearly the same throughout")
  }
  if record.plateaus.isEmpty {
    messages.note(
      "no two neighbouring resolutions agree: no plateau (ARI of at least \(record.plateauAgreement))")
  }
}

extension ResolutionSweepRecord {
  /// The record of a sweep.
  init(_ sweep: ResolutionSweep) {
    let steps = sweep.steps.enumerated().map { position, step in
      let sizes = step.partition.clusterSizes()
      return Step(
        resolution: step.resolution, clusters: sizes.count { $0 > 1 }, singletons: sizes.count { $0 == 1 },
        largest: sizes.first ?? 0, quality: step.quality, agreement: step.agreement,
        plateau: sweep.plateaus.firstIndex { $0.contains(position) }.map { $0 + 1 })
    }
    self.init(steps: steps, plateaus: sweep.plateaus, plateauAgreement: ResolutionSweep.plateauAgreement)
  }
}
