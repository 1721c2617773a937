internal import GeoCore

/// Environments of the exponential kernel, which reaches so far that most pairs count: each pair is
/// worked out once for both.
struct ExponentialSums {
  let x: [Double]
  let y: [Double]
  let residents: Composition
  private let placed: [Int]
  /// See `EnvironmentSweep`.
  private let least: Double

  init(x: [Double], y: [Double], residents: Composition) {
    self.x = x
    self.y = y
    self.residents = residents
    placed = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    least = residents.zoneTotals.filter { $0 > 0 }.min() ?? 1
  }

  /// The sums of one scale, group after group.
  ///
  /// Precondition: an exponential kernel without a cut-off of its own.
  func sums(
    _ scale: EnvironmentScale, _ context: RunContext
  ) throws(GeosegError) -> [Double] {
    let n = residents.zoneCount
    var out = [Double](repeating: 0, count: n * residents.groupCount)
    guard !placed.isEmpty else { return out }
    let negligible = EnvironmentSweep.negligibleWeight(least: least, of: residents.total)
    let pairs = try PairSums(
      x: placed.map { x[$0] }, y: placed.map { y[$0] },
      weights: (0..<residents.groupCount).map { group in
        placed.map { residents.counts[group * n + $0] }
      }, proximity: .exponential(scaleMetres: scale.bandwidth),
      ownMetres: [Double](repeating: 0, count: placed.count),
      cutoff: .scales(scale.kernel.reach(leaving: negligible)), context: context)
    for (place, site) in placed.enumerated() {
      if residents.zoneTotals[site] <= 0 {
        let around = pairs.columns.reduce(0) { $0 + $1[place] }
        if around < 1e-6 * least { continue }
      }
      for group in 0..<residents.groupCount {
        out[group * n + site] = pairs.columns[group][place]
      }
    }
    return out
  }
}
