import Foundation

/// A number with a fixed count of decimals and a point, whatever the locale.
func decimal(_ number: Double, places: Int) -> String {
  String(format: "%.\(places)f", number)
}
