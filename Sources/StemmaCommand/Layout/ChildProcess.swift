import Foundation

/// Runs a program with bytes for its standard input, under a time limit.
enum ChildProcess {
  /// How a program ended.
  enum Ending: Hashable {
    /// By itself, with its exit code.
    case exited(Int32)
    /// By a signal from outside or for a crash.
    case signalled(Int32)
    /// By us, because its time was over.
    case stopped
  }

  /// What a program did.
  struct Outcome {
    var ending: Ending
    var output: [UInt8]
    var error: [UInt8]
  }

  /// Why a program could not be run; the system's reason.
  struct StartError: Error {
    var reason: String
  }

  /// Starts a program, feeds it, and waits for its end.
  ///
  /// Input and outputs move at the same time, so neither side waits for the other however large they are.
  ///
  /// - Parameters:
  ///   - program: The path of the program; no search.
  ///   - arguments: What follows the program's name.
  ///   - input: What it reads from standard input.
  ///   - seconds: When it is stopped.
  /// - Returns: How it ended and what it wrote.
  /// - Throws: The system's reason if it cannot be started.
  static func run(
    _ program: String, arguments: [String], input: [UInt8], seconds: Double
  ) throws(StartError) -> Outcome {
    let pipes = try Pipes()
    let child: pid_t
    do {
      child = try spawn(program, [program] + arguments, pipes)
    } catch {
      pipes.closeAll()
      throw error
    }
    pipes.closeFarEnds()
    let deadline = Progress.uptime() + seconds
    var transfer = Transfer(input: input, pipes: pipes)
    var isStopped = !transfer.run(until: deadline)
    if isStopped { kill(child, SIGKILL) }
    transfer.closeRest()
    let status = wait(for: child, until: deadline, isStopped: &isStopped)
    let ending: Ending =
      if isStopped {
        .stopped
      } else if status & 0x7F == 0 {
        .exited(status >> 8 & 0xFF)
      } else {
        .signalled(status & 0x7F)
      }
    return Outcome(ending: ending, output: transfer.output, error: transfer.error)
  }

  /// Waits for the end of a program that has closed its outputs, and stops it when the time is over.
  private static func wait(for child: pid_t, until deadline: Double, isStopped: inout Bool) -> Int32 {
    var status: Int32 = 0
    while true {
      let answer = waitpid(child, &status, isStopped ? 0 : WNOHANG)
      if answer == child { return status }
      if answer < 0, errno != EINTR { return 0 }
      if answer == 0, Progress.uptime() >= deadline {
        isStopped = true
        kill(child, SIGKILL)
      } else if answer == 0 {
        usleep(500)
      }
    }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ pipes: Pipes
  ) throws(StartError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.error.write, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // An ignored signal would stay ignored in the program.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, words, environ)
    guard code == 0 else { throw StartError(reason: systemReason(code)) }
    return child
  }
}

/// The pipes between us and a program; closed on execution but for those that become its standard streams.
private struct Pipes {
  typealias Ends = (read: Int32, write: Int32)
  let input: Ends
  let output: Ends
  let error: Ends

  init() throws(ChildProcess.StartError) {
    var made: [Ends] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let reason = systemReason()
        for ends in made { [ends.read, ends.write].forEach { _ = close($0) } }
        throw ChildProcess.StartError(reason: reason)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      made.append((ends[0], ends[1]))
    }
    (input, output, error) = (made[0], made[1], made[2])
  }

  /// Closes the ends that the program has.
  func closeFarEnds() { for end in [input.read, output.write, error.write] { close(end) } }

  func closeAll() {
    closeFarEnds()
    for end in [input.write, output.read, error.read] { close(end) }
  }
}

/// Bytes on their way to and from a program.
private struct Transfer {
  var output: [UInt8] = []
  var error: [UInt8] = []
  private let input: [UInt8]
  private var sent = 0
  /// Our ends, -1 once closed: where to write, and the two to read.
  private var ends: [Int32]
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(input: [UInt8], pipes: Pipes) {
    self.input = input
    ends = [pipes.input.write, pipes.output.read, pipes.error.read]
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    if input.isEmpty { closeEnd(0) }
  }

  /// Moves bytes until both outputs end; false if the time was over before.
  mutating func run(until deadline: Double) -> Bool {
    while ends[1] >= 0 || ends[2] >= 0 {
      let left = deadline - Progress.uptime()
      guard left > 0 else { return false }
      // poll passes over negative descriptors.
      var waiting = [
        pollfd(fd: ends[0], events: Int16(POLLOUT), revents: 0),
        pollfd(fd: ends[1], events: Int16(POLLIN), revents: 0),
        pollfd(fd: ends[2], events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = Int32(min(left * 1000, 1e6).rounded(.up))
      if poll(&waiting, 3, milliseconds) <= 0 { continue }
      if waiting[0].revents != 0 { send() }
      if waiting[1].revents != 0 { output += received(1) }
      if waiting[2].revents != 0 { error += received(2) }
    }
    return true
  }

  /// Closes what is still open.
  mutating func closeRest() { for index in ends.indices { closeEnd(index) } }

  private mutating func send() {
    let count = input.withUnsafeBytes { bytes in
      write(ends[0], bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
    }
    if count > 0 { sent += count }
    let isOver = count < 0 && errno != EAGAIN && errno != EINTR
    if isOver || sent == input.count { closeEnd(0) }
  }

  private mutating func received(_ index: Int) -> ArraySlice<UInt8> {
    let count = read(ends[index], &buffer, buffer.count)
    if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { closeEnd(index) }
    return buffer.prefix(max(count, 0))
  }

  private mutating func closeEnd(_ index: Int) {
    if ends[index] >= 0 { close(ends[index]) }
    ends[index] = -1
  }
}
