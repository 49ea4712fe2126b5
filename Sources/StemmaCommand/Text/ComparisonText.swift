import Stemma
import StemmaDrawing

/// How many names a sentence gives as examples.
private let mostExamples = 4

/// The comparison of two clusterings for people: what becomes of each cluster, and how far they agree.
func comparisonText(
  _ comparison: ClusteringComparison, noun: String, width: Int? = nil, style: Style = .plain
) -> String {
  let (first, second) = (comparison.first, comparison.second)
  var sentences = [
    "\(first.source.capitalizedStart) has \(counted(first.groups.count, "cluster")), \(second.source) has "
      + "\(second.groups.count); \(counted(comparison.pairs.count, noun)) "
      + "\(comparison.pairs.count == 1 ? "is" : "are") in clusters of both."
  ]
  if let agreement = comparison.agreement {
    let number = { decimal($0, places: 3) }
    sentences.append(
      "Agreement: ARI \(number(agreement.adjustedRandIndex)), NMI "
        + "\(number(agreement.normalizedMutualInformation)) (arithmetic mean), AMI "
        + "\(number(agreement.adjustedMutualInformation)), VI \(number(agreement.variationOfInformation)) nats; "
        + "homogeneity \(number(agreement.homogeneity)), completeness \(number(agreement.completeness)), purity "
        + "\(number(agreement.purity)).")
  } else {
    sentences.append("There is nothing to compare.")
  }
  for (side, other) in [(first, second), (second, first)] {
    if !side.alone.isEmpty {
      sentences.append(
        "\(counted(side.alone.count, noun)) only in \(side.source): \(examples(side.alone)).")
    }
    if !side.unclustered.isEmpty {
      sentences.append(
        "\(counted(side.unclustered.count, noun)) of \(other.source) in no cluster of \(side.source): "
          + "\(examples(side.unclustered)).")
    }
  }
  // Clusters of which nothing can be compared would be rows that say nothing.
  let shown = first.groups.indices.filter { first.groups[$0].compared > 0 }
  guard !shown.isEmpty else { return paragraphs(sentences, width) }
  let table = TextTable(
    [
      .init("ID", .right), .init("SIZE", .right), .init("CLUSTER", leastWidth: 16),
      .init("BECOMES", leastWidth: 16), .init("SIZE", .right), .init("SHARED", .right),
      .init("JACCARD", .right), .init("REST GOES TO", leastWidth: 12),
    ],
    rows: shown.map { position in
      let group = first.groups[position]
      let overlaps = comparison.overlaps(ofFirst: position)
      let rest = overlaps.dropFirst().prefix(mostExamples).map {
        "\(second.groups[$0.second].id) (\($0.size))"
      }
      let best = overlaps.first.map { ($0, second.groups[$0.second]) }
      return [
        "\(group.id)", "\(group.size)", group.label, best.map { name(of: $0.1) } ?? "",
        best.map { "\($0.1.size)" } ?? "", best.map { "\($0.0.size)" } ?? "",
        best.map { decimal($0.0.jaccard, places: 2) } ?? "",
        rest.joined(separator: ", ") + (overlaps.count > mostExamples + 1 ? ", …" : ""),
      ]
    })
  return table.text(width: width, style: style) + "\n" + paragraphs(sentences, width)
}

/// The id of a cluster and its label, if it has one of its own.
private func name(of group: ClusteringComparison.Group) -> String {
  group.id == group.label ? group.id : "\(group.id) \(group.label)"
}

private func examples(_ names: [String]) -> String {
  names.prefix(mostExamples).map { clipped($0, to: 50) }.joined(separator: ", ")
    + (names.count > mostExamples ? ", …" : "")
}

extension String {
  /// The text with its first letter a capital if it begins with a word of ours, and not with the name of a file.
  fileprivate var capitalizedStart: String {
    contains(".") || contains("/") ? self : prefix(1).uppercased() + dropFirst()
  }
}
