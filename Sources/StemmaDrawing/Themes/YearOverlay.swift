import Graphviz
import StemmaModel

/// What the colours of a cluster map say in place of the clusters.
package enum ClusterMapOverlay: String, Hashable, Sendable, CaseIterable {
  /// The year of each paper, and the mean year of each cluster.
  case year
}

/// A cluster map in the colours of publication years.
struct YearOverlay {
  private let network: Network
  private let scale: YearScale

  /// An overlay for a map of some papers; nil if none is asked for.
  init?(_ overlay: ClusterMapOverlay?, of network: Network, papers: [Int]) {
    guard overlay == .year else { return nil }
    self.network = network
    scale = YearScale(years: papers.compactMap { network.papers[$0].year })
  }

  /// The colours of a paper's dot; a box with a name is outlined, so that the name can be read.
  func apply(to attributes: inout DotAttributes, paper: Int, isNamed: Bool) {
    let year = network.papers[paper].year
    let colour = year.flatMap(scale.colour) ?? Palette.neutral.line
    attributes["fillcolor"] = .verbatim(isNamed ? Palette.page.light : colour.light)
    attributes["color"] = .verbatim(isNamed ? colour.light : Palette.page.light)
    attributes["style"] = isNamed ? "rounded,filled" : "filled"
    attributes["penwidth"] = isNamed ? "2.2" : "1"
  }

  /// The colour of the mean year of some papers.
  func meanColour(of papers: [Int]) -> Colour {
    mean(of: papers).flatMap(scale.colour) ?? Palette.neutral.line
  }

  /// The mean year of some papers in words, such as `ø 2022.4`; nil if none has a year.
  func meanText(of papers: [Int]) -> String? {
    mean(of: papers).map { "ø \(DotValue.decimal(($0 * 10).rounded() / 10))" }
  }

  /// What the colours mean, a line.
  var caption: [String] { ["Colours tell the year of a paper, and ø the mean year of a topic."] }

  /// The legend.
  func signs(_ papers: [Int]) -> [DrawingHead.Sign] { scale.signs(papers.map { network.papers[$0].year }) }

  private func mean(of papers: [Int]) -> Double? {
    Theme.Years(papers.compactMap { network.papers[$0].year })?.mean
  }
}
