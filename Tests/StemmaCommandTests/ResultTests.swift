import Foundation
import Testing

/// What the subcommands write, read as another program would read it.
@Suite struct ResultTests {
  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func object(_ outcome: BuiltTool.Outcome) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
  }

  @Test func papersHaveTheDocumentedFields() throws {
    let outcome = try BuiltTool.onSampleLists("papers", "--format", "jsonl")
    #expect(outcome.status == 0)
    let papers = try objects(outcome.output)
    #expect(papers.count == 180)
    let fields: Set = [
      "id", "title", "alias", "year", "venue", "date", "arxiv", "doi", "identifiers", "links", "authors",
      "keywords", "terms", "institutions", "references", "abstract", "appearances", "entries",
    ]
    #expect(papers.allSatisfy { Set($0.keys) == fields })
    let paper = try #require(papers.first { $0["id"] as? String == "arxiv:2008.10010" })
    #expect(paper["alias"] as? String == "Wav2Lip")
    #expect(paper["year"] as? Int == 2020)
    #expect(paper["venue"] as? String == "ACM MM")
    #expect(paper["doi"] is NSNull)
    let places = try #require(paper["entries"] as? [[String: Any]])
    #expect(places.count > 1)
    for place in places { #expect(Set(place.keys) == ["file", "line"]) }
    #expect(outcome.errors.contains("223 entries, 180 papers (34 with more than one entry)"))
  }

  @Test func entriesHaveTheDocumentedFields() throws {
    let outcome = try BuiltTool.onSampleLists("entries", "--explain", "--format", "jsonl")
    let entries = try objects(outcome.output)
    #expect(entries.count == 223)
    let fields: Set = [
      "file", "line", "column", "section", "alias", "title", "year", "venue", "date", "arxiv", "doi",
      "identifiers", "links", "keywords", "authors", "institutions", "references", "abstract",
    ]
    #expect(entries.allSatisfy { Set($0.keys) == fields })
  }

  @Test func lineageNamesBothEndsAndTheEvidence() throws {
    let lineage = try object(try BuiltTool.onSampleLists("lineage", "--format", "json"))
    #expect(Set(lineage.keys) == ["papers", "relations", "withheld", "missingMethods", "statistics"])
    let relations = try #require(lineage["relations"] as? [[String: Any]])
    let ids = Set(try #require(lineage["papers"] as? [[String: Any]]).compactMap { $0["id"] as? String })
    #expect(relations.count == 12)
    for relation in relations {
      #expect(
        Set(relation.keys)
          == [
            "parent", "child", "parentAlias", "childAlias", "relation", "confidence", "evidence", "against",
          ])
      #expect(ids.contains(try #require(relation["parent"] as? String)))
      #expect(ids.contains(try #require(relation["child"] as? String)))
      let evidence = try #require(relation["evidence"] as? [[String: Any]])
      #expect(!evidence.isEmpty)
      for piece in evidence { #expect(Set(piece.keys) == ["rule", "file", "line", "text", "confidence"]) }
    }
    let pairs = relations.map {
      "\($0["parentAlias"] ?? "") \($0["relation"] ?? "") \($0["childAlias"] ?? "")"
    }
    #expect(pairs.contains("FOMM improves TPSM"))
  }

  @Test func everyEvidenceStandsWhereItIsSaidToStand() throws {
    let lineage = try object(try BuiltTool.onSampleLists("lineage", "--format", "json"))
    let relations = try #require(lineage["relations"] as? [[String: Any]])
    for evidence in relations.flatMap({ $0["evidence"] as? [[String: Any]] ?? [] }) {
      let file = try #require(evidence["file"] as? String)
      let text = try String(contentsOf: BuiltTool.root.appending(path: file), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines[try #require(evidence["line"] as? Int) - 1]
      #expect(line.lowercased().contains(try #require(evidence["text"] as? String).lowercased()))
    }
  }

  @Test func clustersCoverEveryPaperOnce() throws {
    let clustering = try object(try BuiltTool.onSampleLists("clusters", "--format", "json"))
    #expect(
      Set(clustering.keys)
        == [
          "layers", "normalization", "quality", "qualityFunction", "resolution", "seed", "search", "clusters",
          "unclustered",
        ])
    let clusters = try #require(clustering["clusters"] as? [[String: Any]])
    let members = clusters.flatMap { $0["papers"] as? [String] ?? [] }
    let unclustered = try #require(clustering["unclustered"] as? [String])
    #expect(Set(members + unclustered).count == 180)
    #expect(members.count + unclustered.count == 180)
    #expect(Set(clusters.compactMap { $0["label"] as? String }).count == clusters.count)
    for cluster in clusters {
      let papers = Set(cluster["papers"] as? [String] ?? [])
      #expect(cluster["size"] as? Int == papers.count)
      for kind in ["representatives", "founders"] {
        let named = try #require(cluster[kind] as? [String])
        #expect(!named.isEmpty && papers.isSuperset(of: named))
      }
      let years = ["firstYear", "medianYear", "lastYear"].compactMap { cluster[$0] as? Double }
      #expect(years.count == 3 && years == years.sorted())
      #expect((cluster["measures"] as? [[String: Any]])?.count == (cluster["terms"] as? [String])?.count)
    }
  }

  @Test func aGreaterResolutionGivesMoreClusters() throws {
    func count(_ resolution: String) throws -> Int {
      let outcome = try BuiltTool.run(
        "clusters", BuiltTool.shortList, "--format", "jsonl", "--resolution", resolution)
      return try objects(outcome.output).count
    }
    #expect(try count("0.3") < count("3"))
  }

  @Test func trendsCountEveryPaperAndMarkTheLastYear() throws {
    let trends = try object(try BuiltTool.onSampleLists("trends", "--format", "json"))
    #expect(Set(trends.keys) == ["years", "incompleteYear", "undated", "series"])
    #expect(trends["years"] as? [Int] == Array(2016...2025))
    #expect(trends["incompleteYear"] as? Int == 2025)
    let series = try #require(trends["series"] as? [[String: Any]])
    let all = try #require(series.first)
    #expect(all["term"] as? String == "all")
    #expect((all["counts"] as? [Int])?.reduce(0, +) == 180 - (trends["undated"] as? Int ?? 0))
    let fields: Set = [
      "subject", "term", "counts", "withCode", "total", "codeShare", "growth", "mannKendall", "bursts",
      "direction",
    ]
    for one in series { #expect(Set(one.keys) == fields) }
  }

  @Test func aYearThatIsOverIsJudged() throws {
    let trends = try object(
      try BuiltTool.run(
        "trends", BuiltTool.shortList, "--format", "json", "--complete-through", "2023"))
    #expect((trends["years"] as? [Int])?.last == 2023)
    #expect(trends["incompleteYear"] is NSNull)
  }

  @Test func tablesAreForPeople() throws {
    let lineage = try BuiltTool.run("lineage", BuiltTool.shortList, "--quiet")
    #expect(lineage.output.contains("Wav2Lip"))
    let parts = lineage.output.components(separatedBy: "\n\n")
    #expect(parts.count == 2)
    #expect(parts[0].split(separator: "\n").count == 6)
    #expect(parts[1].contains("orphans     27 papers of 33 without relation"), "\(parts[1])")
    let trends = try BuiltTool.run("trends", BuiltTool.shortList)
    #expect(trends.output.contains("2023*"))
    #expect(trends.errors.contains("2023* is taken as not over"))
    let venues = try BuiltTool.run("trends", BuiltTool.shortList, "--by", "venue", "-q")
    #expect(venues.output.contains("CVPR"))
  }

  @Test func spreadsheetsHaveARowEach() throws {
    for (subcommand, rows) in [("papers", 33), ("entries", 34), ("lineage", 4), ("clusters", 33)] {
      let outcome = try BuiltTool.run(subcommand, BuiltTool.shortList, "--format", "csv")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == rows + 1, "\(subcommand)")
    }
  }

  @Test func curatedRelationsAreAddedAndWin() throws {
    let lineage = try object(
      try BuiltTool.run(
        "lineage", BuiltTool.sampleLists, "--relations", "graphs/talking-head/lineage.dot", "--format", "json"
      ))
    let relations = try #require(lineage["relations"] as? [[String: Any]])
    #expect(relations.count >= 52)
    let audio2head = try #require(relations.first { $0["childAlias"] as? String == "Audio2head" })
    #expect(audio2head["relation"] as? String == "uses-component")
  }
}
