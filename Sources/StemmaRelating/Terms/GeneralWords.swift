/// The words of titles, in lower case, that are no terms by themselves.
package func wordsThatAreNoTerms(in titles: [String], stopWords: StopWords = .builtIn) -> Set<String> {
  var seen: Set<String> = []
  var result: Set<String> = []
  for title in titles {
    for word in title.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
    where seen.insert(String(word)).inserted {
      let isTerm =
        stopWords.role(of: String(word)).mayBeTerm && !stopWords.breaks.contains(word.lowercased())
      if !isTerm { result.insert(word.lowercased()) }
    }
  }
  return result
}
