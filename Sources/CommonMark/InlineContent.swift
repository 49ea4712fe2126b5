/// The inlines of a paragraph, heading or table cell as the parser read them: without indentation, quotation
/// marks, heading marks and the backslashes before pipes of a table.
struct InlineContent {
  /// The bytes that were read.
  let bytes: [UInt8]
  /// From which index on the bytes stand at which offset of the source; ascending.
  private let segments: [(index: Int, offset: Int)]

  /// The source offset of a byte; of the end if the index is behind the last.
  func sourceOffset(of index: Int) -> Int {
    let position = SourceLines.upperBound(of: index, in: segments) { $0.index }
    guard position > 0 else { return segments.first?.offset ?? 0 }
    let segment = segments[position - 1]
    return segment.offset + index - segment.index
  }

  /// Finds a paragraph or a heading over whole lines, whose content ends where its source lines end.
  ///
  /// Which line is the first cannot be taken from the parser: link definitions at the beginning are dropped
  /// from the content but not from the lines, and the last line of some blocks is that of the next.
  ///
  /// The result is nil if the content begins at none of the lines that are given, likely ones first, or if
  /// the last line is not accepted.
  init?(
    _ bytes: [UInt8], in source: SourceLines, firstLines: some Sequence<Int>,
    where isLast: (_ lastLine: Int) -> Bool = { _ in true }
  ) {
    let starts = SourceLines.lineStarts(of: bytes)
    for first in firstLines {
      if let segments = InlineContent.segments(of: bytes, starts: starts, in: source, firstLine: first),
        isLast(first + starts.count - 1)
      {
        self.bytes = bytes
        self.segments = segments
        return
      }
    }
    return nil
  }

  private static func segments(
    of bytes: [UInt8], starts: [Int], in source: SourceLines, firstLine: Int
  ) -> [(index: Int, offset: Int)]? {
    var segments: [(index: Int, offset: Int)] = []
    for (number, start) in starts.enumerated() {
      var end = number + 1 < starts.count ? starts[number + 1] : bytes.count
      while end > start, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
      // Blanks before a lazy line may be what was left of a tab.
      let words = bytes[start..<end].firstIndex { !$0.isBlank } ?? end
      guard let line = source.line(firstLine + number), line.count >= end - words else { return nil }
      let offset = line.upperBound - (end - words)
      guard source.bytes[offset..<line.upperBound] == bytes[words..<end] else { return nil }
      if words > start { segments.append((start, max(line.lowerBound, offset - (words - start)))) }
      segments.append((words, offset))
    }
    return segments
  }

  /// Finds the content of a heading that begins with number signs, from the offset of the first.
  init?(heading bytes: [UInt8], in source: SourceLines, from start: Int) {
    guard start < source.bytes.count, source.bytes[start] == UInt8(ascii: "#") else { return nil }
    var offset = start
    while offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    while offset < source.bytes.count, source.bytes[offset].isBlank { offset += 1 }
    guard source.bytes[offset...].starts(with: bytes) else { return nil }
    self.bytes = bytes
    segments = [(0, offset)]
  }

  /// Finds the content of a table cell that begins at or behind an offset; pipes in it are escaped.
  init?(cell bytes: [UInt8], in source: SourceLines, from start: Int, to end: Int) {
    var segments = [(index: 0, offset: start)]
    var offset = start
    for (index, byte) in bytes.enumerated() {
      if byte == .pipe, offset + 1 < end, source.bytes[offset] == .backslash,
        source.bytes[offset + 1] == .pipe
      {
        offset += 1
        segments.append((index, offset))
      }
      guard offset < end, source.bytes[offset] == byte else { return nil }
      offset += 1
    }
    self.bytes = bytes
    self.segments = segments
  }

  /// The content as the table extension hands it on: `\|` is a pipe.
  var droppingBackslashesBeforePipes: InlineContent {
    var kept: [UInt8] = []
    var segments: [(index: Int, offset: Int)] = []
    for (index, byte) in bytes.enumerated() {
      if byte == .backslash, index + 1 < bytes.count, bytes[index + 1] == .pipe { continue }
      let offset = sourceOffset(of: index)
      if segments.last.map({ offset - $0.offset != kept.count - $0.index }) ?? true {
        segments.append((kept.count, offset))
      }
      kept.append(byte)
    }
    return InlineContent(bytes: kept, segments: segments)
  }

  /// The content without its last line.
  var droppingLastLine: InlineContent {
    let end = SourceLines.lineStarts(of: bytes).last ?? 0
    return InlineContent(bytes: Array(bytes[..<end]), segments: segments.filter { $0.index < end })
  }

  private init(bytes: [UInt8], segments: [(index: Int, offset: Int)]) {
    self.bytes = bytes
    self.segments = segments
  }

  /// Content whose place is not known: all of it stands at one offset.
  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    segments = [(0, offset)]
  }
}
