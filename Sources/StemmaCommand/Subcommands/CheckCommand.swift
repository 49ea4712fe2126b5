import Stemma
import StemmaChecking
import StemmaDrawing

extension Subcommand {
  /// `stemma check`.
  static let check = Subcommand(
    "check", summary: "Say what is wrong with the lists",
    discussion: """
      Looks for papers that are listed twice, identifiers and links that are another paper's, years and venues that \
      cannot be true, malformed links, brackets without a partner, empty fields, damaged text, inconsistent keywords \
      and more, and prints a line for each finding. INPUT is a list in Markdown, a bibliography (BibTeX, RIS, PubMed, Web \
      of Science, JSON, CSV) or a folder of them. A comment <!-- stemma-ignore RULE: reason --> on a line of its own \
      switches a rule off for what is below it, behind something for its line, <!-- stemma-ignore-file RULE --> for \
      the file.
      """,
    formats: [.text, .json, .jsonl, .sarif, .github],
    options: [.output, .off, .only, .severity, .failOn, .listRules, .same],
    examples: [
      Example("stemma check awesome.md", "Prints what is wrong with a list, and fails if there is an error"),
      Example(
        "stemma check lists/ --off order --severity missing-link=error",
        "Leaves a rule out and takes another one more seriously"),
      Example("stemma check lists/ --format sarif -o findings.sarif", "Writes a file that code hosts show"),
      Example("stemma check lists/ --format github --fail-on warning", "Annotates a pull request"),
      Example("stemma check --list-rules", "Prints the rules"),
    ]
  ) { invocation in
    let arguments = invocation.arguments
    if arguments.has(.listRules) {
      try invocation.deliver(ruleTable)
      return .success
    }
    let pipeline = try Pipeline(arguments)
    invocation.messages.progress.report("reading")
    let reading = try pipeline.read(arguments.operands, of: invocation)
    invocation.messages.progress.report("checking")
    let input = pipeline.checkInput(reading, pipeline.resolve(reading))
    let findings = StemmaChecking.check(input, selection: CheckSelection(arguments))
    switch arguments.format {
    case .json: try invocation.deliver(jsonText(findings.map { CheckRecord($0) }))
    case .jsonl: try invocation.deliver(jsonLines(findings.map { CheckRecord($0) }))
    case .sarif:
      let log = SarifLog(findings, sources: input.sources, toolVersion: toolVersion)
      try invocation.deliver(jsonText(log))
    case .github: try invocation.deliver(gitHubAnnotations(findings, sources: input.sources))
    default:
      let lines = findings.map { $0.compilerLine(style: invocation.outputStyle) + "\n" }
      try invocation.deliver(lines.joined())
    }
    invocation.messages.note(summaryLine(of: findings, in: input))
    if reading.entries.isEmpty {
      // Where a finding says that an input could not be used, that is why.
      if !findings.contains(where: { $0.severity == .error }) { throw CommandError.noPapers }
      return .failure
    }
    let limit = arguments.text(.failOn) ?? Diagnostic.Severity.error.rawValue
    let fails = Diagnostic.Severity(rawValue: limit).map { limit in findings.contains { $0.severity >= limit }
    }
    return fails ?? false ? .failure : .success
  }
}

extension CheckSelection {
  /// What a command line selects.
  fileprivate init(_ arguments: ParsedArguments) {
    self.init(off: Set(arguments.texts(.off)))
    if arguments.has(.only) { only = Set(arguments.texts(.only)) }
    for text in arguments.texts(.severity) {
      let sides = text.split(separator: "=").map(String.init)
      if sides.count == 2 { severities[sides[0]] = Diagnostic.Severity(rawValue: sides[1]) }
    }
  }
}

extension Diagnostic {
  /// The line that compilers print, with the severity set off; tabs stay, as a line of a thesaurus has one.
  fileprivate func compilerLine(style: Style) -> String {
    let place = location.map { "\(printable($0.description)): " } ?? ""
    let text = message.split(separator: "\t", omittingEmptySubsequences: false).map { printable(String($0)) }
    let label = "\(severity.rawValue):"
    let colored =
      switch severity {
      case .error: style.red(label)
      case .warning: style.yellow(label)
      case .note: style.cyan(label)
      }
    return "\(place)\(colored) \(text.joined(separator: "\t")) [\(rule)]"
  }
}

/// `5 files, 223 entries: 3 errors, 12 warnings, 4 notes`.
private func summaryLine(of findings: [Diagnostic], in input: CheckInput) -> String {
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
  let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity -> String? in
    let count = findings.count { $0.severity == severity }
    return count == 0 ? nil : counted(count, severity.rawValue, severity.rawValue + "s")
  }
  return
    "\(counted(input.sources.count, "file", "files")), \(counted(input.entries.count, "entry", "entries")): "
    + (counts.isEmpty ? "nothing found" : counts.joined(separator: ", "))
}

/// A row a rule.
private let ruleTable = TextTable(
  [.init("RULE"), .init("SEVERITY"), .init("FINDS", leastWidth: 30)],
  rows: CheckRule.all.map { [$0.id, $0.severity.rawValue, $0.summary] })
