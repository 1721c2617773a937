import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Measures of ordered groups, diversity and types in the catalogue")
struct OrdinalMeasureTests {
  private let counts = GroupCounts([
    ("low", [60, 20, 0]), ("mid", [30, 30, 0]), ("high", [10, 50, 0]),
  ])

  private func run(
    _ measures: [String], _ settings: [(name: String, values: [String])] = []
  ) throws -> FamilyResult {
    var request = SegregationFamily.Request(counts)
    request.geometry = TinyZones.row(3)
    request.measures = measures
    request.parameters = try SegregationParameters.read(settings, at: { Location(planKey: $0) })
    return try SegregationFamily.run(request)
  }

  private func values(
    _ measure: String, _ settings: [(name: String, values: [String])] = []
  ) throws -> [Double] {
    try run([measure], settings).values.map { ($0.value ?? .nan) }
  }

  @Test(
    "the worked examples of the catalogue hold",
    arguments: [
      ("ordinal-information-theory", [0.1465]), ("ordinal-variance-ratio", [0.1778]),
      ("ordinal-square-root", [0.1088]), ("ordinal-absolute", [0.1429]),
      ("rank-order-information-theory", [0.1410, 0.1410]),
      ("rank-order-variance-ratio", [0.1746, 0.1746]),
      ("rank-order-square-root", [0.1035, 0.1035]),
      ("hill-number", [3, 2.9710, 2.9412]), ("perplexity", [2.9710]),
      ("inverse-simpson", [2.9412]), ("group-concentration", [0.42]),
      ("concentration-by-location", [0.08]), ("concentration-by-composition", [0.0067]),
      ("concentration-by-number", [0.3333]), ("linkage-of-group", [0.1308, 0, 0.2426]),
    ])
  func examples(measure: String, expected: [Double]) throws {
    let found = try values(measure)
    #expect(found.count == expected.count)
    for (ours, theirs) in zip(found, expected) { #expect((ours - theirs).magnitude < 5.1e-5) }
  }

  @Test("percentiles, degrees, orders and hosts can be set")
  func settings() throws {
    #expect(
      (try values("rank-order-at-percentile", [("percentile", ["0.1"])])[0] - 0.0899).magnitude
        < 5e-5
    )
    #expect(try values("hill-number", [("diversity-order", ["0", "0.5"])]).count == 2)
    let flat = try values("rank-order-variance-ratio", [("polynomial-order", ["0"])])
    #expect(isClose(flat[0], (0.1666666666 + 0.1904761904) / 2, 1e-8))
    let result = try run(["residential-type"], [("host", ["low", "mid"])])
    let column = try #require(result.zoneColumns.first)
    #expect((0..<3).map { column.text($0) } == ["isolated-host", "mixed-host", nil])
    #expect(throws: GeosegError.self) { try run(["residential-type"], [("host", ["poor"])]) }
  }

  @Test("extremes are the first group less the second, everybody in the denominator")
  func extremes() throws {
    var request = SegregationFamily.Request(
      GroupCounts([("a", [60, 20]), ("b", [10, 50])], total: [100, 100]))
    request.geometry = TinyZones.row(2)
    request.measures = ["ice", "local-ice"]
    let result = try SegregationFamily.run(request)
    #expect(isClose(try #require(result.values.first?.value), 0.1))
    let local = try #require(result.zoneColumns.first?.numbers)
    #expect(isClose(local[0], 0.5) && isClose(local[1], -0.3))
  }
}

/// Squares in a row.
private enum TinyZones {
  static func row(_ count: Int) -> GeometryColumn {
    var geometry = GeometryColumn(crs: .plane)
    for i in 0..<count {
      let x0 = Double(i) * 100
      geometry.appendPolygon([[(x0, 0), (x0 + 100, 0), (x0 + 100, 100), (x0, 100), (x0, 0)]])
    }
    return geometry
  }
}
