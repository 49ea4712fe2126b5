import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Papers by cluster, institution, venue and section.
@Suite struct PaperGroupingTests {
  /// Two papers a year from 2015 to 2022; those of 2017 and 2018 come from the lab.
  private var network: Network {
    var items: [SmallNetwork.Item] = []
    for year in 2015...2022 { items += [(year, [], false), (year, [], false)] }
    var network = SmallNetwork.network(items, venue: "CVPR 2020")
    for paper in network.papers.indices {
      let year = network.papers[paper].year ?? 0
      let evidence = Evidence(
        rule: "host", location: SourceLocation(file: "a.md", line: 1), text: "", confidence: 1)
      var names = year == 2017 || year == 2018 ? ["Lab"] : []
      if paper == 0 { names = ["Lab", "School"] }
      network.affiliations[paper] = names.map { Affiliation(name: $0, evidence: evidence) }
    }
    return network
  }

  @Test func groupsComeByTheirSizeAndBurstsAreThoseOfTheTrends() throws {
    let network = network
    let clustering = clustering(of: network)
    let options = TrendOptions(completeThrough: 2021)
    let grouping = paperGrouping(of: network, clustering: clustering, by: .institution, options: options)
    #expect(grouping.groups.map(\.name) == ["Lab", "School"])
    #expect(grouping.groups[0].papers.count == 5)
    #expect(grouping.groups[0].bursts.map(\.first) == [2017])
    #expect(grouping.groups[0].bursts.map(\.last) == [2018])
    #expect(grouping.groups[1].bursts.isEmpty)
    #expect(grouping.incompleteYear == 2022)
    for (subject, name) in [
      (TrendSeries.Subject.institution, "Lab"), (.venue, "CVPR"),
    ] {
      let series = try #require(
        trends(of: network, clustering: clustering, options: options).series.first {
          $0.subject == subject && $0.term == name
        })
      let groups = paperGrouping(
        of: network, clustering: clustering, by: subject == .venue ? .venue : .institution, options: options
      ).groups
      #expect(groups.first { $0.name == name }?.bursts == series.bursts)
    }
  }

  @Test func clustersKeepTheirPlaces() {
    let network = network
    var clustering = clustering(of: network)
    clustering.clusters = ["small", "none", "large"].enumerated().map { number, label in
      Cluster(id: number + 1, label: label, terms: [], papers: [])
    }
    clustering.membership = network.papers.indices.map { $0 == 0 ? 0 : $0 < 9 ? 2 : nil }
    let groups = paperGrouping(of: network, clustering: clustering, by: .cluster).groups
    #expect(groups.map(\.name) == ["small", "none", "large"])
    #expect(groups.map(\.papers) == [[0], [], Array(1..<9)])
  }

  @Test func sectionsOfOneTopicAreOneCategoryAndYearsAreNone() {
    var network = network
    let sections: [(section: [String], topics: [String])] = [
      (["List", "Audio-driven", "2020"], ["Audio-driven"]), (["Audio-Driven papers"], ["Audio-Driven"]),
      (["NeRF & 3D"], ["NeRF", "3D"]), (["Papers", "2020"], []),
    ]
    for (paper, item) in sections.enumerated() {
      let location = SourceLocation(file: "a.md", line: paper + 1)
      network.papers[paper].entries = [
        Entry(
          location: location, section: item.section, title: "T",
          keywords: item.topics.map { Keyword($0, origin: .heading, location: location) }
            + [Keyword("Papers of all", origin: .field, location: location)])
      ]
    }
    let groups = paperGrouping(of: network, clustering: clustering(of: network), by: .category).groups
    #expect(groups.map(\.name) == ["Audio-Driven", "NeRF & 3D"])
    #expect(groups.map(\.papers) == [[0, 1], [2]])
  }

  @Test func withoutYearsThereAreGroupsWithoutBursts() {
    let network = SmallNetwork.network([(nil, [], false)], venue: "CVPR")
    let grouping = paperGrouping(of: network, clustering: clustering(of: network), by: .venue)
    #expect(grouping.groups.map(\.papers) == [[0]])
    #expect(grouping.incompleteYear == nil)
  }
}
