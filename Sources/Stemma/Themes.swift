import StemmaAnalysis
import StemmaDrawing
import StemmaRelating

/// How the themes of a collection are found and measured.
public struct ThemeSettings: Sendable {
  /// By which definitions of centrality and density.
  public var measure = ThemeMeasure.callon
  /// What the weight of a link between terms is set against before they are grouped.
  public var normalization = ThemeOptions().normalization
  /// In how many papers a term must occur; nil takes 5 in 1000 papers, and 2 at least.
  public var minimumOccurrences: Int?
  /// How fine the themes are: greater gives more and smaller ones.
  public var resolution = ThemeOptions().resolution
  /// From which weighted inclusion on a theme goes on one of the period before; from 0 to 1.
  public var minimumInclusion = ThemeOptions().minimumInclusion

  /// The defaults.
  public init() {}
}

/// What is asked of the themes of a collection.
///
///     let map = pipeline.themes(of: network)
///     for theme in map.themes { print(theme.label, theme.quadrant?.rawValue ?? "") }
///     let evolution = pipeline.themeEvolution(of: network, cuts: [2019, 2022])
///
/// The seed and the number of starts are those of `PipelineOptions`.
extension Pipeline {
  /// The rules behind the numbers of a thematic map, and which other tool has the same, a line each.
  public static func themeRules(_ measure: ThemeMeasure) -> [String] {
    StemmaDrawing.themeRules(measure)
  }

  /// The themes of the papers by centrality and density.
  ///
  /// - Parameters:
  ///   - network: The papers and their terms.
  ///   - settings: How themes are found and measured.
  /// - Returns: The map; without themes if no two terms occur together often enough.
  public func themes(of network: Network, settings: ThemeSettings = ThemeSettings()) -> ThematicMap {
    let options = themeOptions(settings)
    let terms = StemmaRelating.itemNetwork(
      of: network, kind: .terms,
      options: NetworkOptions(
        counting: .full, minimumOccurrences: options.leastOccurrences(among: network.papers.count)))
    return thematicMap(
      of: network, terms: terms, ties: terms.normalizedEdges(by: options.normalization), options: options)
  }

  /// The themes of the papers period by period, and what becomes of them.
  ///
  /// - Parameters:
  ///   - network: The papers and their terms.
  ///   - cuts: The last year of each period but the last one; nil takes three periods of about equally many papers.
  ///   - settings: How themes are found and measured.
  /// - Returns: The evolution; without periods if no paper has a year.
  public func themeEvolution(
    of network: Network, cuts: [Int]? = nil, settings: ThemeSettings = ThemeSettings()
  ) -> ThemeEvolution {
    let spans = (cuts.map { .after($0) } ?? ThemePeriods.thirds).spans(of: network.papers.compactMap(\.year))
    let periods = spans.map { span in
      ThemePeriod(
        first: span.lowerBound, last: span.upperBound,
        map: themes(of: network.papersAndTerms(of: span), settings: settings))
    }
    return StemmaAnalysis.themeEvolution(
      of: periods, isAutomatic: cuts == nil, undated: network.papers.count { $0.year == nil },
      options: themeOptions(settings))
  }

  private func themeOptions(_ settings: ThemeSettings) -> ThemeOptions {
    var result = ThemeOptions()
    result.measure = settings.measure
    result.normalization = settings.normalization
    result.minimumOccurrences = settings.minimumOccurrences
    result.minimumInclusion = settings.minimumInclusion
    result.resolution = settings.resolution
    result.seed = options.seed
    result.starts = options.starts
    return result
  }
}

extension Network {
  /// The papers of some years with their terms, and nothing that ties them.
  fileprivate func papersAndTerms(of years: ClosedRange<Int>) -> Network {
    let chosen = papers.indices.filter { papers[$0].year.map(years.contains) ?? false }
    return Network(
      papers: chosen.map { papers[$0] }, terms: chosen.map { terms[$0] },
      affiliations: chosen.map { _ in [] },
      relations: [], layers: [:])
  }
}
