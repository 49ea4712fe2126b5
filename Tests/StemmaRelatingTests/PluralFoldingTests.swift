import Testing

@testable import StemmaRelating

@Suite("Plurals as singulars")
struct PluralFoldingTests {
  @Test(
    "A plural becomes the singular by its ending",
    arguments: [
      ("models", "model"), ("strategies", "strategy"), ("classes", "class"), ("boxes", "box"),
      ("searches", "search"), ("meshes", "mesh"), ("gans", "gan"), ("faces", "face"),
      ("databases", "database"),
    ])
  func plurals(plural: String, singular: String) {
    #expect(StopWords.builtIn.plurals.singular(of: plural) == singular)
  }

  @Test(
    "A singular in s stays",
    arguments: [
      "analysis", "series", "bias", "lens", "physics", "corpus", "process", "loss", "gas", "nas", "dns",
    ])
  func singulars(word: String) {
    #expect(StopWords.builtIn.plurals.singular(of: word) == word)
  }

  @Test("Of a phrase, the last word is folded alone")
  func phrases() {
    let plurals = StopWords.builtIn.plurals
    #expect(plurals.singular(ofPhrase: "systems of equations") == "systems of equation")
    #expect(plurals.singular(ofPhrase: "time series") == "time series")
    #expect(plurals.singular(ofPhrase: "") == "")
  }
}
