/// *eˣ* for *x* ≤ 0, from additions and multiplications alone.
///
/// Mathematical libraries differ in the last digit, and a draw that hangs on it would differ with them.
/// With *x = k ln 2 + r*, *|r| ≤ ln 2 / 2*, the Taylor series of *eʳ* to the 13th power leaves a relative error
/// near 10⁻¹⁶. Below −700 the result is 0, also for minus infinity and for no number.
func exponential(_ x: Double) -> Double {
  guard x > -700 else { return 0 }
  let halvings = (x / 0.693_147_180_559_945_3).rounded()
  // ln 2 in two pieces, the first short enough that its multiples are exact.
  let remainder = (x - halvings * 0x1.62e42feep-1) - halvings * 0x1.a39ef35793c76p-33
  var sum = 1.0
  var divisor = 13.0
  while divisor > 0 {
    sum = 1 + sum * remainder / divisor
    divisor -= 1
  }
  return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
}
