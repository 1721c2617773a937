internal import GeoCore

/// How the nearest of some places is found in the rows of a reach.
enum NearestFinder: Sendable {
  case index(PointIndex)
  /// Whether each place is one of those looked for; nil for all of them.
  case scan(among: [Bool]?)
}

extension ReachRows {
  /// A finder among all places, or among those of the given rows.
  func nearestFinder(among rows: [Int]?) -> NearestFinder {
    switch storage {
    case .straightLine(let index, _):
      guard let rows else { return .index(index) }
      return .index(PointIndex(x: places.x, y: places.y, rows: rows))
    case .table:
      return .scan(
        among: rows.map { rows in
          var among = [Bool](repeating: false, count: placeCount)
          for row in rows { among[row] = true }
          return among
        })
    }
  }

  /// The nearest place of one origin whatever the cut-off, nil when it reaches none.
  func nearest(_ origin: Int, _ finder: NearestFinder) -> (place: Int, cost: Double)? {
    switch (finder, storage) {
    case (.index(let index), _):
      return index.nearest(toX: origins.x[origin], y: origins.y[origin])
        .map { (place: $0.index, cost: $0.distance) }
    case (.scan(let among), .table(let table)):
      var best: (place: Int, cost: Double)?
      for i in table.rowStarts[origin]..<table.rowStarts[origin + 1] {
        let place = Int(table.places[i])
        if among?[place] ?? true, best.map({ table.costs[i] < $0.cost }) ?? true {
          best = (place, table.costs[i])
        }
      }
      return best
    case (.scan, .straightLine): return nil
    }
  }
}
