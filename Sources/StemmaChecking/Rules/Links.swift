import StemmaModel
import StemmaReading

extension CheckRule {
  /// A link whose address is none.
  static let malformedLink = CheckRule(
    "malformed-link", .error, summary: "a link leads nowhere, as its address is malformed",
    discussion: """
      What stands in the round brackets is no address that a browser can follow: a title or a placeholder, a second \
      pair of brackets, a misspelt scheme, a host without https:// (which leads into the list's own repository), an \
      arXiv id that cannot be. Or the link is none for Markdown, as [Paper] (https://…) with a blank between. Paths to \
      files beside the list and anchors are fine. Write the address in full.
      """
  ) { input in
    var findings: [Finding] = []
    var places: Set<SourceLocation> = []
    for source in input.sources {
      for link in source.outline.links where !link.destination.isEmpty {
        places.insert(link.location)
        let isOfEntry = input.entry(in: source, atLine: link.location.line) != nil
        guard let fault = AddressFault(of: link, isOfEntry: isOfEntry) else { continue }
        findings.append(Finding(fault.message, at: link.location))
      }
      for broken in BrokenLinks.all(in: source, of: input) {
        places.insert(broken.location)
        findings.append(Finding(broken.message, at: broken.location))
      }
    }
    // What is no link in Markdown at all, the reader has found in the text.
    let others = input.diagnostics("malformed-link").filter { finding in
      finding.location.map { !places.contains($0) } ?? true
    }
    return findings
      + others.map {
        Finding($0.message.prefix(while: { $0 != ";" }) + "; write the address", at: $0.location)
      }
  }
}
