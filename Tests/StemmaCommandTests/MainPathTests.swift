import Foundation
import FoundationXML
import Testing

/// `stemma mainpath`: networks in files, lineage and citations of papers, and what it refuses.
@Suite struct MainPathTests {
  private static let pajek = """
    *Vertices 7
    *Arcs
    1 2
    1 6
    2 3
    3 4
    3 5
    4 6
    4 7
    5 7
    6 7

    """

  private struct Result: Decodable {
    struct Arc: Decodable {
      var from: String
      var to: String
      var weight: Double
      var text: String { "\(from)-\(to):\(Int(weight))" }
    }
    var weights: String
    var direction: String
    var path: String
    var over: String
    var flow: Int
    var score: Int
    var families: [[String]]
    var vertices: [String]
    var arcs: [Arc]
    var allArcs: [Arc]
  }

  private static func result(_ arguments: String..., input: String) throws -> Result {
    let outcome = try BuiltTool.run(
      ["mainpath", "--graph", "-", "--format", "json"] + arguments, input: Data(input.utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: outcome.bytes)
  }

  @Test func pajeksExample() throws {
    let result = try Self.result(input: Self.pajek)
    #expect(result.vertices == ["1", "2", "3", "4", "6", "7"])
    #expect(result.arcs.map(\.text) == ["1-2:3", "2-3:3", "3-4:2", "4-6:1", "6-7:2"])
    #expect(result.allArcs.map { Int($0.weight) } == [3, 1, 3, 2, 1, 1, 1, 1, 2])
    #expect((result.flow, result.score) == (4, 11))
    #expect([result.weights, result.direction, result.path] == ["spc", "as-given", "global"])

    let routes = try Self.result("--weights", "splc", "--key-routes", "2", input: Self.pajek)
    #expect(routes.path == "key-route")
    #expect(routes.arcs.map(\.text) == ["1-2:3", "2-3:6", "3-4:6", "4-6:4", "6-7:6"])
  }

  /// The arcs of the same file turned round, walked backwards, are the arcs of the first.
  @Test func directionTurnsTheArcsRound() throws {
    let turned = Self.pajek.split(separator: "\n").map { line in
      line.hasPrefix("*") ? String(line) : line.split(separator: " ").reversed().joined(separator: " ")
    }.joined(separator: "\n")
    let one = try Self.result("--weights", "splc", input: Self.pajek)
    let other = try Self.result("--weights", "splc", "--direction", "reversed", input: turned)
    #expect(other.direction == "reversed")
    #expect(other.allArcs.map(\.text) == one.allArcs.map(\.text))
    #expect(other.arcs.map(\.text) == one.arcs.map(\.text))
    let asGiven = try Self.result("--weights", "splc", input: turned)
    #expect(asGiven.allArcs.map { Int($0.weight) } != one.allArcs.map { Int($0.weight) })
  }

  @Test func familiesAreToldAndNotDropped() throws {
    let outcome = try BuiltTool.run(
      "mainpath", "--graph", "-", "--format", "json",
      input: "from,to\na,b\nb,c\nc,b\nb,d\nc,d\na,d\ne,e\na,b\n")
    let result = try JSONDecoder().decode(Result.self, from: outcome.bytes)
    #expect(result.families == [["b", "c"]])
    #expect(result.vertices == ["a", "b", "c", "d"])
    #expect(result.arcs.map(\.text) == ["a-b:1", "b-d:1", "c-d:1"])
    for text in [
      "2 vertices on cycles are counted as 1 family (b, c); 2 arcs within them are on no path",
      "1 arc from a vertex to itself left out: e", "1 repeated arc counted once", "does not state directions",
    ] {
      #expect(outcome.errors.contains(text), "\(text)")
    }
  }

  @Test func theNetworkOfThePathIsReadBack() throws {
    let text = Self.pajek.replacing("*Arcs", with: "3 \"Third, \u{e9}\"\n*Arcs")
    let written = try BuiltTool.run("mainpath", "--graph", "-", "--format", "net", input: text)
    let result = try Self.result(input: written.output)
    #expect(result.vertices == ["1", "2", "Third, \u{e9}", "4", "6", "7"])
    #expect(result.arcs.count == 5)
  }

  @Test func linksWithoutDirectionHaveNoMainPath() throws {
    let outcome = try BuiltTool.run(
      "mainpath", "--graph", "-", input: "*Vertices 2\n*Edges\n1 2\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("1 link without direction, but main paths need arcs"))
  }

  @Test func badNetworksAndCommandLines() throws {
    let bad = try BuiltTool.run(
      "mainpath", "--graph", "-", input: "*Vertices 999999999999\n*Arcs\n1 2\n")
    #expect(bad.status == 1)
    #expect(bad.errors.contains("<stdin>:1: there are more than"))
    let cases: [(arguments: [String], text: String)] = [
      (["mainpath"], "stemma mainpath --help"),
      (["mainpath", "--graph", "a.net", "b.md"], "leave out 'b.md' or the option"),
      (["mainpath", "--graph", "a.net", "--key-routes", "2", "--path", "local"], "--path local"),
      (["mainpath", "--graph", "a.net", "--key-routes", "0"], "from 1 on"),
    ]
    for (arguments, text) in cases {
      let outcome = try BuiltTool.run(arguments, input: Data())
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(text), "\(arguments): \(outcome.errors)")
    }
  }

  @Test func lineageOfTheSampleField() throws {
    let drawn = try BuiltTool.run("mainpath", BuiltTool.sampleLists, "--format", "svg")
    #expect(drawn.status == 0)
    #expect(drawn.errors.contains("spc over lineage, as-given"))
    #expect(drawn.output.contains("SPC over lineage, as-given"))
    #expect(XMLParser(data: drawn.bytes).parse())
  }

  /// Citations are walked from the citing to the cited paper, and taken of their own accord without lineage.
  @Test func citationsOfABibliography() throws {
    let works = """
      title,doi,year,references
      Walking machines in rough country,10.1000/a,2001,
      Hearts of distant stars,10.1000/b,2005,10.1000/a
      Salt in river deltas,10.1000/c,2009,10.1000/a;10.1000/b
      Birdsong at night,10.1000/d,2012,10.1000/c

      """
    let outcome = try BuiltTool.run("mainpath", "-", "--format", "json", input: works)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let result = try JSONDecoder().decode(Result.self, from: outcome.bytes)
    #expect(result.over == "citations")
    #expect(result.vertices == ["doi:10.1000/d", "doi:10.1000/c", "doi:10.1000/b", "doi:10.1000/a"])
    #expect(outcome.errors.contains("no lineage was found; the main path is that of the citations"))
  }
}
