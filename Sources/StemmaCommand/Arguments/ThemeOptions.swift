import Stemma
import StemmaDrawing

/// The options of themes and of overlays.
extension Option {
  /// By which definitions themes are measured.
  package static let measure = Option(
    "measure", placeholder: "MEASURE", value: .choice(ThemeMeasure.allCases.map(\.rawValue)),
    help: "By which definitions of centrality and density themes are measured",
    default: ThemeSettings().measure.rawValue)

  /// In how many papers a term of a theme must occur.
  package static let themeOccurrences = Option(
    "min-occurrences", placeholder: "NUMBER", value: .wholeNumber(1...Int.max),
    help: "Leave out terms that fewer papers have", default: "5 in 1000 papers, and 2 at least")

  /// How fine themes are.
  package static let themeResolution = Option(
    "resolution", placeholder: "NUMBER", value: .number(0...1e9),
    help: "How fine the themes are; more gives more and smaller ones",
    default: "\(ThemeSettings().resolution)")

  /// Into which periods the years are parted.
  package static let periods = Option(
    "periods", placeholder: "YEAR,...|auto", value: .text,
    help: "Tell the themes period by period, each period ending with a year that is given; auto takes three "
      + "periods of about equally many papers")

  /// When a theme goes on another.
  package static let minimumInclusion = Option(
    "min-inclusion", placeholder: "NUMBER", value: .number(0...1),
    help:
      "How much of the smaller of two themes both must have, by occurrences, for the later one to go on the "
      + "earlier one",
    default: "\(ThemeSettings().minimumInclusion)")

  /// What the colours of a cluster map say.
  package static let overlay = Option(
    "overlay", placeholder: "WHAT", value: .choice(ClusterMapOverlay.allCases.map(\.rawValue)),
    help: "What the colours of the map say in place of the topics")
}

extension ParsedArguments {
  /// How `--periods` parts the years: nil if it was not given, no cuts for `auto`.
  ///
  /// - Throws: `UsageError.invalidValue` if it is not years with commas between.
  func periodCuts() throws(UsageError) -> (isAutomatic: Bool, cuts: [Int])? {
    guard let text = text(.periods) else { return nil }
    if text == "auto" { return (true, []) }
    var cuts: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.drop { $0 == " " }
      guard word.count == 4, let year = Int(word), year > 999 else {
        throw .contradiction(
          "--periods takes auto, or years with commas between, such as 2019,2022, not '\(printable(text))'")
      }
      cuts.append(year)
    }
    return (false, Set(cuts).sorted())
  }

  /// What a command line says of themes.
  var themeSettings: ThemeSettings {
    var settings = ThemeSettings()
    settings.measure = choice(.measure, as: ThemeMeasure.self) ?? settings.measure
    settings.minimumOccurrences = wholeNumber(.themeOccurrences)
    settings.resolution = number(.themeResolution) ?? settings.resolution
    settings.minimumInclusion = number(.minimumInclusion) ?? settings.minimumInclusion
    return settings
  }
}
