/// Something that a person should know about the input: what is wrong, where, and what to do.
public struct Diagnostic: Hashable, Codable, Sendable {
  /// How much a finding matters.
  public enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Something could not be used as it stands; the work went on.
    case warning
    /// A part of the input could not be used at all.
    case error

    /// Orders from `note` to `error`.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// The id of the check that found it, in lower case with hyphens.
  public var rule: String
  /// What is wrong and what to do, in one sentence without a full stop.
  public var message: String
  /// Where, or nil if the finding is about the input as a whole.
  public var location: SourceLocation?

  /// Makes a finding.
  public init(_ severity: Severity, rule: String, _ message: String, at location: SourceLocation? = nil) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.location = location
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The line that is printed: `file:line:column: severity: message [rule]`.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(message) [\(rule)]"
  }
}
