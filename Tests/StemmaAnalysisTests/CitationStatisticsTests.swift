import Foundation
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Networks of citations, a paper a year.
private enum SmallCitations {
  static func id(_ position: Int) -> String { "title:\(position < 10 ? "0" : "")\(position)" }

  /// Papers of some years, and who cites whom; every citing paper also has so many references to elsewhere.
  static func network(
    years: [Int?], citations: [(Int, Int)], counts: [Int: Int] = [:], elsewhere: [String: Int?] = [:]
  ) -> Network {
    let place = SourceLocation(file: "works.json", line: 1)
    let papers = years.indices.map { position -> Paper in
      let cited = citations.filter { $0.0 == position }.map { "title:" + id($0.1) }
      let references = cited.isEmpty ? [] : cited + elsewhere.keys.sorted()
      let entry = Entry(
        location: place, title: "Paper \(position)", references: references,
        referenceYears: elsewhere.compactMapValues { $0 }, citationCount: counts[position])
      return Paper(
        id: id(position), title: "Paper \(position)", year: years[position], references: references,
        entries: [entry])
    }
    return Network(
      papers: papers, terms: papers.map { _ in [] }, affiliations: papers.map { _ in [] }, relations: [],
      citations: citations.map { citing, cited in
        Citation(
          citing: citing, cited: cited,
          evidence: Evidence(rule: "reference", location: place, text: "title:" + id(cited)))
      }, layers: [:])
  }

  /// Statistics by position.
  static func figures(of network: Network) -> [PaperCitations] {
    citationStatistics(of: network).papers.sorted { $0.paper < $1.paper }
  }
}

@Suite struct CitationHistoryTests {
  private func history(_ years: [Int], through last: Int = 2004) -> CitationHistory {
    CitationHistory(from: 2000, citedIn: years, through: last)
  }

  @Test func lateCitations() {
    // 1, 0, 0, 4, 1 citations. The line from 1 to 4 in 3 years rises by 1: B = 0 + (2 - 0)/1 + (3 - 0)/1 + 0 = 5.
    // Distances from it are 0, 2, 3, 0 by a common factor: the third year is farthest.
    // Of 6 citations the fourth year has the third.
    let late = history([2000, 2003, 2003, 2003, 2003, 2004])
    #expect(late.counts == [1, 0, 0, 4, 1])
    #expect(late.beauty == 5)
    #expect(late.awakening == 2002)
    #expect(late.halfLife == 3)
  }

  @Test func earlyAndSteadyCitations() {
    // 0, 3, 4: the line is at 2 in the second year, so B = (2 - 3)/3.
    let early = history([2001, 2001, 2001, 2002, 2002, 2002, 2002], through: 2002)
    #expect(abs((early.beauty ?? 0) + 1.0 / 3) < 1e-15)
    #expect(early.awakening == 2001)
    #expect(early.halfLife == 2)
    // 0, 1, 2 lie on the line.
    let steady = history([2001, 2002, 2002], through: 2002)
    #expect(steady.beauty == 0)
    #expect(steady.awakening == nil)
    // 3, 1: most at once.
    let atOnce = history([2000, 2000, 2000, 2001])
    #expect(atOnce.beauty == 0)
    #expect(atOnce.awakening == nil)
    #expect(atOnce.halfLife == 0)
  }

  @Test func withoutCitationsAndBeforeThePaper() {
    let none = history([])
    #expect(none.beauty == nil && none.awakening == nil && none.halfLife == nil)
    #expect(history([1998, 1999, 2000]).counts == [3, 0, 0, 0, 0])
    #expect(history([2001], through: 1990).counts == [1])
  }
}

@Suite struct DisruptionTests {
  /// Paper 0 cites 1 and 2; 3 and 4 cite it alone, 5 it and 1; 6 cites 1, and 7 cites 2.
  private func figures(yearOfSeven: Int?) -> [PaperCitations] {
    SmallCitations.figures(
      of: SmallCitations.network(
        years: [2010, 2000, 2001, 2012, 2012, 2013, 2010, yearOfSeven],
        citations: [(0, 1), (0, 2), (3, 0), (4, 0), (5, 0), (5, 1), (6, 1), (7, 2)]))
  }

  @Test func papersThatCiteOneOrBoth() {
    // ni = 2 (3, 4), nj = 1 (5), nk = 1 (6, of the same year); 7 is older. D = (2 - 1) / 4.
    #expect(figures(yearOfSeven: 2005)[0].disruption == 0.25)
    // Not known to be older, 7 counts: D = 1 / 5.
    #expect(figures(yearOfSeven: nil)[0].disruption == 0.2)
    // 1 cites nothing, 3 is not cited.
    #expect(figures(yearOfSeven: 2005)[1].disruption == nil)
    #expect(figures(yearOfSeven: 2005)[3].disruption == nil)
  }

  @Test func consolidatingPaper() {
    // 2 and 3 cite 1 and what it cites, and nobody only the latter: D = -1.
    let network = SmallCitations.network(
      years: [2000, 2005, 2006, 2007], citations: [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1)])
    #expect(SmallCitations.figures(of: network)[1].disruption == -1)
  }
}

@Suite struct ReferenceYearTests {
  @Test func countsDeviationsAndPeaks() throws {
    // Papers 1 and 2 cite paper 0 of 1993, x of 1990 and y of 1992, and z of no year: 1990 2, 1992 2, 1993 2.
    // Paper 2 cites 1 of 1996 too.
    let network = SmallCitations.network(
      years: [1993, 1996, 1998], citations: [(1, 0), (2, 0), (2, 1)],
      elsewhere: ["doi:10.1000/x": 1990, "title:Work y": 1992, "text:z": nil])
    let spectrum = try #require(referenceYearSpectrum(of: network))
    #expect(spectrum.years.map(\.year) == [1990, 1991, 1992, 1993, 1994, 1995, 1996])
    #expect(spectrum.years.map(\.count) == [2, 0, 2, 2, 0, 0, 1])
    // Medians of five with the year in the middle: (0 0 2 0 2) 0, (0 2 0 2 2) 2, (2 0 2 2 0) 2, (0 2 2 0 0) 0,
    // (2 2 0 0 1) 1, (2 0 0 1 0) 0, (0 0 1 0 0) 0.
    #expect(spectrum.years.map(\.deviation) == [2, -2, 0, 2, -1, 0, 1])
    // With the year at the end: (0 0 0 0 2) 0, (0 0 0 2 0) 0, (0 0 2 0 2) 0, (0 2 0 2 2) 2, (2 0 2 2 0) 2,
    // (0 2 2 0 0) 0, (2 2 0 0 1) 1.
    #expect(spectrum.years.map(\.trailingDeviation) == [2, 0, 2, 0, -2, 0, 0])
    #expect(spectrum.peaks.map(\.year.year) == [1990, 1993, 1996])
    #expect(spectrum.peaks.map { $0.works.map(\.name) } == [["doi:10.1000/x"], ["Paper 0"], ["Paper 1"]])
    #expect(spectrum.peaks[1].works[0].paper == SmallCitations.id(0))
    #expect(spectrum.peaks[1].works[0].citations == 2)
    #expect(spectrum.datedReferences == 7)
    #expect(spectrum.datedByCollection == 3)
    #expect(spectrum.undatedReferences == 2)
  }

  @Test func withoutAnyYear() {
    #expect(
      referenceYearSpectrum(of: SmallCitations.network(years: [nil, nil], citations: [(1, 0)])) == nil)
  }
}

@Suite struct CitationStatisticsTests {
  @Test func figuresOfAPaper() throws {
    // Paper 0 of 1990; paper 1 of 2000 cites it; 4 papers of 2002 cite 1, and 4 each of 2001, 2003, 2004 cite 0.
    let citing = [2001, 2002, 2003, 2004].flatMap { [Int](repeating: $0, count: 4) }
    let network = SmallCitations.network(
      years: [1990, 2000] + citing,
      citations: [(1, 0)] + citing.enumerated().map { ($0.offset + 2, $0.element == 2002 ? 1 : 0) },
      counts: [0: 100, 1: 7])
    let figures = SmallCitations.figures(of: network)
    #expect(figures[0].localCitations == 13)
    #expect(figures[0].localReferences == nil)
    #expect(figures[1].localCitations == 4)
    #expect(figures[1].localReferences == 1)
    #expect(
      [figures[0].globalCitations, figures[1].globalCitations, figures[2].globalCitations] == [100, 7, nil])
    // Over 1 leads the path of 4 papers to 0: 4 of 17 · 16 pairs of others.
    #expect(figures[1].betweenness == 4.0 / 272)
    // All 4 citations of 2002 are of 1: in the bursting state they are twice as likely each, so the gain is 4 ln 2,
    // more than a step up, ln 5.
    let burst = try #require(figures[1].burst)
    #expect(burst.first == 2002 && burst.last == 2002)
    #expect(abs(burst.weight - 4 * log(2)) < 1e-12)
    #expect(abs((figures[1].sigma ?? 0) - pow(1 + 4.0 / 272, 4 * log(2))) < 1e-12)
    #expect(figures[1].halfLife == 2)
    #expect(figures[1].citationsByYear == [.init(year: 2002, count: 4)])
    let statistics = citationStatistics(of: network)
    #expect(statistics.papers.prefix(2).map(\.paper) == [SmallCitations.id(0), SmallCitations.id(1)])
    #expect(statistics.citations == 17)
    #expect(statistics.citingPapers == 17)
  }

  @Test(arguments: 0..<6)
  func sumsAndOrder(seed: Int) {
    var state = UInt64(seed + 1)
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let years = (0..<30).map { _ in draw(8) == 0 ? nil : 2000 + draw(20) }
    var pairs: [[Int]: Void] = [:]
    for _ in 0..<90 {
      let (citing, cited) = (draw(30), draw(30))
      if citing != cited { pairs[[citing, cited]] = () }
    }
    let citations = pairs.keys.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    let network = SmallCitations.network(years: years, citations: citations)
    let statistics = citationStatistics(of: network)
    #expect(statistics.papers.reduce(0) { $0 + ($1.localCitations ?? 0) } == citations.count)
    #expect(statistics.papers.reduce(0) { $0 + ($1.localReferences ?? 0) } == citations.count)
    #expect(statistics.citations == citations.count)
    #expect(abs(statistics.papers.reduce(0) { $0 + ($1.pageRank ?? 0) } - 1) < 1e-12)
    #expect(statistics.papers.allSatisfy { abs($0.disruption ?? 0) <= 1 && ($0.sigma ?? 1) >= 1 })
    #expect(
      statistics.papers.map(\.localCitations)
        == statistics.papers.map(\.localCitations).sorted { ($0 ?? 0) > ($1 ?? 0) })
    var turned = network
    turned.citations.reverse()
    #expect(citationStatistics(of: turned) == statistics)
  }

  @Test func thinData() {
    let empty = citationStatistics(of: SmallCitations.network(years: [], citations: []))
    #expect(empty.papers.isEmpty && !empty.hasReferences && empty.referenceYears == nil)
    let silent = citationStatistics(
      of: SmallCitations.network(years: [2000, nil], citations: [], counts: [1: 3]))
    #expect(silent.papers.map(\.localCitations) == [nil, nil])
    #expect(silent.papers.map(\.globalCitations) == [3, nil])
    #expect(silent.papers.allSatisfy { $0.pageRank == nil && $0.betweenness == nil && $0.sigma == nil })
    let undated = citationStatistics(
      of: SmallCitations.network(years: [nil, nil, 1], citations: [(1, 0), (2, 0)]))
    #expect(undated.undatedCitations == 2)
    #expect(undated.papers.allSatisfy { $0.halfLife == nil && $0.burst == nil })
    let early = citationStatistics(of: SmallCitations.network(years: [2010, 2008], citations: [(1, 0)]))
    #expect(early.earlyCitations == 1)
    #expect(early.papers.first?.halfLife == 0)
  }
}
