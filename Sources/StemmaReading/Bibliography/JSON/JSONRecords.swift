import StemmaModel

/// Where the records of a file of JSON are: a record, an array of them, a record a line, or what an API wraps
/// around them (`results`, `items`, `data`, `message`).
///
/// Records are found by their brackets alone, so that a damaged one is left to itself: a text in quotes ends with
/// its line, and a record that is not closed ends where the next must begin.
struct JSONRecords {
  /// The bytes of each record in order.
  private(set) var ranges: [Range<Int>] = []
  /// Where something stands that is no record, or a record is not closed.
  private(set) var problems: [JSONError] = []

  private let bytes: [UInt8]
  private var position = 0

  /// Names under which APIs give their records.
  private static let wrappers: Set<String> = [
    "results", "items", "data", "message", "works", "papers",
  ]

  /// How many wrappers stand around each other.
  private static let deepestWrapper = 3

  /// Finds the records.
  ///
  /// - Complexity: O(bytes).
  init(in bytes: [UInt8]) {
    self.bytes = bytes
    readTop()
  }

  /// How many problems are kept, so that a file that is nothing but problems does not fill the memory.
  private static let mostProblems = 10_000

  private mutating func report(_ offset: Int, _ message: String) {
    if problems.count < JSONRecords.mostProblems {
      problems.append(JSONError(offset: offset, message: message))
    }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isBlank || bytes[position] == UInt8(ascii: ",") {
      position += 1
    }
  }

  private mutating func readTop() {
    while true {
      skipBlanks()
      guard position < bytes.count else { return }
      switch bytes[position] {
      case UInt8(ascii: "{"): readRecordOrWrapper()
      case UInt8(ascii: "["):
        position += 1
        readArray()
      default: skipStray()
      }
    }
  }

  /// Reads the records of an array up to its end, from behind its bracket.
  private mutating func readArray() {
    let start = position - 1
    while true {
      skipBlanks()
      guard position < bytes.count else {
        report(start, "the array is not closed; is the file cut off?")
        return
      }
      switch bytes[position] {
      case UInt8(ascii: "{"): readRecord()
      case UInt8(ascii: "]"):
        position += 1
        return
      case UInt8(ascii: "n") where bytes[position...].starts(with: "null".utf8): position += 4
      default: skipStray()
      }
    }
  }

  /// Passes over what is no record, up to the next bracket that may begin one.
  private mutating func skipStray() {
    report(position, "expected a record in braces")
    while position < bytes.count, bytes[position] != UInt8(ascii: "{") {
      if bytes[position] == UInt8(ascii: "\"") { skipText() } else { position += 1 }
    }
  }

  private mutating func readRecord() {
    let start = position
    if !skipBrackets() {
      report(start, "the record is not closed")
    }
    ranges.append(start..<position)
  }

  /// Reads an object that is a record or has an array of records under a known name.
  private mutating func readRecordOrWrapper(depth: Int = 0) {
    let start = position
    guard depth < JSONRecords.deepestWrapper, let value = wrapped(from: start) else {
      position = start
      readRecord()
      return
    }
    position = value + 1
    if bytes[value] == UInt8(ascii: "[") {
      readArray()
    } else {
      position = value
      readRecordOrWrapper(depth: depth + 1)
    }
    skipRest()
  }

  /// The offset of the array or object that an object wraps, or nil if it is a record itself.
  ///
  /// A record tells itself by its title, before or behind its own lists.
  private mutating func wrapped(from start: Int) -> Int? {
    position = start + 1
    while true {
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
      let nameStart = position + 1
      skipText()
      let name = String(decoding: bytes[nameStart..<max(nameStart, position - 1)], as: UTF8.self)
      if name == "title" { return nil }
      while position < bytes.count, bytes[position].isBlank { position += 1 }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return nil }
      position += 1
      while position < bytes.count, bytes[position].isBlank { position += 1 }
      guard position < bytes.count else { return nil }
      let isObject = bytes[position] == UInt8(ascii: "{")
      if JSONRecords.wrappers.contains(name), isObject && name == "message" || arrayOfRecords(at: position) {
        return position
      }
      if isObject || bytes[position] == UInt8(ascii: "[") {
        if !skipBrackets() { return nil }
      } else if bytes[position] == UInt8(ascii: "\"") {
        skipText()
      } else {
        while position < bytes.count, !",}\n".utf8.contains(bytes[position]) { position += 1 }
      }
    }
  }

  /// Whether an array of objects, or an empty one, stands at an offset.
  private func arrayOfRecords(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "[") else { return false }
    guard let first = bytes[(offset + 1)...].first(where: { !$0.isBlank }) else { return true }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "]")
  }

  /// Passes over the rest of a wrapper.
  private mutating func skipRest() {
    var depth = 1
    while position < bytes.count, depth > 0 {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        skipText()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
    }
  }

  /// Passes over a text in quotes, to the end of the line if it is not closed.
  private mutating func skipText() {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\n"): return
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    position = bytes.count
  }

  /// Passes over an object or array, to where it is closed or cannot go on.
  ///
  /// - Returns: Whether it is closed.
  private mutating func skipBrackets() -> Bool {
    var open: [UInt8] = []
    var previous: UInt8 = UInt8(ascii: ":")
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        skipText()
        previous = byte
        continue
      case UInt8(ascii: "{"):
        // In an object an object can only be a value; elsewhere it is the next record.
        if let innermost = open.last,
          innermost == UInt8(ascii: "{") ? previous != UInt8(ascii: ":") : !"[,".utf8.contains(previous)
        {
          return false
        }
        open.append(byte)
      case UInt8(ascii: "["): open.append(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open.removeLast()
        if open.isEmpty {
          position += 1
          return true
        }
      default: break
      }
      if !byte.isBlank { previous = byte }
      position += 1
    }
    position = min(position, bytes.count)
    return false
  }
}
