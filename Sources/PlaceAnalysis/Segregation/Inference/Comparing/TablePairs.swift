internal import GeoCore

/// Makes pairs of tables that differ by chance alone.
struct TablePairs: Sendable {
  private enum Source: Sendable {
    /// Rows with people of both tables, those of the first first.
    case labels(Composition, first: Int)
    case seating(SeatingDraws)
    case coins(Composition, Composition)
    case zones(MultinomialDraws, MultinomialDraws)
  }

  let first: Composition
  let second: Composition
  private let source: Source

  /// nil when the model cannot be made of these tables.
  init?(_ model: ComparisonModel, _ first: Composition, _ second: Composition) {
    guard first.groupCount == second.groupCount else { return nil }
    self.first = first
    self.second = second
    switch model {
    case .randomLabel:
      let (a, b) = (Self.peopled(first), Self.peopled(second))
      source = .labels(Self.joined(a, b), first: a.zoneCount)
    case .personPermutation:
      guard let whole = WholeCounts(Self.joined(first, second)) else { return nil }
      source = .seating(
        SeatingDraws(zoneTotals: whole.zoneTotals, groupTotals: whole.groupTotals))
    case .composition, .share, .dualComposition:
      guard let counterfactual = model.counterfactual,
        let early = counterfactual.table(first, attributesOf: second),
        let late = counterfactual.table(second, attributesOf: first)
      else { return nil }
      source = .coins(early, late)
    case .bootstrapZones:
      let sizes = [first, second].map { town in town.zoneTotals.count { $0 > 0 } }
      source = .zones(
        MultinomialDraws(persons: sizes[0], weights: Array(repeating: 1, count: sizes[0])),
        MultinomialDraws(persons: sizes[1], weights: Array(repeating: 1, count: sizes[1])))
    }
  }

  func draw(_ random: inout SeededRandom) -> (Composition, Composition) {
    switch source {
    case .labels(let all, let count):
      let order = Array(0..<all.zoneCount).shuffled(using: &random)
      return (
        Self.rows(Array(order[..<count]), of: all), Self.rows(Array(order[count...]), of: all)
      )
    case .seating(let seating): return split(seating, &random)
    case .coins(let early, let late):
      return (Self.tossed(first, early, &random), Self.tossed(second, late, &random))
    case .zones(let a, let b):
      return (Self.drawn(first, a, &random), Self.drawn(second, b, &random))
    }
  }

  private func split(
    _ seating: SeatingDraws, _ random: inout SeededRandom
  ) -> (Composition, Composition) {
    let zones = first.zoneCount + second.zoneCount
    var counts = [Double](repeating: 0, count: zones * first.groupCount)
    var free = [Int](repeating: 0, count: zones)
    counts.withUnsafeMutableBufferPointer { counts in
      free.withUnsafeMutableBufferPointer { free in
        guard let counts = counts.baseAddress, let free = free.baseAddress else { return }
        seating.draw(into: counts, free: free, &random)
      }
    }
    let all = Composition(zones: zones, groups: first.groupCount, counts: counts)
    return (
      Self.rows(Array(0..<first.zoneCount), of: all),
      Self.rows(Array(first.zoneCount..<zones), of: all)
    )
  }

  private static func peopled(_ town: Composition) -> Composition {
    rows((0..<town.zoneCount).filter { town.zoneTotals[$0] > 0 }, of: town)
  }

  private static func rows(_ rows: [Int], of town: Composition) -> Composition {
    var counts: [Double] = []
    counts.reserveCapacity(rows.count * town.groupCount)
    for group in 0..<town.groupCount {
      for row in rows { counts.append(town.counts[group * town.zoneCount + row]) }
    }
    return Composition(zones: rows.count, groups: town.groupCount, counts: counts)
  }

  private static func joined(_ a: Composition, _ b: Composition) -> Composition {
    var counts: [Double] = []
    counts.reserveCapacity(a.counts.count + b.counts.count)
    for group in 0..<a.groupCount {
      counts += a.counts[group * a.zoneCount..<(group + 1) * a.zoneCount]
      counts += b.counts[group * b.zoneCount..<(group + 1) * b.zoneCount]
    }
    return Composition(
      zones: a.zoneCount + b.zoneCount, groups: a.groupCount, counts: counts)
  }

  private static func tossed(
    _ own: Composition, _ other: Composition, _ random: inout SeededRandom
  ) -> Composition {
    var counts = own.counts
    for zone in 0..<own.zoneCount where random.next() >> 63 == 1 {
      for group in 0..<own.groupCount {
        let cell = group * own.zoneCount + zone
        counts[cell] = other.counts[cell]
      }
    }
    return Composition(zones: own.zoneCount, groups: own.groupCount, counts: counts)
  }

  private static func drawn(
    _ town: Composition, _ draws: MultinomialDraws, _ random: inout SeededRandom
  ) -> Composition {
    let peopled = (0..<town.zoneCount).filter { town.zoneTotals[$0] > 0 }
    var weights = [Double](repeating: 0, count: peopled.count)
    weights.withUnsafeMutableBufferPointer { weights in
      if let base = weights.baseAddress { draws.draw(into: base, &random) }
    }
    return rows(
      zip(peopled, weights).flatMap { row, weight in
        repeatElement(row, count: Int(weight))
      }, of: town)
  }
}
