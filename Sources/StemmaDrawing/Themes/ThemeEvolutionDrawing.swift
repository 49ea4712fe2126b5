import Graphviz
import StemmaModel

/// The evolution of themes: a column a period, a box a theme as high as its papers are many, and bands between
/// themes of neighbouring periods that share terms, as wide as their weighted inclusion.
///
/// A theme that goes on one of the period before has its colour. Positions are computed here and Graphviz only draws.
package func themeEvolutionDrawing(
  of evolution: ThemeEvolution, title: String = "Evolution of themes"
) -> Drawing {
  let plan = ThemeEvolutionPlan(evolution)
  let caption = evolutionCaption(of: evolution)
  var document = DotDocument(
    name: "themes", attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
    edgeDefaults: DrawingDefaults.edge)
  document.attributes["label"] = DrawingHead(title: title, caption: caption, legend: []).label
  document.attributes["labelloc"] = "t"
  document.attributes["labeljust"] = "l"
  document.attributes["outputorder"] = "edgesfirst"
  document.nodeDefaults["fixedsize"] = "true"
  document.nodeDefaults["margin"] = "0"
  for (number, period) in evolution.periods.enumerated() {
    document.addNode("period \(number + 1)", periodHeading(period, at: plan.headings[number]))
    for (theme, box) in plan.boxes[number].enumerated() {
      let value = period.map.themes[theme]
      document.addNode(
        "theme \(number + 1).\(value.id)",
        themeBox(value, of: period, in: box, stem: plan.stems[number][theme]))
    }
  }
  addMarks(of: evolution, plan, to: &document)
  for (link, band) in zip(evolution.links, plan.bands) {
    let (source, target) = (
      evolution.periods[link.period].map.themes[link.source],
      evolution.periods[link.period + 1].map.themes[link.target]
    )
    let colour =
      link.isStrong ? Palette.cluster(plan.stems[link.period][link.source]).line : Palette.weakEdge
    let words =
      "\(source.label) → \(target.label): weighted inclusion \(shortDecimal(link.weightedInclusion)), inclusion "
      + "\(shortDecimal(link.inclusion)), stability \(shortDecimal(link.stability))\n"
      + "shared: \(link.sharedTerms.joined(separator: ", "))"
    document.addEdge(
      "theme \(link.period + 1).\(source.id)", "theme \(link.period + 2).\(target.id)",
      [
        "pos": .verbatim(band.curve.points.map(\.text).joined(separator: " ")), "dir": "none",
        "penwidth": .number(band.width), "color": .verbatim(colour.light + (link.isStrong ? "80" : "48")),
        "tooltip": .tooltip(words), "class": .verbatim(link.isStrong ? "theme band" : "theme band weak"),
      ])
  }
  if evolution.periods.isEmpty {
    document.addNode("nothing", ["style": "invis", "label": "", "pos": DotValue.position(0, 0)])
  }
  return Drawing(
    document: document, engine: .neatoFixed, title: title, summary: caption.joined(separator: " "))
}

private func evolutionCaption(of evolution: ThemeEvolution) -> [String] {
  guard evolution.periods.count > 1 else { return themeEvolutionSentences(evolution) }
  let count = evolution.periods.reduce(0) { $0 + $1.map.themes.count }
  var lines = [
    "\(counted(count, "theme")) in \(counted(evolution.periods.count, "period"))"
      + (evolution.isAutomatic ? " of about equally many papers" : "")
      + "; a box is as high as its papers are many, a band as wide as its weighted inclusion.",
    "Grey bands are weaker than \(shortDecimal(evolution.minimumInclusion)) and count for nothing; a "
      + "theme has the colour of what it goes on.",
  ]
  if evolution.undated > 0 {
    lines.append(
      "\(counted(evolution.undated, "paper")) without a year \(evolution.undated == 1 ? "is" : "are") not shown."
    )
  }
  return lines
}

private func periodHeading(_ period: ThemePeriod, at place: Point) -> DotAttributes {
  let count = counted(period.map.papers, "paper")
  return [
    "label": .html(
      "<B>\(DotValue.markup(period.name))</B><BR/><FONT POINT-SIZE=\"10\" COLOR=\"\(Palette.muted.light)\">"
        + "\(DotValue.markup(count))</FONT>"),
    "shape": "plaintext", "fontsize": "15", "pos": DotValue.position(place.x, place.y),
    "width": .number(ThemeEvolutionPlan.boxWidth / 72), "height": "0.5", "class": "axis",
  ]
}

private func themeBox(
  _ theme: Theme, of period: ThemePeriod, in box: PlacedBox, stem: Int?
) -> DotAttributes {
  let colours = Palette.cluster(stem)
  let room = box.width - 12
  let name = fitted(theme.label, width: room, size: 11)
  let count = "<FONT POINT-SIZE=\"9\" COLOR=\"\(Palette.muted.light)\">\(counted(theme.size, "paper"))</FONT>"
  // A low box has room for one line.
  let label =
    box.height >= 32
    ? "\(DotValue.markup(name))<BR/>\(count)"
    : DotValue.markup(fitted(theme.label, width: room - 26, size: 11))
      + " <FONT POINT-SIZE=\"9\" COLOR=\"\(Palette.muted.light)\">\(theme.size)</FONT>"
  let words =
    "\(theme.label) (\(period.name)): \(counted(theme.size, "paper"))"
    + (theme.quadrant.map { ", \($0.name)" } ?? "") + "\n"
    + theme.terms.map { "\($0.term) (\($0.occurrences))" }.joined(separator: ", ")
  var attributes: DotAttributes = [
    "label": .html(label), "fontsize": "11", "fillcolor": .verbatim(colours.fill.light),
    "color": .verbatim(colours.line.light), "pos": DotValue.position(box.centre.x, box.centre.y),
    "width": .number(box.width / 72), "height": .number(box.height / 72), "tooltip": .tooltip(words),
    "class": .verbatim("theme " + clusterClass(stem)),
  ]
  ClusterOutline(stem).apply(to: &attributes, style: "rounded,filled", width: 1.2)
  return attributes
}

/// The words `new` before themes that begin and `ends` behind those that nothing goes on, above the bands.
private func addMarks(
  of evolution: ThemeEvolution, _ plan: ThemeEvolutionPlan, to document: inout DotDocument
) {
  for event in evolution.events where event.kind == .birth || event.kind == .death {
    let box = plan.boxes[event.period][event.theme]
    let isBirth = event.kind == .birth
    let x = box.centre.x + (isBirth ? -1 : 1) * (box.width / 2 + 16)
    document.addNode(
      "\(event.kind.rawValue) \(event.period + 1).\(event.theme + 1)",
      [
        "label": isBirth ? "new" : "ends", "shape": "plaintext", "fontsize": "9",
        "fontcolor": .verbatim(Palette.muted.light),
        "pos": DotValue.position(x, box.centre.y + box.height / 2 - 6),
        "width": "0.4", "height": "0.2", "class": "mark",
      ])
  }
}
