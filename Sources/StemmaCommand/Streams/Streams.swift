/// Where the tool reads from and writes to, as values, so that a test can be all of them.
package struct Streams: Sendable {
  /// Something to write to.
  package struct Output: Sendable {
    /// Whether a person sees it at once.
    package let isTerminal: Bool
    /// How many columns a terminal shows, or nil if that is not known or it is no terminal.
    package let columns: @Sendable () -> Int?
    /// Writes all bytes.
    package let write: @Sendable ([UInt8]) throws(StreamError) -> Void

    /// Makes a stream.
    package init(
      isTerminal: Bool = false, columns: @escaping @Sendable () -> Int? = { nil },
      write: @escaping @Sendable ([UInt8]) throws(StreamError) -> Void
    ) {
      self.isTerminal = isTerminal
      self.columns = columns
      self.write = write
    }

    /// Writes text as UTF-8.
    package func write(_ text: String) throws(StreamError) { try write(Array(text.utf8)) }
  }

  /// Reads standard input to its end.
  package let input: @Sendable () throws(StreamError) -> [UInt8]
  /// For data.
  package let output: Output
  /// For messages.
  package let error: Output

  /// Makes a set of streams.
  package init(
    input: @escaping @Sendable () throws(StreamError) -> [UInt8], output: Output, error: Output
  ) {
    self.input = input
    self.output = output
    self.error = error
  }
}

/// Why a stream could not be used.
package enum StreamError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nobody reads what is written.
  case closed
  /// Reading failed; the system's reason.
  case reading(name: String, reason: String)
  /// Writing failed; the system's reason.
  case writing(name: String, reason: String)

  /// A message for the user, without a full stop.
  package var description: String {
    switch self {
    case .closed: "nobody reads the output"
    case .reading(let name, let reason): "cannot read \(name): \(reason)"
    case .writing(let name, let reason): "cannot write \(name): \(reason)"
    }
  }
}
