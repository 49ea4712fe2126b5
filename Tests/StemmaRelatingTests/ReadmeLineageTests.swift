import StemmaModel
import StemmaReading
import StemmaRelating
import Testing

@Suite("Lineage by READMEs and abstracts that a user has")
struct ReadmeLineageTests {
  private static let list = """
    # Heads
    - **Mova**: Moving Heads by Points. CVPR 2019. [paper](https://arxiv.org/abs/1901.00001) [code](https://github.com/lab/moving-heads-by-points)
    - **Tova**: Turning Heads by Planes. CVPR 2020. [paper](https://arxiv.org/abs/2001.00001) [code](https://github.com/lab/tova)
    - **Nova**: Nodding Heads by Springs. CVPR 2020. [paper](https://arxiv.org/abs/2001.00002) [code](https://github.com/lab/nova)
    - **Kova**: Keeping Heads Still in Free-View Video Conferences. CVPR 2020. [paper](https://arxiv.org/abs/2001.00003)
    - **Zeva**: Zooming Heads. CVPR 2022. [paper](https://arxiv.org/abs/2201.00001) [code](https://github.com/Lab/Zeva/tree/main)
    - **Later**: Later Heads. CVPR 2024. [paper](https://arxiv.org/abs/2401.00001) [code](https://github.com/lab/later)
    """

  private func related(_ readme: String, of repository: String = "lab/zeva", list: String = list) -> Related {
    Related(list) {
      $0.texts = [AttachedText(subject: .repository(repository), file: "README.md", markdown: readme)]
    }
  }

  @Test(
    "What a README says of descent",
    arguments: [
      (
        "Our code is based on Mova and [Tova](https://github.com/lab/tova).",
        ["Mova → Zeva: builds-on", "Tova → Zeva: builds-on"]
      ),
      ("This repo is built upon [this code](https://github.com/lab/nova).", ["Nova → Zeva: builds-on"]),
      ("We follow [their paper](https://arxiv.org/abs/2001.00001v2).", ["Tova → Zeva: builds-on"]),
      (
        "Built on [the reimplementation](https://github.com/else/Keeping-Heads-Still-in-Free-View-Video).",
        ["Kova → Zeva: builds-on"]
      ),
      ("It extends Nodding Heads by Springs to video.", ["Nova → Zeva: extends"]),
      (
        "<p>Built on top of <a href=\"https://github.com/lab/tova\">Tova</a>.</p>", ["Tova → Zeva: builds-on"]
      ),
      (
        "This code borrows from the following repositories:\n\n- [A](https://github.com/lab/tova)\n- Nova",
        ["Nova → Zeva: uses-component", "Tova → Zeva: uses-component"]
      ),
      (
        "## Acknowledgements\n- [Tova](https://github.com/lab/tova)\n- [Nova](https://github.com/lab/nova)",
        ["Nova → Zeva: uses-component", "Tova → Zeva: uses-component"]
      ),
      ("**Acknowledgement**\n\nTova, Nova", ["Nova → Zeva: uses-component", "Tova → Zeva: uses-component"]),
      ("## 致谢\n感谢 [Tova](https://github.com/lab/tova) 的代码。", ["Tova → Zeva: uses-component"]),
      ("本项目基于 [Tova](https://github.com/lab/tova) 改进。", ["Tova → Zeva: builds-on"]),
    ])
  func descent(readme: String, lineage: [String]) {
    #expect(related(readme).lineage == lineage)
  }

  @Test(
    "What a README names without descent",
    arguments: [
      "See also [Tova](https://github.com/lab/tova).", "Unlike Mova, it needs no points.",
      "## Related projects\n- [Tova](https://github.com/lab/tova)\n- Nova",
      "## News\n- Nova is now based on Tova", "```\nbased on Tova\n```",
      "| Method | Score |\n|---|---|\n| Tova | 1 |\n| Nova | 2 |",
      "## Data preparation\nWe use the dataset tools of Tova.",
      "If you like this, look at Later, which follows it.",
      "Follow Tova to download the datasets.", "This is based on Later.", "Is it based on Tova?",
      "@article{tova, title={Turning Heads by Planes}}",
    ])
  func noDescent(readme: String) {
    #expect(related(readme).lineage.filter { $0.contains("→ Zeva") } == [])
  }

  @Test("Each rule has its place, text and confidence")
  func evidence() throws {
    let related = related("# Zeva\n\nFast.\nIt is\nbased on Tova.\n\n# Acknowledgments\n\nTova\n")
    let relation = try #require(related.network.relations.first)
    #expect(
      relation.evidence == [
        Evidence(
          rule: "readme-cue", location: SourceLocation(file: "README.md", line: 5),
          text: "It is based on Tova",
          confidence: 0.85),
        Evidence(
          rule: "acknowledgement", location: SourceLocation(file: "README.md", line: 9), text: "Tova",
          confidence: 0.65),
      ])
    #expect(relation.kind == .buildsOn)
    // 1 − (1 − 0.85)(1 − 0.65)
    #expect(relation.confidence == 0.948)
  }

  @Test("An abstract belongs to the paper with its arXiv id")
  func abstracts() {
    let related = Related(Self.list) {
      $0.texts = [
        AttachedText(
          subject: .arxiv("2201.00001"), file: "2201.00001.txt",
          markdown: "We extend Nova. Unlike Tova, it is fast.")
      ]
    }
    #expect(related.lineage == ["Nova → Zeva: extends"])
    #expect(
      related.network.decisions.map { "\($0.parent) \($0.outcome.rawValue)" } == [
        "arxiv:2001.00001 unsupported", "arxiv:2001.00002 holds",
      ])
  }

  @Test("Those who thank each other make no cycle: the older preprint is the parent")
  func mutualThanks() {
    let related = Related(Self.list) {
      $0.texts = [
        AttachedText(subject: .repository("lab/tova"), file: "a", markdown: "# Thanks\nNova"),
        AttachedText(subject: .repository("lab/nova"), file: "b", markdown: "# Thanks\nTova"),
      ]
    }
    #expect(related.lineage.count == 1)
    #expect(related.network.decisions.map(\.outcome.rawValue).sorted() == ["cycle", "holds"])
  }

  @Test("A tool that many merely thank is off the tree unless asked for, or unless somebody builds on it")
  func tools() {
    let users = (1...5).map {
      "- **\(["Ava", "Bex", "Cia", "Dov", "Eli"][$0 - 1])**: Users of Tools \($0). CVPR 2023. [code](https://github.com/lab\($0)/tools)"
    }
    let list = Self.list + "\n" + users.joined(separator: "\n")
    func related(_ last: String, all: Bool = false) -> Related {
      Related(list) { options in
        options.includesComponents = all
        options.texts = (1...5).map { number in
          AttachedText(
            subject: .repository("lab\(number)/tools"), file: "\(number)",
            markdown: number == 5 ? last : "# Acknowledgement\nTova")
        }
      }
    }
    #expect(related("# Acknowledgement\nTova").lineage == [])
    #expect(related("# Acknowledgement\nTova").withheld.count == 5)
    #expect(related("# Acknowledgement\nTova", all: true).lineage.count == 5)
    #expect(related("Based on Tova.").lineage.count == 5)
  }

  @Test("A paragraph without full stops is read to its end")
  func longParagraph() throws {
    let readme = String(repeating: "and so on and on\n", count: 500) + "which is based on Tova"
    let relation = try #require(related(readme).network.relations.first)
    #expect(relation.evidence.map(\.location.line) == [501])
  }

  @Test("A title with a cue; one that begins like another paper's name is none")
  func titles() {
    let list = """
      - **Mova**: Moving Heads by Points. CVPR 2019.
      - Offline Learning: A Tutorial on Heads. CVPR 2020.
      - Improving Mova with Springs and Weights. CVPR 2021.
      - Offline Learning with Implicit Heads. CVPR 2022.
      """
    let related = Related(list)
    #expect(related.network.papers.count == 4)
    #expect(related.lineage == ["Mova → Improving Mova with Springs and Weights: improves"])
  }

  @Test("A text is of no paper whose code it is not, nor of two that claim it")
  func strangers() {
    #expect(related("Based on Tova.", of: "else/zeva").lineage == [])
    let shared = Self.list + "\n- **Other**: Other Heads. CVPR 2023. [code](https://github.com/lab/zeva)"
    #expect(related("Based on Tova.", list: shared).lineage == [])
  }

  @Test("Methods that are named as parents and that no list has")
  func missing() throws {
    let related = related(
      "Based on [PhiNet](https://github.com/x/phinet).\n\n# Acknowledgement\n[Psi](https://github.com/x/psi)")
    #expect(related.network.missingMethods.map(\.name) == ["PhiNet", "Psi"])
    let first = try #require(related.network.missingMethods.first)
    #expect(first.children == ["arxiv:2201.00001"])
    #expect(first.evidence.map(\.location.line) == [1])
  }

  @Test("A repository's name tells a version where no alias does")
  func repositoryVersion() {
    let related = Related(
      """
      - **Waver**: Waving Hands. CVPR 2022. [code](https://github.com/lab/Waver)
      - Waving Feet in the Wild. CVPR 2023. [paper](https://arxiv.org/abs/2301.00009) [code](https://github.com/lab/WaverPlusPlus)
      """)
    #expect(related.lineage == ["Waver → Waving Feet in the Wild: successor-version"])
  }

  @Test("A citation alone is no lineage; with the name in the title or abstract it is")
  func citedNames() {
    let list = """
      @article{a, title={Phaser: Waves in Water}, year={2020}, doi={10.1000/a}}
      @article{b, title={Waves in Air}, year={2022}, doi={10.1000/b}, abstract={A wave solver for gases in the frame of Phaser.}, references={10.1000/a}}
      @article{c, title={Waves in Stone}, year={2022}, doi={10.1000/c}, abstract={A wave solver.}, references={10.1000/a}}
      @article{d, title={Waves in Glass}, year={2022}, doi={10.1000/d}, abstract={It is faster than Phaser.}, references={10.1000/a}}
      """
    var papers = Related(list).network.papers
    for index in papers.indices where papers[index].title != "Phaser: Waves in Water" {
      papers[index].entries[0].references = ["doi:10.1000/a"]
      papers[index].references = ["doi:10.1000/a"]
    }
    let network = relate(papers, options: RelatingOptions()).network
    #expect(network.citations.count == 3)
    #expect(
      network.relations.map { "\($0.parent) \($0.child) \($0.evidence[0].rule)" } == [
        "doi:10.1000/a doi:10.1000/b cited-name"
      ])
  }
}
