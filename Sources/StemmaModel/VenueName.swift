/// A venue's name without the year of one meeting: `CVPR 2023`, `CVPR'23` and `2023 CVPR` are all `CVPR`.
///
/// - Returns: Nil if nothing but years is left.
package func venueWithoutYear(_ venue: String) -> String? {
  var words = venue.split(whereSeparator: \.isWhitespace).map(Substring.init)
  for position in words.indices {
    words[position] = wordWithoutYear(words[position])
  }
  let name = words.filter { !$0.isEmpty }.joined(separator: " ")
  return name.isEmpty ? nil : name
}

/// A word without a year at its end or start and without the marks that tied it to the word.
private func wordWithoutYear(_ word: Substring) -> Substring {
  let marks: Set<Character> = ["-", "_", ",", ".", "/", "'", "’", "‘", "`", "(", ")", "[", "]"]
  var core = word
  while let last = core.last, marks.contains(last) { core.removeLast() }
  let digits = core.reversed().prefix { $0.isASCII && $0.isNumber }.count
  let rest = core.dropLast(digits)
  let isApostrophe = rest.last.map { "'’‘`".contains($0) } ?? false
  if digits == 4 && isYear(core.suffix(4)) || digits == 2 && isApostrophe {
    return trimmed(rest, of: marks)
  }
  if core.prefix(while: { $0.isASCII && $0.isNumber }).count == 4, isYear(core.prefix(4)) {
    return trimmed(core.dropFirst(4), of: marks)
  }
  return word
}

private func isYear(_ digits: Substring) -> Bool {
  Int(digits).map { (1900...2099).contains($0) } ?? false
}

private func trimmed(_ word: Substring, of marks: Set<Character>) -> Substring {
  var word = word
  while let last = word.last, marks.contains(last) { word.removeLast() }
  while let first = word.first, marks.contains(first) { word.removeFirst() }
  return word
}
