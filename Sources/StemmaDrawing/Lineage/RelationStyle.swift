import Graphviz
import StemmaModel

/// How the arrow of a relation looks: its head and width say the kind, and dashes that it is uncertain.
struct RelationStyle {
  let relation: Relation
  let isWeak: Bool
  /// Whether it is on the main path, which is bold.
  let isMain: Bool

  init(_ relation: Relation, weakBelow threshold: Double, isMain: Bool = false) {
    self.relation = relation
    self.isMain = isMain
    isWeak = relation.confidence < threshold
  }

  /// The edge's attributes; an edge that does not go forward in time must not shape the ranks.
  func attributes(parent: Paper, child: Paper, isForward: Bool) -> DotAttributes {
    let line = Self.line(of: relation.kind)
    var attributes: DotAttributes = [
      "arrowhead": .verbatim(line.head), "penwidth": .number(isMain ? Self.mainWidth : line.width),
      "color": .verbatim(colour(line.colour)),
      "class": .verbatim(
        "relation \(relation.kind.rawValue)" + (isWeak ? " weak" : "") + (isMain ? " main-path" : "")),
      "tooltip": .tooltip(tooltip(parent: parent, child: child)),
    ]
    if isWeak { attributes["style"] = "dashed" }
    if !isForward { attributes["constraint"] = "false" }
    return attributes
  }

  private static let mainWidth = 4.5

  private func colour(_ ofKind: Colour) -> String {
    if isMain { return Palette.ink.light }
    return isWeak ? Palette.weakEdge.light : ofKind.light
  }

  /// The relation in words with its evidence, a line each.
  private func tooltip(parent: Paper, child: Paper) -> String {
    let confidence = DotValue.decimal((relation.confidence * 100).rounded() / 100)
    var lines = [
      "\(PaperText(paper: child).name) \(Self.verb(of: relation.kind)) \(PaperText(paper: parent).name) (confidence \(confidence))"
    ]
    for evidence in relation.evidence.prefix(4) {
      let place = "\(evidence.location.file):\(evidence.location.line)"
      lines.append("\(evidence.rule), \(place): \(shortened(evidence.text, to: 160))")
    }
    if relation.evidence.count > 4 { lines.append("and \(relation.evidence.count - 4) more") }
    return lines.map(oneLine).joined(separator: "\n")
  }

  /// The legend: the kinds that occur, dashes if there are weak relations, and bold lines if there is a main path.
  static func signs(
    of relations: [Relation], weakBelow threshold: Double, mainPathCount: Int = 0
  ) -> [DrawingHead.Sign] {
    var signs = Relation.Kind.allCases.compactMap { kind -> DrawingHead.Sign? in
      let count = relations.count { $0.kind == kind }
      guard count > 0 else { return nil }
      return DrawingHead.Sign(
        mark: line(of: kind).mark, colour: line(of: kind).colour, meaning: "\(noun(of: kind)) (\(count))")
    }
    let weak = relations.count { $0.confidence < threshold }
    if weak > 0 {
      signs.append(
        DrawingHead.Sign(
          mark: "╌╌▶", colour: Palette.weakEdge,
          meaning: "uncertain, below \(DotValue.decimal(threshold)) (\(weak))"))
    }
    if mainPathCount > 0 {
      signs.append(
        DrawingHead.Sign(mark: "▬▬▶", colour: Palette.ink, meaning: "main path (\(mainPathCount))"))
    }
    return signs
  }

  /// The line of a kind, and characters that look like it.
  private static func line(
    of kind: Relation.Kind
  ) -> (width: Double, colour: Colour, head: String, mark: String) {
    switch kind {
    case .successorVersion: (2.8, Palette.edge, "normal", "━━▶")
    case .improves: (1.3, Palette.edge, "normal", "──▶")
    case .extends: (1.3, Palette.edge, "onormal", "──▷")
    case .buildsOn: (1.3, Palette.edge, "vee", "──→")
    case .usesComponent: (1.1, Palette.weakEdge, "diamond", "──◆")
    }
  }

  private static func noun(of kind: Relation.Kind) -> String {
    switch kind {
    case .successorVersion: "next version"
    case .extends: "extends"
    case .improves: "improves"
    case .buildsOn: "builds on"
    case .usesComponent: "used as a component"
    }
  }

  private static func verb(of kind: Relation.Kind) -> String {
    switch kind {
    case .successorVersion: "is the next version of"
    case .extends: "extends"
    case .improves: "improves"
    case .buildsOn: "builds on"
    case .usesComponent: "uses"
    }
  }
}
