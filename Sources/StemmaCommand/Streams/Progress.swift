import Foundation
import Synchronization

/// One line on a terminal that tells what takes so long, once it has taken a second.
///
/// It is shown by a timer, so it comes up in the midst of a call that reports nothing. It owns the line on the
/// terminal: who writes there otherwise calls `clear` first.
package final class Progress: Sendable {
  private struct State {
    var step = ""
    var done = 0
    var total: Int?
    var start = 0.0
    var isActive = false
    var isShown = false
    /// How often work has begun; a timer of earlier work stops when it sees another number.
    var begun = 0
  }

  private let output: Streams.Output?
  private let now: @Sendable () -> Double
  private let state = Mutex(State())

  /// Makes a progress line that shows nothing yet.
  ///
  /// - Parameters:
  ///   - output: The terminal, or nil to show nothing.
  ///   - now: Seconds since some moment.
  package init(on output: Streams.Output?, now: @escaping @Sendable () -> Double = Progress.uptime) {
    self.output = output
    self.now = now
  }

  /// Seconds since the machine started.
  package static let uptime: @Sendable () -> Double = {
    Double(DispatchTime.now().uptimeNanoseconds) / 1e9
  }

  /// Begins a step, or tells how far it is; the time counts from the first step since `finish`.
  package func report(_ step: String, done: Int = 0, of total: Int? = nil) {
    guard output != nil else { return }
    let newWork: Int? = state.withLock { state in
      (state.step, state.done, state.total) = (step, done, total)
      if state.isActive { return nil }
      state.start = now()
      state.isActive = true
      state.begun += 1
      return state.begun
    }
    if let newWork { scheduleTick(of: newWork, after: 1) }
  }

  /// Shows the line if it is time; a timer does so several times a second.
  package func tick() {
    guard let output else { return }
    state.withLock { state in
      let elapsed = now() - state.start
      guard state.isActive, elapsed >= 1 else { return }
      state.isShown = true
      var text = state.step
      if let total = state.total { text += " \(state.done)/\(total)" }
      text += ", \(Int(elapsed)) s"
      // A terminal that went away is no reason to stop the work.
      try? output.write("\r" + clipped(text, to: (output.columns() ?? 80) - 1) + "\u{1B}[K")
    }
  }

  /// Takes the line away, so that something else can be written; it comes back with the next tick.
  package func clear() {
    guard let output else { return }
    state.withLock { state in
      if state.isShown { try? output.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  /// Ends the work.
  package func finish() {
    clear()
    state.withLock { $0.isActive = false }
  }

  private func scheduleTick(of work: Int, after seconds: Double) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + seconds) { [weak self] in
      guard let self, self.state.withLock({ $0.isActive && $0.begun == work }) else { return }
      self.tick()
      self.scheduleTick(of: work, after: 0.25)
    }
  }
}
