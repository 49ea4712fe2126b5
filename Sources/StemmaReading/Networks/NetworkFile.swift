import StemmaModel

/// A graph as a file of another program gives it: vertices, and links between them with or without direction.
package struct NetworkFile: Sendable {
  /// A vertex.
  package struct Vertex: Hashable, Sendable {
    /// What the file calls it where it speaks of links.
    package var id: String
    /// What the file calls it for people; the id if it says nothing else.
    package var label: String
    /// The number of the group that the file puts it into.
    package var cluster: Int?

    /// Makes a vertex.
    package init(id: String, label: String? = nil, cluster: Int? = nil) {
      self.id = id
      self.label = label ?? id
      self.cluster = cluster
    }
  }

  /// A link between two vertices, given by their positions.
  package struct Link: Hashable, Sendable {
    /// Where it begins; for an edge the end that the file names first.
    package var source: Int
    /// Where it ends.
    package var target: Int
    /// The weight that the file gives, 1 if it gives none; it may be 0 or negative.
    package var weight: Double

    /// Makes a link.
    package init(_ source: Int, _ target: Int, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// The name of the file, of the first if there are two.
  package var file: String
  /// The name of its format.
  package var format: String
  /// The vertices in the order of the file.
  package var vertices: [Vertex] = []
  /// The links with a direction, in the order of the file.
  package var arcs: [Link] = []
  /// The links without one, in the order of the file.
  package var edges: [Link] = []
  /// Whether the format tells arcs from edges; where it does not, as in lists of pairs, all links are arcs.
  package var statesDirection = true
  /// Whether vertices are known by their labels, because their ids are mere numbers of lines.
  package var isNamedByLabel = false
  /// The first link whose weight is negative, and where it stands.
  package var negativeLink: NegativeLink?
  /// What is odd about the file.
  package var diagnostics: [Diagnostic] = []

  /// A link of negative weight and its place.
  package struct NegativeLink: Hashable, Sendable {
    /// The link.
    package var link: Link
    /// Where it stands; where a format is not read by lines, the file's first.
    package var location: SourceLocation
  }

  /// Makes an empty network.
  package init(file: String, format: String) {
    self.file = file
    self.format = format
  }

  /// A name for each vertex that no other has: the id, or where vertices are known by their labels the label,
  /// with the id behind it in brackets if another vertex has it too.
  package var names: [String] {
    guard isNamedByLabel else { return vertices.map(\.id) }
    var counts: [String: Int] = [:]
    for vertex in vertices { counts[vertex.label, default: 0] += 1 }
    return vertices.map { vertex in
      guard counts[vertex.label, default: 0] > 1 else { return vertex.label }
      var name = "\(vertex.label) (\(vertex.id))"
      while counts[name] != nil { name += "*" }
      return name
    }
  }

  /// Whether VOSviewer wrote it, which clusters networks in a way of its own.
  package var isOfVOSviewer: Bool {
    [VOSviewerJSON.format.name, VOSviewerText.mapFormat.name].contains(format)
  }

  /// How many vertices are read; more are refused before memory is taken for them.
  package static let mostVertices = 5_000_000
  /// How many links are read.
  package static let mostLinks = 20_000_000

  /// Reads a network from one file, or a VOSviewer network from its map and network files.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: `NetworkFileError`, with the line that is wrong and what to do.
  package init(_ files: [InputFile]) throws(NetworkFileError) {
    var diagnostics: [Diagnostic] = []
    var sources: [SourceText] = []
    for file in files {
      do {
        sources.append(try SourceText(file: file.name, bytes: file.bytes, diagnostics: &diagnostics))
      } catch { throw .unusable(error) }
    }
    switch sources.count {
    case 1: self = try NetworkFormat.read(sources[0])
    case 2: self = try VOSviewerText.read(sources[0], sources[1])
    default: throw .wrongNumberOfFiles(files.count)
    }
    self.diagnostics = diagnostics + self.diagnostics
  }
}

/// Why a file gives no network.
package enum NetworkFileError: Error, Hashable, Sendable {
  /// The file cannot be read as text.
  case unusable(InputError)
  /// A line is not what the format has there.
  case malformed(SourceLocation, problem: String)
  /// There are more vertices or links than can be read.
  case tooLarge(SourceLocation, problem: String)
  /// The content is of no format that is known.
  case unknownFormat(file: String)
  /// The map of a VOSviewer network stands alone, without its links.
  case mapAlone(file: String)
  /// Two files are not the two parts of a VOSviewer network.
  case noMap(files: [String])
  /// Nothing or too much was given.
  case wrongNumberOfFiles(Int)
}

extension NetworkFileError: CustomStringConvertible {
  /// Where, what is wrong and what to do, without a full stop.
  package var description: String {
    switch self {
    case .unusable(.binary(let file, let line)):
      "\(file):\(line): is not text (it has a NUL byte); give a network in \(NetworkFormat.nameList)"
    case .unusable(let error): error.description
    case .malformed(let place, let problem), .tooLarge(let place, let problem):
      "\(place.file):\(place.line): \(problem)"
    case .unknownFormat(let file):
      "\(file): is no network in a format that is known; give \(NetworkFormat.nameList)"
    case .mapAlone(let file):
      "\(file): is a VOSviewer map, which has items but no links; give its network file as well"
    case .noMap(let files):
      "\(files.joined(separator: ", ")): two files are read together only as a VOSviewer map, whose first line "
        + "names the columns id and label, and its network file"
    case .wrongNumberOfFiles(let count):
      "\(count) files are no network; give one, or a VOSviewer map and its network file"
    }
  }
}
