import StemmaDrawing
import StemmaModel
import Testing

@Suite("Verdicts on descent")
struct LineageVerdictTests {
  private let verdict = LineageVerdict(SmallNetwork.network, minimumConfidence: 0.5)

  private func sentence(
    _ outcome: LineageDecision.Outcome, kind: Relation.Kind? = .improves, curated: Bool = false,
    parent: String = "a:ancestor", child: String = "b:second"
  ) -> String {
    let objection = Evidence(
      rule: curated ? "curated" : "readme-cue", location: SourceLocation(file: "known.dot", line: 4), text: ""
    )
    return verdict.sentence(
      LineageDecision(
        parent: parent, child: child,
        relation: kind.map { SmallNetwork.relation(parent, child, $0, 0.4, "") }, outcome: outcome,
        objections: [objection]))
  }

  @Test(
    "Each type has its clause",
    arguments: zip(
      Relation.Kind.allCases,
      [
        "Ancestor2 is the next version of Ancestor", "Ancestor2 extends Ancestor",
        "Ancestor2 improves Ancestor", "Ancestor2 builds on Ancestor",
        "Ancestor2 uses Ancestor as a component",
      ]))
  func clauses(kind: Relation.Kind, clause: String) {
    #expect(sentence(.holds, kind: kind) == "\(clause): 40 % sure, by cue-phrase.")
  }

  @Test("Each outcome has its reason")
  func outcomes() {
    #expect(
      sentence(.weak)
        == "Withheld: that Ancestor2 improves Ancestor is only 40 % sure, by cue-phrase, and 50 % is asked for."
    )
    #expect(
      sentence(.denied, curated: true)
        == "Withheld: known.dot:4 denies that Ancestor2 improves Ancestor (40 % sure, by cue-phrase).")
    #expect(
      sentence(.denied, kind: nil, curated: true)
        == "Ancestor2 does not descend from Ancestor: known.dot:4 denies it.")
    #expect(
      sentence(.youngerParent, parent: "b:second", child: "a:ancestor").contains(
        "Ancestor2 is younger than Ancestor (2019, 2018)"))
    #expect(sentence(.cycle).contains("Ancestor descends from Ancestor2 by what is surer"))
    #expect(sentence(.component).hasSuffix("--components takes it in."))
    #expect(sentence(.unsupported, kind: nil).contains("only compared with it"))
  }

  @Test("A pair of which nothing was found, and one tied by way of others")
  func pairs() {
    let network = SmallNetwork.network
    #expect(
      verdict.text(of: PairExplanation(first: 0, second: 10, decisions: []), in: network)
        == "Nothing that was read says that Lone descends from Ancestor, or Ancestor from Lone.")
    let chain = PairExplanation(
      first: 5, second: 2, decisions: [],
      chain: [
        SmallNetwork.relation("c:quotes", "e:chinese", .buildsOn, 0.7, ""),
        SmallNetwork.relation("e:chinese", "f:chain", .improves, 0.85, ""),
      ])
    #expect(
      verdict.text(of: chain, in: network).hasSuffix(
        "Chain descends from Q\"<&>\\N by way of 基于音频驱动的说话人脸视频生成方法."))
  }

  @Test("Rules are named once each")
  func enumeration() {
    func evidence(_ rules: String...) -> [Evidence] {
      rules.map { Evidence(rule: $0, location: SourceLocation(file: "f", line: 1), text: "") }
    }
    #expect(rules(of: evidence("a")) == "a")
    #expect(rules(of: evidence("a", "b", "a")) == "a and b")
    #expect(rules(of: evidence("a", "b", "c")) == "a, b and c")
  }
}
