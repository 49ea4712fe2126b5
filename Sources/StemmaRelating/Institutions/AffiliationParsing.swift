import StemmaModel

/// An institution that a text names.
struct NamedInstitution: Hashable, Sendable {
  /// Who is meant; nil if the directory does not know the name.
  var holder: Int?
  /// The name as the text has it, without marks, place and country.
  var name: String
  /// The country that the text itself gives.
  var country: String?
  /// The piece of the text.
  var text: String
  /// Whether the text names a part of it, or it among other words.
  var isDerived = false
}

extension InstitutionDirectory {
  /// The institutions that the values of a field name, in their order; what is not known keeps its name.
  func institutions(inText values: [String]) -> [NamedInstitution] {
    var found: [NamedInstitution] = []
    for group in AffiliationText(values).groups {
      found += AffiliationGroup(group, directory: self).institutions
    }
    return found
  }
}

/// Pieces of an affiliation between commas: a part, an institution, a city, a country; or a list of names.
private struct AffiliationGroup {
  private enum Kind: Equatable {
    case name, part, place
    case country(String)
  }

  private struct Item {
    var text: String
    var words: [String]
    var kind: Kind
    /// The country that the next items give it.
    var country: String?
    /// Whether a place or country stands anywhere behind it.
    var isBeforeAnyPlace = false
  }

  private let directory: InstitutionDirectory
  private let vocabulary = AffiliationVocabulary.builtIn
  private var items: [Item] = []

  init(_ pieces: [String], directory: InstitutionDirectory) {
    self.directory = directory
    items = joined(pieces)
    // What follows parts alone is the institution that they are of: "Computer Science Department, Stanford".
    var isNamed = false
    for index in items.indices where items[index].kind == .name {
      if isNamed, isPlace(at: index) { items[index].kind = .place } else { isNamed = true }
    }
    var country: String?
    var isBeforeAnyPlace = false
    for index in items.indices.reversed() {
      items[index].isBeforeAnyPlace = isBeforeAnyPlace
      switch items[index].kind {
      case .country(let code):
        country = code
        isBeforeAnyPlace = true
      case .place: isBeforeAnyPlace = true
      case .part: break
      case .name:
        items[index].country = country
        country = nil
      }
    }
  }

  /// What the group names; parts count only where nothing else is named.
  var institutions: [NamedInstitution] {
    let name = AffiliationName(directory: directory)
    var found: [NamedInstitution] = []
    for (index, item) in items.enumerated() where item.kind == .name {
      let meant = name.institutions(in: item.text, country: item.country)
      if meant.allSatisfy({ $0.holder == nil }), isPartOfNext(at: index, name) { continue }
      found += meant
    }
    if found.isEmpty {
      found = items.filter { $0.kind == .part }.map {
        NamedInstitution(holder: nil, name: $0.text, country: nil, text: $0.text)
      }
    }
    if found.isEmpty, let place = items.first(where: { $0.kind == .place }) {
      found = [NamedInstitution(holder: nil, name: place.text, country: nil, text: place.text)]
    }
    return found
  }

  /// The pieces, those joined that make one known name, such as "University of California, Berkeley".
  private func joined(_ pieces: [String]) -> [Item] {
    let words = pieces.map { InstitutionName.words(of: $0) }
    var items: [Item] = []
    var index = 0
    while index < pieces.count {
      let length = stride(from: min(4, pieces.count - index), to: 1, by: -1).first { length in
        directory.isName(words[index..<(index + length)].flatMap { $0 })
      }
      let end = index + (length ?? 1)
      let all = words[index..<end].flatMap { $0 }
      let text = pieces[index..<end].joined(separator: ", ")
      items.append(Item(text: text, words: all, kind: length == nil ? kind(of: text, all) : .name))
      index = end
    }
    return items
  }

  private func kind(of text: String, _ words: [String]) -> Kind {
    if let code = Countries.builtIn.code(ofWords: words) { return .country(code) }
    if directory.isName(words) { return .name }
    if text.utf8.count == 2, Countries.builtIn.isCode(text), !vocabulary.isPlace(words) {
      return .country(text)
    }
    if let address = addressKind(words) { return address }
    let isPart = vocabulary.isPart(words)
    if isPart,
      AffiliationName(directory: directory).institutions(in: text, country: nil).allSatisfy({
        $0.holder == nil
      })
    {
      return .part
    }
    return .name
  }

  /// Places alone, with or without a postal code and the country behind: "Cambridge MA 02139 USA".
  private func addressKind(_ words: [String]) -> Kind? {
    let isCoded = words.contains { $0.count >= 4 && $0.allSatisfy(\.isNumber) }
    var rest = words.filter { !$0.contains(where: \.isNumber) }[...]
    if rest.isEmpty { return isCoded ? .place : nil }
    var country: String?
    while !rest.isEmpty {
      guard
        let length = (1...min(4, rest.count)).reversed().first(where: {
          vocabulary.isPlace(rest.prefix($0)) || Countries.builtIn.code(ofWords: rest.prefix($0)) != nil
        })
      else { return nil }
      if length == rest.count { country = Countries.builtIn.code(ofWords: rest) }
      rest = rest.dropFirst(length)
    }
    return country.map { .country($0) } ?? .place
  }

  /// Whether a name behind an institution is a place where it stands.
  ///
  /// That is a city that an institution is also called by, as in "MIT, Cambridge, USA", or an unknown word
  /// between an institution and a country.
  private func isPlace(at index: Int) -> Bool {
    let item = items[index]
    let next = index + 1 < items.count ? items[index + 1].kind : .name
    let isBeforePlace = next != .name && next != .part
    if vocabulary.isPlace(item.words) {
      return isBeforePlace || vocabulary.hasInstitutionWord(items[index - 1].words)
    }
    return isBeforePlace && !vocabulary.hasInstitutionWord(item.words)
      && AffiliationName(directory: directory).institutions(in: item.text, country: nil)
        .allSatisfy { $0.holder == nil }
  }

  /// Whether an unknown laboratory or institute is a part of the institution that follows: its name says so
  /// ("Institute of …"), or a place behind shows that the text is one affiliation.
  private func isPartOfNext(at index: Int, _ name: AffiliationName) -> Bool {
    let item = items[index]
    guard index + 1 < items.count, items[index + 1].kind == .name, vocabulary.isLoosePart(item.words),
      !vocabulary.hasWholeWord(item.words)
    else { return false }
    let next = items[index + 1]
    guard vocabulary.hasWholeWord(next.words) || directory.isName(next.words) else { return false }
    let isGeneric = item.words.contains("of") || item.words.contains("for")
    return isGeneric || next.isBeforeAnyPlace
  }
}
