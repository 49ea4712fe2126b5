import Foundation
import Testing

/// `stemma citations`.
@Suite struct CitationTests {
  private static let table = """
    title,year,doi,cited by,references
    Alpha networks for everything,2010,10.1000/a,120,"Old B., A classic, (1986), J; Other, (1997), doi 10.9999/z"
    Beta networks for something,2012,10.1000/b,40,"doi 10.1000/a; Other, (1997), doi 10.9999/z"
    Gamma networks for anything,2014,10.1000/c,,"doi 10.1000/a; doi 10.1000/b; Other, (1997), doi 10.9999/z"
    Delta networks for nothing,2016,10.1000/d,5,"doi 10.1000/b; Old B., A classic, (1986), J"

    """

  @Test func sentencesTablesAndNotes() throws {
    let outcome = try BuiltTool.run("citations", "-", "--top", "2", input: Self.table)
    #expect(outcome.status == 0)
    let flat = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.hasPrefix("4 of 4 papers give 9 references, 4 of which lead to papers of the collection:"))
    #expect(flat.contains("Cited most from inside: Alpha networks for everything (2) and Beta"))
    #expect(
      flat.contains(
        "by the numbers that the sources state of 3 of 4 papers: Alpha networks for everything (120)"))
    // One of 3 · 2 pairs of others: the path from Delta to Alpha leads over Beta.
    #expect(flat.contains("Beta networks for something (betweenness 0.1667)"))
    #expect(flat.contains("1997 3 +3 doi:10.9999/z (3)"))
    #expect(!flat.contains("Delta networks for nothing 2016"))
    #expect(outcome.errors.contains("of 1 paper no source states how often it is cited in all (GCS)"))
    #expect(outcome.errors.contains("4 references without a year take that of the cited paper"))
  }

  @Test func recordsDoNotDependOnTheOrderOfThePapers() throws {
    var lines = Self.table.split(separator: "\n").map(String.init)
    let header = lines.removeFirst()
    let turned = ([header] + lines.reversed()).joined(separator: "\n") + "\n"
    let csv = try BuiltTool.run("citations", "-", "-q", "--format", "csv", input: Self.table)
    #expect(try BuiltTool.run("citations", "-", "-q", "--format", "csv", input: turned).output == csv.output)
    let rows = csv.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 5)
    #expect(rows[0].prefix(8).joined(separator: " ") == "paper alias title year lcs gcs lcr references")
    #expect(
      rows[1].prefix(8).joined(separator: "|")
        == "doi:10.1000/a||Alpha networks for everything|2010|2|120|0|2")
    let json = try BuiltTool.run("citations", "-", "-q", "--format", "json", input: Self.table)
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "citations", "citingPapers", "references", "outsideReferences", "undatedCitations", "earlyCitations",
        "summary", "papers", "referenceYears",
      ])
    #expect(object["citations"] as? Int == 4)
  }

  @Test func listWithoutReferences() throws {
    let outcome = try BuiltTool.run("citations", BuiltTool.shortList, "--explain")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("None of the 33 papers gives references"))
    for name in ["LCS", "Brandes 2001", "Ke et al. 2015", "bibliometrix", "CiteSpace"] {
      #expect(outcome.output.contains(name))
    }
    let json = try BuiltTool.run("citations", BuiltTool.shortList, "-q", "--format", "jsonl", "--top", "3")
    #expect(json.output.split(separator: "\n").count == 3)
    #expect(json.output.contains("\"lcs\":null"))
  }
}
