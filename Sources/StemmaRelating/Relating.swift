import StemmaModel

/// What relating papers depends on besides the papers.
package struct RelatingOptions: Sendable {
  /// Variants of terms.
  package var thesaurus = Thesaurus()
  /// Words that are no terms.
  package var stopWords = StopWords.builtIn
  /// Institutions by address and name.
  package var institutions = InstitutionDirectory.builtIn
  /// Cues of lineage in text.
  package var cues = Cues.builtIn
  /// Names that the lists define.
  package var aliasDefinitions: [AliasDefinition] = []
  /// Texts about papers that the user has beside the lists.
  package var texts: [AttachedText] = []
  /// What a curator wrote down.
  package var curated = CuratedLineage()
  /// Relations below this confidence are withheld.
  package var minimumConfidence = 0.5
  /// Whether methods that many papers merely thank are their ancestors.
  package var includesComponents = false
  /// How the layers of shared terms, institutions, authors and references are counted and normalised.
  package var layers = NetworkOptions()

  /// Options with everything that is built in and nothing else.
  package init() {}
}

/// Relates papers: terms, institutions, lineage, and the edges of each layer.
///
/// - Parameters:
///   - papers: The papers in any order; the network has them ordered by id.
///   - options: What is known of the field.
/// - Returns: The network, and what is wrong with the curator's file.
package func relate(_ papers: [Paper], options: RelatingOptions) -> (
  network: Network, diagnostics: [Diagnostic]
) {
  let papers = papers.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  let citations = Citations(of: papers)
  let context = LineageContext(
    papers: papers, definitions: options.aliasDefinitions, cues: options.cues, texts: options.texts,
    citations: citations.citations)
  let attached = Set(context.texts.values.joined().map(\.file))
  let lineage = Lineage(
    context: context, curated: options.curated,
    minimumConfidence: options.minimumConfidence, includesComponents: options.includesComponents)
  let terms = TermExtraction(of: papers, options: options).terms
  let affiliations = options.institutions.affiliations(of: papers)
  let layers = LayerSource(
    papers: papers, terms: terms, affiliations: affiliations, relations: lineage.relations,
    citations: citations
  ).layers(options.layers)
  let network = Network(
    papers: papers, terms: terms, affiliations: affiliations, relations: lineage.relations,
    decisions: lineage.decisions, missingMethods: lineage.missingMethods, citations: citations.citations,
    unresolvedReferences: citations.unresolvedCount,
    unattachedTexts: options.texts.map(\.file).filter { !attached.contains($0) }, layers: layers.edges)
  return (network, lineage.diagnostics + citations.diagnostics + layers.diagnostics)
}
