import StemmaModel

/// Colours for publication years, from the earliest to the latest.
///
/// Lightness changes steadily from one class to the next, also for readers who see no red, green or blue: later is
/// darker on a light page and lighter on a dark one, so that the latest stand out on both.
struct YearScale {
  /// The colours, the earliest first.
  static let colours: [Colour] = [
    Colour("#b38a43", dark: "#5b71ca"), Colour("#b26640", dark: "#b873cb"),
    Colour("#a54549", dark: "#fc79af"),
    Colour("#8a2b55", dark: "#ff968c"), Colour("#60215f", dark: "#ffbf7a"),
    Colour("#1f1f5f", dark: "#ffee8c"),
  ]

  /// The runs of years that have a colour each, in order of time.
  let classes: [ClosedRange<Int>]

  /// Parts years into classes: one a year if there are few, else up to six of about equally many papers.
  init(years: [Int]) {
    let known = Set(years).sorted()
    guard known.count > Self.colours.count else {
      classes = known.map { $0...$0 }
      return
    }
    let ordered = years.sorted()
    var starts = [known[0]]
    for part in 1..<Self.colours.count {
      // The first year of which all papers stand at or after the mark.
      let mark = ordered[ordered.count * part / Self.colours.count]
      if mark > starts[starts.count - 1] { starts.append(mark) }
    }
    let ends = starts.dropFirst().map { $0 - 1 } + [known[known.count - 1]]
    classes = zip(starts, ends).map { $0...$1 }
  }

  /// The colour of a year; nil if no class has it.
  func colour(of year: Int) -> Colour? {
    classes.firstIndex { $0.contains(year) }.map(colour(ofClass:))
  }

  /// The colour of a mean of years.
  func colour(of mean: Double) -> Colour? {
    classes.last { Double($0.lowerBound) - 0.5 <= mean }.flatMap { colour(of: $0.lowerBound) }
      ?? classes.first.map { _ in colour(ofClass: 0) }
  }

  /// The colours of fewer classes are spread over the whole scale.
  private func colour(ofClass position: Int) -> Colour {
    let last = Self.colours.count - 1
    guard classes.count > 1 else { return Self.colours[last] }
    return Self.colours[position * last / (classes.count - 1)]
  }

  /// The signs of a legend, given the year of each paper that is drawn.
  func signs(_ years: [Int?]) -> [DrawingHead.Sign] {
    var signs = classes.enumerated().map { position, span in
      DrawingHead.Sign(
        mark: "■", colour: colour(ofClass: position),
        meaning: yearsText(span.lowerBound, span.upperBound)
          + " (\(years.count { $0.map(span.contains) ?? false }))")
    }
    let undated = years.count { $0 == nil }
    if undated > 0 {
      signs.append(DrawingHead.Sign(mark: "■", colour: Palette.neutral.line, meaning: "no year (\(undated))"))
    }
    return signs
  }
}
