import StemmaModel

/// Several papers in one cell of a table.
enum SeveralPapers {
  /// The pieces of a cell paper by paper; one group if the cell names only one.
  ///
  /// Line ends and semicolons divide papers, each of which has a title and a link of its own; what has none
  /// belongs to the paper before it. Commas divide titles that are links.
  static func groups(of cell: [Token], _ recognition: Recognition) -> [[Token]] {
    var groups: [[Token]] = []
    var pending: [Token] = []
    for part in parts(of: cell) {
      if names(part, recognition) {
        groups.append(pending + part)
        pending = []
      } else if groups.isEmpty {
        pending += part
      } else {
        groups[groups.count - 1] += part
      }
    }
    groups = groups.flatMap { atTitleLinks($0, recognition) }
    return groups.count >= 2 ? groups : [cell]
  }

  /// The pieces between line ends, and between semicolons outside brackets.
  private static func parts(of cell: [Token]) -> [[Token]] {
    var parts: [[Token]] = [[]]
    var depth = 0
    for token in cell {
      switch token.kind {
      case .lineBreak:
        parts[parts.count - 1].append(token)
        parts.append([])
        depth = 0
      case .text(let text) where token.style.isEmpty:
        var rest = ""
        for character in text {
          if character == "(" { depth += 1 }
          if character == ")" { depth = max(0, depth - 1) }
          if depth == 0, character == ";" || character == "；" {
            var piece = token
            piece.kind = .text(rest + String(character))
            parts[parts.count - 1].append(piece)
            parts.append([])
            rest = ""
          } else {
            rest.append(character)
          }
        }
        var piece = token
        piece.kind = .text(rest)
        if !rest.isEmpty { parts[parts.count - 1].append(piece) }
      default: parts[parts.count - 1].append(token)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a part has a title of its own and a link to the paper.
  private static func names(_ part: [Token], _ recognition: Recognition) -> Bool {
    let line = part.filter { if case .lineBreak = $0.kind { false } else { true } }
    if line.contains(where: { isTitleLink($0, recognition) }) { return true }
    guard !EntryBody.isField(line, recognition), EntryBody.hasOwnTitle(line, recognition) else {
      return false
    }
    return line.contains { token in
      guard case .link(let link) = token.kind, let address = link.address else { return false }
      return recognition.meaning(of: link) == .labelled(.paper)
        || recognition.hosts.role(of: address) == .paper
    }
  }

  /// Whether a link's words are the title of a paper.
  private static func isTitleLink(_ token: Token, _ recognition: Recognition) -> Bool {
    guard case .link(let link) = token.kind, let address = link.address,
      recognition.meaning(of: link) == .words
    else { return false }
    switch recognition.hosts.role(of: address) {
    case .paper?: return link.label.wordCount >= 2
    case nil: return link.label.wordCount >= 4
    default: return false
    }
  }

  /// Divides a part at the commas in front of its second and further titles.
  private static func atTitleLinks(_ part: [Token], _ recognition: Recognition) -> [[Token]] {
    let titles = part.indices.filter { isTitleLink(part[$0], recognition) }
    guard titles.count >= 2 else { return [part] }
    var groups: [[Token]] = []
    var start = part.startIndex
    for title in titles.dropFirst() {
      guard title > start, case .text(let between) = part[title - 1].kind,
        [",", "，", "and", "&", "、", "/", "|"].contains(where: { between.trimmed.hasSuffix($0) })
      else { return [part] }
      groups.append(Array(part[start..<title]))
      start = title
    }
    groups.append(Array(part[start...]))
    return groups
  }
}
