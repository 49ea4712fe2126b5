import StemmaModel

extension CheckRule {
  /// Entries out of the section's order.
  static let order = CheckRule(
    "order", .note, summary: "an entry stands out of its section's order by date",
    discussion: """
      A section is ordered by date or year if at least six of its entries have one, at least four neighbours differ, \
      four of five neighbours follow one direction, and four of five entries stand where they should. The least \
      number of entries that would have to move is reported. Move the entry, or correct its date.
      """
  ) { input in
    let files = input.entriesOfFile.sorted { $0.key < $1.key }
    return files.flatMap { _, entries -> [Finding] in
      entries.runs { $0.section == $1.section }.flatMap { section -> [Finding] in
        guard let dated = DatedSection(section) else { return [] }
        let misplaced = dated.misplaced
        // Neighbours that mostly rise and start anew at times are no order.
        if misplaced.count * 5 > dated.entries.count { return [] }
        return misplaced.map { index in
          let (entry, date) = dated.entries[index]
          let neighbour = dated.neighbour(of: index)
          let place = neighbour.map {
            " (\(dated.entries[$0].entry.location.place) is of \(dated.entries[$0].date))"
          }
          return Finding(
            "'\(entry.title)' of \(date) stands out of the order of its section, "
              + "\(dated.isNewestFirst ? "newest" : "oldest") first\(place ?? ""); move it, or correct its date",
            at: entry.location)
        }
      }
    }
  }
}

/// The entries of a section that is ordered by date.
private struct DatedSection {
  var entries: [(entry: Entry, date: String)] = []
  var isNewestFirst = false

  /// The section if it is clearly ordered.
  init?(_ section: [Entry]) {
    let dated = section.compactMap { entry in
      (entry.date ?? entry.year.map(String.init)).map { (entry: entry, date: $0) }
    }
    // Dates are compared by what most of them tell: day, month or year.
    var lengths: [Int: Int] = [:]
    for (_, date) in dated { lengths[date.count, default: 0] += 1 }
    guard let length = lengths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    entries = dated.filter { $0.date.count >= length }.map { ($0.entry, String($0.date.prefix(length))) }
    guard entries.count >= 6, entries.count * 5 >= section.count * 4 else { return nil }
    let pairs = zip(entries, entries.dropFirst())
    let rising = pairs.count { $0.date < $1.date }
    let falling = pairs.count { $0.date > $1.date }
    isNewestFirst = falling > rising
    let against = min(rising, falling)
    guard rising + falling >= 4, against > 0, against * 5 <= rising + falling,
      against * 5 <= entries.count - 1
    else { return nil }
  }

  /// The entries outside of a longest run in order; O(n log n).
  var misplaced: [Int] {
    // Positions that end the best run of each length, and what comes before each position in its run.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: entries.count)
    for index in entries.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if follows(index, ends[middle]) { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var inOrder: Set<Int> = []
    var next = ends.last
    while let index = next {
      inOrder.insert(index)
      next = previous[index]
    }
    return entries.indices.filter { !inOrder.contains($0) }
  }

  /// A neighbour that an entry stands on the wrong side of.
  func neighbour(of index: Int) -> Int? {
    if index > 0, !follows(index, index - 1) { return index - 1 }
    if index + 1 < entries.count, !follows(index + 1, index) { return index + 1 }
    return nil
  }

  private func follows(_ later: Int, _ earlier: Int) -> Bool {
    isNewestFirst
      ? entries[later].date <= entries[earlier].date : entries[later].date >= entries[earlier].date
  }
}

extension Array {
  /// The longest parts in which each element belongs with the one before it.
  fileprivate func runs(_ belong: (Element, Element) -> Bool) -> [[Element]] {
    var result: [[Element]] = []
    for element in self {
      if let last = result.last?.last, belong(last, element) {
        result[result.count - 1].append(element)
      } else {
        result.append([element])
      }
    }
    return result
  }
}
