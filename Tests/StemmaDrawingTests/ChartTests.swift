import Foundation
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Charts")
struct ChartTests {
  @Test("The bars are the counts of the trends, the year that is not over by itself")
  func paperCounts() {
    let chart = paperCountChart(of: SmallTrends.trends)
    #expect(
      chart.script.contains(
        "$complete << EOD\n2018 2 1 2 \"2\"\n2019 3 NaN 3 \"3\"\n2020 3 NaN 3 \"3\"\n2021 1 NaN 1 \"1\"\nEOD\n"
      ))
    #expect(chart.script.contains("$incomplete << EOD\n2022 2 1 2 \"2\"\nEOD\n"))
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
      #expect(chart.script.contains("$panel\(number) << EOD\n\(row)EOD\n"))
      #expect(
        chart.script.contains(
          "$panel\(number) using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2"))
      #expect(chart.script.contains("$panel\(number) using 1:($1 < 2022 ? $2 : NaN) with filledcurves"))
    }
    #expect(!chart.script.contains("$panel4"))
    #expect(
      chart.summary
        == "Papers a year with each term, 4 of 5 terms, each to its own scale. 2022 is not over and dashed. "
        + "Emerging and declining are meant as a share of all papers of a year.")
    var complete = SmallTrends.trends
    complete.incompleteYear = nil
    #expect(!termTrendChart(of: complete).script.contains("dt 2"))
    #expect(!paperCountChart(of: complete).script.contains("$incomplete"))
  }

  @Test("Emerging terms come first, and there are at most as many as asked for", arguments: [1, 2, 3, 12])
  func termsToShow(most: Int) {
    let script = termTrendChart(of: SmallTrends.trends, most: most).script
    #expect(
      script.split(separator: "\n").count { $0.hasPrefix("$panel") && $0.hasSuffix("EOD") } == min(most, 4))
    #expect(script.contains("$panel0 << EOD\n2018 0\n2019 1\n"), "motion emerges")
  }

  @Test("A burst is a row with its years and its weight, and the strongest are shown in the order of time")
  func bursts() {
    let chart = burstChart(of: RichTrends.trends)
    // Two bursts are over: rows 0 and 1; the third reaches the last complete year.
    #expect(
      chart.script.contains(
        "$bar0 << EOD\n2017.5 0.5 2017.5 2018.5 0.2 0.8\n2018.5 1.5 2018.5 2019.5 1.2 1.8\nEOD"))
    #expect(chart.script.contains("$bar1 << EOD\n2019.5 2.5 2019.5 2021.5 2.2 2.8\nEOD"))
    #expect(chart.script.contains("'since 2020'") && chart.script.contains("'2018'"))
    #expect(chart.script.contains("'12.3'"))
    #expect(chart.summary.hasPrefix("3 bursts: years in which a term"))
    #expect(chart.summary.hasSuffix("Green bars reach 2021, the last year that is over."))
    let one = burstChart(of: RichTrends.trends, most: 1)
    #expect(one.summary.hasPrefix("The 1 of greatest weight of 3 bursts"))
    #expect(one.script.contains("'12.3'") && !one.script.contains("'since 2020'"))
  }

  @Test("A trend topic is a line between its quartiles with a dot at the median")
  func topics() {
    let chart = trendTopicChart(of: RichTrends.trends)
    #expect(
      chart.script.contains(
        "$line0 << EOD\n2018 0.5 2018 2019 0.455 0.545\n2020 1.5 2020 2021 1.455 1.545\nEOD\n"))
    // 2 papers are a quarter of 8, and the root of that a half: the dot grows by half of what it can.
    #expect(chart.script.contains("$dot0 << EOD\n2018 0.5 0.875\n2021 1.5 1.4\nEOD\n"))
    #expect(trendTopicChart(of: RichTrends.trends, most: 1).script.contains("'motion'"))
    #expect(!trendTopicChart(of: RichTrends.trends, most: 1).script.contains("'audio'"))
  }

  @Test("The share of code is that of each year, and sums run on")
  func codeAndSums() {
    let code = codeShareChart(of: SmallTrends.trends).script
    #expect(code.contains("2018 50 50 50 \"1/2\"\n2019 NaN NaN 0 \"0/3\"\n"))
    #expect(code.contains("2022 50 50 50 \"1/2\"\n"))
    let sums = cumulatedChart(of: SmallTrends.trends)
    #expect(sums.script.contains("2018 2 1 2 \"2\"\n2019 5 1 5 \"5\"\n2020 8 1 8 \"8\"\n"))
    #expect(sums.summary.contains("half of them had appeared by the end of 2020."))
  }

  @Test("Every year that is not over is grey")
  func severalOpenYears() {
    var trends = SmallTrends.trends
    trends.incompleteYear = 2021
    let chart = paperCountChart(of: trends)
    #expect(chart.script.contains("$incomplete << EOD\n2021 1 NaN 1 \"1\"\n2022 2 1 2 \"2\"\nEOD\n"))
    #expect(chart.script.contains("title '2021–2022, not over'"))
    #expect(chart.summary.hasSuffix("2021 to 2022 are not over."))
  }

  @Test("Marks on an axis of years do not touch", arguments: [1, 4, 7.5, 20, 39, 46, 760])
  func yearMarks(pixels: Double) {
    let step = GnuplotScript.yearStep(pixelsAYear: pixels)
    #expect(Double(step) * pixels >= 40)
    #expect(pixels < 40 || step == 1)
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
  private let charts =
    allCharts(of: RichTrends.trends) + [
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
    for words in [#"it's "50 %" \n off"#, "唇形同步", "8 papers, emerging ▲", "6 papers, declining ▼"] {
      #expect(picture.texts.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test("Nothing to show is said")
  func empty() throws {
    for chart in allCharts(of: SmallTrends.none) {
      let picture = try SVGPicture(render(chart, as: .svg, by: gnuplot))
      #expect(
        picture.texts.contains { $0.contains("No paper has a year.") || $0.contains("There are no papers.") })
    }
    let bare = SmallTrends.trends(ofTerms: [])
    let reasons = allCharts(of: bare).map(\.summary)
    #expect(
      reasons == [
        "There are no papers.", "There are no papers.", "There are no papers.",
        "No term occurs in enough papers with a year.",
        "Nothing bursts: no term takes twice its usual share of a year's papers for long enough.",
        "No term occurs in two papers with a year.",
        "Papers with a year name no method, term, author or institution.",
      ])
    var undated = SmallTrends.none
    undated.undated = 3
    #expect(paperCountChart(of: undated).summary == "None of 3 papers has a year.")
    undated.undated = 1
    #expect(codeShareChart(of: undated).summary == "The only paper has no year.")
  }

  @Test("One year or sixty, one row or sixty can be drawn", arguments: [(1, 1), (60, 60)])
  func extremes(years: Int, terms: Int) throws {
    let trends = RichTrends.trends(years: years, terms: terms)
    for chart in allCharts(of: trends) {
      let picture = try SVGPicture(render(chart, as: .svg, by: gnuplot))
      #expect(picture.texts.contains { $0.contains(chart.title) })
      #expect(chart.width <= 1400)
    }
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
        // What is too long for the picture is cut there.
        let start = String(oneLine(attack).prefix(10))
        #expect(picture.texts.contains { $0.contains(start) }, "\(attack)")
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

/// Every kind of chart.
private func allCharts(of trends: Trends) -> [Chart] {
  [
    paperCountChart(of: trends), cumulatedChart(of: trends), codeShareChart(of: trends),
    termTrendChart(of: trends), burstChart(of: trends), trendTopicChart(of: trends),
    newNamesChart(of: trends),
  ]
}

/// The gnuplot of the machine, if it has one.
private let installedGnuplot = try? Gnuplot(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
