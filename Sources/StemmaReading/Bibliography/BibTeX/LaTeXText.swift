import Foundation
import StemmaModel

/// The readable text of LaTeX as bibliographies use it.
enum LaTeXText {
  /// The text without commands.
  ///
  /// Accents become letters, Greek letters and signs characters, `~` a blank, `--` and `---` dashes; commands
  /// for appearance and braces are gone. A command that is not known is dropped and its argument stays.
  static func plain(_ source: String) -> String {
    guard source.utf8.contains(where: isSpecial) else { return source.foldingWhitespace }
    var reader = Reader(Array(source.unicodeScalars))
    reader.readAll()
    let text = String(reader.result)
    return (reader.hasCombining ? text.precomposedStringWithCanonicalMapping : text).foldingWhitespace
  }

  /// An address or a name for machines: braces and escapes gone, everything else as it stands.
  static func verbatim(_ source: String) -> String {
    var text = source
    for command in ["\\url", "\\href", "\\path"] { text = text.replacing(command, with: " ") }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\" where !isEscaped: isEscaped = true
      case "{", "}":
        if !isEscaped { result.append(" ") } else { result.append(scalar) }
        isEscaped = false
      default:
        result.append(scalar)
        isEscaped = false
      }
    }
    return String(result).foldingWhitespace
  }

  /// The parts of a text between words that stand outside braces, such as `and` between names.
  static func split(_ source: String, atWord word: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    var depth = 0
    for piece in source.split(whereSeparator: \.isWhitespace) {
      if depth == 0, piece.lowercased() == word {
        parts.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(piece)
      }
      for byte in piece.utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      }
    }
    parts.append(words.joined(separator: " "))
    return parts.filter { !$0.isEmpty }
  }

  /// The parts of a text between commas that stand outside braces.
  static func splitAtCommas(_ source: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in source {
      switch character {
      case "{": depth += 1
      case "}": depth = max(0, depth - 1)
      case "," where depth == 0:
        parts.append("")
        continue
      default: break
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
      UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// How deep arguments of accents are followed.
  private static let deepest = 16

  private struct Reader {
    let source: [Unicode.Scalar]
    let depth: Int
    var position = 0
    var result = String.UnicodeScalarView()
    var hasCombining = false
    var isMath = false

    init(_ source: [Unicode.Scalar], depth: Int = 0) {
      self.source = source
      self.depth = depth
    }

    mutating func readAll() {
      while position < source.count { readOne() }
    }

    /// How many times a scalar is repeated from the position on.
    private func run(of scalar: Unicode.Scalar) -> Int {
      var end = position
      while end < source.count, source[end] == scalar { end += 1 }
      return end - position
    }

    private mutating func readOne() {
      let scalar = source[position]
      switch scalar {
      case "\\": readCommand()
      case "{", "}": position += 1
      case "$":
        isMath.toggle()
        position += 1
      case "_" where isMath: position += 1
      case "~":
        result.append(" ")
        position += 1
      case "-":
        let count = run(of: "-")
        switch count {
        case 2: result.append("–")
        case 3: result.append("—")
        default: for _ in 0..<count { result.append("-") }
        }
        position += count
      case "`", "'":
        let isDouble = run(of: scalar) >= 2
        let isOpening = scalar == "`"
        result.append(isDouble ? isOpening ? "“" : "”" : isOpening ? "‘" : "'")
        position += isDouble ? 2 : 1
      default:
        result.append(scalar)
        position += 1
      }
    }

    private mutating func readCommand() {
      position += 1
      guard position < source.count else { return }
      let first = source[position]
      if first.isASCII, first.properties.isAlphabetic {
        readNamedCommand()
        return
      }
      position += 1
      if let accent = LaTeXSigns.accents[String(first)] {
        append(accent)
      } else if "&%$#_{}".unicodeScalars.contains(first) {
        result.append(first)
      } else if " ,;:\\\n\t".unicodeScalars.contains(first) {
        result.append(" ")
      } else if "()[]!/-@".unicodeScalars.contains(first) {
        return
      } else {
        result.append(first)
      }
    }

    private mutating func readNamedCommand() {
      let start = position
      while position < source.count, source[position].isASCII, source[position].properties.isAlphabetic {
        position += 1
      }
      let name = String(String.UnicodeScalarView(source[start..<position]))
      if let accent = LaTeXSigns.accents[name] {
        append(accent)
        return
      }
      if let sign = LaTeXSigns.signs[name] {
        result.append(contentsOf: sign.unicodeScalars)
        skipBlanks()
      } else if LaTeXSigns.dropsArgument.contains(name) {
        skipBlanks()
        _ = argument()
      } else {
        skipBlanks()
      }
    }

    private mutating func skipBlanks() {
      while position < source.count, source[position].properties.isWhitespace { position += 1 }
    }

    /// Puts an accent on the argument that follows; without one it is dropped.
    private mutating func append(_ accent: Unicode.Scalar) {
      skipBlanks()
      guard depth < LaTeXText.deepest else { return }
      var inner = Reader(argument(), depth: depth + 1)
      inner.readAll()
      var base = Array(inner.result)
      guard !base.isEmpty else { return }
      if base[0] == "ı" { base[0] = "i" }
      if base[0] == "ȷ" { base[0] = "j" }
      result.append(base[0])
      // Behind the base and what already stands on it.
      var index = 1
      while index < base.count, base[index].properties.canonicalCombiningClass != .notReordered {
        result.append(base[index])
        index += 1
      }
      result.append(accent)
      for scalar in base[index...] { result.append(scalar) }
      hasCombining = true
    }

    /// A group without its braces, a command, or one character.
    private mutating func argument() -> [Unicode.Scalar] {
      guard position < source.count else { return [] }
      let start = position
      switch source[position] {
      case "{":
        var open = 0
        while position < source.count {
          if source[position] == "{" { open += 1 }
          if source[position] == "}" { open -= 1 }
          position += 1
          if open == 0 { return Array(source[(start + 1)..<(position - 1)]) }
        }
        return Array(source[(start + 1)...])
      case "\\":
        position += 1
        while position < source.count, source[position].isASCII, source[position].properties.isAlphabetic {
          position += 1
        }
        if position == start + 1, position < source.count { position += 1 }
        return Array(source[start..<position])
      case "}": return []
      default:
        position += 1
        return [source[start]]
      }
    }
  }
}
