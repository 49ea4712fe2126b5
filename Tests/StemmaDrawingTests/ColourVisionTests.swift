import Foundation
import Testing

@testable import StemmaDrawing

/// How far colours are apart for readers who see no red, no green or no blue: distances in CIELAB (CIE 1976) after
/// the matrices of Machado, Oliveira and Fernandes (2009) at severity 1, which are for linear RGB.
@Suite("Colours for the colour-blind")
struct ColourVisionTests {
  enum Vision: String, CaseIterable, Sendable {
    case normal, protanopia, deuteranopia, tritanopia

    var matrix: [[Double]] {
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  @Test(
    "The first eight clusters differ in line and in fill, on light and dark pages",
    arguments: Vision.allCases)
  func clusters(vision: Vision) {
    let colours = (0..<8).map { Palette.cluster($0) }
    #expect(leastDistance(colours.map(\.line.light), vision) > 15)
    #expect(leastDistance(colours.map(\.line.dark), vision) > 15)
    #expect(leastDistance(colours.map(\.fill.light), vision) > 7)
    #expect(leastDistance(colours.map(\.fill.dark), vision) > 7)
  }

  @Test("The simulation is that of the paper: greys stay, and red and green come together")
  func simulation() {
    for vision in Vision.allCases {
      let grey = lab("#808080", vision)
      #expect(abs(grey[0] - 53.585) < 0.01 && abs(grey[1]) < 0.05 && abs(grey[2]) < 0.05, "\(vision)")
    }
    let pair = ["#d55e00", "#77771a"]
    #expect(leastDistance(pair, .normal) > 40)
    #expect(leastDistance(pair, .protanopia) < 2)
  }

  @Test("Clusters that share a colour have another outline and another sign in the legend")
  func outlines() {
    var seen: Set<[String]> = []
    for position in 0..<24 {
      let sign = [Palette.cluster(position).line.light, ClusterOutline(position).mark]
      #expect(seen.insert(sign).inserted, "\(position)")
    }
    #expect(Palette.cluster(8) == Palette.cluster(0))
    #expect(ClusterOutline(nil) == .plain && ClusterOutline(500) == .plain)
  }

  @Test(
    "The colours of years differ, and grow darker on a light page and lighter on a dark one",
    arguments: Vision.allCases)
  func years(vision: Vision) {
    let light = YearScale.colours.map(\.light)
    let dark = YearScale.colours.map(\.dark)
    #expect(leastDistance(light, vision) > 8)
    #expect(leastDistance(dark, vision) > 8)
    for (earlier, later) in zip(light, light.dropFirst()) {
      #expect(lab(earlier, vision)[0] - lab(later, vision)[0] > 3, "\(earlier) \(later)")
    }
    for (earlier, later) in zip(dark, dark.dropFirst()) {
      #expect(lab(later, vision)[0] - lab(earlier, vision)[0] > 3, "\(earlier) \(later)")
    }
  }

  private func leastDistance(_ colours: [String], _ vision: Vision) -> Double {
    let places = colours.map { lab($0, vision) }
    var least = Double.infinity
    for (number, one) in places.enumerated() {
      for other in places[(number + 1)...] {
        least = min(least, zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot())
      }
    }
    return least
  }

  /// L*, a* and b* for the white of sRGB.
  private func lab(_ colour: String, _ vision: Vision) -> [Double] {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let linear = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { zip($0, vector).map { $0 * $1 }.reduce(0, +) }
    }
    let seen = product(vision.matrix, linear).map { min(1, max(0, $0)) }
    let tristimulus = product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], seen)
    let f = zip(tristimulus, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let ratio = value / white
      return ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
