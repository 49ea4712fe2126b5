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

  /// One paper to place: the positions of its lane and its column, and how wide its name would like its box; nil
  /// makes a small square.
  struct Item {
    var lane: Int
    var column: Int
    var width: Double?
  }

  static let box = (width: 96.0, height: 19.0)
  static let gap = 5.0
  /// Papers without a name.
  static let square = (side: 9.0, gap: 3.0)
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
    var cells = [Cell](repeating: Cell(), count: laneCount * columnCount)
    for (position, item) in items.enumerated() {
      let cell = item.lane * columnCount + item.column
      if let width = item.width {
        cells[cell].boxes.append((position, width))
      } else {
        cells[cell].squares.append(position)
      }
    }
    let stacks = (0..<columnCount).map { column in
      let most = (0..<laneCount).map { cells[$0 * columnCount + column].boxes.count }.max() ?? 0
      return most == 0 ? 0 : min((most - 1) / Self.tallestCell + 1, 4)
    }
    let widths = stacks.map { count in
      count == 0
        ? Self.emptyColumnWidth
        : Double(count) * (Self.box.width + Self.gap) - Self.gap + 2 * Self.columnPadding
    }
    let heights = (0..<laneCount).map { lane in
      let needed = (0..<columnCount).map { column in
        cells[lane * columnCount + column].height(stacks: stacks[column], width: widths[column])
      }
      return max((needed.max() ?? 0) + 2 * Self.lanePadding, Self.smallestLane)
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
          cells[lane * columnCount + column], height: heights[lane] - 2 * Self.lanePadding,
          slots: stacks[column], column: columns[column], top: top - Self.lanePadding)
      }
      top -= heights[lane]
    }
    axes = [total + Self.axisHeight / 2, -Self.axisHeight / 2]
  }

  /// What stands in the cell of a lane and a column, by positions among the items.
  private struct Cell {
    var boxes: [(position: Int, width: Double)] = []
    var squares: [Int] = []

    /// How many squares stand side by side in a column.
    static func squaresAbreast(in width: Double) -> Int {
      let room = width - 2 * columnPadding + square.gap
      return max(Int(room / (square.side + square.gap)), 1)
    }

    /// How high the boxes are, in as many stacks as there may be, and the squares below them.
    func height(stacks: Int, width: Double) -> Double {
      if boxes.isEmpty && squares.isEmpty { return 0 }
      let rows = boxes.isEmpty ? 0 : (boxes.count - 1) / max(stacks, 1) + 1
      let boxHeight = Double(rows) * (box.height + gap)
      if squares.isEmpty { return boxHeight - gap }
      let squareRows = (squares.count - 1) / Self.squaresAbreast(in: width) + 1
      return boxHeight + Double(squareRows) * (square.side + square.gap) - square.gap
    }
  }

  /// Fills a cell stack by stack from the top, in as few stacks as its height allows.
  ///
  /// The stacks are as even as they can be, and a box grows to the width its name would like, over the places
  /// beside it that stay free. Squares stand in rows below the boxes, which then take all stacks.
  private mutating func place(
    _ cell: Cell, height: Double, slots: Int, column: Rectangle, top: Double
  ) {
    let left = column.x - column.width / 2 + Self.columnPadding
    var bottom = top
    if let last = cell.boxes.indices.last {
      let most = cell.squares.isEmpty ? Int((height + Self.gap) / (Self.box.height + Self.gap)) : 1
      let stacks = min(last / max(most, 1) + 1, max(slots, 1))
      let rows = last / stacks + 1
      let isTight = cell.boxes.contains { $0.width > Self.box.width }
      let distance = Double(isTight ? max(slots / stacks, 1) : 1) * (Self.box.width + Self.gap)
      for (place, paper) in cell.boxes.enumerated() {
        let width = min(max(paper.width, Self.box.width), distance - Self.gap)
        boxes[paper.position] = Rectangle(
          x: left + Double(place / rows) * distance + width / 2,
          y: top - Self.box.height / 2 - Double(place % rows) * (Self.box.height + Self.gap),
          width: width, height: Self.box.height)
      }
      bottom -= Double(rows) * (Self.box.height + Self.gap)
    }
    let abreast = Cell.squaresAbreast(in: column.width)
    let (side, pitch) = (Self.square.side, Self.square.side + Self.square.gap)
    for (place, position) in cell.squares.enumerated() {
      boxes[position] = Rectangle(
        x: left + Double(place % abreast) * pitch + side / 2,
        y: bottom - Double(place / abreast) * pitch - side / 2, width: side, height: side)
    }
  }
}
