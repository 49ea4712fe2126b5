import GraphAlgorithms

/// Invented papers, and entries that name them with the slips that lists have.
struct SyntheticPapers {
  /// A paper as its authors have it.
  struct Paper {
    var name: String
    var words: [String]
    var arxiv: String
    var venue: String
    var year: Int
    var code: String
    var authors: [String]
  }

  private var generator: SeededGenerator
  private var made = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func isChance(_ probability: Double) -> Bool { generator.uniform() < probability }

  private mutating func one(of texts: [String]) -> String { texts[generator.uniform(below: texts.count)] }

  private static let openings = [
    "Learning", "Towards", "Efficient", "Robust", "Unsupervised", "Hierarchical", "Fast", "Interpretable",
    "Probabilistic", "Scalable", "Adaptive", "Differentiable", "Generative", "Contrastive", "Geometric",
  ]
  private static let qualities = [
    "Latent", "Sparse", "Causal", "Temporal", "Equivariant", "Multimodal", "Federated", "Recurrent",
    "Spectral",
    "Bayesian", "Neural", "Symbolic", "Semantic", "Volumetric", "Stochastic", "Modular",
  ]
  private static let methods = [
    "Diffusion", "Transformers", "Embeddings", "Policies", "Attention", "Autoencoders", "Flows", "Kernels",
    "Planning", "Memory", "Distillation", "Pretraining", "Prompts", "Operators", "Graphs", "Fields",
  ]
  private static let objects = [
    "Molecules", "Portraits", "Dialogue", "Traffic", "Proteins", "Speech", "Robots", "Satellites", "Melodies",
    "Histology", "Contracts", "Glaciers", "Handwriting", "Garments", "Markets", "Crops", "Gestures",
    "Telescopes",
    "Surgery", "Genomes", "Turbines", "Recipes", "Sketches", "Tutoring",
  ]
  private static let endings = [
    "from Sparse Labels", "in the Wild", "with Human Feedback", "under Distribution Shift", "at Scale",
    "without Supervision", "on Mobile Devices", "from a Single Image", "with Limited Memory",
    "across Languages",
    "by Active Queries", "via Optimal Transport",
  ]
  private static let syllables = [
    "Ka", "Mo", "Ri", "To", "Vex", "Lu", "Dor", "Zen", "Pha", "Qui", "Sol", "Bri", "Nym", "Gra",
  ]
  private static let surnames = [
    "Abara", "Berg", "Costa", "Diaz", "Ekman", "Fox", "Ghosh", "Haddad", "Ito", "Jensen", "Kaya", "Lopez",
    "Mori",
    "Novak", "Okoro", "Petrov", "Qureshi", "Rossi", "Singh", "Tanaka", "Urbano", "Vogel", "Weiss", "Yilmaz",
  ]
  private static let venues = ["CVPR", "ICML", "ACL", "KDD", "MICCAI", "ICRA", "SIGIR", "WWW"]

  mutating func paper() -> Paper {
    made += 1
    let title =
      [
        one(of: Self.openings), one(of: Self.qualities), one(of: Self.methods), "for",
        one(of: Self.qualities),
        one(of: Self.objects), "and", one(of: Self.objects),
      ] + one(of: Self.endings).split(separator: " ").map(String.init)
    let name =
      one(of: Self.syllables) + one(of: Self.syllables) + one(of: Self.syllables)
      + one(of: ["Net", "GAN", "Former"])
    return Paper(
      name: name, words: title, arxiv: identifier(), venue: one(of: Self.venues),
      year: 2016 + generator.uniform(below: 9), code: "\(one(of: Self.surnames).lowercased())\(made)/\(name)",
      authors: (0..<3).map { _ in "\(one(of: ["A", "B", "C", "D", "E"])). \(one(of: Self.surnames))" })
  }

  private mutating func identifier() -> String {
    let month = 1 + generator.uniform(below: 12)
    let number = "\(100_000 + made % 100_000)".dropFirst()
    return "2\(generator.uniform(below: 5))\(month < 10 ? "0" : "")\(month).\(number)"
  }

  /// Another paper that is easily taken for one: its next version, its next part, or one with another object.
  mutating func sibling(of paper: Paper) -> Paper {
    made += 1
    var other = paper
    other.arxiv = identifier()
    other.year += 1
    switch generator.uniform(below: 4) {
    case 0: other.name += one(of: ["2", "V2", "++", "-XL"])
    case 1:
      let object = 5
      other.words[object] = one(of: Self.objects.filter { $0 != paper.words[object] })
      other.name = one(of: Self.syllables) + one(of: Self.syllables) + "Lab"
      other.code += "-lab"
    case 2:
      other.words[0] = one(of: Self.openings.filter { $0 != paper.words[0] })
      other.words[2] = one(of: Self.methods.filter { $0 != paper.words[2] })
      other.code += "-two"
    default: other = self.paper()
    }
    return other
  }

  /// An entry of a paper, in the notation of `entry`, with up to two slips in its title and fields at random.
  mutating func entry(of paper: Paper) -> String {
    var words = paper.words
    if isChance(0.25) { words = misprinting(words) }
    var title = words.joined(separator: " ")
    if isChance(0.15) { title = title.replacing(" for ", with: " of ") }
    if isChance(0.15) { title = title.uppercased() }
    if isChance(0.1) { title = title.lowercased() }
    if isChance(0.05) { title += "." }
    // A name that a version differs by is what tells the papers apart: lists have it somewhere.
    let isNamed = isChance(0.6)
    if isNamed { title = paper.name + one(of: [": ", ": ", ": ", "： "]) + title }
    var fields = [title]
    if !isNamed { fields.append("alias=\(paper.name)") }
    if isChance(0.6) { fields.append("arxiv=\(paper.arxiv)\(one(of: ["", "v1", "v2"]))") }
    if isChance(0.5) {
      fields.append("venue=\(paper.venue) \(paper.year)")
    } else if isChance(0.5) {
      fields.append("venue=arXiv \(paper.year - generator.uniform(below: 2))")
    }
    if isChance(0.4) { fields.append("code=\(paper.code)") }
    if isChance(0.3) { fields.append("authors=\(paper.authors.joined(separator: ", "))") }
    return fields.joined(separator: " | ")
  }

  /// The words with a letter of a long one dropped, doubled, swapped or replaced.
  private mutating func misprinting(_ words: [String]) -> [String] {
    var words = words
    let long = words.indices.filter { words[$0].count >= 7 }
    if long.isEmpty { return words }
    let index = long[generator.uniform(below: long.count)]
    var letters = Array(words[index])
    let place = 2 + generator.uniform(below: letters.count - 4)
    switch generator.uniform(below: 4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters.swapAt(place, place + 1)
    default: letters[place] = "x"
    }
    words[index] = String(letters)
    return words
  }
}
