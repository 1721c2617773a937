import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// Compared with tobler, on areas carried over to a lattice of 100 cells.
@Suite("interpolation beside tobler")
struct InterpolationOracleTests {
  static let folder = "reference/oracles/accessibility/"
  static let towns = ["geodanet", "poa"]

  @Test(
    "amounts and levels agree to a millionth",
    .enabled(if: towns.allSatisfy { SharedData.has(folder + $0 + "_catchments.json") }),
    arguments: towns)
  func lattice(town: String) throws {
    let areas = try GeoJSONReader.load(
      InputFile.open(try #require(SharedData.path(Self.folder + town + "_areas.geojson")))
    ).table
    let url = try #require(SharedData.url(Self.folder + town + "_catchments.json"))
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let answers = try #require(document?["areal_interpolation"] as? [String: Any])
    var geometry = try #require(areas.geometry)
    geometry.crs = .plane
    let box = geometry.box
    var corners: [[Double]] = []
    for row in 0..<10 {
      for column in 0..<10 {
        let (i, j) = (Double(column), Double(row))
        corners.append([
          box.minX + box.width * i / 10, box.minY + box.height * j / 10,
          box.minX + box.width * (i + 1) / 10, box.minY + box.height * (j + 1) / 10,
        ])
      }
    }
    let shares = try DivisionShares.byArea(of: geometry, in: ToyDivision.rectangles(corners))
    func expected(_ allocates: String, _ column: String) throws -> [Double] {
      let table = answers["tobler.area_interpolate(allocate_total=\(allocates))"] as? [String: Any]
      return try #require(table?[column] as? [Double])
    }
    func numbers(_ name: String) throws -> DivisionValues {
      DivisionValues(try #require(areas[name]?.numbers))
    }
    for column in ["population", "group_a"] {
      #expect(
        ToyDivision.near(
          shares.extensive(try numbers(column)).values, try expected("False", column),
          within: 1e-6))
    }
    #expect(
      ToyDivision.near(
        shares.allocatingAll().extensive(try numbers("population")).values,
        try expected("True", "population"), within: 1e-6))
    // tobler has 0 where nothing overlaps.
    let levels = shares.intensive(try numbers("income_rank_value")).values
    #expect(
      ToyDivision.near(
        levels.map { $0.isNaN ? 0 : $0 }, try expected("False", "income_rank_value_intensive"),
        within: 1e-6))
    #expect(levels.contains { $0.isNaN } == (town == "poa"))
  }
}

/// Real divisions whose coastlines differ and whose coordinates are rounded to a metre.
@Suite("interpolation of Göteborg")
struct GoteborgInterpolationTests {
  static let folder = "data/goteborg/"

  @Test(
    "between zones and primary areas nobody vanishes, either way",
    .enabled(if: SharedData.has(folder + "deso_2025.geojson")))
  func bothWays() throws {
    let deso = try #require(SharedData.path(Self.folder + "deso_2025.geojson"))
    let primary = try #require(SharedData.path(Self.folder + "primaromraden.geojson"))
    for (source, target, column) in [
      (deso, primary, "pop_2022"), (primary, deso, "pop_2025_01"),
    ] {
      var request = InterpolationRequest(
        sources: Plan(zones: Plan.Input(file: source)), targets: Plan.Input(file: target))
      request.extensive = [column]
      let outcome = try request.run(
        outputs: [Plan.Output(layer: "targets", file: "x")], RunContext(threads: 2)
      ).0
      func value(_ id: String) -> Double { outcome.values.first { $0.id == id }?.value ?? 0 }
      let all = value("interpolation-sources")
      #expect(all > 500_000)
      let sum =
        value("interpolation-targets") + value("interpolation-uncovered")
        + value("interpolation-withheld") - value("interpolation-doubled")
      #expect((sum - all).magnitude < 1e-9 * all)
      // Zones run out into the sea, primary areas end at the shore.
      #expect(value("interpolation-uncovered") < (column == "pop_2022" ? 0.1 : 1e-4) * all)
    }
  }
}
