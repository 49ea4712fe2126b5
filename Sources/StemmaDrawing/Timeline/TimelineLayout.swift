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

  /// One paper to place: the position of its lane, its column, and its place in the input.
  struct Item {
    var lane: Int
    var column: Int
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
    let heights = (0..<laneCount).map { lane in
      let rows = (0..<columnCount).map { column in
        let count = cells[lane * columnCount + column].count
        return count == 0 ? 0 : (count - 1) / max(stacks[column], 1) + 1
      }
      let tallest = Double(rows.max() ?? 0)
      return max(
        tallest * (Self.box.height + Self.gap) - Self.gap + 2 * Self.lanePadding, Self.smallestLane)
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
        place(cells[lane * columnCount + column], stacks: stacks[column], column: columns[column], top: top)
      }
      top -= heights[lane]
    }
    axes = [total + Self.axisHeight / 2, -Self.axisHeight / 2]
  }

  /// Fills a cell stack by stack from the top; the stacks of a cell are as even as they can be.
  private mutating func place(_ cell: [Int], stacks: Int, column: Rectangle, top: Double) {
    guard !cell.isEmpty, stacks > 0 else { return }
    let rows = (cell.count - 1) / stacks + 1
    let left = column.x - column.width / 2 + Self.columnPadding
    for (place, position) in cell.enumerated() {
      boxes[position] = Rectangle(
        x: left + Self.box.width / 2 + Double(place / rows) * (Self.box.width + Self.gap),
        y: top - Self.lanePadding - Self.box.height / 2 - Double(place % rows) * (Self.box.height + Self.gap),
        width: Self.box.width, height: Self.box.height)
    }
  }
}
