extension Composition {
  /// Zones added up to larger units; the rows are the units' numbers.
  ///
  /// Complexity: O(zones · groups).
  public func aggregated(by units: Superunits) -> Composition {
    precondition(units.ofZone.count == zoneCount, "a unit for every zone")
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: units.count)
    var out: [Double] = []
    out.reserveCapacity(units.count * groupCount)
    for group in 0..<groupCount {
      for unit in sums.indices { sums[unit] = CompensatedSum() }
      for zone in 0..<zoneCount {
        sums[units.ofZone[zone]].add(counts[group * zoneCount + zone])
      }
      for sum in sums { out.append(sum.value) }
    }
    return Composition(zones: units.count, groups: groupCount, counts: out)
  }

  /// Only these zones, in this order, others not counted.
  public func selecting(zones: [Int]) -> Composition {
    var out: [Double] = []
    out.reserveCapacity(zones.count * groupCount)
    for group in 0..<groupCount {
      for zone in zones { out.append(counts[group * zoneCount + zone]) }
    }
    return Composition(zones: zones.count, groups: groupCount, counts: out)
  }

  /// Groups added up to groups of groups.
  ///
  /// `supergroup` holds the number of the supergroup of every group, `0 ..< supergroups`.
  public func merging(groups supergroup: [Int], into supergroups: Int) -> Composition {
    precondition(supergroup.count == groupCount, "a supergroup for every group")
    var out = [Double](repeating: 0, count: supergroups * zoneCount)
    for group in 0..<groupCount {
      let target = supergroup[group] * zoneCount
      let source = group * zoneCount
      for zone in 0..<zoneCount { out[target + zone] += counts[source + zone] }
    }
    return Composition(zones: zoneCount, groups: supergroups, counts: out)
  }

  /// M where fewer than two groups leave nothing to tell apart: 0 rather than undefined.
  var informationOrZero: Double { isSeparable ? mutualInformation() : 0 }
}
