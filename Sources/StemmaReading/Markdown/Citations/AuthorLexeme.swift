import StemmaModel

/// A piece of a list of authors.
struct AuthorLexeme {
  /// What a piece is.
  enum Kind: Hashable {
    /// `A.`, `J.-B.`, `DLK`.
    case initials(String)
    /// `van`, `de`, and initials in small letters.
    case particle(String)
    /// A word with a capital that can be a part of a name.
    case word(String)
    /// "and", "&".
    case and
    /// "et al.", "and others".
    case andOthers
    /// Dots that stand for names.
    case ellipsis
    /// A comma or semicolon.
    case comma
    case stop, colon, quote
    /// A year on its own or in brackets, or "(in press)".
    case year(Int?, inBrackets: Bool)
    /// Any other text in round brackets.
    case bracket
    case end, other
  }

  /// What it is.
  var kind: Kind
  /// Where the text behind it begins.
  var end: String.Index
}

extension AuthorLexeme {
  /// The pieces with which a text begins, up to the first that no list of authors has.
  static func lexemes(of text: Substring, _ recognition: Recognition) -> [AuthorLexeme] {
    var scanner = AuthorScanner(text: text, recognition: recognition)
    var lexemes: [AuthorLexeme] = []
    while lexemes.count < 400 {
      scanner.scan(into: &lexemes)
      if let last = lexemes.last?.kind, last == .end || last == .other { break }
    }
    if lexemes.last?.kind != .end, lexemes.last?.kind != .other {
      lexemes.append(AuthorLexeme(kind: .other, end: text.endIndex))
    }
    return lexemes
  }
}

/// Divides a text into the pieces of a list of authors.
struct AuthorScanner {
  private let text: Substring
  private let recognition: Recognition
  private var vocabulary: ListVocabulary { recognition.vocabulary }
  private var index: String.Index

  init(text: Substring, recognition: Recognition) {
    self.text = text
    self.recognition = recognition
    index = text.startIndex
  }

  /// Appends the next piece, or two if a word ends in dots.
  mutating func scan(into lexemes: inout [AuthorLexeme]) {
    index = text[index...].firstIndex { !$0.isWhitespace } ?? text.endIndex
    guard index < text.endIndex else {
      lexemes.append(AuthorLexeme(kind: .end, end: index))
      return
    }
    let character = text[index]
    func advance(_ kind: AuthorLexeme.Kind, _ count: Int = 1) {
      index = text.index(index, offsetBy: count)
      lexemes.append(AuthorLexeme(kind: kind, end: index))
    }
    switch character {
    case ",", ";", "，", "；", "、", "·": advance(.comma)
    case "&": advance(.and)
    case ":", "：": advance(.colon)
    case "\u{201C}", "\u{201D}", "\u{201E}", "\"", "\u{2018}", "'", "«", "`": advance(.quote)
    case "…": advance(.ellipsis)
    case ".":
      let dots = text[index...].prefix(while: { $0 == "." }).count
      advance(dots > 1 ? .ellipsis : .stop, dots)
    case "(", "（": scanBracket(into: &lexemes)
    default: scanWord(into: &lexemes)
    }
  }

  private mutating func scanBracket(into lexemes: inout [AuthorLexeme]) {
    guard let close = text[index...].firstIndex(where: { ")）".contains($0) }) else {
      lexemes.append(AuthorLexeme(kind: .other, end: text.endIndex))
      return
    }
    let inner = String(text[text.index(after: index)..<close]).trimmed
    index = text.index(after: close)
    lexemes.append(AuthorLexeme(kind: AuthorScanner.bracket(inner, vocabulary), end: index))
  }

  /// `2019`, `2019a`, `2019, June` or "in press".
  private static func bracket(_ inner: String, _ vocabulary: ListVocabulary) -> AuthorLexeme.Kind {
    if vocabulary.isUnpublished(inner) { return .year(nil, inBrackets: true) }
    let digits = inner.prefix(4)
    guard let year = AuthorScanner.year(String(digits)) else { return .bracket }
    let rest = inner.dropFirst(4)
    let isYear =
      rest.isEmpty || rest.count == 1 && rest.first?.isLetter == true
      || rest.first == "," && rest.wordCount <= 3
    return isYear ? .year(year, inBrackets: true) : .bracket
  }

  private static func year(_ digits: String) -> Int? {
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits) else {
      return nil
    }
    return 1850...2099 ~= year ? year : nil
  }

  private mutating func scanWord(into lexemes: inout [AuthorLexeme]) {
    let end =
      text[index...].firstIndex { $0.isWhitespace || ",;:()（），；：、·…\u{201C}\u{201D}\"&".contains($0) }
      ?? text.endIndex
    var word = text[index..<end]
    // "Zhao..." names more.
    var dots = word.reversed().prefix(while: { $0 == "." }).count
    if dots < 2 { dots = 0 }
    word = word.dropLast(dots)
    index = end
    let lower = word.lowercased()
    let next = text[end...].drop(while: \.isWhitespace)
    if lower == "et" || lower == "et." {
      let al = next.prefix(while: { !$0.isWhitespace && !",;:()".contains($0) }).lowercased()
      if al == "al" || al == "al." || al == "al.," {
        index = text.index(next.startIndex, offsetBy: al.count)
        lexemes.append(AuthorLexeme(kind: .andOthers, end: index))
        return
      }
    }
    if ["et.al", "et.al.", "others", "others.", "colleagues", "等", "等人"].contains(lower) {
      lexemes.append(AuthorLexeme(kind: .andOthers, end: index))
      return
    }
    if lower == "and" {
      lexemes.append(AuthorLexeme(kind: .and, end: index))
      return
    }
    if let year = AuthorScanner.year(String(lower.prefix(4))),
      lower.dropFirst(4).allSatisfy({ $0 == "." || "abc".contains($0) }), lower.count <= 6, dots == 0
    {
      lexemes.append(AuthorLexeme(kind: .year(year, inBrackets: false), end: index))
      return
    }
    let bare = String(word).trimming(where: { "*†‡§¶#⁎∗¹²³⁴0123456789".contains($0) })
    if AuthorScanner.isInitials(bare) {
      lexemes.append(AuthorLexeme(kind: .initials(bare), end: index))
    } else if AuthorScanner.particles.contains(bare)
      || bare.count == 2 && bare.last == "." && bare.first?.isLowercase == true
    {
      lexemes.append(AuthorLexeme(kind: .particle(bare), end: index))
    } else if ["Jr.", "Jr", "III", "II", "Sr."].contains(bare), lexemes.last?.isName == true {
      return
    } else {
      let hasStop = bare.hasSuffix(".") && dots == 0 && !bare.endsInInitial
      let name = hasStop ? String(bare.dropLast()) : bare
      guard AuthorScanner.isNameWord(name), !vocabulary.isNoName(name) || isBeforeAndOthers(next),
        recognition.venues.knownReading(of: name) == nil
      else {
        lexemes.append(AuthorLexeme(kind: .other, end: index))
        return
      }
      lexemes.append(AuthorLexeme(kind: .word(name), end: index))
      if hasStop { lexemes.append(AuthorLexeme(kind: .stop, end: index)) }
    }
    if dots > 0 { lexemes.append(AuthorLexeme(kind: .ellipsis, end: index)) }
  }

  /// Whether "et al." follows, so that a word is a name whatever else it could be.
  private func isBeforeAndOthers(_ text: Substring) -> Bool {
    text.drop(while: { ", ".contains($0) }).lowercased().hasPrefix("et al")
  }

  /// Words in small letters that stand within names.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "el", "van", "von", "der", "den",
    "ter", "ten", "bin", "ibn", "al", "y", "e", "zu", "af", "st.", "v.", "d.", "zur", "vom", "dit", "ben",
  ]

  /// One to three capitals, with or without full stops and hyphens: `A.`, `J.-B.`, `H.-y.`, `DLK`, `J-R`.
  private static func isInitials(_ word: String) -> Bool {
    guard word.first?.isUppercase == true else { return false }
    let letters = word.filter(\.isLetter)
    guard 1...4 ~= letters.count, word.allSatisfy({ $0.isLetter || $0 == "." || $0 == "-" || $0 == "‐" })
    else { return false }
    if word.hasSuffix("."), letters.count <= 3, word.count == letters.count + 1 {
      return letters.allSatisfy(\.isUppercase)
    }
    if word.contains(".") {
      return word.split(whereSeparator: { ".-‐".contains($0) }).allSatisfy { $0.count == 1 }
    }
    return letters.count <= 3 && letters.allSatisfy(\.isUppercase)
  }

  /// A capital, small letters, and what joins names.
  private static func isNameWord(_ word: String) -> Bool {
    guard word.count >= 2, word.first?.isUppercase == true || word.hasPrefix("d'") || word.hasPrefix("d’")
    else { return false }
    return word.contains(where: \.isLowercase)
      && word.allSatisfy { $0.isLetter || "-‐'’.".contains($0) }
  }
}

extension AuthorLexeme {
  fileprivate var isName: Bool {
    switch kind {
    case .word, .initials: true
    default: false
    }
  }
}

extension String {
  /// Whether a word joins a surname, in capitals or not.
  var isParticle: Bool { AuthorScanner.particles.contains(lowercased()) }

  /// Whether a name ends in an initial of its own, as `Escalante-B.` does.
  fileprivate var endsInInitial: Bool {
    let parts = dropLast().split(separator: "-")
    return parts.count > 1 && parts.last?.count == 1
  }
}
