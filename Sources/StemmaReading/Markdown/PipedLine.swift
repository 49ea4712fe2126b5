import StemmaModel

/// A line whose parts bars divide, as the cells of a table without a header: `2023.12 | NAME | CVPR | Title | [paper](…)`.
struct PipedLine {
  /// The title, with the parts in front of it and behind it.
  var title: HeadTitle

  /// Finds the part that is the title: the longest that has no links and is neither authors, venue, date nor an
  /// institution, if shorter parts stand in front of it.
  ///
  /// Returns nil if there are fewer than three parts, or the title comes first, where it is found without bars.
  init?(_ line: [Token], _ recognition: Recognition) {
    let cells = PipedLine.cells(of: line)
    guard cells.count >= 3 else { return nil }
    func words(_ cell: ArraySlice<Token>) -> String {
      cell.plainText.trimming(where: { " -–—".contains($0) })
    }
    let isShort = { (cell: ArraySlice<Token>) in
      let text = words(cell)
      return text.wordCount <= 2 || recognition.isApparatus(text)
    }
    guard let place = cells.indices.first(where: { !isShort(cells[$0]) }), place > 0 else { return nil }
    let text = words(cells[place])
    guard !cells[place].contains(where: { if case .link = $0.kind { true } else { false } }),
      text.wordCount >= 3, !AuthorText.isAuthors(text), !recognition.vocabulary.hasInstitutionWord(text),
      !recognition.vocabulary.hasVenueWord(text) || text.wordCount >= 6
    else { return nil }
    title = HeadTitle(
      title: text, before: cells[..<place].flatMap { Array($0) + [PipedLine.bar(at: $0)] },
      after: cells[(place + 1)...].flatMap { [PipedLine.bar(at: $0)] + Array($0) })
  }

  private static func bar(at cell: ArraySlice<Token>) -> Token {
    Token(
      kind: .text(" | "), style: [], position: cell.first?.position ?? .init(line: 1, column: 1))
  }

  /// The pieces between the bars.
  private static func cells(of line: [Token]) -> [ArraySlice<Token>] {
    var cells: [[Token]] = [[]]
    for token in line {
      guard case .text(let text) = token.kind, text.contains("|") else {
        cells[cells.count - 1].append(token)
        continue
      }
      for (index, part) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { cells.append([]) }
        guard part.contains(where: { !$0.isWhitespace }) else { continue }
        var piece = token
        piece.kind = .text(String(part))
        cells[cells.count - 1].append(piece)
      }
    }
    return cells.map { $0[...] }
  }
}
