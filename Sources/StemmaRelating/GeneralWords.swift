extension StopWords {
  /// Every word that is no topic by itself, in lower case.
  package var words: Set<String> { grammatical.union(general) }
}
