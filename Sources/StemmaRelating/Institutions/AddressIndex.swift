/// Whose a web address is, by its host, or by its host and the first part of its path.
struct AddressIndex: Sendable {
  private struct Host: Sendable {
    var whole: Int?
    var ofFirstPathPart: [String: Int] = [:]
    var isRefused = false
  }

  private var hosts: [String: Host] = [:]

  /// Enters an address: a host, or a host with the first part of a path; the owner of a repository on GitHub
  /// also owns the host of its pages.
  mutating func insert(_ address: String, of owner: Int, replacing: Bool = true) {
    let parts = address.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let host = parts.first else { return }
    guard parts.count > 1 else {
      if replacing || hosts[host]?.whole == nil { hosts[host, default: Host()].whole = owner }
      return
    }
    if replacing || hosts[host]?.ofFirstPathPart[parts[1]] == nil {
      hosts[host, default: Host()].ofFirstPathPart[parts[1]] = owner
    }
    if host == "github.com" { insert("\(parts[1]).github.io", of: owner, replacing: replacing) }
  }

  /// Enters a host, or a host with the first part of a path, that says nothing.
  mutating func refuse(_ address: String) {
    let parts = address.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let host = parts.first else { return }
    guard parts.count > 1 else {
      hosts[host, default: Host()].whole = nil
      hosts[host]?.isRefused = true
      return
    }
    hosts[host]?.ofFirstPathPart[parts[1]] = nil
    if host == "github.com" { refuse("\(parts[1]).github.io") }
  }

  /// Forgets the owners of the subdomains of some hosts; what is refused stays so.
  mutating func removeOwners(below domains: Set<String>) {
    for host in hosts.keys.sorted() {
      var labels = host.split(separator: ".")[...]
      while labels.count > 2 {
        labels.removeFirst()
        if domains.contains(labels.joined(separator: ".")) {
          hosts[host]?.whole = nil
          break
        }
      }
    }
  }

  /// The owner of exactly this host.
  func owner(ofHost host: String) -> Int? { hosts[host]?.whole }

  /// Whether a host says nothing: it is refused, or the nearest host above it that is known is.
  func isRefused(_ host: String) -> Bool {
    var labels = host.split(separator: ".")[...]
    while labels.count >= 2 {
      if let found = hosts[labels.joined(separator: ".")] {
        if found.whole != nil { return false }
        if found.isRefused { return true }
      }
      labels.removeFirst()
    }
    return false
  }

  /// The owner of a web address; the most exact entry decides.
  func owner(of url: String) -> Int? {
    let lower = url.lowercased()
    guard let scheme = lower.firstRange(of: "://") else { return nil }
    let parts = lower[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
      .split(separator: "/", omittingEmptySubsequences: true)
    guard let authority = parts.first else { return nil }
    let host = authority.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
    return owner(ofHost: String(host), firstPathPart: parts.dropFirst().first.map(String.init))
  }

  /// The owner of a host, or of the first part of a path there.
  func owner(ofHost host: String, firstPathPart: String?) -> Int? {
    var labels = host.split(separator: ".")[...]
    while labels.count >= 2 {
      if let found = hosts[labels.joined(separator: ".")] {
        if let firstPathPart, let owner = found.ofFirstPathPart[firstPathPart] { return owner }
        if let owner = found.whole { return owner }
        if found.isRefused { return nil }
      }
      labels.removeFirst()
    }
    return nil
  }
}
