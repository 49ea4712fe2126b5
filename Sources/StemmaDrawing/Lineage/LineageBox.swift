import Graphviz
import StemmaModel

/// The box of one method: its name in bold, where and when it came out in small type below.
struct LineageBox {
  /// How much a box says.
  enum Form {
    /// Name, publication, and how much is left out.
    case full
    /// The name alone; the tooltip has the rest.
    case compact
  }

  let id: Paper.ID
  let attributes: DotAttributes
  /// About how wide it is drawn, in points.
  let width: Double
  /// About how high it is drawn, in points.
  let height: Double

  /// Makes the box of a member of a selection.
  init(
    _ member: LineageSelection.Member, of network: Network, cluster: Int?, topic: String?, form: Form,
    isMain: Bool
  ) {
    let paper = network.papers[member.paper]
    let text = PaperText(paper: paper)
    let lines = Self.lines(of: text, form, missing: member.missingChildren)
    id = paper.id
    width = max((lines.map(\.width).max() ?? 0) + 17, 44)
    height = max(lines.reduce(0) { $0 + $1.size * 1.22 } + 8, 21.6)
    let colours = Palette.cluster(cluster)
    var attributes: DotAttributes = [
      "label": .html(lines.map(\.markup).joined(separator: "<BR/>")),
      "fillcolor": .verbatim(colours.fill.light), "color": .verbatim(colours.line.light),
      "tooltip": .tooltip(text.tooltip(cluster: topic)),
      "class": .verbatim("paper " + clusterClass(cluster) + (isMain ? " main-path" : "")),
      "id": .text(elementID(of: paper.id)),
    ]
    ClusterOutline(cluster).apply(to: &attributes, style: "rounded,filled", width: isMain ? 2.6 : 1.4)
    if let address = text.address { attributes["URL"] = .url(address) }
    self.attributes = attributes
  }

  /// One line of words in its type.
  private struct Line {
    var markup: String
    var size: Double
    var width: Double

    init(_ words: String, size: Double, isBold: Bool = false, isMuted: Bool = false) {
      var content = DotValue.markup(words)
      if isBold { content = "<B>\(content)</B>" }
      let colour = isMuted ? " COLOR=\"\(Palette.muted.light)\"" : ""
      markup = "<FONT POINT-SIZE=\"\(DotValue.decimal(size))\"\(colour)>\(content)</FONT>"
      self.size = size
      width = estimatedWidth(of: words, size: isBold ? size * 1.08 : size)
    }
  }

  private static func lines(of text: PaperText, _ form: Form, missing: Int) -> [Line] {
    if form == .compact {
      return [Line(fitted(text.name, width: 110, size: 9), size: 9, isBold: text.alias != nil)]
    }
    var lines: [Line]
    if let alias = text.alias {
      lines = [Line(shortened(alias, to: 28), size: 12, isBold: true)]
    } else {
      lines = wrapped(text.title, width: 28, lines: 3).map { Line($0, size: 9) }
    }
    if !text.publication.isEmpty {
      lines.append(Line(shortened(text.publication, to: 30), size: 8, isMuted: true))
    }
    if missing > 0 { lines.append(Line("+ \(missing) not shown", size: 8, isMuted: true)) }
    return lines
  }
}

/// The class that the SVG's elements get for a cluster: `cluster-1` for the first, `no-cluster`.
func clusterClass(_ position: Int?) -> String {
  position.map { "cluster-\($0 + 1)" } ?? "no-cluster"
}

/// The `id` of a paper's element in an SVG, different for different papers: `paper-arxiv-2003.00196` for
/// `arxiv:2003.00196`, and `paper.` before an id without a scheme.
///
/// What is no ASCII letter, digit, `-` or `.` is written as its number in hexadecimal between underscores, so
/// that style sheets, scripts and addresses can name the element without escapes.
func elementID(of id: Paper.ID) -> String {
  let scheme = id.prefix { $0.isASCII && $0.isLetter }
  let rest = id.dropFirst(scheme.count)
  let hasScheme = !scheme.isEmpty && rest.first == ":"
  var result = hasScheme ? "paper-\(scheme)-" : "paper."
  for scalar in (hasScheme ? rest.dropFirst() : id[...]).unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".": result.unicodeScalars.append(scalar)
    default: result += "_" + String(scalar.value, radix: 16) + "_"
    }
  }
  return result
}
