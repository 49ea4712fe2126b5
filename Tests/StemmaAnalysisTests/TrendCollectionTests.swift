import StemmaModel
import Testing

@testable import StemmaAnalysis

/// What trends tell of the collection as a whole: dates, topics, new names, the way from preprint to venue.
@Suite struct TrendCollectionTests {
  private typealias Venue = (venue: String?, year: Int?, isPreprint: Bool)

  @Test func theMonthIsThatOfTheFirstAppearance() {
    func text(date: String?, arxiv: String?) -> String? {
      AppearanceDate(DatedNetwork.paper("p", date: date, arxiv: arxiv))?.text
    }
    #expect(text(date: "2024-03-17", arxiv: nil) == "2024-03-17")
    #expect(text(date: "2024-03", arxiv: nil) == "2024-03")
    #expect(text(date: "2024", arxiv: nil) == nil)
    #expect(text(date: nil, arxiv: "2311.04321") == "2023-11")
    #expect(text(date: nil, arxiv: "math/0309136") == "2003-09")
    #expect(text(date: nil, arxiv: "hep-th/9901001") == "1999-01")
    #expect(text(date: "2024-03-17", arxiv: "2311.04321") == "2023-11")
    #expect(text(date: "2024-03-17", arxiv: "2403.04321") == "2024-03-17")
    #expect(text(date: "2024-03-17", arxiv: "2406.04321") == "2024-03-17")
    #expect(text(date: "2024-13-01", arxiv: "2399.1") == nil)
    #expect(text(date: "2023-02-29", arxiv: nil) == "2023-02")
    #expect(text(date: "someday-maybe", arxiv: "x") == nil)
  }

  @Test func datesAreCountedByPrecision() {
    let dating = trends(
      of: DatedNetwork.network([
        DatedNetwork.paper("a", year: 2020, date: "2020-05-04"),
        DatedNetwork.paper("b", year: 2020, arxiv: "2007.00001"),
        DatedNetwork.paper("c", year: 2021), DatedNetwork.paper("d"),
      ])
    ).dating
    #expect(
      dating == Dating(papers: 4, withYear: 3, withMonth: 2, monthsFromIdentifiers: 1, withDay: 1))
  }

  /// Two of a term each month, then ten of another in one month.
  @Test func monthsAreCountedOnDemand() throws {
    var papers: [Paper] = []
    var terms: [[String]] = []
    for month in 1...9 {
      for number in 0..<(month == 7 ? 10 : 2) {
        papers.append(DatedNetwork.paper("\(month)-\(number)", year: 2020, date: "2020-0\(month)"))
        terms.append([month == 7 ? "burst" : "base"])
      }
    }
    let network = DatedNetwork.network(papers, terms: terms)
    let byMonth = trends(of: network, options: TrendOptions(period: .month))
    #expect(byMonth.months == (1...9).map { "2020-0\($0)" })
    #expect(byMonth.series[0].monthlyCounts == [2, 2, 2, 2, 2, 2, 10, 2, 2])
    let burst = try #require(byMonth.series.first { $0.term == "burst" })
    #expect(burst.monthlyBursts.map(\.first) == ["2020-07"])
    #expect(burst.monthlyBursts.map(\.last) == ["2020-07"])
    let byYear = trends(of: network)
    #expect(byYear.months.isEmpty && byYear.series.allSatisfy { $0.monthlyCounts.isEmpty })
  }

  /// Papers thirty days apart, then five on successive days, of which two are on the last.
  @Test func papersThatFollowFastAreABurstByDays() throws {
    let dates = [
      "2020-01-01", "2020-01-31", "2020-03-01", "2020-03-02", "2020-03-03", "2020-03-04", "2020-03-05",
      "2020-03-05", "2020-04-04", "2020-05-04",
    ]
    let papers = dates.enumerated().map {
      DatedNetwork.paper("\($0.offset)", year: 2020, date: $0.element)
    }
    let network = DatedNetwork.network(papers, terms: papers.map { _ in ["all"] })
    let series = try #require(trends(of: network).series.first { $0.term == "all" })
    let bursts = try #require(series.datedBursts)
    #expect(bursts.first?.first == "2020-03-01")
    #expect(bursts.first?.last == "2020-03-05")
    #expect(bursts.first?.papers == 6)
  }

  @Test func withFewDaysThereAreNoBurstsByDays() throws {
    let papers = (0..<11).map {
      DatedNetwork.paper("\($0)", year: 2020, date: $0 < 5 ? "2020-01-0\($0 + 1)" : "2020-02")
    }
    let network = DatedNetwork.network(papers, terms: papers.map { _ in ["all"] })
    #expect(try #require(trends(of: network).series.first { $0.term == "all" }).datedBursts == nil)
  }

  /// Six papers up to the end of March are a quarter of a year's.
  @Test func theIncompleteYearIsExtrapolatedOnDemandAlone() throws {
    let papers = ["2020-05", "2020-06", "2021-01", "2021-01", "2021-02", "2021-03", "2021-03", "2021-03"]
      .enumerated().map {
        DatedNetwork.paper("\($0.offset)", year: Int($0.element.prefix(4)), date: $0.element)
      }
    let network = DatedNetwork.network(papers)
    let asked = trends(of: network, options: TrendOptions(extrapolates: true))
    #expect(asked.extrapolation?.through == "2021-03")
    #expect(asked.extrapolation?.coveredShare == 0.25)
    #expect(asked.series[0].extrapolated == 24)
    #expect(asked.series[0].mannKendall == nil && asked.series[0].counts == [2, 6])
    let unasked = trends(of: network)
    #expect(unasked.extrapolation == nil && unasked.series[0].extrapolated == nil)
    let closed = trends(of: network, options: TrendOptions(completeThrough: 2021, extrapolates: true))
    #expect(closed.extrapolation == nil)
  }

  @Test func aDayOfTheLastMonthSaysHowFarTheYearIsCovered() throws {
    let dates = ["2024-01", "2024-01", "2024-02-29", "2024-02", "2024-02-10"]
    let papers = dates.enumerated().map {
      DatedNetwork.paper("\($0.offset)", year: 2024, date: $0.element)
    }
    let trends = trends(of: DatedNetwork.network(papers), options: TrendOptions(extrapolates: true))
    #expect(trends.extrapolation?.coveredShare == 60.0 / 366)
  }

  /// The medians of six terms are 2020 and that of one is 2021; of equal frequency the names decide.
  @Test func topicsStandAtTheirMedianYear() {
    let terms = ["f", "e", "d", "c", "b", "a"]
    let papers = [
      (2020, terms), (2020, terms), (2021, ["late"]), (2021, ["late"]), (2021, ["late", "once"]),
      (2022, ["a"]),
    ]
    let topics = trends(of: SmallNetwork.network(papers.map { ($0.0, $0.1, false) })).topics
    #expect(topics.map(\.term) == ["a", "b", "c", "d", "e", "late"])
    #expect(topics.map(\.frequency) == [3, 2, 2, 2, 2, 3])
    #expect(topics.map(\.years.median) == [2020, 2020, 2020, 2020, 2020, 2021])
    #expect(topics[0].years == YearQuartiles(lower: 2020, median: 2020, upper: 2021))
  }

  @Test func namesAreNewInTheYearOfTheirFirstPaper() throws {
    let papers = [
      DatedNetwork.paper("a", year: 2020, alias: "FOMM", authors: ["Ann Lee", "Bo Wu"]),
      DatedNetwork.paper("b", year: 2022, alias: "fomm", authors: ["ann lee", "Cy Ho"]),
      DatedNetwork.paper("c", year: 2022, alias: "TPSM", authors: ["Cy Ho"]),
      DatedNetwork.paper("d", alias: "Undated", authors: ["Di Xu"]),
    ]
    let names = trends(of: DatedNetwork.network(papers)).newNames
    #expect(names.map(\.kind) == NewNames.Kind.allCases)
    #expect(names[0].counts == [1, 0, 1])
    #expect(names[0].examples == [["FOMM"], [], ["TPSM"]])
    #expect(names[2].counts == [2, 0, 1])
    #expect(names[2].examples.first == ["Ann Lee", "Bo Wu"])
  }

  @Test func theLagIsFromThePreprintsYearToTheVenues() throws {
    let arxiv: Venue = ("arXiv", 2021, true)
    let papers = [
      DatedNetwork.paper("a", arxiv: "2011.00001", appearances: [arxiv, ("CVPR", 2021, false)]),
      DatedNetwork.paper(
        "b", arxiv: "2001.00001", appearances: [("CVPR", 2020, false), ("TPAMI", 2023, false)]),
      DatedNetwork.paper("c", arxiv: "2012.00001", appearances: [("ICCV", 2023, false)]),
      DatedNetwork.paper("d", appearances: [arxiv, ("ECCV", 2022, false)]),
      DatedNetwork.paper("e", appearances: [arxiv]),
      DatedNetwork.paper("f", appearances: [("ECCV", 2022, false)]),
      DatedNetwork.paper("g", arxiv: "2101.00001", appearances: [("ECCV", nil, false)]),
    ]
    let lag = try #require(trends(of: DatedNetwork.network(papers)).publicationLag)
    #expect(lag.preprints == 6)
    #expect(lag.published == 4)
    #expect(lag.lag == Quartiles(lower: 0.75, median: 1, upper: 1.5))
    #expect(lag.years.map(\.year) == [2020, 2021])
    #expect(lag.years.map(\.preprints) == [3, 3])
    #expect(lag.years.map(\.published) == [3, 1])
    #expect(PublicationLag([]) == nil)
  }

  /// Of a paper of 2018, cited after one, one and four years, half of the citations came within a year.
  @Test func citationsHaveAHalfLife() throws {
    let papers = [2018, 2019, 2019, 2022].enumerated().map {
      DatedNetwork.paper("\($0.offset)", year: $0.element)
    }
    let cited = trends(
      of: DatedNetwork.network(papers, citations: [(1, 0), (2, 0), (3, 0)]))
    #expect(cited.series[0].citationHalfLife == 1)
    #expect(trends(of: DatedNetwork.network(papers)).series[0].citationHalfLife == nil)
  }

  /// Preprint servers are no venues of Bradford's.
  @Test func preprintServersAreNoSources() {
    let venues = ["CVPR 2020", "CVPR 2021", "ICCV", "ECCV"].map { (venue: $0, isPreprint: false) }
    let papers = (venues + [("arXiv", true), ("arXiv", true)]).enumerated().map { number, venue in
      DatedNetwork.paper("\(number)", appearances: [(venue.venue, 2020, venue.isPreprint)])
    }
    let zones = trends(of: DatedNetwork.network(papers)).bradford
    #expect(zones?.papers == 4)
    #expect(zones?.venues.map(\.name) == ["CVPR", "ECCV", "ICCV"])
  }
}
