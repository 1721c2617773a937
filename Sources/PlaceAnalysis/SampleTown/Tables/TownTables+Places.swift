internal import GeoCore

extension TownTables {
  func places() -> FeatureTable {
    let list = sites.places
    return siteTable(
      "place", ids: list.map(\.spec.category.rawValue), rows: list.map(\.row),
      columns: [
        .texts("category", list.map(\.spec.category.rawValue)),
        .texts("name", list.map(\.spec.name)),
        .numbers("capacity", list.map { Double($0.spec.capacity) }, unit: .capacity),
      ])
  }

  func candidates() -> FeatureTable {
    let list = sites.candidates
    return siteTable(
      "candidate", ids: list.map { _ in "candidate" }, rows: list.map(\.row),
      columns: [
        .texts("name", list.map(\.spec.name)),
        .texts("situation", list.map(\.spec.situation.rawValue)),
        .numbers(
          "floor_area_m2", list.map { Double($0.spec.squareMetres) }, unit: .squareMetres),
      ])
  }

  /// Points on blocks, with ids numbered by prefix.
  private func siteTable(
    _ key: String, ids prefixes: [String], rows: [Int], columns: [Column]
  ) -> FeatureTable {
    var used: [String: Int] = [:]
    let ids = prefixes.map { prefix in
      used[prefix, default: 0] += 1
      return "\(prefix)-\(used[prefix] ?? 0)"
    }
    var geometry = GeometryColumn(crs: .sweref99TM)
    for row in rows {
      let point = point(in: row)
      geometry.appendPoint(x: point.x, y: point.y)
    }
    let zones = Column.texts("deso", rows.map { codes.current[blocks.zones[$0]] })
    return FeatureTable(
      count: rows.count, columns: [.texts(key, ids)] + columns + [zones], geometry: geometry)
  }
}
