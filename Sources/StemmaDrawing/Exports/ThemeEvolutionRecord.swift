import StemmaModel

/// An evolution of themes as `stemma themes --periods … --format json` exports it.
package struct ThemeEvolutionRecord: Encodable, Sendable {
  /// A run of years.
  package struct Period: Encodable, Sendable {
    package var first: Int
    package var last: Int
    package var map: ThematicMapRecord
  }

  /// A link between themes of neighbouring periods, by their ids there.
  package struct Link: Encodable, Sendable {
    package var fromPeriod: String
    package var from: Int
    package var fromLabel: String
    package var toPeriod: String
    package var to: Int
    package var toLabel: String
    package var inclusion: Double
    package var weightedInclusion: Double
    package var stability: Double
    package var isStrong: Bool
    package var sharedTerms: [String]
  }

  /// What becomes of a theme.
  package struct Event: Encodable, Sendable {
    package var kind: String
    package var period: String
    package var theme: Int
    package var label: String
    /// The ids of the themes that it splits into, in the next period, or that it goes on, in the one before.
    package var others: [Int]
  }

  package var isAutomatic: Bool
  package var minimumInclusion: Double
  package var undated: Int
  package var periods: [Period]
  package var links: [Link]
  package var events: [Event]

  /// The record of an evolution.
  package init(_ evolution: ThemeEvolution) {
    isAutomatic = evolution.isAutomatic
    minimumInclusion = evolution.minimumInclusion
    undated = evolution.undated
    let parts = evolution.periods
    periods = parts.map { Period(first: $0.first, last: $0.last, map: ThematicMapRecord($0.map)) }
    links = evolution.links.map { link in
      let (source, target) = (
        parts[link.period].map.themes[link.source], parts[link.period + 1].map.themes[link.target]
      )
      return Link(
        fromPeriod: parts[link.period].name, from: source.id, fromLabel: source.label,
        toPeriod: parts[link.period + 1].name, to: target.id, toLabel: target.label,
        inclusion: link.inclusion.exported, weightedInclusion: link.weightedInclusion.exported,
        stability: link.stability.exported, isStrong: link.isStrong, sharedTerms: link.sharedTerms)
    }
    events = evolution.events.map { event in
      let others = event.kind == .split ? event.period + 1 : event.period - 1
      return Event(
        kind: event.kind.rawValue, period: parts[event.period].name, theme: event.theme + 1,
        label: parts[event.period].map.themes[event.theme].label,
        others: event.others.map { parts[others].map.themes[$0].id })
    }
  }

  /// The columns of a table with a row a link.
  package static let csvHeader = [
    "fromPeriod", "from", "fromLabel", "toPeriod", "to", "toLabel", "inclusion", "weightedInclusion",
    "stability", "isStrong", "sharedTerms",
  ]

  /// A row a link.
  package var csvRows: [[String]] {
    links.map { link in
      [
        link.fromPeriod, "\(link.from)", link.fromLabel, link.toPeriod, "\(link.to)", link.toLabel,
        "\(link.inclusion)", "\(link.weightedInclusion)", "\(link.stability)", "\(link.isStrong)",
        link.sharedTerms.joined(separator: "; "),
      ]
    }
  }
}
