import Foundation
import StemmaModel
import StemmaResolving
import Testing

@Suite("Precision and recall on collections of entries")
struct LabelledCollectionTests {
  /// Entries, each with the work that it means.
  private struct Collection {
    var works: [String] = []
    var entries: [Entry] = []

    init(_ name: String) throws {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(name).tsv")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let cells = line.split(separator: "\t").map(String.init)
        guard !line.hasPrefix("#"), cells.count == 2 else { continue }
        works.append(cells[0])
        entries.append(entry(cells[1], line: works.count))
      }
    }

    /// The number of the paper that each entry went into.
    func papers(_ resolution: Resolution) -> [Int] {
      var papers = [Int](repeating: -1, count: works.count)
      for (number, paper) in resolution.papers.enumerated() {
        for entry in paper.entries { papers[entry.location.line - 1] = number }
      }
      return papers
    }
  }

  @Test(
    "Every pair of entries of a collection",
    arguments: [
      ("collection-vision", 616, 0.98), ("collection-science", 229, 0.98),
      ("collection-diffusion", 400, 0.97),
    ])
  func pairs(name: String, count: Int, leastRecall: Double) throws {
    let collection = try Collection(name)
    #expect(collection.works.count == count)
    let papers = collection.papers(resolve(collection.entries))
    #expect(!papers.contains(-1))
    var rightlySame = 0
    var (wronglySame, missed): ([String], [String]) = ([], [])
    for first in papers.indices {
      for second in papers.indices.dropFirst(first + 1) {
        let titles = "\(collection.entries[first].title) || \(collection.entries[second].title)"
        switch (collection.works[first] == collection.works[second], papers[first] == papers[second]) {
        case (true, true): rightlySame += 1
        case (true, false): missed.append(titles)
        case (false, true): wronglySame.append(titles)
        case (false, false): break
        }
      }
    }
    let precision = Double(rightlySame) / Double(rightlySame + wronglySame.count)
    let recall = Double(rightlySame) / Double(rightlySame + missed.count)
    #expect(precision >= 0.995, "wrongly merged: \(wronglySame)")
    #expect(recall >= leastRecall, "not merged: \(missed)")
  }

  @Test(
    "No two entries of one paper are said to be different",
    arguments: ["collection-vision", "collection-science", "collection-diffusion"])
  func ledger(name: String) throws {
    let collection = try Collection(name)
    var options = ResolvingOptions()
    options.explainsRefusals = true
    let resolution = resolve(collection.entries, options: options)
    let papers = collection.papers(resolution)
    #expect(resolution.decisions.contains { $0.outcome == .different })
    for decision in resolution.decisions where decision.outcome != .same {
      #expect(papers[decision.first.line - 1] != papers[decision.second.line - 1], "\(decision)")
    }
  }
}
