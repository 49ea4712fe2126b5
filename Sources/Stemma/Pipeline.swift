@_exported import StemmaModel
import GraphAlgorithms
import StemmaAnalysis
import StemmaReading
import StemmaRelating
import StemmaResolving

/// The way from files to results, a step a function, each taking what the one before returns.
///
///     let pipeline = Pipeline()
///     let reading = pipeline.read(paths: ["lists"])
///     let papers = pipeline.resolve(reading)
///     let network = pipeline.relate(papers).network
///     let clustering = pipeline.cluster(network)
///     let trends = pipeline.trends(of: network, clustering: clustering)
///
/// Every step gives the same result for the same input, whatever the order of the files.
public struct Pipeline: Sendable {
  /// What is known of the field.
  public var knowledge: FieldKnowledge
  /// How results are computed.
  public var options: PipelineOptions

  /// Makes a pipeline.
  public init(knowledge: FieldKnowledge = FieldKnowledge(), options: PipelineOptions = PipelineOptions()) {
    self.knowledge = knowledge
    self.options = options
  }

  /// Reads the entries of files, of all lists below folders, and of documents that are at hand.
  ///
  /// A file that is named and cannot be used is reported among the diagnostics as an error, and one that was
  /// found in a folder as a warning; the others are read. A file that is named
  /// twice, in whatever spelling, is read once.
  public func read(paths: [String], documents: [Document] = []) -> Reading {
    var files = documents.map { InputFile(name: $0.name, bytes: $0.bytes) }
    var unusable: [ReadingResult.Unusable] = []
    var seen: Set<String> = []
    for path in paths {
      do {
        for listPath in try InputFile.listPaths(at: path)
        where seen.insert(InputFile.identity(of: listPath)).inserted {
          do {
            files.append(try InputFile(path: listPath, isNamed: listPath == path))
          } catch {
            unusable.append(.init(error, isNamed: listPath == path))
          }
        }
      } catch { unusable.append(.init(error, isNamed: true)) }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let result = StemmaReading.read(files)
    return Reading(
      entries: result.entries, aliasDefinitions: result.aliasDefinitions,
      diagnostics: unusable.map(\.diagnostic) + result.diagnostics,
      skipped: result.skipped.map {
        Diagnostic(.note, rule: "skipped", "\($0.reason): \($0.text)", at: $0.location)
      },
      structures: result.structures.map {
        Diagnostic(.note, rule: "structure", $0.text, at: $0.location)
      }, files: files, unusable: unusable + result.unusable)
  }

  /// Resolves entries into papers.
  ///
  /// A line of the user's decisions on pairs that cannot be used is an error among the diagnostics, and left out.
  public func resolve(_ reading: Reading) -> ResolvedPapers {
    var resolving = ResolvingOptions()
    resolving.decided = knowledge.decided
    resolving.explainsRefusals = options.explainsRefusals
    let resolution = StemmaResolving.resolve(reading.entries, options: resolving)
    return ResolvedPapers(
      papers: resolution.papers, aliasDefinitions: reading.aliasDefinitions,
      decisions: resolution.decisions, diagnostics: resolution.diagnostics)
  }

  /// What is wrong with the user's decisions on pairs, for the entries that were read.
  public func problemsOfDecidedPairs(in readings: Reading...) -> [Diagnostic] {
    problemsOfDecidedPairs(in: readings)
  }

  /// What is wrong with the user's decisions on pairs, for the entries of several readings together.
  public func problemsOfDecidedPairs(in readings: [Reading]) -> [Diagnostic] {
    knowledge.decided.problems(in: readings.flatMap(\.entries))
  }

  /// Relates papers to each other.
  public func relate(_ resolved: ResolvedPapers) -> RelatedPapers {
    var relating = RelatingOptions()
    relating.thesaurus = knowledge.thesaurus
    relating.institutions = knowledge.institutions
    relating.cues = knowledge.cues
    relating.aliasDefinitions = resolved.aliasDefinitions
    relating.curated = knowledge.curated
    relating.texts = knowledge.texts
    relating.minimumConfidence = options.minimumConfidence
    relating.includesComponents = options.includesComponents
    relating.layers = options.layers
    let (network, diagnostics) = StemmaRelating.relate(resolved.papers, options: relating)
    return RelatedPapers(network: network, diagnostics: diagnostics)
  }

  /// The terms of papers with what each rests on, and pairs of them that may mean the same.
  ///
  /// They are the terms that `relate` gives the papers.
  public func terms(of resolved: ResolvedPapers) -> TermCollection {
    var relating = RelatingOptions()
    relating.thesaurus = knowledge.thesaurus
    relating.texts = knowledge.texts
    return collectTerms(of: resolved.papers, options: relating)
  }

  /// Groups the papers of a network into clusters.
  public func cluster(_ network: Network) -> Clustering {
    var clustering = clusteringOptions
    clustering.generalWords = wordsThatAreNoTerms(in: network.papers.map(\.title))
    return StemmaAnalysis.clustering(of: network, options: clustering)
  }

  /// What each cluster consists of: representative papers, founders, years, venues, institutions, code.
  public func profiles(of clustering: Clustering, in network: Network) -> [ClusterProfile] {
    clusterProfiles(of: clustering, in: network, options: clusteringOptions)
  }

  /// The clusterings of the papers over a range of resolutions, and where they do not change.
  public func sweep(_ network: Network, resolutions: [Double]) -> ResolutionSweep {
    resolutionSweep(of: network, resolutions: resolutions, options: clusteringOptions)
  }

  /// The rule behind the direction of a trend, in words for readers.
  public static var directionRule: String { TrendOptions.directionRule }

  /// Counts the papers of a network over the years, by term, venue, institution and cluster.
  public func trends(of network: Network, clustering: Clustering? = nil) -> Trends {
    StemmaAnalysis.trends(
      of: network, clustering: clustering,
      options: TrendOptions(
        minimumOccurrences: options.minimumOccurrences, completeThrough: options.completeThrough))
  }

  /// Groups the papers of a network by cluster, institution, venue or section, with the bursts of each group.
  public func grouping(
    of network: Network, clustering: Clustering, by subject: PaperGrouping.Subject
  ) -> PaperGrouping {
    StemmaAnalysis.paperGrouping(
      of: network, clustering: clustering, by: subject,
      options: TrendOptions(
        minimumOccurrences: options.minimumOccurrences, completeThrough: options.completeThrough))
  }
}

/// Input that is at hand rather than in a file.
public struct Document: Sendable {
  /// The name that evidence and messages use.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes a document.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What was read.
public struct Reading: Sendable {
  /// The entries in the order of the files and of their places in them.
  public var entries: [Entry]
  /// Names that the lists define by a link.
  public var aliasDefinitions: [AliasDefinition]
  /// What is wrong with the sources.
  public var diagnostics: [Diagnostic]
  /// What was looked at and is no entry, and why.
  public var skipped: [Diagnostic]
  /// In which forms the entries stand, section by section.
  public var structures: [Diagnostic]
  /// The files that were read, for those who look at their text.
  package var files: [InputFile]
  /// The files that could not be used, which the diagnostics name as well.
  package var unusable: [ReadingResult.Unusable]

  /// The reading with files that are empty taken for lists without papers, and not for faults.
  package var acceptingEmptyFiles: Reading {
    var reading = self
    let empty = unusable.filter { if case .empty = $0.error { true } else { false } }
    reading.unusable.removeAll(where: empty.contains)
    reading.diagnostics.removeAll(where: empty.map(\.diagnostic).contains)
    return reading
  }

  /// How the sources were understood: structures and what was skipped, in order of place.
  public var explanations: [Diagnostic] {
    let notes = (structures + skipped).enumerated().sorted { one, other in
      guard let first = one.element.location, let second = other.element.location, first != second else {
        return one.offset < other.offset
      }
      return first < second
    }
    return notes.map(\.element)
  }
}

/// Papers with what the next step needs beside them.
public struct ResolvedPapers: Sendable {
  /// The papers, ordered by id.
  public var papers: [Paper]
  /// Names that the lists define by a link.
  public var aliasDefinitions: [AliasDefinition]
  /// The pairs of entries that were merged or held apart, with the evidence.
  public var decisions: [MergeDecision]
  /// Pairs of entries that may be one paper and were not merged.
  public var diagnostics: [Diagnostic]
}

/// The network of papers.
public struct RelatedPapers: Sendable {
  /// The papers with all that ties them together.
  public var network: Network
  /// Curated names that mean no paper, relations that contradict the years, cycles.
  public var diagnostics: [Diagnostic]
}
