import StemmaModel

/// Themes for tests of drawings.
enum SmallThemes {
  /// A theme of so many papers, with a rank by centrality and one by density.
  static func theme(
    _ id: Int, _ label: String, size: Int, centrality: Double, density: Double, quadrant: Theme.Quadrant?,
    terms: [String] = [], years: [Int] = [2019, 2021]
  ) -> Theme {
    Theme(
      id: id, label: label,
      terms: ([label] + terms).map { Theme.Term($0, occurrences: size, score: 50) },
      papers: (0..<size).map { "title:\($0)" }, corePapers: 1, years: Theme.Years(years),
      centrality: centrality * 2.5, density: density * 10, centralityRank: centrality, densityRank: density,
      quadrant: quadrant)
  }

  static func map(_ themes: [Theme], papers: Int = 60, loose: [String] = []) -> ThematicMap {
    ThematicMap(
      measure: .callon, normalization: .associationStrength, minimumOccurrences: 2, resolution: 1, seed: 0,
      quality: 0.5, themes: themes, centralityOrigin: 6.25, densityOrigin: 25, looseTerms: loose,
      papers: papers, coveredPapers: min(papers, 55), papersWithTerms: papers,
      years: Theme.Years([2019, 2020, 2021]))
  }

  static let four = map([
    theme(1, "speech & <lips>", size: 30, centrality: 4, density: 3, quadrant: .motor, terms: ["audio"]),
    theme(2, "it's \"image\"", size: 20, centrality: 3, density: 1, quadrant: .basic),
    theme(3, "运动", size: 8, centrality: 1, density: 4, quadrant: .niche),
    theme(
      4, "a theme whose name is much too long for any bubble", size: 2, centrality: 2, density: 2,
      quadrant: .emerging),
  ])

  /// As many themes as a crowded map has, all of one size.
  static func many(_ count: Int) -> ThematicMap {
    map(
      (0..<count).map { number in
        theme(
          number + 1, "theme number \(number)", size: 10, centrality: Double(number * 7 % count) + 1,
          density: Double(number) + 1, quadrant: .motor)
      })
  }

  /// Speech goes on and takes image in, lips end, text is new and shares little with image.
  static let evolution: ThemeEvolution = {
    let earlier = [
      theme(1, "speech", size: 12, centrality: 1, density: 1, quadrant: nil),
      theme(2, "image", size: 6, centrality: 2, density: 2, quadrant: nil),
      theme(3, "lips", size: 2, centrality: 3, density: 3, quadrant: nil),
    ]
    let later = [
      theme(1, "voice", size: 20, centrality: 1, density: 1, quadrant: nil),
      theme(2, "text", size: 4, centrality: 2, density: 2, quadrant: nil),
    ]
    func link(_ source: Int, _ target: Int, _ weight: Double, isStrong: Bool) -> ThemeLink {
      ThemeLink(
        period: 0, source: source, target: target, sharedTerms: ["shared"], inclusion: weight,
        weightedInclusion: weight, stability: weight / 2, isStrong: isStrong)
    }
    return ThemeEvolution(
      periods: [
        ThemePeriod(first: 2015, last: 2019, map: map(earlier, papers: 20)),
        ThemePeriod(first: 2020, last: 2022, map: map(later, papers: 25)),
      ], isAutomatic: false,
      links: [
        link(0, 0, 1, isStrong: true), link(1, 0, 0.5, isStrong: true), link(1, 1, 0.125, isStrong: false),
      ],
      minimumInclusion: 0.25,
      events: [
        ThemeEvent(kind: .death, period: 0, theme: 2), ThemeEvent(kind: .birth, period: 1, theme: 1),
        ThemeEvent(kind: .merge, period: 1, theme: 0, others: [0, 1]),
      ], undated: 1)
  }()
}
