/// A share as a whole number of percent.
package func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

/// A share as a whole number of percent; what is not nothing is told from nothing.
package func wholePercent(_ share: Double) -> String {
  guard share.isFinite else { return "" }
  return share > 0 && (share * 100).rounded() == 0 ? "<1 %" : percent(share)
}

/// A probability as text: `0.043`, or `<0.001`.
package func probability(_ p: Double) -> String {
  guard p.isFinite else { return "" }
  return p < 0.0005 ? "<0.001" : fixed(min(p, 1), scale: 1000)
}

/// A number with one decimal, whatever the locale.
package func tenths(_ number: Double) -> String { fixed(number, scale: 10) }

/// A number with two decimals, whatever the locale.
package func hundredths(_ number: Double) -> String { fixed(number, scale: 100) }

/// A number in units of one by a power of ten; empty if it is too large for that.
private func fixed(_ number: Double, scale: Int) -> String {
  guard number.isFinite, abs(number) < 1e12 else { return "" }
  let units = Int((abs(number) * Double(scale)).rounded())
  // The leading 1 keeps the zeros behind the point.
  let fraction = String(scale + units % scale).dropFirst()
  return (number < 0 && units > 0 ? "-" : "") + "\(units / scale).\(fraction)"
}

/// From the first to the last of some years or months, such as `2018–2022`; one of them if they are the same.
package func yearsText<Period: Equatable & CustomStringConvertible>(_ first: Period, _ last: Period) -> String
{
  first == last ? "\(first)" : "\(first)–\(last)"
}

/// Words as a list: `a`, `a and b`, `a, b and c`; empty without words.
func enumeration(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
