import StemmaModel
import StemmaReading
import StemmaResolving

/// What the entries of some lists, each given as Markdown under a name of a file, resolve into.
func resolution(_ lists: [(file: String, markdown: String)]) -> Resolution {
  resolve(StemmaReading.read(lists.map { InputFile(name: $0.file, bytes: Array($0.markdown.utf8)) }).entries)
}

/// What the items of one list resolve into; each item is one line.
func resolution(ofItems items: String...) -> Resolution {
  resolution([("list.md", items.map { "- \($0)" }.joined(separator: "\n"))])
}

/// An item of a list.
func item(
  _ title: String, alias: String? = nil, arxiv: String? = nil, venue: String? = nil, code: String? = nil
) -> String {
  var text = alias.map { "[\($0)] " } ?? ""
  text +=
    arxiv.map { "[\(title)](https://arxiv.org/abs/\($0))" }
    ?? "[\(title)](https://example.org/\(title.count).pdf)"
  if let venue { text += ", `\(venue)`" }
  if let code { text += ". [[Code](https://github.com/\(code))]" }
  return text
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
