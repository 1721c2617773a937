internal import GeoCore

extension TownTables {
  /// Every block with its people; they add up to the zones.
  func blockTable() -> FeatureTable {
    var ids: [String] = []
    for zone in blocks.rowsOfZone.indices {
      for (number, _) in blocks.rowsOfZone[zone].enumerated() {
        let digits = String(number + 1)
        ids.append(
          codes.current[zone] + "-" + String(repeating: "0", count: max(0, 3 - digits.count))
            + digits)
      }
    }
    var geometry = GeometryColumn(crs: .sweref99TM)
    for face in blocks.faces {
      town.mesh.append([[town.mesh.loops[face]]], to: &geometry)
    }
    let columns: [Column] =
      [
        .texts("block", ids),
        .texts("deso", blocks.zones.map { codes.current[$0] }),
        .texts("deso_2018", older.zoneOfBlock.map { codes.older[$0] ?? "" }),
        .texts("use", blocks.uses.map(\.rawValue)),
      ] + census.columns(ages: Census.broadAges) + census.dwellingColumns()
    return FeatureTable(count: ids.count, columns: columns, geometry: geometry)
  }
}
