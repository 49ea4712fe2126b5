import Foundation
import Testing

/// Input that cannot be used: one clear line, exit code 1, and nothing that was there is lost.
@Suite struct BadInputTests {
  private let goodList =
    "- [FOMM: First Order Motion Model](https://arxiv.org/abs/2003.00196), NeurIPS 2019\n"

  /// Runs the tool and expects it to fail with a message that holds some texts.
  private func expectFailure(_ arguments: [String], saying texts: String...) throws {
    let outcome = try BuiltTool.run(arguments, input: Data())
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    for text in texts { #expect(outcome.errors.contains(text), "\(outcome.errors)") }
    #expect(outcome.messages.contains { $0.contains("error:") })
  }

  @Test func aFileThatIsNotThere() throws {
    try expectFailure(["papers", "no/such/list.md"], saying: "no/such/list.md: no such file or folder")
  }

  @Test func aFolderWithoutLists() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("image.png", "x")
      try expectFailure(["papers", folder.argument], saying: "no list in this folder (looked for .md")
    }
  }

  @Test func bytesThatAreNoText() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.file("list.md", Data([0x23, 0x0A, 0x00, 0x01]))
      try expectFailure(["papers", path], saying: "\(path):2: is not text")
    }
  }

  @Test(arguments: ["", "\n  \n\t\n"])
  func anEmptyFile(content: String) throws {
    try TemporaryFolder.with { folder in
      let path = try folder.file("list.md", content)
      try expectFailure(["papers", path], saying: "\(path): is empty")
    }
  }

  @Test func aListWithoutPapers() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.file("list.md", "# Recipes\n\nBread, butter and time.\n")
      try expectFailure(["lineage", path], saying: "no papers were found")
    }
  }

  @Test func anUnusableFileInAFolderIsSaidAndTheOthersAreRead() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("a.md", goodList)
      _ = try folder.file("b.md", "")
      let outcome = try BuiltTool.run("papers", folder.argument, "--format", "jsonl")
      #expect(outcome.status == 0)
      #expect(outcome.output.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains("b.md: is empty"))
    }
  }

  @Test func bytesThatAreNotUTF8AreReadWithAWarning() throws {
    try TemporaryFolder.with { folder in
      var bytes = Data("- [Caf".utf8)
      bytes.append(0xE9)
      bytes += Data(": A Model of Coffee Houses](https://arxiv.org/abs/2003.00196), CVPR 2020\n".utf8)
      let path = try folder.file("list.md", bytes)
      let outcome = try BuiltTool.run("papers", path, "--format", "jsonl")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Café: A Model of Coffee Houses"))
      #expect(outcome.errors.contains("\(path):1:1: warning: 1 bytes are not UTF-8"))
    }
  }

  @Test func relationsWithAMistake() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", goodList)
      let cases: [(content: String, message: String)] = [
        ("digraph {\n  A -> ;\n}\n", ":2:8: expected a name"),
        ("digraph {\n  A -> B [type=\"inspires\"];\n}\n", ":2:3: 'inspires' is no type of relation"),
        ("digraph {\n  A -> B", "expected '}'"),
        ("digraph {\n\n  A -> \"B\n}\n", ":3:8: this quoted text has no closing quote"),
        ("graph {\n  A -- B\n}\n", ":2:3: this relation has no direction"),
        ("hello", ":1:1: expected 'digraph'"),
      ]
      for (number, one) in cases.enumerated() {
        let path = try folder.file("relations-\(number).dot", one.content)
        try expectFailure(
          ["lineage", list, "--relations", path], saying: "relations-\(number).dot", one.message)
      }
      try expectFailure(["lineage", list, "--relations", "none.dot"], saying: "none.dot: no such file")
    }
  }

  @Test func aThesaurusWithAMistake() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", goodList)
      let path = try folder.file("thesaurus.txt", "label\treplace by\nnerf neural fields\n")
      try expectFailure(["clusters", list, "--thesaurus", path], saying: "\(path):2:")
    }
  }

  @Test func namesThatMeanNoPaperAreReportedWithTheirLine() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", goodList)
      let path = try folder.file("relations.dot", "digraph {\n  FOMM -> Nobody\n}\n")
      let outcome = try BuiltTool.run("lineage", list, "--relations", path)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("\(path):2:3: warning: no paper of the lists is called 'Nobody'"))
    }
  }

  @Test func anOutputThatCannotBeWritten() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", goodList)
      let file = try folder.file("occupied", "mine")
      try expectFailure(["papers", list, "-o", folder.argument], saying: "it is a folder")
      try expectFailure(
        ["papers", list, "-o", "\(folder.argument)none/papers.csv"], saying: "there is no folder")
      try expectFailure(["report", list, "-o", "\(file)/out"], saying: "is a file")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }
  }

  @Test func aDrawingThatIsNotOnOfferIsNoTable() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", goodList)
      let output = folder.appending(path: "papers.svg")
      let outcome = try BuiltTool.run("papers", list, "-o", output.argument)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("it writes table, json, jsonl, csv"))
      #expect(!FileManager.default.fileExists(atPath: output.argument))
      #expect(try BuiltTool.run("papers", list, "-o", output.argument, "--format", "csv").status == 0)
    }
  }

  @Test func explainTellsWhyThereAreNoPapers() throws {
    let outcome = try BuiltTool.run("entries", "-", "--explain", input: "- Bread, butter and time, 2021.\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("<stdin>:1:3: note: "))
  }

  @Test func aPipeIsAFile() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", goodList)
      let pipe = folder.appending(path: "pipe.md").argument
      #expect(mkfifo(pipe, 0o600) == 0)
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      writer.arguments = ["-c", "cat '\(list)' > '\(pipe)'"]
      try writer.run()
      let outcome = try BuiltTool.run("papers", pipe, "--format", "jsonl")
      writer.waitUntilExit()
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("arxiv:2003.00196"))
      // One that was only found is not waited for.
      #expect(try BuiltTool.run("papers", folder.argument, "--format", "jsonl").status == 0)
    }
  }

  @Test func aFileThatIsNamedTwiceIsReadOnce() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("list.md", goodList)
      let outcome = try BuiltTool.run("entries", "list.md", "./list.md", "--format", "jsonl", in: folder)
      #expect(outcome.output.split(separator: "\n").count == 1)
    }
  }

  @Test func theLastGoodFileSurvivesAFailure() throws {
    try TemporaryFolder.with { folder in
      let output = try folder.file("papers.csv", "the last good one\n")
      let empty = try folder.file("empty.md", "")
      let outcome = try BuiltTool.run("papers", empty, "-o", output)
      #expect(outcome.status == 1)
      #expect(try String(contentsOfFile: output, encoding: .utf8) == "the last good one\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.argument).count == 2)
    }
  }
}
