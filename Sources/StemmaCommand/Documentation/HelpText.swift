/// What the tool is, in a sentence.
let toolSummary = "Draws the family trees of research methods from Markdown lists of papers."

/// The help of a subcommand, or of the tool if the subcommand has no name.
func helpText(of subcommand: Subcommand, among subcommands: [Subcommand]) -> String {
  subcommand.name.isEmpty ? toolHelp(subcommands) : subcommandHelp(subcommand)
}

/// What `stemma --help` prints.
func toolHelp(_ subcommands: [Subcommand]) -> String {
  let visible = subcommands.filter { !$0.isHidden }
  var text = "Usage: stemma SUBCOMMAND [OPTION...] INPUT...\n\n"
  text += wrapped(toolSummary, columns: 80).map { $0 + "\n" }.joined()
  text += "\nSubcommands:\n" + definitionList(visible.map { ($0.name, $0.summary) })
  text +=
    "\nOptions of every subcommand:\n" + definitionList(Option.common.map { ($0.synopsis, $0.fullHelp) })
  text += exampleText(visible.flatMap { $0.examples.prefix(1) })
  text += exitCodeText
  text += "\n'stemma SUBCOMMAND --help' tells more.\n"
  return text
}

private func subcommandHelp(_ subcommand: Subcommand) -> String {
  var text = "Usage: stemma \(subcommand.usage)\n\n"
  text += wrapped(subcommand.discussion, columns: 80).map { $0 + "\n" }.joined()
  switch subcommand.operands {
  case .inputs: text += "\nInput:\n" + definitionList([("INPUT", inputHelp)])
  case .papersAndInputs:
    text +=
      "\nInput:\n"
      + definitionList([
        ("PAPER", "A name, a title, an id such as arxiv:2203.14367, or the place of an entry: FILE:LINE"),
        ("INPUT", inputHelp + "; what is there as a file or folder is an input, anything else a name"),
      ])
  case .namedInputs(let names, _):
    text += "\nInput:\n" + definitionList([(names.joined(separator: ", "), inputHelp)])
  case .word(let placeholder, let choices, _):
    text += "\nInput:\n" + definitionList([(placeholder, "One of " + choices.joined(separator: ", "))])
  case .none, .exactly: break
  }
  text += "\nOptions:\n" + definitionList(subcommand.options.map { ($0.synopsis, $0.fullHelp) })
  return text + exampleText(subcommand.examples) + exitCodeText
}

/// What an input may be.
let inputHelp =
  "A Markdown list, a bibliography (BibTeX, RIS, JSON, CSV, …), a folder of them, or - for standard input"

private var exitCodeText: String {
  "\nExit codes:\n" + definitionList(ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning) })
}

private func exampleText(_ examples: [Subcommand.Example]) -> String {
  guard !examples.isEmpty else { return "" }
  let heading = examples.count == 1 ? "\nExample:\n" : "\nExamples:\n"
  return heading + examples.map { "  $ \($0.command)\n      \($0.meaning)\n" }.joined()
}

extension Option {
  /// The names and the value, as help shows them; long names stand below each other.
  fileprivate var synopsis: String {
    (short.map { "-\($0), " } ?? "    ") + flag + (placeholder.isEmpty ? "" : " \(placeholder)")
  }
}
