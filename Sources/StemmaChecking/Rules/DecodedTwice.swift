import StemmaModel
import StemmaReading

extension CheckRule {
  /// Text that was decoded twice.
  static let decodedTwice = CheckRule(
    "decoded-twice", .warning, summary: "text was decoded twice, as GANâ€™s for GAN’s",
    discussion: """
      The bytes of UTF-8 were taken for Windows-1252 at some time, so that one character became two to four. Titles \
      with such text are found by no search. Write what the message says.
      """
  ) { input in
    input.sources.flatMap { source in
      source.lines.enumerated().flatMap { index, line -> [Finding] in
        guard ListConventions.undoingDoubleDecoding(line) != line else { return [] }
        return damagedWords(in: line).map { word in
          Finding(
            "'\(word.text)' was decoded twice; write '\(ListConventions.undoingDoubleDecoding(word.text))'",
            at: SourceLocation(file: source.file, line: index + 1, column: word.offset + 1))
        }
      }
    }
  }

  /// The words of a line that undoing changes, with their offsets in bytes.
  private static func damagedWords(in line: String) -> [(text: String, offset: Int)] {
    line.split(separator: " ").filter { ListConventions.undoingDoubleDecoding(String($0)) != String($0) }
      .map { (String($0), line.utf8.distance(from: line.startIndex, to: $0.startIndex)) }
  }
}
