import StemmaModel

/// A made-up field of the size of a real one: 180 papers in six topics from 2016 to 2025, 60 of them related.
enum SampleNetwork {
  static let network = make().network
  static let clustering = make().clustering
  static let trends = makeTrends()

  private static let topics: [(label: String, terms: [String], size: Int)] = [
    ("keypoint motion transfer", ["keypoints", "warping", "motion"], 44),
    ("audio-driven lip sync", ["lip sync", "audio", "dubbing"], 38),
    ("diffusion portraits", ["diffusion", "portrait", "video"], 34),
    ("neural radiance heads", ["nerf", "3d", "rendering"], 24),
    ("gaussian splatting avatars", ["gaussian splatting", "3d", "real-time"], 18),
    ("emotion control", ["emotion", "style", "editing"], 12),
  ]
  private static let venues = [
    "CVPR", "ICCV", "ECCV", "NeurIPS", "SIGGRAPH", "AAAI", "arXiv", "ACM MM", "ICLR", "TPAMI",
  ]
  private static let syllables = [
    "Mo", "Face", "Lip", "Vid", "Syn", "Talk", "Dri", "Gen", "Por", "Ani", "Tal", "Emo",
  ]
  private static let endings = [
    "Net", "GAN", "Former", "Head", "Flow", "Diff", "Sync", "NeRF", "Splat", "Talk", "ID", "3D",
  ]

  private static func make() -> (network: Network, clustering: Clustering) {
    var random = Random(state: 20_251_121)
    var drafts: [(topic: Int?, paper: Paper)] = []
    var used: Set<String> = []
    for (topic, description) in topics.enumerated() {
      for number in 0..<description.size {
        let earliest = [2016, 2017, 2022, 2020, 2023, 2019][topic]
        // Fields grow: the later of two draws.
        let year = max(earliest + random.below(2026 - earliest), earliest + random.below(2026 - earliest))
        let hasAlias = number < 14 || random.below(3) > 0
        drafts.append(
          (topic, paper(drafts.count, year: year, hasAlias: hasAlias, topic: topic, &random, &used)))
      }
    }
    for _ in 0..<10 {
      let year: Int? = random.below(2) == 0 ? nil : 2016 + random.below(10)
      drafts.append((nil, paper(drafts.count, year: year, hasAlias: false, topic: nil, &random, &used)))
    }
    drafts.sort { $0.paper.id < $1.paper.id }
    let papers = drafts.map(\.paper)
    let terms = drafts.map { draft in draft.topic.map { topics[$0].terms.sorted() } ?? [] }
    let relations = relations(drafts, &random)
    let membership = drafts.map(\.topic)
    let clusters = topics.enumerated().map { position, topic in
      Cluster(
        id: position + 1, label: topic.label, terms: topic.terms.map { ScoredTerm($0, score: 1) },
        papers: papers.indices.filter { membership[$0] == position }.map { papers[$0].id })
    }
    return (
      Network(
        papers: papers, terms: terms, affiliations: papers.map { _ in [] }, relations: relations,
        layers: [.keyword: keywordEdges(membership, &random)]),
      Clustering(
        layers: [.keyword], qualityFunction: .modularity, quality: 0.61, resolution: 1, seed: 1,
        clusters: clusters, membership: membership)
    )
  }

  private static func paper(
    _ number: Int, year: Int?, hasAlias: Bool, topic: Int?, _ random: inout Random, _ used: inout Set<String>
  ) -> Paper {
    var alias = ""
    repeat {
      alias = syllables[random.below(syllables.count)] + endings[random.below(endings.count)]
      if random.below(4) == 0 { alias = syllables[random.below(syllables.count)] + alias.lowercased() }
    } while !used.insert(alias).inserted
    let subject = topic.map { topics[$0].label } ?? "assorted things"
    let title = (hasAlias ? alias + ": " : "") + "Towards \(subject) in the wild, study \(number)"
    let venue = year == nil ? nil : venues[random.below(venues.count)]
    let id = String(2000 + random.below(500)) + "." + String(10000 + number)
    let location = SourceLocation(file: "lists/sample.md", line: 10 + number)
    return Paper(
      id: "arxiv:\(id)", title: title, alias: hasAlias ? alias : nil, aliases: hasAlias ? [alias] : [],
      year: year, venue: venue, identifiers: Identifiers(arxiv: id),
      links: [Link(role: .paper, url: "https://arxiv.org/abs/\(id)?a=1&b=2", location: location)],
      entries: [Entry(location: location, title: title)])
  }

  private static func relations(
    _ drafts: [(topic: Int?, paper: Paper)], _ random: inout Random
  ) -> [Relation] {
    var relations: [Relation] = []
    for topic in topics.indices {
      let members = drafts.filter { $0.topic == topic && $0.paper.alias != nil }.map(\.paper)
        .sorted { ($0.year ?? 0, $0.id) < ($1.year ?? 0, $1.id) }
      let family = members.prefix([16, 13, 12, 9, 7, 3][topic])
      for (position, child) in family.enumerated().dropFirst() {
        // Two families in the large topics; early papers have more children.
        if position == 8 { continue }
        let start = position > 8 ? 8 : 0
        let parent = family[start + min(random.below(position - start), random.below(position - start))]
        relations.append(relation(parent, child, &random))
      }
    }
    let all = drafts.filter { $0.paper.alias != nil }.map(\.paper)
    for _ in 0..<4 {
      let pair = [all[random.below(all.count)], all[random.below(all.count)]]
        .sorted { ($0.year ?? 0, $0.id) < ($1.year ?? 0, $1.id) }
      if pair[0].id != pair[1].id { relations.append(relation(pair[0], pair[1], &random)) }
    }
    return relations.sorted { ($0.parent, $0.child) < ($1.parent, $1.child) }
  }

  private static func relation(_ parent: Paper, _ child: Paper, _ random: inout Random) -> Relation {
    let kinds: [Relation.Kind] = [
      .successorVersion, .extends, .improves, .improves, .buildsOn, .buildsOn, .usesComponent,
    ]
    let confidence = [0.9, 0.8, 0.8, 0.7, 0.5][random.below(5)]
    let text = "\(child.name) is based on \(parent.name)"
    return Relation(
      parent: parent.id, child: child.id, kind: kinds[random.below(kinds.count)], confidence: confidence,
      evidence: [
        Evidence(
          rule: "cue-phrase", location: SourceLocation(file: "lists/sample.md", line: 12, column: 3),
          text: text,
          confidence: confidence)
      ])
  }

  private static func keywordEdges(_ membership: [Int?], _ random: inout Random) -> [Edge] {
    var edges: [Edge] = []
    for first in membership.indices {
      for second in (first + 1)..<max(first + 1, membership.count) {
        guard let one = membership[first], let other = membership[second] else { continue }
        if random.below(100) < (one == other ? 45 : 4) {
          edges.append(
            Edge(first, second, weight: (one == other ? 1 : 0.4) * Double(1 + random.below(20)) / 20))
        }
      }
    }
    return edges
  }

  private static func makeTrends() -> Trends {
    let years = Array(2016...2025)
    let papers = network.papers
    func series(
      _ subject: TrendSeries.Subject, _ term: String, _ members: [Paper], _ direction: TrendSeries.Direction
    )
      -> TrendSeries
    {
      let counts = years.map { year in members.count { $0.year == year } }
      return TrendSeries(
        subject: subject, term: term, counts: counts, withCode: counts.map { $0 * 3 / 5 }, growth: nil,
        mannKendall: nil, bursts: [], direction: direction)
    }
    let terms = Array(Set(network.terms.joined())).sorted()
    let byTerm = terms.map { term in
      series(
        .term, term, papers.indices.filter { network.terms[$0].contains(term) }.map { papers[$0] },
        ["nerf", "keypoints"].contains(term) ? .steady : .emerging)
    }
    return Trends(
      years: years, incompleteYear: 2025, undated: papers.count { $0.year == nil },
      series: [series(.all, "all", papers, .emerging)]
        + byTerm.sorted { ($1.total, $0.term) < ($0.total, $1.term) })
  }
}

/// A small generator, the same everywhere (the multiplier is Knuth's).
private struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }
}
