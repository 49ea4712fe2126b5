import CommonMark
import StemmaModel

/// Turns HTML between blocks into the blocks that it stands for.
///
/// Tables, lists, headings and paragraphs become nodes as Markdown has them; their inlines keep tags such as
/// `<a>`, `<b>` and `<br>`, which are read where those of Markdown are. A fold (`<details>`) becomes a mark
/// where it opens, with the words of its summary, and a mark where it ends.
enum HTMLBlocks {
  /// The mark where a fold opens; its children are the summary's inlines.
  static let foldOpens = MarkdownNode.Kind.other("details")
  /// The mark where a fold ends.
  static let foldEnds = MarkdownNode.Kind.other("/details")

  /// Blocks with their HTML turned into blocks, at every depth, and without folds that hold asides.
  static func expanding(_ blocks: [MarkdownNode], _ vocabulary: ListVocabulary) -> [MarkdownNode] {
    var expanded: [MarkdownNode] = []
    for block in blocks {
      switch block.kind {
      case .htmlBlock(let literal):
        var parser = HTMLBlockParser(start: block.start)
        parser.parse(literal)
        expanded += parser.finish()
      case .list, .item, .blockQuote, .other:
        var block = block
        block.children = expanding(block.children, vocabulary)
        expanded.append(block)
      default: expanded.append(block)
      }
    }
    return withoutAsides(expanded, vocabulary)
  }

  private static func withoutAsides(
    _ blocks: [MarkdownNode], _ vocabulary: ListVocabulary
  ) -> [MarkdownNode] {
    var kept: [MarkdownNode] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      guard block.kind == foldOpens, vocabulary.isAside(Tokenizer.tokens(of: block.children).plainText),
        let end = matchingEnd(in: blocks, from: index)
      else {
        kept.append(block)
        continue
      }
      index = end + 1
    }
    return kept
  }

  private static func matchingEnd(in blocks: [MarkdownNode], from start: Int) -> Int? {
    var depth = 1
    for index in start..<blocks.count {
      if blocks[index].kind == foldOpens { depth += 1 }
      if blocks[index].kind == foldEnds { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
