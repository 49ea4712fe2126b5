import Dispatch
import Synchronization

/// The results of a function for 0, 1, …, computed on all processors, in that order.
///
/// What the function gives must follow from its number alone; then the result is the same on any number of threads.
func independentResults<Result: Sendable>(
  count: Int, _ result: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let one = result(number)
    results.withLock { $0[number] = one }
  }
  return results.withLock { $0.compactMap(\.self) }
}
