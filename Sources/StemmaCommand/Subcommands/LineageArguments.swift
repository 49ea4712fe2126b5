import Stemma
import StemmaDrawing

extension Invocation {
  /// Which part of the lineage the command line wants, and how it is drawn.
  ///
  /// - Throws: What is wrong with the names of `--root`, or an option without the one it belongs to.
  func lineageOptions(of network: Network) throws -> LineageOptions {
    var options = LineageOptions(mainPathOf: network)
    options.title = arguments.text(.title) ?? options.title
    options.style = arguments.choice(.style, as: LineageOptions.Style.self) ?? options.style
    if arguments.text(.orientation) == "down" { options.direction = .topDown }
    options.depth = arguments.wholeNumber(.depth)
    options.top = arguments.wholeNumber(.top)
    let names = arguments.texts(.root)
    if names.isEmpty, let option = [Option.descendants, .ancestors, .depth].first(where: arguments.has) {
      throw RootError.missing(option: option.flag)
    }
    let known = PaperNames(network.papers)
    options.roots = try names.map { try known.paper(named: $0).id }
    if arguments.has(.ancestors) {
      options.kin = arguments.has(.descendants) ? [.ancestors, .descendants] : [.ancestors]
    }
    return options
  }
}

extension Network {
  /// The network with the relations between the kin of the roots alone; itself if there are no roots.
  func kin(of options: LineageOptions) -> Network {
    guard !options.roots.isEmpty else { return self }
    let kin = Kinship(self).papers(around: options.roots, options.kin, depth: options.depth)
    let ids = Set(kin.map { papers[$0].id })
    func isAmong(_ parent: Paper.ID, _ child: Paper.ID) -> Bool {
      ids.contains(parent) && ids.contains(child)
    }
    var network = self
    network.relations.removeAll { !isAmong($0.parent, $0.child) }
    network.decisions.removeAll { !isAmong($0.parent, $0.child) }
    return network
  }
}

/// Finds papers by what users call them.
struct PaperNames {
  private let papers: [Paper]

  /// Makes the names of some papers.
  init(_ papers: [Paper]) { self.papers = papers }

  /// The paper that a name means: by its id, else by a short name as it is written, else by its title or a short
  /// name in any case.
  ///
  /// - Throws: `RootError` if no paper is called so, or several are.
  func paper(named name: String) throws(RootError) -> Paper {
    let folded = Self.folded(name)
    let ways: [(Paper) -> Bool] = [
      { $0.id == name }, { $0.aliases.contains(name) || $0.alias == name },
      { Self.folded($0.title) == folded || $0.aliases.contains { Self.folded($0) == folded } },
    ]
    for way in ways {
      let found = papers.filter(way)
      if found.count > 1 { throw .ambiguous(name, ids: found.map(\.id)) }
      if let paper = found.first { return paper }
    }
    throw .unknown(name, suggestions: nearNames(to: name))
  }

  /// Short names, titles and ids near to what was typed.
  private func nearNames(to name: String) -> [String] {
    let words = papers.flatMap { $0.aliases + [$0.title, $0.id] }
    var spellings: [String: String] = [:]
    for word in words.sorted() where spellings[Self.folded(word)] == nil {
      spellings[Self.folded(word)] = word
    }
    return suggestions(for: Self.folded(name), among: spellings.keys.sorted()).compactMap { spellings[$0] }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Why `--root` names no paper.
enum RootError: Error, Hashable, CustomStringConvertible {
  /// No paper is called so.
  case unknown(String, suggestions: [String])
  /// Several papers are called so.
  case ambiguous(String, ids: [String])
  /// An option tells more of a root that is not named.
  case missing(option: String)

  /// A message for the user, without a full stop.
  var description: String {
    switch self {
    case .unknown(let name, let suggestions):
      "--root: no paper is called '\(name)'"
        + (suggestions.isEmpty
          ? "; 'stemma papers' lists them all"
          : "; did you mean " + suggestions.map { "'\($0)'" }.joined(separator: " or ") + "?")
    case .ambiguous(let name, let ids):
      "--root: \(ids.count) papers are called '\(name)'; take one of the ids "
        + ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " and others" : "")
    case .missing(let option): "\(option) needs --root NAME"
    }
  }
}
