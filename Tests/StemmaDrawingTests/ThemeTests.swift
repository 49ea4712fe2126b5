import StemmaModel
import Testing

@testable import StemmaDrawing

@Suite("Themes")
struct ThemeTests {
  @Test("Bubbles stand by rank and are as large as their papers are many")
  func bubbles() {
    let plan = ThematicMapPlan(SmallThemes.four)
    #expect(plan.bubbles.map(\.name).prefix(3) == ["speech & <lips>", "it's \"image\"", "运动"])
    let xs = plan.bubbles.map(\.centre.x)
    let ys = plan.bubbles.map(\.centre.y)
    #expect(xs[0] > xs[1] && xs[1] > xs[3] && xs[3] > xs[2])
    #expect(ys[2] > ys[0] && ys[0] > ys[3] && ys[3] > ys[1])
    let areas = plan.bubbles.map { $0.radius * $0.radius }
    #expect(abs(areas[0] / areas[1] - 1.5) < 1e-9)
    #expect(xs[1] > plan.origin.x && xs[3] < plan.origin.x && ys[0] > plan.origin.y && ys[3] < plan.origin.y)
  }

  @Test("No name lies on another or leaves the map", arguments: [1, 2, 7, 25, 60])
  func names(count: Int) {
    let plan = ThematicMapPlan(SmallThemes.many(count))
    let boxes = plan.labels.compactMap { $0 }
    #expect(boxes.count + plan.unnamed == count)
    #expect(plan.unnamed == 0 || count > 25)
    for (number, box) in boxes.enumerated() {
      #expect(box.centre.x - box.width / 2 > 0 && box.centre.x + box.width / 2 < ThematicMapPlan.area.width)
      #expect(
        box.centre.y - box.height / 2 > 0 && box.centre.y + box.height / 2 < ThematicMapPlan.area.height)
      for other in boxes[(number + 1)...] { #expect(!box.overlaps(other)) }
    }
  }

  @Test("The chart is one of gnuplot's, whatever the names of themes are")
  func chart() {
    let chart = thematicMapChart(of: SmallThemes.four, title: "Map")
    #expect(chart.script.contains(#"set label 'it'."'".'s "image"' at "#))
    #expect(chart.script.contains("set label 'MOTOR' at "))
    #expect(
      chart.summary
        == "4 themes by rank of centrality and density. A bubble is as large as its papers are many, 55 of 60 in all. "
        + "The lines part the themes at the mean ranks. ▲ emerging.")
    #expect(chart.script == thematicMapChart(of: SmallThemes.four, title: "Map").script)
  }

  @Test("Without themes a chart says why")
  func emptyMap() {
    var map = SmallThemes.map([], loose: ["alone"])
    #expect(
      thematicMapChart(of: map).summary
        == "Only one term, alone, occurs in 2 papers or more, and a theme has several, so there are no themes."
    )
    map.looseTerms = []
    #expect(missingThemes(map).hasPrefix("No term occurs in 2 papers or more"))
    map.papersWithTerms = 0
    #expect(missingThemes(map).hasPrefix("None of the 60 papers has a term"))
    map.papers = 0
    #expect(missingThemes(map) == "There are no papers, so there are no themes.")
    let alone = SmallThemes.map([SmallThemes.theme(1, "a", size: 3, centrality: 1, density: 1, quadrant: nil)]
    )
    #expect(!thematicMapChart(of: alone).script.contains("MOTOR"))
    #expect(themeSentences(alone)[1] == "One theme has nothing to be compared with, so it is in no quadrant.")
  }

  @Test("Sentences say what the numbers say")
  func sentences() {
    #expect(
      themeSentences(SmallThemes.four).prefix(2) == [
        "4 themes of 5 terms, found in 55 of 60 papers; each term occurs in at least 2.",
        "Motor (central and dense): speech & <lips>.",
      ])
    #expect(
      themeEvolutionSentences(SmallThemes.evolution) == [
        "2015–2019: 20 papers, 3 themes.", "2020–2022: 25 papers, 2 themes.",
        "speech and image (2015–2019) merge into voice (2020–2022).", "Ending with 2015–2019: lips.",
        "New in 2020–2022: text.", "1 paper without a year is in no period.",
      ])
    var none = SmallThemes.evolution
    none.periods = []
    #expect(themeEvolutionSentences(none) == ["No paper has a year, so there are no periods to compare."])
    none.periods = [SmallThemes.evolution.periods[0]]
    #expect(themeEvolutionSentences(none)[0].hasPrefix("All 20 papers with a year are of 2015–2019"))
  }

  @Test("Every theme has a box as high as its papers are many, and bands reach from box to box")
  func boxes() throws {
    let plan = ThemeEvolutionPlan(SmallThemes.evolution)
    #expect(plan.boxes[0][0].height == 2 * plan.boxes[0][1].height || plan.boxes[0][1].height == 22)
    #expect(abs(plan.boxes[1][0].height / plan.boxes[0][0].height - 20.0 / 12) < 1e-9)
    for column in plan.boxes {
      for (number, box) in column.enumerated() {
        for other in column[(number + 1)...] { #expect(!box.overlaps(other)) }
      }
    }
    for (link, band) in zip(SmallThemes.evolution.links, plan.bands) {
      let (start, end) = (try #require(band.curve.points.first), try #require(band.curve.points.last))
      let (source, target) = (plan.boxes[0][link.source], plan.boxes[1][link.target])
      #expect(start.x == source.centre.x + source.width / 2 && end.x == target.centre.x - target.width / 2)
      #expect(abs(start.y - source.centre.y) <= source.height / 2)
      #expect(abs(end.y - target.centre.y) <= target.height / 2)
    }
    #expect(plan.bands[0].width > plan.bands[1].width && plan.bands[1].width > plan.bands[2].width)
    #expect(plan.stems == [[0, nil, nil], [0, nil]])
  }

  @Test("The drawing has each theme, what is new and what ends")
  func drawing() throws {
    let picture = try SVGPicture(render(themeEvolutionDrawing(of: SmallThemes.evolution), as: .svg))
    #expect(picture.groups.count { $0.classes.contains("theme") && $0.classes.contains("node") } == 5)
    #expect(picture.groups.count { $0.classes.contains("band") } == 3)
    #expect(picture.groups.filter { $0.classes.contains("mark") }.map(\.texts) == [["ends"], ["new"]])
    #expect(picture.texts.contains("2015–2019"))
    var empty = SmallThemes.evolution
    (empty.periods, empty.links, empty.events) = ([], [], [])
    #expect(
      themeEvolutionDrawing(of: empty).summary == "No paper has a year, so there are no periods to compare.")
    _ = try SVGPicture(render(themeEvolutionDrawing(of: empty), as: .svg))
  }

  @Test("Crossing bands are turned round")
  func order() {
    var evolution = SmallThemes.evolution
    evolution.links = [(0, 1), (1, 0)].map { source, target in
      ThemeLink(
        period: 0, source: source, target: target, sharedTerms: [], inclusion: 1, weightedInclusion: 1,
        stability: 1, isStrong: true)
    }
    let order = ThemeEvolutionPlan.order(of: evolution)
    let earlier = order[0].filter { $0 < 2 }
    #expect(order[1] == earlier.reversed())
  }

  @Test("Few years have a colour each, many share six")
  func yearScale() throws {
    #expect(YearScale(years: [2022, 2020, 2020]).classes == [2020...2020, 2022...2022])
    let many = YearScale(years: (0..<120).map { 2000 + $0 / 10 })
    #expect(many.classes == stride(from: 2000, to: 2012, by: 2).map { $0...($0 + 1) })
    #expect(many.colour(of: 2000) == YearScale.colours[0] && many.colour(of: 2011) == YearScale.colours[5])
    #expect(
      many.colour(of: 2005.4) == YearScale.colours[2] && many.colour(of: 2005.6) == YearScale.colours[3])
    #expect(many.colour(of: 1999) == nil)
    #expect(YearScale(years: []).signs([nil]).map(\.meaning) == ["no year (1)"])
    // One year has nearly all papers: classes do not repeat, and have no gaps.
    let skewed = YearScale(years: [Int](repeating: 2020, count: 50) + [2001, 2003, 2005, 2007, 2009, 2022])
    #expect(zip(skewed.classes, skewed.classes.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
  }

  @Test("An overlay colours papers by year, and says the mean of each topic")
  func overlay() throws {
    let drawing = clusterMapDrawing(
      of: SampleNetwork.network, clustering: SampleNetwork.clustering,
      options: ClusterMapOptions(overlay: .year))
    let plain = clusterMapDrawing(of: SampleNetwork.network, clustering: SampleNetwork.clustering)
    #expect(drawing.document.text != plain.document.text)
    let dot = drawing.document.text
    for colour in [YearScale.colours[0], YearScale.colours[5]] { #expect(dot.contains(colour.light)) }
    #expect(dot.contains("ø 20"))
    for position in 0..<6 {
      #expect(!dot.contains("fillcolor=\"\(Palette.cluster(position).line.light)\""))
    }
  }

  @Test("Exports have a row a theme and a row a link")
  func exports() throws {
    let map = ThematicMapRecord(SmallThemes.four)
    #expect(
      map.csvRows[0] == [
        "1", "speech & <lips>", "motor", "10.0", "30.0", "4.0", "3.0", "30", "1", "2019", "2021", "2020.0",
        "speech & <lips>; audio",
      ])
    #expect(map.csvRows.allSatisfy { $0.count == ThematicMapRecord.csvHeader.count })
    let evolution = ThemeEvolutionRecord(SmallThemes.evolution)
    #expect(
      evolution.csvRows[1] == [
        "2015–2019", "2", "image", "2020–2022", "1", "voice", "0.5", "0.5", "0.25", "true", "shared",
      ])
    #expect(evolution.csvRows.allSatisfy { $0.count == ThemeEvolutionRecord.csvHeader.count })
    let text = String(decoding: try jsonText(evolution), as: UTF8.self)
    #expect(text.contains("\"kind\" : \"merge\"") && text.contains("\"undated\" : 1"))
  }
}
