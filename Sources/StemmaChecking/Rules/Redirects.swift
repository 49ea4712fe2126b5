import Foundation
import StemmaModel
import StemmaReading

extension CheckRule {
  /// A link through a redirect.
  static let redirectLink = CheckRule(
    "redirect-link", .note, summary: "a link goes through the redirect of a search engine or network",
    discussion: """
      The address was copied from the results of a search or from a social network, so that it leads through a page \
      that counts readers and may drop the redirect. Write the address that it leads to.
      """
  ) { input in
    input.sources.flatMap { source in
      source.outline.links.compactMap { link -> Finding? in
        Redirect.target(of: link.destination).map {
          Finding("the link goes through a redirect; write \($0)", at: link.location)
        }
      }
    }
  }

  /// A link to the results of a search.
  static let searchPage = CheckRule(
    "search-page", .note, summary: "a link leads to the results of a search",
    discussion: """
      The results of a search are others tomorrow, and readers must choose among them. Write the address of the page \
      that is meant.
      """
  ) { input in
    input.sources.flatMap { source in
      source.outline.links.compactMap { link -> Finding? in
        guard Redirect.isSearch(link.destination), input.entry(in: source, atLine: link.location.line) != nil
        else { return nil }
        return Finding(
          "the link leads to the results of a search (\(link.destination)); write the address that is meant",
          at: link.location)
      }
    }
  }
}

/// Addresses that stand for others.
private enum Redirect {
  /// The last parts of paths under which redirects stand.
  private static let pages: Set<String> = [
    "url", "scholar_url", "l.php", "redirect", "redir", "link", "l", "urllink", "safe-link",
  ]

  /// The beginnings of hosts that do nothing but redirect.
  private static let hosts = ["link.", "links.", "l.", "lm.", "out.", "redirect."]

  /// The names of the parameter that has the target.
  private static let parameters: Set<String> = ["url", "q", "u", "target", "to", "uddg", "pfurl", "dest"]

  /// The address that a redirect leads to; nil if it is none.
  static func target(of address: String) -> String? {
    guard let parts = URLComponents(string: address), let host = parts.host?.lowercased(),
      parts.scheme?.lowercased().hasPrefix("http") == true
    else { return nil }
    let page = parts.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard pages.contains(page) || hosts.contains(where: host.hasPrefix) else { return nil }
    return parts.queryItems?.first { item in
      parameters.contains(item.name.lowercased()) && item.value?.lowercased().hasPrefix("http") == true
        && item.value?.contains(".") == true
    }?.value
  }

  /// Whether an address is a page of results: a search page with a query.
  static func isSearch(_ address: String) -> Bool {
    guard let parts = URLComponents(string: address), var host = parts.host?.lowercased(),
      let query = parts.queryItems
    else { return false }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let names = Set(query.map { $0.name.lowercased() })
    let path = parts.path.hasSuffix("/") ? String(parts.path.dropLast()) : parts.path
    let engine = host.split(separator: ".")
    switch path {
    case "/search":
      return !names.isDisjoint(with: ["q", "query", "p", "search_query"])
        && (engine.contains("google") || engine.contains("bing") || engine.contains("yahoo")
          || ["github.com", "arxiv.org", "semanticscholar.org", "openreview.net", "dblp.org"].contains(host))
    case "/scholar": return engine.contains("google") && names.contains("q")
    case "/s": return host == "baidu.com" && names.contains("wd")
    case "/results": return host == "youtube.com" && names.contains("search_query")
    case "", "/html": return host == "duckduckgo.com" && names.contains("q")
    default: return false
    }
  }
}
