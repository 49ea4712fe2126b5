import StemmaComparing
import StemmaModel
import Testing

/// Each kind of change, found where it was made and nowhere else.
@Suite struct ListDifferenceTests {
  /// The base list with one text replaced by another.
  private func changed(_ text: String, to other: String) -> String {
    let result = baseList.replacing(text, with: other)
    precondition(result != baseList, "the base list does not have the text")
    return result
  }

  @Test func anAddedAndARemovedPaper() {
    let line =
      "- [DaGAN] [Depth-Aware Adversarial Networks for Talking Heads](https://arxiv.org/abs/2203.06605), `CVPR 2022`.\n"
    let more = changed("## Driven by sound\n", to: line + "\n## Driven by sound\n")
    let forward = difference(baseList, more)
    #expect(kinds(of: forward) == ["added": 1])
    #expect(forward.added.map(\.id) == ["arxiv:2203.06605"])
    #expect(forward.added[0].entries.map(\.location.description) == ["new.md:8:3"])
    #expect(forward.oldSize.papers == 4 && forward.newSize.papers == 5 && forward.unchangedCount == 4)
    let backward = difference(more, baseList)
    #expect(kinds(of: backward) == ["removed": 1])
    #expect(backward.removed[0].entries.map(\.location.line) == [8])
  }

  @Test func aRenamedPaperIsKnownByItsId() throws {
    let new = changed("Thin-Plate Spline Motion Model for Image Animation", to: "Splines for Image Animation")
    let result = difference(baseList, new)
    #expect(kinds(of: result) == ["renamed": 1])
    let change = try #require(result.renamed.first)
    #expect(
      change.title
        == Change(
          from: "Thin-Plate Spline Motion Model for Image Animation", to: "Splines for Image Animation"))
    #expect(change.alias == nil && !change.isRespelling)
    #expect(change.before.entries[0].location.description == "old.md:6:3")
    #expect(change.after.entries[0].location.description == "new.md:6:3")
  }

  @Test func aCorrectedMisprintIsARenaming() {
    let new = changed("Realistic Motion Coefficients", to: "Realistic Motion Coeficients")
    let result = difference(new, baseList)
    #expect(kinds(of: result) == ["renamed": 1])
  }

  @Test func anotherSpellingIsSaidToBeOne() {
    let result = difference(
      baseList, changed("First Order Motion Model", to: "First-Order Motion Model"))
    #expect(kinds(of: result) == ["renamed": 1])
    #expect(result.renamed.map(\.isRespelling) == [true])
  }

  @Test func anotherShortName() {
    let result = difference(baseList, changed("[TPSM]", to: "[TPS]"))
    #expect(kinds(of: result) == ["renamed": 1])
    #expect(result.renamed.first?.alias == Change(from: "TPSM", to: "TPS"))
    #expect(result.renamed.first?.title == nil)
  }

  @Test func aMoveBetweenSections() {
    let line = String(baseList.split(separator: "\n").first { $0.contains("[TPSM]") } ?? "")
    let new = changed(line + "\n", to: "") + line + "\n"
    let result = difference(baseList, new)
    #expect(kinds(of: result) == ["moved": 1])
    #expect(
      result.moved.first?.sections
        == Change(from: [["Moving faces", "Driven by images"]], to: [["Moving faces", "Driven by sound"]]))
    #expect(result.renamedSections.isEmpty)
  }

  @Test func aPreprintThatGotAVenue() throws {
    let result = difference(baseList, changed("arXiv 2024", to: "ECCV 2024"))
    #expect(kinds(of: result) == ["promoted": 1])
    let publication = try #require(result.promoted.first?.publication)
    #expect(publication.from.venue == "arXiv" && publication.to.venue == "ECCV")
    #expect(publication.from.year == 2024 && publication.to.year == 2024)
  }

  @Test func aVenueBecomingAPreprintIsNoPromotion() {
    #expect(kinds(of: difference(changed("arXiv 2024", to: "ECCV 2024"), baseList)) == ["republished": 1])
    #expect(kinds(of: difference(baseList, changed("CVPR 2023", to: "CVPR 2022"))) == ["republished": 1])
  }

  @Test func aLinkByItsRole() throws {
    let new = changed(
      "`CVPR 2022`.", to: "`CVPR 2022`. [[Code](https://github.com/b/tps)] [[Project](https://b.github.io/)]")
    let forward = difference(baseList, new)
    #expect(kinds(of: forward) == ["links": 1])
    let change = try #require(forward.relinked.first)
    #expect(change.gainedLinks.map(\.role) == [.code, .project] && change.lostLinks.isEmpty)
    #expect(change.gainedLinks[0].url == "https://github.com/b/tps")
    #expect(change.gainedLinks[0].location.line == 6)
    let backward = difference(new, baseList)
    #expect(backward.relinked.first?.lostLinks.map(\.role) == [.code, .project])
  }

  @Test(arguments: [
    ("https://arxiv.org/abs/2203.14367", "http://www.arxiv.org/pdf/2203.14367v2.pdf"),
    ("https://github.com/a/first-order", "https://github.com/A/First-Order.git/"),
  ])
  func theSameTargetWrittenOtherwiseIsNoOtherLink(old: String, new: String) {
    #expect(difference(baseList, changed(old, to: new)).isEmpty)
  }

  @Test func keywordsOfAField() throws {
    func list(_ keywords: String) -> String {
      """
      ### \\[CVPR] DPE: Disentanglement of Pose and Expression for Portrait Editing
      keywords: \(keywords)
      - [paper](https://arxiv.org/abs/2301.06281)

      """
    }
    let result = difference(list("video, portrait editing"), list("Portrait-Editing, emotion"))
    #expect(kinds(of: result) == ["keywords": 1])
    let change = try #require(result.rekeyed.first)
    #expect(change.gainedKeywords.map(\.text) == ["emotion"])
    #expect(change.lostKeywords.map(\.text) == ["video"])
  }

  @Test func aPaperNamedTwiceCountsOnce() {
    let line = String(baseList.split(separator: "\n").first { $0.contains("[FOMM]") } ?? "")
    let result = difference(baseList, baseList + line + "\n")
    #expect(kinds(of: result) == ["occurrences": 1])
    #expect(result.recounted.first?.occurrences == Change(from: 1, to: 2))
    #expect(result.newSize.papers == 4 && result.newSize.entries == 5)
    #expect(result.recounted.first?.after.entries.map(\.location.line) == [5, 12])
  }

  @Test func aRemovedAndAnAddedPaperThatMayBeOneAreTold() throws {
    let old =
      "- [EMO: Emote Portrait Alive with Diffusion](https://arxiv.org/abs/2402.17485), `arXiv 2024`.\n"
    let new = "- [Splines for Image Animation and More](https://arxiv.org/abs/2402.17485), `arXiv 2024`.\n"
    let result = difference(old, new)
    #expect(kinds(of: result) == ["added": 1, "removed": 1])
    let doubt = try #require(result.doubts.first)
    #expect(doubt.removed == result.removed[0].id && doubt.added == result.added[0].id)
    #expect(doubt.reason.contains("2402.17485"))
  }

  @Test func nothingBecomesEverything() {
    #expect(kinds(of: listDifference(from: [], to: entries(baseList))) == ["added": 4])
    #expect(kinds(of: listDifference(from: entries(baseList), to: [])) == ["removed": 4])
    #expect(listDifference(from: [], to: []).isEmpty)
  }
}
