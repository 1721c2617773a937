public import GeoCore

extension SpatialEnvironment {
  /// The environments of all zones by costs from a table, such as walking minutes, one per scale.
  ///
  /// What a row does not list is out of reach, but for the zone itself, which costs nothing unless
  /// the row says otherwise. Costs need not be the same both ways.
  ///
  /// - Parameters:
  ///   - table: A row per zone that lists zones with their costs.
  ///   - scales: Kernels with bandwidths in the unit of the costs.
  /// - Returns: As many environments, in the order of `scales`.
  /// - Complexity: O(rows · scales · groups) time; memory O(n · groups · scales)
  public static func all(
    costs table: ReachTable, residents: Composition, scales: [EnvironmentScale],
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [SpatialEnvironment] {
    precondition(table.rowCount == residents.zoneCount, "a row for every zone")
    let (n, groups) = (residents.zoneCount, residents.groupCount)
    let sums = EnvironmentSums(scales: scales.count, size: n * groups)
    _ = try context.mapChunks(count: n, grain: 64) { range throws(GeosegError) in
      for zone in range {
        let row = table.rowStarts[zone]..<table.rowStarts[zone + 1]
        let hasItself = table.places[row].contains(Int32(truncatingIfNeeded: zone))
        for (scale, sum) in scales.enumerated().map({ ($0.element, sums[$0.offset]?.sums) }) {
          guard let sum else { continue }
          for group in 0..<groups {
            let counts = group * n
            var around = CompensatedSum()
            if !hasItself { around.add(residents.counts[counts + zone]) }
            for entry in row {
              let weight = scale.weight(atCost: table.costs[entry])
              around.add(weight * residents.counts[counts + Int(table.places[entry])])
            }
            sum[counts + zone] = around.value
          }
        }
      }
    }
    return scales.indices.map {
      SpatialEnvironment(
        residents: residents,
        surroundings: Composition(zones: n, groups: groups, counts: sums.take($0)))
    }
  }
}
