import Testing

@testable import StemmaComparing

/// When a section is another one, and when it only looks different.
@Suite struct SectionTests {
  @Test(arguments: [
    "Lip Sync", "## Lip Sync", "🔥 Lip Sync", "1. Lip Sync", "2.3) Lip-Sync", "(4) **Lip sync**",
    "IV. Lip Sync", "二、Lip Sync", "A. Lip Sync", "3 Lip Sync", ":fire: lip sync :fire:", "Lip Sync (23)",
    "Lip Sync [7 papers]", "<a name=\"x\"></a>Lip Sync",
  ])
  func decorationIsNoPartOfAHeading(heading: String) {
    #expect(SectionPath.words(of: heading) == "lip sync")
  }

  @Test func whatTellsSectionsApartStays() {
    #expect(SectionPath.words(of: "2024") != SectionPath.words(of: "2023"))
    #expect(SectionPath.words(of: "Surveys (2024)") != SectionPath.words(of: "Surveys (2023)"))
    #expect(SectionPath.words(of: "3D") == "3d" && SectionPath.words(of: "2D") == "2d")
    #expect(SectionPath.words(of: "图像驱动") != SectionPath.words(of: "音频驱动"))
    #expect(SectionPath.words(of: "1.5B models") != SectionPath.words(of: "2.5B models"))
    #expect(SectionPath.words(of: "16:9 video") != SectionPath.words(of: "4:3 video"))
    #expect(SectionPath.words(of: "Time: 12:30") == "time: 12:30")
    #expect(SectionPath.words(of: "a < b, c > d") != SectionPath.words(of: "a d"))
    #expect(SectionPath.words(of: "1.") == "1" && SectionPath.words(of: "(3)") == "3")
    #expect(SectionPath.words(of: "V2: Faces") != SectionPath.words(of: "V3: Faces"))
  }

  @Test func numberingAndEmojiMoveNothing() {
    let new = baseList.replacing("## Driven by images", with: "## 1. 🖼️ Driven by Images (2)")
      .replacing("## Driven by sound", with: "## 2. Driven by sound :loud_sound:")
    #expect(difference(baseList, new).isEmpty)
  }

  @Test func anotherHeadingIsARenamedSection() {
    let result = difference(baseList, baseList.replacing("## Driven by sound", with: "## Audio"))
    #expect(kinds(of: result) == ["moved": 2])
    #expect(result.movedAlone.isEmpty)
    #expect(
      result.renamedSections == [
        SectionRenaming(from: ["Moving faces", "Driven by sound"], to: ["Moving faces", "Audio"], papers: 2)
      ])
  }

  @Test func anotherHeadingAtTheTopIsOneRenaming() {
    let result = difference(baseList, baseList.replacing("# Moving faces", with: "# Talking heads"))
    #expect(kinds(of: result) == ["moved": 4])
    #expect(
      result.renamedSections == [SectionRenaming(from: ["Moving faces"], to: ["Talking heads"], papers: 4)])
  }

  @Test func sectionsThatWereJoinedAreMoves() {
    let new = baseList.replacing("## Driven by images", with: "## All").replacing(
      "## Driven by sound\n", with: "")
    let result = difference(baseList, new)
    #expect(result.renamedSections.isEmpty)
    #expect(result.movedAlone.count == 4)
  }
}
