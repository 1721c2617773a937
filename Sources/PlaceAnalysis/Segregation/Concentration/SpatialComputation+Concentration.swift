internal import GeoCore

/// Measures of the area that a group lives in.
extension SpatialComputation {
  static func concentration(
    of measure: String, usesExtremes: Bool,
    _ index: @escaping @Sendable (ComparisonInSpace) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: .areas,
      .comparison(symmetric: false) { parameters in
        [
          Variant(
            usesExtremes ? [] : [.init("empty-zones", .string(parameters.emptyZones.rawValue))],
            undefined: usesExtremes ? .equalAreas : .noGeometry
          ) { who throws(GeosegError) in index(who) }
        ]
      },
      notes: { populated in
        guard usesExtremes else { return [] }
        return equalAreas(populated, measure)
          + (measure == "relative-concentration" ? majority(populated) : [])
      })
  }

  /// From this spread of areas on, relative to the mean, they count as different.
  private static let nearlyEqual = 1e-3

  private static func equalAreas(_ populated: PopulatedSpace, _ measure: String) -> [Diagnostic] {
    let town = populated.composition
    let areas = populated.space.areas.indices.filter { town.zoneTotals[$0] > 0 }
      .map { populated.space.areas[$0] }
    guard areas.count > 1, let least = areas.min(), let most = areas.max(), least > 0,
      most - least > AreaOrder.rounding * most, most - least < nearlyEqual * most
    else { return [] }
    return [
      Diagnostic(
        .nearlyEqualAreas,
        [
          "percent": .text(ShortestDecimal.string(100 * (most - least) / most)),
          "measure": .text(measure),
        ])
    ]
  }

  private static func majority(_ populated: PopulatedSpace) -> [Diagnostic] {
    let town = populated.composition
    // Two groups are given both ways round, and the smaller is there to be read.
    guard town.groupCount > 2 else { return [] }
    return town.presentGroups.filter { town.groupTotals[$0] > town.total / 2 }.map { group in
      Diagnostic(
        .majorityConcentration,
        ["group": .text(group < populated.names.count ? populated.names[group] : "")])
    }
  }
}

extension ZoneSpace {
  /// The place of every zone in the order of the keys, whole numbers before texts; empty without.
  var keyRanks: [Int] {
    guard keys.count == zoneCount, Set(keys).count == zoneCount else { return [] }
    let numbers = keys.map { Int($0) }
    let sorted = keys.indices.sorted { a, b in
      switch (numbers[a], numbers[b]) {
      case (let x?, let y?): x < y
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): keys[a].utf8.lexicographicallyPrecedes(keys[b].utf8)
      }
    }
    var ranks = [Int](repeating: 0, count: zoneCount)
    for (rank, zone) in sorted.enumerated() { ranks[zone] = rank }
    return ranks
  }
}
