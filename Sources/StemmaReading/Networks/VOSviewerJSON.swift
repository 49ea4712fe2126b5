import StemmaModel

/// VOSviewer's JSON files: `network.items` and the links between them without direction, `network.links`; and the JSON
/// that this tool writes of networks, whose `items` and `links` stand at the top.
///
/// Source: VOSviewer Online's documentation of its JSON file type.
enum VOSviewerJSON {
  static let format = NetworkFormat(
    name: "VOSviewer JSON", endings: ["json"],
    recognizes: { source in source.text.utf8.first { !$0.isBlank } == UInt8(ascii: "{") },
    read: { source throws(NetworkFileError) in try read(source) })

  private static func read(_ source: SourceText) throws(NetworkFileError) -> NetworkFile {
    let bytes = Array(source.text.utf8)
    func malformed(_ problem: String, at offset: Int = 0) -> NetworkFileError {
      let line = 1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
      return .malformed(SourceLocation(file: source.file, line: line), problem: problem)
    }
    let root: JSONValue
    do {
      root = try JSONReader.value(in: bytes, 0..<bytes.count)
    } catch { throw malformed("is no JSON: \(error.message)", at: error.offset) }
    var content = root["network"]
    if content == .null, case .array = root["links"] { content = root }
    guard case .array(let items) = content["items"] else {
      throw malformed(
        "JSON without the items of a VOSviewer network ('network' with 'items' and 'links')")
    }
    var network = NetworkFile(file: source.file, format: format.name)
    let start = SourceLocation(file: source.file, line: 1)
    try NetworkFile.checkVertexCount(items.count, at: start)
    var positions: [String: Int] = [:]
    for (number, item) in items.enumerated() {
      guard let id = item["id"].text else { throw malformed("item \(number + 1) has no id") }
      guard positions.updateValue(number, forKey: id) == nil else {
        throw malformed("item \(number + 1) has the id '\(id.prefix(40))', which another has as well")
      }
      network.vertices.append(.init(id: id, label: item["label"].text, cluster: item["cluster"].integer))
    }
    for (number, link) in content["links"].items.enumerated() {
      guard let source = link["source_id"].text ?? link["source"].text,
        let target = link["target_id"].text ?? link["target"].text
      else {
        throw malformed("link \(number + 1) needs source_id and target_id")
      }
      guard let first = positions[source], let second = positions[target] else {
        let unknown = positions[source] == nil ? source : target
        throw malformed("link \(number + 1) names '\(unknown.prefix(40))', which no item has for its id")
      }
      let strength = link["strength"] == .null ? link["weight"] : link["strength"]
      guard let weight = strength == .null ? 1 : strength.number, weight.isFinite else {
        throw malformed("the strength of link \(number + 1) is no number")
      }
      try network.add(
        .init(first, second, weight: weight), isArc: false, at: start)
    }
    return network
  }
}
