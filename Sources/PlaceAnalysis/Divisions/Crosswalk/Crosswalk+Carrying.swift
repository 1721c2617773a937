public import GeoCore

/// Counts of one kind carried from an old division to a new one.
public struct CarriedCounts: Sendable, Hashable {
  public var name: String
  /// By new zone; NaN where an old zone with a part in it has no count.
  public var values: [Double]
  /// Lowest and highest possible, where cells are suppressed.
  public var bounds: Column.Bounds?
  /// Sum over the old zones that have a count.
  public var before: Double
  /// Sum carried to new zones, of the same old zones.
  public var after: Double
  /// Sum that no new zone gets; `after` + `outside` = `before`.
  public var outside: Double
  /// Part of `after` that lies in slivers or in gaps no wider than these, and went with its zone.
  public var inSlivers: Double
  /// Old zones without a count.
  public var unknown: Int
}

extension Crosswalk {
  /// Carries a count over: a new zone gets from each old one the share of its people.
  ///
  /// n'_j = Σ_i share_ij · n_i. Lower and upper ends are carried the same way.
  ///
  /// - Parameter counts: One per old zone; NaN where not known.
  /// - Complexity: O(pairs)
  public func carried(_ counts: GroupCounts.Series) -> CarriedCounts {
    let (starts, order) = pairsByNew()
    let oldOf = oldZones()
    func moved(_ numbers: [Double]) -> [Double] {
      (0..<newCount).map { zone in
        var sum = CompensatedSum()
        for pair in order[starts[zone]..<starts[zone + 1]] where shares[pair] > 0 {
          sum.add(shares[pair] * numbers[Int(oldOf[pair])])
        }
        return sum.value
      }
    }
    var (before, after) = (CompensatedSum(), CompensatedSum())
    var (outside, slivers) = (CompensatedSum(), CompensatedSum())
    var unknown = 0
    for zone in 0..<oldCount {
      let count = counts.values[zone]
      guard !count.isNaN else {
        unknown += 1
        continue
      }
      before.add(count)
      outside.add(count * uncovered[zone])
      for pair in pairs(ofOld: zone) where shares[pair] > 0 { after.add(count * shares[pair]) }
      slivers.add(count * sliverShare(zone))
    }
    return CarriedCounts(
      name: counts.name, values: moved(counts.values),
      bounds: counts.bounds.map { Column.Bounds(lower: moved($0.lower), upper: moved($0.upper)) },
      before: before.value, after: after.value, outside: outside.value, inSlivers: slivers.value,
      unknown: unknown)
  }

  /// Share of an old zone's area in slivers that carry nobody and in gaps that count as slivers.
  public func sliverShare(_ zone: Int) -> Double {
    guard oldAreas[zone] > 0, uncovered[zone] < 1 else { return 0 }
    var area = 0.0
    for pair in pairs(ofOld: zone) where !isKept[pair] { area += parted[pair] }
    if !hasGap(old: zone) { area += max(0, oldAreas[zone] - oldCovered[zone]) }
    return area / oldAreas[zone]
  }
}
