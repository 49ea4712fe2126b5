import StemmaModel

/// Headings whose marks no blank follows, which older Markdown allowed: `##Audio-driven`.
enum HeadingMarks {
  /// The text with the blanks that CommonMark asks for behind two to six marks; code blocks are left alone.
  static func addingBlanks(to text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    var isInCode = false
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex != text.startIndex { result.append(UInt8(ascii: "\n")) }
      if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInCode.toggle() }
      let marks = line.prefix(while: { $0 == UInt8(ascii: "#") }).count
      result += line.prefix(marks)
      let rest = line.dropFirst(marks)
      if !isInCode, 2...6 ~= marks, let next = rest.first, ![0x20, 0x09].contains(next) {
        result.append(UInt8(ascii: " "))
      }
      result += rest
    }
    return String(decoding: result, as: UTF8.self)
  }
}
