import Foundation
import StemmaModel

/// A network of items as `stemma network` writes it for other programs, each format in a file of its own.
///
/// Weights are written to twelve significant digits: what differs beyond them is the machine's arithmetic.
package struct NetworkExport: Sendable {
  /// A link between two items, given by their positions.
  package struct Link: Hashable, Sendable {
    package var first: Int
    package var second: Int
    /// What was counted.
    package var count: Double
    /// The count as normalised; the same if it is not.
    package var weight: Double
  }

  /// The items and what was counted between them.
  package var network: ItemNetwork
  /// How weights were normalised.
  package var normalization: Normalization
  /// The links, ordered.
  package var links: [Link]
  /// The layers of a network of papers and how much each counts; empty for others.
  package var layers: [Layer: Double]
  /// The papers that items stand for or have.
  package var papers: [Paper]

  /// An export of a network.
  ///
  /// - Parameters:
  ///   - network: The items.
  ///   - normalized: Its links with normalised weights.
  ///   - normalization: How they were normalised.
  ///   - layers: The layers of a network of papers.
  ///   - papers: The papers by position.
  package init(
    _ network: ItemNetwork, normalized: [Edge], normalization: Normalization, layers: [Layer: Double] = [:],
    papers: [Paper]
  ) {
    self.network = network
    self.normalization = normalization
    self.layers = network.kind == .papers ? layers : [:]
    self.papers = papers
    struct Ends: Hashable {
      var first: Int
      var second: Int
    }
    // A count that is normalised away, as one of zero, has no link.
    var counts: [Ends: Double] = [:]
    counts.reserveCapacity(network.edges.count)
    for edge in network.edges { counts[Ends(first: edge.first, second: edge.second)] = edge.weight }
    links = normalized.map { edge in
      Link(
        first: edge.first, second: edge.second,
        count: counts[Ends(first: edge.first, second: edge.second), default: 0], weight: edge.weight)
    }
  }

  /// How many links each item has.
  package var linkCounts: [Int] {
    var counts = [Int](repeating: 0, count: network.items.count)
    for link in links {
      counts[link.first] += 1
      counts[link.second] += 1
    }
    return counts
  }

  /// The sum of the weights of the links of each item.
  package var totalLinkStrengths: [Double] {
    var strengths = [Double](repeating: 0, count: network.items.count)
    for link in links {
      strengths[link.first] += link.weight
      strengths[link.second] += link.weight
    }
    return strengths
  }

  /// The mean year of the papers of each item that have one; nil where none has.
  var meanYears: [Double?] {
    network.items.map { item in
      let years = item.papers.compactMap { papers.indices.contains($0) ? papers[$0].year : nil }
      return years.isEmpty ? nil : Double(years.reduce(0, +)) / Double(years.count)
    }
  }

  /// A label on one line for each item that no other has: its own, with its id behind it where several have it.
  func distinctLabels(_ written: (String) -> String = { $0 }) -> [String] {
    let labels = network.items.map { written(oneLine($0.label)) }
    var counts: [String: Int] = [:]
    for label in labels { counts[label, default: 0] += 1 }
    var taken = Set(labels.filter { counts[$0] == 1 })
    return zip(labels, network.items).map { label, item in
      guard counts[label, default: 0] > 1 else { return label }
      var name = "\(label) (\(written(oneLine(item.id))))"
      while !taken.insert(name).inserted { name += "*" }
      return name
    }
  }
}

/// A number for other programs, to twelve significant digits, whole numbers without decimals.
func networkNumber(_ number: Double) -> String {
  if let whole = Int(exactly: number), abs(number) < 1e15 { return String(whole) }
  guard let rounded = Double(String(format: "%.12g", number)) else { return "\(number)" }
  if let whole = Int(exactly: rounded), abs(rounded) < 1e15 { return String(whole) }
  return "\(rounded)"
}
