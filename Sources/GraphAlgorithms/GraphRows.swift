extension Graph {
  /// The neighbours of all nodes, sorted, parallel edges summed.
  struct Rows {
    var offsets: [Int]
    var targets: [Int32]
    var weights: [Double]
  }
}

extension Graph.Rows {
  /// Puts both ends of each edge into their rows, then sorts each row and sums what is equal in it.
  init(nodeCount: Int, edges: UnsafeBufferPointer<Graph.Edge>) {
    let threads = edges.count < 100_000 ? 1 : min(Leiden.activeThreads, 8)
    let room = Graph.Rows.room(nodeCount: nodeCount, edges: edges)
    let total = room[nodeCount]
    let pieces = evenPieces(of: nodeCount, limit: threads == 1 ? 1 : 32, work: room)
    let targets = WorkingMemory<Int32>(count: total)
    let weights = WorkingMemory<Double>(count: total)
    let next = WorkingMemory<Int>(count: nodeCount)
    for node in 0..<nodeCount { next[node] = room[node] }

    // Each thread looks at all edges and takes the ends that lie in its share of the nodes.
    let shares = evenPieces(of: nodeCount, limit: threads, work: room)
    concurrently(shares.count, threads: threads) { share, _ in
      let first = shares[share].lowerBound
      let size = UInt(shares[share].count)
      for edge in edges where edge.weight > 0 {
        if UInt(bitPattern: edge.first - first) < size {
          targets[next[edge.first]] = Int32(truncatingIfNeeded: edge.second)
          weights[next[edge.first]] = edge.weight
          next[edge.first] += 1
        }
        if UInt(bitPattern: edge.second - first) < size, edge.second != edge.first {
          targets[next[edge.second]] = Int32(truncatingIfNeeded: edge.first)
          weights[next[edge.second]] = edge.weight
          next[edge.second] += 1
        }
      }
    }

    let lengths = WorkingMemory<Int>(count: nodeCount)
    concurrently(pieces.count, threads: threads) { piece, _ in
      var entries: [Entry] = []
      for node in pieces[piece] {
        let start = room[node]
        lengths[node] = summedRow(
          targets.start + start, weights.start + start, count: room[node + 1] - start, &entries)
      }
    }

    var offsets = [0]
    offsets.reserveCapacity(nodeCount + 1)
    for node in 0..<nodeCount { offsets.append(offsets[node] + lengths[node]) }
    self.offsets = offsets

    self.targets = closedUp(targets.start, from: room, to: offsets, pieces: pieces, threads: threads)
    self.weights = closedUp(weights.start, from: room, to: offsets, pieces: pieces, threads: threads)
  }

  /// The positions of rows that hold the ends of all edges, checking the edges.
  private static func room(nodeCount: Int, edges: UnsafeBufferPointer<Graph.Edge>) -> [Int] {
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    offsets.withUnsafeMutableBufferPointer { offsets in
      for edge in edges {
        precondition(
          edge.first >= 0 && edge.first < nodeCount && edge.second >= 0 && edge.second < nodeCount,
          "edge end out of range")
        precondition(edge.weight.isFinite && edge.weight >= 0, "edge weight is negative or not finite")
        if edge.weight == 0 { continue }
        offsets[edge.first + 1] += 1
        if edge.second != edge.first { offsets[edge.second + 1] += 1 }
      }
      for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    }
    return offsets
  }
}

/// One neighbour in a row that is being sorted.
private struct Entry {
  var target: Int32
  var weight: Double

  static func < (first: Entry, second: Entry) -> Bool {
    first.target < second.target || (first.target == second.target && first.weight < second.weight)
  }
}

/// Sorts a row by target and weight, sums equal targets in that order and returns the number left.
private func summedRow(
  _ targets: UnsafeMutablePointer<Int32>, _ weights: UnsafeMutablePointer<Double>, count: Int,
  _ entries: inout [Entry]
) -> Int {
  if count <= 32 {
    var index = 1
    while index < count {
      let entry = Entry(target: targets[index], weight: weights[index])
      var place = index
      while place > 0, entry < Entry(target: targets[place - 1], weight: weights[place - 1]) {
        targets[place] = targets[place - 1]
        weights[place] = weights[place - 1]
        place -= 1
      }
      targets[place] = entry.target
      weights[place] = entry.weight
      index += 1
    }
  } else {
    entries.removeAll(keepingCapacity: true)
    for index in 0..<count { entries.append(Entry(target: targets[index], weight: weights[index])) }
    entries.sort(by: <)
    for index in 0..<count {
      targets[index] = entries[index].target
      weights[index] = entries[index].weight
    }
  }
  var kept = 0
  for index in 0..<count {
    if kept > 0, targets[kept - 1] == targets[index] {
      weights[kept - 1] += weights[index]
    } else {
      targets[kept] = targets[index]
      weights[kept] = weights[index]
      kept += 1
    }
  }
  return kept
}

/// Rows that begin at some positions, moved to others without gaps between them.
private func closedUp<Element: BitwiseCopyable>(
  _ rows: UnsafeMutablePointer<Element>, from starts: [Int], to offsets: [Int], pieces: [Range<Int>],
  threads: Int
) -> [Element] {
  let total = offsets[offsets.count - 1]
  return [Element](unsafeUninitializedCapacity: total) { buffer, count in
    concurrently(pieces.count, threads: threads) { piece, _ in
      for node in pieces[piece] {
        let length = offsets[node + 1] - offsets[node]
        for index in 0..<length { buffer[offsets[node] + index] = rows[starts[node] + index] }
      }
    }
    count = total
  }
}
