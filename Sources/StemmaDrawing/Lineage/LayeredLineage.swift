import Graphviz

extension LineageContent {
  /// The boxes in ranks of years or generations, placed here; Graphviz only draws.
  func layeredDrawing() -> Drawing {
    let pairs = arcs.map { (parent: $0.parent, child: $0.child) }
    let axis = options.style == .tree ? nil : YearAxis(years: years, arcs: pairs)
    let ranks = axis?.ranks ?? Generations(count: boxes.count, arcs: pairs).ranks
    let isUpright = options.direction == .topDown
    let items = zip(boxes, ranks).map { box, rank in
      LayeredPlacement.Item(
        rank: rank, length: isUpright ? box.height : box.width,
        breadth: isUpright ? box.width : box.height)
    }
    let rankCount = max((ranks.max() ?? -1) + 1, axis?.bands.last.map { $0.ranks.upperBound } ?? 0)
    var spacing = LayeredPlacement.Spacing()
    if boxes.count > options.mostForGraphviz { spacing.boxes = 5 }
    if isUpright { spacing.emptyRank = 30 }
    let placement = LayeredPlacement(items: items, arcs: pairs, rankCount: rankCount, spacing: spacing)
    let frame = LayeredFrame(isUpright: isUpright, breadth: placement.breadth)

    var document = emptyDocument
    // Nothing crosses a box, so arrows may lie above the bands of years.
    document.attributes["outputorder"] = "nodesfirst"
    if let axis { addBands(of: axis, placement, frame, to: &document) }
    for (position, box) in boxes.enumerated() {
      var attributes = box.attributes
      let centre = frame.point(placement.along[position], placement.across[position])
      attributes["pos"] = .verbatim(centre.text + "!")
      attributes["width"] = .number(box.width / 72)
      attributes["height"] = .number(box.height / 72)
      document.addNode(box.id, attributes)
    }
    for (arc, route) in zip(arcs, placement.routes) {
      var attributes = attributes(of: arc)
      attributes["pos"] = curve(of: arc, route, items, placement, frame).position()
      document.addEdge(arc.relation.parent, arc.relation.child, attributes)
    }
    return drawing(document, by: .neatoFixed)
  }

  /// The way of an arrow: straight through the ranks that it passes, swinging between them.
  private func curve(
    of arc: Arc, _ route: [Double], _ items: [LayeredPlacement.Item], _ placement: LayeredPlacement,
    _ frame: LayeredFrame
  ) -> Curve {
    let (from, to) = (items[arc.parent], items[arc.child])
    let sense = from.rank <= to.rank ? 1.0 : -1.0
    func side(_ item: Int, _ sense: Double) -> Double {
      placement.along[item] + sense * items[item].length / 2
    }
    var points = [(side(arc.parent, sense), placement.across[arc.parent])]
    if from.rank == to.rank {
      // Beside the boxes and back.
      let start = points[0]
      let end = (side(arc.child, 1), placement.across[arc.child])
      let turn = placement.ranks[from.rank].upperBound + 26
      return Curve(points: [start, (turn, start.1), (turn, end.1), end].map { frame.point($0.0, $0.1) })
    }
    /// Goes on to another place, level at both ends.
    func swing(to along: Double, _ across: Double) {
      guard let last = points.last else { return }
      let middle = (last.0 + along) / 2
      points += [(middle, last.1), (middle, across), (along, across)]
    }
    let passed = sense > 0 ? Array(route.enumerated()) : route.enumerated().reversed()
    let first = min(from.rank, to.rank) + 1
    let own = placement.ranks[from.rank]
    let exit = sense > 0 ? own.upperBound : own.lowerBound
    if abs(exit - points[0].0) > 1 { swing(to: exit, points[0].1) }
    for (number, across) in passed {
      let range = placement.ranks[first + number]
      swing(to: sense > 0 ? range.lowerBound : range.upperBound, across)
      swing(to: sense > 0 ? range.upperBound : range.lowerBound, across)
    }
    let last = placement.ranks[to.rank]
    let across = placement.across[arc.child]
    let entry = sense > 0 ? last.lowerBound : last.upperBound
    let end = side(arc.child, -sense)
    if abs(entry - end) > 12 { swing(to: entry, across) }
    swing(to: end, across)
    return Curve(points: points.map { frame.point($0.0, $0.1) })
  }

  /// Bands of the years behind the boxes, with the year at both ends.
  private func addBands(
    of axis: YearAxis, _ placement: LayeredPlacement, _ frame: LayeredFrame, to document: inout DotDocument
  ) {
    // Seen from as far as the whole needs, the years of a large drawing can still be read.
    let size = min(max(placement.breadth / 160, 13), 60)
    let margin = size * (frame.isUpright ? 2.4 : 1.4)
    for (number, band) in axis.bands.enumerated() {
      let start = placement.ranks[band.ranks.lowerBound].lowerBound - 10
      let end = placement.ranks[band.ranks.upperBound - 1].upperBound + 10
      let colour = number.isMultiple(of: 2) ? Palette.band : Palette.page
      let area = frame.box(start...end, -(margin + 16)...(placement.breadth + margin + 16))
      document.addNode(
        "band \(band.name)",
        [
          "label": "", "style": "filled", "penwidth": "0", "fillcolor": .verbatim(colour.light),
          "color": .verbatim(colour.light), "class": "axis", "pos": .verbatim(area.centre.text + "!"),
          "width": .number(area.width / 72), "height": .number(area.height / 72),
        ])
      for (side, across) in [("near", -margin), ("far", placement.breadth + margin)] {
        document.addNode(
          "\(side) \(band.name)",
          [
            "label": .text(band.label), "shape": "plaintext", "style": "", "class": "axis",
            "fontsize": .number(band.isYear ? size : size * 0.7), "fontcolor": .verbatim(Palette.muted.light),
            "pos": .verbatim(frame.point((start + end) / 2, across).text + "!"),
          ])
      }
    }
  }
}

/// Turns places along and across ranks into places on the page.
private struct LayeredFrame {
  let isUpright: Bool
  let breadth: Double

  func point(_ along: Double, _ across: Double) -> Point {
    isUpright ? Point(x: across, y: -along) : Point(x: along, y: breadth - across)
  }

  func box(_ along: ClosedRange<Double>, _ across: ClosedRange<Double>) -> PlacedBox {
    let corners = [
      point(along.lowerBound, across.lowerBound), point(along.upperBound, across.upperBound),
    ]
    return PlacedBox(
      centre: (corners[0] + corners[1]) * 0.5, width: abs(corners[0].x - corners[1].x),
      height: abs(corners[0].y - corners[1].y))
  }
}
