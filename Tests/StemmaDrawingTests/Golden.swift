import Foundation
import Testing

/// Compares text with the file of a name in `Goldens`, and names the first line that differs.
///
/// With `STEMMA_RENEW_GOLDENS=1` in the environment the file is written instead, and the test fails, so that
/// nobody takes a renewal for a success.
func expectGolden(_ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
  throws
{
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["STEMMA_RENEW_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was renewed: look at the difference", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  if let difference = firstDifference(between: golden, and: text) {
    Issue.record("\(name), \(difference)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, in words; nil if they are the same bytes.
func firstDifference(between wanted: String, and actual: String) -> String? {
  if Array(wanted.utf8) == Array(actual.utf8) { return nil }
  let wantedLines = wanted.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  let actualLines = actual.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  for number in 0..<max(wantedLines.count, actualLines.count) {
    let lines = [wantedLines, actualLines].map { $0.indices.contains(number) ? $0[number] : nil }
    if let one = lines[0], let other = lines[1], one.elementsEqual(other) { continue }
    let words = lines.map { $0.map { String(Substring($0)) } ?? "no more lines" }
    return "line \(number + 1):\n  expected: \(words[0])\n  drawn:    \(words[1])"
  }
  return nil
}

@Suite("Comparing with a golden file")
struct GoldenTests {
  @Test(
    "The first line that differs is named",
    arguments: [
      ("a\nb\n", "a\nc\n", 2), ("a\n", "a", 2), ("a\n", "a\nb\n", 2), ("", "x", 1), ("a\r\nb", "a\nb", 1),
    ])
  func difference(wanted: String, actual: String, line: Int) throws {
    let difference = try #require(firstDifference(between: wanted, and: actual))
    #expect(difference.hasPrefix("line \(line):"))
  }

  @Test("Equal texts do not differ, and letters in another form do")
  func equality() {
    #expect(firstDifference(between: "é\n", and: "é\n") == nil)
    #expect(firstDifference(between: "\u{E9}", and: "e\u{301}") != nil)
  }
}
