import Foundation
import StemmaModel
import Testing

@testable import StemmaDrawing

/// Exports and drawings of main paths.
@Suite struct MainPathDrawingTests {
  /// A diamond whose first vertex has odd signs in its name, with a family and numbers beyond 2⁵³.
  private static let record = MainPathRecord(
    over: "a.net", weights: "spc", direction: "as-given", path: "global", keyRoutes: nil,
    flow: "36893488147419103232", score: "55340232221128654848", names: ["a \"<&\\", "b", "c", "d", "e"],
    labels: ["a \"<&\\", "Second", "c", "d", "e"], families: [[2, 3]], selfLoops: [4], repeatedArcs: 2,
    vertices: [0, 1, 2, 3],
    allArcs: [
      .init(from: 1, to: 2, weight: "18446744073709551616", share: 0.5, isOnPath: true),
      .init(from: 0, to: 1, weight: "36893488147419103232", share: 1, isOnPath: true),
      .init(from: 0, to: 4, weight: "1", share: 0), .init(from: 2, to: 3, weight: nil),
      .init(from: 3, to: 2, weight: nil),
    ])

  @Test func jsonKeepsEveryDigit() {
    #expect(
      String(decoding: Self.record.json, as: UTF8.self) == #"""
        {
          "allArcs": [
            {"from": "b", "to": "c", "weight": 18446744073709551616},
            {"from": "a \"<&\\", "to": "b", "weight": 36893488147419103232},
            {"from": "a \"<&\\", "to": "e", "weight": 1}
          ],
          "arcs": [
            {"from": "a \"<&\\", "to": "b", "weight": 36893488147419103232},
            {"from": "b", "to": "c", "weight": 18446744073709551616}
          ],
          "direction": "as-given",
          "families": [
            ["c", "d"]
          ],
          "flow": 36893488147419103232,
          "keyRoutes": null,
          "labels": {
            "b": "Second"
          },
          "over": "a.net",
          "path": "global",
          "repeatedArcs": 2,
          "score": 55340232221128654848,
          "selfLoops": ["e"],
          "vertices": ["a \"<&\\", "b", "c", "d"],
          "weights": "spc",
          "withinFamilies": [
            {"from": "c", "to": "d"},
            {"from": "d", "to": "c"}
          ]
        }

        """#)
  }

  @Test func jsonIsReadBackWhateverTheNames() throws {
    var record = Self.record
    record.names[0] = (0..<0x30).map { String(UnicodeScalar(UInt8($0))) }.joined() + "\u{7F}\u{2028}é𝄞"
    let value = try JSONSerialization.jsonObject(with: Data(record.json)) as? [String: Any]
    #expect((value?["vertices"] as? [String])?.first == record.names[0])
  }

  @Test func pajekHasTheMainPathAlone() {
    #expect(
      Self.record.pajek == """
        *Vertices 4
        1 "a '<&\\"
        2 "b"
        3 "c"
        4 "d"
        *Arcs
        1 2 36893488147419103232
        2 3 18446744073709551616

        """)
  }

  @Test func drawingShowsWhatTheRecordHas() throws {
    let drawing = mainPathDrawing(of: Self.record)
    let bytes = try render(drawing, as: .svg)
    let svg = String(decoding: bytes, as: UTF8.self)
    for text in ["Second", "a &quot;&lt;&amp;\\", "3.689e19", "1 family of cycles", "4 vertices and 2 arcs"] {
      #expect(svg.contains(text), "\(text)")
    }
    _ = try SVGPicture(bytes)
    #expect(drawing.document.text == mainPathDrawing(of: Self.record).document.text)
  }

  @Test func papersLookAsInTheLineage() throws {
    let paper = Paper(id: "arxiv:1", title: "A title", alias: "FOMM", year: 2019, venue: "NeurIPS")
    let text = mainPathDrawing(of: Self.record, papers: [0: paper]).document.text
    #expect(text.contains("<B>FOMM</B>"))
    #expect(text.contains("NeurIPS 2019"))
  }

  @Test func whatIsTooLargeIsCutAndCounted() {
    let count = 1000
    let record = MainPathRecord(
      over: "a.net", weights: "spc", direction: "as-given", path: "global", keyRoutes: nil, flow: "1",
      score: "999", names: (0..<count).map(String.init), labels: (0..<count).map(String.init), families: [],
      selfLoops: [], repeatedArcs: 0, vertices: Array(0..<count),
      allArcs: (1..<count).map { .init(from: $0 - 1, to: $0, weight: "1", share: 1, isOnPath: true) })
    let drawing = mainPathDrawing(of: record, options: MainPathOptions(mostVertices: 50))
    #expect(drawing.summary.contains("950 vertices on lighter arcs left out"))
    #expect(drawing.document.text.contains("\"v50\""))
    #expect(!drawing.document.text.contains("\"v51\""))
  }

  @Test func nothingIsSaidInWords() {
    var record = Self.record
    record.vertices = []
    record.allArcs = []
    #expect(mainPathDrawing(of: record).summary == "There are no arcs, so there is no path.")
  }

  @Test func longNumbersAreShortened() {
    #expect(shortenedNumber("123456789012345") == "123456789012345")
    #expect(shortenedNumber("1234567890123456") == "1.234e15")
  }
}
