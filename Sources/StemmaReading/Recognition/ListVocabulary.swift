import StemmaModel

/// What the words of headings, field names and column headers mean, from the resource `words.txt`.
struct ListVocabulary: Sendable {
  /// What a named field or a table column holds.
  enum Field: String, CaseIterable, Sendable {
    case keywords, notes, title, alias, venue, year, date, authors, institutions
    case paper, code, project, video, demo, dataset, model, blog, other

    /// The role of the links in such a field; nil if the field holds words.
    var linkRole: Link.Role? { Link.Role(rawValue: rawValue) }
  }

  /// The vocabulary that is built in.
  static let builtIn = ListVocabulary(table: WordTable(builtIn: PackageResources.words_txt))

  private var fields: [String: Field] = [:]
  private var headings: HeadingMeaning
  private var genericHeadings: Set<String>
  private var genericEndings: [String]
  private var genericBeginnings: [String]
  private var headingNumbers: HeadingNumbers
  private var venueWords: Set<String>
  private var institutionWords: Set<String>
  private var asides: Set<String>
  private var citationRequests: Set<String>
  private var announcements: [String]
  private var listWords: Set<String>
  private var noNames: Set<String>
  private var nounEndings: [String]
  private var labelModifiers: Set<String>
  private var unpublished: Set<String>
  private var publishers: Set<String>
  private var proseWords: Set<String>
  private var prosePhrases: [String]
  private var proseBeginnings: [String]
  private var eventBeginnings: [String]
  private var leadingOn: Set<String>
  private var genericLinks: Set<String>

  init(table: WordTable) {
    for field in Field.allCases {
      for word in table.words("field:\(field.rawValue)") where fields[word.comparable] == nil {
        fields[word.comparable] = field
      }
    }
    headings = HeadingMeaning(table: table)
    genericHeadings = Set(table.words("generic-heading").map(\.comparable))
    genericEndings = table.words("generic-ending").map(\.comparable)
    genericBeginnings = table.words("generic-beginning").map(\.comparable)
    headingNumbers = HeadingNumbers(table: table)
    venueWords = Set(table.words("venue-word").map(\.comparable))
    institutionWords = Set(table.words("institution-word").map(\.comparable))
    asides = Set(table.words("aside").map(\.comparable))
    listWords = Set(table.words("list-word").map(\.comparable))
    announcements = table.words("to-come").map(\.comparable)
    citationRequests = Set(table.words("citation-request").map(\.comparable))
    nounEndings = table.words("noun-ending")
    labelModifiers = Set(table.words("label-modifier").map(\.comparable))
    noNames = Set(table.words("no-name").map(\.comparable))
    unpublished = Set(table.words("unpublished").map(\.comparable))
    publishers = Set(table.words("publisher").map(\.comparable))
    proseWords = Set(table.words("prose-word"))
    prosePhrases = table.words("prose-phrase").map { " \($0) " }
    proseBeginnings = table.words("prose-beginning").map { "\($0) " }
    eventBeginnings = table.words("event-beginning").map { "\($0) " }
    leadingOn = Set(table.words("leads-on"))
    genericLinks = Set(table.words("generic-link").map(\.comparable))
  }

  /// The field that a name means, as the whole or by its last word ("Other keywords", "official code").
  func field(named name: some StringProtocol) -> Field? {
    guard name.utf8.count <= 80 else { return nil }
    let words = name.withoutParentheses.comparable
    if words.isEmpty { return nil }
    if let field = fields[words] { return field }
    if words.hasIdeographs { return field(namedByEndOf: words) }
    let parts = words.split(separator: " ")
    guard 2...3 ~= parts.count, let last = parts.last else { return nil }
    // "Our paper" begins a sentence.
    if let first = parts.first, ["our", "the", "this", "my", "your", "a"].contains(first) { return nil }
    guard let field = fields[String(last)] else { return nil }
    switch field {
    case .keywords, .code, .paper, .project, .institutions, .authors, .notes, .video, .demo: return field
    default: return nil
    }
  }

  /// The field that the end of a Chinese or Japanese name means: `中文解读` is a `解读`.
  private func field(namedByEndOf words: String) -> Field? {
    guard words.count <= 8 else { return nil }
    for length in [4, 3, 2] where words.count > length {
      guard let field = fields[String(words.suffix(length))] else { continue }
      switch field {
      case .code, .project, .institutions, .authors, .video, .blog, .demo, .keywords: return field
      default: return nil
      }
    }
    return nil
  }

  /// The field that a table's column holds by its header, which may name two: "Title & Authors".
  func field(ofColumn header: String) -> Field? {
    let parts = header.split(whereSeparator: { "&/,+、，和与|".contains($0) })
      .flatMap { $0.comparable.split(separator: " and ") }
    let fields = parts.count > 1 ? parts.compactMap { field(named: $0) } : []
    return fields.contains(.title) ? .title : field(named: header) ?? fields.first
  }

  /// The link role that a link's own words name; words for a publication name the paper.
  ///
  /// A number tells one of several links from another: `Code 2`.
  func linkRole(labelled label: String) -> Link.Role? {
    let words = label.withoutParentheses.trimmed
    let unnumbered =
      words.last?.isNumber == true && words.dropLast().last?.isNumber != true
      ? String(words.dropLast()).trimming(where: { $0.isWhitespace || "#-_".contains($0) }) : words
    guard let field = field(named: label) ?? field(named: unnumbered) else { return nil }
    return field == .venue || field == .title ? .paper : field.linkRole
  }

  /// Whether a text has a word that venues' names have, as "Journal" or "Proceedings".
  func hasVenueWord(_ text: String) -> Bool {
    text.split(whereSeparator: { !$0.isLetter }).contains { venueWords.contains($0.lowercased()) }
      || text.hasIdeographs && venueWords.contains { $0.hasIdeographs && text.contains($0) }
  }

  /// Whether a text has a word that institutions' names have, as "University".
  func hasInstitutionWord(_ text: String) -> Bool {
    text.split(whereSeparator: { !$0.isLetter }).contains { institutionWords.contains($0.lowercased()) }
      || text.hasIdeographs && institutionWords.contains { $0.hasIdeographs && text.contains($0) }
  }

  /// Whether the line that folds a part of a page away says that the part is about the paper above it, as
  /// "Abstract".
  func isAside(_ summary: String) -> Bool {
    let words = summary.comparable
    return asides.contains(words)
      || words.split(separator: " ").first.map { asides.contains(String($0)) } == true
  }

  /// Whether a word of a link says that it leads to a list of papers.
  func isListWord(_ word: String) -> Bool { listWords.contains(word) }

  /// Whether a text says that a link is still to come: "Code coming soon".
  func announcesLink(_ text: String) -> Bool {
    guard text.wordCount <= 6 else { return false }
    let words = text.comparable
    return announcements.contains { words == $0 || words.hasSuffix(" " + $0) }
  }

  /// Whether a word with a capital is none of a person's name, as "Deep" or "Towards".
  func isNoName(_ word: String) -> Bool { noNames.contains(word.lowercased()) }

  /// Whether a word is no surname by its meaning or its ending, as "Evaluation" or "Fairness".
  func isNounOfScience(_ word: String) -> Bool {
    let lower = word.lowercased()
    return noNames.contains(lower)
      || nounEndings.contains { lower.hasSuffix($0) && lower.count > $0.count + 2 }
  }

  /// Whether the words of a label only say which of several links it is, but for the last: "Official Code".
  func isMereLabel(_ text: String) -> Bool {
    let words = text.comparable.split(separator: " ").map(String.init)
    if fields[words.joined(separator: " ")] != nil { return true }
    return words.dropLast().allSatisfy { fields[$0] != nil || labelModifiers.contains($0) }
  }

  /// Whether a text says that a work has no year yet, as "in press".
  func isUnpublished(_ text: String) -> Bool { unpublished.contains(text.comparable) }

  /// Whether a text in front of a title has a word of whoever keeps the list, as "our".
  func hasProseWord(_ text: String) -> Bool {
    text.split(whereSeparator: { !$0.isLetter }).contains { proseWords.contains($0.lowercased()) }
  }

  /// Whether words in small letters, with a blank at each end, hold what only sentences about lists do.
  func hasProsePhrase(_ words: String) -> Bool { prosePhrases.contains { words.contains($0) } }

  /// Whether words in small letters begin as news do, as "added 4 papers".
  func beginsProse(_ words: String) -> Bool { proseBeginnings.contains { words.hasPrefix($0) } }

  /// Whether a title is that of a workshop or special issue instead of a paper in it.
  func isEvent(_ title: String) -> Bool { eventBeginnings.contains { title.lowercased().hasPrefix($0) } }

  /// Whether a word goes on with the link behind it, as "see".
  func leadsOn(_ word: String) -> Bool { leadingOn.contains(word.lowercased()) }

  /// Whether the words of a link say nothing of what it leads to.
  func isGenericLink(_ label: String) -> Bool { genericLinks.contains(label.comparable) }

  /// Whether a text is the name of a publisher of books.
  func isPublisher(_ name: String) -> Bool {
    let words = name.comparable
    return publishers.contains { words == $0 || words.hasSuffix(" " + $0) }
  }

  /// Whether a text asks its readers to cite something, which a record below it then is.
  func asksToCite(_ text: String) -> Bool {
    text.comparable.split(separator: " ").contains { citationRequests.contains(String($0)) }
      || text.hasIdeographs && citationRequests.contains { $0.hasIdeographs && text.contains($0) }
  }

  /// Whether a heading says nothing but that papers follow.
  func isGenericHeading(_ heading: String) -> Bool {
    let words = heading.withoutParentheses.withoutEmojiAndYears.comparable
    return genericHeadings.contains(words) || fields[words] != nil
  }

  /// What a heading says of whether its section holds papers.
  ///
  /// "Codes", "Videos": what the field of an entry would hold, on its own, is doubtful.
  func verdict(onHeading heading: String) -> HeadingMeaning.Verdict {
    headings.verdict(on: heading) { part in
      fields[part].map { [.code, .dataset, .video, .demo, .blog, .model, .other].contains($0) } ?? false
    }
  }

  /// The topics that a heading names, without generic words and years; empty if it names none.
  func topics(in heading: String) -> [String] {
    let words = headingNumbers.withoutNumber(heading.withoutParentheses)
    return words.split(whereSeparator: { "&/,，、|".contains($0) }).compactMap { part in
      var topic = String(part).withoutEmojiAndYears
      for ending in genericEndings {
        let words = topic.comparable
        if words.hasSuffix(" " + ending) || ending.hasIdeographs && words != ending && words.hasSuffix(ending)
        {
          topic = String(topic.dropLast(ending.count)).trimming(where: { !$0.isLetter && !$0.isNumber })
        }
      }
      for beginning in genericBeginnings where topic.comparable.hasPrefix(beginning + " ") {
        topic = String(topic.dropFirst(beginning.count)).trimming(where: { !$0.isLetter && !$0.isNumber })
      }
      let words = topic.comparable
      return words.isEmpty || genericHeadings.contains(words) || fields[words] == .paper ? nil : topic
    }
  }
}

extension StringProtocol {
  /// The text without pictures, shortcodes such as `:fire:`, numbering and years.
  fileprivate var withoutEmojiAndYears: String {
    let words = split(whereSeparator: \.isWhitespace).filter { word in
      if word.hasPrefix(":"), word.hasSuffix(":") { return false }
      if YearText.years(in: String(word)).count == 1, !word.contains(where: \.isLetter) { return false }
      return word.contains { $0.isLetter || $0.isNumber }
    }
    var text = words.joined(separator: " ")
    let number = text.prefix(while: { $0.isNumber || $0 == "." })
    if number.hasSuffix(".") || number.contains("."), text.dropFirst(number.count).first == " " {
      text = String(text.dropFirst(number.count + 1))
    }
    return text.trimming(where: { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != ")" })
  }
}
