/// Numbers of people as they are published: sums over pieces of the population.
///
/// A *piece* is a set of people whom no number parts from each other: those under the very same
/// catchments at all scales. Every number is the people of some pieces, of everybody or of one
/// group. That is all that protection has to know about a table, whatever it is a table of.
struct PublishedSums: Sendable {
  /// One set of pieces.
  struct Sum: Sendable, Hashable {
    /// Ascending.
    var pieces: [Int32]
    /// How often each piece counts; empty for once each, which makes it a number of people.
    var factors: [Int32] = []

    var isCount: Bool { factors.isEmpty }
  }

  let pieceCount: Int
  /// By ledger and piece: everybody first, then each group.
  let people: [[Double]]
  /// Whether everybody may be more than the groups together.
  let hasRest: Bool
  private(set) var sums: [Sum] = []
  /// By ledger and sum.
  private(set) var isPublished: [[Bool]]
  /// Sums that are known whatever is hidden here, such as the people of a zone.
  private(set) var isFixed: [Bool] = []
  private var known: [Sum: Int] = [:]

  /// Precondition: as many pieces in every ledger.
  init(people: [[Double]], hasRest: Bool) {
    let count = people.first?.count ?? 0
    precondition(people.allSatisfy { $0.count == count }, "ledgers differ in pieces")
    pieceCount = count
    self.people = people
    self.hasRest = hasRest
    isPublished = people.map { _ in [] }
  }

  /// The position of a sum, added when it is new; the same set has the same position.
  mutating func add(_ sum: Sum, ledgers: [Int], isFixed fixed: Bool = false) -> Int {
    let position: Int
    if let there = known[sum] {
      position = there
    } else {
      position = sums.count
      known[sum] = position
      sums.append(sum)
      isFixed.append(false)
      for ledger in isPublished.indices { isPublished[ledger].append(false) }
    }
    for ledger in ledgers where ledger < isPublished.count { isPublished[ledger][position] = true }
    if fixed { isFixed[position] = true }
    return position
  }

  /// The people of a sum, each as often as it counts.
  func value(_ sum: Int, ledger: Int) -> Double { Self.total(sums[sum], people[ledger]) }

  static func total(_ sum: Sum, _ people: [Double]) -> Double {
    var total = 0.0
    for (i, piece) in sum.pieces.enumerated() {
      total += people[Int(piece)] * (sum.isCount ? 1 : Double(sum.factors[i]))
    }
    return total
  }
}
