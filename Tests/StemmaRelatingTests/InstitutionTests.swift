import StemmaModel
import StemmaRelating
import Testing

@Suite("Institutions of papers")
struct InstitutionTests {
  private func institutions(link: String, configure: (inout RelatingOptions) -> Void = { _ in }) -> [String]?
  {
    Related(
      "1. [AX] [Heads That Speak Well](https://arxiv.org/abs/2401.00001), `CVPR 2024`. \(link)",
      configure: configure
    )
    .institutions(of: "AX")
  }

  @Test(
    "From hosts and from organisations that own repositories",
    arguments: [
      ("[Project](https://nvlabs.github.io/face-x/)", "NVIDIA"),
      ("[Code](https://github.com/NVlabs/x)", "NVIDIA"),
      ("[Project](https://research.nvidia.com/labs/x)", "NVIDIA"),
      ("[Code](https://github.com/HumanAIGC/EMO)", "Alibaba"),
      ("[Project](https://humanaigc.github.io/emo/)", "Alibaba"),
      ("[Code](https://github.com/facebookresearch/x)", "Meta"),
      ("[Project](https://www.microsoft.com/en-us/research/project/x/)", "Microsoft"),
      ("[Project](https://www.robots.ox.ac.uk/~vgg/x)", "University of Oxford"),
      ("[Project](http://cvit.iiit.ac.in/research/x)", "IIIT Hyderabad"),
      ("[Project](https://ait.ethz.ch/x)", "ETH Zurich"),
      ("[Code](https://github.com/NetEase-GameAI/x)", "NetEase"),
    ])
  func links(link: String, institution: String) {
    #expect(institutions(link: link) == [institution])
  }

  @Test(
    "Not from personal pages, preprints, proceedings, blogs and other people's repositories",
    arguments: [
      "[Project](https://someone.github.io/x/)", "[Code](https://github.com/someone/x)",
      "[Project](https://github.io/nvlabs)",
      "[paper](https://arxiv.org/abs/2401.00001)", "[paper](https://openaccess.thecvf.com/nvidia.pdf)",
      "[CSDN](https://blog.csdn.net/x)", "[Video](https://www.youtube.com/x)",
      "[Project](https://notnvidia.com/x)",
      "[Project](https://nvidia.com.example.org/x)", "[Code](https://github.com/nvlabsfan/x)",
      "[Code](https://example.org/nvlabs/x)", "[Demo](https://huggingface.co/spaces/x/y)",
    ])
  func saysNothing(link: String) {
    #expect(institutions(link: link) == [])
  }

  @Test("An institution is known by the link or the field, with its place")
  func evidence() throws {
    let related = Related(
      """
      | Title | Code | Affiliation |
      |---|---|---|
      | AX: Heads That Speak | [code](https://github.com/NVlabs/x) | Tsinghua, 复旦大学; A New Lab |
      """)
    let index = try #require(related.position(of: "AX"))
    let affiliations = related.network.affiliations[index]
    #expect(affiliations.map(\.name) == ["A New Lab", "Fudan University", "NVIDIA", "Tsinghua University"])
    #expect(
      affiliations.map(\.evidence.rule) == [
        "institution-field", "institution-field", "institution-link", "institution-field",
      ])
    #expect(
      affiliations.map(\.evidence.text) == ["A New Lab", "复旦大学", "https://github.com/NVlabs/x", "Tsinghua"])
    #expect(affiliations.allSatisfy { $0.evidence.location.line == 3 })
  }

  @Test("A user's own file adds institutions and wins over what is built in")
  func ownFile() throws {
    let table = try WordTable(
      parsing:
        "# mine\nTalking Lab: talking.example.org, github.com/someone, TL\nNVIDIA Labs: github.com/nvlabs\n",
      file: "mine.txt")
    func found(_ link: String) -> [String]? {
      institutions(link: link) { $0.institutions = InstitutionDirectory.builtIn.adding(table) }
    }
    #expect(found("[Project](https://www.talking.example.org/x)") == ["Talking Lab"])
    #expect(found("[Code](https://github.com/someone/x)") == ["Talking Lab"])
    #expect(found("[Project](https://someone.github.io/x)") == ["Talking Lab"])
    #expect(found("[Code](https://github.com/NVlabs/x)") == ["NVIDIA Labs"])
    #expect(found("[Code](https://github.com/HumanAIGC/x)") == ["Alibaba"])
  }

  @Test("A line of the user's file without a colon is an error with its place")
  func badFile() {
    let error = #expect(throws: WordTable.FormError.self) {
      try WordTable(parsing: "A: b.org\nno colon here\n", file: "mine.txt")
    }
    #expect(
      error?.description
        == "mine.txt:2:1: expected 'key: word, word, …', found 'no colon here'")
  }
}
