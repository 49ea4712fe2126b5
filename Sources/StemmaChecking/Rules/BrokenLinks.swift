import StemmaModel
import StemmaReading

/// What was to be a link and is none for Markdown, as a bracket or blank stands in the wrong place.
enum BrokenLinks {
  /// Something that is no link, and where.
  struct Broken {
    var message: String
    var location: SourceLocation
  }

  /// The broken links in the entries of a file.
  static func all(in source: CheckedSource, of input: CheckInput) -> [Broken] {
    let references = source.definedReferences
    return source.lines.enumerated().flatMap { index, line -> [Broken] in
      let number = index + 1
      guard line.contains("["), line.contains("]"), !source.codeLines.contains(number),
        input.entry(in: source, atLine: number) != nil
      else { return [] }
      return brackets(in: Array(line.utf8)).compactMap { bracket in
        fault(of: bracket, references: references).map {
          Broken(
            message: $0,
            location: SourceLocation(file: source.file, line: number, column: bracket.start + 1))
        }
      }
    }
  }

  /// A pair of square brackets with nothing but text inside, and what stands around it.
  private struct Bracket {
    var start: Int
    var label: String
    var before: ArraySlice<UInt8>
    var behind: ArraySlice<UInt8>
  }

  /// The innermost brackets of a line outside of code spans.
  private static func brackets(in bytes: [UInt8]) -> [Bracket] {
    var result: [Bracket] = []
    var open: Int?
    var isCode = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "`"): isCode.toggle()
      case UInt8(ascii: "[") where !isCode: open = offset
      case UInt8(ascii: "]") where !isCode:
        if let start = open, start == 0 || bytes[start - 1] != UInt8(ascii: "!") {
          result.append(
            Bracket(
              start: start, label: String(decoding: bytes[(start + 1)..<offset], as: UTF8.self),
              before: bytes[..<start], behind: bytes[(offset + 1)...]))
        }
        open = nil
      default: break
      }
    }
    return result
  }

  /// What is wrong with a link that its words call one.
  private static func fault(of bracket: Bracket, references: Set<String>) -> String? {
    let conventions = ListConventions.builtIn
    let label = bracket.label
    guard label.wordCount <= 3, conventions.role(ofLabel: label) != nil else { return nil }
    if bracket.behind.beginsAddress {
      return "'[\(label)]' has no round brackets around its address; write [\(label)](https://…)"
    }
    let afterBlanks = bracket.behind.drop(while: { $0 == 0x20 })
    if afterBlanks.startIndex > bracket.behind.startIndex, afterBlanks.first == UInt8(ascii: "("),
      afterBlanks.dropFirst().beginsAddress
    {
      return "a blank stands between '[\(label)]' and its address, so that it is no link; take it away"
    }
    if bracket.behind.first == UInt8(ascii: "["),
      let end = bracket.behind.firstIndex(of: UInt8(ascii: "]")),
      bracket.behind[bracket.behind.index(after: end)...].first != UInt8(ascii: "(")
    {
      let name = String(decoding: bracket.behind[(bracket.behind.startIndex + 1)..<end], as: UTF8.self)
      // `[Paper][Code]` are two names without addresses.
      if name.isEmpty || conventions.role(ofLabel: name) != nil
        || references.contains(name.comparableReference)
        || name.contains("[")
      {
        return nil
      }
      return
        "'[\(label)][\(name)]' refers to '\(name)', which no line '[\(name)]: https://…' defines; write the address"
    }
    if bracket.behind.first != UInt8(ascii: "("), bracket.behind.first != UInt8(ascii: "["),
      bracket.behind.first != UInt8(ascii: ":"), !references.contains(label.comparableReference),
      let address = bracket.before.addressInBracketsAtEnd
    {
      return "'(\(address))[\(label)]' has its brackets in the wrong order; write [\(label)](\(address))"
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether `http://` or `https://` stands at the beginning.
  fileprivate var beginsAddress: Bool { starts(with: "https://".utf8) || starts(with: "http://".utf8) }

  /// The address of `(https://…)` at the end, unless it is that of a link.
  fileprivate var addressInBracketsAtEnd: String? {
    guard last == UInt8(ascii: ")"), let open = lastIndex(of: UInt8(ascii: "(")) else { return nil }
    let inner = self[(open + 1)..<(endIndex - 1)]
    guard inner.beginsAddress, !inner.contains(0x20),
      open == startIndex || self[open - 1] != UInt8(ascii: "]")
    else { return nil }
    return String(decoding: inner, as: UTF8.self)
  }
}

extension CheckedSource {
  /// The names that lines such as `[name]: https://…` define.
  fileprivate var definedReferences: Set<String> {
    var result: Set<String> = []
    for line in lines {
      let text = line.trimmed
      guard text.hasPrefix("["), let end = text.firstRange(of: "]:") else { continue }
      result.insert(String(text[text.index(after: text.startIndex)..<end.lowerBound]).comparableReference)
    }
    return result
  }
}

extension String {
  /// The name of a reference as Markdown compares it: without regard to case and blanks.
  fileprivate var comparableReference: String { foldingWhitespace.lowercased() }
}
