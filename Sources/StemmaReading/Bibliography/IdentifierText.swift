import StemmaModel

/// Identifiers as databases write them in fields of their own.
extension Identifiers {
  /// Adds a DOI with or without a resolver or a word in front; one that arXiv gives is the preprint's id.
  mutating func add(doi text: String) {
    guard let name = Identifiers.qualified(doi: text) else { return }
    if name.hasPrefix("arxiv:") {
      arxiv = arxiv ?? String(name.dropFirst("arxiv:".count))
    } else {
      doi = doi ?? String(name.dropFirst("doi:".count))
    }
  }

  /// Adds an arXiv id: `2203.14367v2`, `arXiv:2203.14367`, `cs/0501001` or an address.
  mutating func add(arxiv text: String) {
    arxiv = arxiv ?? Identifiers.arxiv(text)
  }

  /// Adds what another registry calls the work.
  mutating func add(_ scheme: String, _ value: String?) {
    guard let value = value?.trimmed, !value.isEmpty else { return }
    let name = "\(scheme):\(value)"
    if !other.contains(name) { other = (other + [name]).sorted() }
  }

  /// Adds the arXiv id and the DOI that a text mentions, such as "arXiv preprint arXiv:2203.14367".
  mutating func addMentions(in text: String) {
    if arxiv == nil { arxiv = Identifiers.arxivMention(in: text) }
    let lower = text.lowercased()
    if doi == nil, lower.contains("doi") { add(doi: text) }
  }

  /// The qualified form of a DOI: `doi:…` in lower case, or `arxiv:…` for one that arXiv gives.
  static func qualified(doi text: String) -> String? {
    guard var doi = doi(in: text.contains("%") ? text.removingPercentEncoding : text) else { return nil }
    if doi.hasPrefix("10.48550/arxiv.") {
      if let identifier = ArxivIdentifier.identifier(beginning: doi.dropFirst("10.48550/arxiv.".count)) {
        return "arxiv:" + identifier
      }
    }
    while let last = doi.last, ".,;".contains(last) { doi.removeLast() }
    return "doi:" + doi
  }

  /// The qualified form of an arXiv id.
  static func qualified(arxiv text: String) -> String? {
    arxiv(text).map { "arxiv:" + $0 }
  }

  /// The first DOI in a text, to the next blank: `10.`, a registrant, `/`, a name.
  private static func doi(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var start = 0
    while start + 7 < bytes.count {
      defer { start += 1 }
      guard bytes[start] == UInt8(ascii: "1"), bytes[start + 1] == UInt8(ascii: "0"),
        bytes[start + 2] == UInt8(ascii: ".")
      else { continue }
      var index = start + 3
      while index < bytes.count, bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") { index += 1 }
      guard index - start >= 7, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/") else { continue }
      let end = bytes[index...].firstIndex { $0.isBlank || $0 == UInt8(ascii: "]") } ?? bytes.count
      guard end > index + 1 else { continue }
      return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    }
    return nil
  }

  private static func arxiv(_ text: String) -> String? {
    if let mentioned = arxivMention(in: text) { return mentioned }
    var rest = Substring(text.trimmed)
    if rest.hasPrefix("abs/") { rest = rest.dropFirst(4) }
    return ArxivIdentifier.identifier(beginning: rest)
  }

  /// The id behind `arXiv:`, `arXiv.`, `arxiv.org/abs/` and the like.
  private static func arxivMention(in text: String) -> String? {
    let lower = text.lowercased()
    var rest = Substring(lower)
    while let range = rest.firstRange(of: "arxiv") {
      rest = rest[range.upperBound...]
      var candidate = rest
      if candidate.hasPrefix(".org/") {
        candidate = candidate.dropFirst(5)
        guard let slash = candidate.firstIndex(of: "/") else { continue }
        candidate = candidate[candidate.index(after: slash)...]
      }
      candidate = candidate.drop(while: { ":. [(".contains($0) })
      if let identifier = ArxivIdentifier.identifier(beginning: candidate) { return identifier }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is a decimal digit of ASCII.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  /// Whether it is a blank, a tab or a line end.
  var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
