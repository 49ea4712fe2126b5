import Foundation
import StemmaModel
import Testing

@testable import StemmaDrawing

/// Every number of the trends is explained, and nothing else is.
@Suite struct TrendDefinitionTests {
  private func record() throws -> [String: Any] {
    let bytes = try jsonText(TrendsRecord(SmallTrends.complete))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("What is defined is in the JSON")
  func definedFields() throws {
    for definition in TrendDefinition.all {
      var value: Any = try record()
      for name in definition.field.split(separator: ".").map(String.init) {
        if let list = value as? [[String: Any]], list.count > 1 { value = list[1] }
        let object = try #require(value as? [String: Any], "\(definition.field)")
        value = try #require(object[name], "\(definition.field)")
        #expect(!(value is NSNull), "\(definition.field)")
      }
    }
    let fields = TrendDefinition.all.map(\.field)
    #expect(Set(fields).count == fields.count)
  }

  @Test("What is in the JSON is defined, or named where a relative of it is")
  func fieldsAreDefined() throws {
    let record = try record()
    let series = try #require((record["series"] as? [[String: Any]])?[1])
    let test = try #require(series["mannKendall"] as? [String: Any])
    let words = Set(
      TrendDefinition.all.flatMap { [$0.field, $0.meaning, $0.formula ?? ""] }
        .joined(separator: " ").split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let plain: Set = ["years", "months", "series", "subject", "term"]
    for name in Set(record.keys).union(series.keys).union(test.keys).subtracting(plain) {
      #expect(words.contains(name), "\(name)")
    }
  }

  @Test("Each says in a sentence what it is")
  func sentences() {
    for definition in TrendDefinition.all {
      #expect(definition.meaning.hasSuffix("."), "\(definition.field)")
      #expect(!definition.meaning.contains("\n") && !definition.meaning.contains("  "), "\(definition.field)")
    }
  }
}
