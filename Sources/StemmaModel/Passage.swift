/// A paragraph, item, cell or heading of a text about a paper.
public struct Passage: Hashable, Codable, Sendable {
  /// A link in it.
  public struct Link: Hashable, Codable, Sendable {
    /// The characters of the passage that it stands on.
    public var range: Range<Int>
    /// Where it leads.
    public var address: String

    /// Makes a link.
    public init(range: Range<Int>, address: String) {
      self.range = range
      self.address = address
    }
  }

  /// Its words without markup; a line end of the source is a line end here.
  public var text: String
  /// Where it begins.
  public var location: SourceLocation
  /// The headings that it stands under, outermost first.
  public var headings: [String]
  /// Its links, in order.
  public var links: [Link]
  /// The paragraph in front of the list that it is an item of, such as "This code is based on:".
  public var leadIn: String?

  /// Makes a passage.
  public init(
    text: String, location: SourceLocation, headings: [String] = [], links: [Link] = [], leadIn: String? = nil
  ) {
    self.text = text
    self.location = location
    self.headings = headings
    self.links = links
    self.leadIn = leadIn
  }
}

/// A text about a paper that a user has beside the lists: the README of its code, or its abstract.
public struct AttachedText: Hashable, Codable, Sendable {
  /// Which paper it is about.
  public enum Subject: Hashable, Codable, Sendable {
    /// The paper whose code is in the repository `owner/name` of github.com.
    case repository(String)
    /// The paper with an arXiv id, without version.
    case arxiv(String)
  }

  /// Which paper it is about.
  public var subject: Subject
  /// The file.
  public var file: String
  /// What it says, in order.
  public var passages: [Passage]

  /// Makes a text.
  public init(subject: Subject, file: String, passages: [Passage]) {
    self.subject = subject
    self.file = file
    self.passages = passages
  }
}
