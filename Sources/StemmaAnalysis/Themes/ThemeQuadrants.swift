import StemmaModel

/// The places of themes on the map, told from their centrality, density and years.
///
/// A theme is central if its rank by centrality is the mean of all ranks or above, and dense in the same way by
/// density: from the median on, except that themes that share the median with most others are not. SciMAT, too,
/// goes by ranks, and the mean rank is the origin of bibliometrix's map. Where all themes have the same value there
/// is no place.
///
/// A theme that is neither emerges if the mean year of its papers is later than that of all papers by more than
/// its standard error, s / √n, and declines if it is earlier by more; otherwise, or with fewer than two years, it
/// is either.
struct ThemeQuadrants {
  /// The ranks by centrality, from 1; equal themes share the mean of theirs.
  let centralityRanks: [Double]
  /// The ranks by density.
  let densityRanks: [Double]
  /// The median centrality.
  let centralityOrigin: Double
  /// The median density.
  let densityOrigin: Double
  /// The quadrant of each theme.
  let quadrants: [Theme.Quadrant?]

  /// Places themes, given the years of all papers.
  init(of themes: [Theme], years: Theme.Years?) {
    // What differs in the last digits is the order of summing.
    let centralities = themes.map { rounded($0.centrality) }
    let densities = themes.map { rounded($0.density) }
    centralityRanks = meanRanks(of: centralities)
    densityRanks = meanRanks(of: densities)
    (centralityOrigin, densityOrigin) = (
      Quartiles(centralities)?.median ?? 0, Quartiles(densities)?.median ?? 0
    )
    let (central, dense) = (centralityRanks, densityRanks)
    let middle = Double(themes.count + 1) / 2
    let isTold = Set(centralities).count > 1 && Set(densities).count > 1
    quadrants = themes.indices.map { position in
      guard isTold else { return nil }
      return switch (central[position] >= middle, dense[position] >= middle) {
      case (true, true): .motor
      case (true, false): .basic
      case (false, true): .niche
      case (false, false): Self.direction(of: themes[position].years, among: years)
      }
    }
  }

  /// Whether papers are later or earlier than all, beyond the standard error of their mean year.
  static func direction(of years: Theme.Years?, among all: Theme.Years?) -> Theme.Quadrant {
    guard let years, let all, years.count > 1 else { return .emergingOrDeclining }
    let error = years.deviation / Double(years.count).squareRoot()
    let lead = years.mean - all.mean
    if lead > error { return .emerging }
    return lead < -error ? .declining : .emergingOrDeclining
  }
}

/// The rank of each value, from 1 for the least; equal values share the mean of their ranks.
func meanRanks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
    for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
    start = end + 1
  }
  return ranks
}

private func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }
