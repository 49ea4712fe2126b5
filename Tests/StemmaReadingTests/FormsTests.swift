import Foundation
import StemmaModel
import StemmaReading
import Testing

/// Lists in the forms that lists of some field have, beside what a person reads in them.
///
/// Their papers are real or made up; ids and addresses need not be those of the papers.
///
/// They are `Forms/<name>.md` and `Forms/<name>.tsv` with title, alias, year, venue, arXiv id and code links. A dash says
/// that the list leaves a field open to more than one reading, or that nobody has looked at it.
@Suite("Lists in the forms of many fields")
struct FormsTests {
  /// How often a field was right.
  struct Share: CustomStringConvertible {
    var right = 0
    var all = 0
    var value: Double { all == 0 ? 1 : Double(right) / Double(all) }
    var description: String { "\(right)/\(all)" }

    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  /// What was found of one list or of all.
  struct Score {
    var shares: [String: Share] = [:]
    var mistakes: [String] = []

    mutating func count(_ field: String, _ isRight: Bool, _ mistake: @autoclosure () -> String) {
      shares[field, default: Share()].count(isRight)
      if !isRight { mistakes.append(mistake()) }
    }

    mutating func add(_ other: Score) {
      for (field, share) in other.shares {
        shares[field, default: Share()].right += share.right
        shares[field, default: Share()].all += share.all
      }
      mistakes += other.mistakes
    }
  }

  private static let folder = PackageFolder.goldens + "/Forms"

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  /// The scores of all lists, which both tests look at.
  private static let scores = Dictionary(
    uniqueKeysWithValues: names.map { name in (name, Result { try readList(named: name) }) })

  private static func score(_ name: String) throws -> Score {
    try #require(scores[name]).get()
  }

  /// What was read of a list beside what should have been.
  private static func readList(named name: String) throws -> Score {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).md")))
    let gold = try String(contentsOfFile: "\(folder)/\(name).tsv", encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    var left = reading(bytes: bytes, file: name + ".md").entries
    var score = Score()
    let entryCount = left.count
    var matched: [(row: [String], entry: Entry?)] = gold.map { ($0, nil) }
    func match(_ isSame: ([String], Entry) -> Bool) {
      for index in matched.indices where matched[index].entry == nil {
        if let place = left.firstIndex(where: { isSame(matched[index].row, $0) }) {
          matched[index].entry = left.remove(at: place)
        }
      }
    }
    match { TitleKey.folding($0[0]) == TitleKey.folding($1.title) }
    match { !$0[4].isEmpty && $0[4] == $1.identifiers.arxiv }
    match { TitleKey.folding($1.title).contains(TitleKey.folding($0[0])) }
    for (row, entry) in matched {
      score.count("found", entry != nil, "\(name): not found: \(row[0])")
      guard let entry else { continue }
      let place = "\(name):\(entry.location.line)"
      let fields = [
        ("title", row[0], entry.title), ("alias", row[1], entry.alias ?? ""),
        ("year", row[2], entry.year.map(String.init) ?? ""), ("venue", row[3], entry.venue ?? ""),
        ("arXiv", row[4], entry.identifiers.arxiv ?? ""),
        ("code", row[5], entry.urls(.code).joined(separator: " ")),
      ]
      for (field, expected, found) in fields where expected != "-" {
        score.count(field, expected == found, "\(place): \(field) '\(found)', expected '\(expected)'")
      }
    }
    score.shares["papers", default: Share()] = Share(right: entryCount - left.count, all: entryCount)
    score.mistakes += left.map { "\(name):\($0.location.line): no paper: \($0.title)" }
    return score
  }

  @Test("At least 97 % of every field is right, and at most 1 % of the entries are no papers")
  func everyField() throws {
    var total = Score()
    for name in Self.names { total.add(try Self.score(name)) }
    #expect(Self.names.count >= 25)
    let fields = ["found", "papers", "title", "alias", "year", "venue", "arXiv", "code"]
    print("forms: " + fields.map { "\($0) \(total.shares[$0] ?? Share())" }.joined(separator: ", "))
    for field in fields {
      let least = field == "papers" ? 0.99 : 0.97
      #expect(
        (total.shares[field]?.value ?? 0) >= least,
        "\(field): \(total.mistakes.joined(separator: "\n"))")
    }
  }

  @Test("No single list is read badly", arguments: names)
  func everyList(name: String) throws {
    let score = try Self.score(name)
    for (field, share) in score.shares.sorted(by: { $0.key < $1.key }) {
      #expect(share.all - share.right <= 1, "\(field) \(share): \(score.mistakes)")
    }
  }
}
