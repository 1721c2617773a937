import Testing

@testable import GeoCore

/// A column of points.
func points(_ crs: CRS, _ coordinates: [(Double, Double)]) -> GeometryColumn {
  var column = GeometryColumn(crs: crs)
  for (x, y) in coordinates { column.appendPoint(x: x, y: y) }
  return column
}

@Suite("moving coordinates between systems")
struct ProjectorTests {
  @Test("the bits are the same at any thread count") func threads() throws {
    var random = SeededRandom(seed: 7)
    let x = (0..<60_000).map { _ in random.number(in: 11..<24) }
    let y = (0..<60_000).map { _ in random.number(in: 55..<69) }
    let projector = try Projector(from: .wgs84, to: .sweref99TM)
    let one = try projector.project(x: x, y: y, run: RunContext(threads: 1))
    for threads in [2, 8] {
      let more = try projector.project(x: x, y: y, run: RunContext(threads: threads))
      #expect(more.x.elementsEqual(one.x) && more.y.elementsEqual(one.y))
    }
  }

  @Test("there and back again is within a micrometre") func roundTrip() throws {
    var random = SeededRandom(seed: 8)
    let x = (0..<5_000).map { _ in random.number(in: 250_000..<900_000) }
    let y = (0..<5_000).map { _ in random.number(in: 6_150_000..<7_650_000) }
    let there = try Projector(from: .sweref99TM, to: .wgs84)
    let back = try Projector(from: .wgs84, to: .sweref99TM)
    let degrees = try there.project(x: x, y: y)
    let metres = try back.project(x: degrees.x, y: degrees.y)
    for i in x.indices {
      #expect(abs(metres.x[i] - x[i]) < 1e-6 && abs(metres.y[i] - y[i]) < 1e-6)
    }
  }

  @Test("the identity changes nothing and costs no accuracy") func identity() throws {
    let projector = try Projector(from: .sweref99TM, to: .sweref99TM)
    let made = try projector.project(x: [1.5], y: [.nan])
    #expect(made.x == [1.5] && made.y[0].isNaN)
    #expect(projector.record.isIdentity && projector.record.accuracyMetres == 0)
    #expect(projector.record.operation == "identity")
  }

  @Test("the record names the operation, its accuracy and that the network is off")
  func record() throws {
    let record = try Projector(from: .wgs84, to: .sweref99TM).record
    #expect(record.operation.contains("SWEREF99 to WGS 84"))
    #expect(record.accuracyMetres == 1)
    #expect(record.pipeline?.contains("+proj=utm +zone=33") == true)
    #expect(record.network == false)
    #expect(record.json["network"] == "off")
    let utm = try Projector(from: .wgs84, to: .authority("EPSG", "32633")).record
    #expect(utm.accuracyMetres == 0)
    let old = try Projector(from: .authority("EPSG", "3021"), to: .sweref99TM).record
    #expect(old.accuracyMetres == 0.1)
  }

  @Test("RT 90 with north first in the database still has east as x") func rt90() throws {
    // Stockholm C in RT 90 2.5 gon V is near E 1 628 000, N 6 580 000.
    let projector = try Projector(from: .wgs84, to: .authority("EPSG", "3021"))
    let made = try #require(try projector.project(x: 18.0586, y: 59.3301))
    #expect((1_600_000...1_650_000).contains(made.x))
    #expect((6_550_000...6_600_000).contains(made.y))
  }

  @Test("a ballpark transform is refused") func ballpark() throws {
    let ellipsoidOnly = try CRS.parse("+proj=utm +zone=33 +ellps=bessel +units=m")
    let error = #expect(throws: GeosegError.self) {
      try Projector(from: ellipsoidOnly, to: .sweref99TM)
    }
    #expect(error?.diagnostics.first?.kind == .unknownAccuracy)
    let hint = error?.diagnostics.first?.hint(in: .english) ?? ""
    #expect(hint.contains("EPSG"))
  }

  @Test("with a grid missing, the next operation of known accuracy is taken and named")
  func missingGrid() throws {
    let london = points(.wgs84, [(-0.2, 51.4), (0.0, 51.6)])
    let projector = try Projector(from: .wgs84, to: .authority("EPSG", "27700"), around: london)
    #expect(!projector.record.operation.contains("Ballpark"))
    if projector.record.accuracyMetres > 1 {
      #expect(projector.record.accuracyMetres == 2)
      #expect(projector.record.missingGrids.contains("uk_os_OSTN15_NTv2_OSGBtoETRS.tif"))
      #expect(projector.notes().contains { $0.kind == .betterGridMissing })
    }
  }

  @Test("unreferenced metres go nowhere else") func plane() {
    let error = #expect(throws: GeosegError.self) { try Projector(from: .plane, to: .wgs84) }
    #expect(error?.diagnostics.first?.kind == .planeNotReferenced)
  }

  @Test("coordinates outside the domain are named by feature and id") func outside() throws {
    let column = points(
      .sweref99TM, [(645_000, 6_632_000), (1e30, 0), (645_000, 6_632_000), (.infinity, 0)])
    let projector = try Projector(from: .sweref99TM, to: .wgs84)
    let error = #expect(throws: GeosegError.self) {
      try projector.project(column, file: "a.geojson", ids: ["a", "b", "c", "d"].map { .text($0) })
    }
    let found = try #require(error?.diagnostics)
    #expect(found.map(\.location.feature) == [1, 3])
    #expect(found.map(\.location.id) == ["b", "d"])
    #expect(found[0].location.coordinate == .init(x: 1e30, y: 0))
    #expect(found[0].location.file == "a.geojson")
    #expect(found[0].kind == .outsideDomain)
  }

  @Test("numbers that are no degrees are refused, each feature by name") func notDegrees() throws {
    let column = points(.wgs84, [(18, 59), (18, 95), (645_000, 6_632_000)])
    let projector = try Projector(from: .wgs84, to: .sweref99TM)
    let error = #expect(throws: GeosegError.self) {
      try projector.project(column, file: "a.geojson")
    }
    #expect(error?.diagnostics.map(\.kind) == [.notDegrees, .notDegrees])
    #expect(error?.diagnostics.map(\.location.feature) == [1, 2])
  }

  @Test("places with latitude first do not slip into a Swedish run") func swappedPlaces() throws {
    let column = points(.wgs84, [(59.8, 17.6), (59.9, 17.7)])
    let error = #expect(throws: GeosegError.self) {
      try Projector(from: .wgs84, to: .sweref99TM, around: column).project(column)
    }
    #expect(error?.diagnostics.first?.kind == .axesSwapped)
  }

  @Test("data outside the area of every known operation are told so") func area() throws {
    let helsinki = points(.wgs84, [(24.9, 60.1), (25.0, 60.2)])
    let projector = try Projector(from: .wgs84, to: .sweref99TM, around: helsinki)
    #expect(projector.record.coversData == false)
    #expect(projector.notes().map(\.kind).contains(.outsideTransformArea))
    let uppsala = points(.wgs84, [(17.6, 59.8), (17.7, 59.9)])
    let fitting = try Projector(from: .wgs84, to: .sweref99TM, around: uppsala)
    #expect(fitting.record.coversData && fitting.notes().isEmpty)
  }

  @Test("a system with heights is used by its map part") func compound() throws {
    let projector = try Projector(from: .authority("EPSG", "5845"), to: .wgs84)
    let made = try #require(try projector.project(x: 379844.1709, y: 6156729.8055))
    #expect(abs(made.x - 13.09577306) < 1e-8)
  }

  @Test("an empty column stays empty in the new system") func empty() throws {
    let projector = try Projector(
      from: .wgs84, to: .sweref99TM, around: GeometryColumn(crs: .wgs84))
    var column = GeometryColumn(crs: .wgs84)
    column.appendNull()
    let made = try projector.project(column)
    #expect(made.crs == .sweref99TM && made.count == 1 && made.x.isEmpty)
  }
}
