/// The words by which a title says that it is a supplement, a correction, a comment, a reply to another work or
/// an extended version of it, folded as titles are; the longer ones first where one begins with another.
enum CompanionPhrases {
  static let all: [(companion: TitleMarks.Companion, text: String)] =
    supplements.map { (.supplement, $0) } + corrections.map { (.correction, $0) }
    + replies.map { (.reply, $0) }
    + comments.map { (.comment, $0) } + extensions.map { (.extended, $0) }

  private static let supplements = [
    "supplementary material for", "supplementary materials for", "supplementary material to",
    "supplementary materials to", "supplementary material of", "supplementary information for",
    "supplementary appendix to", "supplemental material for", "supplemental materials for",
    "supplemental material to", "supporting information for", "supporting information to",
    "online appendix for",
    "online appendix to", "online supplement to", "electronic supplement to", "supplement to",
    "supplement for",
    "appendix to", "appendix for", "appendix of", "addendum to", "addendum zu", "erganzungsmaterial zu",
    "erganzung zu", "anhang zu", "materiel supplementaire pour", "annexe a", "supplementary material",
    "supplementary materials", "supplementary information", "supplemental material", "supplemental materials",
    "supporting information", "supplementary", "supplement", "appendix", "addendum", "补充材料", "附录",
  ]

  private static let corrections = [
    "publisher correction to", "author correction to", "expression of concern on",
    "expression of concern for",
    "publisher correction", "author correction", "expression of concern", "correction notice for",
    "correction to", "correction for", "correction of", "corrections to", "correction", "corrigenda to",
    "corrigendum to", "corrigendum for", "corrigendum", "errata to", "errata for", "errata", "erratum to",
    "erratum for", "erratum zu", "erratum a", "erratum", "korrektur zu", "berichtigung zu", "berichtigung",
    "fe de erratas", "retraction note to", "retraction note", "retraction notice to", "retraction of",
    "retraction", "retracted article", "retracted", "勘误", "更正",
  ]

  private static let replies = [
    "authors response to", "author response to", "authors reply to", "author reply to",
    "the authors reply to",
    "response to comment on", "response to comments on", "reply to comment on", "reply to comments on",
    "reply to the comment on", "a response to", "a reply to", "reply to", "response to", "in reply to",
    "rebuttal to", "rejoinder to", "rejoinder on", "rejoinder", "authors reply", "author reply",
    "authors response", "author response", "erwiderung auf", "antwort auf", "reponse a", "reponse au",
    "respuesta a", "risposta a", "resposta a", "回复", "答复",
  ]

  private static let comments = [
    "a comment on", "comment on", "comments on", "comments to", "comment to", "commentary on",
    "commentary to",
    "a commentary on", "invited commentary on", "a critique of", "critique of", "discussion of",
    "discussion on",
    "a discussion of", "a note on", "note on", "notes on", "a remark on", "remark on", "remarks on",
    "some remarks on", "letter to the editor on", "letter regarding", "book review", "a review of",
    "review of",
    "comment", "comments", "commentary", "discussion", "kommentar zu", "kommentar zum", "kommentar zur",
    "anmerkungen zu", "bemerkungen zu", "commentaire sur", "commentaires sur", "remarques sur",
    "comentario sobre", "comentarios sobre", "comentario a", "commento a", "commento su", "评论", "评",
  ]

  private static let extensions = [
    "extended journal version", "journal extension", "journal version", "an extended version",
    "extended version", "full version", "long version", "expanded version", "extended abstract",
    "conference version", "an extension", "extended", "extension",
  ]
}
