internal import GeoCore

/// Draws from a family of distributions that add up: a draw of size a + b is one of a plus one of b.
///
/// Binomial counts of n persons with one chance, and Poisson counts of n persons with one rate, are
/// such families. A table for every hexadecimal digit of n makes any draw a few look-ups, for
/// thousands of zones of different size: exact, without logarithms and without rejection.
///
/// - Accuracy: tails below 1e-20 of the peak are left out, less than 64 random bits can tell
/// - Complexity: O(digits of n) per draw; sizes beyond 2²⁴ take one more per 2²⁴
struct DigitDraws: Sendable {
  fileprivate struct Table: Sendable {
    /// First slot, number of slots, and the count that slot 0 stands for.
    var start = 0
    var count = 1
    var lowest = 0.0
  }

  private static let levels = 6
  /// By level and digit; the last is that of 16⁶.
  private var tables = [Table](repeating: Table(), count: levels * 16 + 1)
  private var slots: [AliasTable.Slot] = [AliasTable.Slot(threshold: .max, alias: 0)]

  /// Counts of those among n persons who belong to a group, each with the same chance.
  ///
  /// - Parameter largest: The largest n that will be drawn.
  static func binomial(chance: Double, largest: Int) -> DigitDraws {
    DigitDraws(largest: largest) { size in
      let distribution = BinomialDistribution(trials: size, chance: chance)
      let odds = chance / (1 - chance)
      return Self.probabilities(
        mode: min(size, ((size + 1) * chance).rounded(.down)), highest: size,
        probability: { distribution.probability(of: $0) },
        up: { (size - $0) / ($0 + 1) * odds })
    }
  }

  /// Poisson counts with mean rate · n.
  static func poisson(rate: Double, largest: Int) -> DigitDraws {
    DigitDraws(largest: largest) { size in
      let distribution = PoissonDistribution(mean: rate * size)
      return Self.probabilities(
        mode: distribution.mean.rounded(.down), highest: .infinity,
        probability: { distribution.probability(of: $0) },
        up: { distribution.mean / ($0 + 1) })
    }
  }

  private init(largest: Int, _ distribution: (Double) -> (lowest: Double, weights: [Double])) {
    var level = 0
    var unit = 1
    while level < Self.levels, unit <= largest {
      for digit in 1...15 where unit * digit <= largest {
        add(level << 4 | digit, distribution(Double(unit * digit)))
      }
      unit <<= 4
      level += 1
    }
    if largest >= unit, level == Self.levels {
      add(Self.levels << 4, distribution(Double(unit)))
    }
  }

  private mutating func add(
    _ index: Int, _ distribution: (lowest: Double, weights: [Double])
  ) {
    tables[index] = Table(
      start: slots.count, count: distribution.weights.count, lowest: distribution.lowest)
    AliasTable.append(distribution.weights, to: &slots)
  }

  /// Probabilities from the mode outwards, by the quotient of neighbours.
  private static func probabilities(
    mode: Double, highest: Double, probability: (Double) -> Double,
    up quotient: (Double) -> Double
  ) -> (lowest: Double, weights: [Double]) {
    let peak = probability(mode)
    let negligible = peak * 1e-20
    var below: [Double] = []
    var weight = peak
    var count = mode
    while count > 0 {
      count -= 1
      weight /= quotient(count)
      guard weight > negligible else { break }
      below.append(weight)
    }
    var weights = Array(below.reversed())
    weights.append(peak)
    weight = peak
    count = mode
    while count < highest {
      weight *= quotient(count)
      count += 1
      guard weight > negligible else { break }
      weights.append(weight)
    }
    return (mode - Double(below.count), weights)
  }

  /// Hands out a pointer form for use in a loop.
  @inline(__always)
  func withDrawing<Result>(_ body: (Drawing) -> Result) -> Result {
    tables.withUnsafeBufferPointer { tables in
      slots.withUnsafeBufferPointer { slots in
        body(Drawing(tables: tables, slots: slots))
      }
    }
  }

  /// Draws by pointers.
  struct Drawing {
    private let tables: UnsafePointer<Table>?
    private let slots: UnsafePointer<AliasTable.Slot>?

    fileprivate init(
      tables: UnsafeBufferPointer<Table>, slots: UnsafeBufferPointer<AliasTable.Slot>
    ) {
      self.tables = tables.baseAddress
      self.slots = slots.baseAddress
    }

    /// A count of size `size`, at most `largest`.
    @inline(__always)
    func draw(_ size: Int, _ random: inout SeededRandom) -> Double {
      guard let tables, let slots else { return 0 }
      var sum = 0.0
      var left = size
      var index = 0
      while left != 0, index < DigitDraws.levels << 4 {
        let digit = left & 15
        if digit != 0 { sum += draw(tables[index | digit], slots, &random) }
        left >>= 4
        index &+= 16
      }
      while left > 0 {
        sum += draw(tables[DigitDraws.levels << 4], slots, &random)
        left &-= 1
      }
      return sum
    }

    @inline(__always)
    private func draw(
      _ table: Table, _ slots: UnsafePointer<AliasTable.Slot>, _ random: inout SeededRandom
    ) -> Double {
      let slot = AliasTable.draw(slots + table.start, count: table.count, &random)
      return table.lowest + Double(slot)
    }
  }
}
