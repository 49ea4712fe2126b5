import Foundation
import FoundationXML
import Testing

@testable import StemmaCommand
@testable import StemmaDrawing

/// What `stemma lineage` draws of what, and what happens when the layout does not end well.
@Suite struct LineageDrawingTests {
  @Test func aRootSelectsItsKinInDrawingsAndData() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file(
        "list.md",
        """
        # Papers

        - [Alpha] [Alpha: First of Them](https://example.org/1), `CVPR 2019`
        - [Beta] [Beta: Second of Them](https://example.org/2), `CVPR 2020`
        - [Gamma] [Gamma: Third of Them](https://example.org/3), `CVPR 2021`
        - [Delta] [Delta: Fourth of Them](https://example.org/4), `CVPR 2022`
        """)
      let relations = try folder.file(
        "known.dot", "digraph g { Alpha -> Beta; Beta -> Gamma; Alpha -> Delta }")
      func run(_ arguments: String...) throws -> BuiltTool.Outcome {
        try BuiltTool.run(["lineage", list, "--relations", relations, "-q"] + arguments, input: Data())
      }
      let data = try run("--root", "Beta", "--format", "csv").output
      #expect(data.contains("Gamma") && !data.contains("Delta"))
      let flowchart = try run("--root", "beta: second of them", "--ancestors", "--format", "mermaid").output
      #expect(flowchart.contains("flowchart LR"))
      #expect(flowchart.contains("\"Alpha<br/>CVPR 2019\"") && !flowchart.contains("Gamma"))
      let unknown = try run("--root", "Gama", "--format", "svg")
      #expect(unknown.status == 1)
      #expect(unknown.errors.contains("no paper is called 'Gama'; did you mean 'Gamma'?"))
      #expect(try run("--depth", "2").errors.contains("--depth needs --root"))
    }
  }

  @Test func aLayoutThatTakesTooLongIsReplaced() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "lineage.svg")
      let outcome = try BuiltTool.run(
        "lineage", BuiltTool.sampleLists, "-o", file.argument, "--layout-timeout", "0.001")
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("--layout-timeout"))
      #expect(outcome.errors.contains("the boxes were placed without Graphviz instead"))
      #expect(XMLParser(data: try Data(contentsOf: file)).parse())
    }
  }

  @Test func aLayoutThatCrashesIsReplaced() throws {
    try TemporaryFolder.with { folder in
      // Crashes on one layout and passes all others on.
      let program = try folder.file(
        "crashing",
        "#!/bin/sh\nif [ \"$2\" = dot ]; then cat >/dev/null; kill -SEGV $$; fi\nexec '\(BuiltTool.program.argument)' \"$@\"\n"
      )
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let list = try folder.file(
        "list.md",
        "- [Alpha] [Alpha: First](https://example.org/1), `CVPR 2019`\n"
          + "- [Alpha2] [Alpha2: Second](https://example.org/2), `CVPR 2020`\n")
      let out = folder.appending(path: "lineage.svg")
      let status = run(
        arguments: ["lineage", list, "-q", "-o", out.argument], environment: [:],
        streams: Streams(input: { [] }, output: .init { _ in }, error: .init { _ in }),
        executable: program)
      #expect(status == 0)
      #expect(try String(contentsOf: out, encoding: .utf8).contains(">Alpha2<"))
    }
  }
}
