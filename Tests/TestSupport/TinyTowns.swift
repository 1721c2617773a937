public import GeoCore

/// Towns small enough to check on paper, built in code.
public enum TinyTown {
  /// A row of square zones of `side` metres from the origin eastwards, with counts by group.
  public static func row(
    of counts: [(name: String, values: [Double])], side: Double = 100
  ) -> FeatureTable {
    let zones = counts.first?.values.count ?? 0
    var geometry = GeometryColumn(crs: .plane)
    for i in 0..<zones {
      let x0 = Double(i) * side
      let x1 = x0 + side
      geometry.appendPolygon([[(x0, 0), (x1, 0), (x1, side), (x0, side), (x0, 0)]])
    }
    return FeatureTable(
      count: zones, ids: (0..<zones).map { .text("z\($0 + 1)") },
      columns: counts.map { .numbers($0.name, $0.values, unit: .persons) }, geometry: geometry)
  }
}
