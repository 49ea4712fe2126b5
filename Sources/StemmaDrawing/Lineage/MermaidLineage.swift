import StemmaModel

/// The lineage as a Mermaid flowchart, which GitHub, GitLab and many editors draw inside Markdown.
///
/// The same papers and relations as in the drawing of the same options; Mermaid places them itself, by
/// generations. Colours are classes, kinds of relations the lines and what stands on them.
package func mermaidLineage(
  of network: Network, clustering: Clustering, options: LineageOptions = LineageOptions()
) -> String {
  let clusters = clusterPositions(network, clustering)
  let selection = LineageSelection(network, clusters: clusters, options: options)
  let years = selection.members.map { network.papers[$0.paper].year }
  let caption = lineageCaption(of: selection, network: network, years: yearSpan(of: years), options: options)
  var lines = ["---", "title: " + quotedYAML(oneLine(options.title)), "---"]
  lines.append("flowchart \(options.direction == .topDown ? "TB" : "LR")")
  lines += caption.map { "  %% " + mermaidComment($0) }
  for member in selection.members {
    let text = PaperText(paper: network.papers[member.paper])
    var words = [shortened(text.name, to: 60), shortened(text.publication, to: 40)].filter { !$0.isEmpty }
    if member.missingChildren > 0 { words.append("+ \(member.missingChildren) not shown") }
    let label = words.map(mermaidText).joined(separator: "<br/>")
    let name = mermaidName(of: text.paper.id)
    lines.append("  \(name)[\"\(label)\"]:::\(mermaidClass(clusters[member.paper]))")
    if let address = text.address {
      lines.append(
        "  click \(name) href \"\(mermaidAddress(address))\" \"\(mermaidText(shortened(text.title, to: 200)))\" _blank"
      )
    }
  }
  for (_, _, relation) in selection.relations {
    let isWeak = relation.confidence < options.weakBelow
    lines.append(
      "  \(mermaidName(of: relation.parent)) \(mermaidArrow(relation.kind, isWeak: isWeak)) "
        + mermaidName(of: relation.child))
  }
  let bold = selection.relations.indices.filter { number in
    let relation = selection.relations[number]
    return options.mainPath.contains(LineageOptions.Arc(parent: relation.parent, child: relation.child))
  }
  if !bold.isEmpty {
    lines.append("  linkStyle \(bold.map(String.init).joined(separator: ",")) stroke-width:4px")
  }
  let used = Set(selection.members.map { clusters[$0.paper] ?? -1 }).sorted()
  for position in used.map({ $0 < 0 ? nil : $0 }) {
    let colours = Palette.cluster(position)
    lines.append(
      "  classDef \(mermaidClass(position)) fill:\(colours.fill.light),stroke:\(colours.line.light),"
        + "color:\(Palette.ink.light)")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func mermaidClass(_ cluster: Int?) -> String { cluster.map { "cluster\($0 + 1)" } ?? "noCluster" }

/// The arrow of a kind, with words on it where the line alone does not say enough.
private func mermaidArrow(_ kind: Relation.Kind, isWeak: Bool) -> String {
  let doubt = isWeak ? "?" : ""
  switch kind {
  case .successorVersion: return isWeak ? "==>|?|" : "==>"
  case .improves: return (isWeak ? "-.->" : "-->") + "|improves\(doubt)|"
  case .extends: return (isWeak ? "-.->" : "-->") + "|extends\(doubt)|"
  case .buildsOn: return isWeak ? "-.->|?|" : "-->"
  case .usesComponent: return "-.->|uses\(doubt)|"
  }
}

/// A name that Mermaid cannot take for a word of its own: letters and digits, all else as its number in
/// hexadecimal between underscores.
private func mermaidName(of id: Paper.ID) -> String {
  var result = "p_"
  for scalar in id.unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": result.unicodeScalars.append(scalar)
    default: result += "_" + String(scalar.value, radix: 16) + "_"
    }
  }
  return result
}

/// Words for a quoted label: what Mermaid, Markdown or HTML would read as theirs becomes its number.
func mermaidText(_ text: String) -> String {
  var result = ""
  // Signs that make a list of a line that begins with them.
  var canBeginList = true
  for scalar in oneLine(text).unicodeScalars {
    defer { canBeginList = canBeginList && ("0"..."9").contains(scalar) }
    switch scalar {
    case ".", ")", "-", "+":
      if canBeginList { result += "#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
    case "\"", "#", "&", "<", ">", "`", "*", "_", "\\", "|", "[", "]", "{", "}", "%", ";", "~", "$":
      result += "#\(scalar.value);"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// An address without the signs that would end the quotes around it.
private func mermaidAddress(_ address: String) -> String {
  oneLine(address).replacing("\"", with: "%22").replacing("<", with: "%3C").replacing(">", with: "%3E")
    .replacing(" ", with: "%20").replacing("\\", with: "%5C").replacing("`", with: "%60")
}

/// A comment must not look like a directive.
private func mermaidComment(_ text: String) -> String {
  oneLine(text).replacing("{", with: "(").replacing("}", with: ")")
}

private func quotedYAML(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
