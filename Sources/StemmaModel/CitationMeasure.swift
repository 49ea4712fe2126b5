/// A figure of how a paper is cited, with its definition for readers.
public enum CitationMeasure: String, Codable, Sendable, CaseIterable {
  /// Citations from inside.
  case localCitations = "LCS"
  /// References to inside.
  case localReferences = "LCR"
  /// All citations.
  case globalCitations = "GCS"
  /// PageRank on citations.
  case pageRank = "PageRank"
  /// Betweenness on citations.
  case betweenness
  /// The strongest burst of citations.
  case burst
  /// Burst and betweenness in one.
  case sigma
  /// The sleeping beauty coefficient.
  case beauty = "B"
  /// When a sleeping beauty awoke.
  case awakening
  /// The disruption index.
  case disruption = "D"
  /// The half-life of citations.
  case halfLife = "half-life"
  /// The spectrum of reference years.
  case referenceYears = "RPYS"

  /// What it is, its formula and source, and the tool whose figure it equals, in sentences.
  public var definition: String {
    switch self {
    case .localCitations:
      "Local citation score: how many papers of the collection cite the paper. A reference counts once a citing "
        + "paper. As in HistCite and the historiograph of bibliometrix, but that no paper is left out for few "
        + "citations."
    case .localReferences:
      "Local cited references: how many papers of the collection the paper cites, as in HistCite. The sum of LCR "
        + "over all papers is the sum of LCS, the number of citations."
    case .globalCitations:
      "Global citation score: all citations, as the source states them (OpenAlex cited_by_count, Crossref "
        + "is-referenced-by-count, Semantic Scholar citationCount, Web of Science TC, a CSV column such as Cited "
        + "by); of several numbers the greatest. bibliometrix: TC."
    case .pageRank:
      "The share of time a reader spends at the paper who follows references from citing to cited paper with "
        + "probability 0.85 (the damping), and else, or where there are none, goes on at any paper. Sums to 1. As "
        + "igraph and networkx with directed arcs (Page et al. 1999)."
    case .betweenness:
      "The share of the shortest paths along references, between any two other papers, that lead over the paper; "
        + "divided by (n - 1)(n - 2) for n papers, exact (Brandes 2001). As networkx on the directed graph; "
        + "CiteSpace takes an undirected co-citation network."
    case .burst:
      "The years in which the paper takes an unusual share of all citations that the collection makes in a year "
        + "(Kleinberg 2002, batched, two states, s = 2, gamma = 1), and the weight, that is how much cheaper the "
        + "bursting state is; of several bursts the strongest."
    case .sigma:
      "(betweenness + 1) ^ weight of the burst (Chen et al. 2009), with the betweenness above, from 0 to 1; 1 "
        + "without a burst. CiteSpace's formula, on citations in place of co-citations."
    case .beauty:
      "Sleeping beauty coefficient (Ke et al. 2015): the sum over t = 0 ... tm of [(c(tm) - c(0)) t / tm + c(0) - "
        + "c(t)] / max(1, c(t)), where c(t) are the citations from inside t years after publication and tm the "
        + "first year with the most. 0 if it was cited most at once."
    case .awakening:
      "The year t up to tm in which c(t) lies farthest from the line from c(0) to c(tm) (Ke et al. 2015); of "
        + "several the first; none if c lies on that line."
    case .disruption:
      "Disruption index (Funk & Owen-Smith 2017; Wu et al. 2019): (ni - nj) / (ni + nj + nk). ni papers cite it "
        + "and nothing that it cites, nj cite both, nk cite only what it cites and are of its year or later. 1 "
        + "breaks with the past, -1 goes on with it. It rests on the collection alone, and needs a citation and a "
        + "reference inside."
    case .halfLife:
      "The years from publication to that in which it had received half of the citations from inside that it has "
        + "received so far (CiteSpace: half-life)."
    case .referenceYears:
      "Reference publication year spectroscopy (Marx et al. 2014): the number of cited references by their year, "
        + "and its deviation from the median of five years with that year in the middle; bibliometrix takes the "
        + "four years before and the year itself, which JSON has as trailingDeviation. Years outside count 0."
    }
  }
}
