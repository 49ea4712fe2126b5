import StemmaModel
import Testing

@Suite("References with authors in front or behind")
struct CitationTests {
  @Test(
    "Authors, title, venue and year in every style",
    arguments: [
      (
        "B. van der Berg, M.-L. Okoye, and T. O'Neil Jr., \"Digging with contact,\" *IEEE Robot. Autom. Lett.*, vol. 4, no. 2, pp. 1999–2006, Apr. 2019.",
        "Digging with contact", ["B. van der Berg", "M.-L. Okoye", "T. O'Neil"], 2019
      ),
      (
        "Müller, K.-H., & D'Angelo, P. (2021, June). Tactile drills. In *Proceedings of the 12th Conference on Soil* (pp. 11-19). ACM.",
        "Tactile drills", ["K.-H. Müller", "P. D'Angelo"], 2021
      ),
      (
        "de Souza AB, Lee C, Park DH, et al. Weeding at night. J Field Robot. 2020;37(4):551-69. PMID: 31234567",
        "Weeding at night", ["AB de Souza", "C Lee", "DH Park"], 2020
      ),
      ("Nguyen et al. (2018): Planning Around Roots. RSS.", "Planning Around Roots", ["Nguyen"], 2018),
      (
        "Kim, Soo-Jin, and Aditya Rao. \"What Lies Beneath.\" Robotics: Science and Systems, 2022.",
        "What Lies Beneath", ["Soo-Jin Kim", "Aditya Rao"], 2022
      ),
      (
        "Ito K., Sato M. 2017. Compliant legs in mud? Bioinspir. Biomim. 12: 036001.",
        "Compliant legs in mud?", ["K. Ito", "M. Sato"], 2017
      ),
      (
        "[Walker et al. 2019](https://www.nature.com/articles/s41593-019-0517-x) Loops discover what excites",
        "Loops discover what excites", ["Walker"], 2019
      ),
    ] as [(String, String, [String], Int)])
  func styles(line: String, title: String, authors: [String], year: Int) {
    for markdown in ["- \(line)\n", "\(line)\n", "[3] \(line)\n"] {
      let entry = onlyEntry(markdown)
      #expect(entry?.title == title)
      #expect(entry?.authors == authors)
      #expect(entry?.year == year)
    }
  }

  @Test("Lines of one paragraph that each begin with authors are papers of their own")
  func linesOfParagraph() {
    let result = reading(
      """
      Okafor C, Whitby R (2015) A worm that digs. Science Robotics 3:eaat1234.
      Whitby R, Okafor C (2016) Two worms that dig. Science Robotics.
      """)
    #expect(result.entries.map(\.title) == ["A worm that digs", "Two worms that dig"])
    #expect(result.entries.map(\.venue) == ["Science Robotics", "Science Robotics"])
    #expect(result.entries.map(\.location.line) == [1, 2])
  }

  @Test("Identifiers in running text are read, arXiv's own DOI as an arXiv id")
  func identifiers() {
    let entry = onlyEntry(
      "- Doe J (2020) My title of words. eLife. doi: 10.7554/eLife.00001. PMID: 1234567; arXiv:2001.00001v2 [cs.LG]\n"
    )
    #expect(entry?.identifiers.doi == "10.7554/elife.00001")
    #expect(entry?.identifiers.arxiv == "2001.00001")
    #expect(entry?.identifiers.other == ["pmid:1234567"])
    let other = onlyEntry("- Doe J (2020) My title of words. doi:10.48550/arXiv.2001.00001\n")
    #expect(other?.identifiers.arxiv == "2001.00001")
    #expect(other?.identifiers.doi == nil)
  }

  @Test(
    "Authors behind a title go to the authors",
    arguments: [
      (
        "Tractors Learn to See — Imai & Roth, 2021 https://arxiv.org/abs/2101.22222", ["Imai", "Roth"],
        "- 2021"
      ),
      (
        "Learning to Plough Deep - Garcia-Lopez et al. (CoRL'20) https://arxiv.org/abs/2010.33333",
        ["Garcia-Lopez"], "CoRL 2020"
      ),
      (
        "[Soil as a Process](https://arxiv.org/abs/1905.44444) (Banerjee, Holt & Zhou, ICRA 2019)",
        ["Banerjee", "Holt", "Zhou"], "ICRA 2019"
      ),
      (
        "Flow of Granular Matter (Bell et al., 2020) [pdf](https://arxiv.org/abs/2002.55555)", ["Bell"],
        "- 2020"
      ),
      (
        "Soil for All Ploughs. Koren, Bell, Dorn. **Soil Computer, 2009** [pdf](https://arxiv.org/abs/0902.55555)",
        ["Koren", "Bell", "Dorn"], "Soil Computer 2009"
      ),
    ] as [(String, [String], String)])
  func authorsBehind(line: String, authors: [String], published: String) {
    let entry = onlyEntry("- \(line)\n")
    #expect(entry?.authors == authors)
    #expect(entry?.published == published)
  }

  @Test(
    "Titles whose first words look like names stay whole",
    arguments: [
      "Predict, Refine, Synthesize: Guided Ploughs", "Generalized Random Forests",
      "Deep Ploughing - A Survey",
      "Sense and Avoid for Ploughs", "Wide & Deep Learning for Soil",
      "The Art, Science, and Engineering of Soil",
    ])
  func titles(title: String) {
    #expect(onlyEntry("- \(title) (ICRA 2021) [pdf](https://arxiv.org/abs/2101.99999)\n")?.title == title)
    #expect(onlyEntry("- \(title), ICRA 2021 [pdf](https://arxiv.org/abs/2101.99999)\n")?.authors == [])
  }

  @Test("Papers in one cell are entries of their own, each with its own links")
  func severalInCell() {
    let result = reading(
      """
      | Week | Papers | Code |
      |---|---|---|
      | 1 | [Mud and Its Ends](https://arxiv.org/abs/2301.00001); [Roots: A Benchmark](https://arxiv.org/abs/2301.00002) | [1](https://github.com/a/mud), [2](https://github.com/a/roots) |
      | 2 | [A Title about Sand](https://arxiv.org/abs/2301.00003)<br>Ann Lee, Bob Ray<br>*ICRA 2023* | |
      | 3 | Lee & Ray (2004) [Instruments of Digging](https://arxiv.org/abs/2301.00004) ; "Clay and Loam, Revisited" (Roe et al. 2013) [arXiv](https://arxiv.org/abs/1301.00005) | |
      """)
    #expect(
      result.entries.map(\.title) == [
        "Mud and Its Ends", "Roots: A Benchmark", "A Title about Sand", "Instruments of Digging",
        "Clay and Loam, Revisited",
      ])
    #expect(result.entries.map { $0.urls(.code).count } == [1, 1, 0, 0, 0])
    #expect(result.entries.map(\.year) == [nil, nil, 2023, 2004, 2013])
    #expect(result.entries[1].urls(.code) == ["https://github.com/a/roots"])
  }

  @Test("Titles alone are papers below a year and among papers, not elsewhere")
  func titlesAlone() {
    let titles = "- Do Worms Dream of Soil?\n- Fast Burrowing with Learned Gaits\n"
    #expect(reading("# List\n\n## 2024\n\n\(titles)").entries.map(\.year) == [2024, 2024])
    #expect(reading("# List\n\n## Ideas\n\n\(titles)").entries.isEmpty)
    let journal = onlyEntry("- Robots, Soil and Water: A Review, IEEE Trans. Agric. Electron. 2019\n")
    #expect(journal?.title == "Robots, Soil and Water: A Review")
    #expect(journal?.year == 2019)
  }

  @Test(
    "Sentences about papers are no entries",
    arguments: [
      "- 2024/05: we moved [Mud and Its Ends](https://arxiv.org/abs/2301.00001) to week 1",
      "- 2024-05: slides of the talk are in [Mud](https://arxiv.org/abs/2301.00001)",
      "- Ann found a simpler proof of the lemma in [the mud paper](https://arxiv.org/abs/2301.00001), see there",
      "- Our report is on arXiv: [One Plough for All Soils](https://arxiv.org/abs/2301.00001)",
      "Added 4 papers: Mud, Clay, [Sand](https://arxiv.org/abs/2301.00001)",
      "This page lists what we read, see for example [Mud](https://arxiv.org/abs/2301.00001).",
      "- [International Workshop on Soil Robots](https://soil.example.org/) NeurIPS 2022",
    ])
  func prose(line: String) {
    #expect(reading("# List\n\n\(line)\n").entries.isEmpty)
  }

  @Test("What looks like a surname and initials in front of other names is a title")
  func titleBeforeAuthors() {
    let entry = onlyEntry(
      "- Ploughtron, R. Bell et al., ICRA 2018. [code](https://github.com/a/ploughtron)\n")
    #expect(entry?.title == "Ploughtron")
    let bold = onlyEntry(
      "- **Fast Ploughs**. Ann Bell. ICCV 2015. [[paper]](https://arxiv.org/abs/1504.00001)\n")
    #expect(bold?.published == "ICCV 2015")
  }

  @Test("A book behind authors is no paper")
  func book() {
    #expect(reading("- Ray & Lee (2001) *Theoretical Ploughing*. MIT Press.\n").entries.isEmpty)
    #expect(reading("- Ray & Lee (2001) Theoretical Ploughing. Nature.\n").entries.count == 1)
  }

  @Test("A line that names a part without papers covers the list below it")
  func otherParts() {
    let markdown =
      "**Latest updates**\n- The title of mud, see [Mud and Its Ends](https://arxiv.org/abs/2301.00001)\n"
    #expect(reading(markdown).entries.isEmpty)
    let workshops = "**Workshop**\n- Mud and Its Ends [[ICCVW 2021]](https://arxiv.org/abs/2109.00001)\n"
    #expect(reading(workshops).entries.count == 1)
  }

  @Test(
    "A month in brackets behind a title is no author", arguments: ["Dec., 2023", "Feb., 2023", "Nov. 2023"])
  func months(brackets: String) {
    let entry = onlyEntry("+ [Mud Generation with Rivers](https://arxiv.org/abs/2312.06662) (\(brackets))\n")
    #expect(entry?.authors == [])
    #expect(entry?.title == "Mud Generation with Rivers")
  }

  @Test("An award in italics below a title is no author")
  func awards() {
    let entry = onlyEntry(
      """
      - Mud Serving on Leased Rivers
        - Someplace University | [paper](https://arxiv.org/abs/2311.15566)
        - *Distinguished Artifact Award*

      """)
    #expect(entry?.authors == [])
  }
}
