import GeoCore
import TestSupport
import Testing

@Suite("Voronoi cells against shapely", .enabled(if: SharedData.isPresent))
struct VoronoiOracleTests {
  @Test(
    "land and people of the cells are those of the reference files",
    arguments: ["geodanet", "poa"])
  func cells(town: String) throws {
    let folder = "reference/oracles/accessibility/"
    func features(_ role: String) throws -> FeatureTable {
      let path = try #require(SharedData.path(folder + town + "_" + role + ".geojson"))
      return try GeoJSONReader.load(InputFile.open(path)).table
    }
    let file = try #require(SharedData.path(folder + town + "_catchments.json"))
    let document = try JSONValue.parse(InputFile.open(file))
    let areas = try features("areas")
    let places = try #require(try features("places").geometry)
    let geometry = try #require(areas.geometry)
    let population = try #require(areas["population"]?.numbers)
    let points = (0..<places.count).map { places.centroid($0) ?? (x: .nan, y: .nan) }
    let cells = try VoronoiCells(
      x: points.map(\.x), y: points.map(\.y), in: geometry, RunContext(threads: 2))
    let expected = try #require(document["voronoi_clipped_to_union_of_areas"])
    func numbers(_ name: String) -> [Double] {
      guard case .array(let values)? = expected[name] else { return [] }
      return values.map {
        switch $0 {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: .nan
        }
      }
    }
    let found = try cells.polygons.areas()
    let land = numbers("area_m2")
    #expect(land.count == found.count)
    for (ours, theirs) in zip(found, land) { #expect(abs(ours - theirs) <= 1e-9 * theirs) }
    let overlaps = try OverlapAreas(of: geometry, with: cells.polygons)
    var people = [Double](repeating: 0, count: places.count)
    for area in 0..<areas.count {
      for entry in overlaps.row(area) {
        people[Int(overlaps.catchments[entry])] +=
          population[area] * overlaps.areas[entry] / geometry.area(area)
      }
    }
    for (ours, theirs) in zip(people, numbers("population_area_weighted")) {
      #expect(abs(ours - theirs) <= 1e-9 * theirs)
    }
  }
}
