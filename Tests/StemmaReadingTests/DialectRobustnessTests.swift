import StemmaModel
import Testing

/// Lists are written by hand: a bracket, a blank or a line end is soon lost.
@Suite("A slip of the keeper's loses no paper silently")
struct DialectRobustnessTests {
  /// A small list of good entries and their titles.
  struct List: Sendable, CustomTestStringConvertible {
    var name: String
    var markdown: String
    var titles: [String]
    var testDescription: String { name }
  }

  static let lists = [
    List(
      name: "semicolons",
      markdown: """
        # 2024

        LetsX: Latent Diffusion for Talking Video; [arXiv 2024](https://arxiv.org/abs/2411.16748); [Project](https://a.github.io/x); \
        [Code](https://github.com/a/x);

        Joint Learning of Depth and Appearance; [CVPR 2025](https://arxiv.org/abs/2501.08649); [CSDN](https://blog.csdn.net/a/1);
        """,
      titles: ["LetsX: Latent Diffusion for Talking Video", "Joint Learning of Depth and Appearance"]),
    List(
      name: "numbered",
      markdown: """
        ## Image-driven

        1. [TPSM] [Thin-Plate Spline Motion Model](https://arxiv.org/abs/2203.14367), `CVPR 2022`. [[Code](https://github.com/y/t)]
        2. [DaGAX][Depth-Aware Network for Video](https://arxiv.org/abs/2203.06605), `CVPR 2022`. [[Code](https://github.com/h/d)], \
        [[Project](https://h.github.io/d)]
        3. [Face Animation with Multiple Sources](https://arxiv.org/pdf/2212.00256.pdf?), `Arxiv 2022`.
        """,
      titles: [
        "Thin-Plate Spline Motion Model", "Depth-Aware Network for Video",
        "Face Animation with Multiple Sources",
      ]),
    List(
      name: "table",
      markdown: """
        | Time | Title | Pub | Code | Labels |
        |---|---|---|---|---|
        | 09/24 | EMOX: Emotional Control in Talking Heads | [arXiv](https://arxiv.org/abs/2409.07255) | | Emotional<br />Diffusion |
        | 04/21 | Audio Driven Video Portraits | [CVPR 2021](https://arxiv.org/abs/2104.07452) | [Code](https://github.com/j/e) | |
        """,
      titles: ["EMOX: Emotional Control in Talking Heads", "Audio Driven Video Portraits"]),
    List(
      name: "keywords",
      markdown: #"""
        ## 2022
        ### \[ICASSP] DisCoX: Disentangled Control of Head Pose
        keywords: video, portrait editing
        - [project page](https://d.github.io/x/)
        - [paper](https://arxiv.org/abs/2303.07697)

        comment: 头部姿态

        ### \[arxiv] Style Transfer for Talking Head Animation
        keywords: video
        - [paper](https://arxiv.org/abs/2303.09799)
        """#,
      titles: ["DisCoX: Disentangled Control of Head Pose", "Style Transfer for Talking Head Animation"]),
    List(
      name: "dated",
      markdown: """
        ## Talking Face

        - 2023-12-25, **SAiX: Facial Animation with Diffusion**, Inkyu Park et.al., Paper: \
        [http://arxiv.org/abs/2401.08655](http://arxiv.org/abs/2401.08655), Code: **[https://github.com/y/s](https://github.com/y/s)**
        - 2024-01-11, **Jump Cut Smoothing for Heads**, Xiaojuan Wang et.al., Paper: \
        [http://arxiv.org/abs/2401.04718](http://arxiv.org/abs/2401.04718)
        """,
      titles: ["SAiX: Facial Animation with Diffusion", "Jump Cut Smoothing for Heads"]),
  ]

  private static let slippery: Set<Character> = ["[", "]", "(", ")", " ", "\n"]

  /// The titles that are neither in the title of an entry nor on a line with a diagnostic.
  private func lostTitles(of list: List, in markdown: String) -> [String] {
    let result = reading(markdown)
    let found = result.entries.map { TitleKey.folding($0.title) }
    let told = Set(result.diagnostics.compactMap(\.location?.line))
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map {
      TitleKey.folding(String($0))
    }
    return list.titles.filter { title in
      let key = TitleKey.folding(title)
      if found.contains(where: { $0.contains(key) }) { return false }
      // A title that is broken in two is told on the line where either half stands.
      let half = key.prefix(key.count / 2)
      return !lines.indices.contains { lines[$0].contains(half) && told.contains($0 + 1) }
    }
  }

  @Test("The lists are good as they stand", arguments: lists)
  func whole(list: List) {
    let result = reading(list.markdown)
    #expect(result.entries.map(\.title) == list.titles)
    #expect(result.diagnostics.isEmpty)
  }

  @Test("Any one bracket, blank or line end may be missing", arguments: lists)
  func oneMissing(list: List) {
    let characters = Array(list.markdown)
    for index in characters.indices where Self.slippery.contains(characters[index]) {
      var damaged = characters
      damaged.remove(at: index)
      let lost = lostTitles(of: list, in: String(damaged))
      let around = String(characters[max(0, index - 20)..<min(characters.count, index + 20)])
      #expect(lost.isEmpty, "without '\(characters[index])' in the middle of '\(around)'")
    }
  }

  @Test("Any one bracket may be doubled", arguments: lists)
  func oneDoubled(list: List) {
    let characters = Array(list.markdown)
    for index in characters.indices where "[]()".contains(characters[index]) {
      var damaged = characters
      damaged.insert(characters[index], at: index)
      let around = String(characters[max(0, index - 20)..<min(characters.count, index + 20)])
      #expect(
        lostTitles(of: list, in: String(damaged)).isEmpty, "'\(characters[index])' doubled in '\(around)'")
    }
  }
}
