import StemmaModel

/// Twelve papers with everything that is awkward to draw: names with signs of XML, DOT and gnuplot, a Chinese
/// title, papers without a name, a year or a topic, every kind of relation, weak ones, and chains within a year.
enum SmallNetwork {
  static let papers: [Paper] = [
    paper(
      "a:ancestor", "Ancestor: A First Model", alias: "Ancestor", year: 2018, venue: "CVPR",
      isInTwoLists: true,
      keywords: ["warping", "motion"]),
    paper("b:second", "Ancestor2: Better in Every Way", alias: "Ancestor2", year: 2019, venue: "ICCV"),
    paper(
      "c:quotes", #"The "Quoted" <Model> & its | pipes, [brackets], *stars* and C:\new\"#,
      alias: #"Q"<&>\N"#, year: 2019, venue: "A&B <Workshop>", url: "https://example.org/?a=1&b=\"2\""),
    paper("d:nameless", "A Study of Motion without Any Short Name for the Method", year: 2019),
    paper("e:chinese", "基于音频驱动的说话人脸视频生成方法", year: 2020, venue: "计算机学报"),
    paper("f:chain", "Chain: After the Chinese One", alias: "Chain", year: 2020, venue: "arXiv"),
    paper("g:chained", "Chained: After Chain in the Same Year", alias: "Chained", year: 2020, venue: "arXiv"),
    paper("h:tool", "Tool: A Part of Others", alias: "Tool", year: 2018, venue: "ECCV", hasCode: true),
    paper("i:undated", "Undated: Nobody Knows When", alias: "Undated"),
    paper("j:late", "Late: Two Years On", alias: "Late", year: 2022, venue: "ICLR", hasCode: true),
    paper("k:lone", "Lone: Related to Nothing", alias: "Lone", year: 2022, venue: "NeurIPS"),
    paper("l:loose", "Loose, 50 % off; \"system\"", year: 2021, url: "javascript:alert(1)"),
  ]

  static let relations: [Relation] = [
    relation(
      "a:ancestor", "b:second", .successorVersion, 0.95, "Ancestor2 is the second version of Ancestor"),
    relation("a:ancestor", "c:quotes", .extends, 0.9, #"extends "Ancestor" <by> \l & more"#),
    relation("a:ancestor", "d:nameless", .improves, 0.8, "改进版"),
    relation("c:quotes", "e:chinese", .buildsOn, 0.7, "builds on Q"),
    relation("e:chinese", "f:chain", .improves, 0.85, "improves it in the same year"),
    relation("f:chain", "g:chained", .successorVersion, 0.85, "next in the same year"),
    relation("h:tool", "j:late", .usesComponent, 0.9, "uses Tool"),
    relation("a:ancestor", "i:undated", .buildsOn, 0.55, "perhaps"),
    relation("h:tool", "i:undated", .usesComponent, 0.5, "perhaps uses Tool"),
    relation("e:chinese", "g:chained", .buildsOn, 0.55, "weak, and said by two stronger ones"),
    relation("a:ancestor", "nowhere", .extends, 0.9, "a paper that is not there"),
    relation("nowhere", "k:lone", .extends, 0.9, "a paper that is not there"),
    relation("k:lone", "k:lone", .extends, 0.9, "itself"),
  ]

  static let membership: [Int?] = [0, 0, 1, 1, 0, 1, 1, nil, 0, 1, 0, nil]

  static let network = Network(
    papers: papers, terms: papers.map { $0.keywords.map(\.text) },
    affiliations: papers.map { paper in
      paper.id == "a:ancestor"
        ? [Affiliation(name: "University, of X", evidence: evidence("host", "x.edu", 0.9))] : []
    }, relations: relations,
    decisions: [
      LineageDecision(
        parent: "b:second", child: "c:quotes",
        relation: relation("b:second", "c:quotes", .buildsOn, 0.2, "hardly"),
        outcome: .weak)
    ],
    layers: [
      .keyword: [
        Edge(0, 1, weight: 4), Edge(0, 4, weight: 2), Edge(1, 4, weight: 1), Edge(0, 8, weight: 3),
        Edge(2, 3, weight: 2), Edge(2, 5, weight: 1), Edge(3, 6, weight: 1), Edge(5, 9, weight: 0.5),
        Edge(0, 2, weight: 0.25), Edge(7, 9, weight: 0.125),
      ],
      .institution: [Edge(0, 1, weight: 1)],
      .lineage: [Edge(3, 10, weight: 1)],
    ])

  static let clustering = Clustering(
    layers: [.keyword, .institution], qualityFunction: .modularity, quality: 1.0 / 3, resolution: 1, seed: 7,
    clusters: [
      cluster(1, "motion & <warping>", ["motion", "warping"], of: 0),
      cluster(2, "audio | \"speech\"", ["audio", "speech"], of: 1),
    ], membership: membership)

  static let empty = Network(papers: [], terms: [], affiliations: [], relations: [], layers: [:])
  static let noClusters = clustering(of: 0)

  /// Papers with the years given, named P0, P1 and so on, and relations between their positions.
  static func network(
    years: [Int?], relations arcs: [(Int, Int)] = [], confidence: Double = 0.9
  ) -> Network {
    Network(
      papers: years.enumerated().map { paper("p\($0)", "P\($0): Title", alias: "P\($0)", year: $1) },
      terms: years.map { _ in [] }, affiliations: years.map { _ in [] },
      relations: arcs.map { relation("p\($0)", "p\($1)", .improves, confidence, "\($0) to \($1)") },
      layers: [:])
  }

  /// A clustering of so many papers without a cluster.
  static func clustering(of count: Int) -> Clustering {
    Clustering(
      layers: [.keyword], qualityFunction: .modularity, quality: 0, resolution: 1, seed: 1, clusters: [],
      membership: [Int?](repeating: nil, count: count))
  }

  /// A relation that rests on one sentence.
  static func relation(
    _ parent: String, _ child: String, _ kind: Relation.Kind, _ confidence: Double, _ text: String
  ) -> Relation {
    Relation(
      parent: parent, child: child, kind: kind, confidence: confidence,
      evidence: [evidence("cue-phrase", text, confidence)])
  }

  private static func evidence(_ rule: String, _ text: String, _ confidence: Double) -> Evidence {
    Evidence(
      rule: rule, location: SourceLocation(file: "lists/a b.md", line: 12, column: 3), text: text,
      confidence: confidence)
  }

  private static func cluster(_ id: Int, _ label: String, _ terms: [String], of position: Int) -> Cluster {
    Cluster(
      id: id, label: label,
      terms: terms.enumerated().map { ScoredTerm($1, score: 1 / Double($0 + 3)) },
      papers: papers.indices.filter { membership[$0] == position }.map { papers[$0].id })
  }

  private static func paper(
    _ id: String, _ title: String, alias: String? = nil, year: Int? = nil, venue: String? = nil,
    url: String? = nil, hasCode: Bool = false, isInTwoLists: Bool = false, keywords: [String] = []
  ) -> Paper {
    let places =
      [SourceLocation(file: "lists/one.md", line: title.count, column: 1)]
      + (isInTwoLists ? [SourceLocation(file: "lists/two.md", line: 7, column: 5)] : [])
    let address = url ?? "https://example.org/\(id.prefix(1))"
    var links = [Link(role: .paper, url: address, location: places[0])]
    if hasCode {
      links.append(Link(role: .code, url: "https://code.example.org/(\(id.prefix(1)))", location: places[0]))
    }
    return Paper(
      id: id, title: title, alias: alias, aliases: alias.map { [$0] } ?? [], year: year, venue: venue,
      date: year.map { "\($0)-06" },
      appearances: year.map {
        [Appearance(venue: venue, year: $0, isPreprint: venue == "arXiv", location: places[0])]
      }
        ?? [],
      identifiers: Identifiers(arxiv: isInTwoLists ? "1801.00001" : nil), links: links,
      authors: isInTwoLists ? ["A. Author", "B. \"Bee\" Coauthor, Jr."] : [],
      keywords: keywords.map { Keyword($0, origin: .field, location: places[0]) },
      entries: places.map {
        Entry(location: $0, section: ["Papers", "2018"], alias: alias, title: title, year: year)
      })
  }
}
