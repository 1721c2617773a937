/// The leading 128 bits of 5ᵏ for k in −55…55, computed exactly once.
///
/// Positive powers fit whole; a negative power is its reciprocal, rounded as the proof of
/// Eisel–Lemire asks: up for |k| ≤ 27, down beyond.
enum PowersOfFive {
  static let limit = 55

  /// Two words for each k, high before low; k = 0 at index 2 × 55.
  nonisolated(unsafe) static let words: UnsafePointer<UInt64> = {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: (2 * limit + 1) * 2)
    func store(_ value: UInt128, _ k: Int) {
      words[(k + limit) * 2] = UInt64(truncatingIfNeeded: value >> 64)
      words[(k + limit) * 2 + 1] = UInt64(truncatingIfNeeded: value)
    }
    var power: UInt128 = 1
    store(1 << 127, 0)
    for k in 1...limit {
      power *= 5
      let zeros = power.leadingZeroBitCount
      store(power << UInt128(zeros), k)
      // 2^(bits + 127) / 5ᵏ, with 2^(bits − 1) < 5ᵏ < 2^bits, has its top bit at 127.
      let high = UInt128(1) << UInt128(127 - zeros)
      let reciprocal = power.dividingFullWidth((high: high, low: 0)).quotient
      store(k <= 27 ? reciprocal + 1 : reciprocal, -k)
    }
    return UnsafePointer(words)
  }()

  /// 10⁰…10²², all exact.
  nonisolated(unsafe) static let tens: UnsafePointer<Double> = {
    let tens = UnsafeMutablePointer<Double>.allocate(capacity: 23)
    var power = 1.0
    for k in 0...22 {
      tens[k] = power
      power *= 10
    }
    return UnsafePointer(tens)
  }()
}
