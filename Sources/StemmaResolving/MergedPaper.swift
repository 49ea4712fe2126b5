import StemmaModel

extension Paper {
  /// The paper that entries mean which are known to be of one, still without an id; it keeps all they say and
  /// shows the best.
  package init(merging entries: [Entry]) {
    self = StemmaResolving.merging(entries)
  }
}
