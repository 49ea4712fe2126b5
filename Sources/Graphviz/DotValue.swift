/// The value of a DOT attribute, by how Graphviz will read it.
public enum DotValue: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Words to show exactly as they are, in a label or a name; a newline begins a new centred line.
  case text(String)
  /// Words to show exactly as they are, in a tooltip.
  case tooltip(String)
  /// A keyword, a number, a colour or anything else without words of somebody's; only quoted.
  case verbatim(String)
  /// An address to link to.
  case url(String)
  /// A label in Graphviz's HTML-like language, without the outer angle brackets; put words into it with
  /// `DotValue.markup(_:)`.
  case html(String)

  /// Makes a verbatim value.
  public init(stringLiteral value: String) {
    self = .verbatim(value)
  }

  /// Makes a verbatim value of a number, rounded to three decimals, the same in every locale.
  public static func number(_ value: Double) -> DotValue {
    .verbatim(decimal(value))
  }

  /// A number as DOT writes it, rounded to three decimals, without trailing zeros; `0` if it is not finite.
  public static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let thousandths = Int((value * 1000).rounded())
    var fraction = String(1000 + abs(thousandths) % 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    return sign + String(abs(thousandths) / 1000) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Words made safe to stand inside an HTML-like label; a newline becomes a line break.
  public static func markup(_ text: String) -> String {
    var result = ""
    for scalar in printable(text) {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "<BR/>"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value as DOT writes it, quotes or brackets included.
  var dot: String {
    switch self {
    case .text(let text): "\"" + Self.escapedText(text) + "\""
    // Graphviz undoes the backslashes of tooltips twice.
    case .tooltip(let text): "\"" + Self.escapedText(text, backslash: "\\\\\\\\") + "\""
    case .verbatim(let text): "\"" + Self.escapedQuotes(text) + "\""
    case .url(let address): "\"" + Self.escapedAddress(address) + "\""
    case .html(let markup): "<" + markup + ">"
    }
  }

  /// Graphviz decodes both its own backslash escapes and XML entities in labels and tooltips.
  private static func escapedText(_ text: String, backslash: String = "\\\\") -> String {
    var result = ""
    for scalar in printable(text) {
      switch scalar {
      case "\\": result += backslash
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A backslash right before the closing quote would escape it, so a last one is doubled.
  private static func escapedQuotes(_ text: String) -> String {
    var result = ""
    for scalar in printable(text) {
      if scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    let trailing = result.reversed().prefix { $0 == "\\" }.count
    return trailing.isMultiple(of: 2) ? result : result + "\\"
  }

  /// Graphviz copies an address into the SVG as it stands, so it must already be XML; what an address may not
  /// hold is percent-encoded (RFC 3986), and a backslash would begin an escape of Graphviz's.
  private static func escapedAddress(_ address: String) -> String {
    var result = ""
    for scalar in printable(address) {
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "%22"
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      case " ": result += "%20"
      case "'": result += "%27"
      case "\n": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The scalars that XML 1.0 can carry, with line ends as newlines and tabs as blanks.
  private static func printable(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: break
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    return result
  }
}
