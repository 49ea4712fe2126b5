import Foundation
import Testing

@testable import StemmaDrawing

/// Contrast after the Web Content Accessibility Guidelines 2.1, criteria 1.4.3 and 1.4.11.
@Suite("Colours")
struct PaletteTests {
  @Test("Words can be read on every ground, in light and dark")
  func words() {
    let grounds = [Palette.page, Palette.band] + clusters.map(\.fill)
    for words in [Palette.ink, Palette.muted] {
      for ground in grounds {
        #expect(contrast(words.light, ground.light) >= 4.5, "\(words.light) on \(ground.light)")
        #expect(contrast(words.dark, ground.dark) >= 4.5, "\(words.dark) on \(ground.dark)")
      }
    }
  }

  @Test("Lines, marks and large words stand out from the page, in light and dark")
  func lines() {
    for line in [Palette.edge, Palette.weakEdge] + clusters.map(\.line) + YearScale.colours {
      #expect(contrast(line.light, Palette.page.light) >= 3, "\(line.light)")
      #expect(contrast(line.dark, Palette.page.dark) >= 3, "\(line.dark)")
    }
  }

  @Test("Each colour has one meaning, so that a dark one can take its place")
  func distinct() {
    #expect(Set(Palette.all.map(\.light)).count == Palette.all.count)
    for colour in Palette.all {
      #expect(colour.light.wholeMatch(of: /#[0-9a-f]{6}/) != nil)
      #expect(colour.dark.wholeMatch(of: /#[0-9a-f]{6}/) != nil)
    }
  }

  @Test("There is a colour for every position")
  func positions() {
    #expect(Palette.cluster(nil) == Palette.neutral)
    #expect(Palette.cluster(-1) == Palette.neutral)
    let known = Set(Palette.all.map(\.light))
    for position in 0..<100 { #expect(known.contains(Palette.cluster(position).fill.light)) }
  }

  private var clusters: [ClusterColours] { [Palette.neutral] + (0..<30).map { Palette.cluster($0) } }

  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
