import Stemma
import StemmaDrawing

/// What speaks for and against descent, as lines for people.
struct ExplanationText {
  /// The lines without their ends.
  private(set) var lines: [String] = []

  private let network: Network
  private let papers: [Paper.ID: Paper]
  private let verdict: LineageVerdict
  private let width: Int?
  private let style: Style

  /// Speaks of the papers of a network, in so many columns or as wide as it is.
  init(_ network: Network, verdict: LineageVerdict, width: Int? = nil, style: Style = .plain) {
    self.network = network
    papers = network.paperOfId
    self.verdict = verdict
    self.width = width
    self.style = style
  }

  /// Adds what is known of a pair.
  mutating func add(_ explanation: PairExplanation) {
    let pair = [explanation.first, explanation.second].map { network.papers[$0] }
    for line in aligned(pair.map { [$0.name, particulars(of: $0)] }) { addText(line, margin: 0) }
    lines.append("")
    addText(verdict.text(of: explanation, in: network), margin: 0, emphasis: style.bold)
    for decision in explanation.decisions {
      let arrow = "\(name(decision.parent)) → \(name(decision.child))"
      if let relation = decision.relation {
        addHeading("For \(arrow), \(relation.kind.rawValue)", relation.evidence.count)
        addEvidence(relation.evidence)
      }
      if !decision.objections.isEmpty {
        addHeading("Against \(arrow)", decision.objections.count)
        addEvidence(decision.objections, isAgainst: true)
      }
    }
    if !explanation.opposingChain.isEmpty {
      addHeading("The other way")
      addChain(explanation.opposingChain)
    }
    if !explanation.chain.isEmpty {
      addHeading("By way of others")
      addChain(explanation.chain)
    }
    addTies(explanation)
  }

  private mutating func addTies(_ explanation: PairExplanation) {
    var rows: [[String]] = []
    if !explanation.commonAncestors.isEmpty {
      let names = explanation.commonAncestors.map { network.papers[$0].name }
      rows.append(["both descend from", names.joined(separator: ", ")])
    }
    for citation in explanation.citations {
      let (citing, cited) = (network.papers[citation.citing].name, network.papers[citation.cited].name)
      rows.append(["citation", "\(citing) cites \(cited), \(place(citation.evidence))"])
    }
    if !explanation.sharedTerms.isEmpty {
      rows.append(["terms of both", explanation.sharedTerms.joined(separator: ", ")])
    }
    if !explanation.sharedInstitutions.isEmpty {
      rows.append(["institutions of both", explanation.sharedInstitutions.joined(separator: ", ")])
    }
    addHeading("What else ties them")
    if rows.isEmpty { rows = [["nothing that was read", ""]] }
    addRows(rows)
  }

  /// Adds what is known of one paper.
  mutating func add(_ explanation: PaperExplanation) {
    let paper = network.papers[explanation.paper]
    addHead(of: paper)
    let held = explanation.decisions.filter { $0.outcome == .holds }
    let parents = held.filter { $0.child == paper.id }
    addHeading("Descends from", parents.count)
    if parents.isEmpty {
      addText(explanation.missingParents.isEmpty ? "nothing that was read says so" : "no paper of the lists")
    }
    for decision in parents {
      addText("\(dated(decision.parent))  \(relationText(decision))")
      addEvidence(decision.relation?.evidence ?? [], margin: 4)
      addEvidence(decision.objections, isAgainst: true, margin: 4)
    }
    if !explanation.missingParents.isEmpty {
      addHeading("Said to descend from, in no list", explanation.missingParents.count)
      for method in explanation.missingParents {
        addText(method.name)
        // Where several papers are said to descend from it, the first places tell enough.
        addEvidence(Array(method.evidence.prefix(3)), margin: 4)
      }
    }
    addAncestry(explanation, of: paper)
    addDescendants(explanation, held.filter { $0.parent == paper.id })
    let withheld = explanation.decisions.filter { $0.outcome != .holds && $0.relation != nil }
    if !withheld.isEmpty {
      addHeading("Withheld", withheld.count)
      for decision in withheld {
        addText("\(name(decision.parent)) → \(name(decision.child))  \(decision.outcome.meaning)")
        addEvidence(decision.relation?.evidence ?? [], margin: 4)
        addEvidence(decision.objections, isAgainst: true, margin: 4)
      }
    }
    let compared = explanation.decisions.filter { $0.relation == nil }
    if !compared.isEmpty {
      addHeading("Only compared, or told apart", compared.count)
      for decision in compared {
        addText(name(decision.parent == paper.id ? decision.child : decision.parent))
        addEvidence(decision.objections, isAgainst: true, margin: 4)
      }
    }
  }

  /// The name, title and particulars of a paper, and where it is listed.
  private mutating func addHead(of paper: Paper) {
    addText(paper.name, margin: 0, emphasis: style.bold)
    if paper.alias != nil { addText(paper.title, margin: 0) }
    let ids = distinct([paper.id] + paper.identifiers.qualified)
    var rows = [["id", ids.joined(separator: ", ")]]
    let others = paper.aliases.dropFirst(paper.alias == nil ? 0 : 1)
    if !others.isEmpty { rows.append(["also called", others.joined(separator: ", ")]) }
    if !paper.authors.isEmpty { rows.append(["authors", paper.authors.joined(separator: ", ")]) }
    for role in Link.Role.allCases {
      for (number, url) in distinct(paper.urls(role)).enumerated() {
        rows.append([number == 0 ? role.rawValue : "", url])
      }
    }
    addRows(rows)
    addHeading("Listed", paper.entries.count)
    addRows(paper.entries.map { listing(of: $0) })
  }

  /// The ancestors, each indented below the one that descends from it.
  private mutating func addAncestry(_ explanation: PaperExplanation, of paper: Paper) {
    guard explanation.ancestors.contains(where: { $0.generation > 1 }) else { return }
    addHeading("Ancestry")
    addText(dated(paper.id))
    let generations = explanation.ancestors.map(\.generation)
    for (number, ancestor) in explanation.ancestors.enumerated() {
      let branches = treeBranches(to: number, in: generations)
      let repeated = ancestor.isRepeated ? " (above)" : ""
      addText(
        "\(branches)\(dated(ancestor.relation.parent))\(repeated)  \(ancestor.relation.kind.rawValue), "
          + percent(ancestor.relation.confidence))
    }
  }

  private mutating func addDescendants(_ explanation: PaperExplanation, _ children: [LineageDecision]) {
    guard !children.isEmpty else { return }
    let indirect = explanation.descendantCount - children.count
    addHeading("Descendants", children.count, indirect > 0 ? "and \(indirect) by way of these" : nil)
    let ordered = children.sorted {
      (papers[$0.child]?.year ?? Int.max, name($0.child), $0.child)
        < (papers[$1.child]?.year ?? Int.max, name($1.child), $1.child)
    }
    addRows(
      ordered.map { decision in
        let evidence = decision.relation?.evidence ?? []
        return [
          dated(decision.child), decision.relation?.kind.rawValue ?? "",
          percent(decision.relation?.confidence ?? 0), rules(of: evidence),
          evidence.first.map(place) ?? "",
        ]
      })
  }

  // MARK: Lines

  private mutating func addHeading(_ heading: String, _ count: Int? = nil, _ remark: String? = nil) {
    let number = count.map { $0 == 0 ? "" : " (\($0))" } ?? ""
    lines += ["", style.bold(heading + number) + (remark.map { " " + style.dim($0) } ?? "")]
  }

  /// Evidence, each piece with its text on the lines below.
  private mutating func addEvidence(_ evidence: [Evidence], isAgainst: Bool = false, margin: Int = 2) {
    let heads = aligned(
      evidence.map { item in
        [isAgainst ? "against" : percent(item.confidence), item.rule, place(item)]
      })
    for (head, item) in zip(heads, evidence) {
      addText(head, margin: margin)
      let indent = margin + 4
      for line in item.text.split(whereSeparator: \.isNewline) {
        addText(String(line), margin: indent, emphasis: style.dim)
      }
    }
  }

  /// A chain of relations, a line each.
  private mutating func addChain(_ chain: [Relation]) {
    addRows(
      chain.map { relation in
        [
          "\(dated(relation.parent)) → \(dated(relation.child))", relation.kind.rawValue,
          percent(relation.confidence), rules(of: relation.evidence),
          relation.evidence.first.map(place) ?? "",
        ]
      })
  }

  /// Rows in columns.
  private mutating func addRows(_ rows: [[String]]) {
    for line in aligned(rows.map { $0.map(printable) }) { addText(line) }
  }

  /// A text, broken where the terminal is too narrow; further lines stand two columns in.
  private mutating func addText(_ text: String, margin: Int = 2, emphasis: ((String) -> String)? = nil) {
    let blanks = String(repeating: " ", count: margin)
    let text = printable(text)
    guard let width, displayWidth(text) + margin > width else {
      lines.append(blanks + (emphasis?(text) ?? text))
      return
    }
    let leading = text.prefix { $0 == " " }
    for (number, line) in folded(text, columns: width - margin - leading.count - 2).enumerated() {
      let indent = blanks + leading + (number > 0 ? "  " : "")
      lines.append(indent + (emphasis?(line) ?? line))
    }
  }

  // MARK: Words

  private func name(_ id: Paper.ID) -> String { papers[id]?.name ?? id }

  private func dated(_ id: Paper.ID) -> String {
    name(id) + (papers[id]?.year.map { " (\($0))" } ?? "")
  }

  private func place(_ evidence: Evidence) -> String { "\(evidence.location.file):\(evidence.location.line)" }

  /// Where an entry stands, what it says of venue and year, and the headings above it.
  private func listing(of entry: Entry) -> [String] {
    let named = distinct(entry.appearances.map { publication($0.venue, $0.year) })
    let shown = named.isEmpty ? publication(entry.venue, entry.year) : named.joined(separator: ", ")
    return ["\(entry.location.file):\(entry.location.line)", shown, entry.section.joined(separator: " > ")]
  }

  private func publication(_ venue: String?, _ year: Int?) -> String {
    [venue, year.map(String.init)].compactMap { $0 }.joined(separator: " ")
  }

  private func relationText(_ decision: LineageDecision) -> String {
    decision.relation.map { "\($0.kind.rawValue), \(percent($0.confidence)) sure" } ?? ""
  }

  /// Title, publication and id in a line; the title is left out where it is the name.
  private func particulars(of paper: Paper) -> String {
    [paper.alias == nil ? "" : paper.title, publication(paper.venue, paper.year), paper.id].filter {
      !$0.isEmpty
    }
    .joined(separator: " · ")
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
