import StemmaModel

/// Which institution an address or a name belongs to, from the resource `institutions.txt` and files of the
/// user's in the same form.
package struct InstitutionDirectory: Sendable {
  private struct Address: Sendable {
    var host: String
    var firstPathPart: String?
    var institution: String
  }

  private var addresses: [String: [Address]] = [:]
  private var names: [String: String] = [:]

  /// The directory that is built in.
  package static let builtIn = InstitutionDirectory(
    table: WordTable(builtIn: PackageResources.institutions_txt))

  /// Makes a directory of a table: the key is the canonical name, words with a full stop are addresses.
  package init(table: WordTable) {
    for row in table.rows {
      names[row.key.comparable] = row.key
      for word in row.words {
        if word.contains("."), !word.contains(" ") {
          add(address: word.lowercased(), institution: row.key)
        } else {
          names[word.comparable] = row.key
        }
      }
    }
  }

  /// A directory with the lines of another table added; they win over the lines that are there.
  package func adding(_ table: WordTable) -> InstitutionDirectory {
    let other = InstitutionDirectory(table: table)
    var sum = self
    sum.names.merge(other.names) { _, new in new }
    for (host, new) in other.addresses {
      let replaced = Set(new.map { $0.firstPathPart ?? "" })
      let old = (sum.addresses[host] ?? []).filter { !replaced.contains($0.firstPathPart ?? "") }
      sum.addresses[host] = old + new
    }
    return sum
  }

  private mutating func add(address: String, institution: String) {
    let slash = address.firstIndex(of: "/")
    let host = String(address[..<(slash ?? address.endIndex)])
    let part = slash.map { String(address[address.index(after: $0)...].prefix(while: { $0 != "/" })) }
    addresses[host, default: []].append(Address(host: host, firstPathPart: part, institution: institution))
    if host == "github.com", let part {
      addresses["\(part).github.io", default: []].append(
        Address(host: "\(part).github.io", firstPathPart: nil, institution: institution))
    }
  }

  /// The institution of a name as a column or field writes it; the name itself if it is not known.
  func institution(named name: String) -> String { names[name.comparable] ?? name }

  /// The institution that an address belongs to, by its host or the owner of a repository.
  func institution(at url: String) -> String? {
    let lower = url.lowercased()
    guard let scheme = lower.firstRange(of: "://") else { return nil }
    let rest = lower[scheme.upperBound...]
    let parts = rest.split(separator: "/", omittingEmptySubsequences: true)
    guard let first = parts.first else { return nil }
    var labels = first.prefix(while: { $0 != ":" && $0 != "?" }).split(separator: ".")
    while labels.count >= 2 {
      if let found = addresses[labels.joined(separator: ".")] {
        let part = parts.dropFirst().first.map(String.init)
        if let match = found.first(where: { $0.firstPathPart != nil && $0.firstPathPart == part })
          ?? found.first(where: { $0.firstPathPart == nil })
        {
          return match.institution
        }
      }
      labels.removeFirst()
    }
    return nil
  }

  /// The institutions of a paper: those that its entries name, and those of its links, each with the reason.
  func affiliations(of paper: Paper) -> [Affiliation] {
    var found: [String: Affiliation] = [:]
    for entry in paper.entries {
      for name in entry.institutions {
        let institution = institution(named: name)
        if found[institution] == nil {
          found[institution] = Affiliation(
            name: institution,
            evidence: Evidence(rule: "institution-field", location: entry.location, text: name, confidence: 1)
          )
        }
      }
    }
    for link in paper.links where [.paper, .code, .project, .demo, .model].contains(link.role) {
      guard let institution = institution(at: link.url), found[institution] == nil else { continue }
      found[institution] = Affiliation(
        name: institution,
        evidence: Evidence(rule: "institution-link", location: link.location, text: link.url, confidence: 0.8)
      )
    }
    return found.values.sorted { $0.name < $1.name }
  }
}
