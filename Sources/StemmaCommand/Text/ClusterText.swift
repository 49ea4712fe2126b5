import Stemma
import StemmaDrawing

/// Clusters of papers as a terminal shows them: a table, or all that is known of each.
struct ClusterText {
  let clustering: Clustering
  let profiles: [ClusterProfile]
  let network: Network
  private let papers: [Paper.ID: Int]

  /// How many names a row of the table lists.
  private static let mostNamed = 4
  /// How many columns of a paper's name are shown; it may be a title.
  private static let longestName = 28

  init(_ clustering: Clustering, _ profiles: [ClusterProfile], _ network: Network) {
    self.clustering = clustering
    self.profiles = profiles
    self.network = network
    papers = Dictionary(
      network.papers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// A row a cluster, with the papers that stand for it.
  var table: TextTable {
    TextTable(
      [
        .init("ID", .right), .init("SIZE", .right), .init("YEARS"), .init("MEDIAN", .right),
        .init("CODE", .right), .init("CLUSTER", leastWidth: 20),
        .init("REPRESENTATIVE PAPERS", leastWidth: 20),
      ],
      rows: zip(clustering.clusters, profiles).map { cluster, profile in
        [
          "\(cluster.id)", "\(cluster.size)", years(profile), profile.medianYear.map(conciseNumber) ?? "",
          profile.codeShare.map(percent) ?? "", cluster.label,
          profile.representatives.prefix(Self.mostNamed).map(name).joined(separator: ", "),
        ]
      })
  }

  /// A row a cluster with everything that is known of it, for other programs.
  var summary: (header: [String], rows: [[String]]) {
    let header = [
      "cluster", "label", "size", "firstYear", "medianYear", "meanYear", "lastYear", "codeShare", "cohesion",
      "terms", "representatives", "founders", "venues", "institutions",
    ]
    func list(_ counts: [ClusterProfile.Count]) -> String {
      counts.map { "\($0.name) (\($0.papers))" }.joined(separator: "; ")
    }
    let rows = zip(clustering.clusters, profiles).map { cluster, profile -> [String] in
      [
        "\(cluster.id)", cluster.label, "\(cluster.size)", profile.firstYear.map(String.init) ?? "",
        profile.medianYear.map(conciseNumber) ?? "", profile.meanYear.map { decimal($0, places: 2) } ?? "",
        profile.lastYear.map(String.init) ?? "", profile.codeShare.map { decimal($0, places: 4) } ?? "",
        profile.cohesion.map { decimal($0, places: 4) } ?? "",
        cluster.terms.map(\.term).joined(separator: "; "), profile.representatives.joined(separator: "; "),
        profile.founders.joined(separator: "; "), list(profile.venues), list(profile.institutions),
      ]
    }
    return (header, rows)
  }

  /// Everything that is known of each cluster, and its papers.
  func explanation(width: Int?, style: Style) -> String {
    var lines: [String] = []
    let members = clustering.members
    for (position, cluster) in clustering.clusters.enumerated() {
      if position > 0 { lines.append("") }
      lines.append("\(cluster.id)  " + style.bold(printable(cluster.label)))
      lines += facts(of: cluster, profiles[position], width: width).map { "   " + $0 }
      let ordered = members[position].sorted {
        (network.papers[$0].year ?? .max, $0) < (network.papers[$1].year ?? .max, $1)
      }
      let rows = ordered.map { paper in
        [
          network.papers[paper].year.map(String.init) ?? "····",
          clipped(printable(network.papers[paper].name), to: 2 * Self.longestName),
          network.terms[paper].joined(separator: ", "),
        ]
      }
      lines.append("")
      lines += aligned(rows).map { row in
        "   " + (width.map { clipped(row, to: $0 - 3) } ?? row)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is known of a cluster, a line a kind.
  private func facts(of cluster: Cluster, _ profile: ClusterProfile, width: Int?) -> [String] {
    var size = [counted(cluster.size, "paper")]
    if !years(profile).isEmpty {
      let median = profile.medianYear.map {
        profile.firstYear == profile.lastYear ? "" : ", median \(conciseNumber($0))"
      }
      size.append(years(profile) + (median ?? ""))
    }
    if let share = profile.codeShare { size.append("\(percent(share)) with code") }
    if let cohesion = profile.cohesion { size.append("\(percent(cohesion)) of its links' weight within") }
    func counts(_ counts: [ClusterProfile.Count]) -> String {
      counts.map { "\($0.name) (\($0.papers))" }.joined(separator: ", ")
    }
    let facts = [
      ("size", size.joined(separator: "; ")),
      (
        "terms",
        cluster.terms.map { $0.papers > 0 ? "\($0.term) (\($0.papers))" : $0.term }.joined(separator: ", ")
      ),
      ("papers", profile.representatives.map(name).joined(separator: ", ")),
      (
        profile.isFoundedByDescent ? "founders" : "earliest",
        profile.founders.map { id in
          name(id) + (papers[id].flatMap { network.papers[$0].year }.map { " (\($0))" } ?? "")
        }.joined(separator: ", ")
      ),
      ("venues", counts(profile.venues)), ("institutions", counts(profile.institutions)),
    ].filter { !$0.1.isEmpty }
    let indent = 14
    return facts.flatMap { name, text in
      let lines = width.map { folded(printable(text), columns: $0 - 3 - indent) } ?? [printable(text)]
      return lines.enumerated().map { number, line in
        let head = number == 0 ? name : ""
        return head + String(repeating: " ", count: indent - head.count) + line
      }
    }
  }

  private func name(_ id: Paper.ID) -> String {
    clipped(papers[id].map { network.papers[$0].name } ?? id, to: Self.longestName)
  }

  private func years(_ profile: ClusterProfile) -> String {
    guard let first = profile.firstYear, let last = profile.lastYear else { return "" }
    return yearsText(first, last)
  }
}
