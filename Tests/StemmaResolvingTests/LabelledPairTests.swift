import Foundation
import GraphAlgorithms
import StemmaModel
import StemmaResolving
import Testing

@Suite("Precision and recall on pairs of entries")
struct LabelledPairTests {
  /// Two entries and whether they are one paper.
  struct Pair: CustomStringConvertible {
    var isSame: Bool
    var first: String
    var second: String

    var description: String { "\(isSame ? "same" : "different"): \(first) || \(second)" }
  }

  /// What was decided of pairs, counted.
  struct Counts {
    var rightlySame = 0
    var wronglySame: [Pair] = []
    var missed: [Pair] = []

    var precision: Double { Double(rightlySame) / Double(max(1, rightlySame + wronglySame.count)) }
    var recall: Double { Double(rightlySame) / Double(max(1, rightlySame + missed.count)) }

    mutating func add(_ pair: Pair, isMerged: Bool) {
      switch (pair.isSame, isMerged) {
      case (true, true): rightlySame += 1
      case (true, false): missed.append(pair)
      case (false, true): wronglySame.append(pair)
      case (false, false): break
      }
    }
  }

  private static func labelledPairs() throws -> [Pair] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/labelled-pairs.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard !line.hasPrefix("#"), cells.count == 3 else { return nil }
      return Pair(isSame: cells[0] == "same", first: cells[1], second: cells[2])
    }
  }

  @Test("Of labelled pairs, each for itself")
  func eachForItself() throws {
    var counts = Counts()
    let pairs = try Self.labelledPairs()
    #expect(pairs.count > 280)
    for pair in pairs {
      let papers = resolve([entry(pair.first, line: 1), entry(pair.second, line: 2)]).papers
      counts.add(pair, isMerged: papers.count == 1)
    }
    #expect(counts.precision >= 0.995, "wrongly merged: \(counts.wronglySame)")
    #expect(counts.recall >= 0.98, "not merged: \(counts.missed)")
  }

  @Test("Of labelled pairs, all in one list")
  func allInOneList() throws {
    let pairs = try Self.labelledPairs()
    let entries = pairs.enumerated().flatMap { index, pair in
      [entry(pair.first, line: 2 * index + 1), entry(pair.second, line: 2 * index + 2)]
    }
    var paperOfLine: [Int: String] = [:]
    for paper in resolve(entries).papers {
      for entry in paper.entries { paperOfLine[entry.location.line] = paper.id }
    }
    var counts = Counts()
    for (index, pair) in pairs.enumerated() {
      counts.add(pair, isMerged: paperOfLine[2 * index + 1] == paperOfLine[2 * index + 2])
    }
    #expect(counts.precision >= 0.995, "wrongly merged: \(counts.wronglySame)")
    #expect(counts.recall >= 0.98, "not merged: \(counts.missed)")
  }

  @Test("Of 2,000 pairs that are perturbed at random", arguments: [1, 2] as [UInt64])
  func perturbed(seed: UInt64) {
    var papers = SyntheticPapers(seed: seed)
    var entries: [Entry] = []
    var pairs: [Pair] = []
    for _ in 0..<1000 {
      let paper = papers.paper()
      let isSame = papers.isChance(0.6)
      let (first, second) = (
        papers.entry(of: paper), papers.entry(of: isSame ? paper : papers.sibling(of: paper))
      )
      pairs.append(Pair(isSame: isSame, first: first, second: second))
      entries += [
        entry(first, line: entries.count + 1), entry(second, line: entries.count + 2),
      ]
    }
    var paperOfLine: [Int: String] = [:]
    for paper in resolve(entries).papers {
      for entry in paper.entries { paperOfLine[entry.location.line] = paper.id }
    }
    var counts = Counts()
    for (index, pair) in pairs.enumerated() {
      counts.add(pair, isMerged: paperOfLine[2 * index + 1] == paperOfLine[2 * index + 2])
    }
    #expect(counts.precision >= 0.995, "wrongly merged: \(counts.wronglySame.prefix(12))")
    #expect(counts.recall >= 0.98, "not merged: \(counts.missed.prefix(12))")
  }
}
