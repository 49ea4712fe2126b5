import StemmaModel

/// Where everything of a thematic map stands, in pixels from the lower left of the area of the plot.
struct ThematicMapPlan {
  /// A theme as a circle.
  struct Bubble: Hashable {
    var name: String
    var centre: Point
    var radius: Double
    var quadrant: Theme.Quadrant?
  }

  /// A corner with the name of its quadrant.
  struct Corner: Hashable {
    var name: String
    var isRight: Bool
    var isHigh: Bool
  }

  static let size = (width: 960, height: 780)
  static let area = (left: 40.0, top: 100.0, width: 900.0, height: 640.0)
  static let labelSize = 11.0
  static let corners = [
    Corner(name: "NICHE", isRight: false, isHigh: true), Corner(name: "MOTOR", isRight: true, isHigh: true),
    Corner(name: "EMERGING OR DECLINING", isRight: false, isHigh: false),
    Corner(name: "BASIC", isRight: true, isHigh: false),
  ]
  private static let lineHeight = 15.0
  private static let longestName = 26

  /// The themes, the largest first.
  let bubbles: [Bubble]
  /// Where the name of each theme stands; nil where there is no room for it.
  private(set) var labels: [PlacedBox?] = []
  /// Lines from names to themes that are not beside them.
  private(set) var leaders: [(Point, Point)] = []
  /// Where the lines between the quadrants cross.
  let origin: Point
  /// Whether there are quadrants.
  let isParted: Bool

  /// How many themes have no name.
  var unnamed: Int { labels.count { $0 == nil } }

  init(_ map: ThematicMap) {
    let count = Double(map.themes.count)
    let greatest = Double(max(map.themes.map(\.size).max() ?? 1, 1))
    let largest = min(max(190 / count.squareRoot(), 16), 62)
    let margin = (x: largest + 12, y: largest + 26)
    func place(_ rank: Double, in length: Double, _ margin: Double) -> Double {
      count == 1 ? length / 2 : margin + (rank - 1) / (count - 1) * (length - 2 * margin)
    }
    isParted = map.themes.contains { $0.quadrant != nil }
    bubbles = map.themes.map { theme in
      Bubble(
        name: shortened(theme.label, to: Self.longestName) + (theme.quadrant.map(\.markBehind) ?? ""),
        centre: Point(
          x: place(theme.centralityRank, in: Self.area.width, margin.x),
          y: place(theme.densityRank, in: Self.area.height, margin.y)),
        radius: max((Double(theme.size) / greatest).squareRoot() * largest, 5), quadrant: theme.quadrant)
    }.enumerated().sorted { (-$0.element.radius, $0.offset) < (-$1.element.radius, $1.offset) }.map(\.element)
    origin = Point(
      x: place(Self.border(map.themes.map(\.centralityRank)), in: Self.area.width, margin.x),
      y: place(Self.border(map.themes.map(\.densityRank)), in: Self.area.height, margin.y))
    placeLabels()
  }

  /// The middle between the greatest rank below the mean of all ranks and the least rank from there on.
  private static func border(_ ranks: [Double]) -> Double {
    let ordered = ranks.sorted()
    let mean = Double(ordered.count + 1) / 2
    guard let below = ordered.last(where: { $0 < mean }), let above = ordered.first(where: { $0 >= mean })
    else { return mean }
    return (below + above) / 2
  }

  /// Names the themes from the largest on: in the bubble, beside it, or farther off with a line to it; a name takes
  /// the place where it covers the least of other bubbles, and none where it would cover another name.
  private mutating func placeLabels() {
    var taken: [PlacedBox] = isParted ? Self.corners.map(Self.box) : []
    labels = []
    for (number, bubble) in bubbles.enumerated() {
      let width = estimatedWidth(of: bubble.name, size: Self.labelSize) + 4
      var best: (box: PlacedBox, cost: Double, isFar: Bool)?
      for candidate in Self.candidates(of: bubble, width: width) {
        let box = PlacedBox(centre: candidate.centre, width: width, height: Self.lineHeight)
        guard Self.isInside(box), !taken.contains(where: { $0.overlaps(box, gap: 1) }) else { continue }
        let covered = bubbles.enumerated().filter { $0.offset != number }
          .reduce(0) { $0 + Self.overlap(box, $1.element) }
        let cost = covered + candidate.cost
        if best.map({ cost < $0.cost }) ?? true { best = (box, cost, candidate.isFar) }
      }
      labels.append(best?.box)
      guard let best else { continue }
      taken.append(best.box)
      if best.isFar { leaders.append(Self.leader(from: bubble, to: best.box)) }
    }
  }

  private static func candidates(
    of bubble: Bubble, width: Double
  ) -> [(centre: Point, cost: Double, isFar: Bool)] {
    var result: [(centre: Point, cost: Double, isFar: Bool)] = []
    if width <= 2 * bubble.radius - 6 { result.append((bubble.centre, 0, false)) }
    let directions: [(x: Double, y: Double)] = [
      (0, -1), (0, 1), (1, 0), (-1, 0), (0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7),
    ]
    for (ring, distance) in [2.0, 16, 34, 56].enumerated() {
      for (number, direction) in directions.enumerated() {
        let reach = bubble.radius + distance
        let centre = Point(
          x: bubble.centre.x + direction.x * (reach + width / 2),
          y: bubble.centre.y + direction.y * (reach + lineHeight / 2))
        result.append((centre, 4 + Double(number) * 0.5 + Double(ring) * 30, ring > 0))
      }
    }
    return result
  }

  private static func isInside(_ box: PlacedBox) -> Bool {
    box.centre.x - box.width / 2 >= 3 && box.centre.x + box.width / 2 <= area.width - 3
      && box.centre.y - box.height / 2 >= 3 && box.centre.y + box.height / 2 <= area.height - 3
  }

  /// About how many pixels of a name's width lie on a bubble.
  private static func overlap(_ box: PlacedBox, _ bubble: Bubble) -> Double {
    let x = min(max(bubble.centre.x, box.centre.x - box.width / 2), box.centre.x + box.width / 2)
    let y = min(max(bubble.centre.y, box.centre.y - box.height / 2), box.centre.y + box.height / 2)
    let depth = bubble.radius + 1 - (Point(x: x, y: y) - bubble.centre).length
    return depth > 0 ? 12 + depth * 2 : 0
  }

  private static func leader(from bubble: Bubble, to box: PlacedBox) -> (Point, Point) {
    let x = min(max(bubble.centre.x, box.centre.x - box.width / 2), box.centre.x + box.width / 2)
    let y = bubble.centre.y > box.centre.y ? box.centre.y + box.height / 2 : box.centre.y - box.height / 2
    let end = Point(x: x, y: y)
    let way = end - bubble.centre
    return (bubble.centre + way * (bubble.radius / max(way.length, 1e-6)), end)
  }

  /// The room that the name of a quadrant takes.
  private static func box(_ corner: Corner) -> PlacedBox {
    let width = estimatedWidth(of: corner.name, size: 13) * 1.15 + 10
    let x = corner.isRight ? area.width - 5 - width / 2 : 5 + width / 2
    return PlacedBox(
      centre: Point(x: x, y: corner.isHigh ? area.height - 14 : 14), width: width, height: 20)
  }
}

extension Theme.Quadrant {
  /// The sign of a theme whose quadrant has two meanings; empty for the others.
  var mark: String {
    switch self {
    case .emerging: "▲"
    case .declining: "▼"
    case .motor, .basic, .niche, .emergingOrDeclining: ""
    }
  }

  /// The sign with a blank before it, if there is one.
  fileprivate var markBehind: String { mark.isEmpty ? "" : " " + mark }
}
