import StemmaModel

/// Names of persons as bibliographies write them.
enum PersonName {
  /// `Last, First` and `Last, Jr, First` turned round; any other name as it stands.
  static func givenNamesFirst(_ name: String) -> String {
    let parts = name.split(separator: ",").map { String($0).foldingWhitespace }.filter { !$0.isEmpty }
    switch parts.count {
    case 0: return ""
    case 1: return parts[0]
    case 2: return "\(parts[1]) \(parts[0])"
    default: return "\(parts[2...].joined(separator: " ")) \(parts[0]) \(parts[1])"
    }
  }

  /// Whether a name says that there are further authors.
  static func isOthers(_ name: String) -> Bool {
    ["others", "et al", "et al.", "et.al.", "and others"].contains(name.lowercased())
  }
}
