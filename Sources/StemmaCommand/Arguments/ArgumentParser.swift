import Stemma

/// Reads command lines as the list of subcommands defines them.
///
/// Long options are `--name VALUE` or `--name=VALUE`, short ones `-o VALUE` or `-oVALUE`, switches may be joined
/// as in `-qo VALUE`; options and operands may be mixed, and after `--` all are operands.
package struct ArgumentParser: Sendable {
  /// The subcommands to choose from.
  package let subcommands: [Subcommand]
  /// Whether a file of a name is there, to tell a forgotten subcommand from a mistyped one.
  package let pathExists: @Sendable (String) -> Bool

  /// Makes a parser.
  package init(
    _ subcommands: [Subcommand], pathExists: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.subcommands = subcommands
    self.pathExists = pathExists
  }

  /// The subcommand that a command line names: its first word that is neither an option nor a value of one.
  package func subcommand(in arguments: [String]) -> Subcommand? {
    firstOperand(in: arguments).flatMap { place in subcommands.first { $0.name == arguments[place] } }
  }

  /// Reads a command line, without the name of the tool.
  ///
  /// Operands are not counted if help or the version is asked for.
  package func parse(_ arguments: [String]) throws(UsageError) -> ParsedArguments {
    guard let place = firstOperand(in: arguments) else {
      // Only an option can be wrong here; without one nothing was said.
      var reader = Reader(.noSubcommand, of: self)
      try reader.read(arguments[...])
      if reader.result.isAskingForDocumentation { return reader.result }
      throw .missingSubcommand
    }
    guard let subcommand = subcommands.first(where: { $0.name == arguments[place] }) else {
      let word = arguments[place]
      throw .unknownSubcommand(
        word, isPath: pathExists(word), suggestions: nearWords(to: word, among: visibleNames))
    }
    var reader = Reader(subcommand, of: self)
    try reader.read(arguments[..<place])
    try reader.read(arguments[(place + 1)...])
    if !reader.result.isAskingForDocumentation {
      if subcommand.operands == .papersAndInputs { try splitNames(from: &reader.result) }
      try check(reader.result, of: subcommand)
      try checkEnding(of: reader.result)
    }
    return reader.result
  }

  /// Tells names of papers from inputs: an input is there as a file or folder, or is `-`.
  private func splitNames(from result: inout ParsedArguments) throws(UsageError) {
    let isInput = result.operands.map { $0 == "-" || pathExists($0) }
    let names = zip(result.operands, isInput).filter { !$0.1 }.map(\.0)
    let inputs = zip(result.operands, isInput).filter(\.1).map(\.0)
    let name = result.subcommand.name
    if result.operands.isEmpty { throw .missingOperand(subcommand: .papersAndInputs, name: name) }
    if inputs.isEmpty { throw .noInputAmong(names, subcommand: name) }
    if names.isEmpty { throw .noNameAmong(inputs, subcommand: name) }
    if names.count > 2 { throw .tooManyNames(names, subcommand: name) }
    result.paperNames = names
    result.operands = inputs
  }

  /// A drawing that is asked for by the name of a file must not become a table in it.
  private func checkEnding(of result: ParsedArguments) throws(UsageError) {
    let formats = result.subcommand.formats
    guard !formats.isEmpty, !result.has(.format(formats)), let path = result.text(.output),
      let ending = OutputFormat(endOf: path), !formats.contains(ending)
    else { return }
    throw .unwritableEnding(path, subcommand: result.subcommand.name, formats: formats)
  }

  private var visibleNames: [String] { subcommands.filter { !$0.isHidden }.map(\.name) }

  /// The subcommands that have an option, by name.
  fileprivate func owners(of flag: String) -> [String] {
    subcommands.filter { subcommand in
      !subcommand.isHidden
        && subcommand.options.contains { $0.flag == flag || $0.short.map { "-\($0)" } == flag }
    }.map(\.name)
  }

  /// The place of the first argument that is neither an option nor a value of one.
  private func firstOperand(in arguments: [String]) -> Int? {
    var place = 0
    while place < arguments.count {
      let argument = arguments[place]
      if argument == "--" { return place + 1 < arguments.count ? place + 1 : nil }
      guard argument.count > 1, argument.hasPrefix("-") else { return place }
      place += takesNext(argument) ? 2 : 1
    }
    return nil
  }

  /// Whether the value of an option is the argument after it.
  private func takesNext(_ argument: String) -> Bool {
    let options = subcommands.flatMap(\.options).filter { !$0.value.mayBeAbsent }
    if argument.hasPrefix("--") { return options.contains { $0.flag == argument } }
    let letters = argument.dropFirst()
    return letters.firstIndex { letter in options.contains { $0.short == letter } }
      .map { letters.index(after: $0) == letters.endIndex } ?? false
  }

  private func check(_ result: ParsedArguments, of subcommand: Subcommand) throws(UsageError) {
    let operands = result.operands
    if let option = subcommand.inputOption, result.has(option) {
      if let surplus = operands.first { throw .inputBesideOption(surplus, option) }
      return
    }
    let most: Int
    switch subcommand.operands {
    case .inputs, .papersAndInputs:
      if operands.isEmpty { throw .missingOperand(subcommand: .inputs, name: subcommand.name) }
      return
    case .namedInputs(let names, let mayBeMore):
      if operands.count < names.count {
        throw .missingOperand(subcommand: subcommand.operands, name: subcommand.name)
      }
      if operands.count > names.count, !mayBeMore {
        throw .tooManyInputs(operands[names.count], names: names, subcommand: subcommand.name)
      }
      if operands.count(where: { $0 == "-" }) > 1 { throw .repeatedStandardInput }
      return
    case .none:
      most = 0
    case .word(_, let choices, let isRequired):
      if let word = operands.first, !choices.contains(word) {
        throw .invalidOperand(
          word, choices: choices, suggestions: nearWords(to: word, among: choices))
      }
      if isRequired, operands.isEmpty {
        throw .missingOperand(subcommand: subcommand.operands, name: subcommand.name)
      }
      most = 1
    case .exactly(let names):
      if operands.count < names.count {
        throw .missingOperand(subcommand: subcommand.operands, name: subcommand.name)
      }
      most = names.count
    }
    if operands.count > most {
      throw .unexpectedOperand(operands[most], subcommand: subcommand.name)
    }
  }
}

extension ParsedArguments {
  /// Whether help, the version or a list of what there is is all that is wanted.
  package var isAskingForDocumentation: Bool { has(.help) || has(.version) || has(.listRules) }
}

extension Subcommand {
  /// Stands for no subcommand: the options that hold before one.
  fileprivate static let noSubcommand = Subcommand("", summary: "", discussion: "", operands: .none) { _ in
    .usage
  }
}

/// Reads the arguments of one subcommand.
private struct Reader {
  let parser: ArgumentParser
  var result: ParsedArguments

  init(_ subcommand: Subcommand, of parser: ArgumentParser) {
    self.parser = parser
    result = ParsedArguments(subcommand: subcommand)
  }

  mutating func read(_ arguments: ArraySlice<String>) throws(UsageError) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        result.operands += rest
        return
      } else if argument.hasPrefix("--") {
        try readLong(argument, &rest)
      } else if argument.count > 1, argument.hasPrefix("-") {
        try readShort(argument, &rest)
      } else {
        result.operands.append(argument)
      }
    }
  }

  private mutating func readLong(_ argument: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let option = result.subcommand.option(named: String(parts[0].dropFirst(2))) else {
      throw unknown(parts[0])
    }
    if option.value == .none {
      if parts.count == 2 { throw .unexpectedValue(option, value: parts[1]) }
      result.values[option.name, default: []].append(.on)
    } else if option.value.mayBeAbsent, parts.count == 1 {
      // A number behind it is its value unless a file has that name.
      if let next = rest.first, next.utf8.allSatisfy({ 48...57 ~= $0 }), !parser.pathExists(next) {
        rest.removeFirst()
        try add(next, to: option)
      } else {
        result.values[option.name, default: []].append(.on)
      }
    } else {
      try add(parts.count == 2 ? parts[1] : nextValue(of: option, &rest), to: option)
    }
  }

  private mutating func readShort(_ argument: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = result.subcommand.option(short: letter) else { throw unknown("-\(letter)") }
      if option.value == .none {
        result.values[option.name, default: []].append(.on)
      } else {
        let joined = letters.first == "=" ? letters.dropFirst() : letters
        try add(letters.isEmpty ? nextValue(of: option, &rest) : String(joined), to: option)
        return
      }
    }
  }

  /// The argument after an option, unless it is an option itself.
  private func nextValue(of option: Option, _ rest: inout ArraySlice<String>) throws(UsageError) -> String {
    guard let next = rest.first else { throw .missingValue(option) }
    let options = result.subcommand.options
    let isOption = next.hasPrefix("--") || options.contains { $0.short.map { "-\($0)" } == next }
    if isOption { throw .missingValue(option) }
    rest.removeFirst()
    return next
  }

  private mutating func add(_ text: String, to option: Option) throws(UsageError) {
    guard !text.isEmpty else { throw .missingValue(option) }
    guard let value = option.value.checked(text) else {
      throw .invalidValue(
        option, value: text, suggestions: nearWords(to: text, among: option.value.words))
    }
    result.values[option.name, default: []].append(value)
  }

  private func unknown(_ flag: String) -> UsageError {
    let owners = parser.owners(of: flag)
    if result.subcommand.name.isEmpty {
      if !owners.isEmpty { return .missingSubcommand }
    } else if !owners.isEmpty {
      return .misplacedOption(flag, subcommand: result.subcommand.name, owners: owners)
    }
    return .unknownOption(
      flag, suggestions: nearWords(to: flag, among: result.subcommand.options.map(\.flag)))
  }
}

extension Option.Value {
  /// Every value that there is, if they can be told.
  fileprivate var words: [String] {
    switch self {
    case .choice(let words): words
    case .setting(let names, let words): names.flatMap { name in words.map { "\(name)=\($0)" } }
    default: []
    }
  }

  /// The value that a text means, or nil if it means none that is allowed.
  fileprivate func checked(_ text: String) -> ParsedArguments.Value? {
    switch self {
    case .none: return nil
    case .file, .text: return .text(text)
    case .wholeNumber(let range), .optionalWholeNumber(let range):
      return Int(text).flatMap { range.contains($0) ? .wholeNumber($0) : nil }
    case .number(let range): return decimal(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .choice(let words): return words.contains(text) ? .text(text) : nil
    case .setting(let names, let words):
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return sides.count == 2 && names.contains(sides[0]) && words.contains(sides[1]) ? .text(text) : nil
    case .weights(let names): return weightList(text, of: names).map { .weights($0) }
    }
  }
}

/// A number in decimal notation; not `nan`, `inf` or hexadecimal, which `Double.init` also takes.
private func decimal(_ text: String) -> Double? {
  guard text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
  return Double(text)
}

/// Names with weights that are not negative, one of them positive; a name alone has weight 1.
private func weightList(_ text: String, of names: [String]) -> [(name: String, weight: Double)]? {
  var result: [(name: String, weight: Double)] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard names.contains(sides[0]), !result.contains(where: { $0.name == sides[0] }),
      let weight = sides.count == 2 ? decimal(sides[1]) : 1, weight >= 0, weight <= 1e9
    else { return nil }
    result.append((sides[0], weight))
  }
  return result.contains { $0.weight > 0 } ? result : nil
}
