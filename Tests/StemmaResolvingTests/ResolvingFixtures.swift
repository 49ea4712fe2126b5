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
