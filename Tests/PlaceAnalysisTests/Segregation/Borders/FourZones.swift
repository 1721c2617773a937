import GeoCore

@testable import PlaceAnalysis

/// Four zones in two columns that meet in a point: 80, 10, 10, 0 of the group among 100, 100, 50, 50.
enum FourZones {
  static let x: [Double] = [80, 10, 10, 0]
  static let y: [Double] = [20, 90, 40, 50]

  static func geometry() -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    for (x0, y0, x1, y1) in [
      (0.0, 0.0, 100.0, 100.0), (100, 0, 300, 100), (0, 100, 100, 400), (100, 100, 300, 400),
    ] {
      column.appendPolygon([[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]])
    }
    return column
  }

  static func space() throws -> ZoneSpace {
    try ZoneSpace(geometry(), needs: [.areas, .centroids, .contiguity])
  }

  /// All measures asked for, as a run of the family gives them.
  static func run(_ measures: [String], _ change: (inout SegregationParameters) -> Void = { _ in })
    throws -> FamilyResult
  {
    var request = SegregationFamily.Request(
      GroupCounts([("x", x), ("y", y)]), geometry: geometry())
    request.measures = measures
    change(&request.parameters)
    return try SegregationFamily.run(request)
  }
}

/// Squares of a grid with random counts, some of them empty.
struct RandomGrid {
  let x: [Double]
  let y: [Double]
  let contiguity: Contiguity
  let areas: [Double]

  init(seed: UInt64, side n: Int, empty: Double = 0.1) throws {
    var random = SeededRandom(seed: seed)
    var column = GeometryColumn(crs: .plane)
    var counts: (x: [Double], y: [Double]) = ([], [])
    for i in 0..<(n * n) {
      let (x0, y0) = (Double(i % n) * 50, Double(i / n) * 50)
      column.appendPolygon([
        [(x0, y0), (x0 + 50, y0), (x0 + 50, y0 + 50), (x0, y0 + 50), (x0, y0)]
      ])
      let isEmpty = random.unit() < empty
      counts.x.append(isEmpty ? 0 : (random.unit() * 60).rounded())
      counts.y.append(isEmpty ? 0 : 1 + (random.unit() * 60).rounded())
    }
    (x, y) = counts
    contiguity = try Contiguity(column)
    areas = try column.areas()
  }
}
