/// The number of insertions, deletions and substitutions that make one text of the other, or nil if it is
/// more than `limit`.
///
/// Levenshtein's distance in a band of `2 · limit + 1` diagonals (Ukkonen 1985, "Algorithms for approximate
/// string matching"), after what both begin and end with is set aside. O(limit · length).
func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
  if abs(left.count - right.count) > limit { return nil }
  return left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      var start = 0
      let shorter = min(left.count, right.count)
      while start < shorter, left[start] == right[start] { start += 1 }
      var (leftEnd, rightEnd) = (left.count, right.count)
      while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
        leftEnd -= 1
        rightEnd -= 1
      }
      return bandedDistance(
        UnsafeBufferPointer(rebasing: left[start..<leftEnd]),
        UnsafeBufferPointer(rebasing: right[start..<rightEnd]), limit: limit)
    }
  }
}

private func bandedDistance(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
) -> Int? {
  if left.isEmpty || right.isEmpty {
    let distance = max(left.count, right.count)
    return distance <= limit ? distance : nil
  }
  let beyond = limit + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: right.count + 1) { row in
    for column in 0...right.count { row[column] = column <= limit ? column : beyond }
    for rowNumber in 1...left.count {
      let first = max(1, rowNumber - limit)
      let last = min(right.count, rowNumber + limit)
      if first > last { return nil }
      var diagonal = row[first - 1]
      row[first - 1] = first == 1 && rowNumber <= limit ? rowNumber : beyond
      var least = row[first - 1]
      let byte = left[rowNumber - 1]
      // Plain steps: this is the innermost loop of resolving, also in a build for debugging.
      var column = first
      while column <= last {
        let above = row[column]
        var best = diagonal
        if byte != right[column - 1] {
          if above < best, column != rowNumber + limit { best = above }
          if row[column - 1] < best { best = row[column - 1] }
          best += 1
          if best > beyond { best = beyond }
        }
        diagonal = above
        row[column] = best
        if best < least { least = best }
        column += 1
      }
      if least > limit { return nil }
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }
}

/// Whether one word is the other with two neighbouring letters swapped.
func areTransposed(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count, let first = left.indices.first(where: { left[$0] != right[$0] }),
    first + 1 < left.count, left[first] == right[first + 1], left[first + 1] == right[first]
  else { return false }
  return left[(first + 2)...] == right[(first + 2)...]
}
