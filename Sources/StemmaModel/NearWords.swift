/// The words that a mistyped one most likely means, at most three.
///
/// A word is near if it is a few slips away (a third of its length), or begins with what was typed.
///
/// - Parameters:
///   - typed: What was typed.
///   - words: What there is, the preferred first.
///   - ignoresCase: Whether a capital for a small letter is no slip.
/// - Returns: Words of `words`, the preferred first.
package func nearWords(to typed: String, among words: [String], ignoresCase: Bool = false) -> [String] {
  func letters(_ word: String) -> [Character] { Array(ignoresCase ? word.lowercased() : word) }
  let start = letters(typed)
  var least = max(1, start.count / 3)
  var nearest: [String] = []
  for word in words {
    guard let distance = slips(from: start, to: letters(word), atMost: least) else { continue }
    if distance < least { nearest = [] }
    least = distance
    if !nearest.contains(word) { nearest.append(word) }
  }
  if !nearest.isEmpty { return Array(nearest.prefix(3)) }
  guard start.count >= 2 else { return [] }
  let beginning = words.filter { letters($0).starts(with: start) }
  return beginning.count <= 3 ? beginning : []
}

/// The least number of letters put in, left out, changed or swapped with their neighbour between two words; nil
/// if it is more than a bound.
///
/// Optimal string alignment: no letter is touched twice. O(nm), and less where the words are far apart.
package func slips(
  from typed: [Character], to word: [Character], atMost bound: Int = .max
) -> Int? {
  guard abs(typed.count - word.count) <= bound else { return nil }
  var beforeLast = [Int]()
  var last = Array(0...word.count)
  for row in 0..<typed.count {
    var next = [row + 1]
    for column in 0..<word.count {
      var least = min(last[column + 1] + 1, next[column] + 1)
      least = min(least, last[column] + (typed[row] == word[column] ? 0 : 1))
      if row > 0, column > 0, typed[row] == word[column - 1], typed[row - 1] == word[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      next.append(least)
    }
    (beforeLast, last) = (last, next)
    // A swap reaches back over one row, so two rows beyond the bound decide.
    if min(last.min() ?? 0, beforeLast.min() ?? 0) > bound { return nil }
  }
  return last[word.count] <= bound ? last[word.count] : nil
}
