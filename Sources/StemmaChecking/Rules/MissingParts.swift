import StemmaModel
import StemmaReading

extension CheckRule {
  /// Fields and links without a value.
  static let emptyField = CheckRule(
    "empty-field", .warning, summary: "a link or field has no value",
    discussion: """
      A link without an address, as in [Code](), looks like a link and leads nowhere; that is a warning. A field \
      without a value, as 'keywords:', or the bare word 'code' left from a template, is a note. Fill them or take them \
      away.
      """
  ) { input in
    input.sources.flatMap { source -> [Finding] in
      let links = source.outline.links.filter { $0.destination.isEmpty || $0.destination == "#" }
        .filter { input.entry(in: source, atLine: $0.location.line) != nil }
        .map { link in
          let name = link.label.foldingWhitespace
          return Finding(
            "the link '\(name.isEmpty ? "[]" : name)' has no address; write it, or take the brackets away",
            at: link.location)
        }
      return links + EmptyFields.findings(in: source, of: input)
    }
  }

  /// A heading with fields and without a title.
  static let missingTitle = CheckRule(
    "missing-title", .warning, summary: "an entry has no title, or a placeholder for one",
    discussion: """
      A heading without a title stands above fields, as a template does that nobody has filled. It is shown as an empty \
      entry. TBA or TODO in the place of a title is none. Write the title or take it away.
      """
  ) { input in
    let placeholders = input.entries.filter { placeholderTitles.contains($0.title.comparable) }
    return placeholders.map {
      Finding("'\($0.title)' is no title; write the title, or take the entry away", at: $0.location)
    }
      + input.sources.flatMap { source -> [Finding] in
        let blocks = source.outline.blocks
        return blocks.indices.compactMap { index in
          let block = blocks[index]
          guard block.kind == .heading, !block.text.contains(where: { $0.isLetter || $0.isNumber }),
            index + 1 < blocks.count, blocks[index + 1].kind == .paragraph,
            let first = source.fieldName(ofLine: blocks[index + 1].line)
          else { return nil }
          return Finding(
            "no title above the field '\(first)'; write the title, or take the empty entry away",
            at: SourceLocation(file: source.file, line: block.line))
        }
      }
  }

  /// What people write where a title is to follow.
  private static let placeholderTitles: Set<String> = [
    "tba", "tbd", "tbc", "todo", "to do", "to be announced", "to be added", "coming soon", "untitled",
    "title",
    "paper title", "title of paper", "title of the paper", "xxx", "n/a",
  ]

  /// An entry without a link.
  static let missingLink = CheckRule(
    "missing-link", .warning, summary: "an entry has no link to its paper",
    discussion: """
      An entry leads nowhere, so that readers must search for the paper; that is a warning. An entry with other links \
      and none to the paper is a note. Add a link to the paper. Links that are there and malformed or empty are \
      reported by their own rules and not here, and records of bibliographies need none.
      """
  ) { input in
    let faulty = input.entriesWithFaultyLinks
    return input.entries.compactMap { entry -> Finding? in
      guard input.isOfList(entry), !faulty.contains(entry.location), entry.identifiers.qualified.isEmpty,
        !entry.links.contains(where: { $0.role == .paper })
      else { return nil }
      if entry.links.isEmpty {
        return Finding("'\(entry.title)' has no link; add one to the paper", at: entry.location)
      }
      return Finding(
        "'\(entry.title)' has no link to the paper; add one", at: entry.location, .note)
    }
  }
}

extension CheckInput {
  /// Whether an entry stands in the text of a list, and is no record of a bibliography, which needs no link.
  fileprivate func isOfList(_ entry: Entry) -> Bool {
    guard let source = source(of: entry) else { return false }
    return !source.lines.isEmpty && !source.codeLines.contains(entry.location.line)
  }

  /// The places of entries with a link that is empty or malformed.
  fileprivate var entriesWithFaultyLinks: Set<SourceLocation> {
    var result: Set<SourceLocation> = []
    for source in sources {
      let lines =
        source.outline.links.filter { $0.destination.isEmpty }.map(\.location.line)
        + diagnostics("malformed-link").compactMap(\.location).filter { $0.file == source.file }.map(\.line)
      for line in lines {
        if let entry = entry(in: source, atLine: line) { result.insert(entry.location) }
      }
    }
    return result
  }
}

/// The fields of entries that have no value.
private enum EmptyFields {
  static func findings(in source: CheckedSource, of input: CheckInput) -> [CheckRule.Finding] {
    var fields: [(entry: Entry, names: [String], location: SourceLocation)] = []
    for (index, line) in source.lines.enumerated() {
      let number = index + 1
      guard !source.codeLines.contains(number), let name = source.emptyField(onLine: number),
        let entry = input.entry(in: source, atLine: number), entry.location.line != number
      else { continue }
      if fields.last?.entry.location == entry.location {
        fields[fields.count - 1].names.append(name)
      } else {
        let indent = line.utf8.prefix(while: { $0 == 0x20 || $0 == 0x09 }).count
        fields.append(
          (entry, [name], SourceLocation(file: source.file, line: number, column: indent + 1)))
      }
    }
    return fields.map { field in
      let names = field.names.map { "'\($0)'" }.joined(separator: ", ")
      return CheckRule.Finding(
        "no value behind \(names) of '\(field.entry.title)'; fill \(field.names.count == 1 ? "it" : "them") in, or "
          + "take \(field.names.count == 1 ? "it" : "them") away", at: field.location, .note)
    }
  }
}

extension CheckedSource {
  /// The name of the field that a line consists of or begins with, if it does.
  fileprivate func fieldName(ofLine number: Int) -> String? {
    guard lines.indices.contains(number - 1) else { return nil }
    let text = lines[number - 1].withoutListMark
    let name = text.prefix(while: { $0 != ":" && $0 != "：" })
      .trimming(where: { "*_`[],;. ".contains($0) || $0.isWhitespace })
    // `[paper](url)` begins with a field as much as `paper: url`.
    let label = name.split(separator: "]").first.map(String.init) ?? name
    return [name, label].first { $0.wordCount <= 3 && ListConventions.builtIn.isField($0) }
  }

  /// The name of the field on a line if neither the line nor the one after it holds a value.
  fileprivate func emptyField(onLine number: Int) -> String? {
    let text = lines[number - 1].withoutListMark
    let isLabelled = text.last == ":" || text.last == "："
    let bare = text.trimming(where: { "*_`,;:：. ".contains($0) || $0.isWhitespace })
    guard !bare.isEmpty, bare.wordCount <= (isLabelled ? 3 : 2), !text.hasPrefix("#"), !text.hasPrefix("|"),
      bare.allSatisfy({ !"[](){}<>|".contains($0) }), ListConventions.builtIn.isField(bare)
    else { return nil }
    return valueFollows(line: number, isLabelled: isLabelled) ? nil : bare
  }

  /// Whether what stands below a field is its value: text that is neither a field nor a heading.
  private func valueFollows(line number: Int, isLabelled: Bool) -> Bool {
    guard isLabelled,
      let next = lines[number...].firstIndex(where: { !$0.trimmed.isEmpty }).map({ $0 + 1 })
    else { return false }
    let text = lines[next - 1].trimmed
    if text.hasPrefix("#") || text.allSatisfy({ "-*_=".contains($0) }) { return false }
    let indent = { (line: String) in line.prefix(while: \.isWhitespace).count }
    if indent(lines[next - 1]) > indent(lines[number - 1]) { return true }
    return fieldName(ofLine: next) == nil
  }
}

extension ListOutline.Block {
  /// The words of the block.
  fileprivate var text: String {
    pieces.map { piece in
      switch piece.kind {
      case .text(let text): text
      case .link(let label, _, _): label
      case .lineBreak, .other: " "
      }
    }.joined()
  }
}

extension String {
  /// The line without blanks around it and the mark of a list item or quotation.
  fileprivate var withoutListMark: String {
    var text = trimmed[...]
    while let first = text.first, "-*+>".contains(first), text.dropFirst().first?.isWhitespace == true {
      text = text.dropFirst(2).drop(while: \.isWhitespace)
    }
    return String(text)
  }
}
