import StemmaModel

/// The authors, with the year if one follows, that a reference names in front of its title or behind it.
///
/// It reads them in every order and mixture: `A. Person`, `Person, A.`, `Person A`, `Person, Ann`, `Ann Person`
/// and `Person`, with "et al.", dots for those left out, and "and" or "&" before the last.
struct CitedAuthors {
  /// How a name is written.
  enum Form: Hashable {
    case initialsFirst, initialsLast, givenFirst, surnameAlone
  }

  /// What stands behind them.
  enum Ending: Hashable {
    case stop, comma, colon, quote, bracket, year, end, other
  }

  /// The names, given names or initials first.
  private(set) var names: [String] = []
  /// The form of each name.
  private(set) var forms: [Form] = []
  /// Whether "et al." or dots stand for more names.
  private(set) var isOpen = false
  /// Whether "and" or "&" joins two of them.
  private(set) var hasAnd = false
  /// The year behind them.
  private(set) var year: Int?
  /// Whether that stands in brackets.
  private(set) var yearIsBracketed = false
  /// What stands behind them.
  private(set) var ending = Ending.other
  /// Where the text behind them begins.
  private(set) var end: String.Index
  /// How many pieces were read.
  private var position = 0
  private let lexemes: [AuthorLexeme]

  /// Whether any name has initials.
  var hasInitials: Bool { forms.contains(.initialsFirst) || forms.contains(.initialsLast) }

  /// Whether they are one word alone, which could be anything.
  var isSingleWord: Bool { forms == [.surnameAlone] && !isOpen }

  /// Whether all are surnames alone.
  var areSurnames: Bool { forms.allSatisfy { $0 == .surnameAlone } }

  /// Reads the names with which a text begins; nil if it begins with none.
  init?(scanning text: Substring, _ recognition: Recognition) {
    guard let first = text.first(where: { !$0.isWhitespace }),
      first.isUppercase || "vdlaet'".contains(first)
    else { return nil }
    lexemes = AuthorLexeme.lexemes(of: text.prefix(3000), recognition)
    end = text.startIndex
    readNames()
    guard !names.isEmpty else { return nil }
    readYearAndEnding()
    turnFirstNameRound()
  }

  func kind(_ offset: Int = 0) -> AuthorLexeme.Kind {
    position + offset < lexemes.count ? lexemes[position + offset].kind : .other
  }

  mutating func advance(_ count: Int = 1) {
    position += count
    if position > 0, position <= lexemes.count { end = lexemes[position - 1].end }
  }

  // MARK: Names

  private mutating func readNames() {
    while names.count < 200 {
      guard let name = readName() else { break }
      names.append(name.text)
      forms.append(name.form)
      if !readJoint() { break }
    }
  }

  /// Reads what joins two names; false if none follows.
  private mutating func readJoint() -> Bool {
    var offset = 0
    if kind() == .comma { offset = 1 }
    if kind(offset) == .ellipsis {
      isOpen = true
      advance(offset + 1)
      offset = 0
      if kind(offset) == .comma { offset += 1 }
      if kind(offset) == .and { offset += 1 }
      guard beginsName(offset) else { return false }
      advance(offset)
      return true
    }
    var sawAnd = false
    if kind(offset) == .and {
      sawAnd = true
      offset += 1
      if kind(offset) == .comma { offset += 1 }
    }
    if kind(offset) == .andOthers {
      isOpen = true
      advance(offset + 1)
      return false
    }
    if kind(offset) == .ellipsis {
      isOpen = true
      advance(offset + 1)
      return beginsName(0)
    }
    // "and" joins the last name.
    if hasAnd, !sawAnd { return false }
    guard offset > 0, beginsName(offset), fitsIn(offset) else { return false }
    advance(offset)
    hasAnd = hasAnd || sawAnd
    return true
  }

  private func beginsName(_ offset: Int) -> Bool {
    switch kind(offset) {
    case .initials, .word, .particle: true
    default: false
    }
  }

  /// Whether the name there is written as those before it are: behind names with initials or of two words,
  /// one word alone begins a title.
  private func fitsIn(_ offset: Int) -> Bool {
    var copy = self
    copy.position += offset
    guard let name = copy.readName() else { return false }
    if name.form == .surnameAlone, forms.contains(where: { $0 != .surnameAlone }) { return false }
    switch copy.kind() {
    // The full stop of the last initial ends the names, too.
    case .other where copy.lastInitialsEndInStop && name.form == .initialsLast: return true
    case .other: return false
    default: return true
    }
  }

  private var lastInitialsEndInStop: Bool {
    guard position > 0, case .initials(let word) = lexemes[position - 1].kind else { return false }
    return word.hasSuffix(".")
  }

  // MARK: What follows

  private mutating func readYearAndEnding() {
    var offset = 0
    // "Person, A. (Eds.), 2019" names editors of a book.
    if kind() == .comma || kind() == .stop { offset = 1 }
    if case .year(let found, let inBrackets) = kind(offset) {
      year = found
      yearIsBracketed = inBrackets
      advance(offset + 1)
      ending = .year
      while [.stop, .comma, .colon].contains(kind()) { advance() }
      return
    }
    switch kind() {
    case .stop:
      ending = .stop
      advance()
    case .comma:
      advance()
      ending = kind() == .quote ? .quote : .comma
    case .colon:
      ending = .colon
      advance()
    case .quote: ending = .quote
    case .end: ending = .end
    case .bracket: ending = .bracket
    default:
      // The full stop of an initial or of "et al." ends a sentence, too.
      let last = position > 0 ? lexemes[position - 1].kind : .other
      let endsInStop: Bool =
        switch last {
        case .initials(let word): word.hasSuffix(".")
        case .andOthers: true
        default: false
        }
      ending = endsInStop ? .stop : .other
    }
  }

  /// `Person, Ann, Bob Other and Eve Third` begins with one name, not two.
  private mutating func turnFirstNameRound() {
    guard forms.count >= 2, forms[0] == .surnameAlone, forms[1] == .surnameAlone else { return }
    let isTurned =
      forms.count == 2 ? isOpen && !hasAnd || ending == .quote && !hasAnd : forms[2] == .givenFirst
    guard isTurned else { return }
    names[1] = "\(names[1]) \(names[0])"
    forms[1] = .givenFirst
    names.removeFirst()
    forms.removeFirst()
  }
}
