import Graphviz
import StemmaModel

/// What stands above a drawing: title, caption and the legend, as one HTML-like label.
struct DrawingHead {
  /// One sign of the legend and what it means.
  struct Sign {
    var mark: String
    var colour: Colour
    var meaning: String
  }

  var title: String
  /// Sentences in small type, a line each.
  var caption: [String]
  /// Groups of signs, each in rows of its own.
  var legend: [[Sign]]
  /// How many signs stand side by side.
  var columns = 4

  /// The label.
  var label: DotValue {
    var rows: [String] = []
    // Graphviz takes an empty pair of tags for an error.
    let heading = oneLine(title)
    if !heading.isEmpty {
      rows.append(row("<FONT POINT-SIZE=\"20\"><B>\(DotValue.markup(heading))</B></FONT>"))
    }
    rows += caption.map { row(font(DotValue.markup($0), size: 10, Palette.muted)) }
    for group in legend where !group.isEmpty {
      rows.append("<TR><TD ALIGN=\"LEFT\" CELLPADDING=\"0\">\(table(of: group))</TD></TR>")
    }
    return .html(
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows.joined())</TABLE>")
  }

  private func table(of signs: [Sign]) -> String {
    let rows = stride(from: 0, to: signs.count, by: max(columns, 1)).map { start in
      let cells = signs[start..<min(start + max(columns, 1), signs.count)].map { sign in
        "<TD ALIGN=\"LEFT\">" + font(DotValue.markup(sign.mark), size: 12, sign.colour) + " "
          + font(DotValue.markup(sign.meaning), size: 10, Palette.ink) + "   </TD>"
      }
      return "<TR>\(cells.joined())</TR>"
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows.joined())</TABLE>"
  }

  private func row(_ content: String) -> String {
    "<TR><TD ALIGN=\"LEFT\">\(content)</TD></TR>"
  }

  private func font(_ markup: String, size: Int, _ colour: Colour) -> String {
    "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(colour.light)\">\(markup)</FONT>"
  }

  /// The signs of the clusters that occur among some papers, and of papers without one, with counts.
  static func clusterSigns(_ positions: [Int?], of clustering: Clustering) -> [Sign] {
    var signs: [Sign] = []
    for (position, cluster) in clustering.clusters.enumerated() {
      let count = positions.count { $0 == position }
      if count > 0 {
        signs.append(
          Sign(
            mark: ClusterOutline(position).mark, colour: Palette.cluster(position).line,
            meaning: "\(shortened(topicName(cluster), to: 40)) (\(count))"))
      }
    }
    let rest = positions.count { $0 == nil }
    if rest > 0, !signs.isEmpty {
      signs.append(Sign(mark: "■", colour: Palette.neutral.line, meaning: "no topic (\(rest))"))
    }
    return signs
  }
}

/// What every drawing's graph, nodes and edges begin with.
enum DrawingDefaults {
  static let graph: DotAttributes = [
    "bgcolor": .verbatim(Palette.page.light), "fontname": "DejaVu Sans",
    "fontcolor": .verbatim(Palette.ink.light),
    "pad": "0.25",
  ]
  static let node: DotAttributes = [
    "fontname": "DejaVu Sans", "fontcolor": .verbatim(Palette.ink.light), "fontsize": "11", "shape": "box",
    "target": "_blank",
  ]
  static let edge: DotAttributes = [
    "fontname": "DejaVu Sans", "color": .verbatim(Palette.edge.light), "arrowsize": "0.7",
  ]
}

/// The position of each paper's cluster; papers that a clustering does not cover have none.
func clusterPositions(_ network: Network, _ clustering: Clustering) -> [Int?] {
  network.papers.indices.map { paper in
    guard clustering.membership.indices.contains(paper), let position = clustering.membership[paper],
      clustering.clusters.indices.contains(position)
    else { return nil }
    return position
  }
}
