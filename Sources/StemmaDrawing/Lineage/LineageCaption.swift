import StemmaModel

/// What stands below the title: what is drawn, and what is not.
func lineageCaption(
  of selection: LineageSelection, network: Network, years: String?, options: LineageOptions
) -> [String] {
  if selection.members.isEmpty {
    return ["No paper has a known relation to another; \(counted(selection.unrelated, "paper")) in all."]
  }
  let relations = counted(selection.relations.count, "relation")
  var first = "\(counted(selection.members.count, "paper")) with \(relations)"
  if let years { first += ", \(years)" }
  if let heading = kinHeading(network, options) { first = "\(heading): \(first)" }
  var lines = [first + ".", explanation(of: options.style)]
  let missing = missingSentences(selection, options)
  if !missing.isEmpty { lines.append(missing.joined(separator: " ")) }
  return lines
}

private func explanation(of style: LineageOptions.Style) -> String {
  let sense = "A box is a method, its colour a topic; an arrow leads from a method to what descends from it."
  switch style {
  case .timeline: return sense
  case .tree: return sense + " Places tell generations, not years."
  case .radial: return sense + " Founders stand in the middle, each further generation on a ring farther out."
  }
}

/// Whose kin is drawn, in words.
private func kinHeading(_ network: Network, _ options: LineageOptions) -> String? {
  let wanted = Set(options.roots)
  let names = network.papers.filter { wanted.contains($0.id) }.map { PaperText(paper: $0).name }
  guard !names.isEmpty else { return nil }
  let kin = LineageOptions.Kin.allCases.filter(options.kin.contains).map(\.rawValue)
  let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
  let roots = names.prefix(3).map { shortened($0, to: 40) }.joined(separator: ", ") + rest
  var words = kin.isEmpty ? roots : "\(roots) and \(kin.joined(separator: " and "))"
  if let depth = options.depth { words += ", \(counted(depth, "generation"))" }
  return words
}

private func missingSentences(_ selection: LineageSelection, _ options: LineageOptions) -> [String] {
  var sentences: [String] = []
  if selection.omitted > 0 {
    let papers = counted(selection.omitted, "related paper")
    sentences.append(
      options.top == nil
        ? "\(papers) left out for size, those with the fewest descendants."
        : "\(papers) left out; shown are those with the most descendants, none without its kin.")
  }
  if selection.strangers > 0 {
    let verb = selection.strangers == 1 ? "is" : "are"
    sentences.append("\(counted(selection.strangers, "other related paper")) \(verb) not shown.")
  }
  if selection.unrelated > 0 {
    let verb = selection.unrelated == 1 ? "is" : "are"
    sentences.append("\(counted(selection.unrelated, "paper")) without a known relation \(verb) not shown.")
  }
  if selection.implied > 0 {
    sentences.append(
      "\(counted(selection.implied, "relation")) not drawn where others lead the same way.")
  }
  return sentences
}
