import Foundation
import FoundationXML
import Testing

/// Drawings and reports as files.
@Suite struct DrawingTests {
  @Test(arguments: ["lineage", "timeline", "clusters"])
  func theNameOfTheFileSaysTheFormat(subcommand: String) throws {
    let starts: [(ending: String, start: [UInt8])] = [
      ("svg", Array("<?xml".utf8)), ("png", [0x89, 0x50, 0x4E, 0x47]), ("pdf", Array("%PDF".utf8)),
      ("dot", Array("digraph".utf8)),
    ]
    try TemporaryFolder.with { folder in
      for (ending, start) in starts {
        let file = folder.appending(path: "drawing.\(ending)")
        let outcome = try BuiltTool.run(subcommand, BuiltTool.shortList, "-q", "-o", file.argument)
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        let bytes = try Data(contentsOf: file)
        let isGraph = ending == "dot" && bytes.starts(with: Array("graph".utf8))
        #expect(bytes.starts(with: start) || isGraph, "\(subcommand) \(ending)")
      }
    }
  }

  @Test func aDrawingIsWellFormedAndNamesItsPapers() throws {
    let outcome = try BuiltTool.run("lineage", BuiltTool.sampleLists, "-q", "--format", "svg")
    let parser = XMLParser(data: outcome.bytes)
    #expect(parser.parse())
    for name in ["FOMM", "TPSM", "Wav2Lip", "VideoReTalking", "GeneFace++"] {
      #expect(outcome.output.contains(">\(name)<"))
    }
    #expect(outcome.output.contains("//arxiv.org/abs/2008.10010\""))
  }

  @Test func aTimelineHasTheLanesThatAreAskedForAndSaysWhatItLeavesOut() throws {
    let outcome = try BuiltTool.run(
      "timeline", BuiltTool.sampleLists, "-q", "--lanes", "venue", "--top", "40", "--format", "dot")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("<B>CVPR</B>"))
    #expect(outcome.output.contains("Papers by year and venue"))
    #expect(outcome.output.contains("140 left out"))
    #expect(outcome.output.split(separator: "class=\"paper ").count == 41)
    #expect(try BuiltTool.run("timeline", BuiltTool.sampleLists, "--lanes", "topic").status == 2)
  }

  @Test func chartsAreDrawn() throws {
    let terms = try BuiltTool.run("trends", BuiltTool.shortList, "-q", "--format", "svg")
    #expect(XMLParser(data: terms.bytes).parse())
    let years = try BuiltTool.run("trends", BuiltTool.shortList, "-q", "--format", "svg", "--by", "all")
    #expect(years.output.contains("Papers a year"))
    #expect(years.bytes != terms.bytes)
    let bursts = try BuiltTool.run("trends", BuiltTool.shortList, "-q", "--chart", "bursts", "--by", "venue")
    #expect(XMLParser(data: bursts.bytes).parse())
    #expect(bursts.output.contains("Bursts of venues"))
  }

  @Test func aReportHasEverythingAndIsTheSameAgainInAnyOrderOfItsInputs() throws {
    let lists = BuiltTool.root.appending(path: BuiltTool.sampleLists)
    let files = try FileManager.default.contentsOfDirectory(atPath: lists.argument).sorted()
      .map { "\(BuiltTool.sampleLists)/\($0)" }
    let expected: Set = [
      "report.md", "lineage.svg", "lineage.dot", "lineage.json", "lineage.csv", "timeline.svg",
      "timeline.dot",
      "clusters.svg", "clusters.dot", "clusters.json", "clusters.csv", "trends.json", "trends.csv",
      "terms.svg",
      "papers-a-year.svg", "bursts.svg", "trend-topics.svg", "themes.svg", "themes.json", "themes.csv",
      "evolution.svg", "evolution.dot", "evolution.json", "papers.jsonl", "papers.csv", "entries.jsonl",
    ]
    try TemporaryFolder.with { folder in
      var contents: [[String: Data]] = []
      for (name, inputs) in [("first", files), ("second", files.reversed())] {
        let out = folder.appending(path: "new/\(name)")
        let outcome = try BuiltTool.run(["report", "-q", "-o", out.argument] + inputs, input: Data())
        #expect(outcome.status == 0)
        #expect(outcome.errors.filter { !$0.isWhitespace }.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: out.argument)
        #expect(Set(names) == expected)
        contents.append(
          Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: out.appending(path: $0))) }))
      }
      for name in expected.sorted() {
        let areEqual = contents[0][name] == contents[1][name]
        #expect(areEqual, "\(name)")
      }
      let report = String(decoding: contents[0]["report.md"] ?? Data(), as: UTF8.self)
      for name in expected where name.hasSuffix(".svg") { #expect(report.contains("(\(name))")) }
    }
  }

  @Test func withoutGnuplotTheReportSaysSoAndHasTheRest() throws {
    try TemporaryFolder.with { folder in
      let out = folder.appending(path: "out")
      let outcome = try BuiltTool.run(
        "report", BuiltTool.shortList, "-o", out.argument, environment: ["PATH": folder.argument])
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("apt install gnuplot-nox"))
      let report = try String(contentsOf: out.appending(path: "report.md"), encoding: .utf8)
      #expect(report.contains("(lineage.svg)"))
      #expect(!report.contains("terms.svg"))
    }
  }
}
