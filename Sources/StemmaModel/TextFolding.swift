/// Folding and comparing text.
extension StringProtocol {
  /// The text with every run of white space as one blank, none at the ends, and invisible characters
  /// (soft hyphens, zero-width blanks, controls) dropped.
  package var foldingWhitespace: String {
    if let folded = foldingAsciiWhitespace { return folded }
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingBlank = !result.isEmpty
        continue
      }
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0...0x1F, 0x7F...0x9F: continue
      default: break
      }
      if pendingBlank { result.append(" ") }
      pendingBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The same for text of ASCII alone, by bytes; nil for any other.
  ///
  /// Most text is, and asking Unicode for the properties of every character is what reading a large list would
  /// take most of its time for.
  private var foldingAsciiWhitespace: String? {
    // The bytes in one piece, as asking a generic string for each of them costs ten times as much.
    var text = String(self)
    return text.withUTF8 { bytes -> String? in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var pendingBlank = false
      for byte in bytes {
        switch byte {
        case 0x80...: return nil
        case 0x20, 0x09...0x0D: pendingBlank = !result.isEmpty
        case 0...0x1F, 0x7F: continue
        default:
          if pendingBlank { result.append(0x20) }
          pendingBlank = false
          result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The text as words are compared: lower case, hyphens, underscores and apostrophes as blanks, other
  /// punctuation at the ends dropped.
  package var comparable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "-", "_", "'", "’", "‘", "‐", "‑", "–": result.append(" ")
      case "*", "`", "\"", "“", "”": continue
      default: result.append(scalar)
      }
    }
    return String(result).lowercased().foldingWhitespace
      .trimming(where: { !$0.isLetter && !$0.isNumber && $0 != "+" })
  }

  /// The text without the characters at both ends for which the predicate holds.
  package func trimming(where drop: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !drop($0) }), let last = lastIndex(where: { !drop($0) }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// How many words it has that hold a letter.
  package var wordCount: Int {
    // Text of ASCII alone is counted by bytes, which takes a tenth of the time.
    var count = 0
    var hasLetter = false
    for byte in utf8 {
      switch byte {
      case 0x80...: return split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
      case 0x20, 0x09...0x0D:
        count += hasLetter ? 1 : 0
        hasLetter = false
      case 0x41...0x5A, 0x61...0x7A: hasLetter = true
      default: break
      }
    }
    return count + (hasLetter ? 1 : 0)
  }

  /// Whether it holds a Chinese, Japanese or Korean character.
  package var hasIdeographs: Bool {
    unicodeScalars.contains {
      0x4E00...0x9FFF ~= $0.value || 0x3040...0x30FF ~= $0.value || 0xAC00...0xD7AF ~= $0.value
        || 0x3400...0x4DBF ~= $0.value
    }
  }
}

extension StringProtocol {
  /// The text without parts in round brackets, full-width ones included.
  package var withoutParentheses: String {
    var result = ""
    var depth = 0
    for character in self {
      switch character {
      case "(", "（": depth += 1
      case ")", "）": if depth > 0 { depth -= 1 }
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }
}
