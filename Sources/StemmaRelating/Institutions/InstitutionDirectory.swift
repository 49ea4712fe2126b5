import StemmaModel

/// Which institution an address or a name belongs to, from the resource `institutions.txt` and what a user
/// adds.
package struct InstitutionDirectory: Sendable {
  /// One institution, or several that are meant together.
  struct Holder: Sendable {
    var institution: Institution
    /// The holders that are meant, if it is a joint laboratory.
    var members: [Int] = []
    /// Whether it comes from a registry of the world's institutions.
    var isFromRegistry = false
    /// The first host that was given for it: its own home.
    var home: String?
  }

  private(set) var holders: [Holder] = []
  /// Those that a folded name may mean, the likeliest first.
  private(set) var holdersOfName: [String: [Int]] = [:]
  private(set) var addresses = AddressIndex()
  /// The characters in the longest name without blanks.
  private(set) var longestIdeographicName = 0

  /// The directory that is built in.
  package static let builtIn = InstitutionDirectory().adding(.builtIn)

  private init() {}

  /// A directory with the lines of a table added; they win over what is there.
  package func adding(_ table: InstitutionTable) -> InstitutionDirectory {
    var sum = self
    sum.addresses.removeOwners(below: Set(table.records.flatMap(\.addresses).filter { !$0.contains("/") }))
    for host in table.refusedHosts { sum.addresses.refuse(host) }
    var added = AddedNames()
    // Canonical names first: whoever is called so is likelier meant than whom others call so.
    let members = table.records.map { record in record.institutions.map { sum.holder(named: $0) } }
    for (record, members) in zip(table.records, members) {
      for (member, institution) in zip(members, record.institutions) {
        added.add(institution.name, of: member)
      }
    }
    for (record, members) in zip(table.records, members) {
      let owner = members.count == 1 ? members[0] : sum.joint(members)
      for name in record.names { added.add(name, of: owner) }
      for address in record.addresses { sum.enter(address, of: owner) }
    }
    sum.enter(added.holders, replacing: true)
    return sum
  }

  /// A directory with a registry of institutions added.
  ///
  /// A record that has the name and country of an institution that is there, or its home address, is the same:
  /// it gives the name, and keeps the names and addresses that are there. Names and hosts of the registry win
  /// over what is there, except that aliases and acronyms only stand behind it, and that hosts which say
  /// nothing stay so.
  package func adding(_ registry: InstitutionRegistry) -> InstitutionDirectory {
    var sum = self
    let keys = registry.records.map { $0.names.map(InstitutionName.key) }
    let owners = sum.enterHolders(of: registry, keys: keys)
    var names = AddedNames()
    var weakNames = AddedNames()
    var isTaken: Set<String> = []
    for (index, owner) in owners.enumerated() {
      let record = registry.records[index]
      for key in keys[index] { names.add(key: key, of: owner) }
      for name in record.weakNames { weakNames.add(name, of: owner) }
      for host in record.addresses where !sum.addresses.isRefused(host) && isTaken.insert(host).inserted {
        sum.enter(host, of: owner)
      }
    }
    sum.enter(names.holders, replacing: true)
    sum.enter(weakNames.holders, replacing: false)
    return sum
  }

  /// The institutions behind a holder, each with what is known of it.
  func institutions(of holder: Int) -> [Institution] {
    let members = holders[holder].members
    return members.isEmpty ? [holders[holder].institution] : members.map { holders[$0].institution }
  }

  /// The institutions that a web address belongs to, by its host or the owner of a repository.
  package func institutions(at url: String) -> [Institution] {
    addresses.owner(of: url).map(institutions) ?? []
  }

  /// The holder of a folded name as it is spelled, in a country if that is known.
  ///
  /// A registry's institution in another country is not meant: the world has many of the same name.
  func holder(ofKey key: String, country: String?) -> Int? {
    guard let candidates = holdersOfName[key] else { return nil }
    if let country {
      if let match = candidates.first(where: { holders[$0].institution.country == country }) { return match }
      return candidates.first { !holders[$0].isFromRegistry || holders[$0].institution.country == nil }
    }
    return candidates.first
  }

  private mutating func enter(_ address: String, of owner: Int) {
    addresses.insert(address, of: owner)
    if holders[owner].home == nil, !address.contains("/") { holders[owner].home = address }
  }

  private mutating func enter(_ added: [String: [Int]], replacing: Bool) {
    if replacing {
      holdersOfName.merge(added) { _, new in new }
    } else {
      holdersOfName.merge(added) { old, new in old + new.filter { !old.contains($0) } }
    }
    for key in added.keys where key.hasIdeographs {
      longestIdeographicName = max(longestIdeographicName, key.count)
    }
  }

  /// The holder whose canonical name this is, made if there is none.
  private mutating func holder(named institution: Institution) -> Int {
    let key = InstitutionName.key(of: institution.name)
    let existing = holdersOfName[key]?.first { candidate in
      let known = holders[candidate]
      return known.members.isEmpty && InstitutionName.key(of: known.institution.name) == key
        && (institution.country == nil || known.institution.country == nil
          || institution.country == known.institution.country)
    }
    if let existing {
      holders[existing].institution.name = institution.name
      holders[existing].institution.country = institution.country ?? holders[existing].institution.country
      return existing
    }
    holders.append(Holder(institution: institution))
    let added = holders.count - 1
    // Later lines of the same table must find it; the names are entered for good with all the others.
    holdersOfName[key, default: []].append(added)
    return added
  }

  private mutating func joint(_ members: [Int]) -> Int {
    let name = members.map { holders[$0].institution.name }.joined(separator: " + ")
    holders.append(Holder(institution: Institution(name: name), members: members))
    return holders.count - 1
  }

  /// The holders of a registry's records: those that are there already, and new ones.
  private mutating func enterHolders(of registry: InstitutionRegistry, keys: [[String]]) -> [Int] {
    var owners = [Int?](repeating: nil, count: registry.records.count)
    var isClaimed: Set<Int> = []
    for (index, record) in registry.records.enumerated() {
      guard let known = holder(of: keys[index], country: record.institutions[0].country),
        isClaimed.insert(known).inserted
      else { continue }
      owners[index] = known
    }
    for (index, record) in registry.records.enumerated() where owners[index] == nil {
      guard let known = holder(atHomeOf: record), isClaimed.insert(known).inserted else { continue }
      owners[index] = known
    }
    return zip(owners, registry.records).map { owner, record in
      let institution = record.institutions[0]
      guard let owner else {
        holders.append(Holder(institution: institution, isFromRegistry: true))
        return holders.count - 1
      }
      holders[owner].institution = Institution(
        name: institution.name, country: institution.country ?? holders[owner].institution.country)
      return owner
    }
  }

  /// The institution of one of a record's names in the same country.
  private func holder(of keys: [String], country: String?) -> Int? {
    for key in keys {
      let known = holdersOfName[key]?.first {
        holders[$0].members.isEmpty && holders[$0].institution.country == country
      }
      if let known { return known }
    }
    return nil
  }

  /// The institution whose home address a record gives.
  private func holder(atHomeOf record: InstitutionRecord) -> Int? {
    for host in record.addresses {
      if let owner = addresses.owner(ofHost: host), holders[owner].home == host { return owner }
    }
    return nil
  }
}

/// Names that one file adds, by folded name.
private struct AddedNames {
  private(set) var holders: [String: [Int]] = [:]

  mutating func add(_ name: String, of holder: Int) {
    add(key: InstitutionName.key(of: name), of: holder)
  }

  mutating func add(key: String, of holder: Int) {
    if key.isEmpty || holders[key]?.contains(holder) == true { return }
    holders[key, default: []].append(holder)
  }
}
