import Graphviz
import StemmaModel

/// The thematic map: a bubble a theme, as large as its papers are many, to the right if it is central and high if it
/// is dense.
///
/// Places are ranks, as in SciMAT's and bibliometrix's maps, since values would crowd in a corner. The lines between
/// the quadrants lie between the last theme on the one side and the first on the other.
package func thematicMapChart(of map: ThematicMap, title: String = "Thematic map") -> Chart {
  guard !map.themes.isEmpty else { return emptyChart(title: title, reason: missingThemes(map)) }
  let plan = ThematicMapPlan(map)
  let size = ThematicMapPlan.size
  var summary = "\(counted(map.themes.count, "theme")) by rank of centrality and density"
  summary += map.measure == .callon ? ". " : ", as bibliometrix measures them. "
  summary += "A bubble is as large as its papers are many, \(map.coveredPapers) of \(map.papers) in all."
  if plan.isParted {
    summary += " The lines part the themes at the mean ranks."
  } else {
    summary += " The themes cannot be parted into quadrants."
  }
  let marks: [Theme.Quadrant] = [.emerging, .declining].filter { quadrant in
    map.themes.contains { $0.quadrant == quadrant }
  }
  if !marks.isEmpty { summary += " " + marks.map { "\($0.mark) \($0.name)" }.joined(separator: ", ") + "." }
  if plan.unnamed > 0 { summary += " \(counted(plan.unnamed, "theme")) without room for a name." }

  var script = GnuplotScript.label(title, x: 20, y: 26, in: size, points: 18, isBold: true)
  for (number, line) in wrapped(summary, width: size.width / 7, lines: 3).enumerated() {
    script += GnuplotScript.label(
      line, x: 20, y: 48 + Double(number) * 15, in: size, points: 10, Palette.muted)
  }
  let area = ThematicMapPlan.area
  script += GnuplotScript.plotArea(
    left: area.left, right: area.left + area.width, top: area.top, bottom: area.top + area.height, in: size)
  script += """
    set border 15 lc \(GnuplotScript.rgb(Palette.guide)) lw 1
    unset key
    unset tics
    set xrange [0:\(DotValue.decimal(area.width))]
    set yrange [0:\(DotValue.decimal(area.height))]

    """
  script += GnuplotScript.label(
    "more central: tied to other themes →", x: area.left, y: area.top + area.height + 16, in: size,
    points: 10,
    Palette.muted)
  script += "set label 'denser: tied within →' at screen \(DotValue.decimal(22 / Double(size.width))),"
  script += "\(DotValue.decimal(1 - (area.top + area.height) / Double(size.height))) left rotate by 90 "
  script += "font 'DejaVu Sans,10' tc \(GnuplotScript.rgb(Palette.muted))\n"
  if plan.isParted {
    let line = "nohead back lc \(GnuplotScript.rgb(Palette.weakEdge)) lw 1 dt 2\n"
    let (x, y) = (DotValue.decimal(plan.origin.x), DotValue.decimal(plan.origin.y))
    script += "set arrow from \(x),0 to \(x),\(DotValue.decimal(area.height)) \(line)"
    script += "set arrow from 0,\(y) to \(DotValue.decimal(area.width)),\(y) \(line)"
    for corner in ThematicMapPlan.corners { script += cornerLabel(corner) }
  }
  for leader in plan.leaders {
    script += "set arrow from \(leader.0.text) to \(leader.1.text) nohead front lc "
    script += "\(GnuplotScript.rgb(Palette.weakEdge)) lw 0.7\n"
  }
  for (bubble, place) in zip(plan.bubbles, plan.labels) {
    guard let place else { continue }
    script += "set label \(GnuplotScript.quoted(bubble.name)) at \(place.centre.text) center front "
    script += "font 'DejaVu Sans,\(Int(ThematicMapPlan.labelSize))' tc \(GnuplotScript.rgb(Palette.ink))\n"
  }
  var parts: [String] = []
  for (number, quadrant) in ([nil] + Theme.Quadrant.allCases.map { $0 }).enumerated() {
    let rows = plan.bubbles.filter { $0.quadrant == quadrant }
    if rows.isEmpty { continue }
    script += "$themes\(number) << EOD\n"
    for bubble in rows { script += "\(bubble.centre.x.text) \(bubble.centre.y.text) \(bubble.radius.text)\n" }
    script += "EOD\n"
    let colours = quadrantColours(quadrant)
    parts.append(
      "$themes\(number) using 1:2:3 with circles fillstyle solid 1 border lc "
        + "\(GnuplotScript.rgb(colours.line)) lc \(GnuplotScript.rgb(colours.fill)) lw 1.5 notitle")
  }
  script += "plot " + parts.joined(separator: ", \\\n  ") + "\n"
  return Chart(script: script, width: size.width, height: size.height, title: title, summary: summary)
}

private func cornerLabel(_ corner: ThematicMapPlan.Corner) -> String {
  let area = ThematicMapPlan.area
  let x = corner.isRight ? area.width - 10 : 10
  let y = corner.isHigh ? area.height - 14 : 14
  return "set label '\(corner.name)' at \(x.text),\(y.text) \(corner.isRight ? "right" : "left") back "
    + "font 'DejaVu Sans:Bold,13' tc \(GnuplotScript.rgb(Palette.muted))\n"
}

private func quadrantColours(_ quadrant: Theme.Quadrant?) -> ClusterColours {
  switch quadrant {
  case .motor: Palette.cluster(0)
  case .basic: Palette.cluster(2)
  case .niche: Palette.cluster(4)
  case .emerging: Palette.cluster(1)
  case .declining: Palette.cluster(3)
  case .emergingOrDeclining, nil: Palette.neutral
  }
}

extension Double {
  /// The number as gnuplot reads it.
  fileprivate var text: String { shortDecimal(self) }
}
