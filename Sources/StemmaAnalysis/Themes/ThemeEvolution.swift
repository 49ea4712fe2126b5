import StemmaModel

/// What becomes of the themes of periods.
///
/// The method is that of Cobo, López-Herrera, Herrera-Viedma and Herrera (2011), section 2.3.
/// Themes of neighbouring periods are linked where they share a term, and a later one goes on an earlier one where
/// the weighted inclusion reaches `minimumInclusion`: by occurrences, since themes of few terms share half of them
/// easily.
///
/// - Parameters:
///   - parts: The periods in order of time, each with its themes.
///   - isAutomatic: Whether the periods were chosen to have about equally many papers.
///   - undated: How many papers have no year.
///   - options: From which inclusion on a link is strong.
/// - Returns: The evolution.
/// - Complexity: O(pairs of themes · terms).
package func themeEvolution(
  of parts: [ThemePeriod], isAutomatic: Bool, undated: Int, options: ThemeOptions = ThemeOptions()
) -> ThemeEvolution {
  var links: [ThemeLink] = []
  for period in parts.indices.dropLast() {
    for (source, earlier) in parts[period].map.themes.enumerated() {
      for (target, later) in parts[period + 1].map.themes.enumerated() {
        guard let overlap = ThemeOverlap(earlier, later) else { continue }
        links.append(
          ThemeLink(
            period: period, source: source, target: target, sharedTerms: overlap.terms,
            inclusion: overlap.inclusion, weightedInclusion: overlap.weightedInclusion,
            stability: overlap.stability, isStrong: overlap.weightedInclusion >= options.minimumInclusion))
      }
    }
  }
  return ThemeEvolution(
    periods: parts, isAutomatic: isAutomatic, links: links, minimumInclusion: options.minimumInclusion,
    events: themeEvents(of: parts, links: links), undated: undated)
}

/// What two themes have in common; none if they share no term.
struct ThemeOverlap {
  /// The terms that both have, ordered by name.
  let terms: [String]
  /// |A∩B| / min(|A|, |B|).
  let inclusion: Double
  /// Σ min(a, b) over the shared terms / min(Σa, Σb), by occurrences.
  let weightedInclusion: Double
  /// |A∩B| / |A∪B|.
  let stability: Double

  /// Compares two themes.
  init?(_ one: Theme, _ other: Theme) {
    let occurrences = Dictionary(other.terms.map { ($0.term, $0.occurrences) }, uniquingKeysWith: +)
    var shared: [(term: String, occurrences: Int)] = []
    for term in one.terms {
      if let others = occurrences[term.term] { shared.append((term.term, min(term.occurrences, others))) }
    }
    guard !shared.isEmpty else { return nil }
    terms = shared.map(\.term).sorted()
    let (first, second) = (one.terms.count, other.terms.count)
    inclusion = Double(shared.count) / Double(min(first, second))
    stability = Double(shared.count) / Double(first + second - shared.count)
    let totals = [one, other].map { $0.terms.reduce(0) { $0 + $1.occurrences } }
    weightedInclusion =
      Double(shared.reduce(0) { $0 + $1.occurrences }) / Double(max(min(totals[0], totals[1]), 1))
  }
}

/// What happens to themes, told from the strong links alone; ordered by period, kind and theme.
func themeEvents(of periods: [ThemePeriod], links: [ThemeLink]) -> [ThemeEvent] {
  let strong = links.filter(\.isStrong)
  var events: [ThemeEvent] = []
  for (period, part) in periods.enumerated() {
    let ahead = strong.filter { $0.period == period }
    let behind = strong.filter { $0.period == period - 1 }
    for theme in part.map.themes.indices {
      let later = ahead.filter { $0.source == theme }.map(\.target)
      let earlier = behind.filter { $0.target == theme }.map(\.source)
      func add(_ kind: ThemeEvent.Kind, _ others: [Int] = []) {
        events.append(ThemeEvent(kind: kind, period: period, theme: theme, others: others))
      }
      if period > 0 && earlier.isEmpty { add(.birth) }
      if period + 1 < periods.count && later.isEmpty { add(.death) }
      if later.count > 1 { add(.split, later) }
      if earlier.count > 1 { add(.merge, earlier) }
      if let source = earlier.first, earlier.count == 1, behind.count(where: { $0.source == source }) == 1 {
        add(.continuation, earlier)
      }
    }
  }
  let order = ThemeEvent.Kind.allCases
  return events.sorted { one, other in
    (one.period, order.firstIndex(of: one.kind) ?? 0, one.theme)
      < (other.period, order.firstIndex(of: other.kind) ?? 0, other.theme)
  }
}
