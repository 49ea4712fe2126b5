import StemmaModel

extension StringProtocol {
  /// The text without volume, issue, pages and article numbers: `Nature` of `Nature 503: 78–84`.
  ///
  /// Years stay. Where nothing says that numbers are pages, they must stand behind other words.
  var withoutVolume: String {
    var result: [Substring] = []
    var isPages = false
    for word in replacing("\u{00A0}").split(separator: " ", omittingEmptySubsequences: true) {
      let bare = word.drop(while: { "([".contains($0) })
      let name = bare.prefix(while: { $0.isLetter }).lowercased()
      let rest = bare.dropFirst(name.count)
      if ["pp", "p", "vol", "no", "pages", "volume", "issue", "nr", "art", "article"].contains(name),
        rest.allSatisfy({ !$0.isLetter }), rest.first.map({ ".:".contains($0) || $0.isNumber }) ?? true,
        name.count > 1 || rest.first == "."
      {
        isPages = !rest.contains(where: \.isNumber)
        result.appendEnd(of: word)
        continue
      }
      if isPages, word.contains(where: \.isNumber) {
        isPages = false
        result.appendEnd(of: word)
        continue
      }
      isPages = false
      if let year = bare.yearBeforeVolume {
        result.append(year)
      } else if bare.isVolumeOrPages {
        result.appendEnd(of: word)
      } else {
        result.append(word)
      }
    }
    return result.joined(separator: " ")
  }

  private func replacing(_ blank: Character) -> String { String(map { $0 == blank ? " " : $0 }) }

  /// The year of `1982;79(8):2554-8`.
  private var yearBeforeVolume: Substring? {
    let digits = prefix(4)
    guard digits.count == 4, dropFirst(4).first == ";", YearText.years(in: digits).count == 1 else {
      return nil
    }
    return Substring(String(digits))
  }

  /// Digits with what joins them, and not a year.
  private var isVolumeOrPages: Bool {
    let core = drop(while: { "*([".contains($0) })
      .reversed().drop(while: { ".,;:*)]".contains($0) }).reversed()
    let text = String(core)
    guard text.contains(where: \.isNumber), text.first?.isNumber == true || text.isArticleNumber else {
      return false
    }
    if text.count == 4, YearText.years(in: text).count == 1 { return false }
    // `3:eaat1234`
    if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isNumber || "()".contains($0) }) {
      return true
    }
    return text.isArticleNumber || text.allSatisfy { $0.isNumber || "():–—-‐,;.eESs".contains($0) }
  }

  /// `e1005268`, `eaav9436`: a letter or two and digits.
  private var isArticleNumber: Bool {
    let digits = drop(while: { $0.isASCII && $0.isLowercase })
    return 1...4 ~= count - digits.count && digits.count >= 4 && digits.allSatisfy(\.isNumber)
  }
}

extension [Substring] {
  /// Appends the comma or full stop with which a left-out word ends.
  fileprivate mutating func appendEnd(of word: Substring) {
    guard let mark = word.last, ".,;".contains(mark) else { return }
    append(Substring(String(mark)))
  }
}
