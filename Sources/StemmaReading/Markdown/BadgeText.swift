import StemmaModel

/// What a badge shows: a picture that a badge service draws from the words in its address.
enum BadgeText {
  /// The words of a static badge, its label first: `CVPR 2023` for `…/badge/CVPR-2023-blue`; nil if the
  /// address is no such badge, or one whose words the service looks up, as a number of stars.
  static func words(ofImageAt destination: String) -> String? {
    guard let address = WebAddress(destination), address.isAt("shields.io") || address.isAt("badgen.net")
    else { return nil }
    if let message = address.text.queryValue("message") {
      return ([address.text.queryValue("label"), message].compactMap { $0 }.map(decoded)).joined(
        separator: " ")
    }
    let parts = address.pathParts
    guard let kind = parts.first, kind == "badge", parts.count >= 2 else { return nil }
    if parts[1] == "dynamic" { return nil }
    if address.isAt("badgen.net") {
      return parts.dropFirst().prefix(2).map { decoded(String($0)) }.joined(separator: " ")
    }
    return shieldWords(of: parts.dropFirst().joined(separator: "/"))
  }

  /// `label-message-colour` without the colour; two hyphens are one, one is a separator.
  private static func shieldWords(of path: String) -> String? {
    var fields: [String] = [""]
    var rest = path[...]
    while let character = rest.first {
      rest.removeFirst()
      if character == "-", rest.first != "-" {
        fields.append("")
      } else {
        if character == "-" || character == "_" && rest.first == "_" {
          rest.removeFirst()
          fields[fields.count - 1].append(character)
        } else {
          fields[fields.count - 1].append(character == "_" ? " " : character)
        }
      }
    }
    guard fields.count >= 2 else { return nil }
    let words = fields.dropLast().map { decoded($0) }.joined(separator: " ").foldingWhitespace
    return words.isEmpty ? nil : words
  }

  private static func decoded(_ text: String) -> String {
    text.removingPercentEncoding.replacing("+", with: " ")
  }
}
