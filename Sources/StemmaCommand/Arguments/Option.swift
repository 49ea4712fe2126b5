/// An option of the command line: the one place from which parser, help, manual page and completions come.
package struct Option: Hashable, Sendable {
  /// What may follow an option.
  package enum Value: Hashable, Sendable {
    /// Nothing: the option is a switch.
    case none
    /// A file to read or write.
    case file
    /// Any text.
    case text
    /// A whole number within bounds.
    case wholeNumber(ClosedRange<Int>)
    /// A whole number within bounds, or nothing.
    case optionalWholeNumber(ClosedRange<Int>)
    /// A decimal number within bounds.
    case number(ClosedRange<Double>)
    /// One of a few words.
    case choice([String])
    /// Names with weights, such as `keyword=1,lineage=0.5`; the names that are allowed.
    case weights([String])
    /// A name and a word with a sign between, such as `order=error`; the names and words that are allowed.
    case setting(names: [String], words: [String])

    /// Whether an option stands for something without a value.
    var mayBeAbsent: Bool {
      switch self {
      case .none, .optionalWholeNumber: true
      default: false
      }
    }
  }

  /// The long name, without dashes.
  package let name: String
  /// The one-letter name, without its dash.
  package let short: Character?
  /// What stands for the value in help, such as `FILE`; empty for a switch.
  package let placeholder: String
  /// What may follow.
  package let value: Value
  /// What it does, in one sentence without a full stop.
  package let help: String
  /// What holds where it is not given, in words; nil if that goes without saying.
  package let defaultText: String?
  /// Whether each further use adds a value; otherwise the last one holds.
  package let isRepeatable: Bool

  /// Makes an option.
  package init(
    _ name: String, short: Character? = nil, placeholder: String = "", value: Value = .none, help: String,
    default defaultText: String? = nil, isRepeatable: Bool = false
  ) {
    self.name = name
    self.short = short
    self.placeholder = placeholder
    self.value = value
    self.help = help
    self.defaultText = defaultText
    self.isRepeatable = isRepeatable
  }

  /// The long name with its dashes.
  package var flag: String { "--\(name)" }

  /// The words that may follow, or none if other text may.
  package var choices: [String] {
    if case .choice(let words) = value { words } else { [] }
  }

  /// How many words help names; more than these an option tells elsewhere.
  private static let mostChoicesInHelp = 12

  /// The help sentence with what is allowed and what holds otherwise.
  package var fullHelp: String {
    var text = help
    if !choices.isEmpty, choices.count <= Option.mostChoicesInHelp {
      text += ": " + choices.joined(separator: ", ")
    }
    if isRepeatable { text += "; may be repeated" }
    if let defaultText { text += " (default: \(defaultText))" }
    return text
  }
}
