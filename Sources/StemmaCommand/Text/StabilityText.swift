import Stemma
import StemmaDrawing

/// How many names a sentence gives as examples.
private let mostExamples = 4

/// The stability of clusters for people: a row a cluster, and what it means in sentences.
func stabilityText(
  _ stability: ClusterStability, noun: String, width: Int? = nil, style: Style = .plain
) -> String {
  guard let samples = stability.samples, let seeds = stability.seeds else {
    return "There are no clusters: nothing ties one \(noun) to another, so there is nothing to be sure of.\n"
  }
  let shown = stability.clusters.filter { $0.size > 1 }
  let single = stability.clusters.count - shown.count
  let table = TextTable(
    [
      .init("ID", .right), .init("SIZE", .right), .init("JACCARD", .right), .init("READING"),
      .init("SEEDS", .right), .init("CORE", .right), .init("LOOSE", .right), .init("FLOATING", .right),
      .init("CLUSTER", leastWidth: 20),
    ],
    rows: shown.map { cluster in
      [
        "\(cluster.id)", "\(cluster.size)", cluster.jaccard.map { decimal($0, places: 2) } ?? "–",
        cluster.reading?.rawValue ?? "never drawn", decimal(cluster.jaccardOverSeeds, places: 2),
        "\(cluster.members(.core).count)", "\(cluster.members(.loose).count)",
        "\(cluster.members(.floating).count)", cluster.label,
      ]
    })
  var sentences = shown.map { sentence(on: $0) }
  if single > 0 { sentences.append("\(counted(single, "cluster")) of one \(noun) left out of the table.") }
  sentences.append(
    "\(counted(samples.count, "sample")) of the \(counted(stability.paperCount, noun)): "
      + figures(of: samples)
      + (samples.adjustedRandIndexOfPairs.map { ", with each other ARI \(decimal($0, places: 2))" } ?? "")
      + ".")
  sentences.append("\(counted(seeds.count, "run")) with other seeds: " + figures(of: seeds) + ".")
  sentences.append(
    "JACCARD is the mean, over bootstrap samples (each draws as many \(noun)s with replacement as there are, and "
      + "takes each once), of how much of the cluster comes out again: from 0.85 on highly stable, from 0.75 stable, "
      + "from 0.6 a pattern whose members are uncertain, below doubtful (Hennig 2007). A \(noun) is core if it stays in "
      + "3 of 4 samples, and floats if it is more often elsewhere. SEEDS is the same index over runs on all "
      + "\(noun)s.")
  return table.text(width: width, style: style) + "\n" + paragraphs(sentences, width)
}

/// What is to be thought of one cluster.
private func sentence(on cluster: ClusterStability.Cluster) -> String {
  let name = "Cluster \(cluster.id) '\(cluster.label)'"
  guard let jaccard = cluster.jaccard, let reading = cluster.reading else {
    return "\(name) was in no sample; draw more."
  }
  let floating = cluster.members(.floating).sorted { ($0.stays ?? 0, $0.id) < ($1.stays ?? 0, $1.id) }
  var text = "\(name) is \(reading.rawValue) (Jaccard \(decimal(jaccard, places: 2)))"
  if floating.isEmpty {
    text += "; none of its \(cluster.size) floats"
  } else {
    let examples = floating.prefix(mostExamples).map { member in
      clipped(member.name, to: 40)
        + (member.elsewhere.map { " (to \($0) in \(percent(member.elsewhereShare)))" } ?? "")
    }
    text +=
      "; \(floating.count) of its \(cluster.size) \(floating.count == 1 ? "floats" : "float"): "
      + examples.joined(separator: ", ") + (floating.count > mostExamples ? ", …" : "")
  }
  if cluster.dissolved >= 0.25 {
    text += "; in \(percent(cluster.dissolved)) of the samples it dissolves"
    if let joins = cluster.joins, cluster.joinsShare >= 0.1 {
      text += ", in \(percent(cluster.joinsShare)) it is one with cluster \(joins)"
    }
  }
  return text + "."
}

private func figures(of runs: ClusterStability.Runs) -> String {
  let span =
    runs.fewestClusters == runs.mostClusters
    ? counted(runs.fewestClusters, "cluster")
    : "\(runs.fewestClusters) to \(runs.mostClusters) clusters (median \(runs.medianClusters))"
  return "\(span); agreement with the clusters above ARI \(decimal(runs.adjustedRandIndex, places: 2)) "
    + "(least \(decimal(runs.leastAdjustedRandIndex, places: 2))), NMI "
    + decimal(runs.normalizedMutualInformation, places: 2)
}
