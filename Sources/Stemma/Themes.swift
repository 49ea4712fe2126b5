import StemmaAnalysis
import StemmaDrawing

/// How the themes of a collection are found and measured.
public struct ThemeSettings: Sendable {
  /// By which definitions of centrality and density.
  public var measure = ThemeMeasure.callon
  /// What the weight of a link between terms is set against before they are grouped.
  public var normalization = ThemeOptions().normalization
  /// In how many papers a term must occur; nil takes 5 in 1000 papers, and 2 at least.
  public var minimumOccurrences: Int?
  /// From which inclusion on a theme goes on one of the period before; from 0 to 1.
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
/// The resolution, the seed and the number of starts are those of `PipelineOptions`.
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
    thematicMap(of: network, options: themeOptions(settings))
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
    StemmaAnalysis.themeEvolution(
      of: network, periods: cuts.map { .after($0) } ?? .thirds, options: themeOptions(settings))
  }

  private func themeOptions(_ settings: ThemeSettings) -> ThemeOptions {
    var result = ThemeOptions()
    result.measure = settings.measure
    result.normalization = settings.normalization
    result.minimumOccurrences = settings.minimumOccurrences
    result.minimumInclusion = settings.minimumInclusion
    result.resolution = options.resolution
    result.seed = options.seed
    result.starts = options.starts
    return result
  }
}
