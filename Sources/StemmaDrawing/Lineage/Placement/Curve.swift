import Graphviz

/// A place in a drawing, in points, with the origin at the lower left, as Graphviz has it.
struct Point: Hashable {
  var x: Double
  var y: Double

  static func + (one: Point, other: Point) -> Point { Point(x: one.x + other.x, y: one.y + other.y) }
  static func - (one: Point, other: Point) -> Point { Point(x: one.x - other.x, y: one.y - other.y) }
  static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }

  /// The distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }

  /// As `pos` has it.
  var text: String { DotValue.decimal(x) + "," + DotValue.decimal(y) }
}

/// A box by its centre and size.
struct PlacedBox: Hashable {
  var centre: Point
  var width: Double
  var height: Double

  /// Whether a place is inside.
  func contains(_ point: Point) -> Bool {
    abs(point.x - centre.x) < width / 2 && abs(point.y - centre.y) < height / 2
  }

  /// Whether another box comes nearer than a gap.
  func overlaps(_ other: PlacedBox, gap: Double = 0) -> Bool {
    abs(centre.x - other.centre.x) < (width + other.width) / 2 + gap
      && abs(centre.y - other.centre.y) < (height + other.height) / 2 + gap
  }
}

/// An arrow of cubic Bézier curves, one after another: a start, and for each curve two controls and an end.
struct Curve: Hashable {
  var points: [Point]

  /// The points of an edge for `pos`, with room for an arrowhead at the end.
  func position(arrowLength: Double = 7) -> DotValue {
    guard points.count >= 4, let end = points.last else { return "" }
    // The head points from the end of the line to the tip.
    let back = points[points.count - 2] - end
    let length = max(back.length, 1e-6)
    let foot = end + back * (min(arrowLength, length) / length)
    let line = points.dropLast() + [foot]
    return .verbatim("e,\(end.text) " + line.map(\.text).joined(separator: " "))
  }

  /// One cubic curve from the border of one box to the border of another.
  init(
    from start: PlacedBox, _ first: Point, _ second: Point, to end: PlacedBox
  ) {
    let controls = [start.centre, first, second, end.centre]
    let steps = 64
    let places = (0...steps).map { Self.point(of: controls, at: Double($0) / Double(steps)) }
    let leaving = places.lastIndex(where: start.contains) ?? 0
    let arriving = places.firstIndex(where: end.contains) ?? steps
    let (from, to) = (Double(leaving) / Double(steps), Double(arriving) / Double(steps))
    points = from < to ? Self.part(of: controls, from: from, to: to) : controls
  }

  init(points: [Point]) { self.points = points }

  private static func point(of controls: [Point], at place: Double) -> Point {
    let rest = 1 - place
    return controls[0] * (rest * rest * rest) + controls[1] * (3 * rest * rest * place)
      + controls[2] * (3 * rest * place * place) + controls[3] * (place * place * place)
  }

  /// The controls of a part of a curve, by de Casteljau's subdivision.
  private static func part(of controls: [Point], from: Double, to: Double) -> [Point] {
    func blossom(_ a: Double, _ b: Double, _ c: Double) -> Point {
      var points = controls
      for place in [a, b, c] {
        points = zip(points, points.dropFirst()).map { $0 * (1 - place) + $1 * place }
      }
      return points[0]
    }
    return [
      blossom(from, from, from), blossom(from, from, to), blossom(from, to, to), blossom(to, to, to),
    ]
  }
}
