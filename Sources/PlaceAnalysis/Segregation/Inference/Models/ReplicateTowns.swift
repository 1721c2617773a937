internal import GeoCore

/// Makes the towns of a model, one per replicate.
struct ReplicateTowns: Sendable {
  private enum Source: Sendable {
    case evenness([Int], [Turn])
    case margins([MultinomialDraws])
    case seating(SeatingDraws)
    case cells(MultinomialDraws)
    case zones(MultinomialDraws)
    case leavingOut
    case asObserved
  }

  /// A group that takes its share of those who are in none yet; the last takes all of them.
  private struct Turn: Sendable {
    let group: Int
    let draws: DigitDraws?
  }

  let town: Composition
  /// Rows that have people.
  let peopled: [Int]
  private let source: Source
  private let permutesPlaces: Bool

  /// nil `whole` where counts need not be whole.
  init(_ model: ResamplingModel, _ town: Composition, _ whole: WholeCounts?) {
    self.town = town
    let peopled = (0..<town.zoneCount).filter { town.zoneTotals[$0] > 0 }
    self.peopled = peopled
    permutesPlaces = model.permutesPlaces
    let whole = whole ?? WholeCounts(Composition(zones: 0, groups: 0, counts: []))
    source = whole.map { Self.source(model, $0, zones: peopled.count) } ?? .asObserved
  }

  private static func source(
    _ model: ResamplingModel, _ whole: WholeCounts, zones peopled: Int
  ) -> Source {
    switch model {
    case .evenness, .evennessGeographic: return .evenness(whole.zoneTotals, turns(whole))
    case .systematic, .systematicGeographic:
      return .margins(
        whole.groupTotals.map { MultinomialDraws(persons: $0, weights: whole.zoneTotals) })
    case .personPermutation, .personGeographic:
      return .seating(
        SeatingDraws(zoneTotals: whole.zoneTotals, groupTotals: whole.groupTotals))
    case .bootstrapPersons:
      return .cells(
        MultinomialDraws(persons: whole.groupTotals.reduce(0, +), weights: whole.counts))
    case .bootstrapGroups:
      return .margins(
        whole.groupTotals.enumerated().map { group, persons in
          let row = group * whole.zones..<(group + 1) * whole.zones
          return MultinomialDraws(persons: persons, weights: Array(whole.counts[row]))
        })
    case .bootstrapZones:
      return .zones(
        MultinomialDraws(persons: peopled, weights: [Int](repeating: 1, count: peopled)))
    case .jackknifeZones: return .leavingOut
    case .geographicPermutation: return .asObserved
    }
  }

  /// Multinomial counts of a zone as one binomial after the other; the largest group is last.
  private static func turns(_ whole: WholeCounts) -> [Turn] {
    let order = whole.groupTotals.indices.sorted {
      whole.groupTotals[$0] == whole.groupTotals[$1]
        ? $0 < $1 : whole.groupTotals[$0] < whole.groupTotals[$1]
    }
    var left = whole.groupTotals.reduce(0, +)
    let largest = whole.zoneTotals.max() ?? 0
    var turns: [Turn] = []
    for group in order.dropLast() where whole.groupTotals[group] > 0 {
      let chance = Double(whole.groupTotals[group]) / Double(left)
      turns.append(Turn(group: group, draws: .binomial(chance: chance, largest: largest)))
      left -= whole.groupTotals[group]
    }
    if let last = order.last { turns.append(Turn(group: last, draws: nil)) }
    return turns
  }

  /// How many replicates the model has by itself; nil when as many as one likes.
  var count: Int? { if case .leavingOut = source { peopled.count } else { nil } }

  /// Scratch that one worker needs.
  struct Scratch {
    var free: [Int]
    var weights: [Double]
  }

  func makeScratch() -> Scratch {
    Scratch(
      free: [Int](repeating: 0, count: town.zoneCount),
      weights: [Double](repeating: 0, count: peopled.count))
  }

  /// How often each zone with people is there, for models that draw zones.
  func drawWeights(_ index: Int, _ scratch: inout Scratch, _ random: inout SeededRandom) {
    scratch.weights.withUnsafeMutableBufferPointer { weights in
      guard let base = weights.baseAddress else { return }
      switch source {
      case .zones(let draws): draws.draw(into: base, &random)
      case .leavingOut:
        weights.update(repeating: 1)
        weights[index] = 0
      default: break
      }
    }
  }

  /// The town of a replicate; rows stay the zones of the town, but when zones are drawn, which
  /// `drawWeights` has to have done before.
  func draw(
    _ index: Int, _ scratch: inout Scratch, _ random: inout SeededRandom
  ) -> Composition {
    switch source {
    case .zones: return copies(scratch.weights)
    case .leavingOut:
      var counts = town.counts
      for group in 0..<town.groupCount { counts[group * town.zoneCount + peopled[index]] = 0 }
      return Composition(zones: town.zoneCount, groups: town.groupCount, counts: counts)
    case .asObserved: return inOtherPlaces(town, &random)
    default: break
    }
    let cells = town.zoneCount * town.groupCount
    let counts = [Double](unsafeUninitializedCapacity: cells) { out, filled in
      guard let base = out.baseAddress else { return }
      base.initialize(repeating: 0, count: cells)
      drawPersons(into: base, &scratch, &random)
      filled = cells
    }
    let drawn = Composition(zones: town.zoneCount, groups: town.groupCount, counts: counts)
    return permutesPlaces ? inOtherPlaces(drawn, &random) : drawn
  }

  private func drawPersons(
    into counts: UnsafeMutablePointer<Double>, _ scratch: inout Scratch,
    _ random: inout SeededRandom
  ) {
    let zones = town.zoneCount
    switch source {
    case .evenness(let totals, let turns):
      scratch.free.withUnsafeMutableBufferPointer { free in
        guard let free = free.baseAddress else { return }
        for i in 0..<zones { free[i] = totals[i] }
        for turn in turns {
          Self.take(turn.draws, into: counts + turn.group * zones, free: free, zones, &random)
        }
      }
    case .margins(let groups):
      for (group, draws) in groups.enumerated() {
        draws.draw(into: counts + group * zones, &random)
      }
    case .seating(let seating):
      scratch.free.withUnsafeMutableBufferPointer { free in
        guard let free = free.baseAddress else { return }
        seating.draw(into: counts, free: free, &random)
      }
    case .cells(let draws): draws.draw(into: counts, &random)
    case .zones, .leavingOut, .asObserved: break
    }
  }

  private static func take(
    _ draws: DigitDraws?, into row: UnsafeMutablePointer<Double>, free: UnsafeMutablePointer<Int>,
    _ zones: Int, _ random: inout SeededRandom
  ) {
    guard let draws else {
      for i in 0..<zones { row[i] = Double(free[i]) }
      return
    }
    draws.withDrawing { drawing in
      var i = 0
      while i < zones {
        let count = drawing.draw(free[i], &random)
        row[i] = count
        free[i] &-= Int(count)
        i &+= 1
      }
    }
  }

  /// Zones drawn several times stand in the town several times.
  private func copies(_ weights: [Double]) -> Composition {
    var rows: [Int] = []
    rows.reserveCapacity(peopled.count)
    for (place, row) in peopled.enumerated() {
      for _ in 0..<Int(weights[place]) { rows.append(row) }
    }
    var counts: [Double] = []
    counts.reserveCapacity(rows.count * town.groupCount)
    for group in 0..<town.groupCount {
      for row in rows { counts.append(town.counts[group * town.zoneCount + row]) }
    }
    return Composition(zones: rows.count, groups: town.groupCount, counts: counts)
  }

  /// Zones with people change places among themselves.
  private func inOtherPlaces(
    _ drawn: Composition, _ random: inout SeededRandom
  ) -> Composition {
    var order = peopled
    order.shuffle(using: &random)
    var counts = drawn.counts
    for group in 0..<drawn.groupCount {
      let start = group * drawn.zoneCount
      for (place, row) in zip(peopled, order) {
        counts[start + place] = drawn.counts[start + row]
      }
    }
    return Composition(zones: drawn.zoneCount, groups: drawn.groupCount, counts: counts)
  }
}
