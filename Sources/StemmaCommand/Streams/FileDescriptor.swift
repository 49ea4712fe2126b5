import Foundation

extension Streams {
  /// The streams of this process.
  ///
  /// A reader that goes away no longer ends the process by a signal: writing throws `StreamError.closed`.
  package static func ofProcess() -> Streams {
    signal(SIGPIPE, SIG_IGN)
    return Streams(
      input: { () throws(StreamError) -> [UInt8] in
        try readAll(of: STDIN_FILENO, name: "standard input")
      },
      output: .fileDescriptor(STDOUT_FILENO, name: "standard output"),
      error: .fileDescriptor(STDERR_FILENO, name: "standard error"))
  }
}

extension Streams.Output {
  /// An open file descriptor.
  fileprivate static func fileDescriptor(_ descriptor: Int32, name: String) -> Streams.Output {
    Streams.Output(
      isTerminal: isatty(descriptor) == 1, columns: { columnsOfTerminal(descriptor) },
      write: { (bytes: [UInt8]) throws(StreamError) in try writeAll(bytes, to: descriptor, name: name) })
  }
}

/// The system's words for the last error of a call.
func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

/// Writes every byte, however many calls it takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(StreamError) {
  let failure: Int32? = bytes.withUnsafeBytes { buffer in
    var start = 0
    while start < buffer.count {
      let written = write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      if written >= 0 {
        start += written
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
  switch failure {
  case nil: return
  case EPIPE?: throw .closed
  case let code?: throw .writing(name: name, reason: systemReason(code))
  }
}

/// Reads to the end.
func readAll(of descriptor: Int32, name: String) throws(StreamError) -> [UInt8] {
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      result += buffer[..<count]
    } else if count == 0 {
      return result
    } else if errno == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
    } else if errno != EINTR {
      throw .reading(name: name, reason: systemReason())
    }
  }
}

/// The width that a terminal reports.
private func columnsOfTerminal(_ descriptor: Int32) -> Int? {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
