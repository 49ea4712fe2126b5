/// Reading the fields of an entry.
extension BibTeXParser {
  mutating func readFields(of entry: inout BibTeXEntry, close: UInt8) {
    var repairs = 0
    var hasStray = false
    let name = entry.key.isEmpty ? "'@\(entry.type)'" : "'\(entry.key.prefix(40))'"
    while true {
      skipBlanks(alsoCommas: true)
      guard position < bytes.count else {
        report(entry.offset, "\(name) is not closed at the end of the file")
        return
      }
      if bytes[position] == close {
        position += 1
        if let next = nextFieldBehindClose() {
          report(position - 1, "one '\(Character(Unicode.Scalar(close)))' too many in \(name)")
          position = next
          continue
        }
        return
      }
      if startsEntry(at: position) {
        report(entry.offset, "\(name) is not closed before the next entry begins")
        return
      }
      let start = position
      let field = readName()
      guard !field.isEmpty else {
        if !hasStray { report(position, "unexpected '\(character(at: position))' in \(name)") }
        hasStray = true
        skipStray()
        continue
      }
      skipBlanks()
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        position += 1
        skipBlanks()
      } else {
        report(start, "expected '=' behind '\(field.prefix(40))' in \(name)")
        guard position < bytes.count, "{\"".utf8.contains(bytes[position]) else { continue }
      }
      var value = readValue(in: entry)
      skipBlanks()
      let next = position < bytes.count ? bytes[position] : close
      let endsWell = next == UInt8(ascii: ",") || next == close && position < bytes.count
      if !endsWell, let cut = value.nextField, repairs < BibTeXParser.mostRepairs {
        report(start, "the value of '\(field.prefix(40))' in \(name) is not closed")
        repairs += 1
        value.text = String(decoding: bytes[value.start..<cut], as: UTF8.self)
          .trimming(where: { $0.isWhitespace || ",\"".contains($0) })
        position = cut
      } else if !endsWell, position < bytes.count, next.isLetter {
        report(position, "expected ',' between the fields of \(name)")
      }
      entry.fields.append(.init(name: field.lowercased(), value: value.text, offset: start))
    }
  }

  /// The offset of the field that goes on behind a closing bracket and a comma, which shows the bracket to be
  /// one too many.
  private func nextFieldBehindClose() -> Int? {
    var index = position
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return nil }
    index += 1
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return isAssignment(at: index) ? index : nil
  }

  /// Whether `name = {`, `name = "` or `name = 1` stands at an offset.
  func isAssignment(at offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, bytes[index].isLetter || "-_".utf8.contains(bytes[index]) { index += 1 }
    guard index > offset, index - offset < 40 else { return false }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return false }
    index += 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index < bytes.count && ("{\"".utf8.contains(bytes[index]) || bytes[index].isDigit)
  }

  /// A name of a field: everything up to a blank or a character with a meaning.
  mutating func readName() -> String {
    let start = position
    while position < bytes.count, !bytes[position].isBlank, !"=,{}()\"#@".utf8.contains(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipStray() {
    if bytes[position] == UInt8(ascii: "{") {
      let scan = closingBrace(from: position, stopsAtEntry: true)
      position = scan.end.map { $0 + 1 } ?? scan.stop
    } else {
      position += 1
    }
  }
}
