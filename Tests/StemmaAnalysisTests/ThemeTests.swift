import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Places of themes, periods, and what becomes of themes.
@Suite struct ThemeTests {
  private func theme(
    _ label: String, _ terms: [(String, Int)] = [], centrality: Double = 0, density: Double = 0,
    years: [Int] = []
  ) -> Theme {
    Theme(
      id: 1, label: label, terms: terms.map { Theme.Term($0, occurrences: $1, score: 0) }, papers: [],
      corePapers: 0, years: Theme.Years(years), centrality: centrality, density: density, centralityRank: 0,
      densityRank: 0, quadrant: nil)
  }

  @Test func quadrantsBeginAtTheMedians() {
    let all = Theme.Years([2018, 2019, 2020, 2021, 2022])
    let themes = [
      theme("motor", centrality: 9, density: 9), theme("basic", centrality: 8, density: 1),
      theme("niche", centrality: 1, density: 8),
      theme("new", centrality: 2, density: 2, years: [2021, 2022, 2022]),
      theme("old", centrality: 0, density: 0, years: [2018, 2018, 2019]),
      theme("middle", centrality: 7, density: 7),
    ]
    let places = ThemeQuadrants(of: themes, years: all)
    // Centralities 0 1 2 7 8 9 and densities 0 1 2 7 8 9.
    #expect(places.centralityOrigin == 4.5 && places.densityOrigin == 4.5)
    #expect(places.quadrants == [.motor, .basic, .niche, .emerging, .declining, .motor])
    #expect(places.centralityRanks == [6, 5, 2, 3, 1, 4])
    #expect(places.densityRanks == [6, 2, 5, 3, 1, 4])
  }

  @Test func themesThatShareTheMedianWithMostAreBelow() {
    let themes = [0.0, 0, 0, 1, 2].enumerated().map { number, centrality in
      theme("\(number)", centrality: centrality, density: Double(number))
    }
    let places = ThemeQuadrants(of: themes, years: nil)
    // Ranks 2, 2, 2, 4 and 5 around a mean of 3.
    #expect(places.centralityRanks == [2, 2, 2, 4, 5])
    #expect(places.quadrants == [.emergingOrDeclining, .emergingOrDeclining, .niche, .motor, .motor])
  }

  @Test func equalThemesShareTheirRanksAndAreInNoQuadrant() {
    let same = (0..<3).map { theme("\($0)", centrality: 1, density: Double($0)) }
    let places = ThemeQuadrants(of: same, years: nil)
    #expect(places.centralityRanks == [2, 2, 2])
    #expect(places.quadrants == [nil, nil, nil])
    #expect(ThemeQuadrants(of: [theme("one")], years: nil).quadrants == [nil])
    #expect(ThemeQuadrants(of: [], years: nil).quadrants.isEmpty)
  }

  @Test func directionsNeedMoreThanTheStandardError() {
    let all = Theme.Years([2020, 2021, 2022])
    func direction(_ years: [Int]) -> Theme.Quadrant {
      ThemeQuadrants.direction(of: Theme.Years(years), among: all)
    }
    // Means 2022, 2020 and 2021.5; the last with a deviation of √0.5 and an error of 0.5.
    #expect(direction([2022, 2022]) == .emerging)
    #expect(direction([2020, 2020]) == .declining)
    #expect(direction([2021, 2022]) == .emergingOrDeclining)
    #expect(direction([2022]) == .emergingOrDeclining)
    #expect(direction([]) == .emergingOrDeclining)
    #expect(ThemeQuadrants.direction(of: Theme.Years([2022, 2022]), among: nil) == .emergingOrDeclining)
  }

  @Test func yearsAreSummedUp() throws {
    let years = try #require(Theme.Years([2022, 2020, 2021, 2021]))
    #expect((years.first, years.last, years.mean, years.count) == (2020, 2022, 2021, 4))
    // Squares 1, 1, 0, 0 over three.
    #expect(abs(years.deviation - (2.0 / 3).squareRoot()) < 1e-12)
    #expect(Theme.Years([]) == nil)
  }

  @Test func periodsEndWithTheYearsThatAreGiven() {
    let years = [2015, 2017, 2019, 2020, 2023]
    #expect(ThemePeriods.after([2019, 2022]).spans(of: years) == [2015...2019, 2020...2022, 2023...2023])
    #expect(ThemePeriods.after([2021, 2022]).spans(of: years) == [2015...2021, 2023...2023])
    #expect(ThemePeriods.after([1990, 2023, 2030]).spans(of: years) == [2015...2023])
    #expect(ThemePeriods.after([]).spans(of: years) == [2015...2023])
    #expect(ThemePeriods.after([2019]).spans(of: []).isEmpty)
  }

  @Test func thirdsAreAsEqualAsWholeYearsAllow() {
    func years(_ counts: [Int]) -> [Int] {
      counts.enumerated().flatMap { [Int](repeating: 2000 + $0, count: $1) }
    }
    // Thirds of 12 are 4: 1+3, 4 and 2+2.
    #expect(
      ThemePeriods.thirds.spans(of: years([1, 3, 4, 2, 2])) == [2000...2001, 2002...2002, 2003...2004])
    // One year has most of the papers.
    #expect(
      ThemePeriods.thirds.spans(of: years([1, 1, 1, 90, 1])) == [2000...2002, 2003...2003, 2004...2004])
    // Equally good ways to part: the earliest cuts.
    #expect(ThemePeriods.thirds.spans(of: years([1, 1, 1, 1])) == [2000...2000, 2001...2001, 2002...2003])
    #expect(ThemePeriods.thirds.spans(of: years([5, 0, 1])) == [2000...2000, 2001...2002])
    #expect(ThemePeriods.thirds.spans(of: [2020, 2020]) == [2020...2020])
    #expect(ThemePeriods.thirds.spans(of: []).isEmpty)
  }

  @Test(arguments: 0..<30)
  func thirdsAreTheBestOfAllWays(number: Int) {
    var state = UInt64(number) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    var counts: [Int] = []
    for _ in 0..<(3 + number % 5) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      counts.append(Int(state >> 33) % 9 + 1)
    }
    let years = counts.enumerated().flatMap { [Int](repeating: 2000 + $0, count: $1) }
    func cost(_ first: Int, _ second: Int) -> Int {
      // Three times the distance from a third, squared, so that all is whole.
      [counts[..<first], counts[first..<second], counts[second...]]
        .map { $0.reduce(0, +) * 3 - years.count }.reduce(0) { $0 + $1 * $1 }
    }
    let spans = ThemePeriods.thirds.spans(of: years)
    #expect(spans.count == 3)
    let reached = cost(spans[1].lowerBound - 2000, spans[2].lowerBound - 2000)
    for first in 1..<counts.count {
      for second in (first + 1)..<max(counts.count, first + 1) { #expect(reached <= cost(first, second)) }
    }
  }

  @Test func overlapsAreThoseOfTheDefinitions() throws {
    let one = theme("one", [("a", 5), ("b", 3), ("c", 2)])
    let other = theme("other", [("b", 4), ("c", 1)])
    let overlap = try #require(ThemeOverlap(one, other))
    #expect(overlap.terms == ["b", "c"])
    #expect(overlap.inclusion == 1)  // 2 / min(3, 2)
    #expect(overlap.weightedInclusion == 0.8)  // (3 + 1) / min(10, 5)
    #expect(overlap.stability == 2.0 / 3)  // 2 / (3 + 2 - 2)
    #expect(ThemeOverlap(one, theme("none", [("d", 1)])) == nil)
    #expect(ThemeOverlap(theme("empty"), theme("empty")) == nil)
  }

  /// Two periods: speech splits in two, image and motion merge, sign ends, text is new.
  @Test func whatBecomesOfThemes() {
    func map(_ themes: [Theme]) -> ThematicMap {
      ThematicMap(
        measure: .callon, normalization: .none, minimumOccurrences: 1, resolution: 1, seed: 0, quality: 0,
        themes: themes, centralityOrigin: 0, densityOrigin: 0, looseTerms: [], papers: 0, coveredPapers: 0,
        papersWithTerms: 0, years: nil)
    }
    let earlier = [
      theme("speech", [("a", 1), ("b", 1), ("c", 1), ("d", 1)]), theme("image", [("i", 1), ("j", 1)]),
      theme("motion", [("m", 1), ("n", 1)]), theme("sign", [("s", 1), ("t", 1)]),
      theme("style", [("y", 1), ("z", 1)]),
    ]
    let later = [
      theme("voice", [("a", 1), ("b", 1)]), theme("lips", [("c", 1), ("d", 1)]),
      theme("video", [("i", 1), ("j", 1), ("m", 1), ("n", 1), ("s", 1), ("1", 1), ("2", 1), ("3", 1)]),
      theme("text", [("x", 1)]), theme("style", [("y", 1), ("z", 1), ("w", 1)]),
    ]
    var options = ThemeOptions()
    options.minimumInclusion = 0.75
    let evolution = themeEvolution(
      of: [
        ThemePeriod(first: 1, last: 2, map: map(earlier)), ThemePeriod(first: 3, last: 3, map: map(later)),
      ],
      isAutomatic: false, undated: 0, options: options)
    #expect(
      evolution.events == [
        ThemeEvent(kind: .death, period: 0, theme: 3),
        ThemeEvent(kind: .split, period: 0, theme: 0, others: [0, 1]),
        ThemeEvent(kind: .birth, period: 1, theme: 3),
        ThemeEvent(kind: .merge, period: 1, theme: 2, others: [1, 2]),
        ThemeEvent(kind: .continuation, period: 1, theme: 4, others: [4]),
      ])
    // Sign shares one of its two terms with video, which is too little.
    #expect(
      evolution.links.map { [$0.source, $0.target] } == [
        [0, 0], [0, 1], [1, 2], [2, 2], [3, 2], [4, 4],
      ])
    #expect(evolution.links.map(\.isStrong) == [true, true, true, true, false, true])
    #expect(evolution.periods.map(\.name) == ["1–2", "3"])
  }
}
