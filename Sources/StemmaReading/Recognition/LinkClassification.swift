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
  }

  /// The longest rules first, so that the first match is the most telling.
  private var rules: [Rule] = []

  init(table: WordTable) {
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
    rules.first { rule in
      (rule.needsSubdomain ? address.host.hasSuffix("." + rule.host) : address.isAt(rule.host))
        && (rule.path.isEmpty || address.path == rule.path || address.path.hasPrefix(rule.path + "/"))
    }
  }
}
