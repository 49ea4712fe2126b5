import StemmaAnalysis
import StemmaModel

/// How what papers share is counted, and set against what each has.
struct Tie: Hashable {
  var counting = Counting.fractional
  var normalization = Normalization.associationStrength
}

/// One clustering to try: LAYER=WEIGHT,...[@RESOLUTION[@NORMALIZATION[@COUNTING]]].
struct Variant {
  var name: String
  var tie = Tie()
  var options: ClusteringOptions

  init?(_ text: String) {
    name = text
    options = ClusteringOptions()
    let parts = text.split(separator: "@")
    if parts.count > 1 {
      guard let resolution = Double(parts[1]) else { return nil }
      options.resolution = resolution
    }
    if parts.count > 2 {
      guard let normalization = Normalization(rawValue: String(parts[2])) else { return nil }
      tie.normalization = normalization
    }
    if parts.count > 3 {
      guard let counting = Counting(rawValue: String(parts[3])) else { return nil }
      tie.counting = counting
    }
    // The best of a few searches is as near to the topics as the best of many.
    options.starts = 5
    options.layerWeights = [:]
    for part in parts[0].split(separator: ",") {
      let sides = part.split(separator: "=")
      guard sides.count == 2, let layer = Layer(rawValue: String(sides[0])), let weight = Double(sides[1])
      else { return nil }
      options.layerWeights[layer] = weight
    }
  }
}
