import StemmaModel

/// What a lineage drawing shows and how.
package struct LineageOptions: Hashable, Sendable {
  /// What the place of a box says.
  package enum Style: String, Sendable, CaseIterable {
    /// Its year: a rank a year.
    case timeline
    /// Its generation: parents before their children, whatever their years.
    case tree
    /// Its generation: founders in the middle, a ring a generation.
    case radial
  }

  /// Which way time runs.
  package enum TimeDirection: String, Sendable, CaseIterable {
    /// A column a year.
    case leftToRight = "left-to-right"
    /// A row a year.
    case topDown = "top-down"
  }

  /// Whom to draw beside the papers that are asked for.
  package enum Kin: String, Sendable, CaseIterable {
    /// What descends from them.
    case descendants
    /// What they descend from.
    case ancestors
  }

  /// A relation by the positions of its papers in the network.
  package struct Arc: Hashable, Sendable {
    /// The position of the older paper.
    package var parent: Int
    /// The position of the paper that descends from it.
    package var child: Int

    /// Makes an arc.
    package init(parent: Int, child: Int) {
      self.parent = parent
      self.child = child
    }
  }

  /// The title line.
  package var title: String
  /// What the place of a box says.
  package var style: Style
  /// Which way time runs, or the generations of a tree.
  package var direction: TimeDirection
  /// The ids of the papers whose kin is drawn; empty for the whole forest.
  package var roots: [Paper.ID]
  /// Whom to draw beside the roots.
  package var kin: Set<Kin>
  /// How many generations away from a root a paper may be; nil for any.
  package var depth: Int?
  /// How many papers to draw, those with the most descendants; nil for as many as a drawing can hold.
  package var top: Int?
  /// Relations to draw bold.
  package var mainPath: Set<Arc>
  /// Relations below this confidence are dashed.
  package var weakBelow: Double
  /// Whether a relation is left out where others lead the same way.
  package var hidesImplied: Bool
  /// With more papers than this, those with the fewest descendants are left out, unless `top` says otherwise.
  package var mostPapers: Int
  /// With more boxes than this, they are placed here and not by Graphviz.
  package var mostForGraphviz: Int

  /// Makes options.
  package init(
    title: String = "Lineage of methods", style: Style = .timeline, direction: TimeDirection = .leftToRight,
    roots: [Paper.ID] = [], kin: Set<Kin> = [.descendants], depth: Int? = nil, top: Int? = nil,
    mainPath: Set<Arc> = [], weakBelow: Double = 0.6, hidesImplied: Bool = true, mostPapers: Int = 5000,
    mostForGraphviz: Int = 300
  ) {
    self.title = title
    self.style = style
    self.direction = direction
    self.roots = roots
    self.kin = kin
    self.depth = depth
    self.top = top
    self.mainPath = mainPath
    self.weakBelow = weakBelow
    self.hidesImplied = hidesImplied
    self.mostPapers = mostPapers
    self.mostForGraphviz = mostForGraphviz
  }
}
