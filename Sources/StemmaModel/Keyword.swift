/// A word that a list says of a paper.
public struct Keyword: Hashable, Codable, Sendable {
  /// Where a list writes keywords.
  public enum Origin: String, Codable, Sendable, CaseIterable {
    /// A field of the entry that names keywords or labels.
    case field
    /// A tag in the entry's text, such as `:fire:Diffusion:fire:`.
    case tag
    /// The heading of the section that the entry stands in.
    case heading
    /// The title, where nothing else is said.
    case title
  }

  /// The word, with its case, without markup and remarks.
  public var text: String
  /// Where the list writes it.
  public var origin: Origin
  /// Its place.
  public var location: SourceLocation

  /// Makes a keyword.
  public init(_ text: String, origin: Origin, location: SourceLocation) {
    self.text = text
    self.origin = origin
    self.location = location
  }
}

/// A sentence or more that a list's keeper wrote about a paper.
public struct Note: Hashable, Codable, Sendable {
  /// The text without its field name and without markup.
  public var text: String
  /// Where it begins.
  public var location: SourceLocation

  /// Makes a note.
  public init(_ text: String, location: SourceLocation) {
    self.text = text
    self.location = location
  }
}

/// A name that a list gives to a paper elsewhere than in the paper's entry, as in
/// "`3D FOMM` (indicating this link)".
public struct AliasDefinition: Hashable, Codable, Sendable {
  /// The name.
  public var alias: String
  /// What the link beside it identifies.
  public var identifiers: Identifiers
  /// The link itself.
  public var url: String
  /// Where it is defined.
  public var location: SourceLocation

  /// Makes a definition.
  public init(alias: String, identifiers: Identifiers, url: String, location: SourceLocation) {
    self.alias = alias
    self.identifiers = identifiers
    self.url = url
    self.location = location
  }
}
