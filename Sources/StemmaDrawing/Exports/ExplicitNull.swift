/// A value that JSON says to be missing by `null` instead of leaving out its name.
@propertyWrapper
package struct ExplicitNull<Value: Encodable>: Encodable {
  /// The value, if there is one.
  package var wrappedValue: Value?

  /// Makes a value.
  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  /// Writes the value or `null`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension ExplicitNull: Sendable where Value: Sendable {}

extension Double {
  /// The number to ten decimals: what differs beyond them is the machine's arithmetic.
  var exported: Double {
    let scaled = self * 1e10
    return scaled.isFinite && abs(scaled) < 1e17 ? scaled.rounded() / 1e10 : self
  }
}
