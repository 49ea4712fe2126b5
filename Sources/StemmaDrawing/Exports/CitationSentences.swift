import Foundation
import StemmaModel

/// What citation statistics say, in sentences for readers; without references what they say instead.
package func citationSentences(_ statistics: CitationStatistics, of network: Network) -> [String] {
  let telling = CitationTelling(statistics, network)
  guard statistics.hasReferences else { return telling.withoutReferences }
  return [
    telling.extent, telling.mostCited, telling.mostCitedInAll, telling.mostBetween, telling.strongestBurst,
    telling.sleepingBeauty, telling.disruption, telling.referenceYears,
  ].compactMap { $0 }
}

/// The sentences, each nil where there is nothing to tell.
private struct CitationTelling {
  private let statistics: CitationStatistics
  private let papers: [Paper.ID: Paper]

  /// How many papers a sentence names.
  private static let mostNamed = 3
  /// Papers cited less often from inside have no history to tell of.
  private static let leastCitations = 5

  init(_ statistics: CitationStatistics, _ network: Network) {
    self.statistics = statistics
    papers = network.paperOfId
  }

  private func name(_ paper: Paper.ID) -> String { papers[paper]?.name ?? paper }

  private var oftenCited: [PaperCitations] {
    statistics.papers.filter { ($0.localCitations ?? 0) >= Self.leastCitations }
  }

  var withoutReferences: [String] {
    let count = statistics.papers.count
    var sentences = [
      "\(count == 1 ? "The paper gives" : "None of the \(count) papers gives") "
        + (count == 1 ? "no references" : "references")
        + ", so that nothing can be said of who cites whom. Lists of links have none; exports of OpenAlex, "
        + "Semantic Scholar, Crossref and Web of Science have, and CSV with a column of references."
    ]
    if let sentence = mostCitedInAll { sentences.append(sentence) }
    let between = statistics.papers.filter { ($0.lineageBetweenness ?? 0) > 0 }
    if statistics.papers.contains(where: { $0.children > 0 }) {
      let parents = ranked(statistics.papers) { $0.children > 0 ? Double($0.children) : nil }
      var sentence =
        "Of the lineage, which rests on the lists alone: most methods descend directly from "
        + enumeration(parents) { "\($0.children)" }
      if let first = ranked(between, by: \.lineageBetweenness).first, let value = first.lineageBetweenness {
        sentence +=
          ", and most lines of descent lead over \(name(first.paper)) (betweenness \(number(value, 4)))"
      }
      sentences.append(sentence + ".")
    }
    return sentences
  }

  var extent: String? {
    let inside = statistics.references - statistics.outsideReferences
    return "\(statistics.citingPapers) of \(statistics.papers.count) papers give "
      + "\(statistics.references) references, \(inside) of which lead to papers of the collection: "
      + "\(statistics.citations) \(statistics.citations == 1 ? "citation" : "citations") from inside."
  }

  var mostCited: String? {
    let cited = ranked(statistics.papers) { $0.localCitations.flatMap { $0 > 0 ? Double($0) : nil } }
    guard !cited.isEmpty else { return nil }
    return "Cited most from inside: " + enumeration(cited) { "\($0.localCitations ?? 0)" } + "."
  }

  var mostCitedInAll: String? {
    let counted = ranked(statistics.papers) { $0.globalCitations.map(Double.init) }
    guard let most = counted.first?.globalCitations, most > 0 else { return nil }
    let known = statistics.countedPapers
    return "Cited most in all, by the numbers that the sources state of \(known) of "
      + "\(statistics.papers.count) papers: " + enumeration(counted) { "\($0.globalCitations ?? 0)" } + "."
  }

  var mostBetween: String? {
    let between = ranked(statistics.papers) { ($0.betweenness ?? 0) > 0 ? $0.betweenness : nil }
    guard let first = between.first else { return nil }
    return "Most shortest paths along the references lead over \(name(first.paper)) "
      + "(betweenness \(number(first.betweenness ?? 0, 4)))."
  }

  var strongestBurst: String? {
    let bursting = ranked(statistics.papers) { $0.burst?.weight }
    guard let first = bursting.first, let burst = first.burst else { return nil }
    let years = burst.first == burst.last ? "in \(burst.first)" : "from \(burst.first) to \(burst.last)"
    return "The strongest burst of citations from inside is that of \(name(first.paper)) \(years) "
      + "(weight \(number(burst.weight, 1)))."
  }

  var sleepingBeauty: String? {
    let beauties = ranked(oftenCited) { ($0.beauty ?? 0) > 0 && $0.awakening != nil ? $0.beauty : nil }
    guard let first = beauties.first, let beauty = first.beauty, let year = first.awakening else {
      return nil
    }
    let from = papers[first.paper]?.year.map { ", of \($0)," } ?? ""
    return
      "Of those with \(Self.leastCitations) citations or more from inside, \(name(first.paper))\(from) was "
      + "noticed latest: its citations took off in \(year) (B \(number(beauty, 1)))."
  }

  var disruption: String? {
    let judged = ranked(oftenCited, by: \.disruption)
    guard let first = judged.first, let last = judged.last, let high = first.disruption,
      let low = last.disruption, high > low
    else { return nil }
    return
      "Within this collection \(name(first.paper)) breaks most with what it cites (D \(signed(high))), and "
      + "\(name(last.paper)) least (D \(signed(low)))."
  }

  var referenceYears: String? {
    guard let spectrum = statistics.referenceYears, let first = spectrum.years.first,
      let last = spectrum.years.last
    else { return nil }
    var sentence = "The references whose year is known lead to works of \(first.year) to \(last.year)"
    if first.year == last.year {
      sentence = "The references whose year is known lead to works of \(first.year)"
    }
    let peaks = spectrum.peaks.prefix(Self.mostNamed).map { "\($0.year.year) (\($0.year.count))" }
    if !peaks.isEmpty, first.year < last.year {
      sentence +=
        "; above the years around \(peaks.count == 1 ? "it" : "them") "
        + "\(peaks.count == 1 ? "rises" : "rise") \(joined(Array(peaks)))"
    }
    return sentence + "."
  }

  /// The papers that have a value, the greatest first; of equals in their order.
  private func ranked(
    _ papers: [PaperCitations], by value: (PaperCitations) -> Double?
  ) -> [PaperCitations] {
    papers.enumerated()
      .compactMap { offset, paper in value(paper).map { (value: $0, offset: offset, paper: paper) } }
      .sorted { ($1.value, $0.offset) < ($0.value, $1.offset) }.map(\.paper)
  }

  /// The first papers with a figure in brackets behind each.
  private func enumeration(_ papers: [PaperCitations], _ figure: (PaperCitations) -> String) -> String {
    joined(papers.prefix(Self.mostNamed).map { "\(name($0.paper)) (\(figure($0)))" })
  }

  private func joined(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }

  private func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + number(value, 2) }

  private func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
