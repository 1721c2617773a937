internal import GeoCore

/// Hides as few people's numbers as it finds, so that no small sum can be had from what is left.
///
/// For every small sum there must be a witness: another town, with whole people where people are
/// whole, that would have given the very same numbers and in which the sum is another one, over a
/// width of `MinimumCount.leastWidth` persons at least. A witness moves people between pieces (an
/// `Exchange`). Movements that no number notices are free; otherwise the numbers that would notice
/// the cheapest one are hidden. Hiding more never spoils a witness, so that one pass over the small
/// sums is enough, and the result is the same at any thread count.
struct Protector {
  let published: PublishedSums
  let planes: PeoplePlanes
  let index: SumIndex
  let minimum: MinimumCount
  private let free: FreeExchanges
  /// People of every sum by ledger, and what hiding it costs.
  private let values: [[Double]]
  private let costs: [[Double]]
  private(set) var protection: Protection
  private var witnesses: [Exchange] = []
  private var rooms: [Double] = []
  private var witnessesOf: [[Int32]]
  private var near: [Int: [Int]] = [:]
  private var common: [Int32]
  private let populous: [Int]

  /// Pieces that are tried as the other end of an exchange, those that fewest numbers part first.
  static let partners = 40
  /// Sums of more pieces than this say little about what lies near.
  static let widest = 4096
  /// Free movements that are tried for one sum.
  static let tries = 64

  private init(_ published: PublishedSums, _ minimum: MinimumCount) {
    self.published = published
    self.minimum = minimum
    planes = PeoplePlanes(published)
    index = SumIndex(published)
    free = FreeExchanges(published, index)
    protection = Protection(published)
    witnessesOf = Array(repeating: [], count: published.pieceCount)
    common = Array(repeating: 0, count: published.pieceCount)
    let everybody = published.people.first ?? []
    populous = Array(
      everybody.indices.filter { everybody[$0] > 0 }
        .sorted { (-everybody[$0], $0) < (-everybody[$1], $1) }.prefix(Self.partners / 4))
    let own = published.people.indices.map { ledger in
      published.sums.indices.map { published.value($0, ledger: ledger) }
    }
    values = own
    // One more, so that of equal people the fewer numbers are hidden.
    costs = published.people.indices.map { ledger in
      published.sums.indices.map { sum in
        guard published.isPublished[ledger][sum] else { return 0 }
        let people = published.sums[sum].pieces.reduce(0.0) {
          $0 + published.people[ledger][Int($1)]
        }
        return people + 1
      }
    }
  }

  /// - Complexity: O(sums² · pieces) for the free movements, within `FreeExchanges.workLimit`;
  ///   Σ over pieces of sums² for sums within sums; O(sums of a piece · pieces + partners · planes²)
  ///   for each small sum that needs hiding.
  static func protection(
    of published: PublishedSums, _ minimum: MinimumCount, pieces: Bool = true,
    _ context: RunContext
  ) throws(GeosegError) -> Protection {
    var protector = Protector(published, minimum)
    let sensitive = SensitiveSums(
      published, protector.planes, protector.index, minimum, &protector.protection, pieces: pieces)
    protector.protection.sensitiveCount = sensitive.all.count
    for (number, sum) in sensitive.all.enumerated() {
      if number % 64 == 0 { try context.cancellation.check() }
      protector.protect(sum)
    }
    return protector.protection
  }

  private mutating func protect(_ sum: SensitiveSum) {
    if hasWitness(sum) || hasFreeWitness(sum) { return }
    if hide(sum, strictly: true) { return }
    protection.resting += 1
    _ = hide(sum, strictly: false)
  }

  private func isWide(_ sum: SensitiveSum, _ exchange: Exchange, _ width: Double) -> Bool {
    width > 0 && Double(sum.change(exchange).magnitude) * width >= minimum.leastWidth - 1e-6
  }

  /// One that was paid for already.
  private func hasWitness(_ sum: SensitiveSum) -> Bool {
    for piece in sum.pieces {
      for number in witnessesOf[Int(piece)] {
        if isWide(sum, witnesses[Int(number)], rooms[Int(number)]) { return true }
      }
    }
    return false
  }

  /// One that no number notices.
  private mutating func hasFreeWitness(_ sum: SensitiveSum) -> Bool {
    var left = Self.tries
    for piece in sum.pieces {
      for number in free.of[Int(piece)] {
        if left == 0 { return false }
        left -= 1
        let movement = free.movements[Int(number)]
        for (plane, other) in pairs(for: sum) {
          let exchange = Exchange(
            pieces: movement.pieces, amounts: movement.amounts, plane: plane, other: other)
          let width = exchange.room(planes).width(isWhole: planes.isWhole)
          if isWide(sum, exchange, width) {
            keep(exchange, width)
            return true
          }
        }
      }
    }
    return false
  }

  /// Planes between which an exchange changes the sum.
  private func pairs(for sum: SensitiveSum) -> [(plane: Int, other: Int?)] {
    var out: [(plane: Int, other: Int?)] = []
    for plane in 0..<planes.count where sum.planes.contains(plane) {
      out.append((plane, nil))
      for other in 0..<planes.count where !sum.planes.contains(other) {
        out.append((plane, other))
      }
    }
    return out
  }

  private mutating func keep(_ exchange: Exchange, _ width: Double) {
    for piece in exchange.pieces { witnessesOf[Int(piece)].append(Int32(witnesses.count)) }
    witnesses.append(exchange)
    rooms.append(width)
  }

  /// Pays for the cheapest witness; false when there is none.
  ///
  /// - Parameter strictly: Holds for a reader who knows which hidden numbers are small.
  private mutating func hide(_ sum: SensitiveSum, strictly: Bool) -> Bool {
    var best: (cost: Double, exchange: Exchange, width: Double, parting: [(sum: Int, change: Int)])?
    let within = Set(sum.pieces)
    let pairs = pairs(for: sum)
    for a in candidates(sum) {
      let partners: [Int?] = [nil] + nearest(to: a).filter { !within.contains(Int32($0)) }
      for b in partners {
        let parting = index.parting(a, b, published)
        if parting.contains(where: { published.isFixed[$0.sum] }) { continue }
        let ledgerCosts = ledgerCosts(parting)
        for (plane, other) in pairs {
          var exchange = Exchange(
            pieces: [Int32(a)], amounts: [1], plane: plane, other: other)
          if let b {
            exchange.pieces.append(Int32(b))
            exchange.amounts.append(-1)
            if b < a {
              exchange.pieces.swapAt(0, 1)
              exchange.amounts.swapAt(0, 1)
            }
          }
          let ledgers = exchange.ledgers(planes)
          let cost = ledgers.reduce(0) { $0 + ledgerCosts[$1.ledger] }
          if let best, cost >= best.cost { continue }
          let width = width(exchange, ledgers, parting, strictly)
          if isWide(sum, exchange, width) { best = (cost, exchange, width, parting) }
        }
      }
    }
    guard let best else { return false }
    for (ledger, _) in best.exchange.ledgers(planes) {
      for (sum, _) in best.parting where published.isPublished[ledger][sum] {
        protection.isHidden[ledger][sum] = true
      }
    }
    keep(best.exchange, best.width)
    return true
  }

  /// The pieces of a sum that people could be taken from or brought to, most people first.
  private func candidates(_ sum: SensitiveSum) -> [Int] {
    func people(_ piece: Int32) -> Double {
      sum.planes.reduce(0) { $0 + planes.people[$1][Int(piece)] }
    }
    return sum.pieces.filter { people($0) > minimum.slack }
      .sorted { (-people($0), $0) < (-people($1), $1) }.prefix(6).map { Int($0) }
  }

  /// What hiding all that part two pieces costs, by ledger.
  private func ledgerCosts(_ parting: [(sum: Int, change: Int)]) -> [Double] {
    published.people.indices.map { ledger in
      parting.reduce(0) { cost, entry in
        protection.isHidden[ledger][entry.sum] ? cost : cost + costs[ledger][entry.sum]
      }
    }
  }

  private func width(
    _ exchange: Exchange, _ ledgers: [(ledger: Int, sign: Double)],
    _ parting: [(sum: Int, change: Int)], _ strictly: Bool
  ) -> Double {
    var room = exchange.room(planes)
    // `parting` tells changes for one person more in the first piece asked for.
    if strictly {
      for (ledger, sign) in ledgers {
        for (sum, change) in parting where protection.isPrimary[ledger][sum] {
          let value = values[ledger][sum]
          room.keep(
            value, from: min(1, value), to: max(minimum.limit - 1, value),
            change: sign * Double(change))
        }
      }
    }
    room.forth = min(room.forth, 1e9)
    room.back = min(room.back, 1e9)
    return room.width(isWhole: planes.isWhole)
  }

  /// Pieces that fewest numbers part from `a`, greater ones first among equals; and some of the most
  /// populous ones, which have room.
  private mutating func nearest(to a: Int) -> [Int] {
    if let known = near[a] { return known }
    var touched: [Int] = []
    for sum in index.sumsOf[a] where published.sums[Int(sum)].pieces.count <= Self.widest {
      for piece in published.sums[Int(sum)].pieces where Int(piece) != a {
        if common[Int(piece)] == 0 { touched.append(Int(piece)) }
        common[Int(piece)] &+= 1
      }
    }
    let everybody = published.people.first ?? []
    let scored = touched.filter { everybody[$0] > minimum.slack }.map { piece in
      (
        parted: index.sumsOf[a].count + index.sumsOf[piece].count - 2 * Int(common[piece]),
        people: everybody[piece], piece: piece
      )
    }.sorted { ($0.parted, -$0.people, $0.piece) < ($1.parted, -$1.people, $1.piece) }
    for piece in touched { common[piece] = 0 }
    let chosen =
      scored.prefix(Self.partners / 2).map(\.piece)
      + scored.filter { $0.people >= minimum.limit }.prefix(Self.partners / 2).map(\.piece)
      + populous
    var seen: Set<Int> = [a]
    let out = chosen.filter { seen.insert($0).inserted }
    near[a] = out
    return out
  }
}
