import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Titles that try to leave their place")
struct HostileTitleTests {
  static let titles = [
    "]]> <!-- --> <?xml?> <![CDATA[", "</title></svg><script>alert(1)</script>", "&amp; &#0; &bogus; &",
    #"\N \G \" \\ \l\r\n " \"#, "\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}x", "\r\n\ta\r b",
    "\u{202E}right to left\u{2066}", "%s %n ${HOME} `id`", "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪", "é e\u{301}\u{301}\u{301}", "基于《深度》学习",
    "<B>bold</B> <TABLE><TR>", "'\"`", "\u{2028}\u{2029}\u{FEFF}", "\u{10FFFF}\u{E000}",
  ]

  @Test("Every drawing is well-formed XML and says the title", arguments: [true, false])
  func drawings(areNames: Bool) throws {
    var network = SmallNetwork.network(
      years: Self.titles.map { _ in 2020 }, relations: (1..<Self.titles.count).map { ($0 - 1, $0) })
    var clustering = SmallNetwork.clustering(of: Self.titles.count)
    for (number, title) in Self.titles.enumerated() {
      network.papers[number].id = "title:" + title
      network.papers[number].title = title
      network.papers[number].alias = areNames ? title : nil
      network.papers[number].venue = title
      network.papers[number].authors = [title, title]
      clustering.clusters.append(Cluster(id: number + 1, label: title, terms: [], papers: []))
      clustering.membership[number] = number
    }
    network.layers = [
      .keyword: (1..<Self.titles.count).map { Edge(0, $0, weight: 1) }
    ]
    for subject in PaperGrouping.Subject.allCases {
      let groups = Self.titles.enumerated().map { number, title in
        PaperGroup(
          name: title, papers: [number], bursts: [.init(first: 2020, last: 2020, weight: .infinity)])
      }
      let drawing = timelineDrawing(
        of: network, clustering: clustering, grouping: PaperGrouping(subject: subject, groups: groups),
        options: TimelineOptions(title: Self.titles.joined()))
      try expectSound(drawing, papers: network.papers)
    }
    try expectSound(clusterMapDrawing(of: network, clustering: clustering), papers: network.papers)
  }

  private func expectSound(_ drawing: Drawing, papers: [Paper]) throws {
    let picture = try SVGPicture(render(drawing, as: .svg))
    let boxes = picture.groups("node", "paper")
    #expect(boxes.count == papers.count)
    #expect(!picture.text.contains("<script"))
    let tooltips = Set(boxes.compactMap(\.tooltip).map { $0.prefix { $0 != "\n" } })
    for paper in papers {
      let title = Substring(PaperText(paper: paper).title)
      #expect(tooltips.contains(title), "\(title)")
    }
    #expect(Set(boxes.compactMap(\.name)).count == papers.count, "every box has an id of its own")
  }

  @Test("Names of elements are as SVG wants them, and differ where words differ")
  func names() {
    let words = Self.titles + ["a:b", "a-b", "a_b", "a__b", "a.b", "A:b", "a b", "", "é"]
    let names = words.map { elementName($0, in: "map") }
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /map-[A-Za-z0-9._-]*/) != nil, "\(name)") }
    #expect(elementName("arxiv:2401.00001", in: "map") == "map-arxiv__2401.00001")
  }
}
