import Foundation
import GraphAlgorithms

/// The graphs that the tests share.
enum Networks {
  /// The friendships of a karate club (Zachary 1977), members numbered from 0.
  static let karateClub: Graph = {
    let friends: [(Int, [Int])] = [
      (0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]), (1, [2, 3, 7, 13, 17, 19, 21, 30]),
      (2, [3, 7, 8, 9, 13, 27, 28, 32]), (3, [7, 12, 13]), (4, [6, 10]), (5, [6, 10, 16]), (6, [16]),
      (8, [30, 32, 33]), (9, [33]), (13, [33]), (14, [32, 33]), (15, [32, 33]), (18, [32, 33]), (19, [33]),
      (20, [32, 33]), (22, [32, 33]), (23, [25, 27, 29, 32, 33]), (24, [25, 27, 31]), (25, [31]),
      (26, [29, 33]), (27, [33]), (28, [31, 33]), (29, [32, 33]), (30, [32, 33]), (31, [32, 33]), (32, [33]),
    ]
    return Graph(
      nodeCount: 34,
      edges: friends.flatMap { member, others in others.map { Graph.Edge(member, $0) } })
  }()

  /// Two triangles joined by a path with a tail, from the CWTS library's documentation of its algorithm.
  static let eightNodes = Graph(
    nodeCount: 8,
    edges: [(0, 1), (0, 2), (1, 2), (1, 3), (3, 4), (3, 5), (4, 5), (5, 6), (6, 7)].map { Graph.Edge($0, $1) }
  )

  /// Complete graphs of `size` nodes in a ring, each joined to the next by one edge.
  static func ringOfCliques(count: Int, size: Int) -> Graph {
    var edges: [Graph.Edge] = []
    for clique in 0..<count {
      let first = clique * size
      for node in first..<first + size {
        for other in node + 1..<first + size { edges.append(Graph.Edge(node, other)) }
      }
      edges.append(Graph.Edge(first, ((clique + 1) % count) * size + 1))
    }
    return Graph(nodeCount: count * size, edges: edges)
  }

  /// Edges drawn at random, parallel ones, self-loops and weights such as 0.1 among them.
  static func randomEdges(nodeCount: Int, edgeCount: Int, seed: UInt64) -> [Graph.Edge] {
    var generator = SeededGenerator(seed: seed)
    return (0..<edgeCount).map { _ in
      Graph.Edge(
        generator.uniform(below: nodeCount), generator.uniform(below: nodeCount),
        weight: Double(1 + generator.uniform(below: 30)) / 10)
    }
  }
}

/// A network published with VOSviewer Online, with the clusters its authors published.
struct VOSviewerNetwork {
  let graph: Graph
  let published: Partition

  /// Where the networks lie: beside the package, or where `VOSVIEWER_NETWORKS` says.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["VOSVIEWER_NETWORKS"] {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared/data/vosviewer", isDirectory: true)
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  init(named name: String) throws {
    let data = try Data(contentsOf: VOSviewerNetwork.folder.appendingPathComponent(name + ".json"))
    let network = try JSONDecoder().decode(File.self, from: data).network
    let ids = network.items.map(\.id)
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    graph = Graph(
      nodeCount: ids.count,
      edges: try network.links.map { link in
        guard let source = numbers[link.source], let target = numbers[link.target] else {
          throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "link to no item"))
        }
        return Graph.Edge(source, target, weight: link.strength)
      })
    published = Partition(labels: network.items.map(\.cluster))
  }

  private struct File: Decodable { var network: Network }
  private struct Network: Decodable {
    var items: [Item]
    var links: [Link]
  }
  private struct Item: Decodable {
    var id: ID
    var cluster: Int
  }
  private struct Link: Decodable {
    var source: ID
    var target: ID
    var strength: Double
    enum CodingKeys: String, CodingKey {
      case source = "source_id"
      case target = "target_id"
      case strength
    }
  }
  /// A text in some of the files, a number in others.
  private struct ID: Decodable, Hashable {
    var text: String
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}
