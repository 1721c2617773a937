internal import GeoCore

/// The catchments of all scales as one column of areas: that of place p at scale s is feature
/// `s · places + p`.
struct ScaledAreas: Sendable {
  let areas: GeometryColumn
  private let placeCount: Int
  private let scales: [ReachScale]

  /// - Parameter polygons: by scale, a feature per place; nil for none.
  init(_ polygons: [GeometryColumn?], _ scales: [ReachScale], placeCount: Int, crs: CRS) {
    var areas = GeometryColumn(crs: crs)
    for column in polygons {
      for place in 0..<placeCount {
        if let column, place < column.count {
          areas.append(place, of: column)
        } else {
          areas.appendNull()
        }
      }
    }
    self.areas = areas
    self.placeCount = placeCount
    self.scales = scales
  }

  /// The places of the areas over a spot, each at the cost of the lowest scale that it is there
  /// with; in file order.
  func row(_ members: some Sequence<Int>) -> [(place: Int32, cost: Double)] {
    var found = members.map { (place: $0 % placeCount, scale: $0 / placeCount) }
    found.sort { ($0.place, $0.scale) < ($1.place, $1.scale) }
    var out: [(place: Int32, cost: Double)] = []
    var last = -1
    for entry in found where entry.place != last {
      last = entry.place
      out.append((Int32(truncatingIfNeeded: entry.place), scales[entry.scale].cost))
    }
    return out
  }
}
