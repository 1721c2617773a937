internal import GeoCore

extension CountReader {
  mutating func reportAboveTotal(_ zone: Int, sum: Double) {
    guard let total else { return }
    report(
      .groupsAboveTotal,
      [
        "sum": .text(ShortestDecimal.string(sum)),
        "total": .text(ShortestDecimal.string(total.lower[zone])), "column": .text(totalName),
      ], zone: zone, column: totalName)
  }

  mutating func reportContradiction(_ zone: Int) {
    report(.suppressedContradiction, ["column": .text(totalName)], zone: zone, column: totalName)
  }

  /// What concerns many zones at once, said once.
  mutating func reportSummary(_ counts: GroupCounts, base: Base, tolerance: Double) {
    reportGaps(base: base, tolerance: tolerance)
    reportLeftOut()
    // Counts that are wrong say nothing about groups as a whole.
    guard errors.isEmpty else { return }
    reportSuppressed(counts)
    let usable = counts.usableRows
    if usable.isEmpty {
      report(.noUsableZones, ["count": .integer(counts.zoneCount)])
      return
    }
    for group in counts.groups where !usable.contains(where: { group.upper[$0] > 0 }) {
      report(.emptyGroup, ["group": .text(group.name)])
    }
    reportShares(counts, usable)
  }

  private mutating func reportGaps(base: Base, tolerance: Double) {
    guard total != nil else { return }
    let complete = zones.indices.filter { zones[$0] == .given }
    var exact = 0
    var off = strainedZones
    var largest = 0.0
    var worst = strainedZones.first ?? 0
    var missing: [Int] = []
    for zone in complete {
      let gap = gap(zone)
      if gap == 0 { exact += 1 }
      if gap > tolerance { missing.append(zone) }
      if gap < -tolerance || gap == 0 { continue }
      guard gap < 0 || base == .whole(noise: true) else { continue }
      off.append(zone)
      if abs(gap) > largest {
        largest = abs(gap)
        worst = zone
      }
    }
    if !off.isEmpty {
      report(
        .groupsOffTotal,
        [
          "count": .integer(off.count), "column": .text(totalName),
          "largest": .text(ShortestDecimal.string(largest)),
        ], zone: worst, column: totalName)
    }
    // Nearly everywhere the groups are the whole base: then the few other zones stand out.
    guard groups.count > 1, complete.count >= 10, exact * 10 >= complete.count * 9 else { return }
    for zone in missing {
      report(
        .groupsMissTotal,
        [
          "gap": .text(ShortestDecimal.string(gap(zone))), "column": .text(totalName),
          "exact": .integer(exact), "zones": .integer(complete.count),
        ], zone: zone, column: totalName)
    }
  }

  private mutating func reportLeftOut() {
    let missing = zones.indices.filter { zones[$0] == .missing }
    if let first = missing.first {
      report(
        .zonesWithoutCounts,
        [
          "count": .integer(missing.count), "zones": .text(listed(missing)),
          "columns": .text(ColumnLookup.listed(missingColumns)),
        ], zone: first, column: missingColumns.first)
    }
    let hidden = zones.indices.filter { zones[$0] == .undefined(.suppressedInput) }
    if let first = hidden.first {
      report(
        .suppressedWithoutRange,
        [
          "count": .integer(hidden.count), "zones": .text(listed(hidden)),
          "columns": .text(ColumnLookup.listed(hiddenColumns)),
        ], zone: first, column: hiddenColumns.first)
    }
  }

  private mutating func reportSuppressed(_ counts: GroupCounts) {
    let ranged = zones.indices.filter { zones[$0] == .suppressed }
    guard let first = ranged.first else { return }
    var people = 0.0
    var everybody = 0.0
    for zone in zones.indices where counts.isUsable(zone) {
      let total = counts.total.values[zone]
      guard total.isFinite else { continue }
      everybody += total
      if zones[zone] == .suppressed { people += total }
    }
    report(
      .suppressedAsRanges,
      [
        "cells": .integer(suppressedCells), "zones": .integer(ranged.count),
        "share": .number(everybody > 0 ? 100 * people / everybody : 0, decimals: 1),
      ], zone: first)
  }

  /// Sums that are 100 (or 1) everywhere, and not whole, are shares and not people.
  private mutating func reportShares(_ counts: GroupCounts, _ usable: [Int]) {
    guard hasFractions, groups.count > 1, usable.count >= 3 else { return }
    for whole in [100.0, 1.0] {
      let near = usable.allSatisfy { zone in
        let sum = counts.groups.reduce(0) { $0 + $1.values[zone] }
        return abs(sum - whole) <= 0.005 * whole || sum == 0
      }
      if near {
        report(.countsLookLikeShares, ["sum": .text(ShortestDecimal.string(whole))])
        return
      }
    }
  }
}
