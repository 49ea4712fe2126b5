import StemmaModel

/// A line of a list that says what its keywords mean.
enum VocabularyLine {
  /// The names that it defines, as `3D FOMM (indicating [this](url))`.
  static func definitions(in tokens: [Token], file: String) -> [AliasDefinition] {
    tokens.indices.dropFirst().compactMap { index in
      guard case .link(let link) = tokens[index].kind, let address = link.address,
        case .text(let before) = tokens[index - 1].kind,
        let bracket = before.lastIndex(where: { $0 == "(" || $0 == "（" }),
        let name = before[..<bracket].split(whereSeparator: { ",，;；、".contains($0) }).last
      else { return nil }
      let alias = String(name).foldingWhitespace
      if alias.isEmpty { return nil }
      var identifiers = Identifiers()
      identifiers.add(from: address)
      return AliasDefinition(
        alias: alias, identifiers: identifiers, url: address.text,
        location: SourceLocation(
          file: file, line: tokens[index - 1].position.line, column: tokens[index - 1].position.column))
    }
  }
}
