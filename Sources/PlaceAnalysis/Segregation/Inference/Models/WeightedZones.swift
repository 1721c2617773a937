#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A town whose zones count several times or not at all, without copying them.
///
/// A zone that is there twice gives D, H, G and M what one zone of twice the people gives. The
/// logarithms of a zone do not depend on how often it is there, so that H and M need one sum, and
/// the order of shares that G needs is worked out once.
struct WeightedZones: Sendable {
  /// A group and those it is compared with, zone by zone.
  private struct Pair: Sendable {
    let focal: Int
    let other: Int?
    let x: [Double]
    let y: [Double]
    /// x ln(x/t) + y ln(y/t).
    let gains: [Double]
    /// Zones by share ascending.
    let order: [Int32]
    /// Places of the answers; nil where nobody asked.
    var gaps: [Int] = []
    var gain: [Int] = []
    var gini: [Int] = []
  }

  private let zones: Int
  private let answers: Int
  private var pairs: [Pair] = []
  /// Counts of the zones with people, group after group, for indices of all groups.
  private var rows: [[Double]] = []
  private var totals: [Double] = []
  /// Σₖ n ln(n/t).
  private var gains: [Double] = []
  private var groupGaps: [Int] = []
  private var gain: [Int] = []
  private var mutual: [Int] = []

  /// The indices whose values with weights are known, in their order.
  init(_ town: Composition, peopled: [Int], _ forms: [ResampledIndex.Form]) {
    zones = peopled.count
    answers = forms.count
    func row(_ group: Int) -> [Double] {
      peopled.map { town.counts[group * town.zoneCount + $0] }
    }
    func plan(_ focal: Int, _ other: Int?) -> Int {
      if let found = pairs.firstIndex(where: { $0.focal == focal && $0.other == other }) {
        return found
      }
      let x = row(focal)
      let y = other.map(row) ?? zip(peopled, x).map { max(0, town.zoneTotals[$0] - $1) }
      let shares = zip(x, y).map { $0 / ($0 + $1) }
      pairs.append(
        Pair(
          focal: focal, other: other, x: x, y: y,
          gains: zip(x, y).map { Self.gain([$0, $1]) },
          order: shares.indices.filter { !shares[$0].isNaN }
            .sorted { shares[$0] == shares[$1] ? $0 < $1 : shares[$0] < shares[$1] }
            .map { Int32(truncatingIfNeeded: $0) }))
      return pairs.count - 1
    }
    for (place, form) in forms.enumerated() {
      switch form {
      case .dissimilarity(let focal, let other): pairs[plan(focal, other)].gaps.append(place)
      case .informationTheory(let focal, let other): pairs[plan(focal, other)].gain.append(place)
      case .gini(let focal, let other): pairs[plan(focal, other)].gini.append(place)
      case .multigroupDissimilarity: groupGaps.append(place)
      case .multigroupInformationTheory: gain.append(place)
      case .mutualInformation: mutual.append(place)
      }
    }
    if !(groupGaps + gain + mutual).isEmpty {
      rows = town.presentGroups.map(row)
      totals = peopled.map { town.zoneTotals[$0] }
      gains = peopled.indices.map { zone in Self.gain(rows.map { $0[zone] }) }
    }
  }

  private static func gain(_ counts: [Double]) -> Double {
    let total = counts.reduce(0, +)
    return counts.reduce(0) { $0 + weightedLog($1, $1 / total) }
  }

  /// The answers when zone i is there `weights[i]` times.
  func values(_ weights: [Double]) -> [Double] {
    var out = [Double](repeating: .nan, count: answers)
    weights.withUnsafeBufferPointer { weights in
      guard let w = weights.baseAddress else { return }
      for pair in pairs { answer(pair, w, into: &out) }
      if !rows.isEmpty { answerAll(w, into: &out) }
    }
    return out
  }

  private func answer(
    _ pair: Pair, _ w: UnsafePointer<Double>, into out: inout [Double]
  ) {
    pair.x.withUnsafeBufferPointer { x in
      pair.y.withUnsafeBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        let sumX = blockedSum(zones) { w[$0] * x[$0] }
        let sumY = blockedSum(zones) { w[$0] * y[$0] }
        guard sumX > 0, sumY > 0 else { return }
        if !pair.gaps.isEmpty {
          let (u, v) = (1 / sumX, 1 / sumY)
          let gaps = blockedSum(zones) { w[$0] * (x[$0] * u - y[$0] * v).magnitude }
          for place in pair.gaps { out[place] = clampedToUnit(gaps / 2) }
        }
        if !pair.gain.isEmpty {
          let gain = weighted(pair.gains, w)
          let total = sumX + sumY
          let entropy = -(sumX * log(sumX / total) + sumY * log(sumY / total))
          for place in pair.gain { out[place] = clampedToUnit((entropy + gain) / entropy) }
        }
        if !pair.gini.isEmpty {
          let product = Self.meanGapProduct(pair.order, w, x, y)
          for place in pair.gini { out[place] = clampedToUnit(product / (sumX * sumY)) }
        }
      }
    }
  }

  /// Σ (xᵢ·Y_{<i} − yᵢ·X_{<i}) over zones by share ascending; equal shares give each other nothing.
  private static func meanGapProduct(
    _ order: [Int32], _ w: UnsafePointer<Double>, _ x: UnsafePointer<Double>,
    _ y: UnsafePointer<Double>
  ) -> Double {
    var sum = CompensatedSum()
    var beforeX = 0.0
    var beforeY = 0.0
    for zone in order {
      let i = Int(zone)
      let (xHere, yHere) = (w[i] * x[i], w[i] * y[i])
      sum.add(xHere * beforeY - yHere * beforeX)
      beforeX += xHere
      beforeY += yHere
    }
    return sum.value
  }

  private func answerAll(_ w: UnsafePointer<Double>, into out: inout [Double]) {
    let sizes = rows.map { weighted($0, w) }
    let total = weighted(totals, w)
    guard sizes.count(where: { $0 > 0 }) > 1 else { return }
    if !(gain + mutual).isEmpty {
      let entropy = -sizes.reduce(0) { $0 + weightedLog($1, $1 / total) }
      let information = notNegative(entropy + weighted(gains, w))
      for place in gain { out[place] = clampedToUnit(information / entropy) }
      for place in mutual { out[place] = information / total }
    }
    guard !groupGaps.isEmpty else { return }
    var gaps = 0.0
    for (row, size) in zip(rows, sizes) {
      let share = size / total
      gaps += row.withUnsafeBufferPointer { n in
        totals.withUnsafeBufferPointer { t in
          blockedSum(zones) { w[$0] * (n[$0] - share * t[$0]).magnitude }
        }
      }
    }
    let interaction = sizes.reduce(0) { $0 + $1 / total * ((total - $1) / total) }
    for place in groupGaps { out[place] = clampedToUnit(gaps / (2 * total * interaction)) }
  }

  private func weighted(_ values: [Double], _ w: UnsafePointer<Double>) -> Double {
    values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return 0 }
      return blockedSum(zones) { w[$0] * values[$0] }
    }
  }
}
