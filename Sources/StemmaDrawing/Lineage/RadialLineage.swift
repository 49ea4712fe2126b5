import Graphviz

extension LineageContent {
  /// The boxes on rings around the founders, placed here; Graphviz only draws.
  func radialDrawing() -> Drawing {
    let parents = treeParents()
    let order = radialOrder(parents)
    var place = [Int](repeating: 0, count: boxes.count)
    for (number, box) in order.enumerated() { place[box] = number }
    let placement = RadialPlacement(
      order.map { box in
        RadialPlacement.Item(
          parent: parents[box].map { place[$0] }, width: boxes[box].width, height: boxes[box].height)
      })

    var document = emptyDocument
    document.attributes["_background"] = .text(rings(of: placement))
    for (position, box) in order.map({ boxes[$0] }).enumerated() {
      var attributes = box.attributes
      let placed = placement.boxes[position]
      attributes["pos"] = .verbatim(placed.centre.text + "!")
      attributes["width"] = .number(placed.width / 72)
      attributes["height"] = .number(placed.height / 72)
      document.addNode(box.id, attributes)
    }
    for arc in arcs {
      var attributes = attributes(of: arc)
      let ends = (place[arc.parent], place[arc.child])
      attributes["pos"] = curve(ends, isOfTree: parents[arc.child] == arc.parent, placement).position()
      document.addEdge(arc.relation.parent, arc.relation.child, attributes)
    }
    return drawing(document, by: .neatoFixed)
  }

  /// For each box the parent behind which it stands: one on the main path, else the one it descends from most
  /// closely and most surely, else the youngest; never one that descends from it.
  private func treeParents() -> [Int?] {
    func rank(_ number: Int) -> (Int, Int, Double, Int, Int) {
      let arc = arcs[number]
      return (
        arc.isMain ? 0 : 1, arc.relation.kind == .usesComponent ? 1 : 0, -arc.relation.confidence,
        -(years[arc.parent] ?? 0), arc.parent
      )
    }
    var parents = [Int?](repeating: nil, count: boxes.count)
    for number in arcs.indices.sorted(by: { rank($0) < rank($1) }) {
      let arc = arcs[number]
      guard parents[arc.child] == nil else { continue }
      var ancestor: Int? = arc.parent
      while let one = ancestor, one != arc.child { ancestor = parents[one] }
      if ancestor == nil { parents[arc.child] = arc.parent }
    }
    return parents
  }

  /// The boxes in the order around the centre: families together, and in each children by year, where arrows
  /// between branches do not ask for another order.
  private func radialOrder(_ parents: [Int?]) -> [Int] {
    let families = selection.members.map(\.family)
    var firstOfFamily: [Int: Int] = [:]
    for (box, family) in families.enumerated() { firstOfFamily[family] = firstOfFamily[family] ?? box }
    let rank = boxes.indices.map { box in
      (firstOfFamily[families[box]] ?? 0, years[box] ?? Int.max, boxes[box].id)
    }
    let byYear = boxes.indices.sorted { rank[$0] < rank[$1] }
    var place = [Int](repeating: 0, count: boxes.count)
    for (number, box) in byYear.enumerated() { place[box] = number }
    let others = arcs.filter { parents[$0.child] != $0.parent }
    let order = RadialOrder(
      parents: byYear.map { parents[$0].map { place[$0] } }, groups: byYear.map { families[$0] },
      arcs: others.map { (place[$0.parent], place[$0.child]) })
    return order.items.map { byYear[$0] }
  }

  /// A tree's arrow leaves its parent outwards; any other takes the way nearer to the middle.
  private func curve(_ ends: (Int, Int), isOfTree: Bool, _ placement: RadialPlacement) -> Curve {
    let radii = [ends.0, ends.1].map { placement.radii[placement.generations[$0]] }
    let boxes = (placement.boxes[ends.0], placement.boxes[ends.1])
    if isOfTree {
      let middle = radii[0] + (radii[1] - radii[0]) * 0.5
      let first =
        radii[0] == 0 ? boxes.0.centre : RadialPlacement.place(placement.angles[ends.0], middle)
      return Curve(
        from: boxes.0, first, RadialPlacement.place(placement.angles[ends.1], middle), to: boxes.1)
    }
    return Curve(from: boxes.0, boxes.0.centre * 0.7, boxes.1.centre * 0.7, to: boxes.1)
  }

  /// The rings as Graphviz's drawing operations.
  private func rings(of placement: RadialPlacement) -> String {
    let colour = Palette.guide.light
    return placement.radii.filter { $0 > 0 }.map { radius in
      "c \(colour.utf8.count) -\(colour) e 0 0 \(DotValue.decimal(radius * RadialPlacement.flatness)) "
        + "\(DotValue.decimal(radius)) "
    }.joined()
  }
}
