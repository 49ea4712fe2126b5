import StemmaModel
import StemmaReading

/// What is wrong with an address.
struct AddressFault {
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
      } else if let fault = AddressFault.fault(
        ofHost: String(host), path: path(of: address), isOfEntry: isOfEntry)
      {
        message = "\(fault): '\(address)'; write the address in full"
      } else {
        return nil
      }
      return
    }
    if let misspelling = AddressFault.misspeltScheme(of: lower) {
      message = "\(misspelling) in '\(address)'; begin with https://"
      return
    }
    if lower.hasPrefix("file:") {
      message = "'\(address)' leads to a file of your own computer; write an address that others can follow"
      return
    }
    if lower.hasPrefix("www.") {
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

/// The path of an address, from the slash behind its host to the query or fragment.
private func path(of address: String) -> Substring {
  let rest = address.drop(while: { $0 != "/" }).dropFirst(2)
  return rest.drop(while: { !"/?#".contains($0) }).prefix(while: { !"?#".contains($0) })
}

/// Addresses that are well formed and still lead nowhere.
extension AddressFault {
  fileprivate static func fault(ofHost host: String, path: Substring, isOfEntry: Bool) -> String? {
    let name = host.split(separator: ":").first.map(String.init) ?? host
    if ["localhost", "127.0.0.1", "0.0.0.0"].contains(name) {
      return "the address leads to the reader's own computer"
    }
    let isEmpty = path.allSatisfy { $0 == "/" }
    switch name.hasPrefix("www.") ? String(name.dropFirst(4)) : name {
    case "doi.org", "dx.doi.org": return isEmpty ? "the address has no DOI" : nil
    case "github.com", "gitlab.com", "bitbucket.org":
      return isEmpty && isOfEntry ? "the address has no repository" : nil
    case "arxiv.org", "export.arxiv.org", "cn.arxiv.org": return arxivFault(path)
    default: return nil
    }
  }

  /// The parts of arXiv's site under which an id stands.
  private static let arxivPages: Set<String> = ["abs", "pdf", "html", "format", "ps", "src", "e-print"]

  private static func arxivFault(_ path: Substring) -> String? {
    let parts = path.split(separator: "/")
    guard let page = parts.first?.lowercased() else { return nil }
    guard arxivPages.contains(page) else {
      if ArxivNumber(page[...]) != nil { return "an arXiv id stands without 'abs/' before it" }
      guard parts.count == 2, ArxivNumber(parts[1]) != nil else { return nil }
      return "'\(page)' is no page of arXiv, as 'abs' and 'pdf' are"
    }
    guard parts.count > 1 else { return "the address has no arXiv id" }
    return ArxivNumber(parts[1])?.fault
  }

  /// What is wrong with a scheme that is nearly `http` or `https`; nil if it is another one or right.
  fileprivate static func misspeltScheme(of address: String) -> String? {
    for scheme in ["https", "http"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      if rest.hasPrefix("//") { return "no colon stands behind '\(scheme)'" }
      if rest.hasPrefix(";//") { return "';' stands for ':' behind '\(scheme)'" }
      if rest.hasPrefix(":"), !rest.hasPrefix("://") { return "two slashes should stand behind '\(scheme):'" }
    }
    guard let end = address.firstIndex(where: { ":;/".contains($0) }), address[..<end].isNearlyWebScheme,
      address[end...].hasPrefix("://") || address[end] != "/"
    else { return nil }
    return "'\(address[..<end])' is a misspelt scheme"
  }
}

/// The digits of an arXiv id of the form that began in April 2007: year and month, a full stop, a number.
private struct ArxivNumber {
  var month: String
  var number: String

  /// Reads the digits before and behind the full stop; nil if there are none.
  init?(_ text: Substring) {
    let digits = { (text: Substring) in text.prefix(while: { $0.isASCII && $0.isNumber }) }
    let first = digits(text)
    guard first.count >= 3, text.dropFirst(first.count).first == "." else { return nil }
    let second = digits(text.dropFirst(first.count + 1))
    guard second.count >= 3 else { return nil }
    (month, number) = (String(first), String(second))
  }

  /// Why no paper can have this id.
  var fault: String? {
    guard month.count == 4, let value = Int(month) else {
      return "an arXiv id begins with four digits for year and month, and not with '\(month)'"
    }
    if !(1...12).contains(value % 100) { return "'\(month)' in the arXiv id is no year and month" }
    if value < 704 { return "arXiv had no ids like '\(month).\(number)' before April 2007" }
    let expected = value >= 1501 ? 5 : 4
    if number.count == expected { return nil }
    return
      "the arXiv id has \(number.count) digits behind the full stop, where ids of its time have \(expected)"
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
