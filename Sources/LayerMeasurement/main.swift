import Foundation
import StemmaModel

// Measures which weights of the layers find the topics that the keepers of lists see. See scripts/measure-layers.

/// Writes to standard error or output at once, so that long runs can be watched.
func say(_ text: String, to handle: FileHandle = .standardOutput) { handle.write(Data((text + "\n").utf8)) }

func fail(_ message: String) -> Never {
  say(message, to: .standardError)
  exit(1)
}

let arguments = CommandLine.arguments.dropFirst()
let variants = arguments.filter { $0.contains("=") }.map { argument in
  guard let variant = Variant(argument) else {
    fail("'\(argument)' is no variant: LAYER=WEIGHT,...[@RESOLUTION[@NORMALIZATION[@COUNTING]]]")
  }
  return variant
}
let paths = arguments.filter { !$0.contains("=") && !$0.hasPrefix("--") }
let measuresStability = arguments.contains("--stability")
let showsFields = arguments.contains("--fields")
if variants.isEmpty || paths.isEmpty {
  fail("give a variant and a list at least; see scripts/measure-layers")
}
let fields = paths.compactMap { path -> Field? in
  let field: Field?
  do { field = try Field(path, ties: Set(variants.map(\.tie))) } catch { fail("\(error)") }
  if let field, let network = field.networks[variants[0].tie] {
    let edges = Layer.allCases.compactMap { layer in
      network.layers[layer].map { "\(layer.rawValue) \($0.count)" }
    }
    say(
      "# \(field.name): \(network.papers.count) papers, \(field.papers.count) under \(field.topics.clusterCount) "
        + "topics; edges: \(edges.joined(separator: ", "))", to: .standardError)
  } else {
    say("# \(path): its headings tell too few topics, so it is left out", to: .standardError)
  }
  return field
}
say("variant\tami\tari\tnmi\tclusters" + (measuresStability ? "\tjaccard" : ""))
for variant in variants {
  let results = fields.map { $0.agreement(variant) }
  func mean(_ values: [Double]) -> String {
    String(format: "%.4f", values.reduce(0, +) / Double(max(values.count, 1)))
  }
  var row =
    "\(variant.name)\t\(mean(results.map(\.ami)))\t\(mean(results.map(\.ari)))\t\(mean(results.map(\.nmi)))\t"
    + mean(results.map { Double($0.clusters) })
  if measuresStability { row += "\t" + mean(fields.map { $0.stability(variant) }) }
  say(row)
  if showsFields {
    for (field, result) in zip(fields, results) {
      say(
        "  \(field.name)\t\(mean([result.ami]))\t\(mean([result.ari]))\t\(mean([result.nmi]))\t\(result.clusters)"
      )
    }
  }
}
