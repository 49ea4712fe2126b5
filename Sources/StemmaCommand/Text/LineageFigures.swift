import Stemma
import StemmaDrawing

/// The figures of a lineage as lines for people, to stand below its relations.
struct LineageFigures {
  /// The lines, an empty one first; none if there is nothing to tell.
  private(set) var lines: [String] = []

  /// How many papers or methods a line names.
  private static let mostNamed = 5
  /// How many columns of a name are shown; it may be a title.
  private static let longestName = 32

  init(_ statistics: LineageStatistics, of network: Network, width: Int? = nil, style: Style = .plain) {
    let papers = network.paperOfId
    func name(_ id: Paper.ID) -> String { clipped(papers[id]?.name ?? id, to: Self.longestName) }
    func enumeration(_ parts: [String]) -> String {
      let more = parts.count - Self.mostNamed
      return parts.prefix(Self.mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
    var rows: [(name: String, text: String)] = []
    if !statistics.ancestors.isEmpty {
      let founders = statistics.founders
      rows.append(
        (
          "founders",
          "\(founders.count), with the number of descendants: "
            + enumeration(founders.map { "\(name($0.paper)) (\($0.descendants))" })
        ))
      let branches = statistics.branches
      if !branches.isEmpty {
        rows.append(
          (
            "branches",
            "\(branches.count), with the number of children: "
              + enumeration(branches.map { "\(name($0.paper)) (\($0.children))" })
          ))
      }
      rows.append(
        (
          "depth",
          "\(counted(statistics.depth, "generation")): "
            + statistics.longestChain.map(name).joined(separator: " → ")
        ))
      if let years = statistics.generationYears {
        rows.append(
          (
            "generation",
            "\(tenths(years)) years on average, over \(counted(statistics.datedRelations, "relation"))"
          ))
      }
    }
    if !network.papers.isEmpty, statistics.orphans > 0 {
      rows.append(
        ("orphans", "\(counted(statistics.orphans, "paper")) of \(network.papers.count) without relation"))
    }
    if !network.missingMethods.isEmpty {
      let parts = network.missingMethods.map { method in
        let place = method.evidence.first.map { ", \($0.location.file):\($0.location.line)" } ?? ""
        return "\(method.name) (\(counted(method.children.count, "paper"))\(place))"
      }
      rows.append(
        (
          "not listed",
          "\(counted(parts.count, "method")) named here that your lists do not have: " + enumeration(parts)
        ))
    }
    guard !rows.isEmpty else { return }
    let margin = (rows.map { displayWidth($0.name) }.max() ?? 0) + 2
    lines = [""]
    for row in rows {
      let text = printable(row.text)
      let pieces = width.map { folded(text, columns: $0 - margin) } ?? [text]
      for (number, piece) in pieces.enumerated() {
        let head = number == 0 ? row.name : ""
        let blanks = String(repeating: " ", count: margin - displayWidth(head))
        lines.append((head.isEmpty ? "" : style.bold(head)) + blanks + piece)
      }
    }
  }
}
