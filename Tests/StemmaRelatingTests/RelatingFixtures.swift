import StemmaModel
import StemmaReading
import StemmaRelating
import StemmaResolving

/// A network that was made from lists, and what was found wrong on the way.
struct Related {
  var network: Network
  var diagnostics: [Diagnostic]

  /// Relates the papers of one list.
  init(_ markdown: String, configure: (inout RelatingOptions) -> Void = { _ in }) {
    self.init(files: [InputFile(name: "list.md", bytes: Array(markdown.utf8))], configure: configure)
  }

  /// Relates the papers of several lists.
  init(files: [InputFile], configure: (inout RelatingOptions) -> Void = { _ in }) {
    let reading = StemmaReading.read(files)
    var options = RelatingOptions()
    options.aliasDefinitions = reading.aliasDefinitions
    configure(&options)
    (network, diagnostics) = relate(resolve(reading.entries).papers, options: options)
  }

  /// The relations as `parent → child: kind`, sorted.
  var lineage: [String] { network.relations.map(text).sorted() }

  /// The withheld relations in the same form.
  var withheld: [String] { network.withheldRelations.map(text).sorted() }

  /// The paper whose name or title begins with a text.
  func position(of name: String) -> Int? {
    network.papers.firstIndex { $0.name == name } ?? network.papers.firstIndex { $0.title.hasPrefix(name) }
  }

  /// The terms of a paper.
  func terms(of name: String) -> [String]? { position(of: name).map { network.terms[$0] } }

  /// The names of the institutions of a paper.
  func institutions(of name: String) -> [String]? {
    position(of: name).map { network.affiliations[$0].map(\.name) }
  }

  private func text(of relation: Relation) -> String {
    func name(_ id: Paper.ID) -> String { network.papers.first { $0.id == id }?.name ?? id }
    return "\(name(relation.parent)) → \(name(relation.child)): \(relation.kind.rawValue)"
  }
}

/// A paper of a list in the form of a heading with keywords and a comment.
func block(
  _ title: String, alias: String? = nil, year: Int, venue: String = "CVPR", keywords: String = "",
  comment: String = ""
) -> String {
  let name = alias.map { "\\[\($0)] " } ?? ""
  return """
    ### \\[\(venue) \(year)] \(name)\(title)
    keywords: \(keywords)

    comment: \(comment)

    """
}

/// A curated relation on a line of its own.
func statement(
  _ parent: String, _ child: String, _ kind: Relation.Kind? = .buildsOn, confidence: Double = 1, line: Int = 1
) -> CuratedLineage.Statement {
  CuratedLineage.Statement(
    parent: parent, child: child, kind: kind, reason: "", confidence: confidence,
    location: SourceLocation(file: "lineage.dot", line: line))
}
