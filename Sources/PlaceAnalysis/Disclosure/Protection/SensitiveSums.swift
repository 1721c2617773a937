/// All small numbers of people that published numbers are, or could lead to.
struct SensitiveSums: Sendable {
  private(set) var all: [SensitiveSum] = []
  private var known: Set<SensitiveSum> = []
  private let minimum: MinimumCount
  private let planes: PeoplePlanes

  /// Numbers that are small themselves; everybody less a group; a number less another within it
  /// (a ring between two radii, the people who are not shared); and every piece.
  ///
  /// Marks in `protection` the published numbers that are small, or that tell a small rest.
  ///
  /// - Complexity: O(Σ over pieces of sums² + pieces · planes).
  init(
    _ published: PublishedSums, _ planes: PeoplePlanes, _ index: SumIndex,
    _ minimum: MinimumCount, _ protection: inout Protection, pieces looksAtPieces: Bool = true
  ) {
    self.minimum = minimum
    self.planes = planes
    let values = published.sums.map { sum in planes.people.map { PublishedSums.total(sum, $0) } }
    for (position, sum) in published.sums.enumerated() where sum.isCount {
      addNumber(sum.pieces, values[position])
      Self.markPrimary(position, published, minimum, &protection)
    }
    addDifferences(published, index, values)
    for piece in 0..<published.pieceCount where looksAtPieces {
      addNumber([Int32(piece)], planes.people.map { $0[piece] })
    }
  }

  private static func markPrimary(
    _ position: Int, _ published: PublishedSums, _ minimum: MinimumCount,
    _ protection: inout Protection
  ) {
    let everybody = published.value(position, ledger: 0)
    for ledger in published.people.indices where published.isPublished[ledger][position] {
      let own = ledger == 0 ? everybody : published.value(position, ledger: ledger)
      let tells =
        minimum.isSmall(own)
        || (ledger > 0 && published.isPublished[0][position] && minimum.isSmall(everybody - own))
      guard tells else { continue }
      protection.isHidden[ledger][position] = true
      protection.isPrimary[ledger][position] = minimum.isSmall(own)
    }
  }

  /// A set of pieces in every plane, in all together, and in all but one.
  private mutating func addNumber(_ pieces: [Int32], _ values: [Double]) {
    let everybody = values.reduce(0, +)
    if minimum.isSmall(everybody) { add(pieces, Array(values.indices)) }
    guard values.count > 1 else { return }
    for plane in values.indices {
      if minimum.isSmall(values[plane]) { add(pieces, [plane]) }
      if values.count > 2, minimum.isSmall(everybody - values[plane]) {
        add(pieces, values.indices.filter { $0 != plane })
      }
    }
  }

  private mutating func add(_ pieces: [Int32], _ planes: [Int]) {
    let sum = SensitiveSum(pieces: pieces, planes: planes)
    if known.insert(sum).inserted { all.append(sum) }
  }

  /// Sums within sums, when what lies between is small.
  private mutating func addDifferences(
    _ published: PublishedSums, _ index: SumIndex, _ values: [[Double]]
  ) {
    var common = [Int32](repeating: 0, count: published.sums.count)
    var touched: [Int] = []
    for (inner, sum) in published.sums.enumerated() where sum.isCount && !sum.pieces.isEmpty {
      for piece in sum.pieces {
        for outer in index.sumsOf[Int(piece)] {
          if common[Int(outer)] == 0 { touched.append(Int(outer)) }
          common[Int(outer)] &+= 1
        }
      }
      touched.sort()
      for outer in touched {
        let isWithin = Int(common[outer]) == sum.pieces.count
        common[outer] = 0
        guard isWithin, outer != inner, published.sums[outer].isCount else { continue }
        let between = zip(values[outer], values[inner]).map { $0 - $1 }
        let everybody = between.reduce(0, +)
        guard
          minimum.isSmall(everybody) || between.contains(where: minimum.isSmall)
            || between.contains(where: { minimum.isSmall(everybody - $0) })
        else { continue }
        let within = Set(sum.pieces)
        addNumber(published.sums[outer].pieces.filter { !within.contains($0) }, between)
      }
      touched.removeAll(keepingCapacity: true)
    }
  }
}
