import Testing

@testable import StemmaChecking

/// Spellings of one venue.
@Suite struct VenueNameTests {
  @Test(arguments: [
    ("IEEE TNN", "Transactions on Neural Networks"), ("J. Mach. Learn. Res.", "JMLR"),
    ("J. Mach. Learn. Res.", "Journal of Machine Learning Research"),
    ("International Conference on Machine Learning", "ICML"),
    ("Proc. of the International Conference on Machine Learning", "ICML"),
    ("IEEE Transactions on Pattern Analysis and Machine Intelligence", "TPAMI"),
    ("IEEE Trans. Pattern Anal. Mach. Intell.", "Transactions on Pattern Analysis and Machine Intelligence"),
    ("Intl. Conf. on Robotics", "International Conference on Robotics"),
  ])
  func namesOfOneVenue(first: String, second: String) {
    #expect(VenueName.mayBeSame(first, second) && VenueName.mayBeSame(second, first))
  }

  @Test(arguments: [
    ("ICML", "NeurIPS"), ("CVPR", "CVPRW"), ("ICCV", "ECCV"), ("JMLR", "TMLR"), ("Nature", "Science"),
    ("Journal of Machine Learning Research", "Machine Learning"), ("IEEE TIP", "IEEE TPAMI"),
    ("International Conference on Machine Learning", "International Conference on Learning Representations"),
  ])
  func namesOfTwoVenues(first: String, second: String) {
    #expect(!VenueName.mayBeSame(first, second) && !VenueName.mayBeSame(second, first))
  }
}
