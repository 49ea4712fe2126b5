import StemmaModel

/// Institutions as lines of text: `canonical name [country]: address or other name, …`.
///
/// The country may be left out. `A + B: …` is what stands for both, and `-: …` are hosts that say nothing.
/// A word with a full stop and no blank is an address.
package struct InstitutionTable: Sendable {
  /// What the lines say, in their order.
  package private(set) var records: [InstitutionRecord] = []
  /// Hosts that say nothing.
  package private(set) var refusedHosts: [String] = []

  /// Makes a table of lines.
  ///
  /// - Throws: `InstitutionFileError` for the first line whose country is none of ISO 3166.
  package init(_ table: WordTable) throws(InstitutionFileError) {
    for row in table.rows {
      let addresses = row.words.filter(InstitutionTable.isAddress).map { $0.lowercased() }
      if row.key == "-" {
        refusedHosts += addresses
        continue
      }
      var institutions: [Institution] = []
      for part in row.key.split(separator: " + ") {
        let part = String(part).trimmed
        guard let institution = InstitutionTable.institution(part) else {
          throw InstitutionFileError(
            file: row.location.file, line: row.location.line,
            reason: "'\(part)' ends in no country code of ISO 3166 with two letters")
        }
        institutions.append(institution)
      }
      records.append(
        InstitutionRecord(
          institutions, names: row.words.filter { !InstitutionTable.isAddress($0) }, addresses: addresses))
    }
  }

  /// The table that is built in; a line that is not of the form would leave it empty, which tests exclude.
  static let builtIn =
    (try? InstitutionTable(WordTable(builtIn: PackageResources.institutions_txt))) ?? InstitutionTable()

  private init() {}

  private static func isAddress(_ word: String) -> Bool { word.contains(".") && !word.contains(" ") }

  /// The institution of a key; nil if it ends in two capitals in brackets that are no country's.
  private static func institution(_ key: String) -> Institution? {
    guard key.hasSuffix("]"), let open = key.lastIndex(of: "[") else { return Institution(name: key) }
    let code = key[key.index(after: open)...].dropLast()
    let name = String(key[..<open]).trimmed
    guard code.utf8.count == 2, code.allSatisfy({ $0.isASCII && $0.isUppercase }), !name.isEmpty else {
      return Institution(name: key)
    }
    return Countries.builtIn.isCode(String(code)) ? Institution(name: name, country: String(code)) : nil
  }
}
