/// Comma-separated values after RFC 4180, but for the end of a line, which is a line feed.
///
/// A field is quoted if it has a comma, a quote or a line end in it, a blank at an end, which some readers drop, or a
/// sign at its start that makes a row a comment to some.
package func csvText(header: [String], rows: [[String]]) -> String {
  ([header] + rows).map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
}

private func csvField(_ text: String) -> String {
  let hasDelimiter = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
  let startsComment = text.utf8.first == 0x23 || text.utf8.first == 0x25
  guard hasDelimiter || startsComment || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
  // A line end of two characters is one `Character`, so quotes are doubled by scalar.
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
