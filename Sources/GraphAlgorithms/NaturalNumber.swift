/// A whole number from 0 up that has no largest value.
///
/// Numbers below 2⁶⁴ need no memory of their own; larger ones are kept in parts of 64 bits. Only what counting paths
/// needs is here: sums, products, order, decimal text and ratios.
public struct NaturalNumber: Hashable, Sendable {
  /// The least significant 64 bits.
  private var low: UInt64
  /// The parts above `low`, the least significant first; the last is never 0.
  private var high: [UInt64]

  private init(low: UInt64, high: [UInt64]) {
    self.low = low
    self.high = high
    while self.high.last == 0 { self.high.removeLast() }
  }

  private init(parts: [UInt64]) {
    self.init(low: parts.first ?? 0, high: Array(parts.dropFirst()))
  }

  /// Makes a number of one that fits a machine word.
  public init(_ value: UInt64) {
    low = value
    high = []
  }

  /// Zero.
  public static let zero = NaturalNumber(0)
  /// One.
  public static let one = NaturalNumber(1)

  /// How many parts of 64 bits the number takes; 1 for zero.
  public var partCount: Int { high.count + 1 }

  /// The number as a machine word, or nil if it is too large.
  public var word: UInt64? { high.isEmpty ? low : nil }

  private var parts: [UInt64] { [low] + high }
}

extension NaturalNumber: ExpressibleByIntegerLiteral {
  /// Makes a number of a literal.
  public init(integerLiteral value: UInt64) { self.init(value) }
}

extension NaturalNumber: Comparable {
  /// Orders by size.
  public static func < (left: NaturalNumber, right: NaturalNumber) -> Bool {
    if left.high.count != right.high.count { return left.high.count < right.high.count }
    for index in left.high.indices.reversed() where left.high[index] != right.high[index] {
      return left.high[index] < right.high[index]
    }
    return left.low < right.low
  }
}

extension NaturalNumber {
  /// The sum.
  ///
  /// O(parts).
  public static func + (left: NaturalNumber, right: NaturalNumber) -> NaturalNumber {
    var sum = left
    sum += right
    return sum
  }

  /// Adds a number.
  ///
  /// O(parts).
  public static func += (left: inout NaturalNumber, right: NaturalNumber) {
    let (sum, overflow) = left.low.addingReportingOverflow(right.low)
    left.low = sum
    if !overflow, right.high.isEmpty { return }
    if left.high.count < right.high.count {
      left.high += Array(repeating: 0, count: right.high.count - left.high.count)
    }
    var carry: UInt64 = overflow ? 1 : 0
    for index in left.high.indices {
      if carry == 0, index >= right.high.count { return }
      let addend = index < right.high.count ? right.high[index] : 0
      let (partial, first) = left.high[index].addingReportingOverflow(addend)
      let (total, second) = partial.addingReportingOverflow(carry)
      left.high[index] = total
      carry = first || second ? 1 : 0
    }
    if carry > 0 { left.high.append(carry) }
  }

  /// The product, by long multiplication.
  ///
  /// O(parts of the one × parts of the other).
  public static func * (left: NaturalNumber, right: NaturalNumber) -> NaturalNumber {
    if left.high.isEmpty, right.high.isEmpty {
      let product = left.low.multipliedFullWidth(by: right.low)
      return NaturalNumber(low: product.low, high: product.high == 0 ? [] : [product.high])
    }
    let (ones, others) = (left.parts, right.parts)
    var result = [UInt64](repeating: 0, count: ones.count + others.count)
    for (position, one) in ones.enumerated() where one != 0 {
      var carry: UInt64 = 0
      for (offset, other) in others.enumerated() {
        // At most (2⁶⁴−1)² + 2(2⁶⁴−1), which two words hold.
        var product = one.multipliedFullWidth(by: other)
        var overflow: Bool
        (product.low, overflow) = product.low.addingReportingOverflow(carry)
        if overflow { product.high += 1 }
        (product.low, overflow) = product.low.addingReportingOverflow(result[position + offset])
        if overflow { product.high += 1 }
        result[position + offset] = product.low
        carry = product.high
      }
      result[position + others.count] = carry
    }
    return NaturalNumber(parts: result)
  }
}

extension NaturalNumber: CustomStringConvertible, LosslessStringConvertible {
  /// The largest power of ten in a word, and its exponent.
  private static let chunk: (power: UInt64, digits: Int) = (10_000_000_000_000_000_000, 19)

  /// The decimal digits.
  ///
  /// O(parts²).
  public var description: String {
    if high.isEmpty { return String(low) }
    var rest = parts
    var chunks: [UInt64] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        (rest[index], remainder) = Self.chunk.power.dividingFullWidth((remainder, rest[index]))
      }
      while rest.last == 0 { rest.removeLast() }
      chunks.append(remainder)
    }
    var text = String(chunks.last ?? 0)
    for chunk in chunks.dropLast().reversed() {
      let digits = String(chunk)
      text += String(repeating: "0", count: Self.chunk.digits - digits.utf8.count) + digits
    }
    return text
  }

  /// Makes a number of decimal digits; nil if there is anything else or nothing.
  ///
  /// O(digits²).
  public init?(_ description: String) {
    guard !description.isEmpty, description.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self = 0
    for digit in description.utf8 { self = self * 10 + NaturalNumber(UInt64(digit - 0x30)) }
  }
}

extension NaturalNumber {
  /// How many times another number this one is, right to about 15 digits; 0 if the other is 0.
  ///
  /// Infinite beyond what `Double` holds, however large both are.
  public func ratio(to other: NaturalNumber) -> Double {
    let (one, divisor) = (leading, other.leading)
    guard one.bits > 0, divisor.bits > 0 else { return 0 }
    let exponent = one.exponent - divisor.exponent
    return Double(sign: .plus, exponent: exponent, significand: Double(one.bits) / Double(divisor.bits))
  }

  /// The number as nearly as `Double` can hold it, right to about 15 digits.
  public var approximation: Double { ratio(to: 1) }

  /// The first 64 bits that count, and how many bits stand behind them.
  private var leading: (bits: UInt64, exponent: Int) {
    guard let top = high.last else { return (low, 0) }
    let below = high.count > 1 ? high[high.count - 2] : low
    let shift = top.leadingZeroBitCount
    return (shift == 0 ? top : top << shift | below >> (64 - shift), high.count * 64 - shift)
  }
}
