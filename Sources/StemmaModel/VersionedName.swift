/// A method's name taken apart into what it shares with its other versions and what tells the version:
/// `EMO2` is version 2 of `EMO`, `GeneFace++` a later `GeneFace`, `Face2Faceρ` a variant of `Face2Face`.
public struct VersionedName: Hashable, Sendable {
  /// The name without the version, in lower case without hyphens and blanks.
  public var base: String
  /// The version as it stands in the name, in lower case; empty for a bare name.
  public var suffix: String
  /// Where the version stands among the versions of a base: 1 for a bare name, 2 for `2`, `V2`, `++`, `Plus`.
  public var rank: Double

  /// Takes a name apart.
  public init(_ name: String) {
    let core = name.trimmed
    for ending in VersionedName.wordEndings {
      guard core.count > ending.count + 2, core.lowercased().hasSuffix(ending) else { continue }
      let stem = core.dropLast(ending.count)
      let startsWord = stem.last.map { "-_ ".contains($0) } ?? false
      let changesCase =
        core.dropLast(ending.count - 1).last?.isUppercase == true && stem.last?.isLowercase == true
      if startsWord || changesCase {
        self.init(stem: String(stem), suffix: ending, rank: 2)
        return
      }
    }
    let pluses = core.reversed().prefix(while: { $0 == "+" || $0 == "＋" }).count
    if pluses > 0, core.count > pluses + 1 {
      self.init(
        stem: String(core.dropLast(pluses)), suffix: String(repeating: "+", count: pluses),
        rank: 1.5 + Double(pluses) / 4)
      return
    }
    if let last = core.unicodeScalars.last, 0x3B1...0x3C9 ~= last.value || 0x391...0x3A9 ~= last.value,
      core.unicodeScalars.dropLast().last?.isASCII == true, core.count > 2
    {
      self.init(stem: String(core.dropLast()), suffix: String(last), rank: 2)
      return
    }
    let digits = String(
      core.reversed().prefix(while: { $0.isASCII && ($0.isNumber || $0 == ".") }).reversed()
    )
    .trimming(where: { $0 == "." })
    if let number = Double(digits), !digits.isEmpty, core.count > digits.count + 1, digits.count <= 3 {
      var stem = String(core.dropLast(digits.count))
      if let last = stem.last, last == "v" || last == "V", stem.count > 2,
        let before = stem.dropLast().last,
        before.isLowercase || before.isNumber || "-_ ".contains(before) || last == "v"
          || stem.contains(where: \.isLowercase)
      {
        stem = String(stem.dropLast())
      }
      self.init(stem: stem, suffix: digits, rank: number)
      return
    }
    self.init(stem: core, suffix: "", rank: 1)
  }

  private init(stem: String, suffix: String, rank: Double) {
    base = stem.lowercased().filter { !"-_ .".contains($0) }
    self.suffix = suffix
    self.rank = rank
  }

  /// Endings that are words of their own, behind a hyphen or beginning with a capital.
  private static let wordEndings = ["plusplus", "plus", "turbo", "pro", "xl", "next"]

  /// Whether two names are different versions of one.
  public func isOtherVersion(of other: VersionedName) -> Bool {
    base == other.base && (suffix != other.suffix)
  }
}
