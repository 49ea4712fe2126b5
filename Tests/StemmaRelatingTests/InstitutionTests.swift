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
      ("[Project](https://www.cs.cmu.edu/~x/)", "Carnegie Mellon University"),
      ("[Project](https://people.csail.mit.edu/x/)", "Massachusetts Institute of Technology"),
      ("[Project](https://ai.meta.com/research/x)", "Meta"),
      ("[Project](https://research.google/pubs/x)", "Google"),
      ("[Project](HTTPS://Research.NVIDIA.com:443/labs?x=1)", "NVIDIA"),
      ("[Project](https://www.ntu.edu.tw/x)", "National Taiwan University"),
      ("[Project](https://www.ntu.edu.sg/x)", "Nanyang Technological University"),
      ("[Project](https://cvlab.cse.msu.edu/x)", "Michigan State University"),
      ("[Project](https://open-mmlab.github.io/x)", "Shanghai AI Laboratory"),
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
      "[Project](https://sites.google.com/view/x)", "[Demo](https://colab.research.google.com/x)",
      "[Code](https://drive.google.com/x)", "[Code](https://github.com/humanaigc-fan/x)",
      "[Project](https://humanaigc-fan.github.io/x)", "[Code](https://github.com)",
      "[paper](https://direct.mit.edu/tacl/x)", "[paper](https://dl.acm.org/doi/x)",
      "[paper](https://ui.adsabs.harvard.edu/abs/x)", "[Project](https://cmu.edu.example.org/)",
      "[Project](https://example.org/?u=https://nvidia.com/)", "[Project](https://nvidia.com@example.org/x)",
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

  @Test("A joint laboratory's address gives both institutions, with countries and the link as evidence")
  func jointLaboratory() throws {
    let related = Related(
      "1. [AX] [Heads That Speak Well](https://arxiv.org/abs/2401.00001), `CVPR 2024`. [Project](https://mitibmwatsonailab.mit.edu/x)"
    )
    let affiliations = related.network.affiliations[try #require(related.position(of: "AX"))]
    #expect(affiliations.map(\.name) == ["IBM", "Massachusetts Institute of Technology"])
    #expect(affiliations.map(\.country) == ["US", "US"])
    #expect(
      affiliations.map(\.evidence.text) == Array(repeating: "https://mitibmwatsonailab.mit.edu/x", count: 2))
    #expect(
      affiliations.allSatisfy { $0.evidence.rule == "institution-link" && $0.evidence.location.line == 1 })
  }

  @Test("A user's own file adds institutions and wins over what is built in")
  func ownFile() throws {
    let table = try WordTable(
      parsing:
        "# mine\nTalking Lab: talking.example.org, github.com/someone, TL\nNVIDIA Labs: github.com/nvlabs\n",
      file: "mine.txt")
    let own = try InstitutionTable(table)
    func found(_ link: String) -> [String]? {
      institutions(link: link) { $0.institutions = InstitutionDirectory.builtIn.adding(own) }
    }
    #expect(found("[Project](https://www.talking.example.org/x)") == ["Talking Lab"])
    #expect(found("[Code](https://github.com/someone/x)") == ["Talking Lab"])
    #expect(found("[Project](https://someone.github.io/x)") == ["Talking Lab"])
    #expect(found("[Code](https://github.com/NVlabs/x)") == ["NVIDIA Labs"])
    #expect(found("[Code](https://github.com/HumanAIGC/x)") == ["Alibaba"])
  }

  @Test("Countries, joint laboratories and hosts that say nothing in a user's own file")
  func ownForms() throws {
    let table = try WordTable(
      parsing: """
        Talking Lab [SE]: talking.example.org
        Talking Lab + NVIDIA: joint.example.org, Joint Talking Centre
        NVIDIA: NV Stockholm
        -: github.com/humanaigc, secret.talking.example.org, cmu.edu
        My Tokyo: u-tokyo.ac.jp
        Lab [of mine]: mine.example.org
        """, file: "mine.txt")
    let directory = InstitutionDirectory.builtIn.adding(try InstitutionTable(table))
    func found(_ url: String) -> [String] {
      directory.institutions(at: url).map { "\($0.name) \($0.country ?? "-")" }
    }
    #expect(found("https://www.talking.example.org/x") == ["Talking Lab SE"])
    #expect(found("https://joint.example.org/x") == ["Talking Lab SE", "NVIDIA US"])
    #expect(found("https://github.com/HumanAIGC/x") == [])
    #expect(found("https://github.com/alibaba/x") == ["Alibaba CN"])
    #expect(found("https://secret.talking.example.org/x") == [])
    #expect(found("https://www.cs.cmu.edu/x") == [])
    #expect(found("https://mine.example.org/x") == ["Lab [of mine] -"])
    #expect(found("https://www.is.s.u-tokyo.ac.jp/x") == ["My Tokyo -"])
    #expect(names(in: "NV Stockholm", directory: directory) == ["NVIDIA [US]"])
    #expect(
      names(in: "Joint Talking Centre", directory: directory) == ["NVIDIA [US]", "Talking Lab [SE]"])
  }

  @Test("A country that is none of ISO 3166 is an error with its place")
  func badCountry() throws {
    let table = try WordTable(parsing: "A [US]: a.org\nB [QQ]: b.org\n", file: "mine.txt")
    let error = #expect(throws: InstitutionFileError.self) { try InstitutionTable(table) }
    #expect(
      error?.description
        == "mine.txt:2:1: 'B [QQ]' ends in no country code of ISO 3166 with two letters"
    )
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
