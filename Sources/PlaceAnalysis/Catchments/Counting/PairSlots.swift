/// Numbers pairs of places in order of first appearance, by open addressing.
///
/// A pair is one word (lower place, higher place); no pair is all ones.
struct PairSlots: Sendable {
  private static let free = UInt64.max

  private(set) var pairs: [UInt64] = []
  private var keys: [UInt64]
  private var numbers: [Int32]

  init() {
    keys = [UInt64](repeating: Self.free, count: 16)
    numbers = [Int32](repeating: -1, count: 16)
  }

  /// Where a pair stands, or the free place where it would.
  ///
  /// The product spreads the low bits over the high ones (Fibonacci hashing).
  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    let mask = keys.count &- 1
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var at = Int(truncatingIfNeeded: mixed ^ (mixed >> 32)) & mask
    while keys[at] != key && keys[at] != Self.free { at = (at &+ 1) & mask }
    return at
  }

  /// The number of a pair, nil when it has none.
  func number(_ key: UInt64) -> Int? {
    let at = place(key)
    return keys[at] == key ? Int(numbers[at]) : nil
  }

  /// The number of a pair, a new one when it has none yet.
  @inline(__always)
  mutating func numberOrNew(_ key: UInt64) -> (number: Int, isNew: Bool) {
    let at = place(key)
    if keys[at] == key { return (Int(numbers[at]), false) }
    let number = pairs.count
    pairs.append(key)
    keys[at] = key
    numbers[at] = Int32(truncatingIfNeeded: number)
    if 2 * pairs.count > keys.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    let count = 2 * keys.count
    keys = [UInt64](repeating: Self.free, count: count)
    numbers = [Int32](repeating: -1, count: count)
    for (number, key) in pairs.enumerated() {
      let at = place(key)
      keys[at] = key
      numbers[at] = Int32(truncatingIfNeeded: number)
    }
  }
}
