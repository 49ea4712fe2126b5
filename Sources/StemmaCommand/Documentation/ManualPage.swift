/// The manual page in the `man` macros of roff, without a date, so that it is the same on every day.
func manualPage(of subcommands: [Subcommand]) -> String {
  let visible = subcommands.filter { !$0.isHidden }
  var page = ".TH STEMMA 1 \"\" \"stemma \(toolVersion)\" \"User Commands\"\n"
  page += ".SH NAME\nstemma \\- \(roff(withoutStop(toolSummary)))\n"
  page += ".SH SYNOPSIS\n"
  page += visible.map { ".B stemma\n\(roff($0.usage))\n" }.joined(separator: ".br\n")
  page += ".SH DESCRIPTION\n\(roff(toolDescription))\n"
  page += ".SH SUBCOMMANDS\n"
  for subcommand in visible {
    page += ".SS \(roff(subcommand.name))\n\(roff(subcommand.discussion))\n"
    let own = subcommand.options.filter { !Option.common.contains($0) }
    page += own.map(definition).joined()
  }
  page += ".SH OPTIONS OF EVERY SUBCOMMAND\n" + Option.common.map(definition).joined()
  page += ".SH EXIT STATUS\n"
  page += ExitStatus.allCases.map { ".TP\n.B \($0.rawValue)\n\(roff($0.meaning)).\n" }.joined()
  page += ".SH ENVIRONMENT\n"
  page += environment.map { ".TP\n.B \($0.name)\n\(roff($0.meaning)).\n" }.joined()
  page += ".SH EXAMPLES\n"
  for example in visible.flatMap(\.examples) {
    page += ".TP\n.B \(roff(example.command))\n\(roff(example.meaning)).\n"
  }
  return page
}

/// What the tool does with its inputs and outputs.
private let toolDescription = """
  Reads Markdown lists of research papers and tells which papers there are, which method descends from which, \
  which topics the field falls into, and what rises and what is over. Each INPUT is a list, a bibliography, a folder, \
  which is searched for lists and bibliographies, or \\- for standard input. The same input gives the same bytes. Data goes \
  to standard output or to the file named with --output, which is replaced only when the new one is whole; \
  messages go to standard error. Nothing is fetched from the network.
  """
  .replacing("\\-", with: "-")

private let environment: [(name: String, meaning: String)] = [
  ("NO_COLOR", "If it is not empty, nothing is coloured unless --color=always is given"),
  ("TERM", "If it is dumb, nothing is coloured and no progress is shown"),
  ("COLUMNS", "How wide a table on a terminal may be, instead of what the terminal says"),
]

private func definition(of option: Option) -> String {
  var names = option.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
  names += "\\fB\(roff(option.flag))\\fR"
  if !option.placeholder.isEmpty { names += " \\fI\(roff(option.placeholder))\\fR" }
  return ".TP\n\(names)\n\(roff(option.fullHelp)).\n"
}

private func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

/// Text that roff takes as it is: no escapes, no requests, hyphens that can be copied into a shell.
private func roff(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
