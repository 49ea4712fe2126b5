import StemmaModel

/// The countries of ISO 3166 and the names that affiliations give them.
struct Countries: Sendable {
  private var codes: Set<String> = []
  private var codeOfName: [String: String] = [:]

  /// The countries of the resource `countries.txt`.
  static let builtIn = Countries(WordTable(builtIn: PackageResources.countries_txt))

  private init(_ table: WordTable) {
    for row in table.rows {
      codes.insert(row.key)
      for name in row.words { codeOfName[InstitutionName.words(of: name).joined(separator: " ")] = row.key }
    }
  }

  /// Whether a country has this code, in capitals.
  func isCode(_ text: String) -> Bool { codes.contains(text) }

  /// The code of the country of a name, given as folded words.
  func code(ofWords words: some Sequence<String>) -> String? {
    codeOfName[words.joined(separator: " ")]
  }
}
