import GraphAlgorithms
import StemmaComparing
import StemmaModel
import Testing

/// What holds for every pair of lists, tried on parts of the sample lists.
@Suite struct DifferencePropertyTests {
  private static func part(of entries: [Entry], by generator: inout SeededGenerator) -> [Entry] {
    entries.filter { _ in generator.uniform(below: 3) > 0 }
  }

  @Test func aListDiffersInNothingFromItself() throws {
    let sample = try SampleLists.entries()
    #expect(listDifference(from: sample, to: sample).isEmpty)
  }

  @Test func theOrderOfEntriesAndTheNamesOfFilesMakeNoDifference() throws {
    let sample = try SampleLists.entries()
    var generator = SeededGenerator(seed: 4)
    var shuffled = sample
    for index in shuffled.indices.dropFirst() {
      shuffled.swapAt(index, generator.uniform(below: index + 1))
    }
    #expect(listDifference(from: sample, to: shuffled).isEmpty)
    var renamed = sample
    for index in renamed.indices {
      // The last file comes first.
      renamed[index].location.file = String(renamed[index].location.file.reversed())
    }
    #expect(listDifference(from: sample, to: renamed).isEmpty)
  }

  @Test func entriesWithoutAnythingToKnowThemByAreKnownByBeingTheSame() {
    let short = [
      Entry(location: SourceLocation(file: "a.md", line: 1), title: "EMO"),
      Entry(location: SourceLocation(file: "a.md", line: 2), title: "EMO"),
    ]
    #expect(listDifference(from: short, to: short).isEmpty)
    let fewer = listDifference(from: short, to: [short[1]])
    #expect(fewer.removed.count + fewer.recounted.count == 1)
  }

  @Test(arguments: 0..<6)
  func theOtherWayRoundIsTheMirrorImage(seed: Int) throws {
    let sample = try SampleLists.entries()
    var generator = SeededGenerator(seed: UInt64(seed))
    let old = Self.part(of: sample, by: &generator)
    let new = Self.part(of: sample, by: &generator)
    let forward = listDifference(from: old, to: new)
    let backward = listDifference(from: new, to: old)
    #expect(Set(forward.added.map(\.id)) == Set(backward.removed.map(\.id)))
    #expect(Set(forward.removed.map(\.id)) == Set(backward.added.map(\.id)))
    #expect(Set(forward.changed.map(\.id)) == Set(backward.changed.map(\.id)))
    #expect(forward.oldSize == backward.newSize && forward.newSize == backward.oldSize)
    let mirrored = Dictionary(uniqueKeysWithValues: backward.changed.map { ($0.id, $0) })
    for change in forward.changed {
      let other = try #require(mirrored[change.id])
      #expect(Set(change.gainedLinks.map(\.url)) == Set(other.lostLinks.map(\.url)))
      #expect(change.gainedKeywords.count == other.lostKeywords.count)
      #expect(change.occurrences?.from == other.occurrences?.to)
      #expect(change.title?.from == other.title?.to)
      #expect(change.publication?.from == other.publication?.to)
    }
    #expect(
      forward.newSize.papers
        == forward.oldSize.papers + forward.added.count - forward.removed.count)
    #expect(forward.unchangedCount >= 0)
  }
}
