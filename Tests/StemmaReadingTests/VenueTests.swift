import StemmaModel
import Testing

@Suite("Venues")
struct VenueTests {
  @Test(
    "Spellings come out as the field writes them",
    arguments: [
      ("Arxiv 2022", "arXiv 2022"), ("ArXiv 2021", "arXiv 2021"), ("arxiv, 2022", "arXiv 2022"),
      ("arXiv preprint arXiv:2203.14367", "arXiv -"), ("ACMMM 2020", "ACM MM 2020"),
      ("ACM Multimedia 2021", "ACM MM 2021"), ("MM 2021", "ACM MM 2021"), ("NIPS 2016", "NeurIPS 2016"),
      ("CVPR 2021 Oral", "CVPR 2021"), ("CVPR 2021 (Oral)", "CVPR 2021"), ("ICCV'23", "ICCV 2023"),
      ("NeurIPS24", "NeurIPS 2024"), ("SIGGRAPH Asia 2022", "SIGGRAPH Asia 2022"),
      ("IEEE TIP 2021", "IEEE TIP 2021"),
      ("ACM TOG 2021", "ACM TOG 2021"), ("cvprw 2024", "CVPRW 2024"), ("3DV 2025", "3DV 2025"),
      ("IEEE/CVF CVPR 2022", "CVPR 2022"), ("**CVPR 2022**", "CVPR 2022"), ("FG, 2023", "FG 2023"),
      ("Proceedings of ICASSP 2023", "ICASSP 2023"),
    ])
  func spellings(text: String, published: String) {
    let entry = onlyEntry("1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196), `\(text)`.")
    #expect(entry?.published == published)
  }

  @Test("A venue that nobody knows is kept as it is written, in a venue's place")
  func unknownVenue() {
    let entry = onlyEntry(
      "1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196), `Symposium of Heads 2022`.")
    #expect(entry?.published == "Symposium of Heads 2022")
    #expect(entry?.appearances.first?.isPreprint == false)
  }

  @Test(
    "A venue anywhere behind the title",
    arguments: [
      "[First Order Motion](https://arxiv.org/abs/2003.00196), CVPR 2022.",
      "[First Order Motion](https://arxiv.org/abs/2003.00196) (CVPR 2022)",
      "[First Order Motion](https://arxiv.org/abs/2003.00196) [CVPR 2022]",
      "[First Order Motion](https://arxiv.org/abs/2003.00196) *CVPR 2022*",
      "**First Order Motion** [[CVPR 2022](https://arxiv.org/abs/2003.00196)]",
      "(CVPR 2022) [First Order Motion](https://arxiv.org/abs/2003.00196)",
      "[CVPR 2022] [First Order Motion](https://arxiv.org/abs/2003.00196)",
      "`CVPR 2022` [First Order Motion](https://arxiv.org/abs/2003.00196)",
      "First Order Motion. CVPR 2022. [paper](https://arxiv.org/abs/2003.00196)",
      "First Order Motion, CVPR, 2022. [paper](https://arxiv.org/abs/2003.00196)",
    ])
  func places(line: String) {
    let entry = onlyEntry("- \(line)")
    #expect(entry?.published == "CVPR 2022")
    #expect(entry?.title == "First Order Motion")
    #expect(entry?.identifiers.arxiv == "2003.00196")
  }

  @Test("A word of a title that is also a venue is none")
  func wordsOfTitles() {
    #expect(onlyEntry("- [Nature of Science in Chi](https://arxiv.org/abs/2003.00196)")?.venue == nil)
  }
}
