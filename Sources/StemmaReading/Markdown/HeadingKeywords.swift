import StemmaModel

/// Topics that headings give.
enum HeadingKeywords {
  /// The result without the topic of the document's title: a first heading that every entry of a file stands
  /// under, with other headings below it, tells no entry from another.
  static func withoutDocumentTitle(_ result: ReadingResult) -> ReadingResult {
    guard let title = result.entries.first?.section.first,
      result.entries.allSatisfy({ $0.section.count > 1 && $0.section.first == title })
    else { return result }
    let lines = Set(
      result.entries.flatMap { entry in entry.keywords.filter { $0.origin == .heading }.map(\.location) })
    guard let first = lines.min() else { return result }
    var result = result
    for index in result.entries.indices {
      result.entries[index].keywords.removeAll {
        $0.origin == .heading && $0.location == first && title.comparable.contains($0.text.comparable)
      }
    }
    return result
  }
}
