import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma why`.
  static let why = Subcommand(
    "why", summary: "Tell what speaks for and against the descent of a paper",
    discussion: """
      With two papers it prints everything that speaks for and against descent between them, with rule, confidence, \
      file, line and text, and what else ties them. With one it explains the paper: where it is listed, what it \
      descends from and what from it, what was withheld and why, and its ancestors up to the founder.
      """,
    operands: .papersAndInputs, formats: [.table, .json],
    options: [.output, .minimumConfidence, .components] + Option.knowledge,
    examples: [
      Example("stemma why FOMM TPSM lists/", "Tells why TPSM is held to descend from FOMM, or why not"),
      Example(
        "stemma why arxiv:2203.14367 lists/ --texts texts/ --relations known.dot",
        "Explains a paper by all that you have"),
    ]
  ) { invocation in
    let collection = try Collection(invocation, isReporting: false)
    let network = collection.network(isReportingDoubts: false)
    let papers = try invocation.arguments.paperNames.map { name in
      try collection.paper(named: name, in: network)
    }
    let pipeline = collection.pipeline
    let verdict = LineageVerdict(network, minimumConfidence: pipeline.options.minimumConfidence)
    var text = ExplanationText(
      network, verdict: verdict, width: invocation.outputWidth, style: invocation.outputStyle)
    let isJSON = invocation.arguments.format == .json
    if papers.count == 1 {
      let explanation = pipeline.explanation(of: papers[0], in: network)
      if isJSON {
        try invocation.deliver(jsonText(PaperExplanationRecord(explanation, in: network)))
        return .success
      }
      text.add(explanation)
    } else {
      if papers[0] == papers[1] {
        throw WhyError.onePaper(invocation.arguments.paperNames, id: network.papers[papers[0]].id)
      }
      let explanation = pipeline.explanation(of: papers[0], and: papers[1], in: network)
      if isJSON {
        try invocation.deliver(jsonText(PairExplanationRecord(explanation, in: network, verdict: verdict)))
        return .success
      }
      text.add(explanation)
    }
    try invocation.deliver(text.lines.map { $0 + "\n" }.joined())
    return .success
  }
}

extension Collection {
  /// The position of the one paper that a name means.
  fileprivate func paper(named name: String, in network: Network) throws(WhyError) -> Int {
    let (positions, nearNames) = pipeline.papers(
      named: name, in: network, definitions: reading.aliasDefinitions)
    if positions.count == 1 { return positions[0] }
    if positions.isEmpty { throw .unknown(name, nearNames: nearNames) }
    throw .ambiguous(
      name,
      papers: positions.map { position in
        let paper = network.papers[position]
        return "\(paper.id)  \(paper.title)" + (paper.year.map { " (\($0))" } ?? "")
      })
  }
}

/// Why a paper cannot be explained.
enum WhyError: Error, Hashable, CustomStringConvertible {
  /// No paper has the name.
  case unknown(String, nearNames: [String])
  /// Several papers have the name.
  case ambiguous(String, papers: [String])
  /// Both names mean one paper.
  case onePaper([String], id: String)

  var description: String {
    switch self {
    case .unknown(let name, let nearNames):
      let near = nearNames.map { "'\($0)'" }.joined(separator: " or ")
      return "no paper of the lists is called '\(name)'" + (near.isEmpty ? "" : "; did you mean \(near)?")
    case .ambiguous(let name, let papers):
      return "'\(name)' is the name of \(papers.count) papers; name one by its id:"
        + papers.map { "\n  \(printable($0))" }.joined()
    case .onePaper(let names, let id):
      return names.map { "'\($0)'" }.joined(separator: " and ") + " mean the same paper, \(id)"
    }
  }
}
