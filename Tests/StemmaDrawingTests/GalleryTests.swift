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
    ]
  }
}
