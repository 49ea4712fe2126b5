/// The repository that a web address leads into, as `github.com/owner/name` in lower case; nil if the address
/// has no owner and name.
///
/// Pages inside the repository, the ending `.git`, queries and the scheme are dropped.
package func repositoryAddress(of url: String) -> String? {
  let address = url.lowercased().split(separator: "/", omittingEmptySubsequences: true)
  guard address.count >= 4 else { return nil }
  let host = address[1].hasPrefix("www.") ? address[1].dropFirst(4) : address[1]
  var name = address[3].prefix(while: { $0 != "?" && $0 != "#" })
  if name.hasSuffix(".git") { name = name.dropLast(4) }
  return "\(host)/\(address[2])/\(name)"
}
