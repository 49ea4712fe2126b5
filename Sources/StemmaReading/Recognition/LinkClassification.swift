import StemmaModel

/// What hosts say of links, from the resource `links.txt`.
struct HostDirectory: Sendable {
  /// The directory that is built in.
  static let builtIn = HostDirectory(table: WordTable(builtIn: PackageResources.links_txt))

  private struct Rule: Sendable {
    var host: String
    var path: String
    var needsSubdomain: Bool
    /// nil for a badge.
    var role: Link.Role?

    /// Whether the rule holds for a path at its host or, if so it is said, at a host below it.
    func matches(_ path: String, isSubdomain: Bool) -> Bool {
      (isSubdomain || !needsSubdomain)
        && (self.path.isEmpty || path == self.path || path.hasPrefix(self.path + "/"))
    }
  }

  /// A rule and its place among all; the first that matches holds.
  private struct Ranked: Sendable {
    var rank: Int
    var rule: Rule
  }

  /// The rules of each host, the longest first, so that the first match is the most telling.
  private var rulesByHost: [String: [Ranked]] = [:]

  init(table: WordTable) {
    var rules: [Rule] = []
    for row in table.rows {
      let role = Link.Role(rawValue: row.key)
      guard role != nil || row.key == "badge" else { continue }
      for word in row.words {
        let needsSubdomain = word.hasPrefix("*.")
        let address = needsSubdomain ? word.dropFirst(2) : word[...]
        let slash = address.firstIndex(of: "/") ?? address.endIndex
        rules.append(
          Rule(
            host: String(address[..<slash]), path: String(address[slash...]),
            needsSubdomain: needsSubdomain, role: role))
      }
    }
    rules.sort { ($0.host.count + $0.path.count, $1.host) > ($1.host.count + $1.path.count, $0.host) }
    for (rank, rule) in rules.enumerated() {
      rulesByHost[rule.host, default: []].append(Ranked(rank: rank, rule: rule))
    }
  }

  /// The role of a link by its address alone.
  func role(of address: WebAddress) -> Link.Role? {
    if let rule = rule(for: address) { return rule.role }
    return address.path.lowercased().hasSuffix(".pdf") ? .paper : nil
  }

  /// Whether the address is a badge's or a counter's, which is no link of the paper.
  func isBadge(_ address: WebAddress) -> Bool {
    guard let rule = rule(for: address) else { return false }
    return rule.role == nil
  }

  private func rule(for address: WebAddress) -> Rule? {
    var best: Ranked?
    var domain = address.host[...]
    while true {
      let isSubdomain = domain.startIndex > address.host.startIndex
      let match = rulesByHost[String(domain)]?.first {
        $0.rule.matches(address.path, isSubdomain: isSubdomain)
      }
      if let match, match.rank < best?.rank ?? .max { best = match }
      guard let dot = domain.firstIndex(of: ".") else { return best?.rule }
      domain = domain[domain.index(after: dot)...]
    }
  }
}
