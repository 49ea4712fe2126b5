import StemmaModel

/// Whether what was read is an entry.
enum EntryJudgement: Hashable {
  /// The shapes in which entries come.
  enum Form: Equatable {
    case heading, listItem, paragraph
    /// A row of a table; whether the header says that a column holds titles, or there is none.
    case tableRow(namesTitles: Bool)

    /// What it is called in an explanation.
    var shape: String {
      switch self {
      case .heading: "headings or titles with fields"
      case .listItem: "list items"
      case .paragraph: "paragraphs"
      case .tableRow: "table"
      }
    }
  }

  /// It names a paper.
  case entry
  /// It seems to name a paper, but its title cannot be found.
  case unreadable(String)
  /// It is something else.
  case notAnEntry(String)

  /// The reason by which sentences are none.
  static let runningText = "running text"

  /// Judges a draft by whether it has a title, and beside it something that only papers have.
  ///
  /// That is a link to the paper, a labelled link to its code or project, or a venue with or without a year.
  /// Fields below a heading and the columns of a table say as much.
  init(of draft: EntryDraft, form: Form) {
    let hasVenue =
      draft.hasKnownVenue || form == .heading && draft.appearances.contains { $0.venue != nil }
      || draft.appearances.contains { $0.venue != nil && $0.year != nil }
        && (draft.titleIsSetOff || !draft.authors.isEmpty)
      || draft.title.wordCount >= 4
        && draft.appearances.contains { $0.year != nil && $0.venue?.isAbbreviated == true }
      || draft.isReference && !draft.appearances.isEmpty
    let letters = draft.title.count(where: \.isLetter)
    guard letters >= 3 || draft.title.hasIdeographs && letters >= 2 else {
      if !draft.identifiers.qualified.isEmpty || draft.links.contains(where: { $0.role == .paper }) {
        self = .unreadable("no title beside the link \(draft.links.first?.url ?? "")")
      } else if form == .heading, !draft.namedFields.isEmpty {
        self = .notAnEntry("an empty template")
      } else {
        self = .notAnEntry("no title")
      }
      return
    }
    if draft.title.utf8.count > 400 {
      self = .notAnEntry(EntryJudgement.runningText)
      return
    }
    if form == .listItem, draft.namesSeveralPapers {
      self = .unreadable("it names several papers, but no title")
      return
    }
    if draft.isBook, !draft.hasPaperLink {
      self = .notAnEntry("a book")
      return
    }
    switch form {
    case .heading:
      self =
        draft.hasWorkLink || !draft.namedFields.isEmpty || hasVenue
        ? .entry : .notAnEntry("no field below it")
    case .tableRow(let namesTitles):
      // Rows of models, tools or people are like rows of papers but for what their header says.
      let isDated = draft.title.wordCount >= 4 && (draft.date != nil || !draft.appearances.isEmpty)
      let isRemark = draft.title.first?.isLowercase == true && draft.links.isEmpty && draft.authors.isEmpty
      self =
        namesTitles && !isRemark || draft.hasPaperLink || hasVenue || !draft.authors.isEmpty || isDated
        ? .entry : .notAnEntry("a table whose header names no papers")
    case .listItem, .paragraph:
      let labelled = draft.links.contains { $0.role == .code || $0.role == .project }
      let isNamelessTool =
        draft.title.first?.isLowercase == true && draft.links.allSatisfy { $0.role == .code }
        && draft.links.count == 1 && draft.alias != nil && !draft.isReference && !draft.titleIsSetOff
      if !draft.hasPaperLink, !hasVenue, isNamelessTool {
        self = .notAnEntry("a description of code")
      } else if draft.hasPaperLink || hasVenue || draft.namedFields.contains(.title) {
        self = .entry
      } else if draft.title.wordCount >= 3,
        labelled
          ? form == .listItem || draft.titleLeadsElsewhere
          : form == .listItem && draft.titleLeadsElsewhere
      {
        self = .entry
      } else {
        self = .notAnEntry("no link to a paper and no venue")
      }
    }
  }
}

extension EntryDraft {
  /// Whether the words of its links to different papers are names, and no title stands beside them:
  /// `[BCQ](…), [BEAR](…)`.
  fileprivate var namesSeveralPapers: Bool {
    !otherPapers.isEmpty && title.wordCount <= 2 && alias == nil && appearances.isEmpty
      && links.filter { $0.role == .paper }.allSatisfy { $0.label.wordCount == 1 }
  }
}
