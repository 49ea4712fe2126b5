import Foundation
import Testing

@testable import GraphAlgorithms

struct SeededGeneratorTests {
  @Test func followsSplitMix64() {
    // The sequence that the published algorithm gives for this seed.
    var generator = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { _ in generator.next() } == expected)
  }

  @Test func wholeNumbersAreUniform() {
    var generator = SeededGenerator(seed: 7)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[generator.uniform(below: 6)] += 1 }
    // Chi squared with 5 degrees of freedom exceeds 20.5 once in a thousand seeds.
    let deviation = counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    #expect(deviation < 20.5)
    #expect((0..<100).allSatisfy { _ in generator.uniform(below: 1) == 0 })
  }

  @Test func fractionsLieBetweenZeroAndOne() {
    var generator = SeededGenerator(seed: 8)
    let values = (0..<10_000).map { _ in generator.uniform() }
    #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(values.reduce(0, +) / 10_000 - 0.5) < 0.01)
  }

  @Test func shufflingKeepsAllElements() {
    var generator = SeededGenerator(seed: 9)
    var elements = Array(0..<100)
    generator.shuffle(&elements)
    #expect(elements != Array(0..<100))
    #expect(elements.sorted() == Array(0..<100))
    var none: [Int] = []
    generator.shuffle(&none)
    #expect(none.isEmpty)
  }

  @Test func exponentialAgreesWithTheMathematicalLibrary() {
    for step in 0..<7000 {
      let x = -Double(step) / 10
      #expect(abs(exponential(x) / exp(x) - 1) < 1e-15)
    }
    #expect(exponential(0) == 1)
    #expect(exponential(-701) == 0)
    #expect(exponential(-.infinity) == 0)
    #expect(exponential(.nan) == 0)
  }
}
