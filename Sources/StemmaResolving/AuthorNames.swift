import StemmaModel

/// The authors that an entry names, as they are compared.
struct AuthorNames {
  /// What two lists of authors say of each other.
  struct Agreement: Hashable {
    /// How the persons relate.
    enum Kind: Hashable {
      /// The first or most are the same.
      case agree
      /// A few are the same.
      case overlap
      /// The surname is the same, and the first name is another.
      case namesake
      /// None is the same.
      case disagree
    }

    var kind: Kind
    /// How many persons are in both lists.
    var count: Int
    /// Whether all persons of both are the same, or three or more of lists that are cut.
    var isWhole: Bool
    /// How well the first names of those in both are known.
    var closeness: Closeness
    /// Whether both begin with one person.
    var isFirstSame = false
    /// Whether the shorter list is the beginning of the longer, as far as lists that may be cut let it be seen.
    var isBeginning = false
  }

  /// How much of two names was found to be the same.
  enum Closeness: Int, Comparable {
    case surname, initial, fullName

    static func < (left: Closeness, right: Closeness) -> Bool { left.rawValue < right.rawValue }
  }

  private var people: [Person] = []
  /// Whether the entry says that there are more.
  private var isOpen = false
  /// A hash of the first author's surname and initial; nil where there is none.
  private(set) var firstHash: UInt64?
  /// A hash of the first three surnames, with the first's initial; nil where there are not so many.
  private(set) var teamHash: UInt64?

  init(_ names: [String]) {
    for name in names {
      var text = name
      for ending in ["et al.", "et. al.", "et.al.", "et al", "and others", "等"] where text.hasSuffix(ending) {
        isOpen = true
        text.removeLast(ending.count)
      }
      if let person = Person(text) { people.append(person) }
    }
    guard let first = people.first else { return }
    var hash = StableHash()
    hash.add(first.key.utf8)
    firstHash = hash.value
    if people.count < 3 { return }
    for person in people[1...2] { hash.add(" \(person.surname)".utf8) }
    teamHash = hash.value
  }

  /// What two lists say of each other; nil if one is empty.
  func agreement(with other: AuthorNames) -> Agreement? {
    guard let first = people.first, let otherFirst = other.people.first else { return nil }
    var count = 0
    var namesakes = 0
    var closeness = Closeness.surname
    for person in people {
      if let found = other.people.lazy.compactMap(person.closeness).max() {
        count += 1
        closeness = max(closeness, found)
      } else if other.people.contains(where: { $0.surname == person.surname }) {
        namesakes += 1
      }
    }
    // A letter of one first name may differ by transliteration; that two surnames agree by chance is rare.
    if namesakes > 0, count + namesakes >= 2 { count += namesakes }
    let fewer = min(people.count, other.people.count)
    if count == 0 {
      let kind: Agreement.Kind = namesakes > 0 && fewer == 1 ? .namesake : .disagree
      return Agreement(kind: kind, count: 0, isWhole: false, closeness: .surname)
    }
    let isCut = isOpen || other.isOpen
    let isFirstSame = first.closeness(to: otherFirst) != nil || first.surname == otherFirst.surname
    let agrees = isFirstSame && (isCut || fewer == 1 || 2 * count >= fewer) || 2 * count > fewer
    let isWhole = count == fewer && (isCut ? count >= 3 : count >= max(people.count, other.people.count))
    return Agreement(
      kind: agrees ? .agree : .overlap, count: count, isWhole: isWhole, closeness: closeness,
      isFirstSame: isFirstSame, isBeginning: isBeginning(of: other))
  }

  /// Whether the shorter of two lists is the beginning of the longer.
  ///
  /// A list may be cut without a word where it names one author or three and more; one of two is whole.
  private func isBeginning(of other: AuthorNames) -> Bool {
    let shorter = people.count <= other.people.count ? self : other
    let mayGoOn = shorter.isOpen || shorter.people.count == 1 || shorter.people.count >= 3
    guard people.count == other.people.count || mayGoOn else { return false }
    return zip(people, other.people).allSatisfy { $0.surname == $1.surname || $0.closeness(to: $1) != nil }
  }
}

/// A person by the parts of a name.
private struct Person {
  var surname: String
  /// Every other part of two letters or more.
  private var parts: [String] = []
  /// The first letter of the first name, if there is one.
  private var initial: Character?
  private var firstName = ""

  init?(_ name: String) {
    // `Surname, Given` in bibliographic records, `Given Surname` elsewhere, `Surname GH` in medicine.
    let halves = name.split(separator: ",", maxSplits: 1)
    var words = (halves.first ?? "").split(whereSeparator: Person.isSeparator)
    guard !words.isEmpty else { return nil }
    var given: [Substring] = []
    if halves.count == 2 {
      given = halves[1].split(whereSeparator: Person.isSeparator)
      surname = Person.folding(words.joined())
    } else {
      if words.count > 1, words[words.count - 1].isInitials, !words[0].isInitials {
        words.swapAt(0, words.count - 1)
      }
      surname = Person.folding(String(words.removeLast()))
      given = words
    }
    if surname.isEmpty { return nil }
    let folded = given.map { Person.folding(String($0)) }.filter { !$0.isEmpty }
    parts = folded.filter { $0.utf8.count > 1 }
    firstName = folded.first ?? ""
    initial = firstName.first
  }

  /// The surname and the first letter of the first name.
  var key: String { initial.map { "\(surname) \($0)" } ?? surname }

  /// How far this is the person of another name, or nil if it is another person.
  func closeness(to other: Person) -> AuthorNames.Closeness? {
    if surname != other.surname {
      // A name of several parts, cut or in another order.
      return parts.contains(other.surname) || other.parts.contains(surname) ? .surname : nil
    }
    guard let initial, let otherInitial = other.initial else { return .surname }
    if initial == otherInitial {
      return firstName.utf8.count > 1 && firstName == other.firstName ? .fullName : .initial
    }
    // Called by a second name in one place.
    return parts.contains(where: { $0.first == otherInitial })
      || other.parts.contains(where: { $0.first == initial }) ? .surname : nil
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == " " || character == "." || character == "\u{A0}"
  }

  /// A folded name in which `ä` and `ae` are one.
  private static func folding(_ name: String) -> String {
    let folded = TitleKey.folding(name)
    if !folded.utf8.contains(UInt8(ascii: "e")) { return folded }
    return folded.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
  }
}

extension Substring {
  /// Whether it is one to three capitals, as the initials behind a surname are.
  fileprivate var isInitials: Bool {
    1...3 ~= utf8.count && utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }
}
