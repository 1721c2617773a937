import GeoCore

extension StreetLines {
  /// Streets of a file whose lines name their end vertices `u` and `v`, each to be used both ways.
  ///
  /// Equal names are one vertex, wherever they lie; points between the ends are none. nil when the
  /// file has no such columns.
  init?(named table: FeatureTable) {
    guard let geometry = table.geometry, let u = table["u"], let v = table["v"] else { return nil }
    self.init(crs: geometry.crs)
    var ids: [Int64] = []
    var known: [String: Int64] = [:]
    func id(_ name: String) -> Int64 {
      if let id = known[name] { return id }
      known[name] = Int64(known.count)
      return Int64(known.count - 1)
    }
    for row in 0..<table.count {
      guard let first = u.text(row), let last = v.text(row) else { return nil }
      let points = geometry.coordinates(row)
      for point in points {
        switch point {
        case points.lowerBound: ids.append(id(first))
        case points.upperBound - 1: ids.append(id(last))
        default: ids.append(-1 - Int64(ids.count))
        }
      }
      x += geometry.x[points]
      y += geometry.y[points]
      pointStarts.append(x.count)
      passage.append(.both)
      levels.append(0)
      rows.append(Int32(row))
    }
    pointIDs = ids
  }
}
