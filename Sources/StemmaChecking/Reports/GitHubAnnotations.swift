import StemmaModel

/// Findings as commands to GitHub's workflow runner, which shows each beside its line.
///
/// - Parameters:
///   - findings: What was found.
///   - sources: The files, to count columns in characters and not in bytes.
/// - Returns: A line a finding.
package func gitHubAnnotations(_ findings: [Diagnostic], sources: [CheckedSource]) -> String {
  let files = Dictionary(sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  return findings.map { finding in
    let command = finding.severity == .note ? "notice" : finding.severity.rawValue
    var properties: [String] = []
    if let location = finding.location {
      let column = files[location.file]?.codePointColumn(of: location) ?? location.column
      properties = [
        "file=\(escaped(location.file, isProperty: true))", "line=\(location.line)", "col=\(column)",
      ]
    }
    properties.append("title=\(escaped(finding.rule, isProperty: true))")
    return
      "::\(command) \(properties.joined(separator: ","))::\(escaped(finding.message, isProperty: false))\n"
  }.joined()
}

/// The text as the runner takes it: line ends and percent signs, and what ends a property, as `%0A` and the like.
private func escaped(_ text: String, isProperty: Bool) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result.append(contentsOf: "%25".unicodeScalars)
    case "\r": result.append(contentsOf: "%0D".unicodeScalars)
    case "\n": result.append(contentsOf: "%0A".unicodeScalars)
    case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
    case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}
