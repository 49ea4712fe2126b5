import StemmaModel

/// How well relations agree with a gold file.
///
/// A pair is right if the gold file has it, whatever the type; one that it denies or does not have is wrong.
/// The intervals are Wilson's (Wilson 1927, "Probable inference"), that of F1 by J = tp / (tp + fp + fn), which is
/// a share of pairs, and F1 = 2 J / (1 + J).
///
/// A type's F1 is over the pairs that were found as of that type or are of it in the gold file.
///
/// - Parameters:
///   - relations: What was found, each pair once.
///   - gold: What holds, each pair once.
/// - Returns: Precision, recall and F1, with what is wrong and what was missed.
package func lineageScore(of relations: [Relation], against gold: GoldLineage) -> LineageScore {
  var goldOfPair: [PaperPair: GoldRelation] = [:]
  for relation in gold.relations where relation.kind != nil {
    goldOfPair[PaperPair(relation.parent, relation.child)] = relation
  }
  let right = Dictionary(
    relations.compactMap { relation -> (PaperPair, Relation)? in
      let pair = PaperPair(relation.parent, relation.child)
      return goldOfPair[pair] == nil ? nil : (pair, relation)
    }, uniquingKeysWith: { first, _ in first })
  func isRight(_ relation: Relation) -> Bool { right[PaperPair(relation.parent, relation.child)] != nil }

  func row(_ name: String, _ found: [Relation]) -> LineageScore.Row {
    let hits = found.count(where: isRight)
    return LineageScore.Row(
      name: name, found: found.count, foundRight: hits, gold: goldOfPair.count, goldFound: hits,
      precision: wilsonRate(hits, of: found.count), recall: wilsonRate(hits, of: goldOfPair.count),
      f1: f1Rate(hits, of: found.count + goldOfPair.count - hits))
  }
  func row(_ kind: Relation.Kind) -> LineageScore.Row {
    let found = relations.filter { $0.kind == kind }
    let wanted = goldOfPair.filter { $0.value.kind == kind }
    let foundRight = found.count(where: isRight)
    let goldFound = wanted.count { right[$0.key] != nil }
    // Pairs that both have, of this type for either.
    let common = right.count { $0.value.kind == kind || goldOfPair[$0.key]?.kind == kind }
    let inPlay = common + (found.count - foundRight) + (wanted.count - goldFound)
    return LineageScore.Row(
      name: kind.rawValue, found: found.count, foundRight: foundRight, gold: wanted.count,
      goldFound: goldFound, precision: wilsonRate(foundRight, of: found.count),
      recall: wilsonRate(goldFound, of: wanted.count), f1: f1Rate(common, of: inPlay))
  }

  var relationsOfRule: [String: [Relation]] = [:]
  for relation in relations {
    let rules = Set(relation.evidence.map(\.rule))
    for rule in rules where rule != "curated" || rules.count == 1 {
      relationsOfRule[rule, default: []].append(relation)
    }
  }
  let retyped = relations.compactMap { relation -> LineageScore.Retyped? in
    guard let gold = goldOfPair[PaperPair(relation.parent, relation.child)], gold.kind != relation.kind
    else { return nil }
    return LineageScore.Retyped(relation: relation, gold: gold)
  }
  return LineageScore(
    all: row("all", relations),
    rules: relationsOfRule.keys.sorted().map { row($0, relationsOfRule[$0] ?? []) },
    kinds: Relation.Kind.allCases.map { row($0) }.filter { $0.found + $0.gold > 0 },
    sameKind: wilsonRate(right.count - retyped.count, of: right.count), retyped: retyped,
    wrong: relations.filter { !isRight($0) },
    missed: gold.relations.filter { $0.kind != nil && right[PaperPair($0.parent, $0.child)] == nil },
    denied: gold.relations.filter { $0.kind == nil }, unresolvedCount: gold.unresolvedCount)
}

/// A share with Wilson's score interval of 95 %; nil of nothing.
///
/// Wilson 1927: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
package func wilsonRate(_ count: Int, of total: Int) -> LineageScore.Rate? {
  guard total > 0 else { return nil }
  let z = 1.959963984540054
  let n = Double(total)
  let p = Double(count) / n
  let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
  let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
  // At the ends the interval reaches the share itself, but for the last digit of a sum.
  return LineageScore.Rate(
    value: p, low: count == 0 ? 0 : max(0, centre - half), high: count == total ? 1 : min(1, centre + half))
}

/// F1 from the share of pairs that both have among those that either has.
private func f1Rate(_ common: Int, of either: Int) -> LineageScore.Rate? {
  wilsonRate(common, of: either).map { share in
    LineageScore.Rate(value: f1(share.value), low: f1(share.low), high: f1(share.high))
  }
}

private func f1(_ jaccard: Double) -> Double { 2 * jaccard / (1 + jaccard) }

/// An older and a younger paper.
private struct PaperPair: Hashable {
  var parent: Paper.ID
  var child: Paper.ID

  init(_ parent: Paper.ID, _ child: Paper.ID) {
    self.parent = parent
    self.child = child
  }
}
