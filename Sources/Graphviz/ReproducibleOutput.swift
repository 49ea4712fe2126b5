/// Takes out of a drawing what differs between machines and runs: the version comment of an SVG, the date of a PDF.
func reproducible(_ bytes: [UInt8], _ format: Graphviz.OutputFormat) -> [UInt8] {
  switch format {
  case .svg: withoutComments(bytes)
  case .pdf: reproduciblePDF(bytes)
  case .png, .dot, .json: bytes
  }
}

/// An SVG without its comments: one names the version and build of Graphviz, the others repeat names.
private func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
  let opening = Array("<!--".utf8)
  let closing = Array("-->".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
    guard bytes[position] == opening[0], bytes[position...].starts(with: opening) else {
      result.append(bytes[position])
      position += 1
      continue
    }
    position += opening.count
    while position < bytes.count, !bytes[position...].starts(with: closing) { position += 1 }
    position = min(position + closing.count, bytes.count)
    // The line that held nothing else goes with it.
    if result.last == newline, position < bytes.count, bytes[position] == newline { position += 1 }
  }
  return result
}

/// A PDF whose creation date is the first second of 2000; as long as before, so that its offsets stay right.
///
/// - Parameter bytes: A PDF as cairo writes it.
/// - Returns: The same with the date replaced.
public func reproduciblePDF(_ bytes: [UInt8]) -> [UInt8] {
  let key = Array("/CreationDate (D:".utf8)
  var result = bytes
  var position = 0
  while position + key.count < result.count {
    guard result[position] == key[0], result[position...].starts(with: key) else {
      position += 1
      continue
    }
    position += key.count
    var fixed = Array("20000101000000".utf8)[...]
    while position < result.count, result[position] != UInt8(ascii: ")") {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(result[position])
      if isDigit { result[position] = fixed.popFirst() ?? UInt8(ascii: "0") }
      position += 1
    }
  }
  return result
}

private let newline = UInt8(ascii: "\n")
