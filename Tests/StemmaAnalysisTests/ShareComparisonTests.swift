import Testing

@testable import StemmaAnalysis

/// Fisher's exact test of recent papers against those before.
@Suite struct ShareComparisonTests {
  /// The lady tasting tea (Fisher 1935): three of four cups told right, and all four.
  @Test func theTeaIsTasted() {
    let three = ShareComparison(recent: (3, 4), before: (1, 4))
    #expect(abs(three.probabilityOfAsMany - 17.0 / 70) < 1e-12)
    #expect(abs(three.probabilityOfAsFew - 69.0 / 70) < 1e-12)
    #expect(abs(ShareComparison(recent: (4, 4), before: (0, 4)).probabilityOfAsMany - 1.0 / 70) < 1e-12)
  }

  /// All tables with the margins 5 and 5, 6 and 4, by counting subsets.
  @Test func tailsAreSharesOfAllWaysToChoose() {
    for recent in 1...5 {
      let comparison = ShareComparison(recent: (recent, 5), before: (6 - recent, 5))
      var (many, few, all) = (0, 0, 0)
      for subset in 0..<(1 << 10) where subset.nonzeroBitCount == 6 {
        let inRecent = (subset & 31).nonzeroBitCount
        all += 1
        if inRecent >= recent { many += 1 }
        if inRecent <= recent { few += 1 }
      }
      #expect(abs(comparison.probabilityOfAsMany - Double(many) / Double(all)) < 1e-12)
      #expect(abs(comparison.probabilityOfAsFew - Double(few) / Double(all)) < 1e-12)
    }
  }

  @Test func whatCannotBeOtherwiseIsCertain() {
    for margins in [(0, 0, 0, 0), (3, 3, 4, 4), (0, 5, 0, 5), (0, 0, 2, 9)] {
      let comparison = ShareComparison(recent: (margins.0, margins.1), before: (margins.2, margins.3))
      #expect(comparison.probabilityOfAsMany == 1 && comparison.probabilityOfAsFew == 1)
    }
  }

  @Test func manyPapersDoNotOverflow() {
    let comparison = ShareComparison(recent: (9_000, 60_000), before: (3_000, 90_000))
    #expect((0..<1e-300).contains(comparison.probabilityOfAsMany))
    #expect(abs(comparison.probabilityOfAsFew - 1) < 1e-9)
  }
}
