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

  /// How many clusters have colours of their own; later ones repeat them with another outline.
  static var distinctClusters: Int { hues.count }

  /// The colours of a cluster by its position, the same in every drawing.
  ///
  /// The hues begin with those of Okabe and Ito (2008). Lightness and chroma are set so that any two of the eight
  /// lines are at least 16 apart in CIELAB, and any two of the fills 7.5, for readers with normal sight and in the
  /// simulations of protanopia, deuteranopia and tritanopia by Machado, Oliveira and Fernandes (2009). The colours
  /// come again with the ninth and the seventeenth cluster, which `ClusterOutline` tells apart; what follows is
  /// grey.
  static func cluster(_ position: Int?) -> ClusterColours {
    guard let position, position >= 0 else { return neutral }
    if position < hues.count * ClusterOutline.allCases.count { return hues[position % hues.count] }
    return greys[position % greys.count]
  }

  /// Every colour once, in a fixed order.
  static let all: [Colour] =
    [page, ink, muted, edge, weakEdge, guide, band, burst, neutral.fill, neutral.line]
    + (hues + greys).flatMap { [$0.fill, $0.line] } + YearScale.colours

  private static let hues: [ClusterColours] = [
    ClusterColours(fill: Colour("#cddbff", dark: "#00223a"), line: Colour("#005a97", dark: "#49abe5")),
    ClusterColours(fill: Colour("#f6d8c8", dark: "#3e1e09"), line: Colour("#e56c16", dark: "#ed833e")),
    ClusterColours(fill: Colour("#eafcf2", dark: "#083326"), line: Colour("#0f825b", dark: "#45d8ac")),
    ClusterColours(fill: Colour("#efdbe2", dark: "#401f34"), line: Colour("#b8578f", dark: "#d687b8")),
    ClusterColours(fill: Colour("#fff4d5", dark: "#3f2f06"), line: Colour("#925b00", dark: "#eaad25")),
    ClusterColours(fill: Colour("#d8f6fe", dark: "#0e3f4b"), line: Colour("#1e9dc1", dark: "#96daf3")),
    ClusterColours(fill: Colour("#d7d9ec", dark: "#2b254f"), line: Colour("#4c39a7", dark: "#6d73ce")),
    ClusterColours(fill: Colour("#e1ecbb", dark: "#3a3a1b"), line: Colour("#484600", dark: "#d9d860")),
  ]

  private static let greys: [ClusterColours] = [
    ClusterColours(fill: Colour("#e6e9ec", dark: "#2c3238"), line: Colour("#4f5a64", dark: "#b3bcc5")),
    ClusterColours(fill: Colour("#ebe8e4", dark: "#332f2a"), line: Colour("#7a6f62", dark: "#b8aa98")),
    ClusterColours(fill: Colour("#e4ebe6", dark: "#29322c"), line: Colour("#5f7566", dark: "#9fb8a8")),
  ]
}
