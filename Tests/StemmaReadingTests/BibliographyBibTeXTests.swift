import StemmaModel
import StemmaReading
import Testing

@Suite("BibTeX")
struct BibliographyBibTeXTests {
  @Test("Every field of an entry comes out, with line and column")
  func wholeEntry() throws {
    let result = bibliography(
      """
      % Encoding: UTF-8

      @inproceedings{siarohin2019fomm,
        title     = {{FOMM}: First Order {M}otion Model for Image Animation},
        author    = {Siarohin, Aliaksandr and Lathuili{\\`e}re, St{\\'e}phane and Elisa Ricci and others},
        booktitle = {Advances in Neural Information Processing Systems},
        year      = 2019, month = dec # "~8",
        doi       = {https://doi.org/10.1000/ABC\\_1},
        url       = {https://arxiv.org/abs/2003.00196v3},
        code      = {https://github.com/someone/fomm},
        keywords  = {image animation, keypoints; Image Animation},
        abstract  = {We move
                     images.},
        note      = {Improved version of Monkey-Net}
      }
      """)
    #expect(result.diagnostics == [])
    let entry = try #require(result.entries.first)
    #expect(entry.location == SourceLocation(file: "input", line: 3, column: 1))
    #expect(entry.heading == "FOMM | FOMM: First Order Motion Model for Image Animation")
    #expect(entry.authors == ["Aliaksandr Siarohin", "Stéphane Lathuilière", "Elisa Ricci"])
    #expect(entry.published == "NeurIPS 2019")
    #expect(entry.date == "2019-12")
    #expect(entry.identifiers == Identifiers(arxiv: "2003.00196", doi: "10.1000/abc_1"))
    #expect(entry.urls(.paper) == ["https://arxiv.org/abs/2003.00196v3"])
    #expect(entry.urls(.code) == ["https://github.com/someone/fomm"])
    #expect(entry.keywords(.field) == ["image animation", "keypoints"])
    #expect(entry.keywords.map(\.location.line) == [11, 11])
    #expect(entry.abstract == "We move images.")
    #expect(entry.notes.map(\.text) == ["Improved version of Monkey-Net"])
    #expect(entry.notes.map(\.location.line) == [14])
  }

  @Test("Strings, concatenation, parentheses, quotes with braces, comments and preambles")
  func syntax() {
    let result = bibliography(
      """
      Anything before an entry is no part of it, even someone@example.org.
      @preamble{ "\\newcommand{\\x}{y}" # " more" }
      @string{cvpr = "Computer Vision and " # {Pattern Recognition}}
      @STRING(eccv = {European Conference on Computer Vision})
      @comment{
        @article{hidden, title={Not Read at All}, year=2000}
      }
      @InProceedings(a, title = "A {"}quoted{"} {Title} Here", booktitle = cvpr # { 2021}, year = 2021)
      @inproceedings{b, title={Second Title}, booktitle=eccv,year={2022},}
      @article{c,title={Third},journal={Acta},year="1987"}@article{d,title={Fourth}, year=1990}
      """)
    #expect(result.diagnostics == [])
    #expect(result.entries.map(\.title) == ["A \"quoted\" Title Here", "Second Title", "Third", "Fourth"])
    #expect(result.entries.map(\.published) == ["CVPR 2021", "ECCV 2022", "Acta 1987", "- 1990"])
    #expect(
      result.entries.map { "\($0.location.line):\($0.location.column)" } == ["8:1", "9:1", "10:1", "10:53"])
  }

  @Test("An entry inherits from the volume that it refers to, wherever that stands; the volume is no entry")
  func crossReferences() {
    let result = bibliography(
      """
      @inproceedings{p1, title={One Paper}, author={A B}, crossref={VOL}}
      @proceedings{vol, title={Proceedings of the 16th European Conference on Computer Vision}, year=2020, month=aug}
      @inproceedings{p2, title={Other Paper}, crossref={vol}, year=2021}
      @inproceedings{p3, title={Lost Paper}, crossref={nowhere}}
      """)
    #expect(result.entries.map(\.title) == ["One Paper", "Other Paper", "Lost Paper"])
    #expect(result.entries.map(\.published) == ["ECCV 2020", "ECCV 2021", "- -"])
    #expect(result.entries.first?.date == "2020-08")
    #expect(result.findings == ["4: no entry has the key 'nowhere' of 'crossref'"])
    #expect(result.skipped.map(\.location.line) == [2])
  }

  @Test(
    "LaTeX becomes text",
    arguments: [
      (#"G{\"o}del"#, "Gödel"), (#"G\"{o}del"#, "Gödel"), (#"G\"odel"#, "Gödel"), (#"Erd\H{o}s"#, "Erdős"),
      (#"{\'{E}}cole"#, "École"), (#"Stra{\ss}e"#, "Straße"), (#"S{\o}ren {\O}"#, "Søren Ø"),
      (#"{\L}uk{\'a}{\v{s}}"#, "Łukáš"), (#"Fran{\c c}ois \c{C}"#, "François Ç"), (#"\v Cech"#, "Čech"),
      (#"na{\"\i}ve \'{\i}"#, "naïve í"), (#"A--B---C~D"#, "A–B—C D"),
      (#"R\&D 5\%  a\_b \$3"#, "R&D 5% a_b $3"),
      (##"C\#"##, "C#"),
      (#"$\alpha$-$\beta$ GAN"#, "α-β GAN"), (#"$\mathcal{O}(n)$"#, "O(n)"), (#"$\ell_1$"#, "ℓ1"),
      (#"R$^2$"#, "R^2"), (#"\emph{very} \textbf{bold}"#, "very bold"),
      (#"``quoted'' text"#, "“quoted” text"),
      (#"{B}ig {LARGE} {{X}}"#, "Big LARGE X"), (#"\'Ecole \`a la"#, "École à la"),
      (#"\={a}\.{z}\k{a}\u{g}\r{u}"#, "āżąğů"),
      (#"Ng\d{u}y\~{\^{e}}n"#, "Ngụyễn"), (#"un\-known\unknowncommand{kept}"#, "unknownkept"), (#"\"#, "-"),
      (#"{\"{"#, "-"), ("plain’s text", "plain’s text"), (#"Å{\AA} {\ae} \OE E"#, "ÅÅ æ ŒE"),
    ])
  func latex(source: String, text: String) {
    // The word in front keeps a text that comes out empty from being no title.
    let result = bibliography("@article{a,\n  title = {W \(source) W},\n  year = 2020\n}\n")
    if text == "-" {
      #expect(result.entries.count + result.diagnostics.count >= 1)
    } else {
      #expect(result.entries.map(\.title) == ["W \(text) W"])
    }
  }

  @Test(
    "arXiv ids and DOIs from wherever they stand",
    arguments: [
      ("eprint={2101.00001}, archivePrefix={arXiv}, primaryClass={cs.CV}", "arxiv:2101.00001"),
      ("eprint={2101.00001v2}, eprinttype={arxiv}", "arxiv:2101.00001"),
      ("eprint={cs/0501001}", "arxiv:cs/0501001"),
      ("journal={arXiv preprint arXiv:2101.00001}", "arxiv:2101.00001"),
      ("journal={CoRR}, volume={abs/2101.00001}", "arxiv:2101.00001"),
      ("howpublished={\\url{https://arxiv.org/pdf/2101.00001.pdf}}", "arxiv:2101.00001"),
      ("note={arXiv:2101.00001 [cs.CV]}", "arxiv:2101.00001"),
      ("doi={10.48550/arXiv.2101.00001}", "arxiv:2101.00001"),
      ("url={https://doi.org/10.1145/12.AB}", "doi:10.1145/12.ab"),
      (
        "doi={doi:10.1002/(SICI)1097(199806)49:8<693::AID-ASI4>3.0.CO;2-O}",
        "doi:10.1002/(sici)1097(199806)49:8<693::aid-asi4>3.0.co;2-o"
      ),
      ("eprint={123}, eprinttype={pubmed}", "pmid:123"), ("eprint={98765}, archiveprefix={hdl}", ""),
    ])
  func identifiers(fields: String, expected: String) {
    let result = bibliography("@article{a, title={Some Title}, \(fields)}")
    #expect(result.entries.map { $0.identifiers.qualified.joined(separator: " ") } == [expected])
    #expect(result.diagnostics == [])
  }

  @Test("A preprint is one, and has a page to link to")
  func preprint() throws {
    let entry = try #require(
      bibliography("@article{a, title={Some Title}, journal={arXiv preprint arXiv:2101.00001}, year=2021}")
        .entries
        .first)
    #expect(entry.appearances.map(\.isPreprint) == [true])
    #expect(entry.published == "arXiv 2021")
    #expect(entry.urls(.paper) == ["https://arxiv.org/abs/2101.00001"])
  }

  @Test(
    "Venues in full are shown by their usual name",
    arguments: [
      ("Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "CVPR"),
      ("2021 IEEE/CVF Conference on Computer Vision and Pattern Recognition", "CVPR"),
      ("Proceedings of the 39th International Conference on Machine Learning", "ICML"),
      ("Thirty-sixth Conference on Neural Information Processing Systems", "NeurIPS"),
      ("Advances in Neural Information Processing Systems 34", "NeurIPS"),
      ("Computer Vision -- ECCV 2022", "ECCV"),
      ("Findings of the Association for Computational Linguistics: EMNLP 2020", "EMNLP"),
      ("Proceedings of the AAAI Conference on Artificial Intelligence", "AAAI"),
      ("{IEEE} Access", "IEEE Access"),
      ("Journal of Very Small Things", "Journal of Very Small Things"),
      ("IEEE Transactions on Pattern Analysis and Machine Intelligence", "IEEE TPAMI"),
      ("International Conference on Learning Representations", "ICLR"),
    ])
  func venues(text: String, venue: String) {
    #expect(
      bibliography("@inproceedings{a, title={Some Title}, booktitle={\(text)}}").entries.map(\.venue) == [
        venue
      ])
  }

  @Test(
    "A mistake is told with its line, and the entries around it are read",
    arguments: [
      (
        "@article{a\n  title={Title One}, year=2020}", "1: expected ',' behind the key 'a'",
        ["Title One 2020"]
      ),
      (
        "@article{a, title={Title One}\n  year=2020}", "2: expected ',' between the fields of 'a'",
        ["Title One 2020"]
      ),
      (
        "@article{a, title {Title One},\n  year=2020}", "1: expected '=' behind 'title' in 'a'",
        ["Title One 2020"]
      ),
      (
        "@article{a,\n  title={Title One,\n  year=2020\n}", "2: the value of 'title' in 'a' is not closed",
        ["Title One 2020"]
      ),
      (
        "@article{a,\n  title=\"Title One,\n  year=2020\n}", "2: the value of 'title' in 'a' is not closed",
        ["Title One 2020"]
      ),
      (
        "@article{a,\n  title={Title One}},\n  year=2020\n}", "2: one '}' too many in 'a'", ["Title One 2020"]
      ),
      (
        "@article{a,\n  title={Title One},\n  year=2020", "1: 'a' is not closed before the next entry begins",
        ["Title One 2020"]
      ),
      (
        "@article{a,\n  title={Title One", "1: 'a' is not closed before the next entry begins",
        ["Title One 0"]
      ),
      ("@article{title={Title One},\n  year=2020}", "1: '@article' has no key", ["Title One 2020"]),
      (
        "@article{a, title={Title One}, month=foo, year=2020}", "1: the '@string' named 'foo' is not defined",
        ["Title One 2020"]
      ),
      (
        "@article a,\n  title={Title One},\n  year=2020}",
        "2: a field stands outside any entry; is a line '@type{key,' damaged?", []
      ),
      ("@misc{a, year=2020}", "1: the entry 'a' has no title and is passed over", []),
      ("@comment{never closed", "1: '@comment' is not closed", []),
    ])
  func mistakes(damaged: String, finding: String, titles: [String]) {
    let after = "@article{z, title={The Last}, year=2001}\n"
    let result = bibliography("@article{y, title={The First}, year=2000}\n\(damaged)\n\(after)")
    let parts = finding.split(separator: ":", maxSplits: 1)
    #expect(result.findings.first == "\((Int(parts[0]) ?? 0) + 1):\(parts[1])")
    #expect(
      result.entries.map { "\($0.title) \($0.year ?? 0)" } == ["The First 2000"] + titles + ["The Last 2001"])
    #expect(result.diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test("A key given twice is a note, and both entries are read")
  func repeatedKeys() {
    let result = bibliography("@article{a, title={Title One}}\n@article{A, title={Title Two}}\n")
    #expect(result.entries.map(\.title) == ["Title One", "Title Two"])
    #expect(result.diagnostics.map(\.severity) == [.note])
    #expect(result.findings == ["2: the key 'A' stands already in line 1; both are read"])
  }

  @Test("A block inside another document is read with that document's lines")
  func block() {
    let result = BibTeX.entries(in: "\n@article{a, title={Title One}}", file: "README.md", firstLine: 40)
    #expect(result.entries.map { "\($0.location)" } == ["README.md:41:1"])
  }

  @Test("Many mistakes of one kind are counted, not listed")
  func manyMistakes() {
    let result = bibliography(
      "@misc{ok, title={Title}}\n" + (0..<500).map { "@misc{k\($0), year=2020}\n" }.joined())
    #expect(result.diagnostics.count == 21)
    #expect(result.findings.last == "501: 480 more such findings up to here")
  }

  @Test(
    "Hostile input ends soon and is told",
    arguments: [
      String(repeating: "@article{a, title={", count: 5000), String(repeating: "@comment{", count: 20000),
      "@article{a, title=" + String(repeating: "{", count: 200_000),
      "@a{b,c=" + String(repeating: "\n d={", count: 20000),
      "@article{a, title={W " + String(repeating: "\\\"{", count: 20000) + "}",
      "@article{a,b=1" + String(repeating: "\n@comment(", count: 20000),
      "@article{a, title={x}}" + String(repeating: "=\n", count: 100_000),
    ])
  func hostile(text: String) {
    let result = bibliography(text)
    #expect(!result.diagnostics.isEmpty || !result.entries.isEmpty)
  }

  @Test("Names of names of names end at a length that somebody might write")
  func expansion() {
    var text = "@string{a0 = {water and light }}\n"
    for number in 1...60 { text += "@string{a\(number) = a\(number - 1) # a\(number - 1)}\n" }
    for number in 1...30 { text += "@misc{k\(number), title = {Snow \(number)}, note = a15 # a15}\n" }
    text += "@misc{last, title = {Fast Snow}, keywords = a60}\n"
    let result = BibTeX.entries(in: text, file: "a.bib")
    #expect(result.entries.count == 31 && result.entries.last?.title == "Fast Snow")
    #expect(result.diagnostics.first?.rule == "bibtex")
    #expect(result.diagnostics.first?.message.contains("too long") == true)
    #expect(result.diagnostics.first?.location?.line == 12)
  }
}
