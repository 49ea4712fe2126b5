import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma diff`.
  static let diff = Subcommand(
    "diff", summary: "Tell what differs between two states of a list",
    discussion: """
      Compares OLD and NEW paper by paper: papers added, removed, renamed, moved between sections, promoted from \
      preprint to venue, links and keywords gained and lost. The entries of both are resolved together, so a \
      paper is known again under another title or in another dialect of Markdown. The order of the entries and of \
      the files makes no difference, and neither do emoji, numbers and counts in headings.
      """,
    operands: .namedInputs(["OLD", "NEW"], mayBeMore: false), formats: [.table, .json, .jsonl, .markdown],
    options: [.output, .exitCode, .same],
    examples: [
      Example("stemma diff lists-2024/ lists/", "Tells what a year brought"),
      Example(
        "git show main:README.md | stemma diff - README.md --format markdown",
        "Writes the comment for a pull request"),
    ]
  ) { invocation in
    guard invocation.arguments.has(.exitCode) else {
      _ = try deliverDifference(invocation)
      return .success
    }
    do {
      return try deliverDifference(invocation).isEmpty ? .success : .failure
    } catch StreamError.closed, OutputFileError.closed {
      return .success
    } catch {
      // As diff(1) does it: 1 tells that the lists differ, so that trouble is 2.
      invocation.messages.error("\(error)")
      return .usage
    }
  }
}

/// Compares the two inputs and writes what differs.
private func deliverDifference(_ invocation: Invocation) throws -> ListDifference {
  let readings = try ComparedReadings(invocation)
  invocation.messages.progress.report("comparing")
  let difference = readings.pipeline.difference(from: readings.all[0], to: readings.all[1])
  let (old, new) = (readings.names[0], readings.names[1])
  switch invocation.arguments.format {
  case .json: try invocation.deliver(jsonText(DifferenceRecord(difference, old: old, new: new)))
  case .jsonl: try invocation.deliver(jsonLines(DifferenceRecord(difference, old: old, new: new).lines))
  case .markdown: try invocation.deliver(differenceMarkdown(difference, old: old, new: new))
  default:
    let text = DifferenceText(difference, width: invocation.outputWidth, style: invocation.outputStyle)
    try invocation.deliver(text.lines.map { $0 + "\n" }.joined())
  }
  return difference
}
