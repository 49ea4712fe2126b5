import GraphAlgorithms
import Testing

struct NaturalNumberTests {
  @Test func knownValuesAsDecimalText() {
    var factorial: NaturalNumber = 1
    for factor in 1...30 { factorial = factorial * NaturalNumber(UInt64(factor)) }
    #expect(factorial.description == "265252859812191058636308480000000")
    var power: NaturalNumber = 1
    for _ in 0..<200 { power += power }
    #expect(power.description == "1606938044258990275541962092341162602522202993782792835301376")
    #expect(NaturalNumber.zero.description == "0")
    #expect(NaturalNumber(.max).description == "18446744073709551615")
    #expect((NaturalNumber(.max) + 1).description == "18446744073709551616")
  }

  /// Zeros inside a number are the digits that a chunk-wise conversion would lose.
  @Test(arguments: [
    "0", "7", "10000000000000000000", "100000000000000000000000000000000000000", "18446744073709551616",
    "340282366920938463463374607431768211456", "10000000000000000000000000000000000000000000000000000001",
  ])
  func textIsReadBack(text: String) {
    #expect(NaturalNumber(text)?.description == text)
  }

  @Test(arguments: ["", "-1", "1 ", "1e5", "٣", "+3"])
  func otherTextIsNoNumber(text: String) {
    #expect(NaturalNumber(text) == nil)
  }

  @Test func agreesWithWideWords() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      // Numbers of every length, so that carries of every kind come up.
      let one = generator.next() >> (generator.next() % 64)
      let other = generator.next() >> (generator.next() % 64)
      let third = generator.next()
      let product = NaturalNumber(one) * NaturalNumber(other)
      #expect(product.description == "\(UInt128(one) * UInt128(other))")
      let (sum, isTooLarge) = (UInt128(one) * UInt128(other)).addingReportingOverflow(UInt128(third))
      if !isTooLarge { #expect((product + NaturalNumber(third)).description == "\(sum)") }
      #expect((NaturalNumber(one) < NaturalNumber(other)) == (one < other))
      #expect((product < NaturalNumber(third)) == (UInt128(one) * UInt128(other) < UInt128(third)))
    }
  }

  @Test func lawsHoldForLongNumbers() {
    var generator = SeededGenerator(seed: 2)
    func random(_ parts: Int) -> NaturalNumber {
      (0..<parts).reduce(NaturalNumber(1)) { number, _ in
        number * NaturalNumber(UInt64.max) + NaturalNumber(generator.next())
      }
    }
    for parts in 1...12 {
      let (one, other, third) = (random(parts), random(13 - parts), random(3))
      #expect(one + other == other + one)
      #expect(one * other == other * one)
      #expect(one * (other + third) == one * other + one * third)
      #expect(one < one + third)
      #expect(!(one + third < one))
      #expect(NaturalNumber(one.description) == one)
      #expect((one * other).ratio(to: other).isNear(one.approximation))
    }
    let all = (0..<40).reduce(into: [NaturalNumber(UInt64.max)]) { numbers, _ in
      numbers.append((numbers.last ?? 0) * NaturalNumber(UInt64.max))
    }
    // (2⁶⁴ − 1)ⁿ sets every carry there is.
    #expect(all[1] == NaturalNumber("340282366920938463426481119284349108225"))
    #expect(all == all.sorted())
  }

  @Test func ratiosOfLargeNumbers() {
    var power: NaturalNumber = 1
    for _ in 0..<5000 { power += power }
    #expect((power * 3).ratio(to: power * 4) == 0.75)
    #expect(power.ratio(to: power) == 1)
    #expect(power.approximation == .infinity)
    #expect(NaturalNumber(12345).approximation == 12345)
    #expect(NaturalNumber(1).ratio(to: 0) == 0)
    #expect(NaturalNumber(0).ratio(to: power) == 0)
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-14 * abs(other) }
}
