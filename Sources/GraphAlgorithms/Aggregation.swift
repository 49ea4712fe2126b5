extension LevelNetwork {
  /// The network whose nodes are the parts `0 ..< count` of this one, links between parts summed.
  ///
  /// Each row is summed in the order of its members, whatever the number of threads. O(nodes + edges).
  /// Source: Traag, Waltman & van Eck (2019), algorithm A.2, `AggregateGraph`.
  func aggregated(over parts: [Int32], count: Int, threads: Int = 1) -> LevelNetwork {
    withView { view in
      parts.withUnsafeBufferPointer { view.aggregated(over: $0, count: count, threads: threads) }
    }
  }
}

extension NetworkView {
  fileprivate func aggregated(
    over parts: UnsafeBufferPointer<Int32>, count: Int, threads: Int
  ) -> LevelNetwork {
    let members = NodeGroups(of: parts, count: count)
    let workers = worthwhile(threads)

    // The links of the members of each part before it: room for its row, and a measure of the work.
    let room = WorkingMemory<Int>(count: count + 1)
    var nodeWeights = [Double](repeating: 0, count: count)
    room[0] = 0
    for part in 0..<count {
      var links = 0
      for index in members.starts[part]..<members.starts[part + 1] {
        let node = Int(members.nodes[index])
        links += offsets[node + 1] - offsets[node]
        nodeWeights[part] += self.nodeWeights[node]
      }
      room[part + 1] = room[part] + links
    }

    // Rows are written a piece at a time into memory of its own, as their lengths are not known before.
    let pieces = evenPieces(of: count, limit: workers == 1 ? 1 : 32, work: room.buffer)
    let pieceTargets = WorkingMemory<UnsafeMutablePointer<Int32>>(count: pieces.count)
    let pieceWeights = WorkingMemory<UnsafeMutablePointer<Double>>(count: pieces.count)
    let sums = WorkingMemory<Double>(repeating: 0, count: count * workers)
    var strengths = [Double](repeating: 0, count: count)
    var offsets = [Int](repeating: 0, count: count + 1)
    strengths.withUnsafeMutableBufferPointer { strengths in
      offsets.withUnsafeMutableBufferPointer { offsets in
        concurrently(pieces.count, threads: workers) { piece, worker in
          let range = pieces[piece]
          let capacity = max(room[range.upperBound] - room[range.lowerBound], 1)
          pieceTargets[piece] = .allocate(capacity: capacity)
          pieceWeights[piece] = .allocate(capacity: capacity)
          var row = pieceTargets[piece]
          var rowWeights = pieceWeights[piece]
          let sums = sums.start + worker * count
          for part in range {
            let length = sumRow(of: part, members, parts, into: row, sums)
            for index in 0..<length {
              let target = Int(row[index])
              strengths[part] += sums[target]
              rowWeights[index] = sums[target]
              sums[target] = 0
            }
            row += length
            rowWeights += length
            offsets[part + 1] = length
          }
        }
      }
    }
    for part in 0..<count { offsets[part + 1] += offsets[part] }

    return LevelNetwork(
      nodeWeights: nodeWeights, strengths: strengths, offsets: offsets,
      targets: joined(pieceTargets, of: pieces, at: offsets, threads: workers),
      weights: joined(pieceWeights, of: pieces, at: offsets, threads: workers))
  }

  /// Adds up the links of a part to each other one in `sums`, lists those in `row` and returns their number.
  @inline(__always)
  private func sumRow(
    of part: Int, _ members: borrowing NodeGroups, _ parts: UnsafeBufferPointer<Int32>,
    into row: UnsafeMutablePointer<Int32>, _ sums: UnsafeMutablePointer<Double>
  ) -> Int {
    var length = 0
    for index in members.starts[part]..<members.starts[part + 1] {
      let node = Int(members.nodes[index])
      for position in offsets[node]..<offsets[node + 1] {
        let target = Int(parts[Int(targets[position])])
        if target == part { continue }
        if sums[target] == 0 {
          row[length] = Int32(target)
          length += 1
        }
        sums[target] += weights[position]
      }
    }
    return length
  }
}

/// The rows of all pieces in one array; their own memory is given back.
private func joined<Element: BitwiseCopyable>(
  _ rows: borrowing WorkingMemory<UnsafeMutablePointer<Element>>, of pieces: [Range<Int>], at offsets: [Int],
  threads: Int
) -> [Element] {
  let starts = rows.start
  let total = offsets[offsets.count - 1]
  return [Element](unsafeUninitializedCapacity: total) { buffer, count in
    concurrently(pieces.count, threads: threads) { piece, _ in
      let first = offsets[pieces[piece].lowerBound]
      for position in first..<offsets[pieces[piece].upperBound] {
        buffer[position] = starts[piece][position - first]
      }
      starts[piece].deallocate()
    }
    count = total
  }
}

/// The nodes of each group side by side, in ascending order.
struct NodeGroups: ~Copyable {
  /// Group `g` has the nodes at `starts[g] ..< starts[g + 1]`.
  let starts: WorkingMemory<Int>
  let nodes: WorkingMemory<Int32>

  init(of groups: UnsafeBufferPointer<Int32>, count: Int) {
    starts = WorkingMemory(repeating: 0, count: count + 2)
    nodes = WorkingMemory(count: groups.count)
    // Shifted by one more, so that placing the nodes leaves the starts where they belong.
    for group in groups { starts[Int(group) + 2] += 1 }
    if count > 0 {
      for group in 0..<count { starts[group + 2] += starts[group + 1] }
    }
    for node in 0..<groups.count {
      let group = Int(groups[node]) + 1
      nodes[starts[group]] = Int32(truncatingIfNeeded: node)
      starts[group] += 1
    }
  }
}
