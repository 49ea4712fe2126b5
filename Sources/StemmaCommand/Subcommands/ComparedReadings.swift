import Stemma

/// Inputs that are read each for itself.
struct ComparedReadings {
  let pipeline: Pipeline
  /// What the inputs are called in results.
  let names: [String]
  /// What was read from each.
  let all: [Reading]

  /// Reads the inputs that the command line names.
  ///
  /// - Throws: What is wrong with a file that was named; `CommandError.noPapers` if none has any.
  init(_ invocation: Invocation) throws {
    pipeline = try Pipeline(invocation.arguments)
    let operands = invocation.arguments.operands
    names = operands.map { $0 == "-" ? "<stdin>" : $0 }
    invocation.messages.progress.report("reading")
    var said: Set<Diagnostic> = []
    var readings: [Reading] = []
    for operand in operands {
      // A list of which nothing is left, or nothing is there yet, is a state of it.
      let reading = try pipeline.read([operand], of: invocation).acceptingEmptyFiles
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
    let problems = pipeline.problemsOfDecidedPairs(in: all)
    invocation.messages.report(problems)
    if !problems.isEmpty { throw CommandError.unusableInput }
  }
}
