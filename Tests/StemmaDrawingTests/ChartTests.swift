import Foundation
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Charts")
struct ChartTests {
  @Test("The bars are the counts of the trends, the year that is not over by itself")
  func paperCounts() {
    let chart = paperCountChart(of: SmallTrends.trends)
    #expect(chart.script.contains("$complete << EOD\n2018 2 1\n2019 3 0\n2020 3 0\n2021 1 0\nEOD\n"))
    #expect(chart.script.contains("$incomplete << EOD\n2022 2 1\nEOD\n"))
    #expect(
      chart.summary
        == "11 papers, 2018 to 2022; 18 % with a link to code. 1 paper without a year not shown. 2022 is not over."
    )
  }

  @Test("The lines are the counts of the terms, dashed to the year that is not over")
  func terms() {
    let chart = termTrendChart(of: SmallTrends.trends)
    let rows = [
      "2018 0\n2019 1\n2020 2\n2021 4\n2022 1\n", "2018 1\n2019 1\n2020 0\n2021 1\n2022 0\n",
      "2018 3\n2019 2\n2020 1\n2021 0\n2022 0\n", "2018 0\n2019 0\n2020 1\n2021 0\n2022 0\n",
    ]
    for (number, row) in rows.enumerated() {
      #expect(chart.script.contains("$term\(number) << EOD\n\(row)EOD\n"))
      #expect(
        chart.script.contains(
          "$term\(number) using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2"))
      #expect(chart.script.contains("$term\(number) using 1:($1 < 2022 ? $2 : NaN) with filledcurves"))
    }
    #expect(!chart.script.contains("$term4"))
    #expect(
      chart.summary
        == "Papers a year with each term, 4 of 5 terms, each to its own scale. 2022 is not over and dashed. "
        + "Rising and falling are meant as a share of all papers of a year.")
    var complete = SmallTrends.trends
    complete.incompleteYear = nil
    #expect(!termTrendChart(of: complete).script.contains("dt 2"))
    #expect(!paperCountChart(of: complete).script.contains("$incomplete"))
  }

  @Test("Rising terms come first, and there are at most as many as asked for", arguments: [1, 2, 3, 12])
  func termsToShow(most: Int) {
    let script = termTrendChart(of: SmallTrends.trends, most: most).script
    #expect(
      script.split(separator: "\n").count { $0.hasPrefix("$term") && $0.hasSuffix("EOD") } == min(most, 4))
    #expect(script.contains("$term0 << EOD\n2018 0\n2019 1\n"), "motion rises")
  }

  @Test("Text is one string to gnuplot whatever is in it")
  func quoting() {
    #expect(GnuplotScript.quoted("it's") == #"'it'."'".'s'"#)
    #expect(GnuplotScript.quoted("a\nb\r\nc\u{0}\u{7}\u{85}d") == "'a b c d'")
    #expect(GnuplotScript.quoted(#"50 % \n "x" `ls` @y"#) == #"'50 % \n "x" `ls` @y'"#)
    #expect(GnuplotScript.quoted("''") == #"''."'".''."'".''"#)
  }

  @Test("An axis has few round marks", arguments: [(0, 1), (6, 1), (7, 2), (37, 10), (59, 10), (1000, 200)])
  func marks(greatest: Int, step: Int) {
    #expect(GnuplotScript.step(upTo: greatest, most: 6) == step)
  }

  @Test("A program that is not there is said with how to get it")
  func missing() {
    #expect(throws: GnuplotError.notInstalled) { try Gnuplot(path: "/nowhere:/no/where::") }
    #expect(throws: GnuplotError.notInstalled) {
      try render(
        paperCountChart(of: SmallTrends.trends), as: .svg, by: Gnuplot(executable: "/nowhere/gnuplot"))
    }
    #expect(
      GnuplotError.notInstalled.description
        == "charts are drawn by gnuplot, which is not installed: apt install gnuplot-nox")
    #expect(
      GnuplotError.tooSlow(seconds: 30).description == "gnuplot took longer than 30 seconds and was stopped")
  }
}

@Suite("Charts by gnuplot", .enabled(if: installedGnuplot != nil, "gnuplot is not installed"))
struct GnuplotTests {
  private let gnuplot: Gnuplot
  private let charts = [
    paperCountChart(of: SmallTrends.trends), termTrendChart(of: SmallTrends.trends),
    paperCountChart(of: SmallTrends.none), termTrendChart(of: SmallTrends.none),
    paperCountChart(of: SampleNetwork.trends), termTrendChart(of: SampleNetwork.trends),
  ]

  init() throws {
    gnuplot = try #require(installedGnuplot)
  }

  @Test("An SVG is well-formed, titled, and has a dark colour for each light one")
  func svg() throws {
    for chart in charts {
      let picture = try SVGPicture(render(chart, as: .svg, by: gnuplot))
      #expect(picture.title == chart.title)
      #expect(picture.summary == chart.summary)
      #expect(picture.texts.contains { $0.contains(chart.title) })
      #expect(!picture.text.lowercased().contains("gnuplot 5") && !picture.text.contains("Produced by"))
      let known = Set(Palette.all.map(\.light))
      for colour in picture.colours where colour.contains("#") && !colour.contains("url") {
        #expect(known.contains(String(colour.split(separator: "\"")[1])), "\(colour)")
        #expect(picture.text.contains("  [\(colour)] { "), "\(colour)")
      }
      #expect(!picture.text.contains("rgb("))
    }
  }

  @Test("A term is drawn as it is written")
  func words() throws {
    let picture = try SVGPicture(render(termTrendChart(of: SmallTrends.trends), as: .svg, by: gnuplot))
    for words in [#"it's "50 %" \n off"#, "唇形同步", "8 papers, rising ▲", "6 papers, falling ▼"] {
      #expect(picture.texts.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test("Nothing to show is said")
  func empty() throws {
    let years = try SVGPicture(render(paperCountChart(of: SmallTrends.none), as: .svg, by: gnuplot))
    #expect(years.texts.contains { $0.contains("No paper has a year.") })
    let terms = try SVGPicture(render(termTrendChart(of: SmallTrends.none), as: .svg, by: gnuplot))
    #expect(terms.texts.contains { $0.contains("No term occurs in papers with a year.") })
  }

  @Test("A single year, over or not, can be drawn", arguments: [nil, 2020])
  func singleYear(incomplete: Int?) throws {
    let trends = Trends(
      years: [2020], incompleteYear: incomplete, undated: 0,
      series: [
        SmallTrends.series(.all, "all", [3], .unclear), SmallTrends.series(.term, "t", [3], .unclear),
      ])
    for chart in [paperCountChart(of: trends), termTrendChart(of: trends)] {
      #expect(try SVGPicture(render(chart, as: .svg, by: gnuplot)).texts.contains { $0.contains("2020") })
    }
  }

  @Test("PNG and PDF are what they say, and every format is the same again", arguments: Chart.Format.allCases)
  func formats(format: Chart.Format) throws {
    let starts: [Chart.Format: [UInt8]] = [
      .svg: Array("<?xml".utf8), .png: [0x89, 0x50, 0x4E, 0x47], .pdf: Array("%PDF".utf8),
    ]
    for chart in charts.prefix(2) {
      let first = try render(chart, as: format, by: gnuplot)
      #expect(first.starts(with: try #require(starts[format])))
      #expect(try render(chart, as: format, by: gnuplot) == first)
    }
  }

  @Test("No words of a title or a term are run as commands")
  func injection() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "stemma-injection-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let command = "touch \(folder.path)/made"
    let attacks = [
      "'; system \"\(command)\"; '", "\"; system '\(command)'; \"", "`\(command)`", "'\n!\(command)\n'",
      "'\r!\(command)\r'", "'\u{2028}!\(command)\n", "\\'; system('\(command)') #", "@x ${`\(command)`}",
      "EOD\n!\(command)\nEOD", "\\", "''", "x''y'''z", "'. system('\(command)') .'",
    ]
    // The attack must work where nothing guards against it, or this test would show nothing.
    _ = try? gnuplot.output(of: "set terminal svg\nset title '\(attacks[0])'\nplot 1\n")
    let made = folder.path + "/made"
    #expect(FileManager.default.fileExists(atPath: made))
    try FileManager.default.removeItem(atPath: made)

    for attack in attacks {
      let trends = SmallTrends.trends(ofTerms: [attack])
      for chart in [
        termTrendChart(of: trends, title: attack), paperCountChart(of: SmallTrends.trends, title: attack),
      ] {
        let picture = try SVGPicture(render(chart, as: .svg, by: gnuplot))
        #expect(picture.texts.contains { $0.contains(oneLine(attack)) }, "\(attack)")
      }
      #expect(!FileManager.default.fileExists(atPath: made), "\(attack)")
    }
  }

  @Test("A script with an error is an error with gnuplot's reason")
  func failure() {
    let error = #expect(throws: GnuplotError.self) {
      try gnuplot.output(of: "set terminal svg\nplot nonsense(x)\n")
    }
    guard case .failed(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("nonsense") || message.contains("undefined"))
  }

  @Test("A run that takes too long is stopped")
  func endless() throws {
    var impatient = gnuplot
    impatient.timeLimit = 0.2
    #expect(throws: GnuplotError.tooSlow(seconds: 0.2)) { try impatient.output(of: "while (1) { x = 1 }\n") }
  }
}

/// The gnuplot of the machine, if it has one.
private let installedGnuplot = try? Gnuplot(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
