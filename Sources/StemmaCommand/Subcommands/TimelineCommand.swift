import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma timeline`.
  static let timeline = Subcommand(
    "timeline", summary: "Draw all papers by year, with a lane a topic, institution, venue or section",
    discussion: """
      Draws every paper in the column of its year and the lane of its topic cluster, or of its institution, its \
      venue or the section that the lists have it in. Years in which a lane has an unusual share of all papers \
      (Kleinberg's bursts, as in "stemma trends") have a bar above them. Small groups share a last lane. In a \
      crowded lane only the most important papers of a year have names, and the others are small squares; --top \
      draws the most important ones alone.
      """,
    formats: [.svg, .png, .pdf, .dot],
    options: [.output, .lanes, .top, .completeThrough, .title, .layoutTimeout] + Option.knowledge
      + Option.clustering,
    examples: [
      Example("stemma timeline lists/ -o timeline.svg", "Draws the timeline of the papers"),
      Example(
        "stemma timeline lists/ --lanes venue --top 200 -o venues.svg",
        "Draws the 200 most important papers by venue"),
    ]
  ) { invocation in
    let collection = try Collection(invocation)
    let network = collection.network()
    let clustering = collection.clustering(of: network)
    let subject = invocation.arguments.choice(.lanes, as: PaperGrouping.Subject.self) ?? .cluster
    let drawing = timelineDrawing(
      of: network, clustering: clustering,
      grouping: collection.pipeline.grouping(of: network, clustering: clustering, by: subject),
      options: TimelineOptions(
        title: invocation.arguments.text(.title), mostPapers: invocation.arguments.wholeNumber(.top)))
    try invocation.deliver(invocation.rendered(drawing, as: invocation.arguments.format ?? .svg))
    return .success
  }
}
