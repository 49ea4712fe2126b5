import StemmaModel

/// A finding as JSON has it; the names of the properties are the names in JSON.
package struct CheckRecord: Encodable, Sendable {
  package var file: String?
  package var line: Int?
  package var column: Int?
  package var severity: String
  package var rule: String
  package var message: String

  /// The record of a finding; a finding about the input as a whole has no place.
  package init(_ finding: Diagnostic) {
    file = finding.location?.file
    line = finding.location?.line
    column = finding.location?.column
    severity = finding.severity.rawValue
    rule = finding.rule
    message = finding.message
  }

  private enum CodingKeys: String, CodingKey {
    case file, line, column, severity, rule, message
  }

  /// Writes the record; what is not known is `null`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(column, forKey: .column)
    try container.encode(severity, forKey: .severity)
    try container.encode(rule, forKey: .rule)
    try container.encode(message, forKey: .message)
  }
}
