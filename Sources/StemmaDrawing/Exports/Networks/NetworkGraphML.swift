import StemmaModel

extension NetworkExport {
  /// The network as GraphML, an undirected graph whose nodes have their items' ids.
  ///
  /// Nodes have `label`, `papers` and `occurrences`, edges `weight` and `count`. Source: Brandes et al. (2002), "GraphML
  /// progress report".
  package var graphML: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="label" for="node" attr.name="label" attr.type="string"/>
        <key id="papers" for="node" attr.name="papers" attr.type="int"/>
        <key id="occurrences" for="node" attr.name="occurrences" attr.type="int"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        <key id="count" for="edge" attr.name="count" attr.type="double"/>
        <graph id="\(network.kind.rawValue)" edgedefault="undirected">

      """
    let ids = network.items.map { xmlText($0.id) }
    for (id, item) in zip(ids, network.items) {
      text += "    <node id=\"\(id)\"><data key=\"label\">\(xmlText(item.label))</data>"
      text += "<data key=\"papers\">\(item.papers.count)</data>"
      text += "<data key=\"occurrences\">\(item.occurrences)</data></node>\n"
    }
    for link in links {
      text += "    <edge source=\"\(ids[link.first])\" target=\"\(ids[link.second])\">"
      text += "<data key=\"weight\">\(networkNumber(link.weight))</data>"
      text += "<data key=\"count\">\(networkNumber(link.count))</data></edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }
}

/// Text on one line as XML has it between tags and in quotes, without the characters that XML cannot have.
private func xmlText(_ text: String) -> String {
  var result = ""
  for scalar in oneLine(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
