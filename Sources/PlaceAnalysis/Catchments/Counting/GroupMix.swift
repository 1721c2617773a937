internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The mix of groups within some people, measured against that of the town.
///
/// Parts are the named groups and, where these are not everybody, the rest. Groups that overlap
/// are no parts of a whole: then there are shares, but no entropy and no divergence.
struct GroupMix: Sendable {
  /// The town's share of each part; empty where the groups are no parts.
  private let town: [Double]
  private let hasRest: Bool

  /// - Parameter everybody: the town's people, everybody first and then the groups.
  init(_ everybody: [Double]) {
    let total = everybody.first ?? 0
    let named = Array(everybody.dropFirst())
    let rest = total - named.reduce(0, +)
    let tolerance = 1e-9 * total
    guard total > 0, !named.isEmpty, rest >= -tolerance else {
      town = []
      hasRest = false
      return
    }
    hasRest = rest > tolerance || named.count == 1
    town = (hasRest ? named + [max(0, rest)] : named).map { $0 / total }
  }

  /// The mix of a pass at a scale, against everybody who could be placed; of all groups only, so
  /// that a pass of some groups has none.
  init(_ report: CoverReport, _ scale: Int) {
    guard report.pass.series.count == report.input.people.series.count else {
      self.init([])
      return
    }
    self.init(report.pass.series.indices.map { report.placed(scale: scale, series: $0).value })
  }

  /// Whether the groups are parts of everybody.
  var isDefined: Bool { !town.isEmpty }

  /// The share of each part; empty without people or where the groups are no parts.
  private func shares(_ counts: [Double]) -> [Double] {
    guard !town.isEmpty, let total = counts.first, total > 0 else { return [] }
    let named = Array(counts.dropFirst())
    let all = hasRest ? named + [max(0, total - named.reduce(0, +))] : named
    // Parts that round to a hair more than the whole are still its parts.
    let whole = all.reduce(0, +)
    return whole > 0 ? all.map { $0 / whole } : []
  }

  /// One group of the mix, or the rest, last.
  struct Part {
    var people: Double
    var share: Double
    var town: Double
    /// What it adds to the entropy and to the divergence.
    var entropy: Double
    var divergence: Double
  }

  /// The parts that entropy and divergence are made of; none without people.
  func parts(_ counts: [Double]) -> [Part] {
    let q = shares(counts)
    let total = counts.first ?? 0
    return q.indices.map { part in
      let share = q[part]
      return Part(
        people: part + 1 < counts.count ? counts[part + 1] : share * total, share: share,
        town: town[part],
        entropy: share > 0 ? -share * log(share) / log(Double(q.count)) : 0,
        divergence: share > 0 && town[part] > 0 ? share * log(share / town[part]) : 0)
    }
  }

  /// H(q) / ln G, 0 (one group only) … 1 (all alike in size); NaN without people or parts.
  ///
  /// - Parameter counts: everybody, then the groups.
  func entropy(_ counts: [Double]) -> Double {
    let q = shares(counts)
    guard q.count > 1 else { return .nan }
    var sum = CompensatedSum()
    for share in q where share > 0 { sum.add(-share * log(share)) }
    return min(1, max(0, sum.value / log(Double(q.count))))
  }

  /// KL(q ‖ π) in nats: 0 for the town's own mix; NaN without people or parts.
  func divergence(_ counts: [Double]) -> Double {
    let q = shares(counts)
    guard q.count > 1 else { return .nan }
    var sum = CompensatedSum()
    for (part, share) in q.enumerated() where share > 0 && town[part] > 0 {
      sum.add(share * log(share / town[part]))
    }
    return max(0, sum.value)
  }
}
