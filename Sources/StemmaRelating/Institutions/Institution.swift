/// An institution that the directory knows.
package struct Institution: Hashable, Sendable {
  /// The canonical name.
  package var name: String
  /// The country's code of ISO 3166 with two letters, if it is known.
  package var country: String?

  /// Makes an institution.
  package init(name: String, country: String? = nil) {
    self.name = name
    self.country = country
  }
}

/// What one source of institutions says of one of them: its names and its addresses.
package struct InstitutionRecord: Hashable, Sendable {
  /// The institutions that the names and addresses stand for: one, or several for what they run jointly.
  package var institutions: [Institution]
  /// Other names that it certainly has.
  package var names: [String] = []
  /// Names that others may have with more right, such as an acronym.
  package var weakNames: [String] = []
  /// Hosts, or hosts with the first part of a path, in lower case.
  package var addresses: [String] = []

  /// Makes a record.
  package init(
    _ institutions: [Institution], names: [String] = [], weakNames: [String] = [], addresses: [String] = []
  ) {
    self.institutions = institutions
    self.names = names
    self.weakNames = weakNames
    self.addresses = addresses
  }
}

/// What is wrong with a file of institutions.
package struct InstitutionFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named.
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// The record of a JSON file, counted from 1; nil for a file of lines, or outside of any record.
  package var record: Int?
  /// What is wrong and what is expected.
  package var reason: String

  /// The line that a user sees.
  package var description: String {
    let place = record.map { "record \($0): " } ?? ""
    return "\(file):\(line):1: \(place)\(reason)"
  }
}
