import Stemma
import StemmaDrawing

extension Invocation {
  /// Which part of the lineage the command line wants, and how it is drawn.
  ///
  /// - Throws: What is wrong with the names of `--root`, or an option without the one it belongs to.
  func lineageOptions(of network: Network, _ pipeline: Pipeline) throws -> LineageOptions {
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
    options.roots = try names.map { try root(named: $0, in: network, pipeline) }
    if arguments.has(.ancestors) {
      options.kin = arguments.has(.descendants) ? [.ancestors, .descendants] : [.ancestors]
    }
    return options
  }
}

extension Invocation {
  /// The id of the one paper that `--root` means.
  private func root(named name: String, in network: Network, _ pipeline: Pipeline) throws(RootError)
    -> Paper.ID
  {
    let (positions, nearNames) = pipeline.papers(named: name, in: network)
    if positions.isEmpty { throw .unknown(name, suggestions: nearNames) }
    if positions.count > 1 { throw .ambiguous(name, ids: positions.map { network.papers[$0].id }) }
    return network.papers[positions[0]].id
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
