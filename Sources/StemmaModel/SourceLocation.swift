/// A place in an input file.
public struct SourceLocation: Hashable, Comparable, Codable, Sendable {
  /// The file as it was named to the tool, or as it was found below a folder that was named.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in UTF-8 bytes.
  public var column: Int

  /// Makes the location of a byte in a file.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file name, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form that compilers print: `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}
