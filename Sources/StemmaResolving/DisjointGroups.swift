/// Sets that grow together (union-find), with the members of each at hand.
struct DisjointGroups {
  private var group: [Int32]
  private var membersOfGroup: [Int: [Int]] = [:]

  init(count: Int) { group = (0..<Int32(count)).map { $0 } }

  func areJoined(_ first: Int, _ second: Int) -> Bool { group[first] == group[second] }

  /// The number of the set that an element is in.
  func number(of element: Int) -> Int { Int(group[element]) }

  /// The elements of the set that an element is in.
  func members(of element: Int) -> [Int] { membersOfGroup[number(of: element)] ?? [element] }

  mutating func join(_ first: Int, _ second: Int) {
    if areJoined(first, second) { return }
    let (one, other) = (members(of: first), members(of: second))
    let isFirstLarger = one.count >= other.count
    let larger = number(of: isFirstLarger ? first : second)
    let smaller = number(of: isFirstLarger ? second : first)
    membersOfGroup[smaller] = nil
    for member in isFirstLarger ? other : one {
      group[member] = Int32(larger)
      membersOfGroup[larger, default: [larger]].append(member)
    }
  }

  /// Every group, its members ascending, ordered by the first member.
  var all: [[Int]] {
    var first: [Int32: Int] = [:]
    var groups: [[Int]] = []
    for (element, number) in group.enumerated() {
      guard let members = membersOfGroup[Int(number)] else {
        groups.append([element])
        continue
      }
      if first[number] == nil {
        first[number] = element
        groups.append(members.sorted())
      }
    }
    return groups
  }
}
