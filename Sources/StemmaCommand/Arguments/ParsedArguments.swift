/// What a command line says, every value checked.
package struct ParsedArguments: Sendable {
  /// A checked value.
  enum Value: Sendable {
    case on
    case text(String)
    case wholeNumber(Int)
    case number(Double)
    case weights([(name: String, weight: Double)])
  }

  /// What to do.
  package let subcommand: Subcommand
  /// The words that are no options, in order.
  package internal(set) var operands: [String] = []
  /// The names of papers among the words, where the subcommand takes some.
  package internal(set) var paperNames: [String] = []
  /// The values by the option's long name, in order.
  var values: [String: [Value]] = [:]

  init(subcommand: Subcommand) { self.subcommand = subcommand }

  /// Whether an option was given.
  package func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The text or word given to an option, the last one if there are several.
  package func text(_ option: Option) -> String? { texts(option).last }

  /// Every text given to an option, in order.
  package func texts(_ option: Option) -> [String] {
    (values[option.name] ?? []).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The whole number given to an option.
  package func wholeNumber(_ option: Option) -> Int? {
    if case .wholeNumber(let number)? = values[option.name]?.last { number } else { nil }
  }

  /// The number given to an option.
  package func number(_ option: Option) -> Double? {
    if case .number(let number)? = values[option.name]?.last { number } else { nil }
  }

  /// The names and weights given to an option, each name once, in the order given.
  package func weights(_ option: Option) -> [(name: String, weight: Double)]? {
    if case .weights(let weights)? = values[option.name]?.last { weights } else { nil }
  }

  /// The case that the word given to an option names.
  package func choice<Choice: RawRepresentable<String>>(_ option: Option, as type: Choice.Type) -> Choice? {
    text(option).flatMap(Choice.init(rawValue:))
  }

  /// What to write: as `--format` says, else as the name of the output ends, else the subcommand's default.
  package var format: OutputFormat? {
    if let named = choice(.format(subcommand.formats), as: OutputFormat.self) { return named }
    if let ending = text(.output).flatMap(OutputFormat.init(endOf:)), subcommand.formats.contains(ending) {
      return ending
    }
    return subcommand.formats.first
  }
}
