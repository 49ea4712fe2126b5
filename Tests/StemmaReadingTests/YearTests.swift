import StemmaModel
import Testing

@Suite("The year of an entry")
struct YearTests {
  @Test(
    "The venue's year first, then the section's, then the date's",
    arguments: [
      ("## 2021", "`CVPR 2022`", "2020-05-01, ", 2022), ("## 2021", "`CVPR`", "2020-05-01, ", 2021),
      ("## 2021", "", "2020-05-01, ", 2021), ("## Lip Sync", "`CVPR`", "2020-05-01, ", 2020),
      ("## Lip Sync", "", "2020-05-01, ", 2020), ("## Lip Sync", "`CVPR'23`", "", 2023),
      ("## Lip Sync", "`CVPR2023`", "", 2023), ("## Lip Sync", "`FG, 2023`", "", 2023),
      ("## Lip Sync (2019)", "", "", 2019), ("## 2023年", "", "", 2023),
    ])
  func precedence(heading: String, venue: String, date: String, year: Int) {
    let entry = onlyEntry(
      "\(heading)\n\n- \(date)**Heads That Speak Well**, [pdf](https://arxiv.org/abs/1801.00001), \(venue)\n")
    #expect(entry?.year == year)
  }

  @Test(
    "Never out of an address",
    arguments: [
      "https://arxiv.org/abs/2201.00791", "https://arxiv.org/pdf/1912.2020v1",
      "http://arxiv.org/abs/2024.20241",
      "https://openaccess.thecvf.com/content/CVPR2021/papers/Heads_CVPR_2021_paper.pdf",
      "https://www.ijcai.org/proceedings/2022/0244.pdf", "https://example.org/2020/heads.pdf",
    ])
  func addresses(url: String) {
    #expect(onlyEntry("- [Heads That Speak Well](\(url)) [[Code](https://github.com/a/b2023)]")?.year == nil)
  }

  @Test("Not out of a number in the title")
  func titles() {
    #expect(onlyEntry("- [The 2017 Challenge on Faces](https://arxiv.org/abs/2201.00791)")?.year == nil)
    #expect(onlyEntry("- [Heads in 1024 Pixels](https://arxiv.org/abs/2201.00791)")?.year == nil)
  }

  @Test("Two venues: both are kept, the published one is shown")
  func twoVenues() {
    let entry = onlyEntry(
      "1. [SPX] [SPX: Portrait Animation](https://arxiv.org/pdf/2211.09809.pdf), `arXiv 2022`. [[Project](https://d.cc/x)] `CVPR 2023`"
    )
    #expect(entry?.published == "CVPR 2023")
    #expect(entry?.appearances.map(\.venue) == ["arXiv", "CVPR"])
    #expect(entry?.appearances.map(\.year) == [2022, 2023])
    #expect(entry?.appearances.map(\.isPreprint) == [true, false])
  }
}
