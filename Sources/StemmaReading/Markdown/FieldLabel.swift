import StemmaModel

/// A field's name at the beginning of a line, as in `keywords: audio-driven, NeRF` or `- code`.
struct FieldLabel {
  /// The field.
  var field: ListVocabulary.Field
  /// What stands behind the name.
  var value: [Token]

  /// Finds a field's name in front of a line: a known name and a colon, or a line that is a known name alone
  /// (an empty field of a template).
  init?(in line: [Token], vocabulary: ListVocabulary) {
    guard let index = line.firstIndex(where: { !$0.isBlank }), case .text(let text) = line[index].kind,
      !line[index].style.contains(.citation)
    else { return nil }
    let rest = Array(line[(index + 1)...])
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let name = text[..<colon]
      guard name.wordCount <= 4, let field = vocabulary.field(named: name) else { return nil }
      var remainder = line[index]
      remainder.kind = .text(String(text[text.index(after: colon)...]))
      self.init(field: field, value: [remainder] + rest)
      return
    }
    // `**Authors** : …` has its colon in the next piece.
    if case .text(let next)? = rest.first?.kind, let colon = next.firstIndex(where: { !$0.isWhitespace }),
      next[colon] == ":" || next[colon] == "：", let field = vocabulary.field(named: text)
    {
      var remainder = rest[0]
      remainder.kind = .text(String(next[next.index(after: colon)...]))
      self.init(field: field, value: [remainder] + rest.dropFirst())
      return
    }
    let name = text.trimming(where: { ",;. ".contains($0) })
    let isAlone = rest.allSatisfy { token in
      if case .group = token.kind { return true }
      return token.isBlank
    }
    guard isAlone, name.wordCount <= 2, let field = vocabulary.field(named: name) else { return nil }
    self.init(field: field, value: [])
  }

  private init(field: ListVocabulary.Field, value: [Token]) {
    self.field = field
    self.value = value
  }
}
