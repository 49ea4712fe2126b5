import Stemma
import StemmaChecking

/// Checks lists that stand in the test.
enum Lists {
  /// The findings in lists, each given by name and text.
  static func findings(
    _ lists: [(name: String, text: String)], options: CheckOptions = CheckOptions()
  ) -> [Diagnostic] {
    let pipeline = Pipeline()
    let reading = pipeline.read(
      paths: [], documents: lists.map { Document(name: $0.name, bytes: Array($0.text.utf8)) })
    return pipeline.check(reading: reading, resolved: pipeline.resolve(reading), options: options)
  }

  /// The findings in one list, called `list.md`.
  static func findings(_ text: String, options: CheckOptions = CheckOptions()) -> [Diagnostic] {
    findings([("list.md", text)], options: options)
  }

  /// Each finding as `line:column severity rule`.
  static func places(_ findings: [Diagnostic]) -> [String] {
    findings.map { finding in
      "\(finding.location.map { "\($0.line):\($0.column)" } ?? "-") \(finding.severity.rawValue) \(finding.rule)"
    }
  }
}
