import GraphAlgorithms
import Graphviz
import StemmaAnalysis
import StemmaDrawing

/// A drawing that is decided and not laid out yet.
public struct Figure: Hashable, Sendable {
  /// What a figure is written as.
  public enum Format: String, Sendable, CaseIterable {
    /// Scalable Vector Graphics, readable on light and dark pages.
    case svg
    /// A bitmap.
    case png
    /// A page.
    case pdf
  }

  private let drawing: Drawing

  fileprivate init(_ drawing: Drawing) { self.drawing = drawing }

  /// A few words to put above it.
  public var title: String { drawing.title }
  /// What it shows and what it leaves out, in a sentence or more.
  public var summary: String { drawing.summary }
  /// The figure in the DOT language.
  public var dot: String { drawing.document.text }

  /// Lays the figure out and writes it.
  ///
  /// A layout can neither be interrupted nor run beside another one in the same process; a program that draws
  /// what it does not know should do so in a process of its own, as the tool does.
  ///
  /// - Throws: What Graphviz reports.
  public func rendered(as format: Format) throws(GraphvizError) -> [UInt8] {
    let file: Graphviz.OutputFormat =
      switch format {
      case .svg: .svg
      case .png: .png
      case .pdf: .pdf
      }
    return try render(drawing, as: file)
  }
}

extension Pipeline {
  /// The family tree of methods, a column a year.
  public func lineageFigure(of network: Network, clustering: Clustering) -> Figure {
    Figure(
      lineageDrawing(of: network, clustering: clustering, options: LineageOptions(mainPathOf: network)))
  }

  /// All papers by year, with a lane a cluster, institution, venue or section.
  public func timelineFigure(
    of network: Network, clustering: Clustering, lanes: PaperGrouping.Subject = .cluster
  ) -> Figure {
    let grouping = grouping(of: network, clustering: clustering, by: lanes)
    return Figure(timelineDrawing(of: network, clustering: clustering, grouping: grouping))
  }

  /// The clusters as a map of papers and their strongest ties.
  public func clusterFigure(of network: Network, clustering: Clustering) -> Figure {
    Figure(clusterMapDrawing(of: network, clustering: clustering))
  }
}

extension LineageOptions {
  /// Options with the main path of a network's lineage drawn bold.
  package init(mainPathOf network: Network) {
    self.init(mainPath: Set(network.lineageMainPath.map { Arc(parent: $0.source, child: $0.target) }))
  }
}
