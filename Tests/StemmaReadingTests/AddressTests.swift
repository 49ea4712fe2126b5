import StemmaModel
import Testing

@Suite("Identifiers and addresses")
struct AddressTests {
  private func identifiers(of url: String) -> Identifiers? {
    onlyEntry("1. [FOMX] [First Order Motion](\(url)), `CVPR 2022`.")?.identifiers
  }

  @Test(
    "An arXiv id out of every form of address",
    arguments: [
      "https://arxiv.org/abs/2203.14367", "http://arxiv.org/abs/2203.14367",
      "https://www.arxiv.org/abs/2203.14367",
      "https://arxiv.org/abs/2203.14367v3", "https://arxiv.org/pdf/2203.14367",
      "https://arxiv.org/pdf/2203.14367.pdf",
      "https://arxiv.org/pdf/2203.14367v2.pdf", "https://arxiv.org/pdf/2203.14367.pdf?",
      "https://arxiv.org/abs/2203.14367?context=cs", "https://arxiv.org/abs/2203.14367#comments",
      "https://download.arxiv.org/pdf/2203.14367v2", "https://export.arxiv.org/abs/2203.14367",
      "(https://arxiv.org/abs/2203.14367)", "<https://arxiv.org/abs/2203.14367>",
      "HTTPS://ARXIV.ORG/abs/2203.14367",
      "https://arxiv.org/html/2203.14367v1", "https://arxiv.org/abs/2203.14367/",
      "https://huggingface.co/papers/2203.14367", "https://doi.org/10.48550/arXiv.2203.14367",
      "https://ar5iv.org/abs/2203.14367", "https://www.alphaxiv.org/abs/2203.14367",
      "https://www.google.com/url?sa=t&source=web&url=https%3A%2F%2Farxiv.org%2Fabs%2F2203.14367&usg=AOvVaw2f",
    ])
  func arxiv(url: String) {
    #expect(identifiers(of: url)?.arxiv == "2203.14367")
  }

  @Test(
    "Old and short ids, and none where there is none",
    arguments: [
      ("https://arxiv.org/abs/cs/0501001", "cs/0501001"),
      ("https://arxiv.org/abs/math.GT/0309136", "math.gt/0309136"),
      ("https://arxiv.org/abs/0704.0001", "0704.0001"), ("https://arxiv.org/abs/2213.14367", nil),
      ("https://arxiv.org/list/cs.CV/recent", nil), ("https://example.org/abs/2203.14367", nil),
      ("https://arxiv.org/abs/2203.143671", nil), ("https://notarxiv.org/abs/2203.14367", nil),
    ] as [(String, String?)])
  func otherIds(url: String, id: String?) {
    #expect(identifiers(of: url)?.arxiv == id)
  }

  @Test(
    "DOIs",
    arguments: [
      ("https://doi.org/10.1145/3528233.3530745", "10.1145/3528233.3530745"),
      ("http://dx.doi.org/10.1145/3528233.3530745", "10.1145/3528233.3530745"),
      ("https://dl.acm.org/doi/abs/10.1145/3528233.3530745", "10.1145/3528233.3530745"),
      ("https://dl.acm.org/doi/pdf/10.1145/3528233.3530745", "10.1145/3528233.3530745"),
      ("https://link.springer.com/article/10.1007/s11263-019-01251-8", "10.1007/s11263-019-01251-8"),
      ("https://link.springer.com/chapter/10.1007/978-3-030-58517-4_42.pdf", "10.1007/978-3-030-58517-4_42"),
      ("https://onlinelibrary.wiley.com/doi/full/10.1111/CGF.14640", "10.1111/cgf.14640"),
      ("https://doi.org/10.48550/arXiv.2203.14367", nil), ("https://example.org/v10.1145x/3528233", nil),
    ] as [(String, String?)])
  func doi(url: String, doi: String?) {
    #expect(identifiers(of: url)?.doi == doi)
  }

  @Test(
    "OpenReview and the ACL Anthology",
    arguments: [
      ("https://openreview.net/forum?id=YfwMIDhPccD", "openreview:YfwMIDhPccD"),
      ("https://openreview.net/pdf?id=YfwMIDhPccD", "openreview:YfwMIDhPccD"),
      ("https://openreview.net/forum?referrer=x&id=Yf_M-DhPccD", "openreview:Yf_M-DhPccD"),
      ("https://aclanthology.org/2023.acl-long.1/", "acl:2023.acl-long.1"),
      ("https://aclanthology.org/2023.acl-long.1.pdf", "acl:2023.acl-long.1"),
      ("https://www.aclweb.org/anthology/P19-1001/", "acl:P19-1001"),
    ])
  func otherRegistries(url: String, id: String) {
    #expect(identifiers(of: url)?.qualified == [id])
  }

  @Test("The arXiv id of a link that is not the paper's is not the entry's")
  func foreignId() {
    let entry = onlyEntry(
      "1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196). [[Project](https://x.github.io/2203.14367)]"
    )
    #expect(entry?.identifiers.arxiv == "2003.00196")
  }

  @Test("A redirect through a search engine is undone")
  func redirect() {
    let entry = onlyEntry(
      "1. [FOMX] [First Order Motion](https://www.google.com/url?q=https%3A%2F%2Fopenaccess.thecvf.com%2Fx%20y.pdf&sa=D), `CVPR 2022`."
    )
    #expect(entry?.urls(.paper) == ["https://openaccess.thecvf.com/x y.pdf"])
  }

  @Test(
    "The role of a link by its words, else by its host",
    arguments: [
      ("[Code](https://example.org/x)", Link.Role.code), ("[official code](https://example.org/x)", .code),
      ("[Github](https://example.org/x)", .code), ("[代码](https://example.org/x)", .code),
      ("[Project Page](https://example.org/x)", .project), ("[Homepage](https://example.org/x)", .project),
      ("[Video](https://example.org/x)", .video), ("[Demo Track](https://huggingface.co/spaces/a/b)", .demo),
      ("[Colab](https://colab.research.google.com/x)", .demo), ("[CSDN](https://blog.csdn.net/x)", .blog),
      ("[知识星球](https://t.zsxq.com/P4)", .blog), ("[Dataset](https://example.org/x)", .dataset),
      ("[HF](https://huggingface.co/a/b)", .model), ("[Slides](https://example.org/x)", .other),
      ("[link here now](https://github.com/a/b)", .code), ("[see it move](https://youtu.be/abc)", .video),
      ("[look at this](https://a.github.io/b)", .project),
      ("[something else entirely](https://example.org/x)", .other),
    ])
  func roles(link: String, role: Link.Role) {
    let entry = onlyEntry(
      "1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196), `CVPR 2022`. \(link)")
    #expect(entry?.links.last?.role == role)
    #expect(entry?.links.count == 2)
  }

  @Test("What stands in the place of an address and is none is told, and the entry kept")
  func malformed() {
    let result = reading(
      "1. [READ] [READ Avatars: Realistic Avatars](READ Avatars: Realistic Avatars), `arXiv 2023`.")
    #expect(result.entries.map(\.heading) == ["READ | READ Avatars: Realistic Avatars"])
    #expect(result.entries.map(\.published) == ["arXiv 2023"])
    #expect(
      result.diagnostics.map(\.description) == [
        "list.md:1:11: warning: 'READ Avatars: Realistic Avatars' is no address; the link is left out [malformed-link]"
      ])
  }
}
