#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The area under the divergence within a ring, as far as it stays above what comes after.
///
/// Within a ring people come in the ring's mix, so that the mix moves straight from that before it
/// (u) towards that of the ring (b): q = (1 − λ)u + λb with λ = (m − s)/m, s the people before. The
/// divergence is convex along that line: it falls until it meets the level, and stays below up to
/// the end of the ring, even where it dips and rises again.
struct EnvelopeArea {
  let people: DivergencePeople
  /// Persons per group before the ring, and in it.
  let before: [Double]
  let ring: [Double]
  let s: Double
  let size: Double

  init(_ people: DivergencePeople, before: ArraySlice<Double>, upTo: ArraySlice<Double>) {
    self.people = people
    self.before = Array(before)
    ring = zip(upTo, before).map { max(0, $0 - $1) }
    s = self.before.reduce(0, +)
    size = ring.reduce(0, +)
  }

  /// ∫ max(KL(m), level) dm over the ring, persons · nats.
  ///
  /// Precondition: the divergence before the ring is above `level`, that at its end at most `level`.
  func area(level: Double) -> Double {
    let crossing = self.crossing(level)
    return integral(upTo: crossing) + (size - crossing) * level
  }

  /// Divergence when `taken` people of the ring are counted.
  private func divergence(_ taken: Double) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: before.count) { within in
      guard let base = within.baseAddress else { return 0 }
      let part = taken / size
      for group in before.indices {
        (base + group).initialize(to: before[group] + part * ring[group])
      }
      return people.divergence(base, of: s + taken)
    }
  }

  /// Where the falling divergence meets the level, by bisection.
  private func crossing(_ level: Double) -> Double {
    var (low, high) = (0.0, size)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if divergence(middle) > level { low = middle } else { high = middle }
      if high - low <= 1e-15 * (s + high) { break }
    }
    return (low + high) / 2
  }

  /// ∫ KL over the first `end` people of the ring.
  ///
  /// Six Gauss points where the ring changes the mix but little; elsewhere, as where a group is met
  /// for the first time, points that crowd to both ends (tanh-sinh).
  private func integral(upTo end: Double) -> Double {
    guard end > 0 else { return 0 }
    let isSmooth = before.indices.allSatisfy {
      ring[$0] == 0 || end / size * ring[$0] <= before[$0] / 4
    }
    let half = end / 2
    var sum = CompensatedSum()
    if isSmooth, end <= s / 4 {
      for (node, weight) in Self.gauss {
        sum.add(weight * (divergence(half - half * node) + divergence(half + half * node)))
      }
      return half * sum.value
    }
    for (fromEnd, weight) in Self.tanhSinh {
      sum.add(weight * (divergence(end * fromEnd) + divergence(end - end * fromEnd)))
    }
    sum.add(Self.tanhSinhMiddle * divergence(half))
    return half * sum.value
  }

  /// Gauss–Legendre, six points on −1 … 1.
  private static let gauss: [(node: Double, weight: Double)] = [
    (0.238619186083196909, 0.467913934572691047), (0.661209386466264514, 0.360761573048138608),
    (0.932469514203152028, 0.171324492379170345),
  ]

  /// Step of the tanh-sinh rule.
  private static let step = 0.125
  private static let tanhSinhMiddle = step * Double.pi / 2

  /// Distance from the nearer end as a share of the whole, and weight on −1 … 1.
  private static let tanhSinh: [(fromEnd: Double, weight: Double)] = (1...30).map { k in
    let t = Double(k) * step
    let u = Double.pi / 2 * sinh(t)
    let c = cosh(u)
    return (1 / (1 + exp(2 * u)), step * Double.pi / 2 * cosh(t) / (c * c))
  }
}
