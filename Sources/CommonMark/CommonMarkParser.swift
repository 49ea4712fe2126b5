@preconcurrency import CMarkGFM
import Synchronization

/// The extensions of the C parser that are used.
enum SyntaxExtension: String, CaseIterable, Sendable {
  case table, strikethrough, autolink, tasklist
}

/// The C parser: nothing else calls it.
enum CommonMarkParser {
  /// Registers the extensions once.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Held while blocks and inlines are parsed.
  ///
  /// The library marks the characters of the extensions (`~`, `w`, `:`) in a table that all its parsers share,
  /// and unmarks them at the end of each parse, so a second parser would miss its strikethrough and addresses.
  private static let lock = Mutex<Void>(())

  /// Parses a source and converts its tree to values.
  static func conversion(
    of source: SourceLines, extensions: [SyntaxExtension] = SyntaxExtension.allCases, limits: ParsingLimits
  ) -> TreeConverter {
    var converter = TreeConverter(source: source, limits: limits)
    guard let document = document(of: source.bytes, extensions: extensions) else { return converter }
    defer { cmark_node_free(document) }
    converter.convert(document)
    return converter
  }

  /// The characters that an entity such as `&eacute;` stands for; nil if it is none.
  static func characters(ofEntity entity: ArraySlice<UInt8>) -> [UInt8]? {
    guard let document = document(of: Array(entity), extensions: []) else { return nil }
    defer { cmark_node_free(document) }
    guard let paragraph = cmark_node_first_child(document), let text = cmark_node_first_child(paragraph),
      let literal = cmark_node_get_literal(text)
    else { return nil }
    let bytes = Array(String(cString: literal).utf8)
    return bytes.elementsEqual(entity) ? nil : bytes
  }

  /// A tree of C nodes that the caller has to free.
  private static func document(of bytes: [UInt8], extensions: [SyntaxExtension]) -> OpaquePointer? {
    _ = registration
    return lock.withLock { _ in
      guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in extensions {
        if let known = cmark_find_syntax_extension(name.rawValue) {
          cmark_parser_attach_syntax_extension(parser, known)
        }
      }
      bytes.withUnsafeBytes { buffer in
        if let start = buffer.bindMemory(to: CChar.self).baseAddress {
          cmark_parser_feed(parser, start, buffer.count)
        }
      }
      return cmark_parser_finish(parser)
    }
  }
}
