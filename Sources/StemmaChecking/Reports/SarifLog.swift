import StemmaModel

/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts show in place.
package struct SarifLog: Encodable, Sendable {
  private struct Text: Encodable {
    var text: String
  }

  private struct Rule: Encodable {
    struct Configuration: Encodable {
      var level: String
    }

    var id: String
    var shortDescription: Text
    var fullDescription: Text
    var help: Text
    var defaultConfiguration: Configuration
  }

  private struct Result: Encodable {
    struct Location: Encodable {
      struct Physical: Encodable {
        struct Artifact: Encodable {
          var uri: String
        }
        struct Region: Encodable {
          var startLine: Int
          var startColumn: Int
        }

        var artifactLocation: Artifact
        var region: Region
      }

      var physicalLocation: Physical
    }

    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Text
    var locations: [Location]
  }

  private struct Run: Encodable {
    struct Tool: Encodable {
      struct Driver: Encodable {
        var name: String
        var semanticVersion: String
        var rules: [Rule]
      }

      var driver: Driver
    }

    var tool: Tool
    var columnKind: String
    var results: [Result]
  }

  private enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  private var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private var version = "2.1.0"
  private var runs: [Run]

  /// The log of one run.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - sources: The files, to count columns in characters as the format wants, and not in bytes.
  ///   - toolVersion: The version of the tool.
  package init(_ findings: [Diagnostic], sources: [CheckedSource], toolVersion: String) {
    let rules = CheckRule.all
    let positions = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let files = Dictionary(sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    runs = [
      Run(
        tool: .init(
          driver: .init(
            name: "stemma", semanticVersion: toolVersion,
            rules: rules.map { rule in
              Rule(
                id: rule.id, shortDescription: Text(text: rule.summary.sentence),
                fullDescription: Text(text: rule.discussion), help: Text(text: rule.discussion),
                defaultConfiguration: .init(level: rule.severity.rawValue))
            })),
        columnKind: "unicodeCodePoints",
        results: findings.compactMap { finding in
          guard let position = positions[finding.rule] else { return nil }
          let locations = finding.location.map { location in
            Result.Location(
              physicalLocation: .init(
                artifactLocation: .init(uri: location.file.uriReference),
                region: .init(
                  startLine: location.line,
                  startColumn: files[location.file]?.codePointColumn(of: location) ?? location.column)))
          }
          return Result(
            ruleId: finding.rule, ruleIndex: position, level: finding.severity.rawValue,
            message: Text(text: finding.message.sentence), locations: locations.map { [$0] } ?? [])
        })
    ]
  }
}

extension String {
  /// The text with a capital in front and a full stop behind.
  fileprivate var sentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }

  /// The path as a reference to a resource (RFC 3986): bytes that may not stand there are written as `%41`.
  fileprivate var uriReference: String {
    var result = hasPrefix("/") ? "file://" : ""
    let hex = Array("0123456789ABCDEF")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
      }
    }
    return result
  }
}
