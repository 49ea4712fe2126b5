import StemmaModel
import Testing

@Suite("Cleaning of text")
struct TextRepairTests {
  private func title(_ text: String) -> String? {
    onlyEntry("1. [X1] [\(text)](https://arxiv.org/abs/2003.00196), `CVPR 2022`.")?.title
  }

  @Test(
    "Text that was decoded twice is repaired, and only that",
    arguments: [
      ("Directions in GANâ€™s Latent Space", "Directions in GAN’s Latent Space"),
      ("The Work of MÃ¼ller and PeÃ±a", "The Work of Müller and Peña"),
      ("Faces â€“ and Heads", "Faces – and Heads"),
      ("å¤´éƒ¨å§¿æ€\u{81} Heads", "头部姿态 Heads"), ("Heads of Müller", "Heads of Müller"),
      ("Über Köpfe und Gesichter", "Über Köpfe und Gesichter"), ("Têtes âgées", "Têtes âgées"),
      ("Heads Ã alone", "Heads Ã alone"), ("说话人头 Heads", "说话人头 Heads"),
    ])
  func doubleDecoding(text: String, expected: String) {
    #expect(title(text) == expected)
  }

  @Test(
    "White space is folded and what cannot be seen dropped",
    arguments: [
      "First  Order   Motion", " First Order Motion ", "First\u{A0}Order\u{3000}Motion",
      "First\tOrder Motion",
      "First Or\u{AD}der Mo\u{200B}tion", "\u{FEFF}First Order Motion", "First Order\n   Motion",
    ])
  func whiteSpace(text: String) {
    #expect(title(text) == "First Order Motion")
  }

  @Test(
    "Markup is dropped, its words stay",
    arguments: [
      "**First Order** Motion", "*First* Order Motion", "First `Order` Motion", "<b>First</b> Order Motion",
      "First Order <i>Motion</i>", "~~First~~ Order Motion", "***First Order Motion***",
      "First<!-- x --> Order Motion",
      "First Order Motion<sup></sup>",
    ])
  func markup(text: String) {
    #expect(title(text) == "First Order Motion")
  }

  @Test(
    "HTML entities",
    arguments: [
      ("Heads &amp; Faces Move", "Heads & Faces Move"),
      ("Heads &lt; Faces &gt; Hands", "Heads < Faces > Hands"),
      ("Face2Face&rho; in Time", "Face2Faceρ in Time"), ("Heads&nbsp;That Move", "Heads That Move"),
      ("Heads &#8211; Faces Move", "Heads – Faces Move"),
    ])
  func entities(text: String, expected: String) {
    #expect(title(text) == expected)
  }

  @Test(
    "A name in front of the colon is the alias where no other is given",
    arguments: [
      ("LiveX: Efficient Portrait Animation", "LiveX"),
      ("Live Speech X: Portrait Animation", "Live Speech X"),
      ("SPACEx 🚀: Portrait Animation", "SPACEx"), ("GeneFace++: Talking Faces", "GeneFace++"),
      ("Face2Faceρ: Real-Time Reenactment", "Face2Faceρ"),
      ("Dubbing for Everyone: Visual Dubbing", "Dubbing for Everyone"),
      ("F3A-GAN: Facial Flow", "F3A-GAN"), ("What makes a good head?: A Survey", nil),
      ("What comprises a good talking head: A Survey", nil), ("Learning heads: the first survey", nil),
      ("No Colon in This Title", nil), ("Note: heads", nil),
    ] as [(String, String?)])
  func aliases(title: String, alias: String?) {
    let entry = onlyEntry("- [\(title)](https://arxiv.org/abs/2003.00196), `CVPR 2022`.")
    #expect(entry?.title == title)
    #expect(entry?.alias == alias)
  }

  @Test("A full stop and quotes around the title are no part of it")
  func ends() {
    #expect(
      onlyEntry("- \"First Order Motion.\" [pdf](https://arxiv.org/abs/2003.00196)")?.title
        == "First Order Motion")
    #expect(
      onlyEntry("- “First Order Motion,” [pdf](https://arxiv.org/abs/2003.00196)")?.title
        == "First Order Motion")
    #expect(title("Is This a Head?") == "Is This a Head?")
  }
}
