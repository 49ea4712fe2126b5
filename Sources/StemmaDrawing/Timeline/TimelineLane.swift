import StemmaModel

/// A lane of a timeline: one group, several small ones together, or the papers of none.
struct TimelineLane {
  /// What a lane holds.
  enum Kind: Hashable {
    /// The group at a position of the grouping.
    case group(Int)
    /// So many groups too small for lanes of their own.
    case others(Int)
    /// Papers of no group.
    case none
  }

  var kind: Kind
  /// What stands at its beginning.
  var label: String
  /// How many papers stand in it.
  var count: Int
  /// The years of its bursts, in order of time.
  var bursts: [TrendSeries.Burst] = []

  /// The lanes for some papers of a network, and for each of these papers the position of its lane.
  ///
  /// Each group in its order gets the papers that no group before it has, until there are as many lanes as may be;
  /// so a paper of several groups stands with the largest. Where there are more groups than lanes, one that would
  /// hold a single paper gets none.
  static func lanes(
    for papers: [Int], _ grouping: PaperGrouping, most: Int
  ) -> (lanes: [TimelineLane], laneOf: [Int]) {
    var place: [Int: Int] = [:]
    for (number, paper) in papers.enumerated() { place[paper] = number }
    var laneOf = [Int?](repeating: nil, count: papers.count)
    var lanes: [TimelineLane] = []
    let groups = grouping.groups.indices.map { number in
      (number: number, members: grouping.groups[number].papers.compactMap { place[$0] })
    }.filter { !$0.members.isEmpty }
    // A single group too many is no reason for a lane of others.
    let limit = groups.count <= most + 1 ? most + 1 : most
    var small: [(number: Int, members: [Int])] = []
    for group in groups {
      let members = group.members.filter { laneOf[$0] == nil }
      if members.isEmpty { continue }
      guard lanes.count < limit, members.count > 1 || groups.count <= limit else {
        small.append(group)
        continue
      }
      for member in members { laneOf[member] = lanes.count }
      lanes.append(
        TimelineLane(
          kind: .group(group.number), label: grouping.label(of: group.number), count: members.count,
          bursts: grouping.groups[group.number].bursts))
    }
    let joined = small.filter { group in group.members.contains { laneOf[$0] == nil } }
    let rest = Set(joined.flatMap(\.members).filter { laneOf[$0] == nil })
    if !rest.isEmpty {
      for member in rest { laneOf[member] = lanes.count }
      lanes.append(
        TimelineLane(
          kind: .others(joined.count), label: "\(joined.count) other \(grouping.subject.plural)",
          count: rest.count))
    }
    let ungrouped = laneOf.count { $0 == nil }
    if ungrouped > 0 {
      lanes.append(
        TimelineLane(
          kind: .none, label: lanes.isEmpty ? "all" : grouping.subject.absence, count: ungrouped))
    }
    return (lanes, laneOf.map { $0 ?? lanes.count - 1 })
  }

  /// The colours of its edge.
  func colours(_ grouping: PaperGrouping) -> ClusterColours {
    if case .group(let position) = kind, grouping.subject == .cluster { return Palette.cluster(position) }
    return Palette.neutral
  }
}

extension PaperGrouping {
  /// A grouping by cluster that knows of no bursts.
  init(_ clusters: [Int?], of clustering: Clustering) {
    var groups = clustering.clusters.map { PaperGroup(name: topicName($0), papers: []) }
    for (paper, cluster) in clusters.enumerated() {
      if let cluster { groups[cluster].papers.append(paper) }
    }
    self.init(subject: .cluster, groups: groups)
  }

  /// What a lane for a group is called.
  fileprivate func label(of group: Int) -> String {
    let name = oneLine(groups[group].name)
    return name.isEmpty ? "\(subject.noun) \(group + 1)" : name
  }
}

extension PaperGrouping.Subject {
  /// What readers call a group.
  var noun: String {
    switch self {
    case .cluster: "topic"
    case .institution: "institution"
    case .venue: "venue"
    case .category: "section"
    }
  }

  var plural: String { noun + "s" }

  /// What the lane of papers without a group is called.
  var absence: String {
    switch self {
    case .cluster: "no topic"
    case .institution: "institution unknown"
    case .venue: "venue unknown"
    case .category: "no section of a topic"
    }
  }
}
