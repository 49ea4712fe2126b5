/// Counts as a line of bars, a column each: `·` is none, and the greatest fills the line.
///
/// - Parameters:
///   - counts: The counts in order of time.
///   - complete: How many of them are of periods that are over; what follows stands behind a broken line.
///   - width: How many are shown at most, the last ones.
/// - Returns: The line; empty without counts.
func sparkline(_ counts: [Int], complete: Int? = nil, width: Int = 20) -> String {
  let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let shown = counts.indices.suffix(max(width, 1))
  let greatest = shown.map { counts[$0] }.max() ?? 0
  let border = complete ?? counts.count
  return shown.map { position in
    let count = counts[position]
    // Rounded up, so that one paper amongst hundreds is not drawn as none.
    let bar = count <= 0 || greatest <= 0 ? "·" : bars[(count * bars.count - 1) / greatest]
    return position == border && position > shown.lowerBound ? "┊" + bar : bar
  }.joined()
}

/// A count as a horizontal bar, its first part dark, in so many columns at most for the greatest count.
///
/// What is not nothing has a column at least.
func countBar(_ count: Int, dark: Int, greatest: Int, width: Int) -> String {
  guard count > 0, greatest > 0 else { return "" }
  func rounded(_ part: Int, of whole: Int, in columns: Int) -> Int {
    (part * columns * 2 + whole) / (whole * 2)
  }
  let length = max(rounded(count, of: greatest, in: width), 1)
  var darkLength = rounded(min(dark, count), of: count, in: length)
  // Some of both shows some of both, where there is room.
  if dark > 0, dark < count, length > 1 { darkLength = min(max(darkLength, 1), length - 1) }
  return String(repeating: "█", count: darkLength) + String(repeating: "░", count: length - darkLength)
}
