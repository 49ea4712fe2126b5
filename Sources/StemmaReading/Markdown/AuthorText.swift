import StemmaModel

/// Reading names of authors.
enum AuthorText {
  /// The names in a text that commas, semicolons, "and" or "&" separate, without "et al.".
  static func names(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: { ",，;；、&".contains($0) }) {
      var words = part.split(separator: " ").map(String.init)
      while let last = words.last, isAndOthers(last) { words.removeLast() }
      for name in words.split(separator: "and") {
        let text = name.joined(separator: " ").trimming(where: { "*†‡§.0123456789 ()[]".contains($0) })
        if text.contains(where: \.isLetter) { names.append(text) }
      }
    }
    return names
  }

  /// Words in small letters that stand within names.
  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "el", "van", "von", "der", "den",
    "ter", "ten", "bin", "ibn", "al", "y", "e", "zu", "af", "st.",
  ]

  private static func isAndOthers(_ word: String) -> Bool {
    ["et", "al", "al.", "et.al", "et.al.", "等", "等人", "others"].contains(word.lowercased())
  }

  /// Whether a text is written as a person's name: words with capitals, "de" and the like between them.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard 2...4 ~= words.count, !text.contains(where: \.isNumber) else { return false }
    return [words.first, words.last].allSatisfy { $0?.first?.isUppercase == true }
      && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
      && !text.contains(where: { ":?!/".contains($0) })
      && !words.contains { $0.count >= 5 && ListVocabulary.builtIn.isNoName(String($0)) }
  }

  /// Whether a text is nothing but the names of two or more persons.
  static func isList(_ text: String) -> Bool {
    let names = names(in: text)
    return names.count >= 2 && names.allSatisfy(isName)
  }

  /// Whether a text says that it is a list of authors.
  static func endsInEtAl(_ text: String) -> Bool {
    let words = text.comparable
    return ["et al", "et.al", "et. al", "等", "等人"].contains { words.hasSuffix($0) }
  }

  /// The persons that a run of clauses names.
  struct Run {
    /// How many clauses they take.
    var clauseCount = 0
    /// The names.
    var names: [String] = []
    /// Whether it can be nothing else: "et al." ends it, names have initials, or there are three or more.
    var isCertain = false
    /// Whether "et al." ends it.
    var endsInEtAl = false
  }

  /// The persons that the first clauses name; empty if the first is no name.
  static func run(at clauses: ArraySlice<Clause>) -> Run {
    var run = Run()
    var hasInitials = false
    var index = clauses.startIndex
    while index < clauses.endIndex, run.names.count < 200 {
      let clause = clauses[index]
      if endsInEtAl(clause.text), clause.text.wordCount <= 8 {
        run.names += names(in: clause.text)
        run.clauseCount += 1
        run.endsInEtAl = true
        break
      }
      let text = clause.text.trimming(where: { "*†‡§0123456789 &".contains($0) })
      if ["et al", "et.al", "others", "等"].contains(text.lowercased()) {
        run.clauseCount += 1
        run.endsInEtAl = true
        break
      }
      // "Person, A."
      let next = clauses.index(after: index)
      if clause.separator == ",", text.wordCount == 1, isSurname(text), next < clauses.endIndex,
        areInitials(clauses[next].text.initials)
      {
        run.names.append("\(clauses[next].text.initials) \(text)")
        run.clauseCount += 2
        hasInitials = true
        index = clauses.index(after: next)
        if clauses[next].separator == "." { break }
        continue
      }
      // "Person, Ann et al."
      if clause.separator == ",", isSurname(text), next < clauses.endIndex, endsInEtAl(clauses[next].text),
        clauses[next].text.wordCount <= 4
      {
        run.names.append(names(in: clauses[next].text).map { "\($0) \(text)" }.first ?? text)
        run.clauseCount += 2
        run.endsInEtAl = true
        break
      }
      let names = namesInClause(text)
      guard !names.isEmpty else { break }
      hasInitials = hasInitials || names.contains(where: hasInitial)
      run.names += names
      run.clauseCount += 1
      index = next
      if clause.separator != ",", clause.separator != "，", clause.separator != ";" { break }
    }
    run.isCertain = run.endsInEtAl || run.names.count >= 2 && hasInitials || run.names.count >= 3
    return run
  }

  /// The names in a clause without commas, `A. Person and B. Other`; empty if anything else is in it.
  private static func namesInClause(_ text: String) -> [String] {
    var words = text.split(separator: " ").map(String.init)
    if words.first == "and" || words.first == "&" || words.first == "by" { words.removeFirst() }
    let parts = words.split(whereSeparator: { $0 == "and" || $0 == "&" }).map { part in
      part.joined(separator: " ").trimming(where: { "*†‡§0123456789 ".contains($0) })
    }
    guard !parts.isEmpty, parts.allSatisfy({ isName($0) || isChineseName($0) }) else { return [] }
    return parts
  }

  private static func isChineseName(_ text: String) -> Bool {
    2...4 ~= text.count && text.allSatisfy { String($0).hasIdeographs }
      && text.unicodeScalars.allSatisfy { 0x4E00...0x9FFF ~= $0.value } && text.count <= 3
  }

  private static func isSurname(_ text: String) -> Bool {
    guard text.first?.isUppercase == true, text.count >= 2 else { return false }
    return text.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" } && text.contains(where: \.isLowercase)
  }

  /// Whether a text is initials, as `A. B.`, `J.-P.` or `AB`.
  private static func areInitials(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return 1...3 ~= letters.count && letters.allSatisfy(\.isUppercase)
      && text.allSatisfy { $0.isLetter || ".- ".contains($0) }
  }

  /// Whether one of a name's words is an initial: `A. Person`, `Person A`.
  private static func hasInitial(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.contains { word in
      areInitials(String(word)) && (word.hasSuffix(".") || word == words.last && word.count <= 2)
    }
  }
}

/// A line that has nothing but authors, a known venue, or both.
struct AuthorsAndVenue {
  /// The authors; none, or at least two, as one name alone could be anything.
  var authors: [String] = []
  /// The venue, if there is one.
  var venues: [VenueDirectory.Reading] = []

  /// Reads a line; nil if anything else is in it.
  init?(_ text: String, _ recognition: Recognition) {
    guard text.utf8.count <= 2000 else { return nil }
    if let reading = recognition.venues.knownReading(of: text) {
      venues = [reading]
      return
    }
    let clauses = Clause.clauses(of: text[...])
    var index = clauses.startIndex
    while index < clauses.endIndex {
      let words = clauses[index].text.withoutVenuePreposition
      if let reading = recognition.venues.knownReading(of: words) {
        venues.append(reading)
      } else if let date = PartialDate(words), date.month == nil {
        if let last = venues.indices.last, venues[last].year == nil { venues[last].year = date.year }
      } else {
        let run = AuthorText.run(at: clauses[index...])
        guard run.clauseCount > 0, authors.isEmpty else { return nil }
        authors = run.names
        index += run.clauseCount
        let venueFollows =
          index < clauses.endIndex
          && recognition.venues.knownReading(of: clauses[index].text.withoutVenuePreposition) != nil
        if run.names.count < 2, !run.endsInEtAl, !venueFollows { return nil }
        continue
      }
      index += 1
    }
    if authors.isEmpty, venues.isEmpty { return nil }
  }
}

extension String {
  /// The text without brackets and without the word that joins the last name: `A., &`, `R. (2021)`.
  fileprivate var initials: String {
    withoutParentheses.trimming(where: { " &,".contains($0) })
  }

  /// The text without the words that lead to a venue: "in", "to appear in", "accepted by", "@".
  var withoutVenuePreposition: String {
    var words = split(separator: " ")
    let leading: Set<String> = [
      "in", "at", "in:", "@", "to", "appear", "accepted", "by", "published", "the", "proc.", "proceedings",
      "of",
    ]
    while words.count > 1, let first = words.first, leading.contains(first.lowercased()) {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimming(where: { " @:".contains($0) })
  }
}
