import Foundation

/// A number with a fixed count of decimals and a point, whatever the locale.
func decimal(_ number: Double, places: Int) -> String {
  String(format: "%.\(places)f", number)
}

/// A number to six digits, without decimals that say nothing.
func conciseNumber(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? String(format: "%.6g", number)
}
