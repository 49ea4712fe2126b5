import Graphviz
import StemmaModel

extension TimelinePlan {
  /// Adds lanes, their labels and bursts, lines between years, and the years above and below.
  func addBackground(to document: inout DotDocument) {
    for (number, (lane, area)) in zip(lanes, layout.lanes).enumerated() {
      let band = number.isMultiple(of: 2) ? Palette.band : Palette.page
      document.addNode("lane \(number + 1)", rectangle(area, filled: band, class: "lane"))
      var edge = area
      edge.x = area.x - area.width / 2 + 2
      edge.width = 4
      edge.height -= 4
      document.addNode(
        "lane \(number + 1) colour",
        rectangle(edge, filled: lane.colours(grouping).line, class: "lane"))
      document.addNode("lane \(number + 1) label", laneLabel(lane, in: area))
      addBursts(of: lane, number: number, in: area, to: &document)
    }
    for (column, area) in zip(columns, layout.columns) {
      var line = area
      line.x = area.x - area.width / 2
      line.width = 0.5
      document.addNode("line \(column.name)", rectangle(line, filled: Palette.guide, class: "axis"))
      // A short timeline needs its axis once.
      for (side, y) in layout.axes.prefix(area.height > 400 ? 2 : 1).enumerated() {
        document.addNode("axis \(side + 1) \(column.name)", axisLabel(column, x: area.x, y: y, area.width))
      }
    }
  }

  /// A darker ground with a bar above it over the years of each burst.
  private func addBursts(
    of lane: TimelineLane, number: Int, in area: TimelineLayout.Rectangle, to document: inout DotDocument
  ) {
    for burst in lane.bursts {
      guard let span = span(of: burst) else { continue }
      let (first, last) = (layout.columns[span.lowerBound], layout.columns[span.upperBound])
      let (left, right) = (first.x - first.width / 2, last.x + last.width / 2)
      let ground = TimelineLayout.Rectangle(
        x: (left + right) / 2, y: area.y, width: right - left, height: area.height)
      var bar = ground
      bar.height = 4
      bar.y = area.y + area.height / 2 - bar.height / 2
      let name = "lane \(number + 1) burst \(burst.first)"
      let years = burst.first == burst.last ? "\(burst.first)" : "\(burst.first) to \(burst.last)"
      let words =
        "\(lane.label): a burst, \(years) (weight \(DotValue.decimal((burst.weight * 10).rounded() / 10)))"
      for (part, colour) in [(ground, Palette.burst), (bar, Palette.edge)] {
        var attributes = rectangle(part, filled: colour, class: "burst")
        attributes["tooltip"] = .tooltip(words)
        document.addNode(part == bar ? name + " bar" : name, attributes)
      }
    }
  }
}

private func axisLabel(_ column: TimelineColumn, x: Double, y: Double, _ width: Double) -> DotAttributes {
  let isYear = column.year != nil
  return [
    "label": .text(isYear ? column.name : column.name.split(separator: " ").joined(separator: "\n")),
    "shape": "plaintext", "pos": DotValue.position(x, y), "width": .number(width / 72),
    "height": "0.35", "fontsize": isYear ? "13" : "9", "fontcolor": .verbatim(Palette.muted.light),
    "class": .verbatim(column.isIncomplete ? "axis incomplete" : "axis"),
  ]
}

private func laneLabel(_ lane: TimelineLane, in area: TimelineLayout.Rectangle) -> DotAttributes {
  let lines = wrapped(lane.label, width: 19, lines: area.height < 60 ? 2 : 3).map { line in
    "<TR><TD ALIGN=\"LEFT\"><B>\(DotValue.markup(line))</B></TD></TR>"
  }
  let count = "<FONT POINT-SIZE=\"9\" COLOR=\"\(Palette.muted.light)\">\(counted(lane.count, "paper"))</FONT>"
  let width = TimelineLayout.laneLabelWidth - 14
  return [
    "label": .html(
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" WIDTH=\"\(Int(width))\">"
        + lines.joined() + "<TR><TD ALIGN=\"LEFT\">\(count)</TD></TR></TABLE>"),
    "shape": "plaintext", "fontsize": "11", "class": "lane",
    "pos": DotValue.position(area.x - area.width / 2 + 12 + width / 2, area.y),
    "width": .number(width / 72), "height": .number(area.height / 72),
  ]
}

private func rectangle(
  _ area: TimelineLayout.Rectangle, filled colour: Colour, class name: String
) -> DotAttributes {
  [
    "label": "", "shape": "box", "style": "filled", "penwidth": "0", "fillcolor": .verbatim(colour.light),
    "color": .verbatim(colour.light), "pos": DotValue.position(area.x, area.y),
    "width": .number(area.width / 72), "height": .number(area.height / 72), "class": .verbatim(name),
  ]
}
