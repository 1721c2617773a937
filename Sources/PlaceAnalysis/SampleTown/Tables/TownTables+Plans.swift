internal import GeoCore

extension TownTables {
  /// The plots of a development plan with dwellings and the people expected in them.
  func plan(_ scheme: DevelopmentScheme, number: Int, seed: UInt64) -> FeatureTable {
    let rows = blocks.plans.indices.filter { blocks.plans[$0] == number }
    let plots = Array(scheme.plots.prefix(rows.count))
    var expected = Census(rows: plots.count)
    for (index, plot) in plots.enumerated() {
      var random = TownBuilder.random(seed, .plans, number << 20 | index)
      for (tenure, count) in [
        (Tenure.rental, plot.rental), (.coop, plot.coop), (.owned, plot.owned),
      ] {
        for _ in 0..<count {
          expected.add(Household(scheme.profile, tenure: tenure, &random), tenure, to: index)
        }
      }
    }
    var geometry = GeometryColumn(crs: .sweref99TM)
    for row in rows.prefix(plots.count) {
      town.mesh.append([[town.mesh.loops[blocks.faces[row]]]], to: &geometry)
    }
    let dwellings = plots.map { Double($0.rental + $0.coop + $0.owned) }
    let columns: [Column] =
      [
        .texts("plot", plots.indices.map { "\(scheme.id)-\($0 + 1)" }),
        .texts("plan", plots.map { _ in scheme.name }),
        .texts("deso", rows.prefix(plots.count).map { codes.current[blocks.zones[$0]] }),
        .numbers("move_in_year", plots.map { Double($0.year) }),
        .numbers("dwellings", dwellings, unit: ColumnUnit(rawValue: "dwellings")),
      ] + expected.dwellingColumns() + expected.columns(ages: Census.fiveYearAges)
    return FeatureTable(count: plots.count, columns: columns, geometry: geometry)
  }
}
