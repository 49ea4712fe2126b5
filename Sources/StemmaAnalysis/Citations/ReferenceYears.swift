import StemmaModel

/// The cited references of a network by the years they are from; nil if no year of any is known.
///
/// A reference counts in the year that its source gives, else in that of the paper of the network that it means.
/// Every paper counts once for each work that it cites; a work outside the network is what a reference calls it, so
/// that one named in two ways counts as two.
///
/// - Complexity: O(references), besides sorting the works of the peaks.
func referenceYearSpectrum(of network: Network) -> ReferenceYearSpectrum? {
  let references = DatedReferences(of: network)
  guard let first = references.counts.keys.min(), let last = references.counts.keys.max() else { return nil }
  // Two years more at either end, and two before those for the median of the years before.
  let counts = ((first - 4)...(last + 2)).map { references.counts[$0] ?? 0 }
  let years = (first...last).map { year in
    let position = year - first + 4
    return ReferenceYearSpectrum.Year(
      year: year, count: counts[position],
      deviation: counts[position] - median(counts[(position - 2)...(position + 2)]),
      trailingDeviation: counts[position] - median(counts[(position - 4)...position]))
  }
  let peaks = years.indices.filter { position in
    let deviation = years[position].deviation
    return deviation > 0
      && (position == 0 || years[position - 1].deviation <= deviation)
      && (position + 1 == years.count || years[position + 1].deviation < deviation)
  }.map { years[$0] }.sorted { ($1.deviation, $1.count, $0.year) < ($0.deviation, $0.count, $1.year) }
  return ReferenceYearSpectrum(
    years: years,
    peaks: peaks.map { .init(year: $0, works: references.mostCited(of: $0.year, in: network)) },
    datedReferences: references.counts.values.reduce(0, +), datedByCollection: references.datedByCollection,
    undatedReferences: references.undated)
}

/// The middle one of an odd number of counts.
private func median(_ counts: ArraySlice<Int>) -> Int {
  let sorted = counts.sorted()
  return sorted[sorted.count / 2]
}

/// What is cited, by year.
private struct DatedReferences {
  /// A work that is cited.
  enum Work: Hashable {
    /// A paper of the network, by position.
    case paper(Int)
    /// Anything else, by what a reference calls it.
    case other(String)
  }

  /// How many references each year has.
  var counts: [Int: Int] = [:]
  /// How many papers cite each work of a year.
  var works: [Int: [Work: Int]] = [:]
  var datedByCollection = 0
  var undated = 0

  /// How many works a peak names.
  private static let mostWorks = 5

  init(of network: Network) {
    // What a reference means does not depend on who gives it.
    var targets: [String: Int] = [:]
    for citation in network.citations { targets[citation.evidence.text] = citation.cited }
    for paper in network.papers {
      var seen: Set<Work> = []
      for entry in paper.entries {
        for reference in entry.references {
          let target = targets[reference]
          let work = target.map(Work.paper) ?? .other(reference)
          guard seen.insert(work).inserted else { continue }
          add(
            work, stated: entry.referenceYears?[reference], known: target.flatMap { network.papers[$0].year })
        }
      }
    }
  }

  private mutating func add(_ work: Work, stated: Int?, known: Int?) {
    guard let year = stated ?? known, TrendOptions.plausibleYears.contains(year) else {
      undated += 1
      return
    }
    if stated == nil { datedByCollection += 1 }
    counts[year, default: 0] += 1
    works[year, default: [:]][work, default: 0] += 1
  }

  /// The works of a year that are cited most; of equals those in the network first, then by name.
  func mostCited(of year: Int, in network: Network) -> [ReferenceYearSpectrum.CitedWork] {
    let all = (works[year] ?? [:]).map { work, count in
      switch work {
      case .paper(let position):
        ReferenceYearSpectrum.CitedWork(
          name: network.papers[position].title, paper: network.papers[position].id, citations: count)
      case .other(let reference):
        ReferenceYearSpectrum.CitedWork(name: name(of: reference), paper: nil, citations: count)
      }
    }
    let ordered = all.sorted {
      ($1.citations, $0.paper == nil ? 1 : 0, $0.name, $0.paper ?? "")
        < ($0.citations, $1.paper == nil ? 1 : 0, $1.name, $1.paper ?? "")
    }
    return Array(ordered.prefix(Self.mostWorks))
  }

  /// A title or words as they stand; an identifier with its scheme, all of them as the source has them.
  private func name(of reference: String) -> String {
    for scheme in ["title:", "text:"] where reference.hasPrefix(scheme) {
      return String(reference.dropFirst(scheme.count))
    }
    return reference
  }
}
