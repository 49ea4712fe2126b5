import StemmaModel

/// What a link leads to, however its address is written.
///
/// Scheme, `www.`, a slash or `.git` at the end, the case of a host and of a repository, and whether an arXiv
/// address is that of the abstract, the PDF or a version make no other target.
struct LinkTarget: Hashable {
  /// What it leads to.
  var role: Link.Role
  /// The address without what makes no difference.
  var address: String

  /// The target of a link.
  init(_ link: Link) {
    role = link.role
    address = LinkTarget.address(of: link.url)
  }

  private static func address(of url: String) -> String {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    while rest.hasSuffix("/") { rest.removeLast() }
    let end = rest.firstIndex(where: { "/?#".contains($0) }) ?? rest.endIndex
    var host = rest[..<end].lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    var path = String(rest[end...])
    switch host {
    case "arxiv.org", "export.arxiv.org", "download.arxiv.org", "browse.arxiv.org":
      if let prefix = ["/abs/", "/pdf/", "/html/"].first(where: path.hasPrefix) {
        return "arxiv:" + withoutVersion(path.dropFirst(prefix.count))
      }
    case "github.com", "gitlab.com", "huggingface.co":
      path = path.lowercased()
      if path.hasSuffix(".git") { path.removeLast(4) }
    default: break
    }
    return host + path
  }

  /// An arXiv id without the ending of a file and the number of a version.
  private static func withoutVersion(_ id: Substring) -> Substring {
    let id = id.hasSuffix(".pdf") ? id.dropLast(4) : id
    guard let mark = id.lastIndex(of: "v"), mark > id.startIndex else { return id }
    let number = id[id.index(after: mark)...]
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? id[..<mark] : id
  }
}
