import StemmaModel
import StemmaReading

extension CheckRule {
  /// A code or project link where the paper link should be.
  static let codeInPaperLink = CheckRule(
    "code-in-paper-link", .error, summary: "a link called paper leads to code or a project page",
    discussion: """
      The words of a link, its field or its column say that it leads to the paper, but its host keeps code. Files \
      (PDF) in a repository count as papers. Put the paper's address there and the repository behind 'Code'. A \
      project page in the place of the paper is a warning.
      """
  ) { input in
    input.linksOfEntries { $0 == .paper }.compactMap { link, entry in
      let path = link.destination.lowercased().prefix(while: { $0 != "?" && $0 != "#" })
      guard !path.hasSuffix(".pdf"), !link.isImage else { return nil }
      switch ListConventions.builtIn.role(ofAddress: link.destination) {
      case .code:
        return Finding(
          "the paper link of '\(entry.title)' leads to code (\(link.destination)); link the paper here and the code "
            + "behind 'Code'", at: link.location)
      case .project:
        return Finding(
          "the paper link of '\(entry.title)' leads to a project page (\(link.destination)); link the paper here",
          at: link.location, .warning)
      default: return nil
      }
    }
  }

  /// A paper link where the code link should be.
  static let paperInCodeLink = CheckRule(
    "paper-in-code-link", .error, summary: "a link called code leads to a paper",
    discussion: """
      The words of a link, its field or its column say that it leads to code, but it leads to a paper. Put the \
      repository's address there, or call the link 'Paper'.
      """
  ) { input in
    input.linksOfEntries { $0 == .code }.compactMap { link, entry in
      let conventions = ListConventions.builtIn
      guard conventions.role(ofAddress: link.destination) == .paper, !link.isImage else { return nil }
      let identifiers = conventions.identifiers(in: link.destination)
      // Registrants of DOIs that archive code: Code Ocean, Zenodo.
      if ["10.24433/", "10.5281/"].contains(where: { identifiers.doi?.hasPrefix($0) == true }) { return nil }
      let isCertain = !identifiers.qualified.isEmpty
      return Finding(
        "the code link of '\(entry.title)' leads to a paper (\(link.destination)); link the code here, or call the "
          + "link 'Paper'", at: link.location, isCertain ? .error : .warning)
    }
  }

  /// A link whose words say something else than its address.
  static let misnamedLink = CheckRule(
    "misnamed-link", .warning, summary: "a link called one thing leads to another",
    discussion: """
      The words of a link, its field or its column say that it leads to a paper, a project page or a video, and its \
      host has things of another kind. A link called code that leads to a project page is a note. Correct the address, \
      or call the link what it is.
      """
  ) { input in
    input.linksOfEntries { _ in true }.compactMap { link, _ in
      guard !link.isImage, let stated = link.statedRole,
        let found = ListConventions.builtIn.role(ofAddress: link.destination)
      else { return nil }
      let severity: Diagnostic.Severity
      switch (stated, found) {
      case (.paper, .video), (.code, .video): severity = .warning
      case (.project, .paper), (.video, .paper):
        // Any file that ends in .pdf counts as a paper; an identifier makes it one.
        let identifiers = ListConventions.builtIn.identifiers(in: link.destination)
        guard !identifiers.qualified.isEmpty else { return nil }
        severity = .warning
      case (.code, .project): severity = .note
      default: return nil
      }
      let name = link.label.foldingWhitespace
      let called =
        ListConventions.builtIn.role(ofLabel: link.label) == nil ? "for \(stated.words)" : "called '\(name)'"
      return Finding(
        "the link \(called) leads to \(found.words) (\(link.destination)); correct the address, or call it what it is",
        at: link.location, severity)
    }
  }

  /// One address under two names.
  static let repeatedLink = CheckRule(
    "repeated-link", .note, summary: "an entry has one address under two names",
    discussion: """
      Two links of an entry that their words call different things, as Paper and Code, have one address. One of the \
      two was perhaps copied from the other. Correct it, or take it away.
      """
  ) { input in
    struct Named: Hashable {
      var entry: SourceLocation
      var address: String
    }
    var first: [Named: ListedLink] = [:]
    return input.linksOfEntries { _ in true }.compactMap { link, entry in
      guard !link.isImage, let role = ListConventions.builtIn.role(ofLabel: link.label), role != .other,
        link.destination.lowercased().hasPrefix("http")
      else { return nil }
      let key = Named(entry: entry.location, address: link.destination.withoutSlashesAtEnd)
      guard let other = first[key] else {
        first[key] = link
        return nil
      }
      guard let otherRole = ListConventions.builtIn.role(ofLabel: other.label), otherRole != role else {
        return nil
      }
      return Finding(
        "'\(link.label.foldingWhitespace)' and '\(other.label.foldingWhitespace)' of '\(entry.title)' have one address "
          + "(\(link.destination)); correct one of the two, or take it away", at: link.location)
    }
  }
}

extension Link.Role {
  /// What a message calls something that has this role.
  fileprivate var words: String {
    switch self {
    case .paper: "a paper"
    case .code: "code"
    case .project: "a project page"
    case .video: "a video"
    case .demo: "a demo"
    case .dataset: "data"
    case .model: "a model"
    case .blog: "a blog"
    case .other: "something else"
    }
  }
}

extension CheckInput {
  /// The links of entries of whose role the list says something, each with its entry.
  fileprivate func linksOfEntries(where holds: (Link.Role) -> Bool) -> [(ListedLink, Entry)] {
    sources.flatMap { source in
      source.outline.links.compactMap { link -> (ListedLink, Entry)? in
        guard let role = link.statedRole, holds(role),
          let entry = entry(in: source, atLine: link.location.line)
        else { return nil }
        return (link, entry)
      }
    }
  }
}

extension String {
  /// The address without slashes at its end; a place in a page is another address than the page.
  fileprivate var withoutSlashesAtEnd: String {
    var address = self[...]
    while address.hasSuffix("/") { address = address.dropLast() }
    return String(address)
  }
}
