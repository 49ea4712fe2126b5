import StemmaModel

/// A report in Markdown: the figures, the lineage, the clusters, the trends and every paper.
///
/// Pictures are named as files that stand beside it.
package struct MarkdownReport: Sendable {
  /// The pictures, by what they show; nil leaves one out.
  package struct Pictures: Sendable {
    package var lineage: String?
    package var timeline: String?
    package var clusterMap: String?
    package var paperCounts: String?
    package var terms: String?
    package var bursts: String?
    package var topics: String?
    package var themes: String?
    package var evolution: String?

    /// Makes a list of pictures.
    package init(
      lineage: String? = nil, timeline: String? = nil, clusterMap: String? = nil, paperCounts: String? = nil,
      terms: String? = nil, bursts: String? = nil, topics: String? = nil, themes: String? = nil,
      evolution: String? = nil
    ) {
      self.lineage = lineage
      self.timeline = timeline
      self.clusterMap = clusterMap
      self.paperCounts = paperCounts
      self.terms = terms
      self.bursts = bursts
      self.topics = topics
      self.themes = themes
      self.evolution = evolution
    }
  }

  /// The text.
  package private(set) var text = ""

  private let network: Network
  private let papers: [Paper.ID: Paper]

  /// Writes the report.
  package init(
    title: String, network: Network, clustering: Clustering, trends: Trends, entryCount: Int,
    themes: [String] = [], pictures: Pictures
  ) {
    self.network = network
    papers = Dictionary(network.papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    text = "# \(Markdown.escaped(title))\n"
    addFigures(trends: trends, entryCount: entryCount)
    addLineage(picture: pictures.lineage)
    add("Timeline", picture: pictures.timeline)
    addClusters(clustering, picture: pictures.clusterMap)
    addThemes(themes, pictures)
    add("Trends")
    text += MarkdownTrends(trends, pictures: pictures).text
    addPapers()
  }

  private mutating func add(_ heading: String, picture: String? = nil) {
    text += "\n## \(heading)\n"
    addPicture(picture, heading)
  }

  private mutating func addPicture(_ file: String?, _ meaning: String) {
    if let file { text += "\n\(Markdown.picture(file, meaning))\n" }
  }

  private mutating func addThemes(_ sentences: [String], _ pictures: Pictures) {
    if sentences.isEmpty { return }
    add("Themes", picture: pictures.themes)
    text += "\n" + sentences.map(Markdown.escaped).joined(separator: " ") + "\n"
    addPicture(pictures.evolution, "Evolution of themes")
  }

  private mutating func addFigures(trends: Trends, entryCount: Int) {
    let repeated = network.papers.count { $0.entries.count > 1 }
    let withCode = network.papers.count { !$0.urls(.code).isEmpty }
    let years = [trends.years.first, trends.years.last].compactMap { $0.map(String.init) }
    var lines = [
      "\(counted(entryCount, "entry", "entries")) name \(counted(network.papers.count, "paper"))"
        + (repeated > 0 ? ", \(repeated) of them more than once" : "") + ".",
      "\(counted(network.relations.count, "relation")) of descent; \(withheldText)",
    ]
    if network.papers.count > 0 {
      lines.append(
        "\(counted(withCode, "paper")) (\(withCode * 100 / network.papers.count) %) \(withCode == 1 ? "has" : "have") public code."
      )
    }
    if years.count == 2 { lines.append("They are from \(years[0]) to \(years[1]).") }
    text += "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// How many relations do not hold, and why.
  private var withheldText: String {
    let outcomes = network.decisions.filter { $0.relation != nil && $0.outcome != .holds }.map(\.outcome)
    let reasons = LineageDecision.Outcome.allCases.compactMap { outcome -> String? in
      let count = outcomes.count { $0 == outcome }
      return count == 0 ? nil : "\(count) \(outcome.meaning)"
    }
    if reasons.isEmpty { return "no other was found." }
    return "\(outcomes.count) more \(outcomes.count == 1 ? "was" : "were") withheld: "
      + reasons.joined(separator: ", ") + "."
  }

  private mutating func addLineage(picture: String?) {
    add("Lineage", picture: picture)
    let rows = network.relations.sorted { one, other in
      (papers[one.parent]?.year ?? 0, name(one.parent), papers[one.child]?.year ?? 0, name(one.child))
        < (
          papers[other.parent]?.year ?? 0, name(other.parent), papers[other.child]?.year ?? 0,
          name(other.child)
        )
    }.map { relation in
      let first = relation.evidence.first
      return [
        linked(relation.parent), linked(relation.child), relation.kind.rawValue,
        "\(Int((relation.confidence * 100).rounded())) %", Markdown.escaped(first?.text ?? ""),
        first.map { Markdown.code("\($0.location.file):\($0.location.line)") } ?? "",
      ]
    }
    text += Markdown.table(["Parent", "Child", "Relation", "Sure", "Because", "Place"], rows)
  }

  private mutating func addClusters(_ clustering: Clustering, picture: String?) {
    add("Topics", picture: picture)
    let rows = clustering.clusters.map { cluster in
      [
        "\(cluster.id)", "\(cluster.size)", Markdown.escaped(cluster.label),
        Markdown.escaped(cluster.terms.map(\.term).joined(separator: ", ")),
        cluster.papers.filter { papers[$0]?.alias != nil }.prefix(8).map { Markdown.escaped(name($0)) }
          .joined(separator: ", "),
      ]
    }
    text += Markdown.table(["", "Papers", "Topic", "Terms", "Among them"], rows)
    let loose = clustering.membership.count { $0 == nil }
    text +=
      "\n\(clustering.qualityFunction.rawValue), resolution \(clustering.resolution), seed \(clustering.seed), "
      + "on the layers \(clustering.layers.map(\.rawValue).joined(separator: ", "))."
      + (loose > 0 ? " \(counted(loose, "paper")) shared nothing with another.\n" : "\n")
  }

  private mutating func addPapers() {
    add("Papers")
    let ordered = network.papers.sorted { one, other in
      (one.year ?? Int.max, one.name, one.id) < (other.year ?? Int.max, other.name, other.id)
    }
    let rows = ordered.map { paper in
      [
        paper.year.map(String.init) ?? "", Markdown.escaped(paper.venue ?? ""),
        Markdown.escaped(paper.alias ?? ""),
        Markdown.link(paper.title, to: paper.urls(.paper).first),
        paper.urls(.code).first.map { Markdown.link("code", to: $0) } ?? "",
        paper.entries.map { Markdown.code("\($0.location.file):\($0.location.line)") }.joined(separator: " "),
      ]
    }
    text += Markdown.table(["Year", "Venue", "Name", "Title", "Code", "Entries"], rows)
  }

  private func name(_ id: Paper.ID) -> String { papers[id]?.name ?? id }

  private func linked(_ id: Paper.ID) -> String {
    let year = papers[id]?.year.map { " (\($0))" } ?? ""
    return Markdown.link(name(id), to: papers[id]?.urls(.paper).first) + year
  }
}

/// Text as Markdown has it.
enum Markdown {
  /// Text that Markdown shows as it is, on one line of a table cell.
  static func escaped(_ text: String) -> String {
    var result = ""
    var rest = oneLine(text).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if "\\`*_[]<>|~".unicodeScalars.contains(scalar) || (scalar == "&" && beginsEntity(rest)) {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether what follows an ampersand would be read together with it as one character.
  private static func beginsEntity(_ rest: Substring.UnicodeScalarView) -> Bool {
    let name = rest.prefix { $0 == "#" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  /// A picture that opens by itself.
  static func picture(_ file: String, _ meaning: String) -> String { "[![\(meaning)](\(file))](\(file))" }

  /// A link, or the words alone without the address of a web page.
  static func link(_ words: String, to address: String?) -> String {
    guard let address, isWebAddress(address) else { return escaped(words) }
    var safe = ""
    for scalar in address.unicodeScalars {
      if " ()|<>\\\"".unicodeScalars.contains(scalar) {
        safe += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else if scalar.value >= 0x20 {
        safe.unicodeScalars.append(scalar)
      }
    }
    return "[\(escaped(words))](\(safe))"
  }

  /// Text between backticks, as many as it takes.
  static func code(_ text: String) -> String {
    let line = oneLine(text).replacing("|", with: "\\|")
    let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let padding = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + padding + line + padding + fence
  }

  /// A pipe table after an empty line; nothing without rows.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    if rows.isEmpty { return "\nNone.\n" }
    let rule = header.map { _ in "---" }
    return "\n" + ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
