import Foundation
import FoundationXML

/// A drawn SVG as an XML parser sees it; making one fails if the text is not well-formed.
struct SVGPicture {
  /// A node, an edge or another group that Graphviz wrote.
  struct Group {
    /// Its `id`.
    var name: String?
    /// The words of its `class`.
    var classes: [String]
    /// What Graphviz calls it: the name of the node, or of both nodes of an edge.
    var title: String
    /// The address it links to.
    var link: String?
    /// What its tooltip says.
    var tooltip: String?
    /// The words in it, a line each.
    var texts: [String]
    /// Whether a line in it is dashed or dotted.
    var isDashed: Bool
    /// The corners of its first shape.
    var points: [(x: Double, y: Double)]

    /// The middle of its first shape, from left to right.
    var middle: Double {
      let sides = points.map(\.x)
      return ((sides.min() ?? 0) + (sides.max() ?? 0)) / 2
    }
  }

  /// The picture as text.
  let text: String
  /// The groups that have a class, in their order.
  let groups: [Group]
  /// Every line of words.
  let texts: [String]
  /// The title of the whole.
  let title: String?
  /// The description of the whole.
  let summary: String?
  /// The attributes of the whole by their names.
  let attributes: [String: String]
  /// The texts that `aria-labelledby` leads to.
  let labels: [String]
  /// Every value of `fill` and `stroke` with the name of the attribute.
  let colours: Set<String>

  init(_ bytes: [UInt8]) throws {
    text = String(decoding: bytes, as: UTF8.self)
    // With a document type FoundationXML finds no root.
    let plain = text.replacing(/<!DOCTYPE[^>]*>/, with: "")
    let root = try XMLDocument(xmlString: plain, options: .nodeLoadExternalEntitiesNever).rootElement()
    let elements = root.map(Self.descendants) ?? []
    groups = elements.filter { $0.name == "g" && !Self.classes(of: $0).isEmpty }.map(Self.group)
    texts = elements.filter { $0.name == "text" }.map { $0.stringValue ?? "" }
    title = root?.elements(forName: "title").first?.stringValue
    summary = root?.elements(forName: "desc").first?.stringValue
    let attributes = Dictionary(
      (root?.attributes ?? []).map { ($0.name ?? "", $0.stringValue ?? "") }, uniquingKeysWith: { $1 })
    self.attributes = attributes
    labels = (attributes["aria-labelledby"] ?? "").split(separator: " ").map { name in
      elements.first { $0.value(of: "id") == String(name) }?.stringValue ?? "nothing"
    }
    colours = Set(
      elements.flatMap { element in
        ["fill", "stroke"].compactMap { name in
          element.value(of: name).map { "\(name)=\"\($0)\"" }
        }
      })
  }

  /// The groups of nodes or edges of a class.
  func groups(_ first: String, _ second: String) -> [Group] {
    groups.filter { $0.classes.contains(first) && $0.classes.contains(second) }
  }

  private static func group(_ element: XMLElement) -> Group {
    let parts = descendants(of: element)
    let anchor = parts.first { $0.name == "a" }
    let shape = parts.first { ["path", "polygon", "polyline", "ellipse"].contains($0.name ?? "") }
    return Group(
      name: element.value(of: "id"), classes: classes(of: element),
      title: element.elements(forName: "title").first?.stringValue ?? "",
      link: anchor?.value(of: "xlink:href"),
      tooltip: anchor?.value(of: "xlink:title"),
      texts: parts.filter { $0.name == "text" }.map { $0.stringValue ?? "" },
      isDashed: parts.contains { $0.value(of: "stroke-dasharray") != nil },
      points: shape.map(points) ?? [])
  }

  private static func points(of shape: XMLElement) -> [(x: Double, y: Double)] {
    if let x = shape.value(of: "cx"),
      let y = shape.value(of: "cy")
    {
      return [(Double(x) ?? 0, Double(y) ?? 0)]
    }
    let written =
      shape.value(of: "d") ?? shape.value(of: "points") ?? ""
    return written.split { "MC ".contains($0) }.compactMap { pair in
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
  }

  private static func classes(of element: XMLElement) -> [String] {
    (element.value(of: "class") ?? "").split(separator: " ").map(String.init)
  }

  private static func descendants(of element: XMLElement) -> [XMLElement] {
    (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap { [$0] + descendants(of: $0) }
  }
}

extension XMLElement {
  /// The value of an attribute; `attribute(forName:)` finds none in a document with a default namespace.
  fileprivate func value(of name: String) -> String? {
    attributes?.first { $0.name == name }?.stringValue
  }
}
