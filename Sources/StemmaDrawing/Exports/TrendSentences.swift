import StemmaModel

/// What the trends say, in sentences for people; each is made of the numbers and says no more than they.
package struct TrendSentences: Sendable {
  private let trends: Trends

  /// Puts trends into words.
  package init(_ trends: Trends) { self.trends = trends }

  // MARK: All papers

  /// How many papers there are, from when, and how their number develops.
  package var papers: [String] {
    guard let all = trends.allPapers, let first = trends.years.first, let last = trends.years.last else {
      return trends.undated == 0
        ? ["There are no papers."]
        : [
          trends.undated == 1
            ? "There is 1 paper, without a year: nothing can be told of time."
            : "None of \(trends.undated) papers has a year: nothing can be told of time."
        ]
    }
    var sentences = [
      "\(counted(all.total, "paper")), \(first == last ? "all of" : "from") \(span(of: trends.years))."
    ]
    if all.total == 1 { sentences = ["1 paper, of \(first)."] }
    if trends.undated > 0 {
      sentences[0].removeLast()
      sentences[0] += trends.undated == 1 ? "; 1 more has no year." : "; \(trends.undated) more have no year."
    }
    let complete = trends.completeYears
    let open = trends.openYears
    if !open.isEmpty {
      sentences.append(
        "\(span(of: open)) \(open.count == 1 ? "is" : "are") taken as not over: shown, and left out of every judgement."
      )
    }
    if complete.isEmpty {
      sentences.append(
        "So there is no year to judge; --complete-through \(last) says that the lists cover it whole.")
      return sentences
    }
    sentences += development(of: all, complete)
    if let extrapolation = trends.extrapolation, let whole = all.extrapolated {
      sentences.append(
        "\(extrapolation.year) extrapolated: \(counted(extrapolation.papers, "paper")) up to "
          + "\(extrapolation.through), \(wholePercent(extrapolation.coveredShare)) of the year, would make "
          + "\(Int(whole.rounded())) in the whole.")
    }
    return sentences
  }

  private func development(of all: TrendSeries, _ complete: [Int]) -> [String] {
    var sentences: [String] = []
    let counts = Array(all.counts.prefix(complete.count))
    let withPapers = complete.indices.filter { counts[$0] > 0 }
    if let growth = all.growth, let from = withPapers.first, let to = withPapers.last, from < to {
      var sentence =
        "\(counted(counts[from], "paper")) in \(complete[from]), \(counts[to]) in \(complete[to])"
      switch Int(growth.rounded()) {
      case 0: sentence += growth == 0 ? ": no growth" : ": less than 1 % a year up or down"
      case let percent: sentence += ": \(percent > 0 ? "+" : "−")\(abs(percent)) % a year"
      }
      if let years = all.doublingTime, years > 0, years < 100 {
        sentence += ", doubling in \(tenths(years)) years"
      }
      sentences.append(sentence + ".")
    }
    if let test = all.mannKendall {
      let p = "p \(probability(test.probability))"
      let method = test.exactP == nil ? "Mann-Kendall" : "Mann-Kendall, exact"
      if test.probability < 0.05, test.s != 0 {
        var sentence =
          "Papers a year \(test.s > 0 ? "rise" : "fall") (\(method), \(p)), by \(tenths(abs(test.slope))) a year"
        if let low = test.slopeLow, let high = test.slopeHigh {
          sentence += " (95 %: \(tenths(low)) to \(tenths(high)))"
        }
        sentences.append(sentence + ".")
      } else {
        sentences.append("No trend of papers a year can be told from chance (\(method), \(p)).")
      }
    } else {
      sentences.append(
        "\(counted(complete.count, "complete year")) \(complete.count == 1 ? "is" : "are") too few to test for a trend."
      )
    }
    if let quartiles = all.quartiles, all.total >= 4, quartiles.lower < quartiles.upper {
      sentences.append("The middle half of the papers is from \(quartiles.lower) to \(quartiles.upper).")
    }
    return sentences
  }

  // MARK: One subject

  /// How one subject develops in the years that tell most.
  ///
  /// Such as `diffusion: none in 2022, 8 papers in 2023, 14 in 2024 (25 % of that year's papers); burst since 2023.`
  package func development(of series: TrendSeries) -> String {
    let complete = trends.completeYears
    guard let last = complete.last, series.counts.count == trends.years.count, let all = trends.allPapers
    else {
      return "\(series.term): \(counted(series.total, "paper"))."
    }
    let positions = shownPositions(of: series, complete)
    var words: [String] = []
    var isNamed = false
    for position in positions {
      let count = series.counts[position]
      words.append(
        "\(count == 0 ? "none" : isNamed ? "\(count)" : counted(count, "paper")) in \(trends.years[position])"
      )
      if count > 0 { isNamed = true }
    }
    var sentence = "\(series.term): " + words.joined(separator: ", ")
    let position = complete.count - 1
    if all.counts[position] > 0, series.counts[position] > 0 {
      let share = Double(series.counts[position]) / Double(all.counts[position])
      sentence += " (\(wholePercent(share)) of that year's papers)"
    }
    let bursts = series.bursts.map { burst in
      burst.last >= last
        ? "since \(burst.first)"
        : (burst.first == burst.last ? "in " : "") + yearsText(burst.first, burst.last)
    }
    if !bursts.isEmpty { sentence += "; burst " + bursts.joined(separator: ", ") }
    if series.ground == .trend, let test = series.shareTrend {
      sentence +=
        "; its share \(test.s > 0 ? "rises" : "falls") (p \(probability(test.probability))"
        + (test.q.map { ", q \(probability($0))" } ?? "") + ")"
    }
    return sentence + "."
  }

  /// The years that tell the development: the last three, and the one with most papers if it is earlier.
  private func shownPositions(of series: TrendSeries, _ complete: [Int]) -> [Int] {
    var positions = Array(complete.indices.suffix(3))
    let most = complete.indices.map { series.counts[$0] }.max() ?? 0
    // Of two years with as many papers the later one tells more of what came after.
    if let peak = complete.indices.last(where: { series.counts[$0] == most }), let first = positions.first,
      peak < first
    {
      positions = [peak] + positions.suffix(2)
    }
    return positions
  }

  // MARK: Code, names, preprints

  /// What part of the papers has code, and how that changes.
  package var code: String {
    guard let all = trends.allPapers, let share = all.codeShare else {
      return "Without years nothing is told of code."
    }
    let withCode = all.withCode.reduce(0, +)
    if withCode == 0 { return "No paper with a year has a link to code." }
    let recent = trends.completeYears.indices.suffix(4).filter { all.counts[$0] > 0 }
    let years = recent.map { position in
      "\(trends.years[position]) \(wholePercent(Double(all.withCode[position]) / Double(all.counts[position]))) "
        + "(\(all.withCode[position]) of \(all.counts[position]))"
    }
    return
      "\(withCode) of \(counted(all.total, "paper")) (\(wholePercent(share))) \(withCode == 1 ? "has" : "have") a link to code"
      + (years.isEmpty ? "." : ": " + years.joined(separator: ", ") + ".")
  }

  /// How long preprints take to a venue.
  package var publicationLag: [String] {
    guard let lag = trends.publicationLag else {
      return ["No paper has both a preprint's date and the year of a venue."]
    }
    var sentence =
      "\(lag.published) of \(counted(lag.preprints, "preprint")) \(lag.published == 1 ? "has" : "have") a venue and "
      + "its year; " + (lag.published == 1 ? "it is " : "in the median it is ") + yearsLater(lag.lag.median)
    if lag.published > 1 {
      sentence += " (quartiles \(number(lag.lag.lower)) and \(number(lag.lag.upper)) years later)"
    }
    var sentences = [sentence + "."]
    let recent = lag.years.suffix(5)
    if recent.count > 1 {
      let years = recent.map { "\($0.year) \($0.published) of \($0.preprints)" }
      sentences.append("Published by year of the preprint: \(years.joined(separator: ", ")).")
    }
    return sentences
  }

  /// Where papers appear, by Bradford's law.
  package var bradford: String {
    guard let bradford = trends.bradford, let core = bradford.zones.first else {
      return "Fewer than three venues are named that are no preprint servers."
    }
    let names = bradford.venues.filter { $0.zone == 1 }.prefix(5).map(\.name)
    let more = core.venues - names.count
    var sentence =
      "\(counted(bradford.papers, "paper")) in \(counted(bradford.venues.count, "venue")): a core of "
      + enumeration(names + (more > 0 ? ["\(more) more"] : []))
      + " with \(counted(core.papers, "paper")), then "
      + bradford.zones.dropFirst().map { "\(counted($0.venues, "venue")) with \($0.papers)" }.joined(
        separator: " and ")
    if let multiplier = bradford.multiplier { sentence += "; multiplier \(tenths(multiplier))" }
    return sentence + "."
  }

  /// What is named for the first time; nil where there is something to tell in a table.
  package var missingNames: String? {
    if trends.newNames.contains(where: { $0.counts.contains { $0 > 0 } }) { return nil }
    return trends.allPapers == nil
      ? "Without years nothing is told of new names."
      : "Papers with a year name no method, term, author or institution."
  }

  /// How productive authors are, by Lotka's law.
  package var lotka: String {
    guard let lotka = trends.lotka, lotka.authors > 0 else { return "No author is named." }
    let once = lotka.rows.first { $0.papers == 1 }?.authors ?? 0
    var sentence = "\(counted(lotka.authors, "author")) of \(counted(lotka.papers, "paper")); "
    if once == lotka.authors {
      sentence += once == 1 ? "with one" : "all have one"
    } else {
      sentence +=
        "\(once) (\(wholePercent(Double(once) / Double(lotka.authors)))) \(once == 1 ? "has" : "have") one"
    }
    if let most = lotka.rows.last?.papers, most > 1 {
      sentence +=
        ", \(lotka.rows.last?.authors ?? 0) \(lotka.rows.last?.authors == 1 ? "has" : "have") \(most)"
    }
    guard let exponent = lotka.exponent else {
      return sentence + ", which is too little to fit the law."
    }
    sentence += ". Exponent \(hundredths(exponent))"
    if let rSquared = lotka.rSquared { sentence += ", R² \(hundredths(rSquared))" }
    if let distance = lotka.distance, let critical = lotka.criticalDistance {
      sentence +=
        "; the law is \(distance > critical ? "refused" : "not refused") at 1 % (Kolmogorov-Smirnov \(hundredths(distance)), "
        + "critical \(hundredths(critical)))"
    }
    return sentence + "."
  }

  // MARK: Numbers

  /// A lag in words, such as `1 year later`.
  private func yearsLater(_ lag: Double) -> String {
    if lag == 0 { return "the same year" }
    return "\(number(abs(lag))) \(abs(lag) == 1 ? "year" : "years") \(lag > 0 ? "later" : "earlier")"
  }

  private func number(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : tenths(number)
  }
}
