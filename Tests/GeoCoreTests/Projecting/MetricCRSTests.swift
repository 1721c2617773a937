import Testing

@testable import GeoCore

@Suite("choosing the system to compute in")
struct MetricCRSTests {
  private func around(_ lon: Double, _ lat: Double, _ half: Double = 0.05) -> GeometryColumn {
    points(.wgs84, [(lon - half, lat - half), (lon + half, lat + half), (lon, lat)])
  }

  @Test(
    "towns in Sweden are computed in SWEREF 99 TM",
    arguments: [
      (17.64, 59.86, "Uppsala"), (13.00, 55.60, "Malmö"), (12.70, 56.05, "Helsingborg"),
      (11.17, 58.94, "Strömstad"), (24.13, 65.83, "Haparanda"), (20.23, 67.86, "Kiruna"),
      (18.29, 57.64, "Visby"), (13.16, 55.37, "Trelleborg"), (11.97, 57.71, "Göteborg"),
      (18.70, 59.76, "Norrtälje"), (20.26, 63.83, "Umeå"), (13.08, 63.40, "Åre"),
      (12.83, 55.87, "Landskrona"), (12.70, 55.91, "Ven"), (23.37, 67.21, "Pajala"),
    ])
  func sweden(lon: Double, lat: Double, name: String) throws {
    let choice = try MetricCRS.choose(for: around(lon, lat, 0.01))
    #expect(choice.crs == .sweref99TM, "\(name)")
    #expect(choice.reason == .sweden)
    #expect(choice.diagnostics.isEmpty)
    #expect((choice.greatestScaleError ?? 1) < 0.002)
  }

  @Test(
    "towns elsewhere take the UTM zone that fits",
    arguments: [
      (24.94, 60.17, 32635, "Helsinki"), (12.57, 55.68, 32633, "København"),
      (10.75, 59.91, 32632, "Oslo"), (19.94, 60.10, 32634, "Mariehamn"),
      (5.32, 60.39, 32632, "Bergen"), (12.58, 56.03, 32633, "Helsingør"),
      (-51.2, -30.0, 32722, "Porto Alegre"), (-75.5, 39.7, 32618, "Wilmington"),
      (10.40, 63.43, 32632, "Trondheim"), (14.70, 55.14, 32633, "Bornholm"),
      (23.13, 67.95 + 2.5, 32634, "Norway's north"), (151.2, -33.87, 32756, "Sydney"),
      (15.6, 78.2, 32633, "Longyearbyen"),
    ])
  func utm(lon: Double, lat: Double, code: Int, name: String) throws {
    let choice = try MetricCRS.choose(for: around(lon, lat, 0.01))
    #expect(choice.crs == .authority("EPSG", String(code)), "\(name)")
    #expect(choice.reason == .utm)
  }

  @Test("too wide an area takes an equal-area projection about its middle, in whole degrees")
  func equalArea() throws {
    let nordic = points(.wgs84, [(4.5, 54.6), (31.6, 71.2)])
    let choice = try MetricCRS.choose(for: nordic)
    #expect(choice.reason == .equalArea)
    #expect(choice.crs.name.hasPrefix("+proj=laea +lat_0=63 +lon_0=18 "))
    #expect(choice.diagnostics.isEmpty)
    let moved = points(.wgs84, [(4.51, 54.61), (31.6, 71.2)])
    #expect(try MetricCRS.choose(for: moved).crs == choice.crs)
    let pole = points(.wgs84, [(0, 88), (90, 89), (180, 88.5), (-90, 88)])
    #expect(try MetricCRS.choose(for: pole).reason == .equalArea)
  }

  @Test("a stray zero coordinate does not move a Swedish town to another system")
  func stray() throws {
    var town: [(Double, Double)] = (0..<40).map { (17.6 + Double($0) / 400, 59.8) }
    town.append((0, 0))
    #expect(try MetricCRS.choose(for: points(.wgs84, town)).crs == .sweref99TM)
    let half = points(.wgs84, [(17.6, 59.8), (0, 0)])
    #expect(try MetricCRS.choose(for: half).reason == .equalArea)
  }

  @Test("half the earth is computed with a warning") func tooWide() throws {
    let choice = try MetricCRS.choose(for: points(.wgs84, [(-60, -50), (70, 60)]))
    #expect(choice.diagnostics.map(\.kind) == [.scaleDistortion])
  }

  @Test("data on both sides of the antimeridian lie together") func antimeridian() throws {
    let taveuni = points(.wgs84, [(179.7, -16.9), (-179.8, -16.8)])
    let choice = try MetricCRS.choose(for: taveuni)
    #expect(choice.reason == .utm)
    let projector = try Projector(from: .wgs84, to: choice.crs, around: taveuni)
    let made = try projector.project(taveuni)
    #expect(abs(made.x[0] - made.x[1]) < 60_000)
  }

  @Test(
    "a metric system that fits its data is kept",
    arguments: [
      ("EPSG:26957", 150_000.0, 200_000.0), ("EPSG:32722", 480_000, 6_680_000),
      ("EPSG:32119", 600_000, 200_000), ("EPSG:3067", 385_000, 6_672_000),
      ("EPSG:25832", 597_000, 6_643_000),
    ])
  func kept(code: String, x: Double, y: Double) throws {
    let crs = try CRS.parse(code)
    let choice = try MetricCRS.choose(for: points(crs, [(x, y), (x + 5000, y + 5000)]))
    #expect(choice.crs == crs)
    #expect(choice.reason == .ofData)
  }

  @Test("Swedish data in any system are computed in SWEREF 99 TM") func swedishSystems() throws {
    for code in ["EPSG:3021", "EPSG:3011", "EPSG:3857", "EPSG:25833", "EPSG:5845"] {
      let crs = try CRS.parse(code)
      let uppsala = points(.wgs84, [(17.6, 59.8), (17.7, 59.9)])
      let there = try Projector(from: .wgs84, to: crs, around: uppsala).project(uppsala)
      #expect(try MetricCRS.choose(for: there).crs == .sweref99TM, "\(code)")
    }
    #expect(
      try MetricCRS.choose(for: points(.sweref99TM, [(645_000, 6_632_000)])).crs == .sweref99TM)
  }

  @Test("Web Mercator and feet are left for a system with true metres") func left() throws {
    for code in ["EPSG:3857", "EPSG:2263"] {
      let crs = try CRS.parse(code)
      let newYork = points(.wgs84, [(-74.0, 40.7), (-73.9, 40.8)])
      let there = try Projector(from: .wgs84, to: crs, around: newYork).project(newYork)
      #expect(try MetricCRS.choose(for: there).crs == .authority("EPSG", "32618"), "\(code)")
    }
  }

  @Test("a user's choice is taken when it is metric and refused when it is not") func asked() throws
  {
    let uppsala = around(17.6, 59.8)
    let zone = try MetricCRS.choose(for: uppsala, override: .authority("EPSG", "3011"))
    #expect(zone.reason == .asked && zone.crs.name == "EPSG:3011")
    for (code, kind) in [
      ("EPSG:4326", DiagnosticKind.geographicComputing), ("EPSG:4258", .geographicComputing),
      ("EPSG:2263", .computingUnit),
    ] {
      let error = #expect(throws: GeosegError.self) {
        try MetricCRS.choose(for: uppsala, override: try CRS.parse(code))
      }
      #expect(error?.diagnostics.first?.kind == kind)
      #expect(error?.exit == .usage)
    }
    let mercator = try MetricCRS.choose(for: uppsala, override: .authority("EPSG", "3857"))
    #expect(mercator.diagnostics.map(\.kind) == [.scaleDistortion])
    #expect((mercator.greatestScaleError ?? 0) > 0.9)
  }

  @Test("the plane needs no place on earth") func plane() throws {
    #expect(try MetricCRS.choose(for: points(.plane, [(0, 0)])).crs == .plane)
    #expect(try MetricCRS.choose(for: points(.wgs84, [(9000, 0)]), override: .plane).crs == .plane)
    let error = #expect(throws: GeosegError.self) {
      try MetricCRS.choose(for: points(.plane, [(0, 0)]), override: .sweref99TM)
    }
    #expect(error?.diagnostics.first?.kind == .planeNotReferenced)
  }

  @Test("without coordinates there is nothing to choose by") func empty() throws {
    #expect(try MetricCRS.choose(for: GeometryColumn(crs: .wgs84)).reason == .noCoordinates)
  }

  @Test("metres read as degrees stop with a guess at what they are") func notDegrees() throws {
    let error = #expect(throws: GeosegError.self) {
      try MetricCRS.choose(for: points(.wgs84, [(17, 59), (645_000, 6_632_000)]))
    }
    let found = try #require(error?.diagnostics.first)
    #expect(found.kind == .notDegrees)
    #expect(found.location.feature == 1)
    #expect(found.hint(in: .english).contains("SWEREF 99 TM"))
    #expect(found.hint(in: .swedish).contains("EPSG:3006"))
  }

  @Test("latitude before longitude stops, unless the user insists") func swapped() throws {
    let uppsala = points(.wgs84, [(59.8, 17.6), (59.9, 17.7)])
    let error = #expect(throws: GeosegError.self) { try MetricCRS.choose(for: uppsala) }
    #expect(error?.diagnostics.first?.kind == .axesSwapped)
    #expect(
      try MetricCRS.choose(for: uppsala, override: .authority("EPSG", "32640")).reason == .asked)
    let metres = points(.sweref99TM, [(6_632_000, 645_000), (6_633_000, 646_000)])
    let other = #expect(throws: GeosegError.self) { try MetricCRS.choose(for: metres) }
    #expect(other?.diagnostics.first?.kind == .axesSwapped)
  }
}
