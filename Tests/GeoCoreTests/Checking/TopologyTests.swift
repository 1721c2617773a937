import TestSupport
import Testing

@testable import GeoCore

/// Codes found in a column of one or more polygons, without slivers of the check's own making.
func codes(
  _ column: GeometryColumn, role: LayerCheck.Role = .places
) throws -> [String] {
  let table = FeatureTable(count: column.count, geometry: column)
  return try LayerCheck(role: role).run(table).diagnostics.map(\.kind.code)
}

func polygon(_ rings: [(x: Double, y: Double)]...) -> GeometryColumn {
  var column = GeometryColumn(crs: .plane)
  column.appendPolygon(rings)
  return column
}

func multiPolygon(_ parts: [[(x: Double, y: Double)]]...) -> GeometryColumn {
  var column = GeometryColumn(crs: .plane)
  for part in parts {
    for ring in part {
      for point in ring { column.append(x: point.x, y: point.y) }
      column.endRing()
    }
    column.endPart(.area)
  }
  column.endFeature(.multiPolygon)
  return column
}

@Suite("Rings among themselves and each other")
struct TopologyTests {
  private let square = RandomShape.rectangle(0, 0, 10, 10)
  private func hole(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double)
    -> [(x: Double, y: Double)]
  {
    RandomShape.rectangle(x0, y0, x1, y1).reversed()
  }

  @Test("proper polygons give no finding")
  func clean() throws {
    #expect(try codes(polygon(square)) == [])
    #expect(try codes(polygon(square, hole(2, 2, 4, 4), hole(6, 6, 8, 8))) == [])
    // A hole may touch its shell and another hole in a point.
    #expect(try codes(polygon(square, [(0, 5), (2, 6), (2, 4), (0, 5)])) == [])
    #expect(
      try codes(
        polygon(square, hole(2, 2, 4, 4), [(4, 4), (6, 6), (6, 4), (4, 4)])) == [])
    // Parts may touch in a point, and an island may lie in a lake.
    #expect(try codes(multiPolygon([square], [RandomShape.rectangle(10, 10, 12, 12)])) == [])
    #expect(
      try codes(
        multiPolygon([square, hole(2, 2, 8, 8)], [RandomShape.rectangle(4, 4, 6, 6)])) == [])
  }

  @Test("a bow-tie crosses itself at the crossing's coordinate")
  func bowTie() throws {
    let table = FeatureTable(
      count: 1, ids: [.text("b")], geometry: polygon([(0, 0), (2, 2), (3, 0), (0, 2), (0, 0)]))
    let log = try LayerCheck(role: .zones, file: "a.geojson").run(table)
    let finding = try #require(log.errors.first)
    #expect(finding.kind == .ringCrossesItself)
    #expect(finding.location.file == "a.geojson")
    #expect(finding.location.feature == 0 && finding.location.id == "b")
    let place = try #require(finding.location.coordinate)
    #expect(abs(place.x - 1.2) < 1e-12 && abs(place.y - 1.2) < 1e-12)
    #expect(finding.message(in: .english).contains("1.2 E 1.2 N"))
  }

  @Test("a crossing in a shared corner is told from a touch there")
  func cornerCrossing() throws {
    let crossing: [(x: Double, y: Double)] = [
      (0, 0), (1, 1), (2, 2), (2, 0), (1, 1), (0, 2), (0, 0),
    ]
    #expect(try codes(polygon(crossing)) == ["GS404"])
    let touching: [(x: Double, y: Double)] = [
      (0, 0), (1, 1), (2, 0), (2, 2), (1, 1), (0, 2), (0, 0),
    ]
    #expect(try codes(polygon(touching)) == ["GS405"])
    let corner: [(x: Double, y: Double)] = [
      (0, 0), (4, 0), (4, 4), (2, 0), (0, 4), (0, 0),
    ]
    #expect(try codes(polygon(corner)) == ["GS405"])
    let through: [(x: Double, y: Double)] = [
      (0, 0), (4, 0), (4, 4), (2, 0), (2, -1), (0, 4), (0, 0),
    ]
    #expect(Set(try codes(polygon(through))) == ["GS404"])
  }

  @Test("cuts to holes, double loops and spikes are told apart")
  func overlapsOfOneRing() throws {
    let keyhole: [(x: Double, y: Double)] = [
      (0, 0), (10, 0), (10, 10), (0, 10), (0, 5), (3, 5), (3, 7), (6, 7), (6, 3), (3, 3), (3, 5),
      (0, 5), (0, 0),
    ]
    let found = try LayerCheck(role: .places).run(
      FeatureTable(count: 1, geometry: polygon(keyhole)))
    #expect(Set(found.diagnostics.map(\.kind.code)) == ["GS406"])
    #expect(!found.hasErrors)
    let twice = square.dropLast() + square
    let double = try LayerCheck(role: .places)
      .run(FeatureTable(count: 1, geometry: polygon(Array(twice))))
    #expect(double.errors.contains { $0.kind == .ringRunsAlongItself })
    let spiked: [(x: Double, y: Double)] = [
      (0, 0), (10, 0), (10, 5), (15, 5), (10, 5), (10, 10), (0, 10), (0, 0),
    ]
    #expect(try codes(polygon(spiked)) == ["GS408"])
  }

  @Test("holes outside, within holes and across borders are named")
  func holes() throws {
    #expect(try codes(polygon(square, hole(20, 20, 22, 22))) == ["GS411"])
    #expect(try codes(polygon(square, hole(2, 2, 8, 8), hole(4, 4, 6, 6))) == ["GS413"])
    #expect(Set(try codes(polygon(square, hole(8, 8, 12, 12)))) == ["GS412"])
    #expect(Set(try codes(polygon(square, hole(2, 2, 6, 6), hole(4, 4, 8, 8)))) == ["GS412"])
    #expect(try codes(polygon(square, hole(0, 2, 4, 4))) == ["GS415"])
  }

  @Test("parts that overlap, contain or adjoin each other are named")
  func parts() throws {
    let shifted = RandomShape.rectangle(5, 5, 15, 15)
    #expect(Set(try codes(multiPolygon([square], [shifted]))) == ["GS414"])
    #expect(
      Set(try codes(multiPolygon([square], [RandomShape.rectangle(2, 2, 3, 3)]))) == ["GS414"])
    #expect(
      Set(try codes(multiPolygon([square], [RandomShape.rectangle(10, 0, 20, 10)]))) == ["GS415"])
    #expect(try codes(multiPolygon([square], [square])).contains("GS414"))
  }

  @Test("an inside cut in two by touching holes is found by GEOS")
  func insideFallsApart() throws {
    let across: [(x: Double, y: Double)] = [(0, 5), (5, 6), (10, 5), (5, 4), (0, 5)]
    #expect(try codes(polygon(square, across)) == ["GS416"])
  }

  @Test("the verdict on random grid polygons is that of GEOS")
  func oracle() throws {
    var random = SeededRandom(seed: 77)
    let worker = try GEOSWorker()
    var invalid = 0
    let silent: Set<String> = ["GS403", "GS407"]
    for round in 0..<4000 {
      let size = 3 + Int(random.next() % 7)
      let side = 3 + random.next() % 4
      var column = GeometryColumn(crs: .plane)
      for _ in 0..<(1 + random.next() % 2) {
        for _ in 0..<(1 + random.next() % 2) {
          var ring = (0..<size).map { _ in
            (x: Double(random.next() % side), y: Double(random.next() % side))
          }
          ring.append(ring[0])
          for point in ring { column.append(x: point.x, y: point.y) }
          column.endRing()
        }
        column.endPart(.area)
      }
      column.endFeature(.multiPolygon)
      let found = Set(try codes(column)).subtracting(silent)
      // Flat and short rings are faults to us; GEOS is not asked about them.
      if !found.isDisjoint(with: ["GS402", "GS409"]) { continue }
      let fault = try worker.geometry(column, 0).invalidity()
      if fault != nil { invalid += 1 }
      #expect(found.isEmpty == (fault == nil), "\(round): \(found) \(fault?.reason ?? "valid")")
    }
    #expect(invalid > 1000)
  }
}
