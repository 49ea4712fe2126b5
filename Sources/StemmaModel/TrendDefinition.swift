/// What a number of the trends is, and where it comes from.
public struct TrendDefinition: Hashable, Sendable {
  /// Its name in the JSON; `series` stands for each of its members.
  public var field: String
  /// Its name in words.
  public var name: String
  /// What it is, in a sentence or two.
  public var meaning: String
  /// How it is computed; nil where the meaning says it.
  public var formula: String?
  /// The tool whose number it equals, with what differs; nil where there is no such tool.
  public var peer: String?
  /// The paper or book that it is from; nil for a plain count.
  public var source: String?

  /// Makes a definition.
  public init(
    _ field: String, name: String, meaning: String, formula: String? = nil, peer: String? = nil,
    source: String? = nil
  ) {
    self.field = field
    self.name = name
    self.meaning = meaning
    self.formula = formula
    self.peer = peer
    self.source = source
  }

  /// Every number of the trends, in the order in which a reader meets them.
  public static let all = dates + counts + growth + tests + bursts + times + collections

  private static let dates: [TrendDefinition] = [
    TrendDefinition(
      "incompleteYear", name: "incomplete year",
      meaning: """
        The last year of the data, taken as not over unless it is said to be. Its papers are counted and shown; \
        growth, tests, bursts and directions leave it out. No clock is asked.
        """),
    TrendDefinition(
      "undated", name: "undated papers",
      meaning: "Papers without a year, or with one that cannot be. They count for nothing that has years."),
    TrendDefinition(
      "dating", name: "dates",
      meaning: """
        How many papers have a year, a month and a day. A paper's month is that of the date that an entry gives \
        or of its arXiv id, whichever is earlier: when it first appeared, which may be a year before the year \
        that it is published in and counted under.
        """),
    TrendDefinition(
      "extrapolation", name: "extrapolation",
      meaning: """
        What the incomplete year would come to if papers went on as they came so far; only on demand. The year is \
        taken to be covered up to the latest date of a paper of it, to the day or else to the end of the month. \
        Needs five papers of the year, and half of them, with a month in it; the seasons are not thought of.
        """,
      formula: "extrapolated = count / coveredShare"),
  ]

  private static let counts: [TrendDefinition] = [
    TrendDefinition(
      "series.counts", name: "papers a year",
      meaning: """
        Papers by the year to show: of the publication, else of the preprint. A paper counts once for each of its \
        terms, institutions, categories and authors, and for one venue.
        """,
      peer: "bibliometrix (Annual Scientific Production)"),
    TrendDefinition(
      "series.total", name: "total", meaning: "Papers of all years, the incomplete one included."),
    TrendDefinition("series.cumulated", name: "cumulated", meaning: "Papers up to the end of each year."),
    TrendDefinition(
      "series.firstYear", name: "first and last year",
      meaning: "The years of its first and its last paper (firstYear, lastYear)."),
    TrendDefinition(
      "series.shares", name: "share",
      meaning: "The part of all papers of the year; none for a year without papers.",
      formula: "P_t / papers of year t"),
    TrendDefinition(
      "series.codeShare", name: "share with code",
      meaning: "The part of its papers with a link to code, in all and by year (codeShares).",
      formula: "withCode / counts"),
    TrendDefinition(
      "series.monthlyCounts", name: "papers a month",
      meaning: "Papers by the month in which they first appeared, of those whose month is known."),
  ]

  private static let growth: [TrendDefinition] = [
    TrendDefinition(
      "series.growth", name: "growth (CAGR)",
      meaning: """
        The compound annual growth rate in percent, between the first and the last complete year with papers. It \
        rests on two years alone.
        """,
      formula: "((N_last / N_first)^(1 / (Y_last − Y_first)) − 1) · 100",
      peer: "bibliometrix (Annual Growth Rate), which takes the incomplete year in"),
    TrendDefinition(
      "series.doublingTime", name: "doubling time",
      meaning: "In how many years papers a year double at that growth.",
      formula: "ln 2 / ln(1 + r)", source: "Price 1963, Little science, big science"),
    TrendDefinition(
      "series.averageGrowthRate", name: "average growth rate (AGR)",
      meaning:
        "The mean change from one year to the next over the last two complete years (recentYears), in papers.",
      formula: "mean of P_t − P_(t−1)", peer: "ScientoPy (AGR)", source: "Ruiz-Rosero et al. 2019"),
    TrendDefinition(
      "series.averageDocumentsPerYear", name: "average documents a year (ADY)",
      meaning: "The mean of papers a year over the last two complete years.", formula: "mean of P_t",
      peer: "ScientoPy (ADY)", source: "Ruiz-Rosero et al. 2019"),
    TrendDefinition(
      "series.percentageInLastYears", name: "percentage of documents in the last years (PDLY)",
      meaning: "Which part of its papers, up to the last complete year, is of the last two complete years.",
      formula: "100 · Σ P_t of the window / papers of all complete years",
      peer:
        "ScientoPy (PDLY) as its code has it; the text in its window divides by the years of the window too",
      source: "Ruiz-Rosero et al. 2019"),
  ]

  private static let tests: [TrendDefinition] = [
    TrendDefinition(
      "series.mannKendall.s", name: "S",
      meaning: """
        Mann and Kendall's test for a monotonic trend of the papers a year, over complete years: how many pairs \
        of years rise less how many fall. mannKendall is on the counts, shareTrend the same on the shares.
        """,
      formula: "S = Σ sgn(x_j − x_i) over i < j", peer: "pyMannKendall (original_test)",
      source: "Mann 1945; Kendall 1975"),
    TrendDefinition(
      "series.mannKendall.z", name: "z",
      meaning: "S as a normal score, corrected for continuity and ties.",
      formula: "(S ∓ 1) / √Var S, Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18",
      peer: "pyMannKendall (original_test)", source: "Kendall 1975"),
    TrendDefinition(
      "series.mannKendall.p", name: "p",
      meaning: "The two-sided probability of such a z without a trend, by the normal distribution.",
      formula: "erfc(|z| / √2)", peer: "pyMannKendall (original_test)", source: "Kendall 1975"),
    TrendDefinition(
      "series.mannKendall.exactP", name: "exact p",
      meaning: """
        The part of all orders of the values whose S is as far from 0 or farther, equal values included; for up to \
        50 years. It is what is judged by, as the normal p is rough for few years.
        """,
      formula: "P(|S'| ≥ |S|), from the coefficients of the Gaussian multinomial [n; t₁, t₂, …]_q",
      peer: "R (Kendall, for series without ties)", source: "Kendall 1938; MacMahon 1916"),
    TrendDefinition(
      "series.mannKendall.q", name: "q",
      meaning: """
        The rate of false discoveries if every series of its subject with a p as small is taken for a trend. Of \
        ten series with q up to 0.2, two are expected to be chance. Taken over the exact p of all series of \
        one subject that have a direction, apart for counts and shares.
        """,
      formula: "least p_j · m / j over j ≥ i, of m ascending p", peer: "R (p.adjust, BH)",
      source: "Benjamini and Hochberg 1995"),
    TrendDefinition(
      "series.mannKendall.tau", name: "τ", meaning: "Kendall's τ-a, from −1 to 1.",
      formula: "S / (n(n−1)/2)", peer: "pyMannKendall (original_test)", source: "Kendall 1938"),
    TrendDefinition(
      "series.mannKendall.slope", name: "slope",
      meaning: """
        Theil and Sen's slope, in papers a year (shareTrend: in share a year): the median of the slopes of all \
        pairs of years.
        """,
      formula: "median of (x_j − x_i) / (j − i)", peer: "pyMannKendall (original_test)",
      source: "Theil 1950; Sen 1968"),
    TrendDefinition(
      "series.mannKendall.slopeLow", name: "interval of the slope",
      meaning: """
        The 95 % confidence interval of the slope (slopeLow, slopeHigh); none where the years are too few for it, \
        as fewer than six always are.
        """,
      formula: "slopes of rank (N − C)/2 and (N + C)/2 + 1 of N, C = 1.96 √Var S, ranks interpolated",
      source: "Sen 1968; Gilbert 1987, section 16.5"),
  ]

  private static let bursts: [TrendDefinition] = [
    TrendDefinition(
      "series.bursts", name: "burst",
      meaning: """
        Complete years in which its share of all papers is better explained by twice its usual share (s = 2), a \
        start costing ln of the number of years (γ = 1). The weight is what the bursting state saves. \
        monthlyBursts are the same by months.
        """,
      formula: "weight = Σ (σ(0) − σ(1)), σ(i) = −ln(C(d, r) pᵢ^r (1 − pᵢ)^(d−r)), p₀ = R/D, p₁ = 2 p₀",
      peer: """
        Kleinberg's own definition, by Viterbi; burst_detection for Python differs, as it decides year by year
        """,
      source: "Kleinberg 2002, section 4"),
    TrendDefinition(
      "series.datedBursts", name: "burst by days",
      meaning: """
        Runs of papers that follow each other faster than usual, by their days; level 1 about twice as fast, level \
        2 four times. Papers of one day are spread over it. Needs five papers with a day, and half of the \
        series.
        """,
      formula: "gaps cost −ln(αᵢ e^(−αᵢ x)), αᵢ = 2^i n/T, a step up ln n; cheapest by Viterbi",
      peer: "R (bursts, kleinberg), which refuses papers of one day", source: "Kleinberg 2002, section 2"),
    TrendDefinition(
      "series.direction", name: "direction",
      meaning:
        "emerging, steady, declining or unclear, by the rule that follows; ground says which part of it."),
  ]

  private static let times: [TrendDefinition] = [
    TrendDefinition(
      "series.quartiles", name: "quartiles of the years",
      meaning: """
        The years by which a quarter, half and three quarters of its papers were out, rounded to whole years, \
        halves to the even one. All years count.
        """,
      formula: "R's quantiles of type 7", peer: "bibliometrix (fieldByYear)", source: "Hyndman and Fan 1996"),
    TrendDefinition(
      "topics", name: "trend topics",
      meaning: """
        The five most frequent terms of each median year, of those that two papers or more have; equals by name.
        """,
      peer: "bibliometrix (fieldByYear, Trend Topics), with minimum frequency 2"),
    TrendDefinition(
      "series.halfLife", name: "half-life",
      meaning: """
        The age of a subject, in years since its first paper, by which half of its papers so far had appeared. \
        All years count.
        """,
      formula: "least y − Y_first with Σ P_t up to y ≥ total / 2"),
    TrendDefinition(
      "series.citationHalfLife", name: "half-life of citations",
      meaning: """
        The age of its papers, in years, by which they had received half of the citations that papers of the \
        collection give them.
        """,
      peer: "CiteSpace (half-life), with citations from the collection alone",
      source: "Burton and Kebler 1960; Chen 2006"),
  ]

  private static let collections: [TrendDefinition] = [
    TrendDefinition(
      "newNames", name: "new names",
      meaning: """
        How many methods (by their short names), terms, authors and institutions a year has that no paper of an \
        earlier year has.
        """),
    TrendDefinition(
      "publicationLag", name: "from preprint to venue",
      meaning: """
        Calendar years from the preprint (arXiv id, else the year given with it) to the earliest year with a venue \
        that is no preprint server: the quartiles, in all and by year of the preprint. Recent preprints \
        look fast, as the slow ones are not out yet; published says how many are.
        """,
      formula: "Y_venue − Y_preprint; R's quantiles of type 7"),
    TrendDefinition(
      "bradford", name: "Bradford's zones",
      meaning: """
        Venues that are no preprint servers in three zones with a third of the papers each: the core, the middle, \
        the rest.
        """,
      formula: "cuts at 33 % and 67 % of the papers, the venue that passes a cut inside; k = √(n₃ / n₁)",
      peer: "bibliometrix (bradford); k is ours", source: "Bradford 1934"),
    TrendDefinition(
      "lotka", name: "Lotka's law",
      meaning: """
        How many authors have how many papers, and the exponent of the power law through them. The law is refused \
        at the 1 % level where distance exceeds criticalDistance.
        """,
      formula: """
        y(x) = C / x^β, least squares on log y and log x; distance = max |F − F_β|, critical 1.63 / √authors
        """,
      peer: "bibliometrix (lotka) for β, C, R² and inverseSquareP; the distance is Pao's",
      source: "Lotka 1926; Pao 1985"),
  ]
}
