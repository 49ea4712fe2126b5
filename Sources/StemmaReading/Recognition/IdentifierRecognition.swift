import StemmaModel

extension Identifiers {
  /// Adds what an address identifies; what is already known stays.
  mutating func add(from address: WebAddress) {
    arxiv = arxiv ?? ArxivIdentifier.identifier(in: address)
    doi = doi ?? Identifiers.doi(in: address)
    if openReview == nil, address.isAt("openreview.net") {
      openReview = address.text.queryValue("id")
    }
    if acl == nil, address.isAt("aclanthology.org") || address.isAt("aclweb.org"),
      let last = address.pathParts.last
    {
      let name = last.hasSuffix(".pdf") ? last.dropLast(4) : last
      if name.contains(where: \.isNumber) { acl = String(name) }
    }
  }

  /// The DOI in an address: behind a resolver, or as a publisher's path.
  private static func doi(in address: WebAddress) -> String? {
    let path = address.path.removingPercentEncoding
    guard let range = path.firstRange(of: "10."), let doi = doi(beginning: path[range.lowerBound...]) else {
      return nil
    }
    let before = path[..<range.lowerBound]
    guard before.hasSuffix("/") else { return nil }
    // The DOIs that arXiv gives name the preprint, which its own id does better.
    return doi.hasPrefix("10.48550/") ? nil : doi
  }

  /// The DOI at the beginning of a text: `10.`, a registrant of four or more digits, `/`, a name.
  static func doi(beginning text: Substring) -> String? {
    guard text.hasPrefix("10.") else { return nil }
    let registrant = text.dropFirst(3).prefix(while: \.isNumber)
    guard registrant.count >= 4, text.dropFirst(3 + registrant.count).first == "/" else { return nil }
    let name = text.dropFirst(4 + registrant.count)
      .prefix(while: { !$0.isWhitespace && !"<>\",;".contains($0) })
    var doi = "10.\(registrant)/\(name)".lowercased()
    for ending in [".pdf", "/full", "/pdf", "/abstract", "/html", "."] where doi.hasSuffix(ending) {
      doi.removeLast(ending.count)
    }
    return name.isEmpty ? nil : doi
  }
}

/// Reading arXiv ids.
enum ArxivIdentifier {
  /// The id, without version, in an address of arXiv or of a mirror of it: `abs`, `pdf`, `html`, `format`,
  /// with any prefix of the host, any ending, with or without a version.
  static func identifier(in address: WebAddress) -> String? {
    if address.isAt("doi.org") {
      let path = address.path.lowercased()
      guard let range = path.firstRange(of: "10.48550/arxiv.") else { return nil }
      return identifier(beginning: path[range.upperBound...])
    }
    let hosts = ["arxiv.org", "alphaxiv.org", "ar5iv.org", "huggingface.co", "ar5iv.labs.arxiv.org"]
    guard hosts.contains(where: address.isAt) else { return nil }
    let parts = address.pathParts
    guard let kind = parts.first?.lowercased() else { return nil }
    guard ["abs", "pdf", "html", "format", "papers", "ps", "src", "e-print"].contains(kind) else {
      return nil
    }
    return identifier(beginning: parts.dropFirst().joined(separator: "/")[...])
  }

  /// The id at the beginning of a text: `2203.14367`, `0704.0001`, or the old form `cs/0501001`.
  static func identifier(beginning text: Substring) -> String? {
    if let new = newIdentifier(beginning: text) { return new }
    let archive = text.prefix(while: { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == ".") })
    guard !archive.isEmpty, text.dropFirst(archive.count).first == "/" else { return nil }
    let number = text.dropFirst(archive.count + 1).prefix(while: { $0.isASCII && $0.isNumber })
    return number.count == 7 ? "\(archive.lowercased())/\(number)" : nil
  }

  /// The new form: year and month, a full stop, four or five digits, and no further digit.
  static func newIdentifier(beginning text: Substring) -> String? {
    let bytes = Array(text.utf8.prefix(11))
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index]
    }
    guard (0..<4).allSatisfy(isDigit), bytes.count > 4, bytes[4] == UInt8(ascii: "."),
      (5..<9).allSatisfy(isDigit)
    else { return nil }
    let length = isDigit(9) ? 10 : 9
    if isDigit(length) { return nil }
    let month = (bytes[2] - 48) * 10 + (bytes[3] - 48)
    guard 1...12 ~= month else { return nil }
    return String(decoding: bytes[..<length], as: UTF8.self)
  }
}

extension String {
  /// The value of a parameter in the query of an address.
  func queryValue(_ name: String) -> String? {
    guard let question = firstIndex(of: "?") else { return nil }
    let query = self[index(after: question)...].prefix(while: { $0 != "#" })
    for parameter in query.split(separator: "&") where parameter.hasPrefix(name + "=") {
      let value = parameter.dropFirst(name.count + 1)
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }
}
