import StemmaModel

/// A text as a label of Pajek's, which has no way to write a quote: it becomes an apostrophe.
func pajekLabel(_ text: String) -> String { oneLine(text).replacing("\"", with: "'") }

/// The vertices of a network in Pajek's text format, numbered from 1.
func pajekVertices(_ labels: some Collection<String>) -> String {
  var text = "*Vertices \(labels.count)\n"
  for (position, label) in labels.enumerated() { text += "\(position + 1) \"\(label)\"\n" }
  return text
}

extension NetworkExport {
  /// The network in Pajek's text format: items by their labels, and links without direction.
  ///
  /// Pajek knows vertices by numbers and labels alone, so labels that several items have get their ids behind them.
  package var pajek: String {
    var text = pajekVertices(distinctLabels(pajekLabel))
    text += "*Edges\n"
    for link in links { text += "\(link.first + 1) \(link.second + 1) \(networkNumber(link.weight))\n" }
    return text
  }
}
