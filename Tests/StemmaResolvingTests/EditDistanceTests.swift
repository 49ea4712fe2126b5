import GraphAlgorithms
import StemmaModel
import Testing

@testable import StemmaResolving

@Suite("Comparing text")
struct EditDistanceTests {
  @Test(
    "Known distances",
    arguments: [
      ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("", "abc", 3), ("abc", "abc", 0), ("ab", "ba", 2),
      ("intention", "execution", 5), ("a", "b", 1),
    ])
  func known(left: String, right: String, distance: Int) {
    #expect(editDistance(Array(left.utf8), Array(right.utf8), limit: 10) == distance)
    #expect(editDistance(Array(right.utf8), Array(left.utf8), limit: distance) == distance)
    #expect(distance == 0 || editDistance(Array(left.utf8), Array(right.utf8), limit: distance - 1) == nil)
  }

  @Test("The band finds what the whole table finds", arguments: 1...3 as ClosedRange<UInt64>)
  func band(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let left = (0..<generator.uniform(below: 14)).map { _ in UInt8(97 + generator.uniform(below: 3)) }
      let right = (0..<generator.uniform(below: 14)).map { _ in UInt8(97 + generator.uniform(below: 3)) }
      var row = Array(0...right.count)
      for (number, byte) in left.enumerated() {
        var next = [number + 1]
        for (column, other) in right.enumerated() {
          next.append(min(row[column] + (byte == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
        }
        row = next
      }
      let limit = generator.uniform(below: 12)
      #expect(editDistance(left, right, limit: limit) == (row[right.count] <= limit ? row[right.count] : nil))
    }
  }

  @Test(
    "Keys of titles",
    arguments: [
      ("α-Net", "alphanet"), ("Face2Faceρ", "face2facerho"), ("$\\beta$ & \\textit{Co}", "betaandco"),
      ("\\\"Uber {GAN}s", "ubergans"), ("ＦＵＬＬ＋", "full+"), ("a\u{AD}b\u{200B}c", "abc"), ("ﬃ", "ffi"),
      ("H₂O²", "h2o2"), ("<i>E. coli</i> &amp; us", "ecoliandus"), ("𝐁𝐨𝐥𝐝 𝛼 𝟗", "boldalpha9"),
      ("Nguyễn–Đặng", "nguyendang"), ("\\o stergaard", "ostergaard"),
      ("1 < 2 \\% of &", "12%of".filter { $0 != "%" } + "and"),
      ("C++ vs. C#", "c++vsc#"), ("3×3", "3x3"), ("深度学习", "深度学习"),
    ])
  func keys(title: String, key: String) {
    #expect(TitleKey.folding(title) == key)
  }

  @Test(
    "Names in front of titles",
    arguments: [
      ("TPSM: Thin Plates", "tpsm", "thinplates"), ("TPSM： Thin Plates", "tpsm", "thinplates"),
      ("TPSM - Thin Plates", "tpsm", "thinplates"), ("Audio2Face – Thin Plates", "audio2face", "thinplates"),
      ("Thin - Plates and More", "", "thinplatesandmore"),
      ("What comprises a good video?: A Survey", "", "whatcomprisesagoodvideoasurvey"),
      ("Name:", "", "name"), (":", "", ""),
    ])
  func names(title: String, name: String, rest: String) {
    let key = TitleKey(title)
    #expect(key.name == name)
    #expect(key.withoutName == rest)
  }
}
