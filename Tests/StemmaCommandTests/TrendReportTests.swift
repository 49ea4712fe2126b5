import StemmaModel
import Testing

@testable import StemmaCommand

/// The trends as a report for a terminal.
@Suite struct TrendReportTests {
  @Test func aSparklineShowsNoneAndSomeAndTheYearsThatAreNotOver() {
    #expect(sparkline([0, 1, 4, 8, 2], complete: 4) == "·▁▄█┊▂")
    #expect(sparkline([0, 1, 1000]) == "·▁█")
    #expect(sparkline([0, 0]) == "··")
    #expect(sparkline([]) == "")
    #expect(sparkline([5], complete: 0) == "█")
    #expect(sparkline(Array(1...30), width: 4) == "████")
    #expect(sparkline([9, 1, 2], complete: 1, width: 2) == "▄█")
  }

  @Test func aBarShowsEvenTheLeastAndBothOfItsParts() {
    #expect(countBar(10, dark: 5, greatest: 10, width: 10) == "█████░░░░░")
    #expect(countBar(1, dark: 0, greatest: 1000, width: 10) == "░")
    #expect(countBar(1, dark: 1, greatest: 1000, width: 10) == "█")
    #expect(countBar(100, dark: 1, greatest: 100, width: 10) == "█░░░░░░░░░")
    #expect(countBar(100, dark: 99, greatest: 100, width: 10) == "█████████░")
    #expect(countBar(0, dark: 0, greatest: 10, width: 10) == "")
  }

  @Test(arguments: [40, 60, 80, 120])
  func aReportIsAsWideAsTheTerminal(width: Int) {
    let lines = TrendReport(field, contents(), width: width, style: .plain).lines
    // Numbers are never cut, so that the narrowest table is as wide as they are.
    for line in lines { #expect(displayWidth(line) <= max(width, 80), "\(line)") }
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func risesAndFallsComeFirstAndTheRestIsNamed() throws {
    let lines = TrendReport(field, contents(), width: 100, style: .plain).lines
    let emerging = try #require(lines.firstIndex(of: "▲ emerging (1)"))
    #expect(lines[emerging + 1].hasPrefix("diffusion"))
    for cell in ["··▂▆█┊▂", " 9 ", "5 % → 35 %", "since 2022", "0.040", "0.120"] {
      #expect(lines[emerging + 1].contains(cell), "\(lines[emerging + 1])")
    }
    #expect(lines[emerging + 2] == "▼ declining (1)")
    #expect(lines[emerging + 3].contains("█▃···┊·") && lines[emerging + 3].contains("20 % → 0 %"))
    #expect(lines.contains("Steady: motion (12), pose (5)."))
    #expect(lines.contains("1 term has too few papers or years for a direction."))
    #expect(
      lines.contains {
        $0.hasPrefix("diffusion: 1 paper in 2021, 3 in 2022, 4 in 2023 (40 % of that year's papers)")
      })
  }

  @Test func aColouredReportSaysTheSame() {
    let plain = TrendReport(field, contents(), width: 100, style: .plain).lines
    let coloured = TrendReport(field, contents(), width: 100, style: Style(isColored: true)).lines
    let bare = coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    #expect(bare == plain)
    #expect(coloured != plain)
  }

  @Test func onlyWhatIsAskedForIsTold() {
    let venues = TrendReport(field, contents(.venue, isWhole: false), width: 100, style: .plain).lines
    #expect(venues.contains("Venues"))
    #expect(venues.contains("No venue has 3 papers with a year."))
    #expect(!venues.contains("Code") && !venues.contains { $0.contains("diffusion") })
    let all = TrendReport(field, contents(.all, isWhole: false), width: 100, style: .plain).lines
    #expect(!all.contains("Terms"))
    #expect(all.contains { $0.hasPrefix("2024*") })
    let few = TrendReport(field, contents(most: 1), width: 100, style: .plain).lines
    #expect(few.contains("Steady: motion (12) and 1 more."))
  }

  @Test func monthsHaveTheirBars() throws {
    var trends = field
    trends.months = ["2023-11", "2023-12", "2024-01"]
    trends.dating = Dating(papers: 41, withYear: 41, withMonth: 5, monthsFromIdentifiers: 2)
    for index in trends.series.indices { trends.series[index].monthlyCounts = [1, 0, 4] }
    let lines = TrendReport(trends, contents(), width: 100, style: .plain).lines
    #expect(lines.contains("5 of 41 papers have a month, 2 of them that of the arXiv id:"))
    #expect(lines.contains { $0.hasPrefix("2023-12       ·") })
    #expect(lines.contains { $0.hasPrefix("diffusion") && $0.contains("▂·█") })
  }

  @Test func thinDataIsSaidToBeThin() {
    let none = Trends(years: [], incompleteYear: nil, undated: 2, series: [])
    let lines = TrendReport(none, contents(), width: 80, style: .plain).lines
    #expect(lines.first == "None of 2 papers has a year: nothing can be told of time.")
    #expect(lines.contains("Without years nothing is told of terms."))
    #expect(lines.contains("No author is named."))
    let one = Trends(
      years: [2024], incompleteYear: 2024, undated: 0,
      series: [series(.all, "all", [1], .unclear), series(.term, "x\u{1B}[31m", [1], .unclear)])
    let few = TrendReport(one, contents(), width: 80, style: .plain).lines
    #expect(few.contains("None of 1 term emerges or declines."))
    #expect(few.allSatisfy { !$0.contains("\u{1B}") })
  }

  @Test func everyDefinitionIsTold() {
    let lines = trendDefinitionLines(columns: 80)
    for definition in TrendDefinition.all {
      #expect(lines.contains { $0.hasPrefix(definition.name) }, "\(definition.name)")
    }
    #expect(lines.contains { $0.hasPrefix("Direction") })
    #expect(lines.allSatisfy { displayWidth($0) <= 120 })
  }

  private func contents(
    _ subject: TrendSeries.Subject = .term, isWhole: Bool = true, most: Int = 8
  ) -> TrendReport.Contents {
    .init(subject: subject, isWhole: isWhole, most: most, minimumOccurrences: 3)
  }

  private func series(
    _ subject: TrendSeries.Subject, _ term: String, _ counts: [Int], _ direction: TrendSeries.Direction
  ) -> TrendSeries {
    TrendSeries(
      subject: subject, term: term, counts: counts, withCode: counts.map { $0 / 2 }, growth: nil,
      mannKendall: nil,
      bursts: [], direction: direction)
  }

  /// A field of six years, the last not over.
  private var field: Trends {
    var diffusion = series(.term, "diffusion", [0, 0, 1, 3, 4, 1], .emerging)
    diffusion.bursts = [.init(first: 2022, last: 2023, weight: 2)]
    diffusion.ground = .burst
    diffusion.shareTrend = .init(s: 9, z: 2, p: 0.05, tau: 0.9, slope: 0.1, exactP: 0.04, q: 0.12)
    return Trends(
      years: Array(2019...2024), incompleteYear: 2024, undated: 0,
      series: [
        series(.all, "all", [6, 4, 10, 10, 10, 1], .steady),
        series(.term, "motion", [2, 2, 2, 3, 3, 0], .steady),
        diffusion, series(.term, "audio", [3, 1, 0, 0, 0, 0], .declining),
        series(.term, "pose", [1, 1, 1, 1, 1, 0], .steady),
        series(.term, "rare", [1, 1, 1, 0, 0, 0], .unclear),
      ])
  }
}
