import StemmaModel

/// The headings that an entry stands under, compared by their words.
///
/// Emoji, markup, numbering in front (`2.1`, `A.`, `IV)`, `二、`) and a count of papers behind (`(23)`) are no
/// part of a heading's words: they change without a paper being moved.
struct SectionPath: Hashable {
  /// The words of each heading, outermost first; a heading without any is left out.
  var words: [String]

  /// The path of an entry.
  init(_ headings: [String]) {
    words = headings.map(SectionPath.words).filter { !$0.isEmpty }
  }

  init(words: some Sequence<String>) { self.words = Array(words) }

  /// Every section that holds this one, itself last.
  var withOuterSections: [SectionPath] {
    words.indices.map { SectionPath(words: words[...$0]) }
  }

  /// The words of a heading as they are compared.
  static func words(of heading: String) -> String {
    withoutCount(withoutNumbering(withoutDecoration(heading).foldingWhitespace)).comparable
  }

  /// Without pictures, `:shortcodes:` and HTML tags.
  private static func withoutDecoration(_ heading: String) -> String {
    let text = heading.replacing(#/<[^<>]*>|:[a-z][a-z0-9_+\-]*:/#, with: " ")
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPicture =
        !scalar.isASCII
        && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier
          || scalar.properties.generalCategory == .otherSymbol || scalar.value == 0xFE0F
          || scalar.value == 0x20E3 || scalar.value == 0x200D)
      result.append(isPicture ? " " : scalar)
    }
    return String(result)
  }

  /// Without what counts headings: a number, letter or Roman numeral with its mark, or a short number alone.
  private static func withoutNumbering(_ heading: String) -> String {
    let marked = #/^[(（]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXivx]{1,5}|[一二三四五六七八九十]{1,3})[.)）、:：]\s*/#
    let bare = #/^\d{1,2}(?:\.\d{1,2})*\s+(?=\p{L})/#
    let rest = heading.replacing(marked, with: "", maxReplacements: 1)
    if rest != heading { return rest.isEmpty ? heading : rest }
    return heading.replacing(bare, with: "", maxReplacements: 1)
  }

  /// Without a count of papers in brackets at the end; a year stays.
  private static func withoutCount(_ heading: String) -> String {
    let count = #/\s*[(\[（]\s*(?:\d{1,3}|\d+\s*(?:papers?|works?|entries|items|篇))\s*[)\]）]$/#
    return heading.replacing(count, with: "")
  }
}
