import Graphviz
import StemmaModel

extension Theme.Quadrant {
  /// The name of the quadrant, as the field has it.
  package var name: String {
    switch self {
    case .motor: "motor"
    case .basic: "basic"
    case .niche: "niche"
    case .emerging: "emerging"
    case .declining: "declining"
    case .emergingOrDeclining: "emerging or declining"
    }
  }
}

/// The rules behind the numbers of a thematic map, and which other tool has the same, a line each.
package func themeRules(_ measure: ThemeMeasure) -> [String] {
  let measures =
    switch measure {
    case .callon:
      [
        "centrality: 10 · the sum of e over pairs of a term of the theme and a term of another one; density: 100 · "
          + "the sum of e over pairs within, divided by the number of terms; e = c² / (a·b), where c papers have "
          + "both terms, a the one and b the other (Cobo et al. 2011; equal to SciMAT's)",
        "a theme is central, or dense, if its rank is the mean of all ranks or above: from the median on, but for ties (the "
          + "strategic diagram by ranks, as in SciMAT)",
      ]
    case .callonBibliometrix:
      [
        "centrality: the sum of e over the ties that lead from a theme's terms to less frequent terms of other "
          + "themes; density: 100 · the sum of e over the ties within, divided by the number of terms; e = c / (a·b), "
          + "a term being tied to itself by 1 / a (equal to bibliometrix's thematicMap, which sums the upper "
          + "triangle of its matrix; not Callon's)",
        "a theme is central, or dense, if its rank is the mean of all ranks or above, the origin of bibliometrix's map",
      ]
    }
  return measures + [
    "motor: central and dense; basic: central; niche: dense; emerging: neither, and the mean year of its papers is "
      + "later than that of all papers by more than its standard error; declining: neither, and earlier by more",
    "label: the term with the greatest mean of its share of the theme's occurrences and its PageRank among all "
      + "terms (bibliometrix's rule)",
    "papers: those with at least one term of the theme (SciMAT's union); core: those with two or more (SciMAT's "
      + "core documents)",
  ]
}

/// The rules behind the numbers of an evolution of themes, a line each.
package func themeEvolutionRules(_ evolution: ThemeEvolution) -> [String] {
  [
    evolution.isAutomatic
      ? "periods: three, whose numbers of papers are as nearly equal as whole years allow"
      : "periods: each ends with a year that was given",
    "inclusion: shared terms / terms of the smaller theme; stability: shared terms / terms of both together (equal to "
      + "SciMAT's and bibliometrix's indices); weighted: the inclusion by occurrences, the sum of the smaller number of "
      + "each shared term / the smaller sum of the two themes (after bibliometrix)",
    "a theme goes on those of the period before with which its weighted inclusion is "
      + "\(shortDecimal(evolution.minimumInclusion)) or more; it is new if there is none, ends if none goes on it, "
      + "splits if several go on it, and merges several if it goes on several",
  ]
}

/// What a thematic map says, in plain sentences that the numbers bear out; also what is missing for more.
package func themeSentences(_ map: ThematicMap) -> [String] {
  guard !map.themes.isEmpty else { return [missingThemes(map)] }
  let terms = map.themes.reduce(0) { $0 + $1.terms.count }
  var result = [
    "\(counted(map.themes.count, "theme")) of \(counted(terms, "term")), found in \(map.coveredPapers) of "
      + "\(counted(map.papers, "paper")); each term occurs in at least \(map.minimumOccurrences)."
  ]
  if map.themes.allSatisfy({ $0.quadrant == nil }) {
    result.append(
      map.themes.count == 1
        ? "One theme has nothing to be compared with, so it is in no quadrant."
        : "The themes do not differ in \(sameMeasure(map)), so they are in no quadrant.")
  } else {
    for quadrant in Theme.Quadrant.allCases {
      let names = map.themes.filter { $0.quadrant == quadrant }.map(\.label)
      if names.isEmpty { continue }
      let meaning =
        switch quadrant {
        case .motor: "Motor (central and dense)"
        case .basic: "Basic (central, less dense)"
        case .niche: "Niche (dense, less central)"
        case .emerging: "Emerging (less central and less dense, with later papers than all)"
        case .declining: "Declining (less central and less dense, with earlier papers than all)"
        case .emergingOrDeclining:
          "Emerging or declining (less central and less dense; the years do not tell which)"
        }
      result.append("\(meaning): \(names.joined(separator: ", ")).")
    }
  }
  if map.years == nil {
    result.append("No paper has a year, so emerging and declining themes are not told apart.")
  }
  if !map.looseTerms.isEmpty {
    let names = map.looseTerms.prefix(5).joined(separator: ", ")
    let more = map.looseTerms.count > 5 ? " and \(map.looseTerms.count - 5) more" : ""
    result.append(
      "\(counted(map.looseTerms.count, "frequent term")) \(map.looseTerms.count == 1 ? "is" : "are") in no theme, being "
        + "tied to no other term or to all alike: \(names)\(more).")
  }
  return result
}

/// Why there is no theme.
package func missingThemes(_ map: ThematicMap) -> String {
  if map.papers == 0 { return "There are no papers, so there are no themes." }
  if map.papersWithTerms == 0 {
    return
      "None of the \(counted(map.papers, "paper")) has a term: the lists say no keywords, so there are no themes."
  }
  let terms = map.looseTerms.count
  if terms == 0 {
    return "No term occurs in \(map.minimumOccurrences) papers or more, so there are no themes; "
      + "\(map.papersWithTerms) of \(counted(map.papers, "paper")) \(map.papersWithTerms == 1 ? "has" : "have") terms."
  }
  if terms == 1 {
    return
      "Only one term, \(map.looseTerms[0]), occurs in \(map.minimumOccurrences) papers or more, and a theme has "
      + "several, so there are no themes."
  }
  return
    "\(terms) terms occur in \(map.minimumOccurrences) papers or more, but none of them goes with another, so "
    + "there are no themes."
}

private func sameMeasure(_ map: ThematicMap) -> String {
  let central = Set(map.themes.map(\.centralityRank)).count == 1
  let dense = Set(map.themes.map(\.densityRank)).count == 1
  return central && dense ? "centrality and density" : central ? "centrality" : "density"
}

/// What an evolution of themes says, in plain sentences; also what is missing for more.
package func themeEvolutionSentences(_ evolution: ThemeEvolution) -> [String] {
  guard let first = evolution.periods.first else {
    return ["No paper has a year, so there are no periods to compare."]
  }
  guard evolution.periods.count > 1 else {
    return [
      "All \(counted(first.map.papers, "paper")) with a year are of \(first.name), so there is nothing to compare."
    ]
  }
  var result = evolution.periods.map { period -> String in
    let themes = period.map.themes
    return "\(period.name): \(counted(period.map.papers, "paper")), "
      + (themes.isEmpty ? "no themes. " + missingThemes(period.map) : counted(themes.count, "theme") + ".")
  }
  func name(_ theme: Int, _ period: Int) -> String { evolution.periods[period].map.themes[theme].label }
  func names(_ kind: ThemeEvent.Kind, in period: Int) -> [String] {
    evolution.events.filter { $0.kind == kind && $0.period == period }.map { name($0.theme, $0.period) }
  }
  for period in evolution.periods.indices.dropFirst() {
    let (earlier, later) = (evolution.periods[period - 1].name, evolution.periods[period].name)
    let continued = names(.continuation, in: period)
    var parts: [String] = []
    for event in evolution.events where event.kind == .continuation && event.period == period {
      let (old, new) = (name(event.others[0], period - 1), name(event.theme, period))
      parts.append(old == new ? new : "\(old) as \(new)")
    }
    if !continued.isEmpty {
      result.append("Going on from \(earlier) to \(later): \(parts.joined(separator: ", ")).")
    }
    for event in evolution.events where event.kind == .split && event.period == period - 1 {
      result.append(
        "\(name(event.theme, period - 1)) (\(earlier)) splits into "
          + "\(enumeration(event.others.map { name($0, period) })) (\(later)).")
    }
    for event in evolution.events where event.kind == .merge && event.period == period {
      result.append(
        "\(enumeration(event.others.map { name($0, period - 1) })) (\(earlier)) merge into "
          + "\(name(event.theme, period)) (\(later)).")
    }
    let ended = names(.death, in: period - 1)
    if !ended.isEmpty { result.append("Ending with \(earlier): \(ended.joined(separator: ", ")).") }
    let born = names(.birth, in: period)
    if !born.isEmpty { result.append("New in \(later): \(born.joined(separator: ", ")).") }
  }
  if evolution.undated > 0 {
    result.append(
      "\(counted(evolution.undated, "paper")) without a year \(evolution.undated == 1 ? "is" : "are") in no period."
    )
  }
  return result
}

/// A number with at most two decimals.
func shortDecimal(_ number: Double) -> String { DotValue.decimal((number * 100).rounded() / 100) }
