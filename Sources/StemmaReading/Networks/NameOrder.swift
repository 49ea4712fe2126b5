extension NetworkFile {
  /// The same network with its vertices in the order of their names: whole numbers first and by value.
  ///
  /// Of several clusterings that are equally good, which one is found follows from the order of the vertices.
  /// In this order it does not depend on how the rows of a file are sorted. O(vertices · log(vertices) + links).
  package var inNameOrder: NetworkFile {
    let names = names
    let numbers = names.map { Int($0) ?? Int.max }
    let order = names.indices.sorted { first, second in
      numbers[first] != numbers[second]
        ? numbers[first] < numbers[second]
        : names[first].utf8.lexicographicallyPrecedes(names[second].utf8)
    }
    var places = [Int](repeating: 0, count: names.count)
    for (place, vertex) in order.enumerated() { places[vertex] = place }
    func moved(_ link: Link) -> Link { Link(places[link.source], places[link.target], weight: link.weight) }
    var result = self
    result.vertices = order.map { vertices[$0] }
    result.arcs = arcs.map(moved)
    result.edges = edges.map(moved)
    if let negative = negativeLink {
      result.negativeLink = NegativeLink(link: moved(negative.link), location: negative.location)
    }
    return result
  }
}
