import StemmaModel
import StemmaReading
import StemmaRelating
import StemmaResolving

/// What is known of a field beyond its lists: curated relations, texts about papers, a thesaurus, institutions and
/// cues.
public struct FieldKnowledge: Sendable {
  package private(set) var thesaurus = Thesaurus()
  /// The institutions that are known; those that are built in take a while to index, which not every command
  /// needs.
  package var institutions: InstitutionDirectory { ownInstitutions ?? .builtIn }
  private var ownInstitutions: InstitutionDirectory?
  package private(set) var cues = Cues.builtIn
  /// The relations of all files that were added.
  public private(set) var curated = CuratedLineage()
  /// The texts about papers of all folders that were added.
  public private(set) var texts: [AttachedText] = []
  /// What is wrong with those texts.
  public private(set) var diagnostics: [Diagnostic] = []
  package private(set) var decided = DecidedPairs()
  private var ownCues: WordTable?

  /// What is built in and nothing else.
  public init() {}

  /// Adds a thesaurus in VOSviewer's format: tab-separated, with the heading `label`, `replace by`.
  ///
  /// - Throws: `ResourceError` if the file cannot be read, or for the first line that is not of the format.
  public mutating func addThesaurus(at path: String) throws(ResourceError) {
    let text = try ResourceError.text(at: path)
    do {
      thesaurus = thesaurus.adding(try Thesaurus(parsing: text, file: path))
    } catch { throw ResourceError(message: error.description) }
  }

  /// Adds institutions: `canonical name [country]: address or other name, …` a line, or a registry as it is
  /// published, the ROR dump (schema 2) or the university domains list, recognised by content.
  ///
  /// - Throws: `ResourceError` if the file cannot be read, or for the first line or record that is not of the
  ///   form.
  public mutating func addInstitutions(at path: String) throws(ResourceError) {
    let bytes = try ResourceError.bytes(at: path)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw ResourceError(message: "\(path): is a zip archive; unpack it and name the JSON file in it")
    }
    do {
      if InstitutionRegistry.isRecognised(bytes) {
        ownInstitutions = institutions.adding(try InstitutionRegistry(bytes, file: path))
      } else {
        ownInstitutions = institutions.adding(try InstitutionTable(try FieldKnowledge.table(at: path)))
      }
    } catch let error as InstitutionFileError {
      throw ResourceError(message: error.description)
    } catch let error as ResourceError {
      throw error
    } catch { throw ResourceError(message: "\(path): \(error)") }
  }

  /// Adds cues of lineage: `before improves: improved version of, …` a line.
  ///
  /// - Throws: `ResourceError` if the file cannot be read, or for the first line that is not of the form.
  public mutating func addCues(at path: String) throws(ResourceError) {
    let table = try FieldKnowledge.table(at: path)
    let all = ownCues?.adding(table) ?? table
    ownCues = all
    cues = Cues.builtIn(adding: all)
  }

  /// Adds the relations of a DOT file: `"FOMM" -> "TPSM" [type="improves", reason="…"]` a relation.
  ///
  /// - Throws: `ResourceError` if the file cannot be read, is no DOT, or has an unknown type of relation.
  public mutating func addRelations(at path: String) throws(ResourceError) {
    let text = try ResourceError.text(at: path)
    do {
      curated.append(try CuratedLineage(parsing: text, file: path))
    } catch { throw ResourceError(message: error.description) }
  }

  /// Adds the texts of a folder: `OWNER/NAME/README.md` belongs to the paper whose code is at
  /// github.com/OWNER/NAME, and `ARXIVID.txt` or `ARXIVID.md` is an abstract.
  ///
  /// A file that cannot be used is found in `diagnostics`.
  ///
  /// - Throws: `ResourceError` if there is no such folder.
  public mutating func addTexts(at folder: String) throws(ResourceError) {
    do {
      let found = try TextFolder(at: folder)
      texts += found.texts
      diagnostics += found.diagnostics
    } catch { throw ResourceError(message: error.description) }
  }

  /// Adds decisions on pairs of entries: two references and `same` or `different` a line, separated by tabs.
  ///
  /// - Throws: `ResourceError` if the file cannot be read, or for the first line that is not of the form. A
  ///   reference that means no entry is found by `Pipeline.resolve`.
  public mutating func addDecidedPairs(at path: String) throws(ResourceError) {
    let text = try ResourceError.text(at: path)
    do {
      decided = decided.adding(try DecidedPairs(parsing: text, file: path))
    } catch { throw ResourceError(message: error.description) }
  }

  private static func table(at path: String) throws(ResourceError) -> WordTable {
    let text = try ResourceError.text(at: path)
    do {
      return try WordTable(parsing: text, file: path)
    } catch { throw ResourceError(message: error.description) }
  }
}

/// A file that was given to be used beside the lists, and cannot be.
public struct ResourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the file and, where there is one, the line.
  public var message: String

  /// The line that a user sees.
  public var description: String { message }

  static func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    do { return try InputFile(path: path).bytes } catch { throw ResourceError(message: error.description) }
  }

  static func text(at path: String) throws(ResourceError) -> String {
    do {
      var diagnostics: [Diagnostic] = []
      let file = try InputFile(path: path)
      return try SourceText(file: path, bytes: file.bytes, diagnostics: &diagnostics).text
    } catch { throw ResourceError(message: error.description) }
  }
}
