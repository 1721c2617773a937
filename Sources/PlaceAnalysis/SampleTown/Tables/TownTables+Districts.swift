internal import GeoCore

extension TownTables {
  /// Catchment areas of the schools as a municipality draws them: every block goes to the school
  /// that is nearest along a straight line.
  ///
  /// Their borders follow blocks, neither zones nor districts of the statistics.
  func schoolDistricts() -> FeatureTable {
    let list = sites.places
    let schools = list.indices.filter { list[$0].spec.category == .school }
    let middles = schools.map { town.mesh.centre(blocks.faces[list[$0].row]) }
    var rows = [[Int]](repeating: [], count: schools.count)
    for row in blocks.rowsOfZone.joined().sorted() {
      let centre = town.mesh.centre(blocks.faces[row])
      let squares = middles.map { middle in
        let dx = middle.x - centre.x
        let dy = middle.y - centre.y
        return dx * dx + dy * dy
      }
      guard let nearest = squares.indices.min(by: { squares[$0] < squares[$1] }) else { continue }
      rows[nearest].append(row)
    }
    let used = rows.indices.filter { !rows[$0].isEmpty }
    return FeatureTable(
      count: used.count,
      columns: [
        .texts("district", used.map { "district-\($0 + 1)" }),
        .texts("place", used.map { "school-\($0 + 1)" }),
        .texts("name", used.map { list[schools[$0]].spec.name }),
      ], geometry: outlines(used.map { rows[$0] }))
  }
}
