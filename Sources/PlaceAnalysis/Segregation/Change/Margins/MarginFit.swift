#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Fits margins: multipliers of groups, by Newton's method, with those of zones in closed form.
///
/// For multipliers e^v of the groups the zones' follow at once, so that only K unknowns are left,
/// and the objective Σᵢ rᵢ ln Σₖ aᵢₖe^(vₖ) − Σₖ cₖvₖ is convex. A step of proportional fitting always
/// lowers it; Newton's steps, taken when they lower it, end the search in a few passes where
/// proportional fitting alone would need hundreds. Both have the same limit.
struct MarginFit {
  private let source: PositiveTable
  private let zoneShares: [Double]
  private let groupShares: [Double]
  private var logs: [Double]
  /// Mix of every zone under the present multipliers, group-major, and what the groups add up to.
  private var mixes: [Double]
  private var sums: [Double]
  /// Sum of every zone's cells under the present multipliers.
  private var totals: [Double]

  init(_ source: PositiveTable, zoneShares: [Double], groupShares: [Double]) {
    self.source = source
    self.zoneShares = zoneShares
    self.groupShares = groupShares
    logs = [Double](repeating: 0, count: source.groups)
    mixes = source.cells
    sums = source.groupShares
    totals = source.zoneShares
  }

  /// Above this many groups, Newton's matrix costs more than it saves.
  static let newtonLimit = 128

  /// Fits until every group's share is met to `tolerance`, or nothing improves any more.
  mutating func fitted(tolerance: Double = 1e-13, limit: Int = 2000) -> FittedMargins {
    measure(logs)
    var error = self.error
    var steps = 0
    var best = logs
    var stalled = 0
    while error > tolerance, steps < limit, stalled < 8 {
      steps += 1
      let tried = steps > 1 && source.groups <= Self.newtonLimit && takeNewtonStep()
      if !tried { takeProportionalStep() }
      let now = self.error
      if now < error * 0.999 { stalled = 0 } else if error < 1e-9 { stalled += 1 }
      if now < error {
        error = now
        best = logs
      }
    }
    measure(best)
    return FittedMargins(table: table, error: self.error, steps: steps)
  }

  /// The largest relative error of a group's share.
  private var error: Double {
    var worst = 0.0
    for (sum, share) in zip(sums, groupShares) { worst = max(worst, (sum / share - 1).magnitude) }
    return worst
  }

  private var table: Composition {
    let zones = source.zones
    var cells = mixes
    for group in 0..<source.groups {
      for zone in 0..<zones { cells[group * zones + zone] *= zoneShares[zone] }
    }
    return Composition(zones: zones, groups: source.groups, counts: cells)
  }

  private mutating func takeProportionalStep() {
    for group in logs.indices { logs[group] += log(groupShares[group] / sums[group]) }
    measure(logs)
  }

  /// Below this error a step that halves the error is good, whatever the objective: near the end
  /// rounding hides what is left of it, and its logarithms cost more than the step.
  private static let nearTheEnd = 1e-2

  /// A step that lowers the objective or halves the error, shortened at most a few times; false when
  /// there is none.
  private mutating func takeNewtonStep() -> Bool {
    guard let step = newtonStep() else { return false }
    let start = logs
    let error = self.error
    let isNear = error < Self.nearTheEnd
    let before = isNear ? 0 : objective()
    var slope = 0.0
    for group in step.indices { slope += (sums[group] - groupShares[group]) * step[group] }
    var length = 1.0
    for _ in 0..<(isNear ? 1 : 6) {
      measure(zip(start, step).map { $0 + length * $1 })
      if self.error < 0.5 * error { return true }
      if !isNear, objective() <= before + 1e-4 * length * slope { return true }
      length *= 0.5
    }
    measure(start)
    return false
  }

  /// −H⁻¹g with the last group's multiplier held, since one common factor changes nothing.
  private func newtonStep() -> [Double]? {
    let free = source.groups - 1
    guard free > 0 else { return nil }
    let zones = source.zones
    var matrix = [Double](repeating: 0, count: free * free)
    mixes.withUnsafeBufferPointer { mixes in
      zoneShares.withUnsafeBufferPointer { shares in
        for a in 0..<free {
          for b in 0...a {
            let (rowA, rowB) = (a &* zones, b &* zones)
            let both = blockedSum(zones) { shares[$0] * mixes[rowA &+ $0] * mixes[rowB &+ $0] }
            matrix[a * free + b] = a == b ? sums[a] - both : -both
          }
        }
      }
    }
    let gradient = (0..<free).map { groupShares[$0] - sums[$0] }
    guard var step = solvePositiveDefinite(&matrix, gradient) else { return nil }
    step.append(0)
    return step.allSatisfy { $0.magnitude < 50 } ? step : nil
  }

  /// The convex function that the fit minimises, at the present multipliers.
  private func objective() -> Double {
    var value = CompensatedSum()
    for zone in 0..<source.zones { value.add(zoneShares[zone] * log(totals[zone])) }
    for group in logs.indices { value.add(-groupShares[group] * logs[group]) }
    return value.value
  }

  /// Mixes of the zones and sums of the groups under these multipliers.
  private mutating func measure(_ logs: [Double]) {
    let zones = source.zones
    let groups = source.groups
    let highest = logs.max() ?? 0
    self.logs = logs.map { $0 - highest }
    let factors = self.logs.map { exp($0) }
    source.cells.withUnsafeBufferPointer { cells in
      zoneShares.withUnsafeBufferPointer { shares in
        mixes.withUnsafeMutableBufferPointer { mixes in
          totals.withUnsafeMutableBufferPointer { totals in
            var zone = 0
            while zone < zones {
              totals[zone] = 0
              zone &+= 1
            }
            for group in 0..<groups {
              let row = group &* zones
              let factor = factors[group]
              zone = 0
              while zone < zones {
                let cell = cells[row &+ zone] * factor
                mixes[row &+ zone] = cell
                totals[zone] += cell
                zone &+= 1
              }
            }
            for group in 0..<groups {
              let row = group &* zones
              zone = 0
              while zone < zones {
                mixes[row &+ zone] /= totals[zone]
                zone &+= 1
              }
              sums[group] = blockedSum(zones) { shares[$0] * mixes[row &+ $0] }
            }
          }
        }
      }
    }
  }
}
