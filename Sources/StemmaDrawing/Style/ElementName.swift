/// A name for an element of a drawing that its SVG can have as `id`, distinct for distinct words.
///
/// Letters, digits, points and hyphens stay; a colon becomes `__`, anything else its code between underscores. It
/// begins with the name of the drawing, so that several drawings can stand in one page.
func elementName(_ words: String, in drawing: String) -> String {
  var name = drawing + "-"
  for scalar in words.unicodeScalars {
    let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    if isPlain || scalar == "." || scalar == "-" {
      name.unicodeScalars.append(scalar)
    } else {
      name += "_" + (scalar == ":" ? "" : String(scalar.value, radix: 16)) + "_"
    }
  }
  return name
}
