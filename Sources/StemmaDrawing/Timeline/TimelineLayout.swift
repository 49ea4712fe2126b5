/// Where everything of a timeline stands: lanes below each other, years side by side, boxes in the cells.
///
/// In points, with the origin at the lower left, as Graphviz has it.
struct TimelineLayout {
  /// A rectangle by its centre.
  struct Rectangle: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// One paper to place: the positions of its lane and its column, and how wide its name would like its box.
  struct Item {
    var lane: Int
    var column: Int
    var width: Double
  }

  static let box = (width: 96.0, height: 19.0)
  static let gap = 5.0
  static let laneLabelWidth = 150.0
  private static let lanePadding = 9.0
  private static let columnPadding = 8.0
  private static let emptyColumnWidth = 44.0
  private static let smallestLane = 50.0
  private static let axisHeight = 26.0
  /// Cells that would be taller than this many boxes are filled side by side, up to four.
  private static let tallestCell = 7

  /// A box for each item, in their order.
  private(set) var boxes: [Rectangle] = []
  /// The whole width of each lane, label and all.
  private(set) var lanes: [Rectangle] = []
  /// The area of each column between the axes.
  private(set) var columns: [Rectangle] = []
  /// The centres of the axes above and below the lanes.
  private(set) var axes: [Double] = []

  /// Places items that are in the order in which they are to stand in their cells.
  init(items: [Item], lanes laneCount: Int, columns columnCount: Int) {
    var cells = [[Int]](repeating: [], count: laneCount * columnCount)
    for (position, item) in items.enumerated() {
      cells[item.lane * columnCount + item.column].append(position)
    }
    let stacks = (0..<columnCount).map { column in
      let most = (0..<laneCount).map { cells[$0 * columnCount + column].count }.max() ?? 0
      return most == 0 ? 0 : min((most - 1) / Self.tallestCell + 1, 4)
    }
    let widths = stacks.map { count in
      count == 0
        ? Self.emptyColumnWidth
        : Double(count) * (Self.box.width + Self.gap) - Self.gap + 2 * Self.columnPadding
    }
    let rows = (0..<laneCount).map { lane in
      let needed = (0..<columnCount).map { column in
        let count = cells[lane * columnCount + column].count
        return count == 0 ? 0 : (count - 1) / max(stacks[column], 1) + 1
      }
      return needed.max() ?? 0
    }
    let heights = rows.map { rows in
      max(
        Double(rows) * (Self.box.height + Self.gap) - Self.gap + 2 * Self.lanePadding, Self.smallestLane)
    }
    let total = heights.reduce(0, +)
    let width = Self.laneLabelWidth + widths.reduce(0, +)

    var left = Self.laneLabelWidth
    for column in 0..<columnCount {
      columns.append(
        Rectangle(x: left + widths[column] / 2, y: total / 2, width: widths[column], height: total))
      left += widths[column]
    }
    var top = total
    boxes = [Rectangle](repeating: Rectangle(x: 0, y: 0, width: 0, height: 0), count: items.count)
    for lane in 0..<laneCount {
      lanes.append(Rectangle(x: width / 2, y: top - heights[lane] / 2, width: width, height: heights[lane]))
      for column in 0..<columnCount {
        place(
          cells[lane * columnCount + column].map { ($0, items[$0].width) }, rows: rows[lane],
          slots: stacks[column], column: columns[column], top: top)
      }
      top -= heights[lane]
    }
    axes = [total + Self.axisHeight / 2, -Self.axisHeight / 2]
  }

  /// Fills a cell stack by stack from the top, in as few stacks as a number of rows allows, which are as even as
  /// they can be; a box grows to the width its name would like, over the places beside it that stay free.
  private mutating func place(
    _ cell: [(position: Int, width: Double)], rows most: Int, slots: Int, column: Rectangle, top: Double
  ) {
    guard !cell.isEmpty, most > 0 else { return }
    let stacks = (cell.count - 1) / most + 1
    let rows = (cell.count - 1) / stacks + 1
    let isTight = cell.contains { $0.width > Self.box.width }
    let distance = Double(isTight ? max(slots / stacks, 1) : 1) * (Self.box.width + Self.gap)
    let left = column.x - column.width / 2 + Self.columnPadding
    for (place, paper) in cell.enumerated() {
      let width = min(max(paper.width, Self.box.width), distance - Self.gap)
      boxes[paper.position] = Rectangle(
        x: left + Double(place / rows) * distance + width / 2,
        y: top - Self.lanePadding - Self.box.height / 2 - Double(place % rows) * (Self.box.height + Self.gap),
        width: width, height: Self.box.height)
    }
  }
}
