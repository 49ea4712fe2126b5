import StemmaModel

extension BradfordZones {
  /// The zones of venues with their numbers of papers (Bradford 1934, "Sources of information on specific
  /// subjects").
  ///
  /// In descending order of papers, the first zone is all venues up to and with the one at which 33 % of the papers
  /// are reached, the second likewise up to 67 %, the third the rest: the cuts of bibliometrix (`bradford`).
  ///
  /// - Parameter venues: Each venue once. Fewer than three give nil.
  package init?(_ venues: [(name: String, papers: Int)]) {
    let ranked = venues.filter { $0.papers > 0 }.sorted { ($1.papers, $0.name) < ($0.papers, $1.name) }
    guard ranked.count > 2 else { return nil }
    let papers = ranked.reduce(0) { $0 + $1.papers }
    var rows: [Venue] = []
    var cumulated = 0
    for (name, count) in ranked {
      // The zone goes by what was reached before the venue: the one that passes the cut is still inside.
      let zone = 100 * cumulated < 33 * papers ? 1 : 100 * cumulated < 67 * papers ? 2 : 3
      cumulated += count
      rows.append(Venue(name: name, papers: count, cumulated: cumulated, zone: zone))
    }
    let zones = (1...3).map { number in
      let members = rows.filter { $0.zone == number }
      return Zone(venues: members.count, papers: members.reduce(0) { $0 + $1.papers })
    }
    let ratio = Double(zones[2].venues) / Double(max(zones[0].venues, 1))
    self.init(zones: zones, multiplier: ratio > 0 ? ratio.squareRoot() : nil, venues: rows, papers: papers)
  }
}
