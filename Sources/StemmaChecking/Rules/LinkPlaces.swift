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
      let isCertain = !conventions.identifiers(in: link.destination).qualified.isEmpty
      return Finding(
        "the code link of '\(entry.title)' leads to a paper (\(link.destination)); link the code here, or call the "
          + "link 'Paper'", at: link.location, isCertain ? .error : .warning)
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
