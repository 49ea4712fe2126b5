import StemmaModel
import Testing

@testable import StemmaRelating

@Suite("Terms that may mean the same")
struct TermSuggestionTests {
  private func suggestions(
    _ terms: [(String, Int)], titles: [String] = [], texts: [AttachedText] = []
  ) -> [String] {
    let papers = titles.enumerated().map { number, title in
      let location = SourceLocation(file: "list.md", line: number + 1)
      let alias = TitleKey.splittingName(from: title).map { String($0.name) }
      return Paper(
        id: "title:\(number)", title: title, alias: alias, aliases: alias.map { [$0] } ?? [],
        entries: [Entry(location: location, title: title)])
    }
    return termSuggestions(
      among: terms.map { (term: $0.0, papers: $0.1) }, of: papers, texts: texts, stopWords: .builtIn
    ).map { "\($0.variant) → \($0.replacement): \($0.kind.rawValue)" }
  }

  @Test("The rarer is replaced by the commoner: letters, order, blanks, endings")
  func alike() {
    #expect(
      suggestions([("lip synchorization", 1), ("lip synchronization", 4)])
        == ["lip synchorization → lip synchronization: misspelling"])
    #expect(suggestions([("lipsync", 1), ("lip-sync", 4)]) == ["lipsync → lip-sync: joined"])
    #expect(
      suggestions([("image medical segmentation", 1), ("medical image segmentation", 2)])
        == ["image medical segmentation → medical image segmentation: order"])
    #expect(suggestions([("emotional", 6), ("emotion", 7)]) == ["emotional → emotion: ending"])
    #expect(
      suggestions([("bayesian optimisation", 2), ("bayesian optimization", 2)])
        == ["bayesian optimization → bayesian optimisation: misspelling"])
  }

  @Test(
    "Words that only look alike are no suggestion",
    arguments: [
      ["supervised learning", "unsupervised learning"], ["2d pose", "3d pose"], ["model", "modal"],
      ["blurring", "deblurring"], ["inter class", "intra class"], ["stylegan2", "stylegan3"],
      ["detector", "detection"], ["transformer", "transformed"],
    ])
  func different(terms: [String]) {
    #expect(suggestions(terms.map { ($0, 3) }) == [])
  }

  @Test("An abbreviation becomes what a title spells out, wherever the brackets are")
  func abbreviations() {
    #expect(
      suggestions(
        [("3dmm", 9), ("3d morphable model", 1)], titles: ["Faces from 3D Morphable Models (3DMM) at Work"])
        == ["3dmm → 3d morphable model: abbreviation"])
    #expect(
      suggestions(
        [("gans", 9), ("generative adversarial networks", 1)],
        titles: ["On GANs (generative adversarial networks)"])
        == ["gans → generative adversarial networks: abbreviation"])
    #expect(
      suggestions(
        [("nerf", 9), ("neural radiance fields", 1)],
        titles: ["NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis"])
        == ["nerf → neural radiance fields: abbreviation"])
  }

  @Test("A text beside the lists spells out as well, and the reason names its line")
  func texts() {
    let passage = Passage(
      text: "We train a variational autoencoder (VAE) first.",
      location: SourceLocation(file: "texts/a.txt", line: 7))
    let text = AttachedText(subject: .arxiv("2401.00001"), file: "texts/a.txt", passages: [passage])
    let found = termSuggestions(
      among: [("vae", 1), ("variational autoencoder", 1)], of: [], texts: [text], stopWords: .builtIn)
    #expect(found.map(\.reason) == ["spelled out at texts/a.txt:7"])
  }

  @Test("First letters count where one long form alone has them")
  func initials() {
    #expect(
      suggestions([("llm", 2), ("large language model", 3)]) == ["llm → large language model: initials"])
    #expect(suggestions([("llm", 2), ("large language model", 3), ("long lens mount", 1)]) == [])
    #expect(suggestions([("rl", 2), ("reinforcement learning", 3)]) == [])
  }

  @Test("What replaces is replaced by nothing: an abbreviation of a misspelling leads to what is right")
  func chains() {
    #expect(
      suggestions(
        [("generative adversarial network", 5), ("gan", 2), ("generative adversarail network", 1)],
        titles: ["Generative Adversarail Networks (GAN) Again"])
        == [
          "gan → generative adversarial network: abbreviation",
          "generative adversarail network → generative adversarial network: misspelling",
        ])
  }

  @Test("Nothing of nothing")
  func thin() {
    #expect(suggestions([]) == [])
    #expect(suggestions([("", 1), ("-", 1), ("a", 1)]) == [])
  }

  @Test("One misspelled twin is found among thousands of terms that are like each other")
  func many() {
    let parts = ["ka", "lo", "mi", "nu", "re", "sy", "ta", "vo", "ze", "du"]
    func word(_ number: Int) -> String {
      var rest = number
      var word = ""
      for _ in 0..<4 {
        word += parts[rest % 10]
        rest /= 10
      }
      return word
    }
    var terms = (0..<3_000).map { (word($0) + " " + word(9_999 - $0), 3) }
    terms.append(("vox" + word(7).dropFirst(2) + " " + word(9_992), 1))
    #expect(
      suggestions(terms).contains(
        "vox\(word(7).dropFirst(2)) \(word(9_992)) → \(word(7)) \(word(9_992)): misspelling"))
  }
}
