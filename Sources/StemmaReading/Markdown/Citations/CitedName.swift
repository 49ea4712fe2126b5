/// Reading one name among those of a reference.
extension CitedAuthors {
  /// Reads one name; nil, and nothing is read, if none stands here.
  mutating func readName() -> (text: String, form: Form)? {
    if case .initials = kind() { return readInitialsFirst() }
    var words: [String] = []
    var offset = 0
    var wordCount = 0
    scan: while offset < 6 {
      switch kind(offset) {
      case .particle(let word): words.append(word)
      case .word(let word):
        words.append(word)
        wordCount += 1
      default: break scan
      }
      offset += 1
    }
    guard wordCount >= 1 else { return nil }
    let text = words.joined(separator: " ")
    if case .initials(let middle) = kind(offset) {
      // `Ann B. Person`
      if wordCount == 1 || wordCount == 2, case .word(let surname) = kind(offset + 1) {
        var last = surname
        var count = 2
        if case .word(let more) = kind(offset + 2) {
          last += " " + more
          count = 3
        }
        if endsName(offset + count) {
          advance(offset + count)
          return ("\(text) \(middle) \(last)", .givenFirst)
        }
      } else if wordCount == 1, case .particle = kind(offset + 1) {
        var copy = self
        copy.advance(offset)
        if let rest = copy.readInitialsFirst() {
          self = copy
          return ("\(text) \(rest.text)", .givenFirst)
        }
      } else if case .initials(let second) = kind(offset + 1), case .word(let surname) = kind(offset + 2),
        wordCount == 1, endsName(offset + 3)
      {
        advance(offset + 3)
        return ("\(text) \(middle) \(second) \(surname)", .givenFirst)
      }
      // `Person AB`
      guard wordCount <= 3 else { return nil }
      advance(offset)
      return ("\(readInitials()) \(text)", .initialsLast)
    }
    // `Person, A. B.`
    if kind(offset) == .comma, wordCount <= 3, forms.isEmpty || !areSurnames,
      case .initials = kind(offset + 1)
    {
      var copy = self
      copy.advance(offset + 1)
      let initials = copy.readInitials()
      var isSurname = true
      if case .word = copy.kind() { isSurname = !copy.endsName(1) }
      if isSurname,
        wordCount == 1 || copy.kind() == .comma || copy.kind() == .and || names.isEmpty
          || forms.contains(.initialsLast)
      {
        self = copy
        return ("\(initials) \(text)", .initialsLast)
      }
    }
    guard words.count <= 5, wordCount <= 4 else { return nil }
    advance(offset)
    // `Van Ranst` among surnames
    let isSurname = wordCount == 1 || words.count == 2 && forms.contains(.surnameAlone) && words[0].isParticle
    return (text, isSurname ? .surnameAlone : .givenFirst)
  }

  /// Whether a name can end there.
  private func endsName(_ offset: Int) -> Bool {
    switch kind(offset) {
    case .other, .word, .initials, .particle: false
    default: true
    }
  }

  private mutating func readInitialsFirst() -> (text: String, form: Form)? {
    var copy = self
    var words = [copy.readInitials()]
    var wordCount = 0
    scan: while wordCount < 3 {
      switch copy.kind() {
      case .particle(let word): words.append(word)
      case .word(let word):
        words.append(word)
        wordCount += 1
      default: break scan
      }
      copy.advance()
    }
    guard wordCount >= 1 else { return nil }
    self = copy
    return (words.joined(separator: " "), .initialsFirst)
  }

  /// Reads initials and the particles among them.
  private mutating func readInitials() -> String {
    var words: [String] = []
    scan: while words.count < 5 {
      switch kind() {
      case .initials(let word): words.append(word)
      case .particle(let word):
        // `A. van den Oord` goes on with a surname, `Oord, A. v. d.` ends.
        if case .word = kind(1) { break scan }
        if case .particle = kind(1), case .word = kind(2) { break scan }
        words.append(word)
      default: break scan
      }
      advance()
    }
    return words.joined(separator: " ")
  }
}
