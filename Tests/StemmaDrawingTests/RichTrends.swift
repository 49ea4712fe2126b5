import StemmaModel

/// `SmallTrends` with everything that trends can have.
enum RichTrends {
  static let trends: Trends = {
    var trends = SmallTrends.trends
    trends.series[0] = SmallTrends.series(.all, "all", [4, 5, 5, 6, 3], .emerging, code: [1, 0, 0, 0, 1])
    for index in trends.series.indices {
      switch trends.series[index].term {
      case "audio":
        trends.series[index].bursts = [
          .init(first: 2018, last: 2018, weight: 12.25), .init(first: 2019, last: 2019, weight: 3),
        ]
        trends.series[index].ground = .trend
        trends.series[index].shareTrend = .init(
          s: -6, z: -1.7, p: 0.0894, tau: -1, slope: -0.3, exactP: 1.0 / 12, q: 0.2)
      case "motion": trends.series[index].ground = .burst
      case "all":
        trends.series[index].bursts = []
        trends.series[index].quartiles = .init(lower: 2019, median: 2020, upper: 2021)
        trends.series[index].doublingTime = 5.13
        trends.series[index].growth = 14.47
      default: break
      }
    }
    trends.topics = [
      .init(term: "audio", frequency: 2, years: .init(lower: 2018, median: 2018, upper: 2019)),
      .init(term: "motion", frequency: 8, years: .init(lower: 2020, median: 2021, upper: 2021)),
    ]
    trends.newNames = [
      .init(
        kind: .method, counts: [1, 0, 2, 1, 1],
        examples: [["FOMM"], [], ["X|2Y", "*Z*"], ["Wav2Lip"], ["Later"]]),
      .init(kind: .author, counts: [0, 0, 0, 0, 0], examples: [[], [], [], [], []]),
    ]
    trends.publicationLag = .init(
      preprints: 4, published: 3, lag: .init(lower: 0, median: 1, upper: 1.5),
      years: [
        .init(year: 2019, preprints: 2, published: 2, lag: .init(lower: 0.5, median: 1, upper: 1.5)),
        .init(year: 2020, preprints: 2, published: 1, lag: .init(lower: 0, median: 0, upper: 0)),
      ])
    trends.bradford = .init(
      zones: [.init(venues: 1, papers: 4), .init(venues: 2, papers: 4), .init(venues: 3, papers: 3)],
      multiplier: 1.7321,
      venues: [
        .init(name: "CVPR", papers: 4, cumulated: 4, zone: 1),
        .init(name: "ICCV", papers: 2, cumulated: 6, zone: 2),
        .init(name: "MM", papers: 2, cumulated: 8, zone: 2),
        .init(name: "A", papers: 1, cumulated: 9, zone: 3),
        .init(name: "B", papers: 1, cumulated: 10, zone: 3),
        .init(name: "C", papers: 1, cumulated: 11, zone: 3),
      ], papers: 11)
    trends.lotka = .init(
      rows: [
        .init(papers: 1, authors: 9, share: 0.9, fitted: 0.9, expected: 0.88),
        .init(papers: 3, authors: 1, share: 0.1, fitted: 0.1, expected: 0.12),
      ], authors: 10, papers: 11, exponent: 2, constant: 0.9, rSquared: 1, distance: 0.02,
      criticalDistance: 0.43)
    return trends
  }()

  /// Trends over so many years of so many terms with long names, each with a burst.
  static func trends(years: Int, terms: Int) -> Trends {
    let all = Array((2026 - years)...2025)
    var series = [SmallTrends.series(.all, "all", all.map { _ in 1000 }, .steady, code: all.map { _ in 400 })]
    var topics: [TrendTopic] = []
    for number in 0..<terms {
      let name = "a term of several words, number \(number), that is too long for any row"
      var one = SmallTrends.series(.term, name, all.map { ($0 * (number + 1)) % 7 + 1 }, .steady)
      let first = all[number % years]
      one.bursts = [.init(first: first, last: min(first + 3, 2025), weight: Double(number) + 0.5)]
      series.append(one)
      topics.append(
        .init(
          term: name, frequency: number + 2,
          years: .init(lower: first, median: first, upper: min(first + 2, 2025))))
    }
    return Trends(
      years: all, incompleteYear: 2025, undated: 2, series: series, topics: topics,
      newNames: NewNames.Kind.allCases.map { kind in
        NewNames(kind: kind, counts: all.map { $0 % 9 + 1 }, examples: all.map { _ in ["x"] })
      })
  }
}
