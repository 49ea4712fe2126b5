/// A value before and after.
public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What it was.
  public var from: Value
  /// What it is.
  public var to: Value

  /// Makes a change.
  public init(from: Value, to: Value) {
    self.from = from
    self.to = to
  }
}

/// What went out of a collection and what came in, equal values by as many as there are of them.
struct Exchange<Element> {
  /// The elements that are no longer there, in their order.
  var gone: [Element]
  /// The elements that were not there, in their order.
  var come: [Element]

  /// Compares two collections by a key of their elements.
  init(from old: [Element], to new: [Element], by key: (Element) -> some Hashable) {
    func left(_ elements: [Element], without others: [Element]) -> [Element] {
      var counts = Dictionary(others.map { (key($0), 1) }, uniquingKeysWith: +)
      return elements.filter { element in
        guard let count = counts[key(element)], count > 0 else { return true }
        counts[key(element)] = count - 1
        return false
      }
    }
    gone = left(old, without: new)
    come = left(new, without: old)
  }
}

/// The first of each run of equal elements by a key, in order.
func distinct<Element>(_ elements: [Element], by key: (Element) -> some Hashable) -> [Element] {
  var seen: Set<AnyHashable> = []
  return elements.filter { seen.insert(key($0)).inserted }
}
