import StemmaModel

/// Numbers of citations as databases and reference managers write them into notes.
enum CitationCountText {
  /// The number in `Cited By :12`, `cited by 12`, `Times Cited: 12` or `12 citations (Crossref)`; nil without one.
  static func count(in note: String) -> Int? {
    let words = note.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    for position in words.indices {
      let rest = words[position...].prefix(3)
      if rest.starts(with: ["cited", "by"]) || rest.starts(with: ["times", "cited"]),
        let number = rest.dropFirst(2).first.flatMap({ Int($0) })
      {
        return number
      }
    }
    // Only where the note begins with it: "we found 3 citations" is something else.
    if words.count > 1, ["citation", "citations"].contains(words[1]) { return Int(words[0]) }
    return nil
  }
}

/// The year of a reference that is given in words.
enum CitedYear {
  /// The last year in brackets, else the only number that can be a year; nil if there are none or several.
  static func year(in reference: String) -> Int? {
    func year(_ text: Substring) -> Int? {
      guard text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      return Int(text).flatMap { PartialDate(year: $0)?.year }
    }
    let bracketed = reference.split(separator: "(").dropFirst().compactMap { part in
      part.firstIndex(of: ")").flatMap { year(part[..<$0].trimmingSuffix(while: \.isLetter)) }
    }
    if let last = bracketed.last { return last }
    // Identifiers and page ranges have numbers of four digits in them; a year stands between blanks or commas.
    let numbers = reference.split(whereSeparator: { " ,;.()[]".contains($0) }).compactMap(year)
    return Set(numbers).count == 1 ? numbers.first : nil
  }
}

extension Substring {
  /// The text without what its end has of some characters, as in `2015a`.
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
