import Foundation
import StemmaModel
import StemmaReading

/// What is read of one list.
func reading(_ markdown: String, file: String = "list.md") -> ReadingResult {
  reading(bytes: Array(markdown.utf8), file: file)
}

/// What is read of one list that is given by its bytes.
func reading(bytes: [UInt8], file: String = "list.md") -> ReadingResult {
  StemmaReading.read([InputFile(name: file, bytes: bytes)])
}

/// The only entry of a list; nil if there is none or more than one.
func onlyEntry(_ markdown: String) -> Entry? {
  let entries = reading(markdown).entries
  return entries.count == 1 ? entries[0] : nil
}

extension Entry {
  /// The addresses of one role, in order.
  func urls(_ role: Link.Role) -> [String] { links.filter { $0.role == role }.map(\.url) }

  /// The keywords of one origin, in order.
  func keywords(_ origin: Keyword.Origin) -> [String] { keywords.filter { $0.origin == origin }.map(\.text) }

  /// The alias, or a dash where there is none, and the title.
  var heading: String { "\(alias ?? "-") | \(title)" }

  /// The venue and the year, a dash for each that is missing.
  var published: String { "\(venue ?? "-") \(year.map(String.init) ?? "-")" }
}

/// The folders of the package, found from this file's place.
enum PackageFolder {
  /// The root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The lists of the sample field.
  static let sampleLists = root.appendingPathComponent("graphs/talking-head/lists").path
  /// What the tests of this target compare with.
  static let goldens = root.appendingPathComponent("Tests/StemmaReadingTests/Goldens").path
}

/// Random numbers that are the same in every run (Steele, Lea and Flood 2014, "SplitMix64").
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
