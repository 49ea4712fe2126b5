/// Institutions of a registry's file as it is published: the dump of the Research Organization Registry
/// (ROR, schema 2) or the university domains list.
package struct InstitutionRegistry: Sendable {
  /// The institutions, one a record, in the file's order.
  package private(set) var records: [InstitutionRecord] = []

  /// Acronyms shorter than this are not used as names.
  private static let shortestAcronym = 4

  /// Whether bytes begin as JSON does: with a bracket or brace.
  package static func isRecognised(_ bytes: [UInt8]) -> Bool {
    var cursor = JSONCursor(bytes)
    cursor.skipBlanks()
    return cursor.next == UInt8(ascii: "{")
      || (cursor.next == UInt8(ascii: "[") && cursor.beginsArrayOfObjects)
  }

  /// Reads a file.
  ///
  /// - Throws: `InstitutionFileError` for the first record that is neither of the two, and for text that is not
  ///   JSON, with the line and the record's number.
  /// - Complexity: O(bytes); what is not used of a record is passed over.
  package init(_ bytes: [UInt8], file: String) throws(InstitutionFileError) {
    var cursor = JSONCursor(bytes)
    var number: Int?
    do throws(JSONCursor.FormError) {
      guard cursor.peek == UInt8(ascii: "[") else {
        throw cursor.error(
          "no record of the ROR dump or of the university domains list is here; expected an array of them, '[{…}, …]'"
        )
      }
      try cursor.readArray { cursor throws(JSONCursor.FormError) in
        number = (number ?? 0) + 1
        guard cursor.peek == UInt8(ascii: "{") else { throw cursor.error("expected a record, '{…}'") }
        let start = cursor
        let record = try RegistryRecord(&cursor)
        if let problem = record.problem { throw start.error(problem) }
        if let institution = record.institution(shortestAcronym: Self.shortestAcronym) {
          records.append(institution)
        }
      }
      number = nil
      try cursor.expectEnd()
    } catch {
      throw InstitutionFileError(file: file, line: error.line, record: number, reason: error.reason)
    }
    if records.isEmpty {
      throw InstitutionFileError(file: file, line: 1, reason: "holds no record of an institution")
    }
  }
}

/// What is used of a record of either kind.
private struct RegistryRecord {
  private struct Name {
    var value = ""
    var isDisplayed = false
    var isLabel = false
    var isAcronym = false
  }

  private var names: [Name] = []
  private var hasNames = false
  private var name: String?
  private var domains: [String] = []
  private var pages: [String] = []
  private var country: String?
  private var isWithdrawn = false
  private var isOfFirstSchema = false

  init(_ cursor: inout JSONCursor) throws(JSONCursor.FormError) {
    var record = RegistryRecord()
    try cursor.readObject { key, cursor throws(JSONCursor.FormError) in
      switch key {
      case "names":
        record.hasNames = true
        try cursor.readArray { cursor throws(JSONCursor.FormError) in try record.readName(&cursor) }
      case "name": record.name = try cursor.readStringOrNull()
      case "domains": record.domains = try cursor.readStrings()
      case "web_pages": record.pages = try cursor.readStrings()
      case "links":
        try cursor.readArray { cursor throws(JSONCursor.FormError) in try record.readLink(&cursor) }
      case "locations":
        try cursor.readArray { cursor throws(JSONCursor.FormError) in try record.readLocation(&cursor) }
      case "alpha_two_code": record.country = try cursor.readStringOrNull()
      case "status": record.isWithdrawn = try cursor.readStringOrNull() == "withdrawn"
      case "aliases", "acronyms":
        record.isOfFirstSchema = true
        try cursor.skipValue()
      default: try cursor.skipValue()
      }
    }
    self = record
  }

  private init() {}

  /// Why it is no record of a registry; nil if it is one.
  var problem: String? {
    if hasNames { return names.isEmpty ? "has no name in 'names'" : nil }
    if isOfFirstSchema { return "is a ROR record of schema 1; use the dump of schema 2, with 'names'" }
    if let name, !name.isEmpty { return nil }
    return "is neither a ROR record, with 'names', nor one of the university domains list, with 'name'"
  }

  /// The institution; nil if the record was withdrawn.
  func institution(shortestAcronym: Int) -> InstitutionRecord? {
    let displayed = names.first(where: \.isDisplayed) ?? names.first(where: \.isLabel) ?? names.first
    guard let shown = displayed?.value ?? name, !isWithdrawn else { return nil }
    let code = country.flatMap { Countries.builtIn.isCode($0) ? $0 : nil }
    var sure = [shown]
    var weak: [String] = []
    for name in names where name.value != shown {
      if name.isLabel || name.isDisplayed {
        sure.append(name.value)
      } else if !name.isAcronym || name.value.count >= shortestAcronym {
        weak.append(name.value)
      }
    }
    // ROR writes "Google (United States)" for what is in several countries.
    if shown.hasSuffix(")"), let open = shown.lastIndex(of: "(") {
      let inside = InstitutionName.words(of: shown[open...])
      if let code, Countries.builtIn.code(ofWords: inside) == code {
        sure.append(String(shown[..<open]))
      }
    }
    let hosts =
      domains.compactMap { RegistryRecord.host(ofPage: $0) }
      + pages.compactMap { RegistryRecord.host(ofPage: $0) }
    var distinct: [String] = []
    for host in hosts where !distinct.contains(host) { distinct.append(host) }
    return InstitutionRecord(
      [Institution(name: shown, country: code)], names: sure, weakNames: weak, addresses: distinct)
  }

  private mutating func readName(_ cursor: inout JSONCursor) throws(JSONCursor.FormError) {
    var name = Name()
    try cursor.readObject { key, cursor throws(JSONCursor.FormError) in
      switch key {
      case "value": name.value = try cursor.readStringOrNull() ?? ""
      case "types":
        for type in try cursor.readStrings() {
          if type == "ror_display" { name.isDisplayed = true }
          if type == "label" { name.isLabel = true }
          if type == "acronym" { name.isAcronym = true }
        }
      default: try cursor.skipValue()
      }
    }
    if !name.value.isEmpty { names.append(name) }
  }

  private mutating func readLink(_ cursor: inout JSONCursor) throws(JSONCursor.FormError) {
    guard cursor.peek == UInt8(ascii: "{") else {
      try cursor.skipValue()
      return
    }
    var isWebsite = false
    var value: String?
    try cursor.readObject { key, cursor throws(JSONCursor.FormError) in
      switch key {
      case "type": isWebsite = try cursor.readStringOrNull() == "website"
      case "value": value = try cursor.readStringOrNull()
      default: try cursor.skipValue()
      }
    }
    if isWebsite, let value { pages.append(value) }
  }

  private mutating func readLocation(_ cursor: inout JSONCursor) throws(JSONCursor.FormError) {
    guard cursor.peek == UInt8(ascii: "{") else {
      try cursor.skipValue()
      return
    }
    var code: String?
    try cursor.readObject { key, cursor throws(JSONCursor.FormError) in
      guard key == "geonames_details", cursor.peek == UInt8(ascii: "{") else {
        try cursor.skipValue()
        return
      }
      try cursor.readObject { key, cursor throws(JSONCursor.FormError) in
        if key == "country_code" { code = try cursor.readStringOrNull() } else { try cursor.skipValue() }
      }
    }
    country = country ?? code
  }

  /// The host of a domain or of a page that is the whole host's; nil for a page below one.
  private static func host(ofPage page: String) -> String? {
    var rest = page.lowercased()[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 1, let first = parts.first else { return nil }
    let host = first.prefix { $0 != ":" }
    let bare = host.hasPrefix("www.") ? host.dropFirst(4) : host
    let isHost =
      bare.contains(".")
      && bare.utf8.allSatisfy { byte in
        byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      }
    return isHost ? String(bare) : nil
  }
}
