/// The words that a mistyped one most likely means, at most three; none if no word is near.
///
/// A word is near if it is a few slips away (a third of its length), or begins with what was typed.
package func suggestions(for typed: String, among words: [String]) -> [String] {
  let distances = words.map { (word: $0, distance: slips(from: Array(typed), to: Array($0))) }
  let limit = max(1, typed.count / 3)
  if let least = distances.map(\.distance).min(), least <= limit {
    return Array(distances.filter { $0.distance == least }.map(\.word).prefix(3))
  }
  let beginning = words.filter { typed.count >= 2 && $0.hasPrefix(typed) }
  return beginning.count <= 3 ? beginning : []
}

/// The least number of letters put in, left out, changed or swapped with their neighbour between two words.
///
/// Optimal string alignment: no letter is touched twice. O(nm).
private func slips(from typed: [Character], to word: [Character]) -> Int {
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
  }
  return last[word.count]
}
