import Foundation
import StemmaModel
import StemmaRelating
import Testing

/// A line of a built-in table that is not of the form is left out in silence, so it must not get there.
@Suite("The resources of institutions are of the form")
struct InstitutionResourceTests {
  private func table(_ name: String) throws -> WordTable {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appendingPathComponent("Sources/StemmaRelating/Resources/\(name).txt").path
    return try WordTable(parsing: try String(contentsOfFile: path, encoding: .utf8), file: "\(name).txt")
  }

  private func records() throws -> [InstitutionRecord] {
    try InstitutionTable(try table("institutions")).records
  }

  @Test("Institutions of many countries, each with one, once, and with a web address unless it is joint")
  func rows() throws {
    let records = try records()
    let single = records.filter { $0.institutions.count == 1 }
    let names = single.map(\.institutions[0].name)
    #expect(single.count >= 280)
    #expect(Dictionary(grouping: names, by: { $0.lowercased() }).filter { $0.value.count > 1 }.isEmpty)
    #expect(single.allSatisfy { $0.institutions[0].country != nil })
    #expect(Set(single.compactMap(\.institutions[0].country)).count >= 30)
    #expect(names.allSatisfy { !$0.contains("[") && !$0.contains("]") })
    #expect(single.filter { $0.addresses.isEmpty }.map(\.institutions[0].name) == ["Shengshu"])
    let members = records.filter { $0.institutions.count > 1 }.flatMap(\.institutions)
    #expect(!members.isEmpty && members.allSatisfy { names.contains($0.name) && $0.country == nil })
  }

  @Test("No address belongs to two, none is refused, each is a host or a host and one part of a path")
  func addresses() throws {
    let table = try InstitutionTable(try table("institutions"))
    var owners: [String: Set<[Institution]>] = [:]
    for record in table.records {
      for address in record.addresses {
        owners[address, default: []].insert(record.institutions)
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        #expect(parts.count <= 2 && parts.allSatisfy { !$0.isEmpty }, "\(address)")
        #expect(!address.contains("www.") && !address.contains(":"), "\(address)")
        if parts.count == 2 { #expect(parts[0] == "github.com", "\(address)") }
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(table.refusedHosts.count > 100)
    #expect(Set(table.refusedHosts).intersection(owners.keys).sorted() == [])
    #expect(Set(table.refusedHosts).count == table.refusedHosts.count)
  }

  @Test("A name of two institutions is of two countries")
  func sharedNames() throws {
    var owners: [String: [Institution]] = [:]
    for record in try records() where record.institutions.count == 1 {
      for name in Set((record.names + [record.institutions[0].name]).map { $0.lowercased() }) {
        owners[name, default: []].append(record.institutions[0])
      }
    }
    for (name, institutions) in owners where institutions.count > 1 {
      #expect(Set(institutions.map(\.country)).count == institutions.count, "\(name)")
    }
  }

  @Test("Every institution is found by each of its names and addresses")
  func everyRow() throws {
    var fields: [[String]] = []
    var expected: [[String]] = []
    let records = try records().filter { $0.institutions.count == 1 }
    let canonical = Set(records.map(\.institutions[0].name))
    var seen: Set<String> = []
    for record in records {
      let institution = record.institutions[0]
      for address in record.addresses {
        let found = InstitutionDirectory.builtIn.institutions(at: "https://\(address)/x")
        #expect(found == [institution], "\(address)")
      }
      for name in [institution.name] + record.names.filter({ !canonical.contains($0) })
      where seen.insert(name.lowercased()).inserted {
        fields.append([name])
        expected.append([institution.name])
      }
    }
    let found = affiliations(fields).map { $0.map(\.name) }
    for (field, pair) in zip(fields, zip(found, expected)) { #expect(pair.0 == pair.1, "\(field)") }
  }

  @Test("Countries are those of ISO 3166, each name of one")
  func countries() throws {
    let rows = try table("countries").rows
    #expect(rows.count == 249)
    #expect(Set(rows.map(\.key)).count == 249)
    #expect(rows.allSatisfy { $0.key.utf8.count == 2 && $0.key == $0.key.uppercased() && !$0.words.isEmpty })
    let names = rows.flatMap(\.words).map { $0.lowercased() }
    #expect(Set(names).count == names.count)
  }

  @Test("The words of affiliations are of known kinds")
  func affiliationWords() throws {
    let kinds: Set = [
      "legal form", "part", "loose part", "part word", "part beginning", "part in chinese",
      "institution word",
      "whole word", "conjunction", "place", "alike",
    ]
    for row in try table("affiliations").rows {
      #expect(kinds.contains(row.key) || row.key.hasPrefix("short "), "\(row.location)")
      if row.key == "alike" { #expect(row.words.allSatisfy { $0.count { $0 == "*" } == 1 }) }
    }
  }
}
