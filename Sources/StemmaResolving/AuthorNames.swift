import StemmaModel

/// The authors that an entry names, as they are compared.
struct AuthorNames {
  /// What two lists of authors say of each other.
  enum Agreement: Hashable {
    /// The first or most are the same.
    case agree
    /// A few are the same.
    case overlap
    /// None is the same.
    case disagree
  }

  /// A person: the surname, and every other part of two letters or more.
  private struct Person {
    var surname: String
    var parts: [String]

    func isSame(as other: Person) -> Bool {
      surname == other.surname || parts.contains(other.surname) || other.parts.contains(surname)
    }
  }

  private var people: [Person] = []
  /// Whether the entry says that there are more.
  private var isOpen = false

  init(_ names: [String]) {
    for name in names {
      var text = name
      for ending in ["et al.", "et. al.", "et.al.", "et al", "and others", "等"] where text.hasSuffix(ending) {
        isOpen = true
        text.removeLast(ending.count)
      }
      // `Surname, Given` in bibliographic records, `Given Surname` elsewhere.
      let halves = text.split(separator: ",", maxSplits: 1)
      let words = (halves.first ?? "").split(whereSeparator: { $0 == " " || $0 == "." || $0 == "\u{A0}" })
      guard let last = words.last else { continue }
      let surname =
        halves.count == 2 ? AuthorNames.folding(words.joined()) : AuthorNames.folding(String(last))
      let others =
        halves.count == 2
        ? halves[1].split(whereSeparator: { $0 == " " || $0 == "." }) : words.dropLast()
      if surname.isEmpty { continue }
      people.append(
        Person(
          surname: surname, parts: others.map { AuthorNames.folding(String($0)) }.filter { $0.utf8.count > 1 }
        ))
    }
  }

  /// What two lists say of each other; nil if one is empty.
  func agreement(with other: AuthorNames) -> Agreement? {
    guard let first = people.first, let otherFirst = other.people.first else { return nil }
    let common = people.count { person in other.people.contains(where: person.isSame) }
    if common == 0 { return .disagree }
    let fewer = min(people.count, other.people.count)
    let isListCut = isOpen || other.isOpen || fewer == 1
    if first.isSame(as: otherFirst), isListCut || 2 * common >= fewer { return .agree }
    return 2 * common > fewer ? .agree : .overlap
  }

  /// A folded name in which `ä` and `ae` are one.
  private static func folding(_ name: String) -> String {
    let folded = TitleKey.folding(name)
    if !folded.utf8.contains(UInt8(ascii: "e")) { return folded }
    return folded.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
  }
}
