import Foundation
import StemmaModel

/// An institution's name as names are compared: case, accents, punctuation, abbreviations, articles and legal
/// forms do not matter.
enum InstitutionName {
  /// The name folded: equal for names that are the same but for spelling.
  static func key(of name: String) -> String { key(ofWords: words(of: name)) }

  /// The same for words that are folded.
  static func key(ofWords words: [String]) -> String {
    let vocabulary = AffiliationVocabulary.builtIn
    var kept = words.map { vocabulary.longForm[$0] ?? $0 }
    kept.removeAll { vocabulary.silentWords.contains($0) }
    while kept.count > 1, let last = kept.last, vocabulary.legalForms.contains(last) { kept.removeLast() }
    return kept.isEmpty ? words.joined(separator: " ") : kept.joined(separator: " ")
  }

  /// The words of a text: lower case, without accents and punctuation; full stops inside abbreviations
  /// and apostrophes join, so "U.S.A." is "usa" and "Xi'an" is "xian".
  static func words(of text: some StringProtocol) -> [String] {
    let bytes = Array(plainText(String(text)).utf8)
    var words: [String] = []
    var word: [UInt8] = []
    var lettersSinceStop = 0
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      lettersSinceStop = 0
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...,
        UInt8(ascii: "+"):
        word.append(byte)
        lettersSinceStop += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.append(byte | 0x20)
        lettersSinceStop += 1
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: "."):
        // A stop behind a single letter joins what follows: "U.S.A.", "T.J. Watson", not "Univ.of".
        let isFollowed = index + 1 < bytes.count && bytes[index + 1] > 0x2F
        if lettersSinceStop == 1, isFollowed { lettersSinceStop = 0 } else { end() }
      case UInt8(ascii: "&"):
        end()
        words.append("and")
      default: end()
      }
    }
    end()
    return words
  }

  /// The text without accents, with ASCII for full-width forms and for typographic punctuation.
  private static func plainText(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    // Ideographs need no decomposition, which takes longer than all the rest.
    let hasAccents = text.unicodeScalars.contains { 0xC0...0x1FFF ~= $0.value || 0xAC00...0xD7AF ~= $0.value }
    var result = String.UnicodeScalarView()
    for scalar in (hasAccents ? text.decomposedStringWithCanonicalMapping : text).unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x2018, 0x2019: result.append("'")
      case 0xDF: result.append(contentsOf: "ss".unicodeScalars)
      case 0xE6, 0xC6: result.append(contentsOf: "ae".unicodeScalars)
      case 0x153, 0x152: result.append(contentsOf: "oe".unicodeScalars)
      case 0xF8, 0xD8: result.append("o")
      case 0x142, 0x141: result.append("l")
      case 0x131: result.append("i")
      case 0x111, 0x110: result.append("d")
      case 0xA0...0xBF, 0x2000...0x206F, 0x3000...0x303F: result.append(" ")
      case 0x3400...0x9FFF: result.append(scalar)
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// Other spellings under which a name may be known: turned ("X University", "University of X"), and with
  /// umlauts written out.
  static func spellings(of key: String) -> [String] {
    var found: [String] = []
    for family in AffiliationVocabulary.builtIn.alike {
      for form in family {
        guard let rest = form.rest(of: key) else { continue }
        found += family.filter { $0 != form }.map { $0.text(with: rest) }
      }
    }
    let plain = ["ae", "oe", "ue"].reduce(key) { text, pair in
      text.replacingOccurrences(of: pair, with: String(pair.prefix(1)))
    }
    if plain != key { found.append(plain) }
    return found
  }
}

/// A form of names with one gap, such as `university of *`.
struct NameForm: Hashable, Sendable {
  /// What stands before the gap, with the blank.
  var before: String
  /// What stands behind it, with the blank.
  var after: String

  /// Makes a form of a text with one `*`.
  init?(_ text: String) {
    guard let star = text.firstIndex(of: "*") else { return nil }
    before = String(text[..<star])
    after = String(text[text.index(after: star)...])
  }

  /// What stands in the gap of a name of this form.
  func rest(of name: String) -> String? {
    guard name.hasPrefix(before), name.hasSuffix(after),
      name.utf8.count > before.utf8.count + after.utf8.count
    else { return nil }
    return String(name.dropFirst(before.count).dropLast(after.count))
  }

  /// A name of this form.
  func text(with rest: String) -> String { before + rest + after }
}
