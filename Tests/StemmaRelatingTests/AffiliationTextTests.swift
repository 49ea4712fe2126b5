import StemmaModel
import StemmaRelating
import StemmaResolving
import Testing

/// The affiliations of papers whose entries name institutions in these words.
func affiliations(_ fields: [[String]], directory: InstitutionDirectory = .builtIn) -> [[Affiliation]] {
  let entries = fields.enumerated().map { index, institutions in
    Entry(
      location: SourceLocation(file: "list.md", line: index + 1), title: "Title Number \(index) of Many",
      institutions: institutions)
  }
  var options = RelatingOptions()
  options.institutions = directory
  let network = relate(resolve(entries).papers, options: options).network
  let order = network.papers.indices.sorted {
    (network.papers[$0].entries.first?.location.line ?? 0)
      < (network.papers[$1].entries.first?.location.line ?? 0)
  }
  return order.map { network.affiliations[$0] }
}

/// The same for one text, as `name [country]`.
func names(in text: String, directory: InstitutionDirectory = .builtIn) -> [String] {
  names(in: [text], directory: directory)
}

func names(in values: [String], directory: InstitutionDirectory = .builtIn) -> [String] {
  (affiliations([values], directory: directory).first ?? []).map { affiliation in
    affiliation.name + (affiliation.country.map { " [\($0)]" } ?? "")
  }
}

@Suite("Institutions in the text of affiliations")
struct AffiliationTextTests {
  @Test(
    "One institution under its other names and spellings",
    arguments: [
      ("清华大学", "Tsinghua University [CN]"), ("Tsinghua Univ.", "Tsinghua University [CN]"),
      ("TSINGHUA UNIVERSITY", "Tsinghua University [CN]"),
      ("University of Tsinghua", "Tsinghua University [CN]"),
      ("the University of Tokyo", "University of Tokyo [JP]"), ("Univ. Tokyo", "University of Tokyo [JP]"),
      ("Tokyo University", "University of Tokyo [JP]"), ("U. of Toronto", "University of Toronto [CA]"),
      ("Georgia Inst. of Tech.", "Georgia Institute of Technology [US]"),
      ("Georgia Tech", "Georgia Institute of Technology [US]"),
      ("MIT", "Massachusetts Institute of Technology [US]"),
      ("Massachusetts Inst. of Technology", "Massachusetts Institute of Technology [US]"),
      ("ETH Zürich", "ETH Zurich [CH]"), ("ETH Zuerich", "ETH Zurich [CH]"),
      ("University of Tuebingen", "University of Tübingen [DE]"),
      ("Universität Tübingen", "University of Tübingen [DE]"),
      ("TU München", "Technical University of Munich [DE]"),
      ("Technical University Munich", "Technical University of Munich [DE]"),
      ("UC Berkeley", "University of California, Berkeley [US]"),
      ("University of California, Berkeley", "University of California, Berkeley [US]"),
      ("Univ. of California at San Diego", "University of California, San Diego [US]"),
      ("University of Texas at Austin", "University of Texas at Austin [US]"),
      ("Indian Institute of Technology, Bombay", "IIT Bombay [IN]"),
      ("University of Maryland, College Park", "University of Maryland [US]"),
      ("Xi’an Jiaotong University", "Xi'an Jiaotong University [CN]"), ("NVIDIA Corp.", "NVIDIA [US]"),
      ("Google LLC", "Google [US]"), ("Alibaba Group Holding", "Alibaba [CN]"),
      ("ＮＴＵ", "Nanyang Technological University [SG]"),
      ("Noah’s Ark Lab", "Huawei [CN]"), ("MMLab@NTU", "Nanyang Technological University [SG]"),
      ("Texas A&M University", "Texas A&M University [US]"), ("01.AI", "01.AI [CN]"), ("JD.com", "JD [CN]"),
      (
        "Institute of Science and Technology Austria (ISTA)",
        "Institute of Science and Technology Austria [AT]"
      ),
    ])
  func spellings(text: String, name: String) { #expect(names(in: text) == [name]) }

  @Test(
    "Names that look like a known one and are another's keep their own",
    arguments: [
      ("York University", "York University [CA]"), ("University of York", "University of York [GB]"),
      ("Washington University", "Washington University in St. Louis [US]"),
      ("University of Washington", "University of Washington [US]"),
      ("Oxford Brookes University", "Oxford Brookes University"),
      ("University of Michigan-Dearborn", "University of Michigan-Dearborn"),
      ("Stanford Research Institute", "SRI International [US]"), ("Meta Learning Lab", "Meta Learning Lab"),
      ("Metaphysic", "Metaphysic"), ("清华同方", "清华同方"), ("Northwest University", "Northwest University"),
      ("Ant Colony Society", "Ant Colony Society"),
      (
        "Hong Kong University of Science and Technology",
        "Hong Kong University of Science and Technology [HK]"
      ),
      ("香港中文大学（深圳）", "Chinese University of Hong Kong, Shenzhen [CN]"),
      ("香港中文大学", "Chinese University of Hong Kong [HK]"),
      ("University of Chinese Academy of Sciences", "University of Chinese Academy of Sciences [CN]"),
    ])
  func lookalikes(text: String, name: String) { #expect(names(in: text) == [name]) }

  @Test(
    "Parts, places, postal codes and marks stand around the institution",
    arguments: [
      ("Dept. of CS, Stanford University, USA", "Stanford University [US]"),
      (
        "Department of Computer Science and Technology, Tsinghua University, Beijing 100084, China",
        "Tsinghua University [CN]"
      ),
      (
        "Visual Geometry Group, University of Oxford, Oxford OX1 3PJ, United Kingdom",
        "University of Oxford [GB]"
      ),
      ("School of Computing, KAIST, Daejeon, Republic of Korea", "KAIST [KR]"),
      ("State Key Laboratory of CAD&CG, Zhejiang University", "Zhejiang University [CN]"),
      ("MIT, Cambridge, MA, USA", "Massachusetts Institute of Technology [US]"),
      ("Massachusetts Institute of Technology, Cambridge", "Massachusetts Institute of Technology [US]"),
      ("Princeton University, Princeton, NJ 08540", "Princeton University [US]"),
      ("Graphics Lab, Seoul National University, Seoul, Korea", "Seoul National University [KR]"),
      ("Institute of Software, Chinese Academy of Sciences", "Chinese Academy of Sciences [CN]"),
      ("Stanford University School of Medicine", "Stanford University [US]"),
      ("Department of Statistics at Harvard University", "Harvard University [US]"),
      ("School of EECS Peking University", "Peking University [CN]"),
      ("Robotics Institute, Carnegie Mellon University, Pittsburgh, PA", "Carnegie Mellon University [US]"),
      ("Computer Science Department, Stanford", "Stanford University [US]"),
      ("School of Computing, Oxford, UK", "University of Oxford [GB]"),
      ("Google Research, Brain Team", "Google [US]"),
      ("Department of Nothing, Foobar, France", "Foobar [FR]"),
      ("Stanford Vision Lab", "Stanford University [US]"),
      ("MIT Media Lab", "Massachusetts Institute of Technology [US]"),
      ("NVIDIA Toronto AI Lab", "NVIDIA [US]"), ("Samsung AI Center - Moscow", "Samsung [KR]"),
      ("清华大学计算机系", "Tsinghua University [CN]"), ("腾讯AI实验室", "Tencent [CN]"),
      ("中国科学院自动化研究所", "Chinese Academy of Sciences [CN]"),
      ("¹Tsinghua University", "Tsinghua University [CN]"),
      ("1 Tsinghua University", "Tsinghua University [CN]"),
      ("[2] NVIDIA*", "NVIDIA [US]"), ("NVIDIA†", "NVIDIA [US]"), ("Google (United States)", "Google [US]"),
      ("Nanyang Technological University Singapore", "Nanyang Technological University [SG]"),
      ("someone@cs.stanford.edu", "Stanford University [US]"),
      ("Cambridge", "University of Cambridge [GB]"), ("Oxford, UK", "University of Oxford [GB]"),
    ])
  func parts(text: String, name: String) { #expect(names(in: text) == [name]) }

  @Test("The pieces that a field's commas stood between mean the same as the whole text")
  func splitFields() {
    #expect(names(in: ["Dept. of CS", "Stanford University", "USA"]) == ["Stanford University [US]"])
    #expect(
      names(in: ["University of California", "Berkeley"]) == ["University of California, Berkeley [US]"])
    #expect(names(in: ["MIT", "Cambridge", "NVIDIA"]).count == 3)
    #expect(
      names(in: ["Stanford University, USA", "A New Lab, China"]) == [
        "A New Lab [CN]", "Stanford University [US]",
      ])
  }

  @Test(
    "Several institutions in one text",
    arguments: [
      ("Stanford University; NVIDIA", ["NVIDIA [US]", "Stanford University [US]"]),
      ("Stanford University & NVIDIA", ["NVIDIA [US]", "Stanford University [US]"]),
      ("Stanford University and NVIDIA", ["NVIDIA [US]", "Stanford University [US]"]),
      ("NVIDIA / MIT", ["Massachusetts Institute of Technology [US]", "NVIDIA [US]"]),
      ("CUHK/SenseTime", ["Chinese University of Hong Kong [HK]", "SenseTime [CN]"]),
      ("清华大学、腾讯、字节跳动", ["ByteDance [CN]", "Tencent [CN]", "Tsinghua University [CN]"]),
      ("清华大学和腾讯", ["Tencent [CN]", "Tsinghua University [CN]"]),
      ("清华大学，北京大学", ["Peking University [CN]", "Tsinghua University [CN]"]),
      ("Foo Labs and University of Nowhere", ["Foo Labs", "University of Nowhere"]),
      (
        "A Lab, Tsinghua University, China; B Company, Japan", ["B Company [JP]", "Tsinghua University [CN]"]
      ),
      ("MIT-IBM Watson AI Lab", ["IBM [US]", "Massachusetts Institute of Technology [US]"]),
      ("Tsinghua-Bosch Joint Research Center", ["Bosch [DE]", "Tsinghua University [CN]"]),
      ("CUHK-SenseTime Joint Lab", ["Chinese University of Hong Kong [HK]", "SenseTime [CN]"]),
    ])
  func several(text: String, expected: [String]) { #expect(names(in: text) == expected) }

  @Test("One name of two institutions is the one of the country that stands behind")
  func sameName() {
    #expect(names(in: "Northeastern University, Shenyang, China") == ["Northeastern University (China) [CN]"])
    #expect(names(in: "Northeastern University, Boston, USA") == ["Northeastern University [US]"])
    #expect(names(in: "NTU, Taipei, Taiwan") == ["National Taiwan University [TW]"])
    #expect(names(in: "NTU") == ["Nanyang Technological University [SG]"])
  }

  @Test("Papers of one unknown institution meet under its commonest spelling")
  func unknown() {
    let found = affiliations([
      ["The Foo Univ."], ["FOO University, Ruritania Road"], ["Foo University"], ["Foo University, France"],
    ])
    #expect(found.map { $0.first?.name } == Array(repeating: "Foo University", count: 4))
    #expect(found.map { $0.first?.country } == [nil, nil, nil, "FR"])
    #expect(names(in: "Department of Nothing Else") == ["Department of Nothing Else"])
    #expect(names(in: "China") == [])
    #expect(names(in: "*, ;; ---") == [])
  }

  @Test("The evidence is the piece of the text and the entry's place, and a part is less sure")
  func evidence() {
    let found = affiliations([[], ["Stanford Vision Lab; University of Oxford, UK"]])[1]
    #expect(found.map(\.name) == ["Stanford University", "University of Oxford"])
    #expect(found.map(\.evidence.text) == ["Stanford Vision Lab", "University of Oxford"])
    #expect(found.map(\.evidence.rule) == ["institution-field", "institution-field"])
    #expect(found.map(\.evidence.confidence) == [0.9, 1])
    #expect(found.allSatisfy { $0.evidence.location == SourceLocation(file: "list.md", line: 2) })
  }

  @Test("Text that is no affiliation ends in names, not in a crash or a hang")
  func hostile() {
    let texts = [
      String(repeating: "(", count: 1000), String(repeating: "University of ", count: 1000),
      String(repeating: "MIT and ", count: 2000), String(repeating: "大学", count: 1000), "()", "&&&", "@.",
      "and and",
      String(repeating: "MIT, ", count: 500), "\u{0}\u{FEFF}", "） MIT （",
    ]
    for text in texts { #expect(names(in: text).count < 3000) }
  }
}
