import Foundation
import Testing

/// `stemma themes`: its forms, and what it says of thin data.
@Suite struct ThemesTests {
  private struct Map: Decodable {
    struct Theme: Decodable {
      var label: String
      var quadrant: String?
      var size: Int
      var terms: [Term]
    }
    struct Term: Decodable { var term: String }
    var measure: String
    var themes: [Theme]
    var papers: Int
  }

  @Test func themesOfAList() throws {
    let json = try BuiltTool.run("themes", BuiltTool.shortList, "--format", "json")
    let map = try JSONDecoder().decode(Map.self, from: json.bytes)
    #expect(map.papers == 33 && map.themes.count > 2)
    #expect(map.themes.map(\.size) == map.themes.map(\.size).sorted(by: >))
    let terms = map.themes.flatMap { $0.terms.map(\.term) }
    #expect(Set(terms).count == terms.count)
    let table = try BuiltTool.run(
      "themes", BuiltTool.shortList, "--explain", "--measure", "callon-bibliometrix")
    #expect(table.output.contains("CENTRALITY") && table.output.contains("Motor ("))
    #expect(table.errors.contains("not Callon's"))
    #expect(!json.errors.contains("Cobo"))
  }

  @Test func evolutionOfAList() throws {
    let table = try BuiltTool.run("themes", BuiltTool.shortList, "--periods", "auto")
    #expect(table.status == 0 && table.output.contains("INCLUSION"))
    let dot = try BuiltTool.run("themes", BuiltTool.shortList, "--periods", "2021,2030", "--format", "dot")
    #expect(dot.output.hasPrefix("digraph") && dot.errors.contains("1 period of --periods has no papers"))
  }

  @Test func thinLists() throws {
    let undated = "# Papers\n\n- [A Study of Nothing in Particular at All](https://arxiv.org/abs/x)\n"
    let none = try BuiltTool.run(["themes", "-"], input: Data(undated.utf8))
    #expect(none.status == 0)
    #expect(none.output.contains("so there are no themes"), "\(none.output)\(none.errors)")
    let periods = try BuiltTool.run(["themes", "-", "--periods", "auto"], input: Data(undated.utf8))
    #expect(
      periods.output == "No paper has a year, so there are no periods to compare.\n", "\(periods.errors)")
  }

  @Test(arguments: [
    ["--periods", "19,2022"], ["--periods", "2019,"], ["--periods", "-2019"], ["--min-inclusion", "0.5"],
    ["--format", "dot"], ["--periods", "２０１９"],
  ])
  func whatMakesNoSense(arguments: [String]) throws {
    let outcome = try BuiltTool.run(["themes", BuiltTool.shortList] + arguments, input: Data())
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome.errors)")
  }
}
