internal import GeoCore

extension ZoneAccess {
  /// Counts what the people of every zone have in reach, in one walk over the rows.
  ///
  /// - Parameters:
  ///   - selectionCount: 1, or 1 + the number of categories.
  ///   - spreads: Weights of the origins, one list per spread.
  ///   - distanceSpreads: The same for the origins that distances are taken from.
  static func counted(
    _ pass: ReachPass, places: PlaceSet, selectionCount: Int, spreads: [[Double]],
    distanceSpreads: [[Double]], _ context: RunContext
  ) throws(GeosegError) -> ZoneAccess {
    let limits = pass.scales.map(\.cost)
    let empty = ZoneAccess(
      spreads: spreads.count, selections: selectionCount, scales: limits.count)
    let counter = AccessCounter(
      limits: limits, places: places, selectionCount: selectionCount, spreads: spreads)
    let parts = try pass.rows.mapZones(context) { (reader, zones) throws(GeosegError) in
      var part = empty
      for zone in zones {
        counter.count(pass.rows.origins.origins(ofZone: zone), reader, into: &part)
      }
      return part
    }
    var out = empty
    for part in parts { out.append(part) }

    let distances = NearestCounter(
      rows: pass.distanceRows, places: places, selectionCount: selectionCount,
      spreads: distanceSpreads)
    let nearest = try pass.distanceRows.mapZones(context) { (_, zones) throws(GeosegError) in
      var part = empty
      var scratch = NearestCounter.Scratch()
      for zone in zones { distances.count(zone, &scratch, into: &part) }
      return part
    }
    for part in nearest { out.append(part) }
    return out
  }
}

/// Adds up the rows of one zone's origins.
private struct AccessCounter: Sendable {
  let limits: [Double]
  let places: PlaceSet
  let selectionCount: Int
  let spreads: [[Double]]

  func count(_ origins: Range<Int>, _ reader: RowReader, into access: inout ZoneAccess) {
    let cells = selectionCount * limits.count
    var number = [Double](repeating: 0, count: cells)
    var capacity = [Double](repeating: 0, count: cells)
    var counts = [CompensatedSum](repeating: CompensatedSum(), count: spreads.count * cells)
    var capacities = counts
    var shares = counts
    var weights = [CompensatedSum](repeating: CompensatedSum(), count: spreads.count)
    for origin in origins {
      for cell in 0..<cells {
        number[cell] = 0
        capacity[cell] = 0
      }
      reader.read(origin)
      add(reader.list, &number, &capacity)
      for spread in spreads.indices {
        let weight = spreads[spread][origin]
        weights[spread].add(weight)
        for cell in 0..<cells where number[cell] > 0 {
          let at = spread * cells + cell
          counts[at].add(weight * number[cell])
          capacities[at].add(weight * capacity[cell])
          shares[at].add(weight)
        }
      }
    }
    for spread in spreads.indices {
      // NaN for a zone in which nobody can be placed.
      let whole = weights[spread].value
      for at in (spread * cells)..<((spread + 1) * cells) {
        access.counts.append(counts[at].value / whole)
        access.capacities.append(capacities[at].value / whole)
        access.shares.append(shares[at].value / whole)
      }
    }
  }

  /// Adds one row, in file order of the places.
  @inline(__always)
  private func add(_ row: NeighbourList, _ number: inout [Double], _ capacity: inout [Double]) {
    let scales = limits.count
    for i in 0..<row.count {
      let place = Int(row.indices[i])
      let cost = row.costs[i]
      let seats = places.capacities.map { $0[place].isNaN ? 0 : $0[place] } ?? 0
      let category = selectionCount > 1 ? Int(places.categoryOf[place]) : -1
      var scale = scales
      while scale > 0, cost <= limits[scale - 1] { scale -= 1 }
      while scale < scales {
        number[scale] += 1
        capacity[scale] += seats
        if category >= 0 {
          number[(category + 1) * scales + scale] += 1
          capacity[(category + 1) * scales + scale] += seats
        }
        scale += 1
      }
    }
  }
}
