import StemmaModel

extension NetworkExport {
  /// The network as JSON with Stemma's own names, an item and a link a line.
  ///
  /// Items have the ids of their papers; links name their items by id, and have both what was counted and the weight.
  package var json: String {
    var fields = [
      ("counting", quotedJSON(network.counting.rawValue)),
      ("items", list(itemLines)),
      ("kind", quotedJSON(network.kind.rawValue)),
    ]
    if !layers.isEmpty {
      let named = Layer.allCases.compactMap { layer in
        layers[layer].map { "\(quotedJSON(layer.rawValue)): \(networkNumber($0))" }
      }
      fields.append(("layers", "{" + named.joined(separator: ", ") + "}"))
    }
    let ids = network.items.map { quotedJSON($0.id) }
    fields += [
      (
        "links",
        list(
          links.map { link in
            "{\"source\": \(ids[link.first]), \"target\": \(ids[link.second]), "
              + "\"count\": \(networkNumber(link.count)), \"weight\": \(networkNumber(link.weight))}"
          })
      ),
      ("normalization", quotedJSON(normalization.rawValue)),
      ("tie", quotedJSON(network.tie.rawValue)),
      ("uncounted", "[" + network.uncounted.map(quotedJSON).joined(separator: ", ") + "]"),
    ]
    return "{\n" + fields.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private var itemLines: [String] {
    let (counts, strengths) = (linkCounts, totalLinkStrengths)
    return network.items.enumerated().map { position, item in
      let ids = item.papers.compactMap { papers.indices.contains($0) ? quotedJSON(papers[$0].id) : nil }
      return "{\"id\": \(quotedJSON(item.id)), \"label\": \(quotedJSON(item.label)), "
        + "\"occurrences\": \(item.occurrences), \"links\": \(counts[position]), "
        + "\"totalLinkStrength\": \(networkNumber(strengths[position])), "
        + "\"papers\": [\(ids.joined(separator: ", "))]}"
    }
  }

  private func list(_ lines: [String]) -> String {
    lines.isEmpty ? "[]" : "[\n    " + lines.joined(separator: ",\n    ") + "\n  ]"
  }

  /// The network as VOSviewer reads it: items with weights and scores, and links with strengths.
  ///
  /// Source: VOSviewer Online's documentation of its JSON file type.
  package var vosviewer: String {
    let (counts, strengths, years) = (linkCounts, totalLinkStrengths, meanYears)
    let ids = network.items.map { quotedJSON($0.id) }
    let items = network.items.enumerated().map { position, item in
      var text = "{\"id\": \(ids[position]), \"label\": \(quotedJSON(oneLine(item.label))), \"weights\": {"
      text += "\"Links\": \(counts[position]), "
      text += "\"Total link strength\": \(networkNumber(strengths[position])), "
      text += "\"Documents\": \(item.papers.count)"
      if network.tie != .papers { text += ", \"Occurrences\": \(item.occurrences)" }
      text += "}"
      if let year = years[position] { text += ", \"scores\": {\"Avg. pub. year\": \(networkNumber(year))}" }
      return text + "}"
    }
    let lines = links.map { link in
      "{\"source_id\": \(ids[link.first]), \"target_id\": \(ids[link.second]), "
        + "\"strength\": \(networkNumber(link.weight))}"
    }
    return "{\n  \"network\": {\n  \"items\": \(list(items)),\n  \"links\": \(list(lines))\n  }\n}\n"
  }
}
