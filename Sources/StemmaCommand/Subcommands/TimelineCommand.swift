import Graphviz
import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma timeline`.
  static let timeline = Subcommand(
    "timeline", summary: "Draw all papers by year and topic",
    discussion: "Draws every paper in the column of its year and the lane of its topic cluster.",
    formats: [.svg, .png, .pdf, .dot],
    options: [.output, .title, .layoutTimeout] + Option.knowledge + Option.clustering,
    examples: [Example("stemma timeline lists/ -o timeline.svg", "Draws the timeline of the papers")]
  ) { invocation in
    let collection = try Collection(invocation)
    let network = collection.network()
    var options = TimelineOptions()
    options.title = invocation.arguments.text(.title) ?? options.title
    let drawing = timelineDrawing(
      of: network, clustering: collection.clustering(of: network), options: options)
    try invocation.deliver(invocation.rendered(drawing, as: invocation.arguments.format ?? .svg))
    return .success
  }
}
