extension Subcommand {
  /// `stemma help`.
  static let help = Subcommand(
    "help", summary: "Tell what a subcommand does",
    discussion: "Prints the help of the tool or of a subcommand.",
    operands: .word(
      placeholder: "SUBCOMMAND", choices: resultNames + ["completions", "man"], isRequired: false),
    examples: [Example("stemma help lineage", "Tells the options of the subcommand lineage")]
  ) { invocation in
    let name = invocation.arguments.operands.first
    let text = all.first { $0.name == name }.map { helpText(of: $0, among: all) } ?? toolHelp(all)
    try invocation.streams.output.write(text)
    return .success
  }

  /// `stemma completions`.
  static let completions = Subcommand(
    "completions", summary: "Print completions for a shell",
    discussion: "Prints a script that completes subcommands, options and their values in a shell.",
    operands: .word(placeholder: "SHELL", choices: Shell.allCases.map(\.rawValue), isRequired: true),
    examples: [
      Example(
        "stemma completions bash > ~/.local/share/bash-completion/completions/stemma",
        "Completes in every bash that is started from then on")
    ]
  ) { invocation in
    guard let shell = invocation.arguments.operands.first.flatMap(Shell.init) else { return .usage }
    try invocation.streams.output.write(shell.completions(of: all))
    return .success
  }

  /// `stemma man`.
  static let man = Subcommand(
    "man", summary: "Print the manual page", discussion: "Prints the manual page in roff.", operands: .none,
    examples: [Example("stemma man | man -l -", "Shows the manual page")]
  ) { invocation in
    try invocation.streams.output.write(manualPage(of: all))
    return .success
  }
}
