import StemmaModel

/// Where everything of an evolution of themes stands, in points with the origin at the lower left.
struct ThemeEvolutionPlan {
  /// A band between two themes.
  struct Band: Hashable {
    var curve: Curve
    var width: Double
  }

  static let boxWidth = 170.0
  private static let columnGap = 190.0
  private static let rowGap = 12.0
  private static let lowestBox = 22.0
  /// How high the boxes of the fullest column are together.
  private static let columnHeight = 620.0
  private static let greatestScale = 3.0
  private static let widestBand = 18.0
  private static let sweeps = 12

  /// The box of each theme, by period.
  private(set) var boxes: [[PlacedBox]] = []
  /// The family of themes that go on each other, largest first; nil for a theme by itself.
  let stems: [[Int?]]
  /// The band of each link, in the order of the links.
  private(set) var bands: [Band] = []
  /// The centre of each period's heading.
  private(set) var headings: [Point] = []

  init(_ evolution: ThemeEvolution) {
    stems = Self.stems(of: evolution)
    let order = Self.order(of: evolution)
    let fullest = evolution.periods.map { $0.map.themes.reduce(0) { $0 + $1.size } }.max() ?? 1
    let scale = min(Self.columnHeight / Double(max(fullest, 1)), Self.greatestScale)
    let heights = evolution.periods.map { period in
      period.map.themes.map { max(Double($0.size) * scale, Self.lowestBox) }
    }
    let totals = heights.map { $0.reduce(0, +) + Self.rowGap * Double(max($0.count - 1, 0)) }
    let highest = totals.max() ?? 0
    for (number, column) in heights.enumerated() {
      let x = Double(number) * (Self.boxWidth + Self.columnGap)
      // Columns of little height stand in the middle.
      var top = highest - (highest - totals[number]) / 2
      var places = [PlacedBox](
        repeating: PlacedBox(centre: Point(x: x, y: 0), width: Self.boxWidth, height: 0), count: column.count)
      for theme in order[number] {
        places[theme].height = column[theme]
        places[theme].centre.y = top - column[theme] / 2
        top -= column[theme] + Self.rowGap
      }
      boxes.append(places)
      headings.append(Point(x: x, y: highest + 34))
    }
    placeBands(evolution.links)
  }

  /// Bands leave and reach a box side by side in the order of what they lead to; where they are wider together than
  /// the box is high, they overlap evenly.
  private mutating func placeBands(_ links: [ThemeLink]) {
    let widths = links.map { 1.5 + $0.weightedInclusion * Self.widestBand }
    var starts = [Double](repeating: 0, count: links.count)
    var ends = starts
    for (period, column) in boxes.enumerated() {
      for theme in column.indices {
        let leaving = links.indices.filter { links[$0].period == period && links[$0].source == theme }
          .sorted { higher(links[$0].target, links[$1].target, in: period + 1) }
        for (link, y) in zip(leaving, spread(leaving.map { widths[$0] }, in: column[theme])) {
          starts[link] = y
        }
        let reaching = links.indices.filter { links[$0].period == period - 1 && links[$0].target == theme }
          .sorted { higher(links[$0].source, links[$1].source, in: period - 1) }
        for (link, y) in zip(reaching, spread(reaching.map { widths[$0] }, in: column[theme])) {
          ends[link] = y
        }
      }
    }
    bands = links.indices.map { link in
      let (source, target) = (
        boxes[links[link].period][links[link].source], boxes[links[link].period + 1][links[link].target]
      )
      let left = Point(x: source.centre.x + source.width / 2, y: starts[link])
      let right = Point(x: target.centre.x - target.width / 2, y: ends[link])
      let bend = (right.x - left.x) * 0.5
      return Band(
        curve: Curve(points: [
          left, Point(x: left.x + bend, y: left.y), Point(x: right.x - bend, y: right.y), right,
        ]), width: widths[link])
    }
  }

  private func higher(_ one: Int, _ other: Int, in period: Int) -> Bool {
    boxes[period][one].centre.y > boxes[period][other].centre.y
  }

  /// The middles of bands on the side of a box, from the top.
  private func spread(_ widths: [Double], in box: PlacedBox) -> [Double] {
    let total = widths.reduce(0, +)
    let room = max(box.height - 4, 1)
    let squeeze = total > room ? room / total : 1
    var top = box.centre.y + total * squeeze / 2
    return widths.map { width in
      defer { top -= width * squeeze }
      return top - width * squeeze / 2
    }
  }

  /// The order of the themes of each period from the top, by sweeps over the means of what they are linked to; of all
  /// sweeps the one with the least crossing is kept.
  static func order(of evolution: ThemeEvolution) -> [[Int]] {
    var order = evolution.periods.map { Array($0.map.themes.indices) }
    var best = order
    var least = Self.crossing(of: evolution.links, in: order)
    for sweep in 0..<sweeps {
      let isForward = sweep.isMultiple(of: 2)
      let columns = isForward ? Array(order.indices.dropFirst()) : Array(order.indices.dropLast().reversed())
      for column in columns {
        let near = Self.places(in: order[isForward ? column - 1 : column + 1])
        let own = Self.places(in: order[column])
        var sums = own.map { _ in (place: 0.0, weight: 0.0) }
        for link in evolution.links where link.period == (isForward ? column - 1 : column) {
          let (here, there) = isForward ? (link.target, link.source) : (link.source, link.target)
          sums[here].place += near[there] * link.weightedInclusion
          sums[here].weight += link.weightedInclusion
        }
        let wanted = own.indices.map { sums[$0].weight > 0 ? sums[$0].place / sums[$0].weight : own[$0] }
        order[column].sort { (wanted[$0], own[$0]) < (wanted[$1], own[$1]) }
      }
      let total = Self.crossing(of: evolution.links, in: order)
      if total < least { (best, least) = (order, total) }
    }
    return best
  }

  /// The place of each theme of a column, from 0 at the top to 1.
  private static func places(in column: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: column.count)
    for (place, theme) in column.enumerated() { result[theme] = (Double(place) + 0.5) / Double(column.count) }
    return result
  }

  /// How much bands cross: the sum of the products of their weights over pairs that do.
  private static func crossing(of links: [ThemeLink], in order: [[Int]]) -> Double {
    let places = order.map { Self.places(in: $0) }
    var total = 0.0
    for (number, one) in links.enumerated() {
      for other in links[(number + 1)...] where other.period == one.period {
        let before = places[one.period][one.source] - places[one.period][other.source]
        let after = places[one.period + 1][one.target] - places[one.period + 1][other.target]
        if before * after < 0 { total += one.weightedInclusion * other.weightedInclusion }
      }
    }
    return total
  }

  /// The family of each theme: that of the theme it goes on by the greatest weighted inclusion, or a new one.
  static func stems(of evolution: ThemeEvolution) -> [[Int?]] {
    var families: [[Int]] = []
    var sizes: [(papers: Int, members: Int)] = []
    for (number, period) in evolution.periods.enumerated() {
      let reaching = evolution.links.filter { $0.period == number - 1 && $0.isStrong }
      families.append(
        period.map.themes.indices.map { theme in
          let strongest = reaching.filter { $0.target == theme }
            .min { (-$0.weightedInclusion, $0.source) < (-$1.weightedInclusion, $1.source) }
          let family = strongest.map { families[number - 1][$0.source] } ?? sizes.count
          if family == sizes.count { sizes.append((0, 0)) }
          sizes[family].papers += period.map.themes[theme].size
          sizes[family].members += 1
          return family
        })
    }
    let ranked = sizes.indices.filter { sizes[$0].members > 1 }
      .sorted { (-sizes[$0].papers, $0) < (-sizes[$1].papers, $1) }
    var ranks = [Int?](repeating: nil, count: sizes.count)
    for (rank, family) in ranked.enumerated() { ranks[family] = rank }
    return families.map { $0.map { ranks[$0] } }
  }
}
