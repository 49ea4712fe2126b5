import CommonMark
import Foundation
import StemmaModel

/// Blocks whose text is not Markdown: code, which may be records, and comments.
extension MarkdownReader {
  /// Reads a code block: records of BibTeX, a template, or text that was indented too far.
  ///
  /// - Parameters:
  ///   - literal: The text.
  ///   - info: What stands behind the fence.
  ///   - start: Where the block begins.
  ///   - before: The block before it.
  ///   - isInPreface: Whether the list's own headings are still to come.
  mutating func readCode(
    _ literal: String, info: String, at start: MarkdownNode.Position, behind before: MarkdownNode?,
    isInPreface: Bool
  ) {
    let location = SourceLocation(file: file, line: start.line, column: start.column)
    let isFenced = isFence(start.line)
    if isFenced, !isFence(start.line + 1 + literal.count(where: \.isNewline)) {
      warn(ofPapersIn: literal, "a block of code that begins here and is never closed", at: location)
    }
    if EmbeddedRecords.isBibTeX(literal, info: info) {
      if let heading = section.notPapersHeading {
        collector.skip(location, reason: "in the section '\(heading.text)'", text: literal.firstLine)
      } else if isInPreface || before.map(asksToCite) ?? false {
        collector.skip(location, reason: "how to cite the list", text: literal.firstLine)
      } else {
        let records = BibTeX.entries(in: literal, file: file, firstLine: start.line + (isFenced ? 1 : 0))
        for entry in records.entries { collector.accept(record: entry, in: section) }
        collector.result.diagnostics += records.diagnostics
        collector.result.skipped += records.skipped
      }
    } else if isFenced {
      collector.skip(location, reason: "a template or code", text: literal.firstLine)
    } else if section.notPapersHeading == nil {
      warn(ofPapersIn: literal, "text indented as code", at: location)
    }
  }

  /// Warns of a comment that nothing ends, in which the rest of a list is lost.
  mutating func warnOfUnclosedComment(_ literal: String, at start: MarkdownNode.Position) {
    guard let opening = literal.range(of: "<!--", options: .backwards),
      literal.range(of: "-->", range: opening.upperBound..<literal.endIndex) == nil
    else { return }
    let linesBefore = literal[..<opening.lowerBound].count(where: \.isNewline)
    warn(
      ofPapersIn: String(literal[opening.upperBound...]), "a comment that begins here and is never closed",
      at: SourceLocation(file: file, line: start.line + linesBefore))
  }

  /// Warns of the links to papers in a text that is not read.
  private mutating func warn(ofPapersIn text: String, _ form: String, at location: SourceLocation) {
    let addresses = UnreadPapers.inIndentedText(text, recognition)
    guard let first = addresses.first else { return }
    let others = addresses.count > 1 ? " and \(addresses.count - 1) more" : ""
    collector.warn(location, "the link \(first.text)\(others) stands in \(form)")
  }

  /// Whether a block asks to cite what stands below it: a sentence, or a heading that begins so.
  private func asksToCite(_ block: MarkdownNode) -> Bool {
    let text = Tokenizer.tokens(of: block.children).plainText
    switch block.kind {
    case .paragraph: return recognition.vocabulary.asksToCite(text)
    case .heading:
      let firstWord = text.droppingPictures.prefix(while: { !$0.isWhitespace })
      return recognition.vocabulary.asksToCite(String(firstWord))
    default: return false
    }
  }

  /// Whether a line is a fence, which lists use for templates and citations.
  private func isFence(_ line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return false }
    let text = String(Substring(lines[line - 1])).trimming(where: { $0.isWhitespace || $0 == ">" })
    return text.hasPrefix("```") || text.hasPrefix("~~~")
  }
}
