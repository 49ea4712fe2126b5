import Foundation

/// Writing of files that are either the last good one or the whole new one, never half of one.
package enum OutputFile {
  /// Replaces a file, or makes it.
  ///
  /// The bytes go to a temporary file in the same folder that then takes the name. A symbolic link stays and what it
  /// leads to is replaced; the permissions of a file that was there stay; a device or pipe is written to as it is.
  ///
  /// - Throws: What the system says; the file that was there is as before.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputFileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path) }
    if exists, access(path, W_OK) != 0 { throw .writing(path, reason: systemReason()) }
    if exists, status.st_mode & S_IFMT != S_IFREG { return try append(bytes, to: path) }
    let target = exists ? resolved(path) : try danglingTarget(of: path)
    let (temporary, descriptor) = try openTemporary(beside: target, for: path)
    do {
      defer { close(descriptor) }
      if exists, fchmod(descriptor, status.st_mode & 0o7777) != 0 {
        throw OutputFileError.writing(path, reason: systemReason())
      }
      try writeAll(bytes, to: descriptor, name: path)
    } catch {
      unlink(temporary)
      throw OutputFileError(error, path: path)
    }
    if rename(temporary, target) != 0 {
      let reason = systemReason()
      unlink(temporary)
      throw .writing(path, reason: reason)
    }
  }

  /// Makes a folder and those it stands in, if they are not there.
  package static func makeFolder(_ path: String) throws(OutputFileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o777) == 0 { continue }
      let code = errno
      var status = stat()
      guard stat(made, &status) == 0 else { throw .makingFolder(path, reason: systemReason(code)) }
      if status.st_mode & S_IFMT != S_IFDIR {
        throw .makingFolder(path, reason: "\(made) is a file")
      }
    }
    if access(path, W_OK | X_OK) != 0 { throw .makingFolder(path, reason: systemReason()) }
  }

  /// Writes to what cannot be replaced: a device or a pipe.
  private static func append(_ bytes: [UInt8], to path: String) throws(OutputFileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writing(path, reason: systemReason()) }
    defer { close(descriptor) }
    do {
      try writeAll(bytes, to: descriptor, name: path)
    } catch {
      throw OutputFileError(error, path: path)
    }
  }

  /// Where a path leads once every symbolic link is followed.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path itself, or what a symbolic link that leads nowhere yet leads to.
  private static func danglingTarget(of path: String) throws(OutputFileError) -> String {
    var target = path
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.map { readlink(target, $0, bytes.count) } ?? -1
      }
      guard count >= 0 else { return target }
      let link = String(decoding: buffer[..<count], as: UTF8.self)
      target = link.hasPrefix("/") ? link : folder(of: target) + link
    }
    throw .writing(path, reason: systemReason(ELOOP))
  }

  /// The part of a path up to its last slash.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Makes a new file with the permissions of any new file; the name begins with a dot and is short.
  private static func openTemporary(
    beside target: String, for path: String
  ) throws(OutputFileError) -> (name: String, descriptor: Int32) {
    let folder = folder(of: target)
    for attempt in 0..<1000 {
      let name = "\(folder).stemma-\(getpid())-\(attempt).tmp"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      let code = errno
      if code == ENOENT { throw .missingFolder(path, folder: String(folder.dropLast())) }
      if code != EEXIST { throw .writing(path, reason: systemReason(code)) }
    }
    throw .writing(path, reason: systemReason(EEXIST))
  }
}

/// Why a file or folder could not be written.
package enum OutputFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's reason.
  case writing(String, reason: String)
  /// A folder of that name is there.
  case isFolder(String)
  /// The folder to write into is not there.
  case missingFolder(String, folder: String)
  /// A folder could not be made or cannot be written into.
  case makingFolder(String, reason: String)
  /// Nobody reads the pipe that was written to.
  case closed

  /// The error of a stream, as one of the file.
  fileprivate init(_ error: any Error, path: String) {
    switch error {
    case let error as OutputFileError: self = error
    case StreamError.closed: self = .closed
    case StreamError.writing(_, let reason): self = .writing(path, reason: reason)
    default: self = .writing(path, reason: "\(error)")
    }
  }

  /// A message for the user, without a full stop.
  package var description: String {
    switch self {
    case .writing(let path, let reason): "cannot write \(path): \(reason)"
    case .isFolder(let path): "cannot write \(path): it is a folder"
    case .missingFolder(let path, let folder): "cannot write \(path): there is no folder \(folder)"
    case .makingFolder(let path, let reason): "cannot write into the folder \(path): \(reason)"
    case .closed: "nobody reads the output"
    }
  }
}
