import Foundation
import GraphAlgorithms

/// A network as it stands in a file that the programs compared all read.
///
/// Three little-endian 64-bit numbers (nodes, edges, 1 if weighted), then the ends of the edges two by two as
/// 32-bit numbers, then the weights, if there are any, as 64-bit floating-point numbers.
struct EdgeList {
  var nodeCount: Int
  var pairs: [(Int32, Int32)]
  /// One for each pair, or none at all.
  var weights: [Double]

  init(nodeCount: Int, pairs: [(Int32, Int32)], weights: [Double]) {
    self.nodeCount = nodeCount
    self.pairs = pairs
    self.weights = weights
  }

  init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    guard data.count >= 24 else { throw CocoaError(.fileReadCorruptFile) }
    self = try data.withUnsafeBytes { bytes in
      let header = (0..<3).map { Int(bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self)) }
      let weighted = header[2] == 1
      guard header[0] >= 0, header[1] >= 0, data.count == 24 + header[1] * (weighted ? 16 : 8) else {
        throw CocoaError(.fileReadCorruptFile)
      }
      let pairs = (0..<header[1]).map { index in
        (
          bytes.loadUnaligned(fromByteOffset: 24 + 8 * index, as: Int32.self),
          bytes.loadUnaligned(fromByteOffset: 28 + 8 * index, as: Int32.self)
        )
      }
      let start = 24 + 8 * header[1]
      let weights =
        weighted
        ? (0..<header[1]).map { bytes.loadUnaligned(fromByteOffset: start + 8 * $0, as: Double.self) } : []
      return EdgeList(nodeCount: header[0], pairs: pairs, weights: weights)
    }
  }

  func write(to path: String) throws {
    var data = Data(capacity: 24 + 16 * pairs.count)
    for number in [Int64(nodeCount), Int64(pairs.count), weights.isEmpty ? 0 : 1] {
      withUnsafeBytes(of: number) { data.append(contentsOf: $0) }
    }
    pairs.withUnsafeBytes { data.append(contentsOf: $0) }
    weights.withUnsafeBytes { data.append(contentsOf: $0) }
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// The edges as a graph is made from them.
  var edges: [Graph.Edge] {
    pairs.indices.map {
      Graph.Edge(Int(pairs[$0].0), Int(pairs[$0].1), weight: weights.isEmpty ? 1 : weights[$0])
    }
  }
}
