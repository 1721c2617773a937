internal import GeoCore

/// Draws one of several outcomes with fixed weights in constant time.
///
/// - Accuracy: a draw uses 64 random bits; each probability is right to 2⁻⁵³ of itself plus
///   2⁻⁶⁴ times the number of outcomes
/// - Complexity: O(outcomes) to make, O(1) to draw
/// - Source: Walker 1977, doi:10.1145/355744.355749; Vose 1991, doi:10.1109/32.92917
struct AliasTable: Sendable {
  /// One slot: stays with its own outcome below the threshold, else takes the alias.
  struct Slot: Sendable {
    var threshold: UInt64
    var alias: Int32
  }

  let slots: [Slot]

  /// Precondition: weights ≥ 0 and finite with a sum above 0, fewer than 2³¹ of them.
  init(weights: [Double]) {
    var slots: [Slot] = []
    Self.append(weights, to: &slots)
    self.slots = slots
  }

  /// Adds the slots of a table to those of others; their aliases count from the first of them.
  static func append(_ weights: [Double], to slots: inout [Slot]) {
    let count = weights.count
    precondition(count > 0 && count < Int(Int32.max), "outcomes to choose from")
    let first = slots.count
    let sum = weights.withUnsafeBufferPointer { sumOf($0) }
    var heights = weights.map { $0 / sum * Double(count) }
    var low: [Int] = []
    var high: [Int] = []
    for i in 0..<count {
      slots.append(Slot(threshold: .max, alias: Int32(i)))
      if heights[i] < 1 { low.append(i) } else { high.append(i) }
    }
    while let small = low.last, let large = high.last {
      low.removeLast()
      slots[first + small] = Slot(threshold: threshold(heights[small]), alias: Int32(large))
      heights[large] -= 1 - heights[small]
      if heights[large] < 1 {
        high.removeLast()
        low.append(large)
      }
    }
    // What is left is 1 but for rounding; a weight of 0 must never be drawn.
    for i in low where weights[i] <= 0 {
      slots[first + i] = Slot(threshold: 0, alias: Int32(heaviest(weights)))
    }
  }

  private static func heaviest(_ weights: [Double]) -> Int {
    weights.indices.max { weights[$0] < weights[$1] } ?? 0
  }

  private static func threshold(_ height: Double) -> UInt64 {
    height >= 1 ? .max : UInt64(height * 0x1p64)
  }

  /// An outcome, by its number.
  @inline(__always)
  func draw(_ random: inout SeededRandom) -> Int {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return 0 }
      return Self.draw(base, count: slots.count, &random)
    }
  }

  /// An outcome of the table of `count` slots at `slots`.
  @inline(__always)
  static func draw(
    _ slots: UnsafePointer<Slot>, count: Int, _ random: inout SeededRandom
  ) -> Int {
    let (place, rest) = random.next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: count))
    let own = Int(truncatingIfNeeded: place)
    let slot = slots[own]
    return rest < slot.threshold ? own : Int(slot.alias)
  }
}
