import StemmaModel
import Testing

@testable import StemmaDrawing

/// The parts of the trends as tables.
@Suite struct TrendPartTests {
  private let trends = SmallTrends.complete

  @Test("Every row has a cell for every column", arguments: TrendPart.allCases)
  func widths(part: TrendPart) {
    let rows = part.rows(of: trends)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.count == part.header(of: trends).count })
    #expect(TrendPart.allCases.allSatisfy { $0.rows(of: SmallTrends.none).isEmpty })
  }

  @Test("Rows say what the trends have")
  func rows() {
    #expect(
      TrendPart.years.rows(of: trends)[6] == [
        "term", "motion", "2019", "1", "1", "0.3333333333", "0", "0.0",
      ])
    #expect(TrendPart.years.rows(of: trends)[5] == ["term", "motion", "2018", "0", "0", "0.0", "0", ""])
    #expect(TrendPart.topics.rows(of: trends) == [["motion", "8", "2020", "2021", "2021"]])
    #expect(TrendPart.newNames.rows(of: trends)[2] == ["method", "2020", "1", "TPSM"])
    #expect(TrendPart.publicationLag.rows(of: trends)[1] == ["2021", "1", "0", "", "", ""])
    #expect(TrendPart.bradford.rows(of: trends)[1] == ["ECCV", "2", "6", "2"])
    #expect(TrendPart.lotka.rows(of: trends)[1] == ["2", "1", "0.1", "0.1", ""])
  }
}
