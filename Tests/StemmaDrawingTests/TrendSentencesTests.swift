import StemmaModel
import Testing

@testable import StemmaDrawing

/// The trends in sentences.
@Suite("Trends in sentences")
struct TrendSentencesTests {
  private let rich = TrendSentences(RichTrends.trends)

  @Test("The papers, their years and their growth")
  func papers() {
    #expect(
      rich.papers == [
        "23 papers, from 2018 to 2022; 1 more has no year.",
        "2022 is taken as not over: shown, and left out of every judgement.",
        "4 papers in 2018, 6 in 2021: +14 % a year, doubling in 5.1 years.",
        "No trend of papers a year can be told from chance (Mann-Kendall, p 0.134).",
        "The middle half of the papers is from 2019 to 2021.",
      ])
  }

  @Test("A trend is said only where the test carries it, with its slope and interval")
  func test() {
    var trends = RichTrends.trends
    trends.series[0].mannKendall = .init(
      s: 6, z: 1.7, p: 0.09, tau: 1, slope: 1.25, exactP: 0.04, slopeLow: 0.5, slopeHigh: 2)
    #expect(
      TrendSentences(trends).papers.contains(
        "Papers a year rise (Mann-Kendall, exact, p 0.040), by 1.3 a year (95 %: 0.5 to 2.0)."))
    trends.series[0].mannKendall?.s = -6
    trends.series[0].mannKendall?.slope = -1.25
    #expect(
      TrendSentences(trends).papers.contains {
        $0.hasPrefix("Papers a year fall (Mann-Kendall, exact, p 0.040), by 1.3")
      })
  }

  @Test("A rise is told by its last years, a fall by its peak")
  func developments() {
    let series = RichTrends.trends.series
    #expect(
      rich.development(of: series[1])
        == "motion: 1 paper in 2019, 2 in 2020, 4 in 2021 (67 % of that year's papers); burst since 2020.")
    #expect(
      rich.development(of: series[3])
        == "audio: 3 papers in 2018, 1 in 2020, none in 2021; burst in 2018, in 2019; its share falls (p 0.083, q 0.200)."
    )
    #expect(rich.development(of: series[4]) == "唇形同步: none in 2019, 1 paper in 2020, none in 2021.")
  }

  @Test("Code, preprints, venues and authors")
  func others() {
    #expect(
      rich.code
        == "2 of 23 papers (9 %) have a link to code: 2018 25 % (1 of 4), 2019 0 % (0 of 5), 2020 0 % (0 of 5), "
        + "2021 0 % (0 of 6).")
    #expect(
      rich.publicationLag == [
        "3 of 4 preprints have a venue and its year; in the median it is 1 year later (quartiles 0 and 1.5 years later).",
        "Published by year of the preprint: 2019 2 of 2, 2020 1 of 2.",
      ])
    #expect(
      rich.bradford
        == "11 papers in 6 venues: a core of CVPR with 4 papers, then 2 venues with 4 and 3 venues with 3; multiplier 1.7."
    )
    #expect(
      rich.lotka
        == "10 authors of 11 papers; 9 (90 %) have one, 1 has 3. Exponent 2.00, R² 1.00; the law is not refused at 1 % "
        + "(Kolmogorov-Smirnov 0.02, critical 0.43).")
  }

  @Test("Lags and counts of one are said as such")
  func single() {
    var trends = RichTrends.trends
    trends.publicationLag = .init(
      preprints: 1, published: 1, lag: .init(lower: 0, median: 0, upper: 0),
      years: [.init(year: 2020, preprints: 1, published: 1, lag: .init(lower: 0, median: 0, upper: 0))])
    trends.lotka = .init(
      rows: [.init(papers: 1, authors: 2, share: 1, fitted: nil, expected: nil)], authors: 2, papers: 1)
    trends.bradford?.venues[1].zone = 1
    trends.bradford?.zones[0] = .init(venues: 2, papers: 6)
    let sentences = TrendSentences(trends)
    #expect(sentences.publicationLag == ["1 of 1 preprint has a venue and its year; it is the same year."])
    #expect(sentences.lotka == "2 authors of 1 paper; all have one, which is too little to fit the law.")
    #expect(sentences.bradford.contains("a core of CVPR and ICCV with 6 papers"))
    trends.publicationLag?.lag = .init(lower: -1, median: -1, upper: -1)
    #expect(TrendSentences(trends).publicationLag[0].hasSuffix("it is 1 year earlier."))
    #expect(sentences.missingNames == nil)
    #expect(
      TrendSentences(SmallTrends.trends).missingNames
        == "Papers with a year name no method, term, author or institution.")
  }

  @Test("Where there is nothing, that is said")
  func nothing() {
    let none = TrendSentences(SmallTrends.none)
    #expect(none.papers == ["There are no papers."])
    #expect(none.code == "Without years nothing is told of code.")
    #expect(none.publicationLag == ["No paper has both a preprint's date and the year of a venue."])
    #expect(none.bradford == "Fewer than three venues are named that are no preprint servers.")
    #expect(none.lotka == "No author is named.")
    var undated = SmallTrends.none
    undated.undated = 1
    #expect(
      TrendSentences(undated).papers == ["There is 1 paper, without a year: nothing can be told of time."])
    undated.undated = 2
    #expect(TrendSentences(undated).papers == ["None of 2 papers has a year: nothing can be told of time."])
  }

  @Test("One paper of a year that is not over is judged by nothing")
  func onePaper() {
    let one = Trends(
      years: [2024], incompleteYear: 2024, undated: 0,
      series: [SmallTrends.series(.all, "all", [1], .unclear)])
    #expect(
      TrendSentences(one).papers == [
        "1 paper, of 2024.", "2024 is taken as not over: shown, and left out of every judgement.",
        "So there is no year to judge; --complete-through 2024 says that the lists cover it whole.",
      ])
    var two = one
    two.incompleteYear = nil
    two.series = [SmallTrends.series(.all, "all", [2], .unclear)]
    #expect(
      TrendSentences(two).papers == [
        "2 papers, all of 2024.", "1 complete year is too few to test for a trend.",
      ])
    #expect(TrendSentences(two).code == "No paper with a year has a link to code.")
  }

  @Test("A share before and now is that of the last two complete years beside the years before")
  func shift() throws {
    let trends = RichTrends.trends
    let motion = try #require(trends.shift(of: trends.series[1]))
    #expect(motion == ShareShift(former: 1.0 / 9, now: 6.0 / 11, firstRecentYear: 2020))
    var short = trends
    short.incompleteYear = 2020
    #expect(short.shift(of: trends.series[1]) == nil)
    #expect(trends.strongest(.emerging, of: .term).map(\.term) == ["motion"])
  }

  @Test("Probabilities and shares as people read them")
  func numbers() {
    #expect([0.0004, 0.0005, 0.0426, 1].map(probability) == ["<0.001", "0.001", "0.043", "1.000"])
    #expect([0, 0.001, 0.005, 0.254, 1].map(wholePercent) == ["0 %", "<1 %", "1 %", "25 %", "100 %"])
    #expect([0, 0.04, -0.04, -1.26, 12.34].map(tenths) == ["0.0", "0.0", "0.0", "-1.3", "12.3"])
    #expect([0, 1.005, -2.5].map(hundredths) == ["0.00", "1.00", "-2.50"])
    #expect(tenths(.infinity).isEmpty && hundredths(.nan).isEmpty && probability(.nan).isEmpty)
  }
}
