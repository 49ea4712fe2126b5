import StemmaModel

extension NetworkExport {
  /// The columns of an edge list, as Gephi and others name them.
  package static let csvHeader = ["source", "target", "type", "weight", "count"]

  /// A row a link, items by their ids; items without links have none.
  package var csvRows: [[String]] {
    let ids = network.items.map { oneLine($0.id) }
    return links.map { link in
      [
        ids[link.first], ids[link.second], "undirected", networkNumber(link.weight),
        networkNumber(link.count),
      ]
    }
  }
}
