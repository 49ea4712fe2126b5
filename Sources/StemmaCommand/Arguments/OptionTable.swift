import GraphAlgorithms
import Stemma
import StemmaChecking
import StemmaDrawing

/// What holds where an option is not given.
package enum Defaults {
  /// The seconds that one layout may take.
  package static let layoutTimeout = 60.0
  /// How results are computed.
  static let pipeline = PipelineOptions()
}

/// Every option, in the order of the documentation.
extension Option {
  /// What is written; a subcommand names its formats, the first of which is the default.
  package static func format(_ formats: [OutputFormat]) -> Option {
    Option(
      "format", placeholder: "FORMAT", value: .choice(formats.map(\.rawValue)), help: "What to write",
      default: (formats.first.map { $0.rawValue } ?? "") + ", or as the name given to --output ends")
  }

  /// Where the result goes.
  package static let output = Option(
    "output", short: "o", placeholder: "FILE", value: .file, help: "Where to write; - is standard output",
    default: "-")

  /// Where a report goes.
  package static let outputFolder = Option(
    "output", short: "o", placeholder: "FOLDER", value: .file,
    help: "The folder to write into, made if it is not there", default: "stemma-report")

  /// Curated relations.
  package static let relations = Option(
    "relations", placeholder: "FILE", value: .file,
    help: "Relations that someone curated, as a DOT file: parent -> child", isRepeatable: true)

  /// Texts about papers.
  package static let texts = Option(
    "texts", placeholder: "FOLDER", value: .file,
    help: "Texts about the papers: OWNER/NAME/README.md of their code, and ARXIVID.txt with their abstracts",
    isRepeatable: true)

  /// A gold file to measure by.
  package static let score = Option(
    "score", placeholder: "FILE", value: .file,
    help: "Print instead how well the relations agree with those of a DOT file: precision, recall and F1")

  /// Whether tools that many thank are ancestors.
  package static let components = Option(
    "components", help: "Take in methods that many papers merely thank, such as evaluation tools")

  /// Synonyms of terms.
  package static let thesaurus = Option(
    "thesaurus", placeholder: "FILE", value: .file, help: "Synonyms of terms, added to none by default",
    isRepeatable: true)

  /// More institutions.
  package static let institutions = Option(
    "institutions", placeholder: "FILE", value: .file, help: "Institutions to know beside the built-in ones",
    isRepeatable: true)

  /// More lineage cues.
  package static let cues = Option(
    "cues", placeholder: "FILE", value: .file,
    help: "Words that tell lineage, beside the built-in ones", isRepeatable: true)

  /// What a user decided of entries.
  package static let same = Option(
    "same", placeholder: "FILE", value: .file,
    help: "Entries that are the same paper or different ones: two places, ids or titles a line, and a word",
    isRepeatable: true)

  /// The ledger of merges.
  package static let merges = Option(
    "merges", help: "Print instead what was merged and what was held apart, with the evidence")

  /// How sure a relation must be.
  package static let minimumConfidence = Option(
    "min-confidence", placeholder: "NUMBER", value: .number(0...1),
    help: "Leave out relations that are less sure, from 0 to 1",
    default: text(Defaults.pipeline.minimumConfidence))

  /// The layers that clusters are found in.
  package static let layers = Option(
    "layers", placeholder: "LAYER=WEIGHT,...", value: .weights(Layer.allCases.map(\.rawValue)),
    help: "What ties papers together and how much it counts",
    default: Layer.allCases.compactMap { layer in
      Defaults.pipeline.layerWeights[layer].map { "\(layer.rawValue)=\(text($0))" }
    }.joined(separator: ","))

  /// What a clustering maximises.
  package static let quality = Option(
    "quality", placeholder: "FUNCTION", value: .choice(QualityFunction.allCases.map(\.rawValue)),
    help: "What the clustering maximises", default: Defaults.pipeline.qualityFunction.rawValue)

  /// How fine a clustering is.
  package static let resolution = Option(
    "resolution", placeholder: "NUMBER", value: .number(0...1e9),
    help: "How fine the clusters are; more gives more and smaller ones",
    default: text(Defaults.pipeline.resolution))

  /// The seed of random numbers.
  package static let seed = Option(
    "seed", placeholder: "NUMBER", value: .wholeNumber(0...Int.max),
    help: "The seed of random numbers; the same seed gives the same result",
    default: "\(Defaults.pipeline.seed)")

  /// How often a clustering starts anew.
  package static let starts = Option(
    "starts", placeholder: "NUMBER", value: .wholeNumber(1...100_000),
    help: "How many times to search for the best clusters",
    default: "100, fewer for networks of more than 60,000 links")

  /// In how many papers a term must occur.
  package static let minimumOccurrences = Option(
    "min-occurrences", placeholder: "NUMBER", value: .wholeNumber(1...Int.max),
    help: "Give no row to what fewer papers share", default: "\(Defaults.pipeline.minimumOccurrences)")

  /// The last year that the sources cover whole.
  package static let completeThrough = Option(
    "complete-through", placeholder: "YEAR", value: .wholeNumber(1...9999),
    help: "The last year that the lists cover whole; later years are shown but not judged",
    default: "the year before the last")

  /// The way a lineage drawing runs.
  package static let orientation = Option(
    "orientation", placeholder: "WAY", value: .choice(["right", "down"]), help: "Where descendants stand",
    default: "right")

  /// A network in a file.
  package static let graph = Option(
    "graph", placeholder: "FILE", value: .file,
    help:
      "Take the network of a file in place of papers: Pajek, GraphML, edge list (CSV, TSV) or VOSviewer, whose "
      + "map and network files are given one after the other; - is standard input", isRepeatable: true)

  /// What ties papers together where a main path is looked for.
  package static let over = Option(
    "over", placeholder: "TIE", value: .choice(MainPathSource.Tie.allCases.map(\.rawValue)),
    help: "What leads from paper to paper", default: "lineage, or citations where no lineage is found")

  /// How paths are counted.
  package static let pathWeights = Option(
    "weights", placeholder: "METHOD", value: .choice(TraversalWeights.Method.allCases.map(\.rawValue)),
    help:
      "Which paths over an arc are counted: from source to sink, from anywhere to sink, from anywhere to anywhere",
    default: TraversalWeights.Method.spc.rawValue)

  /// Which arcs make the main path.
  package static let path = Option(
    "path", placeholder: "KIND", value: .choice(MainPathRequest.Path.allCases.map(\.rawValue)),
    help: "Which path to take", default: "global, or key-route with --key-routes")

  /// How many of the heaviest arcs are prolonged.
  package static let keyRoutes = Option(
    "key-routes", placeholder: "NUMBER", value: .wholeNumber(1...Int.max),
    help:
      "Take the heaviest arcs, so many and all that weigh as much as the last, and prolong each both ways",
    default: "\(MainPathRequest.defaultKeyRoutes) with --path key-route")

  /// Which way arcs are walked.
  package static let direction = Option(
    "direction", placeholder: "WAY", value: .choice(MainPathRequest.Direction.allCases.map(\.rawValue)),
    help: "Whether arcs are walked as the source has them",
    default: MainPathRequest.Direction.asGiven.rawValue)

  /// The line above a drawing.
  package static let title = Option(
    "title", placeholder: "TEXT", value: .text, help: "The title of the drawing")

  /// What trends are told of.
  package static let by = Option(
    "by", placeholder: "SUBJECT", value: .choice(TrendSeries.Subject.allCases.map(\.rawValue)),
    help: "What the report tells of alone, and what a chart has a row or panel for",
    default: "term, beside what concerns them all")

  /// What the lanes of a timeline are.
  package static let lanes = Option(
    "lanes", placeholder: "SUBJECT", value: .choice(PaperGrouping.Subject.allCases.map(\.rawValue)),
    help: "What a lane of the timeline stands for; a category is the section that the lists have a paper in",
    default: PaperGrouping.Subject.cluster.rawValue)

  /// How many papers are drawn.
  package static let top = Option(
    "top", placeholder: "NUMBER", value: .wholeNumber(1...1_000_000),
    help: "Draw only so many papers, the most important ones, and say what was left out", default: "all")

  /// How long a layout may take.
  package static let layoutTimeout = Option(
    "layout-timeout", placeholder: "SECONDS", value: .number(0.001...1e6),
    help: "Stop a layout that takes longer", default: text(Defaults.layoutTimeout))

  /// Whether to tell the evidence.
  package static let explain = Option("explain", help: "Show the evidence: rule, file, line and text")

  /// What does not hold, and why.
  package static let withheld = Option(
    "withheld", help: "Print instead the relations that were found and do not hold, and why")

  /// Rules of the check that do not hold.
  package static let off = Option(
    "off", placeholder: "RULE", value: .choice(CheckRule.all.map(\.id)),
    help: "Switch a rule off (--list-rules prints them)", isRepeatable: true)

  /// Rules of the check that hold.
  package static let only = Option(
    "only", placeholder: "RULE", value: .choice(CheckRule.all.map(\.id)),
    help: "Switch every other rule off", isRepeatable: true)

  /// Severities of the user's own.
  package static let severity = Option(
    "severity", placeholder: "RULE=SEVERITY",
    value: .setting(
      names: CheckRule.all.map(\.id), words: Diagnostic.Severity.allCases.map(\.rawValue)),
    help: "Make the findings of a rule notes, warnings or errors", isRepeatable: true)

  /// What makes a check fail.
  package static let failOn = Option(
    "fail-on", placeholder: "SEVERITY",
    value: .choice(Diagnostic.Severity.allCases.reversed().map(\.rawValue) + ["never"]),
    help: "End with exit code 1 if something of this severity or above is found",
    default: Diagnostic.Severity.error.rawValue)

  /// What rules there are.
  package static let listRules = Option("list-rules", help: "Print the rules and stop")

  /// Whether differences are told by the exit code.
  package static let exitCode = Option(
    "exit-code",
    help: "End with 0 if nothing differs, with 1 if something does, with 2 if a list cannot be read")

  /// The list that is looked at for what it lacks.
  package static let missingFrom = Option(
    "missing-from", placeholder: "LIST", value: .file,
    help: "Print what the other lists have and this one lacks, the most widely listed first")

  /// When to colour.
  package static let color = Option(
    "color", placeholder: "WHEN", value: .choice(["auto", "always", "never"]),
    help: "When to use colours; NO_COLOR and TERM=dumb turn off auto", default: "auto")

  /// Errors only.
  package static let quiet = Option("quiet", short: "q", help: "Say nothing on standard error but errors")

  /// The version of the tool.
  package static let version = Option("version", help: "Print the version and stop")

  /// Help.
  package static let help = Option("help", short: "h", help: "Print this help and stop")

  /// The papers whose kin is wanted.
  package static let root = Option(
    "root", placeholder: "NAME", value: .text,
    help: "Take only this paper, by short name, id or title, and what descends from it", isRepeatable: true)

  /// What descends from the roots.
  package static let descendants = Option(
    "descendants", help: "Take what descends from --root, as is done unless --ancestors is given")

  /// What the roots descend from.
  package static let ancestors = Option("ancestors", help: "Take what --root descends from")

  /// How far from the roots.
  package static let depth = Option(
    "depth", placeholder: "NUMBER", value: .wholeNumber(0...Int.max),
    help: "Take so many generations from --root", default: "all")

  /// What places in a lineage drawing say.
  package static let style = Option(
    "style", placeholder: "STYLE", value: .choice(LineageOptions.Style.allCases.map(\.rawValue)),
    help: "What places say: years, or generations in ranks or on rings",
    default: LineageOptions().style.rawValue)

  /// What is known of the field beside the lists.
  package static let knowledge: [Option] = [relations, texts, thesaurus, institutions, cues, same]

  /// How papers are clustered.
  package static let clustering: [Option] = [layers, quality, resolution, seed, starts]

  /// The options that every subcommand has.
  package static let common: [Option] = [color, quiet, version, help]

  /// A number without superfluous decimals.
  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
