internal import GeoCore

extension CountReader {
  /// How the groups relate to the total column.
  enum Base: Hashable {
    /// No total column: the total is the sum.
    case sum
    /// There may be people in no group.
    case part
    /// The groups add up to the total, exactly or but for the publisher's noise.
    case whole(noise: Bool)
  }

  /// The counts of all zones once every column is added.
  mutating func counts(names: [String]) -> GroupCounts {
    let tolerance = sumTolerance
    let base = self.base(tolerance: tolerance)
    var groupValues = groups.map(\.lower)
    var groupUpper = groups.map(\.upper)
    let zoneCount = table.count
    var totals = Series(
      zoneCount, ranged: groups.contains { $0.upper != nil } || total?.upper != nil)
    var rests = totals
    for zone in 0..<zoneCount {
      switch zones[zone] {
      case .given:
        let sum = groups.indices.reduce(0) { $0 + groupValues[$1][zone] }
        let gap = gap(zone)
        if gap < -tolerance { reportAboveTotal(zone, sum: sum) }
        let rest = base == .part ? max(0, gap) : 0
        rests.set(zone, rest)
        totals.set(zone, base == .part && gap > 0 ? total?.lower[zone] ?? sum : sum + rest)
      case .suppressed:
        var ranges = ZoneRanges(
          groups: groups.indices.map {
            ZoneRanges.Range(
              lower: groupValues[$0][zone],
              upper: groups[$0].upper?[zone] ?? groupValues[$0][zone])
          }, total: totalRange(zone, base: base, tolerance: tolerance), rest: restRange(base))
        guard narrow(&ranges, zone, tolerance: tolerance) else {
          reportContradiction(zone)
          continue
        }
        let points = ranges.points()
        for group in groups.indices {
          groupValues[group][zone] = points[group]
          groupUpper[group]?[zone] = ranges.groups[group].upper
          groups[group].lower[zone] = ranges.groups[group].lower
        }
        finish(zone, ranges, points: points, base: base, totals: &totals, rests: &rests)
      case .missing, .undefined:
        for group in groups.indices {
          groupValues[group][zone] = .nan
          groups[group].lower[zone] = .nan
          groupUpper[group]?[zone] = .nan
        }
        rests.set(zone, .nan)
        totals.set(zone, .nan)
      }
    }
    let series = groups.indices.map { group in
      GroupCounts.Series(
        name: names[group], values: groupValues[group],
        bounds: groupUpper[group].map { Column.Bounds(lower: groups[group].lower, upper: $0) })
    }
    let counts = GroupCounts(
      groups: series, total: totals.named(total == nil ? "total" : totalName),
      rest: total == nil ? nil : rests.named(GroupCounts.restName), zones: zones)
    reportSummary(counts, base: base, tolerance: tolerance)
    return counts
  }

  /// Narrows the ranges, with as much play in the total as noise explains if need be.
  private mutating func narrow(
    _ ranges: inout ZoneRanges, _ zone: Int, tolerance: Double
  ) -> Bool {
    let asWritten = ranges
    if ranges.narrow() { return true }
    ranges = asWritten
    guard let total = asWritten.total else { return false }
    ranges.total = ZoneRanges.Range(
      lower: max(0, total.lower - tolerance), upper: total.upper + tolerance)
    guard ranges.narrow() else { return false }
    strainedZones.append(zone)
    return true
  }

  /// The total and the rest of a zone with ranges.
  private func finish(
    _ zone: Int, _ ranges: ZoneRanges, points: [Double], base: Base, totals: inout Series,
    rests: inout Series
  ) {
    let sum = points.reduce(0, +)
    var rest = ZoneRanges.Range(lower: 0, upper: 0)
    var restPoint = 0.0
    if base == .part, let total = ranges.total {
      rest = ranges.rest
      let middle = total.lower + (total.upper - total.lower) / 2
      restPoint = min(max(middle - sum, rest.lower), rest.upper)
    }
    rests.set(zone, restPoint, rest)
    var total = ZoneRanges.Range(lower: 0, upper: 0)
    if base == .part, let narrowed = ranges.total {
      total = narrowed
    } else {
      for group in ranges.groups {
        total.lower += group.lower
        total.upper += group.upper
      }
      if let narrowed = ranges.total {
        total.lower = max(total.lower, narrowed.lower)
        total.upper = min(total.upper, narrowed.upper)
      }
    }
    totals.set(zone, sum + restPoint, total)
  }

  private func totalRange(_ zone: Int, base: Base, tolerance: Double) -> ZoneRanges.Range? {
    guard let total else { return nil }
    let lower = total.lower[zone]
    let upper = total.upper?[zone] ?? lower
    guard base == .whole(noise: true) else { return ZoneRanges.Range(lower: lower, upper: upper) }
    return ZoneRanges.Range(lower: max(0, lower - tolerance), upper: upper + tolerance)
  }

  private func restRange(_ base: Base) -> ZoneRanges.Range {
    ZoneRanges.Range(lower: 0, upper: base == .part ? .infinity : 0)
  }

  /// How much the groups and the total may differ because the publisher shifts every cell by a
  /// small number on its own: 5 persons per cell, growing with the root of their number.
  private var sumTolerance: Double {
    let cells = groups.reduce(1) { $0 + $1.cells }
    return (5 * Double(cells).squareRoot()).rounded(.up)
  }

  /// Finds out from the zones without ranges whether the groups are everybody.
  ///
  /// They are when they add up in every zone, or differ a little both ways: noise has both signs,
  /// while people in no group only ever make the total larger.
  private func base(tolerance: Double) -> Base {
    guard total != nil else { return .sum }
    var zonesSeen = 0
    var above = false
    var below = false
    for zone in zones.indices where zones[zone] == .given {
      let gap = gap(zone)
      if abs(gap) > tolerance { return .part }
      zonesSeen += 1
      if gap > 0 { above = true }
      if gap < 0 { below = true }
    }
    guard zonesSeen > 0, groups.count > 1 else { return .part }
    if above && below { return .whole(noise: true) }
    return above || below ? .part : .whole(noise: false)
  }

  /// Total − Σ groups of a zone without ranges; zero when only rounding parts them.
  func gap(_ zone: Int) -> Double {
    guard let total else { return 0 }
    var sum = 0.0
    for group in groups.indices { sum += groups[group].lower[zone] }
    let gap = total.lower[zone] - sum
    return abs(gap) <= 1e-9 * max(1, total.lower[zone]) ? 0 : gap
  }

  /// A series under way.
  struct Series {
    var values: [Double]
    var lower: [Double] = []
    var upper: [Double] = []
    private let ranged: Bool

    init(_ zones: Int, ranged: Bool) {
      self.ranged = ranged
      values = [Double](repeating: .nan, count: zones)
      if ranged {
        lower = values
        upper = values
      }
    }

    mutating func set(_ zone: Int, _ value: Double) {
      set(zone, value, ZoneRanges.Range(lower: value, upper: value))
    }

    mutating func set(_ zone: Int, _ value: Double, _ range: ZoneRanges.Range) {
      values[zone] = value
      guard ranged else { return }
      lower[zone] = range.lower
      upper[zone] = range.upper
    }

    func named(_ name: String) -> GroupCounts.Series {
      GroupCounts.Series(
        name: name, values: values,
        bounds: ranged ? Column.Bounds(lower: lower, upper: upper) : nil)
    }
  }
}
