import Stemma
import Testing

/// Themes by way of the library.
@Suite struct ThemesTests {
  private func network(_ papers: [(year: Int?, terms: [String])]) -> Network {
    Network(
      papers: papers.enumerated().map { number, paper in
        Paper(id: "title:\(number < 10 ? "0" : "")\(number)", title: "Paper \(number)", year: paper.year)
      }, terms: papers.map { $0.terms.sorted() }, affiliations: papers.map { _ in [] }, relations: [],
      layers: [:])
  }

  /// Speech and lips go together, images and motion do, and one paper has something of both.
  private var small: Network {
    network([
      (2018, ["speech", "lips"]), (2018, ["speech", "lips"]), (2019, ["speech", "lips", "rare"]),
      (2020, ["image", "motion"]), (2021, ["image", "motion"]), (2022, ["image", "speech"]), (nil, ["alone"]),
      (2022, ["alone"]), (2022, []),
    ])
  }

  @Test func themesOfASmallCollection() throws {
    let map = Pipeline().themes(of: small)
    #expect(map.themes.map { $0.terms.map(\.term) } == [["speech", "lips"], ["image", "motion"]])
    #expect(map.themes.map(\.label) == ["speech", "image"])
    #expect(map.themes.map(\.size) == [4, 3])
    #expect(map.themes.map(\.corePapers) == [3, 2])
    #expect(map.themes.map(\.id) == [1, 2])
    #expect(map.looseTerms == ["alone"])
    #expect((map.papers, map.papersWithTerms, map.coveredPapers, map.minimumOccurrences) == (9, 8, 6, 2))
    // speech 4, lips 3, image 3, motion 2; speech–lips 3, image–motion 2, speech–image 1.
    // e(si) = 1/12, so both have centrality 10/12; densities 100 · (9/12) / 2 and 100 · (4/6) / 2.
    #expect(map.themes.allSatisfy { abs($0.centrality - 10.0 / 12) < 1e-12 })
    #expect(abs(map.themes[0].density - 37.5) < 1e-12)
    #expect(abs(map.themes[1].density - 100.0 / 3) < 1e-12)
    #expect(map.themes.allSatisfy { $0.quadrant == nil }, "they are equally central")

    var settings = ThemeSettings()
    settings.measure = .callonBibliometrix
    let other = Pipeline().themes(of: small, settings: settings)
    // The rows are speech, image, lips, motion: speech–image is in the row of speech alone.
    #expect(abs(other.themes[0].centrality - 1.0 / 12) < 1e-12)
    #expect(other.themes[1].centrality == 0)
    // Within: 3/12 + 1/4 + 1/3 of two terms, and 2/6 + 1/3 + 1/2.
    #expect(abs(other.themes[0].density - 100 * (3.0 / 12 + 1.0 / 4 + 1.0 / 3) / 2) < 1e-9)
    #expect(abs(other.themes[1].density - 100 * (2.0 / 6 + 1.0 / 3 + 1.0 / 2) / 2) < 1e-9)
    #expect(other.themes.map(\.quadrant) == [.basic, .niche])
  }

  @Test(arguments: [ThemeMeasure.callon, .callonBibliometrix])
  func thinDataGivesNoThemes(measure: ThemeMeasure) {
    var settings = ThemeSettings()
    settings.measure = measure
    let cases: [[(year: Int?, terms: [String])]] = [
      [], [(2020, ["a", "b"])], [(nil, []), (nil, [])], [(2020, ["a"]), (2021, ["a"]), (2022, ["a"])],
      [(2020, ["a", "b"]), (2020, ["c", "d"])],
    ]
    for papers in cases {
      #expect(Pipeline().themes(of: network(papers), settings: settings).themes.isEmpty)
      let evolution = Pipeline().themeEvolution(of: network(papers), settings: settings)
      #expect(evolution.links.isEmpty && evolution.events.isEmpty)
      #expect(evolution.periods.count == min(Set(papers.compactMap(\.year)).count, 3))
    }
    let one = Pipeline().themes(of: network([(nil, ["a", "b"]), (nil, ["a", "b"])]), settings: settings)
    #expect(one.themes.map(\.quadrant) == [nil])
    #expect(one.themes[0].years == nil && one.years == nil)
  }

  @Test func everyPeriodHasItsOwnThemes() throws {
    let evolution = Pipeline().themeEvolution(of: small, cuts: [2019])
    #expect(evolution.periods.map(\.name) == ["2018–2019", "2020–2022"])
    #expect(
      evolution.periods.map { $0.map.themes.map(\.label) } == [["lips"], ["image"]], "equal terms go by name")
    #expect(evolution.periods.map(\.map.papers) == [3, 5])
    #expect(evolution.undated == 1)
    #expect(!evolution.isAutomatic)
    #expect(evolution.events.map(\.kind) == [.death, .birth])
    #expect(Pipeline().themeEvolution(of: small).isAutomatic)
  }

  @Test func theOrderOfPapersChangesNothingButTheirOrder() {
    let papers = (0..<40).map { number -> (year: Int?, terms: [String]) in
      (2015 + number % 7, ["t\(number % 5)", "t\(number % 3 + 5)", "t\(number * 7 % 4 + 8)"])
    }
    let map = Pipeline().themes(of: network(papers))
    let reversed = Pipeline().themes(of: network(papers.reversed()))
    #expect(map.themes.map(\.terms) == reversed.themes.map(\.terms))
    #expect(map.themes.map(\.centrality) == reversed.themes.map(\.centrality))
    // Every term is in one theme, and every theme has its papers and no other.
    let all = map.themes.flatMap { $0.terms.map(\.term) } + map.looseTerms
    #expect(all.sorted() == (0..<12).map { "t\($0)" }.sorted())
    for theme in map.themes {
      let own = Set(theme.terms.map(\.term))
      #expect(theme.size == papers.count { !own.isDisjoint(with: $0.terms) })
    }
  }
}
