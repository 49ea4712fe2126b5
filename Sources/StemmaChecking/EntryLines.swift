import StemmaModel

extension CheckInput {
  /// How many lines of an entry are looked at; more is no entry.
  private static let most = 200

  /// The lines of Markdown that an entry consists of, without the addresses of links; none in other formats.
  func lines(of entry: Entry) -> [String] {
    guard let source = source(of: entry) else { return [] }
    var result: [String] = []
    var number = entry.location.line
    while result.count < CheckInput.most, source.lines.indices.contains(number - 1),
      self.entry(in: source, atLine: number)?.location == entry.location
    {
      result.append(source.lines[number - 1].withoutAddresses)
      number += 1
    }
    return result
  }

  /// Whether the text of an entry has a year in it, and not only its heading.
  func states(_ year: Int, in entry: Entry) -> Bool {
    guard let source = source(of: entry), !source.lines.isEmpty else { return true }
    return lines(of: entry).contains { $0.contains("\(year)") }
  }
}

extension String {
  /// The text without the round brackets behind square ones, where addresses stand.
  fileprivate var withoutAddresses: String {
    var result = ""
    for (index, part) in split(separator: "](", omittingEmptySubsequences: false).enumerated() {
      result += index == 0 ? part : part.drop(while: { $0 != ")" })
    }
    return result
  }
}
