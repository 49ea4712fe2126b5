import Foundation
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// How terms are scored and which of them name a cluster.
@Suite struct ClusterLabelTests {
  private func labels(_ groups: [[[String]]], by measure: LabelMeasure = .classTfIdf) -> [String?] {
    let counts = TermCounts(groups)
    var labels = ClusterLabels(groupCount: groups.count)
    labels.add(counts, ranked: groups.indices.map { counts.ranked($0, by: measure) })
    return labels.labels
  }

  /// So many papers with the same terms.
  private func papers(_ count: Int, _ terms: String...) -> [[String]] {
    [[String]](repeating: terms, count: count)
  }

  /// Groups of 4 and 2 terms: A = 3; "a" occurs 3 times in the first and once in the second.
  @Test func termsScoreByTheirShareAndRarity() throws {
    let counts = TermCounts([[["a", "b"], ["a"], ["a"]], [["a"], ["c"]]])
    let terms = counts.ranked(0, by: .classTfIdf)
    #expect(terms.map(\.term) == ["a", "b"])
    #expect(abs(terms[0].score - 0.75 * log(1 + 3.0 / 4)) < 1e-12)
    #expect(abs(terms[1].score - 0.25 * log(1 + 3.0 / 1)) < 1e-12)
    #expect(terms.map(\.papers) == [3, 1])
    #expect(counts.ranked(1, by: .classTfIdf).map(\.term) == ["c", "a"])
  }

  /// 10 papers; "x" is in 3 of the 4 of the first group and in 1 of the 6 of the second.
  ///
  /// Observed 3, 1, 1, 5 and expected 1.6, 2.4, 2.4, 3.6 give G² = 2 (3 ln 1.875 + ln 0.41667 · 2 + 5 ln 1.38889)
  /// = 3.5549; mutual information is log₂(3 · 10 / (4 · 4)) = log₂ 1.875.
  @Test func logLikelihoodAndMutualInformationOfATwoByTwoTable() {
    let counts = TermCounts([
      papers(3, "x") + papers(1, "y"), papers(1, "x") + papers(5, "y"),
    ])
    let measures = counts.measures(of: "x", in: 0)
    let expected = 2 * (3 * log(1.875) + 2 * log(1 / 2.4) + 5 * log(5 / 3.6))
    #expect(abs(measures.logLikelihood - expected) < 1e-12)
    #expect(abs(measures.mutualInformation - log2(1.875)) < 1e-12)
    // G² is the same on both sides of a two by two table.
    #expect(abs(counts.measures(of: "x", in: 1).logLikelihood - expected) < 1e-12)
    #expect(counts.measures(of: "x", in: 1).mutualInformation < 0)
  }

  @Test func whatIsRarerInTheGroupThanElsewhereComesLastByLogLikelihood() {
    let counts = TermCounts([papers(8, "x") + papers(1, "y"), papers(1, "x") + papers(8, "y")])
    #expect(counts.ranked(0, by: .logLikelihood).map(\.term) == ["x", "y"])
    #expect(counts.ranked(1, by: .logLikelihood).map(\.term) == ["y", "x"])
  }

  @Test func mutualInformationPrefersWhatIsFoundNowhereElseButNotASinglePaper() {
    let counts = TermCounts([
      papers(6, "frequent") + papers(2, "frequent", "own") + papers(1, "single"),
      papers(4, "frequent", "other"),
    ])
    #expect(counts.ranked(0, by: .mutualInformation).map(\.term) == ["own", "frequent", "single"])
  }

  @Test func noTermNamesTwoGroupsNorPartOfAnother() {
    let labels = labels([
      papers(9, "diffusion", "lip sync"), papers(6, "diffusion model", "pose"), papers(5, "nerf", "pose"),
    ])
    #expect(labels == ["diffusion, lip sync", "pose", "nerf"])
  }

  @Test(arguments: [
    ("gnn", "graph neural network"), ("GNNs", "graph neural networks"),
    ("llm fuzzing", "large language model"), ("talking head", "talking-heads"),
    ("diffusion", "latent diffusion"), ("推荐", "序列推荐"),
  ])
  func oneIsPartOfTheOther(pair: (String, String)) {
    #expect(TermWords(pair.0).overlaps(TermWords(pair.1)))
    #expect(TermWords(pair.1).overlaps(TermWords(pair.0)))
  }

  @Test(arguments: [
    ("image animation", "portrait animation"), ("art", "cartoon"), ("gan", "graph neural network"),
    ("loss", "los"),
  ])
  func neitherIsPartOfTheOther(pair: (String, String)) {
    #expect(!TermWords(pair.0).overlaps(TermWords(pair.1)))
  }

  @Test func whatNearlyEveryGroupHasNamesNone() {
    let labels = labels(
      ["a", "b", "c", "d"].map { papers(4, "audio-driven", $0) + papers(2, $0) })
    #expect(labels == ["a", "b", "c", "d"])
  }

  @Test func whatEveryGroupHasAndOneHasTwiceAsOftenNamesThatOne() {
    let groups =
      [papers(10, "emotion")] + ["b", "c", "d", "e"].map { papers(2, "emotion", $0) + papers(8, $0) }
    #expect(labels(groups)[0] == "emotion")
  }

  @Test func aTermOfASinglePaperOfSeveralNamesNothing() {
    #expect(labels([papers(1, "x") + papers(3), papers(1, "y")]) == [nil, "y"])
  }

  @Test func aGroupWithoutTermsIsNamedByItsTitlesOrByAPaper() {
    func network(_ titles: [String], _ edges: [Edge]) -> Network {
      Network(
        papers: titles.enumerated().map { Paper(id: "title:\($0)", title: $1) },
        terms: titles.map { _ in [] }, affiliations: titles.map { _ in [] }, relations: [],
        layers: [.lineage: edges])
    }
    let pairs = [Edge(0, 1, weight: 1), Edge(2, 3, weight: 1), Edge(2, 4, weight: 1)]
    var options = ClusteringOptions()
    options.generalWords = ["towards", "with"]
    let result = clustering(
      of: network(
        ["One of a Kind", "Another Sort", "Towards Hashing with Trees", "Trees and Hashing", "Sorting"], pairs
      ),
      options: options)
    #expect(result.clusters.map(\.label) == ["hashing, trees", "around One of a Kind"])
  }

  @Test func namesThatOccurTwiceHaveANumber() {
    #expect(distinctNames(["a", "b", "a", "a"]) == ["a", "b", "a (3)", "a (4)"])
  }
}
