import StemmaModel
import StemmaReading
import StemmaResolving
import Testing

@testable import StemmaRelating

@Suite("Terms of titles and abstracts")
struct TitleTermTests {
  private func terms(_ titles: [String], thesaurus: Thesaurus = Thesaurus()) -> [[String]] {
    TermExtraction(of: papers(titles), thesaurus: thesaurus, stopWords: .builtIn).terms
  }

  private func papers(_ titles: [String], abstracts: [String?] = []) -> [Paper] {
    titles.enumerated().map { number, title in
      let abstract = number < abstracts.count ? abstracts[number] : nil
      let location = SourceLocation(file: "list.md", line: number + 1)
      return Paper(
        id: "title:\(number)", title: title, year: 2000 + number, abstract: abstract,
        entries: [Entry(location: location, title: title, abstract: abstract)])
    }
  }

  @Test("Two titles make a term of a phrase that is noun-like, in one spelling")
  func phrases() {
    #expect(
      terms([
        "A Novel Approach to Soil Moisture Sensors via Radar", "Towards Better Soil-Moisture Sensor Networks",
        "Efficient Calibration of a Soil Moisture Sensor",
      ])
        == [["soil moisture sensor"], ["soil-moisture sensor"], ["soil moisture sensor"]].map { _ in
          ["soil moisture sensor"]
        })
  }

  @Test("Praise, announcements, verbs and words of any field are no terms, however often they stand there")
  func emptyWords() {
    let found = terms(
      (1...6).map { "Towards a Novel Deep Learning Based Method via Efficient Large-Scale Framework \($0)" })
    #expect(Set(found.joined()).isSubset(of: ["deep learning"]))
    #expect(
      terms((1...5).map { "Exploring and Improving Robust Models for Better Results, Part \($0)" }).joined()
        .isEmpty)
  }

  @Test(
    "A phrase that only stands within a longer one is none; one that also stands alone is told of beside it")
  func nested() {
    let within = terms(["Optimal Crop Rotation Plans", "A Crop Rotation Plan", "Crop Rotation Plans at Sea"])
    #expect(within == [["crop rotation plan"], ["crop rotation plan"], ["crop rotation plan"]])
    let both = terms(
      [
        "Crop Rotation Plans", "A Crop Rotation Plan", "Winter Crop Rotation", "On Crop Rotation",
        "Crop Rotation",
      ])
    #expect(both[0] == ["crop rotation", "crop rotation plan"])
    #expect(both[3] == ["crop rotation"])
  }

  @Test("A compound with grammar in it is one word, with hyphens and without")
  func compounds() {
    #expect(
      terms(["Text-to-Speech for Sheep", "A Text to Speech Reader", "Birds by text-to-speech"])
        .allSatisfy { $0 == ["text-to-speech"] })
  }

  @Test("An adjective or participle ends no term, a word of size begins one only where it belongs")
  func edges() {
    let found = terms([
      "Bayesian Soil Models", "Bayesian Soils", "Large Language Models Rule", "A Large Language Model",
      "Large Language Models at Sea", "Large Cats", "Small Cats", "Cats", "Cats of Rome",
    ])
    #expect(found[2] == ["large language model"])
    #expect(found[5] == ["cats"])
    #expect(!found.joined().contains("bayesian"))
  }

  @Test("Chinese terms stand between words of grammar; Japanese ones between hiragana")
  func ideographs() {
    #expect(
      terms(["基于扩散模型的图像分割方法研究", "图像分割综述", "扩散模型与图像分割"])
        == [["图像分割", "扩散模型"], ["图像分割"], ["图像分割", "扩散模型"]])
    #expect(terms(["画像生成のための学習", "画像生成について"]) == [["画像生成"], ["画像生成"]])
  }

  @Test("A paper takes from its abstract what is a term elsewhere, and not verbs of reports")
  func abstracts() {
    let titles = ["On Tides", "Harbour Walls", "Storm Surges at Night", "A Storm Surge"]
    let abstracts: [String?] = [
      "We propose storm surge barriers and show that the storm surge achieves significant results.", nil, nil,
      nil,
    ]
    let papers = papers(titles, abstracts: abstracts)
    let extraction = TermExtraction(of: papers, thesaurus: Thesaurus(), stopWords: .builtIn)
    #expect(extraction.terms == [["storm surge"], [], ["storm surge"], ["storm surge"]])
    #expect(extraction.occurrences[0].map(\.origin) == [.abstract])
    let beside = TermExtraction(
      of: self.papers(titles),
      abstracts: [
        1: [Passage(text: "A storm surge barrier.", location: SourceLocation(file: "a.txt", line: 3))]
      ],
      thesaurus: Thesaurus(), stopWords: .builtIn)
    #expect(beside.terms[1] == ["storm surge"])
    #expect(beside.occurrences[1].map(\.location) == [SourceLocation(file: "a.txt", line: 3)])
  }

  @Test("A thesaurus' line makes a term of what it names, and holds for plurals")
  func thesaurus() throws {
    let thesaurus = try Thesaurus(
      parsing: "label\treplace by\ntide\tTidal Motion\nharbour wall\t\n", file: "t.txt")
    #expect(
      terms(
        ["The Tides of Rome", "A Tide Table", "Harbour Walls", "Harbour Walls at Sea"], thesaurus: thesaurus)
        == [["tidal motion"], ["tidal motion"], [], []])
  }

  @Test("Headings that name no topic give no term")
  func headings() {
    let related = Related(
      "## Classics\n\n- [Harbour Walls](https://arxiv.org/abs/2401.00001)\n\n"
        + "## Tide Tables\n\n- [Storm Surges](https://arxiv.org/abs/2401.00002)\n")
    #expect(related.network.terms == [[], ["tide tables"]])
  }

  @Test("A word in capitals in one title is no acronym of the others")
  func shouting() {
    #expect(terms(["TIDE Wheels", "Tide Gauges", "Tide Mills", "Tide Pools"]).joined().isEmpty)
    #expect(terms(["A GAN at Sea", "The GAN"]) == [["gan"], ["gan"]])
  }

  @Test("The order of the input changes nothing")
  func order() {
    let titles = [
      "Crop Rotation Plans", "A Crop Rotation Plan", "Winter Crop Rotation", "On Crop-Rotation",
      "Crop Rotations",
    ]
    let options = RelatingOptions()
    let collection = collectTerms(of: papers(titles), options: options)
    let reversed = collectTerms(of: papers(titles).reversed(), options: options)
    #expect(collection.terms == reversed.terms && collection.suggestions == reversed.suggestions)
    #expect(collection.terms.map(\.term) == ["crop rotation", "crop rotation plan"])
    #expect(collection.terms[0].paperCount == 5)
    #expect(collection.terms[0].firstYear == 2000 && collection.terms[0].lastYear == 2004)
    #expect(
      collection.terms[0].spellings.map { "\($0.text) \($0.count)" }
        == ["crop rotation 3", "crop rotations 1", "crop-rotation 1"])
    #expect(collection.terms[0].occurrences.map(\.location.line) == [1, 2, 3, 4, 5])
  }

  @Test("No title, an empty one, and marks alone give nothing")
  func thin() {
    #expect(terms([]) == [])
    #expect(terms(["", " — ", "(((", "的", "1234 5678", "a-b-"]) == [[], [], [], [], [], []])
  }
}
