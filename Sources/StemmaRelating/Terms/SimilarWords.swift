import StemmaModel

/// Words that differ by a letter or two from each other.
///
/// Words that are alike become one when the same letters are left out of each (symmetric deletion), so that pairs
/// are found by looking up and not by comparing every two.
struct SimilarWords: Sendable {
  private var similar: [String: [String]] = [:]

  /// The least length of words that differ by one letter, and by two.
  private static let leastLengths = [6, 10]

  /// Finds all pairs among words in lower case.
  ///
  /// Words of other letters than a to z are left out, as versions differ by a digit, and pairs with different first
  /// letters, as `supervised` and `unsupervised` have, or that differ at the end alone, as inflections do.
  init(among words: Set<String>) {
    var byRest: [[UInt8]: [[UInt8]]] = [:]
    for word in words {
      let letters = Array(word.utf8)
      guard letters.count >= Self.leastLengths[0], letters.allSatisfy({ 0x61...0x7A ~= $0 }) else { continue }
      for rest in Self.rests(of: letters) { byRest[rest, default: []].append(letters) }
    }
    var pairs: Set<[String]> = []
    for group in byRest.values where group.count > 1 {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] where Self.areSimilar(one, other) {
          pairs.insert([one, other].map { String(decoding: $0, as: UTF8.self) })
        }
      }
    }
    for pair in pairs {
      similar[pair[0], default: []].append(pair[1])
      similar[pair[1], default: []].append(pair[0])
    }
    similar = similar.mapValues { Set($0).sorted() }
  }

  /// The words like one, in order.
  func words(like word: String) -> [String] { similar[word] ?? [] }

  /// The word, and what is left of it without one letter, or without two if it is long.
  private static func rests(of word: [UInt8]) -> Set<[UInt8]> {
    var rests: Set<[UInt8]> = [word]
    var last = rests
    for leastLength in leastLengths where word.count >= leastLength {
      var next: Set<[UInt8]> = []
      for rest in last {
        for index in rest.indices.dropFirst() {
          var shorter = rest
          shorter.remove(at: index)
          next.insert(shorter)
        }
      }
      rests.formUnion(next)
      last = next
    }
    return rests
  }

  private static func areSimilar(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one != other, one.first == other.first else { return false }
    let shorter = min(one.count, other.count)
    let allowed = shorter >= leastLengths[1] ? 2 : 1
    let common = zip(one, other).prefix { $0 == $1 }.count
    if common + 2 >= shorter { return false }
    func letters(_ word: [UInt8]) -> [Character] { word.map { Character(UnicodeScalar($0)) } }
    return slips(from: letters(one), to: letters(other), atMost: allowed) != nil
  }
}
