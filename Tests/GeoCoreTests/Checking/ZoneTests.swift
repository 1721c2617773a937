import TestSupport
import Testing

@testable import GeoCore

@Suite("Zones among each other")
struct ZoneTests {
  private func check(
    _ column: GeometryColumn, threads: Int = 1
  ) throws -> DiagnosticLog {
    try LayerCheck(role: .zones)
      .run(FeatureTable(count: column.count, geometry: column), RunContext(threads: threads))
  }

  private func area(_ diagnostic: Diagnostic?) -> Double {
    if case .number(let area, _)? = diagnostic?.arguments["area"] { area } else { .nan }
  }

  /// Squares of 100 m in rows and columns, the corner of the first at the origin given.
  private func town(_ columns: Int, _ rows: Int, x: Double = 0, y: Double = 0) -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    for i in 0..<columns {
      for j in 0..<rows {
        let (x0, y0) = (x + 100 * Double(i), y + 100 * Double(j))
        column.appendPolygon([RandomShape.rectangle(x0, y0, x0 + 100, y0 + 100)])
      }
    }
    return column
  }

  @Test("a tiled town has no finding, even where borders meet in the middle of an edge")
  func clean() throws {
    #expect(try check(town(6, 5, x: 600_000.5, y: 6_600_000.25)).diagnostics.isEmpty)
    var bricks = town(2, 1)
    bricks.appendPolygon([RandomShape.rectangle(50, 100, 150, 200)])
    #expect(try check(bricks).diagnostics.isEmpty)
  }

  @Test("an overlap is reported once per pair with its area and width; narrower than 1 m it warns")
  func overlaps() throws {
    var wide = town(1, 1)
    wide.appendPolygon([RandomShape.rectangle(98, 0, 200, 100)])
    let error = try #require(try check(wide).errors.first)
    #expect(error.kind == .zonesOverlap && error.location.feature == 0)
    #expect(error.arguments["other"] == .phrase(Phrase(en: "feature 1", sv: "objekt 1")))
    #expect(abs(area(error) - 200) < 1e-6)
    let place = try #require(error.location.coordinate)
    #expect(place.x > 98 && place.x < 100 && place.y > 0 && place.y < 100)

    var narrow = town(1, 1)
    narrow.appendPolygon([RandomShape.rectangle(99.2, 0, 200, 100)])
    let log = try check(narrow)
    #expect(log.diagnostics.map(\.kind) == [.zonesOverlapBySliver])
    #expect(abs(area(log.diagnostics.first) - 80) < 1e-6)
    #expect(!log.hasErrors)
  }

  @Test("width is that of the largest circle, so a thin tail does not hide a broad overlap")
  func width() throws {
    var column = town(1, 1)
    // A lollipop: 3 m wide head, tail of 60 m by 5 cm.
    column.appendPolygon([
      [
        (97, -50), (200, -50), (200, 63), (99.95, 63), (99.95, 3), (97, 3), (97, -50),
      ]
    ])
    var reversed = GeometryColumn(crs: .plane)
    reversed.append(1, of: column)
    reversed.append(0, of: column)
    for order in [column, reversed] {
      let log = try check(order)
      #expect(log.diagnostics.map(\.kind).contains(.zonesOverlap))
    }
    // A long wedge that opens to 0.9 m stays a sliver however large it is.
    var wedge = GeometryColumn(crs: .plane)
    wedge.appendPolygon([[(0, 0), (9000, 0), (9000, 500), (0, 500), (0, 0)]])
    wedge.appendPolygon([[(0, 0), (0, -500), (9000, -500), (9000, 0.9), (0, 0)]])
    #expect(try check(wedge).diagnostics.map(\.kind) == [.zonesOverlapBySliver])
  }

  @Test("gaps are found where zones enclose them, slivers told per pair of zones")
  func gaps() throws {
    let ring = town(3, 3).selecting([0, 1, 2, 3, 5, 6, 7, 8])
    let log = try check(ring)
    #expect(log.diagnostics.map(\.kind) == [.enclosedGap])
    #expect(abs(area(log.diagnostics.first) - 10_000) < 1e-6)
    let place = try #require(log.diagnostics.first?.location.coordinate)
    #expect(place.x > 100 && place.x < 200 && place.y > 100 && place.y < 200)
    // An island in the gap leaves the rest of it.
    var island = ring
    island.appendPolygon([RandomShape.rectangle(140, 140, 160, 160)])
    #expect(abs(area(try check(island).diagnostics.first) - 9_600) < 1e-6)

    var sliver = GeometryColumn(crs: .plane)
    sliver.appendPolygon([
      [(0, 0), (100, 0), (100, 30), (99.9, 50), (100, 70), (100, 100), (0, 100), (0, 0)]
    ])
    sliver.appendPolygon([[(100, 0), (200, 0), (200, 100), (100, 100), (100, 0)]])
    let found = try check(sliver)
    #expect(found.diagnostics.map(\.kind) == [.sliverGap])
    #expect(found.diagnostics.first?.location.feature == 0)
    #expect(abs(area(found.diagnostics.first) - 2) < 1e-6)
    // A bay that is open to the outside is no gap.
    #expect(try check(town(3, 3).selecting([0, 1, 2, 3, 5, 6, 8])).diagnostics.isEmpty)
  }

  @Test("metres hold for degrees too")
  func degrees() throws {
    var column = GeometryColumn(crs: .wgs84)
    // 0.001° east at 60° N is 55.8 m; the overlap 0.00001° is 0.558 m, 0.00003° 1.67 m.
    for (width, kind) in [
      (0.00001, DiagnosticKind.zonesOverlapBySliver), (0.00003, .zonesOverlap),
    ] {
      column = GeometryColumn(crs: .wgs84)
      column.appendPolygon([RandomShape.rectangle(17, 60, 17.01, 60.01)])
      column.appendPolygon([RandomShape.rectangle(17.01 - width, 60, 17.02, 60.01)])
      let log = try check(column)
      #expect(log.diagnostics.map(\.kind) == [kind])
      // 0.01° of latitude is 1114 m there.
      let found = area(log.diagnostics.first)
      #expect(abs(found - width * 55_801 * 1114.2) < 0.01 * found)
    }
  }

  @Test("identical zones are duplicates, not overlaps, wherever their rings begin")
  func duplicates() throws {
    let square = RandomShape.rectangle(0, 0, 100, 100)
    var column = polygon(square)
    column.appendPolygon([Array(square[2...3]) + Array(square[0...2])].map { $0.reversed() })
    let log = try check(column)
    #expect(log.errors.map(\.kind) == [.duplicateGeometry])
    #expect(log.errors.first?.location.feature == 1)
    var points = GeometryColumn(crs: .plane)
    points.appendPoint(x: 1, y: 1)
    points.appendPoint(x: 1, y: 1)
    let places = try LayerCheck(role: .places).run(FeatureTable(count: 2, geometry: points))
    #expect(places.diagnostics.map(\.severity) == [.note])
  }

  @Test("a zone within another and a self-crossing zone are overlaid all the same")
  func hard() throws {
    var column = polygon(RandomShape.rectangle(0, 0, 100, 100))
    column.appendPolygon([RandomShape.rectangle(20, 20, 40, 40)])
    column.appendPolygon([[(50, 50), (150, 150), (150, 50), (50, 150), (50, 50)]])
    let log = try check(column)
    let pairs = log.errors.filter { $0.kind == .zonesOverlap }
    #expect(pairs.count == 2 && abs(area(pairs[0]) - 400) < 1e-6)
    #expect(abs(area(pairs[1]) - 1250) < 1e-6)
    #expect(log.errors.contains { $0.kind == .ringCrossesItself })
  }

  @Test("ids, keys, empty zones and missing geometries are reported with their names")
  func table() throws {
    var column = town(2, 2)
    column.appendNull()
    let table = FeatureTable(
      count: 5, ids: [.text("a"), .text("b"), .text("a"), .absent, .number("4")],
      columns: [
        .texts("code", ["0380A", "0380B", "0380C", "0380A", ""]),
        .numbers("pop", [0, 5, 0.5, 7, 0]),
      ], geometry: column)
    let log = try LayerCheck(role: .zones, file: "f", key: "code", population: "pop").run(table)
    func features(_ kind: DiagnosticKind) -> [Int?] {
      log.diagnostics.filter { $0.kind == kind }.map(\.location.feature)
    }
    #expect(features(.duplicateID) == [2])
    #expect(features(.duplicateKey) == [3])
    #expect(features(.missingKey) == [4])
    #expect(features(.emptyZone) == [0, 4])
    #expect(features(.noGeometry) == [4])
    #expect(log.diagnostics.first { $0.kind == .emptyZone }?.location.id == "0380A")
  }

  @Test("places outside the study area are reported with their distance")
  func studyArea() throws {
    var places = GeometryColumn(crs: .plane)
    places.appendPoint(x: 50, y: 50)
    places.appendPoint(x: 200, y: 100)
    places.appendPoint(x: 203, y: 104)
    let log = try LayerCheck(role: .places, studyArea: town(2, 1))
      .run(FeatureTable(count: 3, geometry: places))
    #expect(log.diagnostics.map(\.kind) == [.placeOutside])
    #expect(log.diagnostics.first?.location.feature == 2)
    #expect(log.diagnostics.first?.arguments["distance"] == .metres(5))
  }

  @Test("degrees in a metric system and edges around the earth are named")
  func coordinateSystems() throws {
    var degrees = GeometryColumn(crs: .sweref99TM)
    degrees.appendPolygon([RandomShape.rectangle(17, 59, 18, 60)])
    #expect(try check(degrees).errors.map(\.kind) == [.degreesInMetricCRS])
    var metres = GeometryColumn(crs: .wgs84)
    metres.appendPolygon([RandomShape.rectangle(650_000, 6_600_000, 650_100, 6_600_100)])
    #expect(try check(metres).errors.contains { $0.kind.code.hasPrefix("GS3") })
    var swapped = GeometryColumn(crs: .wgs84)
    swapped.appendPolygon([RandomShape.rectangle(59.8, 17.6, 59.9, 17.7)])
    #expect(try check(swapped).errors.contains { $0.kind.code.hasPrefix("GS3") })
    var around = GeometryColumn(crs: .wgs84)
    around.appendPolygon([RandomShape.rectangle(-179, 10, 179, 11)])
    #expect(try check(around).diagnostics.map(\.kind).contains(.leapsAntimeridian))
  }

  @Test("the findings do not depend on the number of threads")
  func threads() throws {
    let column = RandomShape.stars(300, seed: 4, side: 1500)
    let one = try check(column)
    #expect(one.counts["GS430", default: 0] > 100)
    for threads in [2, 5] {
      let other = try check(column, threads: threads)
      #expect(other.diagnostics == one.diagnostics && other.counts == one.counts)
    }
  }

  @Test("a shift by whole metres moves the findings and changes no area")
  func shift() throws {
    let far = try check(RandomShape.stars(60, seed: 8, side: 600, origin: (512_000, 6_400_000)))
    let near = try check(RandomShape.stars(60, seed: 8, side: 600))
    #expect(far.diagnostics.map(\.kind) == near.diagnostics.map(\.kind))
    func areas(_ log: DiagnosticLog) -> [Double] { log.diagnostics.map(area) }
    for (a, b) in zip(areas(far), areas(near)) { #expect(abs(a - b) < 1e-4) }
  }
}
