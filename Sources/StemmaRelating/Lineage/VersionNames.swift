import StemmaModel

extension LineageRule {
  /// `EMO2` descends from `EMO`, `GeneFace++` from `GeneFace`: names with one base and versions that follow.
  static let versionNames = LineageRule(
    id: "version-name", summary: "a name is another paper's name with a version behind it"
  ) { context in
    struct Version {
      var name: String
      var versioned: VersionedName
      var paper: Int
    }
    var versionsOfBase: [String: [Version]] = [:]
    for (index, paper) in context.papers.enumerated() {
      let bases = Set(paper.aliases.map { VersionedName($0).base })
      // A repository is often shared by all versions, so its name counts where the paper has none like it.
      let repositories = paper.repositoryNames.filter { !bases.contains(VersionedName($0).base) }
      for name in paper.aliases + repositories {
        let versioned = VersionedName(name)
        guard versioned.base.count >= 3 else { continue }
        // `CVPR23` is no 23rd version.
        if versioned.rank >= 10, !paper.aliases.contains(name) { continue }
        versionsOfBase[versioned.base, default: []].append(
          Version(name: name, versioned: versioned, paper: index))
      }
    }
    var findings = Findings()
    for base in versionsOfBase.keys.sorted() {
      let versions = versionsOfBase[base] ?? []
      for child in versions where !child.versioned.suffix.isEmpty {
        // The nearest lower version is the parent: Hallo → Hallo2 → Hallo3.
        let lower = versions.filter {
          $0.paper != child.paper && $0.versioned.rank < child.versioned.rank
            && !context.papers[$0.paper].isYounger(than: context.papers[child.paper])
        }
        guard let rank = lower.map(\.versioned.rank).max() else { continue }
        let nearest = lower.filter { $0.versioned.rank == rank }
        guard let parent = context.parent(among: Set(nearest.map(\.paper)).sorted(), of: child.paper),
          let parentName = nearest.first(where: { $0.paper == parent })?.name
        else { continue }
        let sameCase = child.name.hasPrefix(parentName.prefix(base.count))
        let entry = context.papers[child.paper].entries.first {
          $0.alias == child.name || $0.title.hasPrefix(child.name)
        }
        guard let location = (entry ?? context.papers[child.paper].entries.first)?.location else { continue }
        findings.pairs.append(
          Finding(
            parent: parent, child: child.paper, kind: .successorVersion,
            evidence: Evidence(
              rule: "version-name", location: location, text: child.name,
              confidence: sameCase ? 0.9 : 0.8)))
      }
    }
    return findings
  }
}
