/// A thing the tool does.
package struct Subcommand: Sendable {
  /// What may stand beside the options.
  package enum Operands: Hashable, Sendable {
    /// Nothing.
    case none
    /// Files and folders to read, at least one; `-` is standard input.
    case inputs
    /// Inputs that each have a part of their own, such as OLD and NEW; if there may be more, as many as one likes.
    case namedInputs([String], mayBeMore: Bool)
    /// One or two names of papers, and inputs; what is there as a file or folder is an input.
    case papersAndInputs
    /// At most one of a few words.
    case word(placeholder: String, choices: [String], isRequired: Bool)
    /// As many words as there are names, for the tool's own use.
    case exactly([String])

    /// Whether they are files and folders to read.
    package var areInputs: Bool {
      switch self {
      case .inputs, .namedInputs, .papersAndInputs: true
      case .none, .word, .exactly: false
      }
    }
  }

  /// A command to show, and what it does.
  package struct Example: Hashable, Sendable {
    /// The command as it is typed.
    package let command: String
    /// What comes of it, in one sentence without a full stop.
    package let meaning: String

    /// Makes an example.
    package init(_ command: String, _ meaning: String) {
      self.command = command
      self.meaning = meaning
    }
  }

  /// What is typed after `stemma`.
  package let name: String
  /// What it does, in a few words without a full stop.
  package let summary: String
  /// What it does, in a sentence or more.
  package let discussion: String
  /// What may stand beside the options.
  package let operands: Operands
  /// An option that names something to read in place of the inputs.
  package let inputOption: Option?
  /// What it can write, the default first; empty if it has no choice.
  package let formats: [OutputFormat]
  /// Its options, the common ones last.
  package let options: [Option]
  /// Commands to show.
  package let examples: [Example]
  /// Whether documentation leaves it out.
  package let isHidden: Bool
  /// Does it.
  package let run: @Sendable (Invocation) throws -> ExitStatus

  /// Makes a subcommand; `--format` and the common options are added to `options`.
  package init(
    _ name: String, summary: String, discussion: String, operands: Operands = .inputs,
    inputOption: Option? = nil, formats: [OutputFormat] = [], options: [Option] = [],
    examples: [Example] = [], isHidden: Bool = false,
    run: @escaping @Sendable (Invocation) throws -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.inputOption = inputOption
    self.formats = formats
    self.options = (formats.isEmpty ? [] : [.format(formats)]) + options + Option.common
    self.examples = examples
    self.isHidden = isHidden
    self.run = run
  }

  /// The line that tells how it is called, without the name of the tool.
  package var usage: String {
    switch operands {
    case .none: "\(name) [OPTION...]"
    case .inputs:
      "\(name) [OPTION...] INPUT..."
        + (inputOption.map { "\n       stemma \(name) [OPTION...] \($0.flag) \($0.placeholder)" } ?? "")
    case .namedInputs(let names, let mayBeMore):
      "\(name) [OPTION...] " + names.joined(separator: " ") + (mayBeMore ? "..." : "")
    case .papersAndInputs: "\(name) [OPTION...] PAPER [PAPER] INPUT..."
    case .word(let placeholder, _, true): "\(name) [OPTION...] \(placeholder)"
    case .word(let placeholder, _, false): "\(name) [OPTION...] [\(placeholder)]"
    case .exactly(let names): "\(name) " + names.joined(separator: " ")
    }
  }

  /// The option of a long name.
  package func option(named name: String) -> Option? { options.first { $0.name == name } }

  /// The option of a one-letter name.
  package func option(short: Character) -> Option? { options.first { $0.short == short } }
}

/// How the tool ends.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// All is done.
  case success = 0
  /// The input gives no result, or could not be read, or the result could not be written, or a check failed.
  case failure = 1
  /// The command line makes no sense, or, where 1 tells of differences, something could not be read.
  case usage = 2

  /// What documentation says of it, without a full stop.
  package var meaning: String {
    switch self {
    case .success: "all is done, or whoever read the output wants no more of it"
    case .failure:
      "no papers were found, an input could not be used, the output could not be written, a check failed, "
        + "or 'diff --exit-code' found differences"
    case .usage:
      "the command line makes no sense, so that nothing was read or written, or 'diff --exit-code' could not read "
        + "an input"
    }
  }
}
