import Foundation

/// A value as JSON over several lines, keys in alphabetical order.
package func jsonText(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(value)) + [0x0A]
}

/// Each value as JSON on a line of its own, keys in alphabetical order.
package func jsonLines(_ values: some Sequence<some Encodable>) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  var result: [UInt8] = []
  for value in values {
    result += try encoder.encode(value)
    result.append(0x0A)
  }
  return result
}
