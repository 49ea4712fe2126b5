/// A reproducible source of random numbers: the same seed gives the same sequence on every machine.
///
/// SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators", figure 16). Its
/// own `uniform` functions and `shuffle` stand in for those of the standard library, whose sequences may
/// change from version to version. Not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator whose whole sequence follows from `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number in `0 ..< bound`, each equally likely.
  ///
  /// Source: Lemire (2019), "Fast random integer generation in an interval", algorithm 5.
  ///
  /// - Precondition: `bound` is at least 1.
  public mutating func uniform(below bound: Int) -> Int {
    precondition(bound > 0, "bound must be at least 1")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A number in `0 ..< 1`, a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Puts the elements into an order drawn at random, each order equally likely (Fisher & Yates), in O(n).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    elements.withUnsafeMutableBufferPointer { shuffle($0) }
  }

  /// Puts the elements in memory into an order drawn at random.
  mutating func shuffle<Element>(_ elements: UnsafeMutableBufferPointer<Element>) {
    var remaining = elements.count
    while remaining > 1 {
      let chosen = uniform(below: remaining)
      remaining -= 1
      elements.swapAt(chosen, remaining)
    }
  }

  /// The numbers `0 ..< count` in an order drawn at random.
  mutating func permutation(_ count: Int) -> [Int32] {
    var result = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count { buffer.initializeElement(at: index, to: Int32(index)) }
      initialized = count
    }
    shuffle(&result)
    return result
  }
}
