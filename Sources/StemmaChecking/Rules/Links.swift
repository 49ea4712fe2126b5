import StemmaModel
import StemmaReading

extension CheckRule {
  /// A link whose address is none.
  static let malformedLink = CheckRule(
    "malformed-link", .error, summary: "a link leads nowhere, as its address is malformed",
    discussion: """
      What stands in the round brackets is no address that a browser can follow: a title or a placeholder, a second \
      pair of brackets, a misspelt scheme, a host without https:// (which leads into the list's own repository). \
      Paths to files beside the list and anchors are fine. Write the address in full.
      """
  ) { input in
    var findings: [Finding] = []
    var places: Set<SourceLocation> = []
    for source in input.sources {
      for link in source.outline.links where !link.destination.isEmpty {
        places.insert(link.location)
        let isOfEntry = input.entry(in: source, atLine: link.location.line) != nil
        guard let fault = AddressFault(of: link, isOfEntry: isOfEntry) else { continue }
        findings.append(Finding(fault.message, at: link.location))
      }
    }
    // What is no link in Markdown at all, the reader has found in the text.
    let others = input.diagnostics("malformed-link").filter { finding in
      finding.location.map { !places.contains($0) } ?? true
    }
    return findings
      + others.map {
        Finding($0.message.prefix(while: { $0 != ";" }) + "; write the address", at: $0.location)
      }
  }

  /// A link through a search engine.
  static let redirectLink = CheckRule(
    "redirect-link", .note, summary: "a link goes through a search engine's redirect",
    discussion: """
      The address was copied from the results of a search, so that it leads through the search engine, which counts \
      readers and may drop the redirect. Write the address that it leads to.
      """
  ) { input in
    input.sources.flatMap { source in
      source.outline.links.compactMap { link -> Finding? in
        guard link.destination.lowercased().hasPrefix("http"),
          let target = ListConventions.builtIn.repaired(link.destination),
          !link.destination.contains(target)
        else { return nil }
        return Finding("the link goes through a redirect; write \(target)", at: link.location)
      }
    }
  }
}

/// What is wrong with an address.
private struct AddressFault {
  var message: String

  /// Looks at the address of a link as the text has it; nil if nothing is wrong with it.
  init?(of link: ListedLink, isOfEntry: Bool) {
    let address = link.destination
    let lower = address.lowercased()
    let meant = ListConventions.builtIn.repaired(address)
    if address.hasPrefix("#") || address.hasPrefix("/") || address.hasPrefix(".") { return nil }
    if address.hasPrefix("(") || address.hasPrefix("<") || address.hasPrefix("\"") || address.hasPrefix("'") {
      message = "the address has a bracket or quote too many: '\(address)'" + AddressFault.advice(meant)
      return
    }
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      let rest = lower.drop(while: { $0 != "/" }).dropFirst(2)
      let host = rest.prefix(while: { !"/?#".contains($0) })
      if host == "http:" || host == "https:" {
        message = "the address begins twice: '\(address)'; write one https://"
      } else if host.split(separator: ":").first.map({ $0.contains(".") || $0 == "localhost" }) != true
        || host.hasPrefix(".") || host.contains("..") || host.contains(",") || host.contains(" ")
      {
        message = "'\(host)' in '\(address)' is no host; write the address in full"
      } else if rest.contains(" ") {
        message = "the address has a blank in it: '\(address)'; write %20 or take it away"
      } else {
        return nil
      }
      return
    }
    if let colon = lower.firstIndex(where: { ":;".contains($0) }), lower[..<colon].isNearlyWebScheme {
      message = "'\(address)' has a misspelt scheme; begin with https://"
      return
    }
    if lower.hasPrefix("http//") || lower.hasPrefix("https//")
      || lower.hasPrefix("//") == false && lower.hasPrefix("www.")
    {
      message = "the address '\(address)' leads into the list's own folder; begin with https://"
      return
    }
    if lower.contains(":") { return nil }
    if lower.contains("/"), ListConventions.builtIn.role(ofAddress: "https://" + address) != nil,
      lower.prefix(while: { $0 != "/" }).contains("."), !lower.hasSuffix(".pdf")
    {
      message = "the address '\(address)' leads into the list's own folder; begin with https://"
      return
    }
    // A word where an entry's paper or code should be is a placeholder; elsewhere it is a file, as LICENSE.
    let isPlaceholder = isOfEntry && link.statedRole != nil && !lower.contains(".") && !lower.contains("/")
    guard isPlaceholder else { return nil }
    message = "'\(address)' is no address; write the address, or take the link away"
  }

  private static func advice(_ meant: String?) -> String {
    meant.map { "; write \($0)" } ?? "; write the address alone"
  }
}

extension Substring {
  /// Whether it is `http` or `https` with a letter missing, doubled, wrong or swapped, or behind a wrong colon.
  fileprivate var isNearlyWebScheme: Bool {
    let scheme = String(self)
    if scheme == "http" || scheme == "https" { return true }
    guard 3...7 ~= scheme.count, scheme.allSatisfy({ "htps".contains($0) }) else { return false }
    return scheme.contains("t") && scheme.contains("p")
  }
}
