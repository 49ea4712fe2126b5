import CommonMark
import StemmaModel

/// Items of a list that are titles and nothing else.
enum BareTitle {
  /// Whether the words of an item are a title: no link, no sentence, no name alone.
  static func isTitle(_ draft: EntryDraft, _ line: [Token], _ recognition: Recognition) -> Bool {
    let title = draft.title
    guard !line.hasLink, 4...40 ~= title.wordCount || title.wordCount == 3 && title.contains(":") else {
      return false
    }
    guard let first = title.first, first.isUppercase || first.isNumber else { return false }
    guard !Prose.isSentence(title, recognition), !AuthorText.isAuthors(title) else { return false }
    // What stands behind it is a venue, a year or authors, not more words.
    let words = line.plainText.droppingPictures.wordCount
    let isAlone = words <= title.wordCount + 1
    let isPlaced = !draft.appearances.isEmpty || !draft.authors.isEmpty
    return (isAlone || isPlaced) && (isCapitalised(title) || title.contains(":") || isPlaced)
  }

  /// Whether most words of four letters or more begin with a capital.
  static func isCapitalised(_ title: String) -> Bool {
    let words = title.split(separator: " ").filter { $0.count >= 4 }
    let capitals = words.count { $0.first?.isUppercase == true || $0.first?.isNumber == true }
    return capitals * 10 >= words.count * 7
  }
}
