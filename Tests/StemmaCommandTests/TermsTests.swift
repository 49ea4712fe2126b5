import Foundation
import Testing

/// `stemma terms`, as a user has it.
@Suite struct TermsTests {
  private static let list = """
    ## Tides

    - [A Storm Surge Barrier](https://arxiv.org/abs/2101.00001), `CVPR 2021`
    - [Storm-Surge Barriers at Sea](https://arxiv.org/abs/2201.00002), `CVPR 2022`
    - [Variational Autoencoders (VAE) for Waves](https://arxiv.org/abs/2301.00003), `CVPR 2023`
    - [A Variational Autoencoder of Rain](https://arxiv.org/abs/2302.00004), `CVPR 2023`
    - [The VAE at Night](https://arxiv.org/abs/2303.00005), `CVPR 2023`
    - [Some VAE for Sheep](https://arxiv.org/abs/2304.00006), `CVPR 2023`

    """

  @Test func aTermHasPapersYearsOriginsAndSpellings() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", Self.list)
      let outcome = try BuiltTool.run("terms", list, "--format", "csv", "--quiet")
      #expect(outcome.status == 0)
      #expect(
        outcome.output == """
          term,papers,firstYear,lastYear,keyword,heading,title,abstract,spellings,similar
          tides,6,2021,2023,0,6,0,0,tides,
          vae,3,2023,2023,0,0,3,0,vae,
          storm surge barrier,2,2021,2022,0,0,2,0,storm surge barrier; storm-surge barriers,
          variational autoencoder,2,2023,2023,0,0,2,0,variational autoencoder; variational autoencoders,vae

          """)
      let explained = try BuiltTool.run("terms", list, "--explain", "--top", "1", "--quiet")
      let rows = explained.output.split(separator: "\n")
      #expect(rows.count == 8)
      #expect(rows[2].hasPrefix("tides  heading  tides") && rows[2].contains("list.md:1 "))
    }
  }

  @Test func suggestionsAreAThesaurusThatIsReadBack() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", Self.list)
      let thesaurus = folder.appending(path: "thesaurus.txt").argument
      let first = try BuiltTool.run("terms", list, "--format", "thesaurus", "-o", thesaurus)
      #expect(first.errors.contains("1 pair may be one"))
      let lines = try String(contentsOfFile: thesaurus, encoding: .utf8)
      #expect(
        lines == "label\treplace by\treason\nvae\tvariational autoencoder\tabbreviation: spelled out at "
          + "\(list):5 (3 and 2 papers)\n")
      let second = try BuiltTool.run("terms", list, "--thesaurus", thesaurus, "--format", "thesaurus")
      #expect(second.output == "label\treplace by\treason\n")
      // Files that were put together have the heading twice.
      try Data((lines + second.output).utf8).write(to: URL(filePath: thesaurus))
      let folded = try BuiltTool.run("terms", list, "--thesaurus", thesaurus, "--format", "csv", "--quiet")
      #expect(folded.output.contains("\nvariational autoencoder,4,"))
      #expect(!folded.output.contains("\nvae,"))
    }
  }

  @Test func leastAndMostAreShown() throws {
    let outcome = try BuiltTool.run(
      "terms", BuiltTool.shortList, "--min-occurrences", "5", "--format", "jsonl")
    let rows = try outcome.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(!rows.isEmpty && rows.allSatisfy { ($0["papers"] as? Int ?? 0) >= 5 })
    #expect(
      Set(rows[0].keys) == [
        "term", "papers", "firstYear", "lastYear", "origins", "spellings", "similar", "occurrences",
      ])
  }
}
