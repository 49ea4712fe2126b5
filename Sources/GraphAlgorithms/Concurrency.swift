import Dispatch
import Synchronization

/// Calls `body` once for each piece of work in `0 ..< count`, on up to `threads` threads, and waits for all.
///
/// Which thread takes which piece, and when, is left open: the pieces must not touch what another one writes.
/// `worker` is below `threads` and tells threads apart, for working memory that is not shared.
func concurrently(
  _ count: Int, threads: Int, _ body: (_ piece: Int, _ worker: Int) -> Void
) {
  let workers = min(threads, count)
  if workers <= 1 {
    for piece in 0..<count { body(piece, 0) }
    return
  }
  let next = Atomic<Int>(0)
  withoutActuallyEscaping(body) { body in
    let work = SharedWork(body: body)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        if piece >= count { break }
        work.body(piece, worker)
      }
    }
  }
}

/// A function that several threads call at once, each for a piece of its own.
///
/// What makes this safe is that callers of `concurrently` keep the pieces apart; the compiler cannot see it.
private struct SharedWork: @unchecked Sendable {
  let body: (_ piece: Int, _ worker: Int) -> Void
}

/// `0 ..< count` in up to `limit` consecutive ranges of about equal work, none of them empty.
///
/// `work` holds `count + 1` ascending values: the work before each position.
func evenPieces<Work: RandomAccessCollection>(
  of count: Int, limit: Int, work: Work
) -> [Range<Int>] where Work.Element == Int, Work.Index == Int {
  var pieces: [Range<Int>] = []
  var start = 0
  let total = work[count] - work[0]
  for piece in 1...max(limit, 1) where start < count {
    // Beyond this the piece has its share; the last piece takes what is left.
    let goal = work[0] + total / max(limit, 1) * piece
    var low = start + 1
    var high = count
    while low < high && piece < limit {
      let middle = (low + high) / 2
      if work[middle] < goal { low = middle + 1 } else { high = middle }
    }
    let end = piece == limit ? count : low
    pieces.append(start..<end)
    start = end
  }
  return pieces
}

/// Memory for the length of a computation, without the checks and counts of an array.
///
/// Nothing checks that positions lie in `0 ..< count`.
struct WorkingMemory<Element: BitwiseCopyable>: ~Copyable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  /// Memory whose values are not defined before they are written.
  init(count: Int) {
    start = .allocate(capacity: max(count, 1))
    self.count = count
  }

  init(repeating value: Element, count: Int) {
    self.init(count: count)
    start.initialize(repeating: value, count: count)
  }

  /// The memory as a collection.
  var buffer: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: start, count: count) }

  deinit { start.deallocate() }

  subscript(position: Int) -> Element {
    get { start[position] }
    nonmutating set { start[position] = newValue }
  }
}
