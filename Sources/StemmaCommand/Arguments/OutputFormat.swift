/// What a subcommand can write.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// Columns for people.
  case table
  /// One JSON value.
  case json
  /// A JSON value a line.
  case jsonl
  /// Comma-separated values after RFC 4180, lines ended by a line feed.
  case csv
  /// Markdown: a list that can be read back, or text as a wiki or a pull request shows it.
  case markdown
  /// Lines of a thesaurus: tab-separated, with the heading `label`, `replace by`.
  case thesaurus
  /// A drawing as Scalable Vector Graphics.
  case svg
  /// A drawing as a bitmap.
  case png
  /// A drawing as a page.
  case pdf
  /// A drawing as a graph in the DOT language.
  case dot
  /// A network in Pajek's text format.
  case net
  /// A network as GraphML.
  case graphml
  /// A network as VOSviewer's JSON.
  case vosviewer
  /// A drawing as a flowchart in the Mermaid language.
  case mermaid
  /// Lines for people and editors, as compilers print them.
  case text
  /// Findings as SARIF 2.1.0.
  case sarif
  /// Findings as commands to GitHub's workflow runner.
  case github

  /// Whether it is a picture, or the text that one is made from.
  package var isDrawing: Bool { [.svg, .png, .pdf, .dot].contains(self) }

  /// Whether its bytes are of no use on a terminal.
  package var isBinary: Bool { self == .png || self == .pdf }

  /// The format that a file's name ends in, such as `svg` for `out/lineage.SVG`.
  package init?(endOf path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    switch ending {
    case "md": self = .markdown
    case "mmd": self = .mermaid
    default: self.init(rawValue: ending)
    }
  }
}
