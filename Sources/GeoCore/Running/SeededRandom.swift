/// A reproducible stream of random numbers (xoshiro256**, seeded by SplitMix64).
///
/// One stream per (seed, index): replicate `index` draws the same numbers on any thread.
/// Source: Blackman & Vigna 2021, doi:10.1145/3460772.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  @usableFromInline var state: (UInt64, UInt64, UInt64, UInt64)

  public init(seed: UInt64, index: UInt64 = 0) {
    var s = seed &+ index &* 0x9E37_79B9_7F4A_7C15
    func mix(_ s: inout UInt64) -> UInt64 {
      s &+= 0x9E37_79B9_7F4A_7C15
      var z = s
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    // The index goes through the mixer once by itself, so that near indices share no state.
    s = mix(&s) ^ (index &* 0xD1B5_4A32_D192_ED03)
    state = (mix(&s), mix(&s), mix(&s), mix(&s))
  }

  @inlinable
  public mutating func next() -> UInt64 {
    func rotated(_ x: UInt64, _ k: UInt64) -> UInt64 { (x << k) | (x >> (64 - k)) }
    let result = rotated(state.1 &* 5, 7) &* 9
    let t = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= t
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A number in [0, 1) with 53 random bits.
  @inlinable
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in `range`.
  @inlinable
  public mutating func number(in range: Range<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }
}
