import Dispatch
import Synchronization

/// The results of a function for 0, 1, …, in that order, computed on so many threads.
///
/// What the function gives must follow from its number alone; then the result is the same on any number of threads.
func independentResults<Result: Sendable>(
  count: Int, threads: Int, _ result: @Sendable (Int) -> Result
) -> [Result] {
  guard threads > 1 else { return (0..<count).map(result) }
  let next = Atomic<Int>(0)
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < count else { break }
      let one = result(number)
      results.withLock { $0[number] = one }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}
