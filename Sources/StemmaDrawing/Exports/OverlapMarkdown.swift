import StemmaComparing
import StemmaModel

/// What lists share as Markdown.
package func overlapMarkdown(_ overlap: ListOverlap) -> String {
  let names = overlap.lists.map { Markdown.code($0.name) }
  var text = "## What \(counted(overlap.lists.count, "list")) share\n\n"
  text += "\(counted(overlap.papers.count, "paper")) in all, \(overlap.common.count) of them in every list.\n"
  text += Markdown.table(
    ["List", "Papers", "Only here"] + names,
    overlap.lists.indices.map { row in
      [names[row], "\(overlap.lists[row].papers)", "\(overlap.lists[row].exclusive)"]
        + overlap.lists.indices.map { column in
          overlap.pair(row, column).map { "\($0.shared) (\(percent($0.jaccard)))" } ?? ""
        }
    })
  text += "\nShared papers, and in brackets their share of the papers that either list has.\n"
  func add(_ heading: String, _ members: [ListOverlap.Member]) {
    if members.isEmpty { return }
    text += "\n### \(heading) (\(members.count))\n\n" + members.map { "- \(listed($0.paper))\n" }.joined()
  }
  add("In every list", overlap.common)
  for list in overlap.lists.indices { add("Only in \(names[list])", overlap.exclusive(to: list)) }
  if overlap.lists.count > 2 {
    for list in overlap.lists.indices {
      add("In every list but \(names[list])", overlap.lackedOnly(by: list))
    }
  }
  return text
}

/// The papers that a list lacks and others have as Markdown.
package func missingMarkdown(from list: Int, in overlap: ListOverlap) -> String {
  let missing = overlap.missing(from: list)
  let name = Markdown.code(overlap.lists[list].name)
  var text = "## What \(name) lacks and other lists have\n\n"
  if missing.isEmpty { return text + "Nothing: it has every paper of the others.\n" }
  text += missing.map { member in
    let lists = overlap.lists.count > 2 ? " (\(counted(member.lists.count, "list")))" : ""
    return "- \(listed(member.paper))\(lists)\n"
  }.joined()
  return text
}

extension ListOverlap {
  /// The pair of two different lists.
  package func pair(_ one: Int, _ other: Int) -> Pair? {
    pairs.first { $0.first == min(one, other) && $0.second == max(one, other) && one != other }
  }
}
