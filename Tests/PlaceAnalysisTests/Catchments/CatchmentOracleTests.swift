import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// Buffers of 400 m with 8 segments a quarter, against shapely and GEOS.
@Suite("catchment oracles", .enabled(if: SharedData.has("reference/oracles/accessibility")))
struct CatchmentOracleTests {
  static let folder = "reference/oracles/accessibility/"

  static func json(_ name: String) throws -> [String: Any] {
    let url = try #require(SharedData.url(folder + name))
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return try #require(object as? [String: Any])
  }

  static func numbers(_ value: Any?) throws -> [Double] {
    try #require(value as? [Any]).map { try #require($0 as? NSNumber).doubleValue }
  }

  /// Planar features, polygons of one ring or points.
  static func features(_ name: String) throws -> (GeometryColumn, [[String: Any]]) {
    var geometry = GeometryColumn(crs: .plane)
    var properties: [[String: Any]] = []
    for feature in try #require(json(name)["features"] as? [[String: Any]]) {
      properties.append(try #require(feature["properties"] as? [String: Any]))
      let shape = try #require(feature["geometry"] as? [String: Any])
      if shape["type"] as? String == "Point" {
        let point = try numbers(shape["coordinates"])
        geometry.appendPoint(x: point[0], y: point[1])
      } else {
        let rings = try #require(shape["coordinates"] as? [[[Any]]])
        geometry.appendPolygon(
          try rings.map {
            try $0.map {
              let p = try numbers($0); return (p[0], p[1])
            }
          })
      }
    }
    return (geometry, properties)
  }

  static func input(_ town: String, _ method: PopulationAt) throws -> ReachInput {
    let (zones, rows) = try features("\(town)_areas.geojson")
    let (points, kinds) = try features("\(town)_places.geojson")
    func series(_ group: String?, _ key: String) throws -> PeopleByGroup.Series {
      .init(group: group, values: try numbers(rows.map { $0[key] as Any }))
    }
    var input = ReachInput(
      zones: FeatureTable(count: zones.count, geometry: zones),
      places: PlaceSet(
        ids: (0..<points.count).map(String.init), x: points.x, y: points.y,
        capacities: try numbers(kinds.map { $0["capacity"] as Any })),
      people: PeopleByGroup(
        total: try series(nil, "population"),
        groups: [try series("group_a", "group_a"), try series("group_b", "group_b")]),
      origins: try Origins.placed(method, in: zones), reaches: [.within(metres: 400)])
    input.quadrantSegments = 8
    return input
  }

  static func agree(_ a: Double?, _ b: Double) -> Bool {
    guard let a else { return false }
    return abs(a - b) <= 1e-9 * max(1, abs(b))
  }

  static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { agree($0, $1) }
  }

  @Test("populations by area", arguments: ["geodanet", "poa"])
  func byArea(town: String) throws {
    let oracle = try Self.json("\(town)_catchments.json")
    let result = try Catchments.measured(Self.input(town, .area))
    let buffer = try #require(oracle["buffer"] as? [String: Any])
    #expect(
      Self.agree(
        result.places("catchment_population_400m"),
        try Self.numbers(buffer["population_area_weighted"])))
    for group in ["group_a", "group_b"] {
      #expect(
        Self.agree(result.places("catchment_\(group)_400m"), try Self.numbers(buffer[group])))
    }
    let area = try #require(buffer["area_m2_each"] as? NSNumber).doubleValue
    let areas = try #require(result.table("catchments")?["area_m2"]?.numbers)
    #expect(areas.allSatisfy { Self.agree($0, area) })

    let multiplicity = try #require(oracle["multiplicity"] as? [String: Any])
    let people = try #require(multiplicity["population_by_count"] as? [String: NSNumber])
    for (m, number) in people {
      let value = result.value("multiplicity", [], ["multiplicity": m])?.value
      #expect(Self.agree(value, number.doubleValue), "people under \(m)")
    }
    let land = try #require(multiplicity["area_m2_by_count"] as? [String: NSNumber])
    for (m, number) in land {
      let value = result.value("multiplicity-area", [], ["multiplicity": m])?.value
      #expect(Self.agree(value, number.doubleValue), "land under \(m)")
    }
    #expect(
      Self.agree(
        result.places("exclusive_population_400m"),
        try Self.numbers(multiplicity["exclusive_population_by_place"])))
    #expect(
      Self.agree(
        result.value("covered-population")?.value,
        try #require(multiplicity["union_population"] as? NSNumber).doubleValue))
    #expect(
      Self.agree(
        result.value("uncovered-population")?.value,
        try #require(multiplicity["white_spot_population"] as? NSNumber).doubleValue))
    let spots = try #require(result.table("white-spots")?["area_m2"]?.numbers).reduce(0, +)
    let spotArea = try #require(multiplicity["white_spot_area_m2_within_areas"] as? NSNumber)
    #expect(abs(spots - spotArea.doubleValue) <= 1e-6 * spotArea.doubleValue)
    #expect(
      Self.agree(
        result.zones("covered_share_400m"),
        try Self.numbers(multiplicity["area_coverage_share"])))
  }

  @Test("what pairs have in common", arguments: ["geodanet", "poa"])
  func pairs(town: String) throws {
    let oracle = try Self.json("\(town)_catchments.json")
    let result = try Catchments.measured(Self.input(town, .area))
    let expected = try #require(oracle["pairwise_overlap"] as? [String: Any])
    let rows = try #require(expected["rows"] as? [[Any]]).map { try Self.numbers($0) }
    let pairs = try #require(result.table("pairs"))
    #expect(pairs.count == rows.count)
    let a = try #require(pairs["place_a"])
    let b = try #require(pairs["place_b"])
    let area = try #require(pairs["shared_area_m2"]?.numbers)
    let people = try #require(pairs["shared_population"]?.numbers)
    for (row, want) in rows.enumerated() where row < pairs.count {
      #expect(a.text(row) == String(Int(want[0])) && b.text(row) == String(Int(want[1])))
      #expect(Self.agree(area[row], want[2]))
      #expect(Self.agree(people[row], want[3]))
    }
  }

  @Test("populations by centroid", arguments: ["geodanet", "poa"])
  func byCentroid(town: String) throws {
    let oracle = try Self.json("\(town)_catchments.json")
    let result = try Catchments.measured(Self.input(town, .centroid))
    let buffer = try #require(oracle["buffer"] as? [String: Any])
    #expect(
      result.places("catchment_population_400m")
        == (try Self.numbers(buffer["population_by_centroid"])))
  }
}
