import Stemma
import StemmaDrawing

/// What each number of the trends is, as lines for people.
func trendDefinitionLines(columns: Int, style: Style = .plain) -> [String] {
  let width = min(max(columns, 40), 100)
  var lines: [String] = []
  func add(_ text: String, _ head: String = "") {
    let margin = String(repeating: " ", count: 2)
    for (number, line) in folded(text, columns: width - 2 - head.count).enumerated() {
      lines.append(
        margin + (number == 0 ? style.dim(head) : String(repeating: " ", count: head.count)) + line)
    }
  }
  for definition in TrendDefinition.all + [ShareShift.definition] {
    lines.append(
      style.bold(definition.name) + (definition.field.isEmpty ? "" : "  " + style.dim(definition.field)))
    add(definition.meaning)
    if let formula = definition.formula { add(formula, "formula  ") }
    if let peer = definition.peer { add(peer, "equals   ") }
    if let source = definition.source { add(source, "source   ") }
    lines.append("")
  }
  lines.append(style.bold("Direction") + "  " + style.dim("series.direction"))
  lines += Pipeline.directionRule.split(separator: "\n", omittingEmptySubsequences: false).map {
    $0.isEmpty ? "" : "  " + $0
  }
  return lines
}
