import Foundation
import FoundationXML

/// What is in an SVG, read by an XML parser; making one fails if the text is not well-formed.
struct SVGOutline {
  /// Each element's name and class.
  private(set) var elements: [(name: String, classes: [String])] = []
  /// The words of `text` elements.
  private(set) var texts: [String] = []
  /// The addresses of links.
  private(set) var links: [String] = []
  /// The titles of links.
  private(set) var linkTitles: [String] = []

  init(_ svg: String) throws {
    let parser = XMLParser(data: Data(svg.utf8))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    self = reader.outline
  }

  private init() {}

  func count(of name: String, ofClass wanted: String? = nil) -> Int {
    elements.count { element in
      element.name == name && (wanted.map { element.classes.contains($0) } ?? true)
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var outline = SVGOutline()
    private var text: String?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let classes = attributes["class", default: ""].split(separator: " ").map(String.init)
      outline.elements.append((name, classes))
      if name == "text" { text = "" }
      if name == "a" {
        if let address = attributes["xlink:href"] { outline.links.append(address) }
        if let title = attributes["xlink:title"] { outline.linkTitles.append(title) }
      }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
      text?.append(characters)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name == "text", let finished = text {
        outline.texts.append(finished)
        text = nil
      }
    }
  }
}
