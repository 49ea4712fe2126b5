import Foundation
import Graphviz
import StemmaModel
import Testing

@testable import StemmaDrawing

/// Writes the sample's drawings into the folder that `STEMMA_GALLERY` names, to be looked at.
@Suite("Gallery", .enabled(if: ProcessInfo.processInfo.environment["STEMMA_GALLERY"] != nil))
struct GalleryTests {
  @Test("Drawings of the sample")
  func drawings() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["STEMMA_GALLERY"] ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, drawing) in SampleNetwork.drawings {
      try Data(render(drawing, as: .svg)).write(to: folder.appending(path: name + ".svg"))
      try Data(render(drawing, as: .png)).write(to: folder.appending(path: name + ".png"))
    }
    let gnuplot = try Gnuplot(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
    for (name, chart) in SampleNetwork.charts {
      for format in Chart.Format.allCases {
        let bytes = try render(chart, as: format, by: gnuplot)
        try Data(bytes).write(to: folder.appending(path: "\(name).\(format.rawValue)"))
      }
    }
  }
}

extension SampleNetwork {
  /// Every kind of drawing of the sample.
  static var drawings: [(name: String, drawing: Drawing)] {
    [
      ("lineage", lineageDrawing(of: network, clustering: clustering)),
      (
        "lineage-top-down",
        lineageDrawing(of: network, clustering: clustering, options: LineageOptions(direction: .topDown))
      ),
      ("timeline", timelineDrawing(of: network, clustering: clustering)),
      ("map", clusterMapDrawing(of: network, clustering: clustering)),
    ]
  }

  /// Every kind of chart of the sample.
  static var charts: [(name: String, chart: Chart)] {
    [("years", paperCountChart(of: trends)), ("terms", termTrendChart(of: trends))]
  }
}
