import Stemma
import StemmaDrawing

/// What comes of leaving out layers for people: a row a variant, and what the clusters rest on in a sentence.
func ablationText(_ ablation: LayerAblation, width: Int? = nil, style: Style = .plain) -> String {
  let summary = foundationSentence(of: ablation)
  guard ablation.clusterCount > 0 else { return paragraphs([summary], width) }
  let weights = ablation.weights.map {
    "\($0.layer.rawValue)=\(conciseNumber($0.weight))"
  }
  var rows = [
    [
      "all", weights.joined(separator: ","), "\(ablation.clusterCount)", "\(ablation.tiedPapers)",
      decimal(ablation.quality, places: 4), "1.00", "1.00",
    ]
  ]
  for outcome in ablation.outcomes {
    let kind =
      switch outcome.variant {
      case .without: "without"
      case .alone: "alone"
      }
    rows.append([
      kind, outcome.variant.layer.rawValue, "\(outcome.clusterCount)", "\(outcome.tiedPapers)",
      decimal(outcome.quality, places: 4), decimal(outcome.adjustedRandIndex, places: 2),
      decimal(outcome.normalizedMutualInformation, places: 2),
    ])
  }
  let table = TextTable(
    [
      .init(""), .init("LAYER", leastWidth: 12), .init("CLUSTERS", .right), .init("PAPERS", .right),
      .init("QUALITY", .right), .init("ARI", .right), .init("NMI", .right),
    ], rows: rows)
  let sentences = [
    summary,
    "ARI and NMI say how far the clusters are those of all layers; a paper that a variant ties to nothing stands "
      + "alone. Qualities of different layers do not compare.",
  ]
  return table.text(width: width, style: style) + "\n" + paragraphs(sentences, width)
}

/// One sentence on what the clusters rest on.
func foundationSentence(of ablation: LayerAblation) -> String {
  func agreement(_ variant: LayerAblation.Variant) -> String {
    ablation.outcome(variant).map { "ARI \(decimal($0.adjustedRandIndex, places: 2))" } ?? "nothing"
  }
  let empty = ablation.weights.filter { $0.edgeCount == 0 }.map(\.layer.rawValue)
  let remark = empty.isEmpty ? "" : " (\(empty.joined(separator: ", ")) ties nothing here)"
  switch ablation.foundation {
  case .nothing:
    return "There are no clusters: no layer ties one paper to another."
  case .only(let layer):
    return "The clustering rests on \(layer.phrase) alone: no other layer ties papers\(remark)."
  case .mostly(let layer):
    let others = ablation.weights.map(\.layer).filter { $0 != layer && ablation.outcome(.without($0)) != nil }
    let least = others.max {
      (ablation.outcome(.without($0))?.adjustedRandIndex ?? 0)
        < (ablation.outcome(.without($1))?.adjustedRandIndex ?? 0)
    }
    return
      "The clustering rests mostly on \(layer.phrase): without it \(agreement(.without(layer))) remains, alone "
      + "it gives \(agreement(.alone(layer)))"
      + (least.map { "; it depends least on \($0.phrase): without that \(agreement(.without($0))) remains" }
        ?? "")
      + "\(remark)."
  case .severalAlike:
    let least = ablation.outcomes.filter { if case .without = $0.variant { true } else { false } }
      .map(\.adjustedRandIndex).min()
    return "The clustering rests on no single layer: whichever is left out, ARI "
      + "\(decimal(least ?? 1, places: 2)) or more remains\(remark)."
  }
}

extension Layer {
  /// What ties papers in it, with the name of the layer.
  fileprivate var phrase: String {
    switch self {
    case .keyword: "shared terms (\(rawValue))"
    case .institution: "shared institutions (\(rawValue))"
    case .lineage: "descent (\(rawValue))"
    case .citation: "citations (\(rawValue))"
    case .coupling: "shared references (\(rawValue))"
    case .coCitation: "being cited together (\(rawValue))"
    case .author: "shared authors (\(rawValue))"
    }
  }
}
