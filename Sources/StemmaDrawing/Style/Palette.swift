/// A colour on white and the one that takes its place on a dark page; both as lower-case `#rrggbb`.
struct Colour: Hashable, Sendable {
  var light: String
  var dark: String

  init(_ light: String, dark: String) {
    self.light = light
    self.dark = dark
  }
}

/// The colours of one cluster: a pale area, a strong line around it, and both readable under ink.
struct ClusterColours: Hashable, Sendable {
  var fill: Colour
  var line: Colour
}

/// Every colour that drawings and charts use.
enum Palette {
  /// The page.
  static let page = Colour("#ffffff", dark: "#14181d")
  /// Words.
  static let ink = Colour("#1f2328", dark: "#e9ecef")
  /// Words that matter less: years, counts, captions.
  static let muted = Colour("#57606a", dark: "#a4adb6")
  /// Lines that say something.
  static let edge = Colour("#3d444d", dark: "#c3cad1")
  /// Lines of parts and of what is uncertain.
  static let weakEdge = Colour("#828b95", dark: "#79828c")
  /// Lines that only guide the eye.
  static let guide = Colour("#d0d7de", dark: "#3a424b")
  /// Every other lane.
  static let band = Colour("#f4f6f8", dark: "#1b2027")
  /// The ground of years in which something bursts.
  static let burst = Colour("#dfe5eb", dark: "#303942")
  /// Papers outside every cluster.
  static let neutral = ClusterColours(
    fill: Colour("#f0f1f3", dark: "#262b31"), line: Colour("#858c94", dark: "#878f98"))

  /// The colours of a cluster by its position, the same in every drawing.
  ///
  /// The first six hues follow Okabe and Ito (2008), darkened where a line of theirs would be too pale on white;
  /// the others stand between them. From the twelfth cluster on there are only greys, which the labels have to
  /// tell apart.
  static func cluster(_ position: Int?) -> ClusterColours {
    guard let position, position >= 0 else { return neutral }
    return position < hues.count ? hues[position] : greys[(position - hues.count) % greys.count]
  }

  /// Every colour once, in a fixed order.
  static let all: [Colour] =
    [page, ink, muted, edge, weakEdge, guide, band, burst, neutral.fill, neutral.line]
    + (hues + greys).flatMap { [$0.fill, $0.line] }

  private static let hues: [ClusterColours] = [
    ClusterColours(fill: Colour("#dcecf8", dark: "#0d3047"), line: Colour("#0072b2", dark: "#4fb0ea")),
    ClusterColours(fill: Colour("#fce6d8", dark: "#452310"), line: Colour("#d55e00", dark: "#f58a43")),
    ClusterColours(fill: Colour("#d8f1e8", dark: "#093529"), line: Colour("#00906a", dark: "#35c79c")),
    ClusterColours(fill: Colour("#f8e4ef", dark: "#401f33"), line: Colour("#b8578f", dark: "#e58fc0")),
    ClusterColours(fill: Colour("#fdf0cf", dark: "#3f2f06"), line: Colour("#b37a00", dark: "#edb02e")),
    ClusterColours(fill: Colour("#dff5fb", dark: "#0d3640"), line: Colour("#2a9dc0", dark: "#7bd3ee")),
    ClusterColours(fill: Colour("#e5e1f5", dark: "#29224a"), line: Colour("#4a3aa7", dark: "#a79bf0")),
    ClusterColours(fill: Colour("#f1f0cf", dark: "#33330c"), line: Colour("#77771a", dark: "#c9c94e")),
    ClusterColours(fill: Colour("#fbdfe3", dark: "#4a1019"), line: Colour("#b01030", dark: "#f28091")),
    ClusterColours(fill: Colour("#efe3d9", dark: "#38271b"), line: Colour("#7b4b2a", dark: "#c99a76")),
    ClusterColours(fill: Colour("#f3dcf7", dark: "#3a1142"), line: Colour("#9a1fb0", dark: "#d983ea")),
  ]

  private static let greys: [ClusterColours] = [
    ClusterColours(fill: Colour("#e6e9ec", dark: "#2c3238"), line: Colour("#4f5a64", dark: "#b3bcc5")),
    ClusterColours(fill: Colour("#ebe8e4", dark: "#332f2a"), line: Colour("#7a6f62", dark: "#b8aa98")),
    ClusterColours(fill: Colour("#e4ebe6", dark: "#29322c"), line: Colour("#5f7566", dark: "#9fb8a8")),
  ]
}
