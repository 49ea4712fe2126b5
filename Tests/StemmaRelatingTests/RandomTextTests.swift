import StemmaModel
import StemmaRelating
import Testing

@Suite("Text of any kind")
struct RandomTextTests {
  private static let pieces = [
    "FOMM", "TPSM", "X-Net", "based on", "not", "but", "which", "extends", "(", ")", ",", ".", "and", "it",
    "its successor", "unlike", "的改进版", "基于", "在", "的基础上", "不是", "而是", "，", "、", "它", "we", "our code",
    "builds", "on", "'s", "-based", "+", "|", "\n", "a", "is", "比", "好", "?", "。", "\u{301}", "🙂", "被", "采用",
    "…",
  ]

  @Test("Cues, names and marks in any order are read, and twice alike")
  func anyOrder() {
    var state: UInt64 = 42
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let place = SourceLocation(file: "text", line: 1)
    let papers = (0..<300).map { number in
      let text = (0..<(1 + random(below: 40))).map { _ in
        Self.pieces[random(below: Self.pieces.count)] + (random(below: 2) == 0 ? " " : "")
      }.joined()
      var paper = Paper(
        id: "p\(number)", title: "Paper \(number)", alias: "Own\(number)", aliases: ["Own\(number)"])
      paper.notes = [Note(text, location: place)]
      paper.entries = [Entry(location: place, title: paper.title)]
      return paper
    }
    let named = ["FOMM", "TPSM"].map { name in
      var paper = Paper(id: name, title: name, alias: name, aliases: [name])
      paper.entries = [Entry(location: place, title: name)]
      return paper
    }
    let once = relate(papers + named, options: RelatingOptions()).network
    let again = relate(named.reversed() + papers.reversed(), options: RelatingOptions()).network
    #expect(once.decisions == again.decisions)
    #expect(once.decisions.contains { $0.outcome == .holds && $0.parent == "FOMM" })
    #expect(once.decisions.contains { $0.outcome == .unsupported })
  }
}
