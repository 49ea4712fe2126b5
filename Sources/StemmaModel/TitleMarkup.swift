/// Dropping the markup that bibliographic records leave in titles.
extension String {
  /// The text without the commands of LaTeX, the tags of HTML, and with its entities as characters.
  ///
  /// A command is dropped and its argument stays, so `\textit{A}` is `{A}` and `\'e` is `e`; a command that
  /// names a letter stays by its name, so `$\alpha$` is `$alpha$`. Braces and dollars stay.
  package var withoutMarkup: String {
    guard utf8.contains(where: { $0 == 0x5C || $0 == 0x3C || $0 == 0x26 }) else { return self }
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      switch scalar {
      case "\\": TitleMarkup.readCommand(from: &rest, into: &result)
      case "<": TitleMarkup.readTag(from: &rest, into: &result)
      case "&": TitleMarkup.readEntity(from: &rest, into: &result)
      default:
        result.append(scalar)
        rest.removeFirst()
      }
    }
    return String(result)
  }
}

private enum TitleMarkup {
  typealias Scalars = String.UnicodeScalarView

  /// Commands that stand for letters, and the letters.
  private static let letters: [String: String] = [
    "o": "o", "O": "O", "l": "l", "L": "L", "i": "i", "j": "j", "ss": "ss", "ae": "ae", "AE": "AE",
    "oe": "oe",
    "OE": "OE", "aa": "a", "AA": "A", "times": "x", "textmu": "mu", "ell": "l",
  ]

  static func readCommand(from rest: inout Substring.UnicodeScalarView, into result: inout Scalars) {
    rest.removeFirst()
    let name = String(Scalars(rest.prefix(while: { $0.isASCII && $0.properties.isAlphabetic })))
    if name.isEmpty {
      // An accent, or a character that would be a command without its backslash.
      if let mark = rest.popFirst(), !"'`^\"~=.,;!".unicodeScalars.contains(mark) { result.append(mark) }
      return
    }
    rest.removeFirst(name.unicodeScalars.count)
    let symbol = (name.hasPrefix("var") ? String(name.dropFirst(3)) : name).lowercased()
    if TitleFolding.greek.contains(symbol) {
      result.append(contentsOf: symbol.unicodeScalars)
    } else if let letter = letters[name] {
      result.append(contentsOf: letter.unicodeScalars)
      if rest.first == " " { rest.removeFirst() }
    } else if name.unicodeScalars.count == 1, rest.first == " " {
      rest.removeFirst()  // `\c c` is one letter.
    }
  }

  static func readTag(from rest: inout Substring.UnicodeScalarView, into result: inout Scalars) {
    let inside = rest.dropFirst().prefix(48)
    let begin = inside.first == "/" ? inside.dropFirst() : inside
    if let letter = begin.first, letter.isASCII, letter.properties.isAlphabetic,
      let end = inside.firstIndex(of: ">")
    {
      rest = rest[rest.index(after: end)...]
    } else {
      result.append(rest.removeFirst())
    }
  }

  static func readEntity(from rest: inout Substring.UnicodeScalarView, into result: inout Scalars) {
    let inside = rest.dropFirst().prefix(10)
    guard let end = inside.firstIndex(of: ";"), end != inside.startIndex,
      inside[..<end].allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "#")
      })
    else {
      result.append(rest.removeFirst())
      return
    }
    let name = String(Scalars(inside[..<end]))
    rest = rest[rest.index(after: end)...]
    let lower = name.lowercased()
    if lower.hasPrefix("#") {
      let isHex = lower.hasPrefix("#x")
      if let number = UInt32(lower.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(number)
      {
        result.append(scalar)
      }
    } else if lower == "amp" {
      result.append("&")
    } else if TitleFolding.greek.contains(lower) {
      result.append(contentsOf: lower.unicodeScalars)
    } else if lower == "nbsp" || lower.hasSuffix("dash") {
      result.append(" ")
    } else if let letter = name.unicodeScalars.first,
      ["acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "slash", "caron"].contains(
        where: lower.hasSuffix)
    {
      result.append(letter)
    }
  }
}
