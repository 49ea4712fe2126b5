import StemmaModel

/// A short form and what it is short for, as terms are compared.
struct Abbreviation: Hashable, Comparable, Sendable {
  var short: String
  var long: String

  static func < (left: Abbreviation, right: Abbreviation) -> Bool {
    (left.short, left.long) < (right.short, right.long)
  }
}

/// Finds where texts spell out abbreviations that are terms, as in "generative adversarial networks (GAN)", or
/// with the name of a method in front of a title that has the words of the name.
///
/// After Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical
/// text": the letters of the short form occur in the long one in order. Here each word of the long form gives its
/// first letter, and short and long form must be terms of the collection.
struct AbbreviationReading {
  private let terms: Set<String>
  private let singular: (String) -> String
  /// The most words of a long form.
  private static let longest = 8

  /// Makes a reading for terms by their keys.
  init(terms: some Sequence<String>, singular: @escaping (String) -> String) {
    self.terms = Set(terms)
    self.singular = singular
  }

  /// The abbreviations of the texts, with the first place that spells each out.
  func definitions(in papers: [Paper], texts: [AttachedText]) -> [Abbreviation: SourceLocation] {
    var found: [Abbreviation: SourceLocation] = [:]
    func add(_ abbreviations: [Abbreviation], at location: SourceLocation) {
      for abbreviation in abbreviations {
        found[abbreviation] = min(found[abbreviation] ?? location, location)
      }
    }
    for paper in papers {
      for entry in paper.entries {
        add(
          definitions(in: entry.title) + namesSpelledOut(in: entry.title, names: paper.aliases),
          at: entry.location)
        if let abstract = entry.abstract { add(definitions(in: abstract), at: entry.location) }
      }
      for note in paper.notes { add(definitions(in: note.text), at: note.location) }
      for keyword in paper.keywords { add(definitions(in: keyword.text), at: keyword.location) }
    }
    for passage in texts.flatMap(\.passages) { add(definitions(in: passage.text), at: passage.location) }
    return found
  }

  /// The abbreviations that brackets spell out.
  func definitions(in text: String) -> [Abbreviation] {
    var found: [Abbreviation] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "(" || $0 == "（" }) {
      let behind = rest[rest.index(after: open)...]
      guard let close = behind.firstIndex(where: { $0 == ")" || $0 == "）" }) else { break }
      let before = Self.words(of: rest[..<open]).suffix(Self.longest)
      let inside = Self.words(of: behind[..<close])
      if inside.count == 1 {
        found += abbreviation(inside[0], lastOf: Array(before))
      } else if let short = before.last, inside.count <= Self.longest {
        found += abbreviation(short, lastOf: inside, wholly: true)
      }
      rest = rest[rest.index(after: close)...]
    }
    return found
  }

  /// The names of methods that the words of a title spell out.
  private func namesSpelledOut(in title: String, names: [String]) -> [Abbreviation] {
    let shorts = names.filter { terms.contains(singular($0.comparable)) && !$0.contains(" ") }
    if shorts.isEmpty { return [] }
    let words = Self.words(of: TitleKey.splittingName(from: title)?.rest ?? title[...])
    return shorts.flatMap { short in
      words.indices.flatMap { end in
        abbreviation(short, lastOf: Array(words[max(0, end + 1 - Self.longest)...end]))
      }
    }
  }

  /// The long form at the end of some words, the longest there is; none if short and long are no terms.
  private func abbreviation(_ short: String, lastOf words: [String], wholly: Bool = false) -> [Abbreviation] {
    let key = singular(short.comparable)
    guard key.count >= 2, key.count <= 10, !key.contains(" "), terms.contains(key) else { return [] }
    let letters = Array(key)
    for count in (2...Self.longest).reversed() where count <= words.count && (!wholly || count == words.count)
    {
      let long = words.suffix(count)
      let longKey = singular(long.joined(separator: " ").comparable)
      let parts = longKey.split(separator: " ").map(Array.init)
      if terms.contains(longKey), Self.spell(letters[...], parts[...]) {
        return [Abbreviation(short: key, long: longKey)]
      }
    }
    return []
  }

  /// Whether words spell out letters: each gives its first letter, and maybe more, in order.
  private static func spell(_ letters: ArraySlice<Character>, _ words: ArraySlice<[Character]>) -> Bool {
    guard let word = words.first else { return letters.isEmpty }
    guard let letter = letters.first, letter == word.first else { return false }
    var rest = letters.dropFirst()
    if spell(rest, words.dropFirst()) { return true }
    for inner in word.dropFirst() where rest.first == inner {
      rest = rest.dropFirst()
      if spell(rest, words.dropFirst()) { return true }
    }
    return false
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isWhitespace)
      .map { $0.trimming { !$0.isLetter && !$0.isNumber } }.filter { !$0.isEmpty }
  }
}
