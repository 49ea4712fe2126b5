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
    options: [.output, .exitCode],
    examples: [
      Example("stemma diff lists-2024/ lists/", "Tells what a year brought"),
      Example(
        "git show main:README.md | stemma diff - README.md --format markdown",
        "Writes the comment for a pull request"),
    ]
  ) { invocation in
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
    return invocation.arguments.has(.exitCode) && !difference.isEmpty ? .failure : .success
  }
}

/// Inputs that are read each for itself.
struct ComparedReadings {
  let pipeline = Pipeline()
  /// What the inputs are called in results.
  let names: [String]
  /// What was read from each.
  let all: [Reading]

  /// Reads the inputs that the command line names.
  ///
  /// - Throws: What is wrong with a file that was named; `CommandError.noPapers` if none has any.
  init(_ invocation: Invocation) throws {
    let operands = invocation.arguments.operands
    names = operands.map { $0 == "-" ? "<stdin>" : $0 }
    invocation.messages.progress.report("reading")
    var said: Set<Diagnostic> = []
    var readings: [Reading] = []
    for operand in operands {
      let reading = try pipeline.read([operand], of: invocation)
      // A file in two inputs is complained of once.
      invocation.messages.report(reading.diagnostics.filter { said.insert($0).inserted })
      readings.append(reading)
    }
    all = readings
    if said.contains(where: { $0.severity == .error }) { throw CommandError.unusableInput }
    for (name, reading) in zip(names, all) where reading.entries.isEmpty {
      invocation.messages.warning("no papers were found in \(name)")
    }
    if all.allSatisfy(\.entries.isEmpty) { throw CommandError.noPapers }
  }
}
