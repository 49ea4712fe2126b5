import Graphviz

/// The sign beside the colour that tells clusters of one colour apart, by the outline of their boxes.
enum ClusterOutline: Int, CaseIterable {
  /// The first clusters, one for each colour.
  case plain
  /// The second time that the colours come.
  case dashed
  /// The third time.
  case thick

  /// The outline of a cluster by its position.
  init(_ position: Int?) {
    let round = max(position ?? 0, 0) / Palette.distinctClusters
    self = ClusterOutline(rawValue: round) ?? .plain
  }

  /// The sign that stands for such boxes in a legend.
  var mark: String {
    switch self {
    case .plain: "■"
    case .dashed: "⬚"
    case .thick: "▣"
    }
  }

  /// What a box that is rounded and filled, and its line of some width, become.
  func apply(to attributes: inout DotAttributes, style: String, width: Double) {
    attributes["style"] = .verbatim(self == .dashed ? style + ",dashed" : style)
    attributes["penwidth"] = .number(self == .thick ? width * 2.5 : width)
  }
}
