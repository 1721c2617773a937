internal import GeoCore

extension TownTables {
  /// Today's zones with everybody in them.
  func zones() -> FeatureTable {
    let count = town.zoneDistricts.count
    let names = (0..<count).map { town.district(zone: $0).name }
    return zoneTable(
      codes: codes.current, names: names, version: "2025",
      census: census.summed(into: count, by: blocks.zones), geometry: outlines(blocks.rowsOfZone))
  }

  /// The older division, borders only.
  func earlierZones() -> FeatureTable {
    let (rows, names) = earlierRows()
    return zoneTable(
      codes: older.zones.map { codes.older[$0] ?? "" }, names: names, version: "2018",
      census: nil, geometry: outlines(rows))
  }

  /// Rows of blocks and name of each old zone.
  func earlierRows() -> (rows: [[Int]], names: [String]) {
    let number = Dictionary(
      older.zones.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let rows = Self.rows(older.zoneOfBlock.map { number[$0] ?? 0 }, count: older.zones.count)
    return (rows, rows.map { town.district(zone: blocks.zones[$0[0]]).name })
  }

  private func zoneTable(
    codes: [String], names: [String], version: String, census: Census?, geometry: GeometryColumn
  ) -> FeatureTable {
    typealias Municipality = SampleTown.Municipality
    var columns: [Column] = [
      .texts("deso", codes),
      .texts("kommun", codes.map { _ in Municipality.code }),
      .texts("kommunnamn", codes.map { _ in Municipality.name }),
      .texts("regso", names),
      .texts("version", codes.map { _ in version }),
    ]
    if let census {
      columns += census.columns(ages: Census.fiveYearAges) + census.dwellingColumns()
    }
    return FeatureTable(count: codes.count, columns: columns, geometry: geometry)
  }
}
