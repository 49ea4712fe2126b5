import Foundation
import StemmaComparing
import StemmaModel
import StemmaReading

/// The entries of a list given as Markdown.
func entries(_ markdown: String, file: String = "list.md") -> [Entry] {
  StemmaReading.read([InputFile(name: file, bytes: Array(markdown.utf8))]).entries
}

/// What differs between two lists given as Markdown.
func difference(_ old: String, _ new: String) -> ListDifference {
  listDifference(from: entries(old, file: "old.md"), to: entries(new, file: "new.md"))
}

/// How many changes of each kind there are, those that there are none of left out.
func kinds(of difference: ListDifference) -> [String: Int] {
  let all = [
    "added": difference.added.count, "removed": difference.removed.count,
    "renamed": difference.renamed.count, "moved": difference.moved.count,
    "promoted": difference.promoted.count, "republished": difference.republished.count,
    "links": difference.relinked.count, "keywords": difference.rekeyed.count,
    "occurrences": difference.recounted.count,
  ]
  return all.filter { $0.value > 0 }
}

/// A list of two sections that the tests change.
let baseList = """
  # Moving faces

  ## Driven by images

  - [FOMM] [First Order Motion Model for Image Animation](https://arxiv.org/abs/2003.00196), `NeurIPS 2019`. [[Code](https://github.com/a/first-order)]
  - [TPSM] [Thin-Plate Spline Motion Model for Image Animation](https://arxiv.org/abs/2203.14367), `CVPR 2022`.

  ## Driven by sound

  - [EMO] [Emote Portrait Alive: Generating Expressive Portrait Videos](https://arxiv.org/abs/2402.17485), `arXiv 2024`.
  - [SadTalker] [Learning Realistic Motion Coefficients for Talking Faces](https://arxiv.org/abs/2211.12194), `CVPR 2023`.

  """

/// The sample lists, read once.
enum SampleLists {
  /// The entries of all of them, file by file.
  static func entries() throws -> [Entry] { try read.get() }

  private static let read = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "graphs/talking-head/lists")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
      .flatMap { name in
        let data = try Data(contentsOf: folder.appending(path: name))
        return StemmaReading.read([InputFile(name: name, bytes: Array(data))]).entries
      }
  }
}
