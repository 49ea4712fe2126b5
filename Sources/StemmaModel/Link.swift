/// A link of an entry and what it leads to.
public struct Link: Hashable, Codable, Sendable {
  /// What a link leads to.
  public enum Role: String, Codable, Sendable, CaseIterable {
    /// The paper itself: a preprint, a publisher's page, a PDF.
    case paper
    /// Source code.
    case code
    /// The authors' page about the work.
    case project
    /// A recording.
    case video
    /// Something to try in a browser.
    case demo
    /// Data.
    case dataset
    /// Trained weights.
    case model
    /// Somebody's text about the work.
    case blog
    /// Anything else.
    case other
  }

  /// What it leads to.
  public var role: Role
  /// The address, with redirects and misplaced brackets undone.
  public var url: String
  /// The words of the link, as the list has them; may be empty.
  public var label: String
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a link.
  public init(role: Role, url: String, label: String = "", location: SourceLocation) {
    self.role = role
    self.url = url
    self.label = label
    self.location = location
  }
}
