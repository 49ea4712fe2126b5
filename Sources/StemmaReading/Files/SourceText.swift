import StemmaModel

/// The text of an input file.
package struct SourceText: Sendable {
  /// The file's name in messages.
  package var file: String
  /// The text, with LF line ends and without a byte order mark.
  package var text: String

  /// Decodes a file.
  ///
  /// Bytes that are not UTF-8 are read as Windows-1252, the commonest other encoding, so nothing is lost,
  /// and are reported with the line of the first. UTF-16 is recognised by its byte order mark.
  ///
  /// - Throws: `InputError.binary` if the bytes are no text, `InputError.empty` if there are none.
  package init(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) throws(InputError) {
    self.file = file
    if let decoded = SourceText.utf16Text(of: bytes) {
      text = SourceText.withUnixLineEnds(decoded)
    } else {
      let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      if let offset = content.firstIndex(of: 0) {
        let line = 1 + content[..<offset].count { $0 == UInt8(ascii: "\n") }
        throw .binary(file: file, line: line)
      }
      if let valid = String(validating: content, as: UTF8.self) {
        text = SourceText.withUnixLineEnds(valid)
      } else {
        let repaired = SourceText.decodingInvalidBytesAsWindows1252(content)
        text = SourceText.withUnixLineEnds(repaired.text)
        diagnostics.append(
          Diagnostic(
            .warning, rule: "not-utf8",
            "\(repaired.count) bytes are not UTF-8 and were read as Windows-1252; save the file as UTF-8",
            at: SourceLocation(file: file, line: repaired.firstLine)))
      }
    }
    if text.allSatisfy(\.isWhitespace) { throw .empty(file: file) }
  }

  private static func utf16Text(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    let isBigEndian: Bool
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF): isBigEndian = true
    case (0xFF, 0xFE): isBigEndian = false
    default: return nil
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { offset -> UInt16 in
      let first = UInt16(bytes[offset])
      let second = UInt16(bytes[offset + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func withUnixLineEnds(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previousWasReturn = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if !(byte == UInt8(ascii: "\n") && previousWasReturn) {
        bytes.append(byte)
      }
      previousWasReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decodingInvalidBytesAsWindows1252(
    _ bytes: ArraySlice<UInt8>
  ) -> (text: String, count: Int, firstLine: Int) {
    var text = String.UnicodeScalarView()
    var decoder = UTF8()
    var count = 0
    var firstLine = 1
    var line = 1
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var rest = bytes[index...].makeIterator()
      decoder = UTF8()
      if case .scalarValue(let scalar) = decoder.decode(&rest) {
        text.append(scalar)
        if scalar == "\n" { line += 1 }
        index += UTF8.width(scalar)
      } else {
        if count == 0 { firstLine = line }
        count += 1
        text.append(Windows1252.scalar(of: bytes[index]))
        index += 1
      }
    }
    return (String(text), count, firstLine)
  }
}
