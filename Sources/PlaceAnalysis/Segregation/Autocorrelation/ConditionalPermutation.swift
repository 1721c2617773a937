internal import GeoCore

/// Draws the neighbours of a zone at random from all other zones, again and again.
///
/// The zone itself keeps its value. Memory that serves one zone after another; a zone's draws come
/// from (seed, zone) alone.
struct ConditionalPermutation: SendableMetatype {
  /// Up to so many neighbours are drawn one by one, those drawn twice again.
  private static let few = 32

  private var order: [Int32]
  private var drawn: [Int32] = []
  private var swaps: [Int32] = []

  init(_ zones: Int) { order = (0..<zones).map { Int32(truncatingIfNeeded: $0) } }

  /// Calls `body` with the sum of the values of `size` other zones, once per replicate.
  mutating func run(
    _ zone: Int, size: Int, of values: [Double], replicates: Int, seed: UInt64,
    _ body: (Double) -> Void
  ) {
    var random = SeededRandom(seed: seed, index: UInt64(zone))
    let others = order.count - 1
    let draws = min(size, others)
    let isFew = draws <= Self.few && 4 * draws <= others
    values.withUnsafeBufferPointer { values in
      for _ in 0..<replicates {
        body(
          isFew
            ? few(zone, draws, values, others, &random)
            : many(zone, draws, values, others, &random))
      }
    }
  }

  /// Number k of all zones but one.
  @inline(__always)
  private func other(_ k: Int, than zone: Int) -> Int { k < zone ? k : k &+ 1 }

  private mutating func few(
    _ zone: Int, _ draws: Int, _ values: UnsafeBufferPointer<Double>, _ others: Int,
    _ random: inout SeededRandom
  ) -> Double {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.few) { taken in
      var sum = 0.0
      var count = 0
      while count < draws {
        let k = random.number(below: others)
        var i = 0
        while i < count, taken[i] != k { i &+= 1 }
        if i < count { continue }
        taken[count] = k
        count &+= 1
        sum += values[other(k, than: zone)]
      }
      return sum
    }
  }

  /// The first steps of a shuffle, undone afterwards.
  private mutating func many(
    _ zone: Int, _ draws: Int, _ values: UnsafeBufferPointer<Double>, _ others: Int,
    _ random: inout SeededRandom
  ) -> Double {
    var sum = 0.0
    swaps.removeAll(keepingCapacity: true)
    for i in 0..<draws {
      let j = i + random.number(below: others - i)
      order.swapAt(i, j)
      swaps.append(Int32(truncatingIfNeeded: j))
      sum += values[other(Int(order[i]), than: zone)]
    }
    for i in (0..<draws).reversed() { order.swapAt(i, Int(swaps[i])) }
    return sum
  }
}
