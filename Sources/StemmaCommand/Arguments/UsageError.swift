/// What makes no sense in a command line.
package enum UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing says what to do.
  case missingSubcommand
  /// The first word is no subcommand; `isPath` if a file of that name is there.
  case unknownSubcommand(String, isPath: Bool, suggestions: [String])
  /// Neither the subcommand nor another has the option.
  case unknownOption(String, suggestions: [String])
  /// Other subcommands have the option.
  case misplacedOption(String, subcommand: String, owners: [String])
  /// An option stands without its value.
  case missingValue(Option)
  /// A switch was given a value.
  case unexpectedValue(Option, value: String)
  /// The value is not what the option takes.
  case invalidValue(Option, value: String, suggestions: [String])
  /// A subcommand stands without what it works on.
  case missingOperand(subcommand: Subcommand.Operands, name: String)
  /// The word is not one that the subcommand takes.
  case invalidOperand(String, choices: [String], suggestions: [String])
  /// The name of the output ends like a format that the subcommand does not write.
  case unwritableEnding(String, subcommand: String, formats: [OutputFormat])
  /// There are more words than the subcommand takes.
  case unexpectedOperand(String, subcommand: String)
  /// There are more inputs than the subcommand has parts for.
  case tooManyInputs(String, names: [String], subcommand: String)
  /// Words are to be names of papers and inputs, and none of them is there as a file or folder.
  case noInputAmong([String], subcommand: String)
  /// Words are to be names of papers and inputs, and all of them are there as files or folders.
  case noNameAmong([String], subcommand: String)
  /// There are more names of papers than the subcommand takes.
  case tooManyNames([String], subcommand: String)
  /// An input stands beside an option that takes the place of inputs.
  case inputBesideOption(String, Option)
  /// Options contradict each other; what to do.
  case contradiction(String)
  /// Standard input stands for two inputs, and can be read but once.
  case repeatedStandardInput

  /// What is wrong and what to do, without a full stop.
  package var description: String {
    switch self {
    case .missingSubcommand:
      "say what to do: a subcommand is missing"
    case .unknownSubcommand(let word, isPath: true, _):
      "'\(word)' is no subcommand; put one before it, as in: stemma report \(word)"
    case .unknownSubcommand(let word, _, let suggestions):
      "unknown subcommand '\(word)'" + Self.question(suggestions)
    case .unknownOption(let flag, let suggestions):
      "unknown option '\(flag)'" + Self.question(suggestions)
    case .misplacedOption(let flag, let subcommand, let owners):
      "'\(subcommand)' has no option \(flag); it belongs to \(owners.joined(separator: ", "))"
    case .missingValue(let option):
      "\(option.flag) needs a value: \(option.flag) \(option.placeholder)"
    case .unexpectedValue(let option, let value):
      "\(option.flag) takes no value, but '\(value)' was given"
    case .invalidValue(let option, let value, let suggestions):
      "\(option.flag) takes \(option.value.expectation), not '\(value)'" + Self.question(suggestions)
    case .missingOperand(.inputs, _):
      "give at least one file or folder to read, or - for standard input"
    case .missingOperand(.namedInputs(let names, let mayBeMore), let name):
      "'\(name)' needs \(mayBeMore ? "at least " : "")\(names.joined(separator: " and ")): "
        + "each a file or folder to read, or - for standard input"
    case .missingOperand(.word(let placeholder, let choices, _), let name):
      "'\(name)' needs a \(placeholder): " + choices.joined(separator: ", ")
    case .missingOperand(.exactly(let names), let name):
      "'\(name)' needs " + names.joined(separator: " ")
    case .missingOperand(.papersAndInputs, let name):
      "'\(name)' needs the name of a paper, or of two, and at least one file or folder to read"
    case .missingOperand(.none, let name):
      "'\(name)' needs no more words"
    case .invalidOperand(let word, let choices, let suggestions):
      "'\(word)' is none of \(choices.joined(separator: ", "))" + Self.question(suggestions)
    case .unwritableEnding(let path, let subcommand, let formats):
      "'\(subcommand)' cannot write what '\(path)' ends in; it writes "
        + formats.map(\.rawValue).joined(separator: ", ") + ", and --format says which whatever the name"
    case .unexpectedOperand(let word, let subcommand):
      "'\(subcommand)' does not know what to do with '\(word)'"
    case .tooManyInputs(let word, let names, let subcommand):
      "'\(subcommand)' takes \(names.joined(separator: " and ")) and no more; '\(word)' is too many"
    case .noInputAmong(let words, let subcommand):
      "nothing to read: "
        + (words.count == 1
          ? "'\(words[0])' is no file or folder, so it is taken for the name of a paper; '\(subcommand)' needs an input too"
          : words.map { "'\($0)'" }.joined(separator: " and ")
            + " are no files or folders; '\(subcommand)' needs one")
    case .noNameAmong(let words, let subcommand):
      "'\(subcommand)' needs the name of a paper; "
        + (words.count == 1
          ? "'\(words[0])' is a file or folder, so it is read"
          : words.map { "'\($0)'" }.joined(separator: " and ") + " are files or folders, so they are read")
        + " (a paper of that name can be given by its id or title)"
    case .tooManyNames(let words, let subcommand):
      "'\(subcommand)' takes one or two names of papers, but none of "
        + words.map { "'\($0)'" }.joined(separator: ", ") + " is a file or folder"
    case .inputBesideOption(let word, let option):
      "\(option.flag) takes the place of inputs; leave out '\(word)' or the option"
    case .contradiction(let advice): advice
    case .repeatedStandardInput:
      "- is given more than once, but standard input can be read only once"
    }
  }

  private static func question(_ suggestions: [String]) -> String {
    suggestions.isEmpty
      ? "" : "; did you mean " + suggestions.map { "'\($0)'" }.joined(separator: " or ") + "?"
  }
}

extension Option.Value {
  /// What may stand there, in words.
  fileprivate var expectation: String {
    switch self {
    case .none: "nothing"
    case .file: "the name of a file"
    case .text: "some text"
    case .wholeNumber(let range) where range.upperBound == .max && range.lowerBound == 0:
      "a whole number from 0 to \(Int.max)"
    case .wholeNumber(let range) where range.upperBound == .max:
      "a whole number from \(range.lowerBound) on"
    case .wholeNumber(let range), .optionalWholeNumber(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range) where range.upperBound <= 1: "a number from 0 to 1"
    case .number(let range) where range.lowerBound > 0:
      "a number greater than 0 and at most \(range.upperBound)"
    case .number(let range): "a number from 0 to \(range.upperBound)"
    case .choice(let words) where words.count > 12:
      "one of \(words.prefix(3).joined(separator: ", ")) and \(words.count - 3) other words"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .setting(let names, let words):
      "a name and one of \(words.joined(separator: ", ")), such as \(names.first ?? "")=\(words.first ?? "")"
    case .weights(let names):
      "layers with weights, such as \(names.first ?? "")=1, one of them positive, of "
        + names.joined(separator: ", ")
    }
  }
}
