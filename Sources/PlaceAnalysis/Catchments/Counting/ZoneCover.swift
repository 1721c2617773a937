internal import GeoCore

/// What the catchments of one pass hold, at every scale: sums over people, and shares by zone.
struct ZoneCover: Sendable {
  /// One per scale.
  var sums: [CoverSums]
  /// Share of the zone's people under at least one catchment, by scale, spread and zone; NaN
  /// without people that could be placed.
  var covered: [[[Double]]]
  /// Mean number of catchments over the zone's people, by scale, spread and zone.
  var multiplicity: [[[Double]]]

  init(scales: Int, spreads: Int, width: Int) {
    sums = [CoverSums](repeating: CoverSums(width: width), count: scales)
    covered = Array(repeating: Array(repeating: [], count: spreads), count: scales)
    multiplicity = covered
  }

  mutating func add(_ other: ZoneCover) {
    for scale in sums.indices {
      sums[scale].add(other.sums[scale])
      for spread in covered[scale].indices {
        covered[scale][spread] += other.covered[scale][spread]
        multiplicity[scale][spread] += other.multiplicity[scale][spread]
      }
    }
  }

  /// Counts in one walk over the rows.
  ///
  /// - Complexity: O(rows + Σ m² over origins), m the number of catchments over an origin.
  static func counted(
    _ pass: ReachPass, people: PlanePeople, spreads: [[Double]], _ context: RunContext
  ) throws(GeosegError) -> ZoneCover {
    let empty = ZoneCover(
      scales: pass.scales.count, spreads: spreads.count, width: people.width)
    let limits = pass.scales.map(\.cost)
    let parts = try pass.rows.mapZones(context) { (reader, zones) throws(GeosegError) in
      var part = empty
      var counters = limits.map {
        ZoneCoverCounter(
          limit: $0, spreads: spreads.count, placeCount: pass.rows.placeCount)
      }
      for zone in zones {
        let origins = pass.rows.origins.origins(ofZone: zone)
        for scale in limits.indices { counters[scale].begin() }
        for origin in origins {
          reader.read(origin)
          for scale in limits.indices { counters[scale].add(reader.list, origin, spreads) }
        }
        for scale in limits.indices {
          counters[scale].finish(zone, people, into: &part.sums[scale])
          for spread in spreads.indices {
            part.covered[scale][spread].append(counters[scale].covered(spread))
            part.multiplicity[scale][spread].append(counters[scale].multiplicity(spread))
          }
        }
      }
      return part
    }
    var out = empty
    for part in parts { out.add(part) }
    return out
  }
}
