import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Papers a year, by subject.
@Suite struct TrendsTests {
  /// One paper in 2018, then a paper more each year, nerf in the early ones and diffusion in the late.
  private var growing: Network {
    var papers: [SmallNetwork.Item] = []
    for year in 2018...2023 {
      for number in 0..<(year - 2017) {
        papers.append((year, [year < 2021 ? "nerf" : "diffusion", "face"], number == 0))
      }
    }
    papers.append((nil, ["face"], true))
    return SmallNetwork.network(papers, venue: "CVPR 2020")
  }

  private func series(_ term: String, _ trends: Trends) throws -> TrendSeries {
    try #require(trends.series.first { $0.term == term })
  }

  @Test func yearsRunWithoutGapsAndTheLastIsNotOver() {
    let network = SmallNetwork.network([(2010, [], false), (2014, [], false)])
    let trends = trends(of: network)
    #expect(trends.years == Array(2010...2014))
    #expect(trends.incompleteYear == 2014)
    #expect(trends.series.first?.counts == [1, 0, 0, 0, 1])
  }

  @Test func allPapersComeFirstAndUndatedOnesAreCountedApart() throws {
    let trends = trends(of: growing)
    let all = try #require(trends.series.first)
    #expect(all.subject == .all)
    #expect(all.counts == [1, 2, 3, 4, 5, 6])
    #expect(all.withCode == [1, 1, 1, 1, 1, 1])
    #expect(trends.undated == 1)
    #expect(all.direction == .emerging)
  }

  /// 1, 2, 3, 4, 5 in the complete years: growth from 1 to 5 in four years.
  @Test func theYearThatIsNotOverIsNotJudged() throws {
    let open = trends(of: growing)
    #expect(abs((open.series[0].growth ?? 0) - (5.0.squareRoot().squareRoot() * 100 - 100)) < 1e-9)
    let closed = trends(of: growing, options: TrendOptions(completeThrough: 2023))
    #expect(closed.incompleteYear == nil)
    #expect(closed.series[0].mannKendall?.s == 15)
    #expect(open.series[0].mannKendall?.s == 10)
  }

  @Test func termsVenuesAndClustersHaveSeries() throws {
    let network = growing
    let clustering = clustering(of: network)
    let trends = trends(of: network, clustering: clustering, options: TrendOptions(minimumOccurrences: 2))
    #expect(try series("nerf", trends).counts == [1, 2, 3, 0, 0, 0])
    #expect(try series("nerf", trends).direction == .declining)
    #expect(try series("CVPR", trends).subject == .venue)
    #expect(trends.series.contains { $0.subject == .cluster })
    let order = trends.series.map { TrendSeries.Subject.allCases.firstIndex(of: $0.subject) ?? -1 }
    #expect(order == order.sorted())
  }

  /// So many of ten papers a year; in the third case p is 0.038 and nothing in the last year holds it back.
  @Test func directionsGoByTheRule() throws {
    func direction(_ counts: [Int]) throws -> String {
      let items: [SmallNetwork.Item] = counts.enumerated().flatMap { year, count in
        (0..<10).map { (2010 + year, $0 < count ? ["new"] : [], false) }
      }
      let trends = trends(of: SmallNetwork.network(items), options: TrendOptions(completeThrough: 2100))
      let one = try series("new", trends)
      return "\(one.direction.rawValue) \(one.ground.rawValue)"
    }
    #expect(try direction([0, 0, 0, 1, 4, 5]) == "emerging burst")
    #expect(try direction([1, 2, 2, 3, 4, 5]) == "emerging trend")
    #expect(try direction([0, 0, 0, 0, 0, 0, 1, 1, 1, 6, 0]) == "steady no-trend")
    #expect(try direction([5, 4, 4, 2, 1, 1]) == "declining trend")
    #expect(try direction([2, 2, 2, 2, 2, 2]) == "steady no-trend")
    #expect(try direction([0, 0, 0, 0, 0, 4]) == "unclear few-papers")
    #expect(try direction([4, 4, 4]) == "unclear few-years")
  }

  /// Of a growing field: 4, 8, 12 … papers a year.
  @Test func aDirectionNeedsPapersAsWellAsOrder() throws {
    func direction(_ counts: [Int]) throws -> TrendSeries {
      let items: [SmallNetwork.Item] = counts.enumerated().flatMap { year, count in
        (0..<(4 * (year + 1))).map { (2010 + year, $0 < count ? ["new"] : [], false) }
      }
      return try series(
        "new", trends(of: SmallNetwork.network(items), options: TrendOptions(completeThrough: 2100)))
    }
    // New in the last three of eight years, which is order enough, but hardly more often than before.
    let few = try direction([0, 0, 0, 0, 0, 2, 2, 3])
    #expect((few.shareTrend?.probability ?? 1) < 0.1)
    #expect(few.direction == .steady)
    #expect(try direction([0, 0, 0, 0, 0, 0, 4, 8]).direction == .emerging)
    // Four papers are too few, whatever came before.
    #expect(try direction([0, 1, 0, 0, 0, 0, 2, 2]).direction == .steady)
    // The share falls, since the field grows past it; its papers do not.
    #expect(try direction([4, 4, 4, 4, 4, 4, 5, 5]).direction == .steady)
    #expect(try direction([4, 6, 6, 5, 4, 3, 2, 1]).direction == .declining)
  }

  @Test func preprintServersAreNoVenues() {
    var papers = (0..<8).map { DatedNetwork.paper("\($0)", year: 2018 + $0 / 2) }
    for position in papers.indices {
      let isPreprint = position > 3
      papers[position].venue = isPreprint ? "arXiv" : "CVPR"
      papers[position].appearances = [
        Appearance(
          venue: isPreprint ? "arXiv" : "CVPR", year: 2018 + position / 2, isPreprint: isPreprint,
          location: SourceLocation(file: "list.md", line: position + 1))
      ]
    }
    let trends = trends(of: DatedNetwork.network(papers))
    #expect(trends.series.filter { $0.subject == .venue }.map(\.term) == ["CVPR"])
  }

  @Test func categoriesAndAuthorsHaveSeries() throws {
    var papers: [Paper] = (0..<8).map { number in
      DatedNetwork.paper(
        "\(number)", year: 2018 + number / 2, authors: ["Ann Lee", "Bo Wu \(number % 2)"])
    }
    for position in papers.indices {
      let place = SourceLocation(file: "list.md", line: position + 1)
      papers[position].entries = [
        Entry(
          location: place, section: ["Papers", "Audio-driven papers"], title: "t",
          keywords: [Keyword("Audio-driven", origin: .heading, location: place)])
      ]
    }
    let trends = trends(of: DatedNetwork.network(papers))
    #expect(trends.series.filter { $0.subject == .category }.map(\.term) == ["Audio-driven"])
    #expect(try series("Ann Lee", trends).counts == [2, 2, 2, 2])
    #expect(try series("Bo Wu 0", trends).subject == .author)
    #expect(trends.lotka?.rows.map(\.authors) == [2, 1])
  }

  @Test func rareSubjectsHaveNone() {
    let network = SmallNetwork.network([(2020, ["a"], false), (2021, ["a", "b"], false)])
    let trends = trends(of: network, options: TrendOptions(minimumOccurrences: 2))
    #expect(trends.series.filter { $0.subject == .term }.map(\.term) == ["a"])
  }

  @Test func withoutYearsThereIsNothingToJudge() {
    let trends = trends(of: SmallNetwork.network([(nil, ["a"], false), (3, ["a"], false)]))
    #expect(trends.years.isEmpty)
    #expect(trends.undated == 2)
    #expect(trends.series.count == 1)
  }

  @Test(arguments: [
    ("CVPR 2023", "CVPR"), ("CVPR'23", "CVPR"), ("2023 CVPR", "CVPR"), ("ICLR-2024", "ICLR"),
    ("arXiv", "arXiv"),
    ("3DV 2024", "3DV"), ("ACM MM", "ACM MM"),
  ])
  func venuesAreCountedWithoutTheirYear(venue: String, name: String) {
    #expect(venueWithoutYear(venue) == name)
  }
}
