import StemmaModel

/// The address of a link, with what lists do to addresses undone.
struct WebAddress: Hashable {
  /// The whole address after repair.
  var text: String
  /// The host in lower case, without `www.`, empty if there is none.
  var host: String
  /// What stands behind the host, beginning with `/`, without query and fragment.
  var path: String

  /// Reads an address; blanks and brackets around it and a redirect through a search engine are undone.
  ///
  /// Returns nil if it is no address of the web (an anchor, a relative path, a sentence).
  init?(_ raw: String) {
    var address = raw.trimmed.trimming(where: { "()<>\"'「」".contains($0) })
    if raw.filter({ $0 == "(" }).count == raw.filter({ $0 == ")" }).count, raw.hasSuffix(")"),
      !raw.hasPrefix("(")
    {
      address = raw.trimmed
    }
    if address.contains(where: { $0 == " " || $0 == "\n" }) { return nil }
    if let target = WebAddress.redirectTarget(of: address) { address = target }
    let lower = address.lowercased()
    let rest: Substring
    if lower.hasPrefix("https://") {
      rest = address.dropFirst(8)
    } else if lower.hasPrefix("http://") {
      rest = address.dropFirst(7)
    } else if lower.hasPrefix("www.") {
      rest = address[...]
      address = "https://" + address
    } else {
      return nil
    }
    let hostEnd = rest.firstIndex(where: { "/?#".contains($0) }) ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    if let colon = host.firstIndex(of: ":") { host = String(host[..<colon]) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard host.contains("."), !host.hasPrefix("."), !host.hasSuffix(".") else { return nil }
    self.host = host
    let tail = rest[hostEnd...]
    path = String(tail[..<(tail.firstIndex(where: { "?#".contains($0) }) ?? tail.endIndex)])
    text = address
  }

  /// The parts of the path.
  var pathParts: [Substring] { path.split(separator: "/") }

  /// Whether the host is the given one or below it.
  func isAt(_ domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }

  /// The address inside a redirect such as `https://www.google.com/url?…&url=https%3A%2F%2F…`.
  private static func redirectTarget(of address: String) -> String? {
    guard let question = address.firstIndex(of: "?") else { return nil }
    let base = address[..<question].lowercased()
    guard base.hasSuffix("/url") || base.hasSuffix("/redirect") || base.contains("link.") else { return nil }
    for parameter in address[address.index(after: question)...].split(separator: "&") {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, ["url", "q", "target", "u", "to"].contains(parts[0].lowercased()) else {
        continue
      }
      let target = parts[1].removingPercentEncoding
      if target.lowercased().hasPrefix("http") { return target }
    }
    return nil
  }
}

extension StringProtocol {
  /// The text with `%41` and the like decoded; a sequence that is no UTF-8 is left as it stands.
  var removingPercentEncoding: String {
    let source = Array(utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let value = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(self)
  }
}
