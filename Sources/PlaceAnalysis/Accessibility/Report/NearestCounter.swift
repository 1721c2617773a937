internal import GeoCore

/// Finds the nearest place of every origin, whatever the cut-off, and averages over a zone.
struct NearestCounter: Sendable {
  let rows: ReachRows
  let spreads: [[Double]]
  /// One finder per selection of places.
  private let finders: [NearestFinder]

  init(rows: ReachRows, places: PlaceSet, selectionCount: Int, spreads: [[Double]]) {
    self.rows = rows
    self.spreads = spreads
    finders = (0..<selectionCount).map { selection in
      rows.nearestFinder(
        among: selection == 0
          ? nil : places.categoryOf.indices.filter { places.categoryOf[$0] == selection - 1 })
    }
  }

  /// Memory of one worker: what every origin of the zone is nearest to, and the sorting space.
  struct Scratch {
    var places: [Int32] = []
    var costs: [Double] = []
    let list = NeighbourList()
  }

  func count(_ zone: Int, _ scratch: inout Scratch, into access: inout ZoneAccess) {
    let origins = rows.origins.origins(ofZone: zone)
    var means: [(cost: Double, reached: Double)] = []
    for finder in finders {
      scratch.places.removeAll(keepingCapacity: true)
      scratch.costs.removeAll(keepingCapacity: true)
      for origin in origins {
        let nearest = rows.nearest(origin, finder)
        scratch.places.append(nearest.map { Int32($0.place) } ?? -1)
        scratch.costs.append(nearest?.cost ?? .nan)
      }
      access.nearestPlaces.append(mostCommon(origins, scratch))
      for spread in spreads { means.append(mean(origins, spread, scratch)) }
    }
    for spread in spreads.indices {
      for selection in finders.indices {
        let mean = means[selection * spreads.count + spread]
        access.nearestCosts.append(mean.cost)
        access.reached.append(mean.reached)
      }
    }
  }

  /// The mean cost over those who reach a place, and their share; NaN where there is nobody.
  private func mean(
    _ origins: Range<Int>, _ weights: [Double], _ scratch: Scratch
  ) -> (cost: Double, reached: Double) {
    var whole = CompensatedSum()
    var found = CompensatedSum()
    var cost = CompensatedSum()
    for (i, origin) in origins.enumerated() {
      let weight = weights[origin]
      whole.add(weight)
      guard scratch.places[i] >= 0 else { continue }
      found.add(weight)
      cost.add(weight * scratch.costs[i])
    }
    return (
      found.value > 0 ? cost.value / found.value : .nan,
      whole.value > 0 ? found.value / whole.value : .nan
    )
  }

  /// The place that is nearest to the most people; of equals the one that comes first in the file.
  private func mostCommon(_ origins: Range<Int>, _ scratch: Scratch) -> Int32 {
    let list = scratch.list
    list.removeAll()
    for (i, origin) in origins.enumerated() where scratch.places[i] >= 0 {
      list.append(scratch.places[i], spreads[0][origin])
    }
    list.sortRepeatedByIndex()
    var best: Int32 = -1
    var most = -1.0
    var i = 0
    while i < list.count {
      let place = list.indices[i]
      var weight = CompensatedSum()
      while i < list.count, list.indices[i] == place {
        weight.add(list.costs[i])
        i += 1
      }
      if weight.value > most {
        most = weight.value
        best = place
      }
    }
    return best
  }
}
