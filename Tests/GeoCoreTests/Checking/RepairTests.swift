import TestSupport
import Testing

@testable import GeoCore

@Suite("Repairing features")
struct RepairTests {
  private func repair(_ column: GeometryColumn) throws -> LayerCheck.Repair {
    try LayerCheck(role: .zones).repair(FeatureTable(count: column.count, geometry: column))
  }

  private func isSound(_ column: GeometryColumn) throws -> Bool {
    let log = try LayerCheck(role: .places)
      .run(FeatureTable(count: column.count, geometry: column))
    return log.diagnostics.allSatisfy { $0.kind == .duplicateGeometry }
  }

  @Test("sound features keep every bit, points and lines too")
  func soundStays() throws {
    var column = RandomShape.stars(30, seed: 61, origin: (674_000.123, 6_580_000.456))
    column.appendPoint(x: 1, y: 2)
    column.appendLine([(0, 0), (0, 0), (1, 1)])
    column.appendNull()
    column.endFeature(.multiPolygon)
    let repair = try repair(column)
    #expect(repair.geometry.x == column.x && repair.geometry.y == column.y)
    #expect(repair.geometry.kinds == column.kinds)
    #expect(repair.geometry.coordinateStarts == column.coordinateStarts)
    #expect(repair.changes.diagnostics.isEmpty && repair.changedFeatures == 0)
  }

  @Test("rings are closed, turned and freed of repeats and spikes without a change of area")
  func simpleMending() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([[(0, 0), (0, 4), (4, 4), (4, 0)]])
    column.appendPolygon([
      [(0, 0), (0, 0), (4, 0), (4, 2), (9, 2), (9, 2), (4, 2), (4, 4), (0, 4), (0, 0), (0, 0)]
    ])
    // A spike at the ring's own beginning, and one that lays bare another.
    column.appendPolygon([[(-3, 0), (0, 0), (4, 0), (4, 4), (0, 4), (0, 0), (-3, 0)]])
    column.appendPolygon([
      [(0, 0), (4, 0), (4, 2), (6, 2), (7, 2), (6, 2), (5, 2), (4, 2), (4, 4), (0, 4), (0, 0)]
    ])
    let repair = try repair(column)
    #expect(try repair.geometry.areas() == [16, 16, 16, 16])
    #expect(try isSound(repair.geometry))
    #expect(repair.geometry.coordinates(1).count == 6)
    #expect(repair.changedFeatures == 4)
    let codes = repair.changes.diagnostics.map { "\($0.kind.code) \($0.location.feature ?? -1)" }
    #expect(codes == ["GS440 0", "GS441 0", "GS442 1", "GS442 2", "GS442 3"])
  }

  @Test("a bow-tie becomes two triangles, with its area before and after")
  func bowTie() throws {
    let repair = try repair(polygon([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]))
    #expect(repair.geometry.kinds == [.multiPolygon])
    #expect(repair.geometry.area(0) == 2)
    #expect(try isSound(repair.geometry))
    let change = try #require(repair.changes.diagnostics.first)
    #expect(change.kind == .geometryRebuilt)
    #expect(change.message(in: .english).contains("0.0000 m² before, 2.00 m² after"))
  }

  @Test("overlapping parts and nested holes count once afterwards")
  func rebuilt() throws {
    let square = RandomShape.rectangle(0, 0, 10, 10)
    let parts = try repair(multiPolygon([square], [RandomShape.rectangle(5, 0, 15, 10)]))
    #expect(parts.geometry.area(0) == 150)
    let nested = try repair(
      polygon(
        square, RandomShape.rectangle(2, 2, 8, 8).reversed(),
        RandomShape.rectangle(4, 4, 6, 6).reversed()))
    #expect(nested.geometry.area(0) == 64)
    let outside = try repair(polygon(square, RandomShape.rectangle(20, 20, 22, 22).reversed()))
    // GEOS takes a hole outside for a part that was written as a hole.
    #expect(outside.geometry.area(0) == 104)
    for repaired in [parts, nested, outside] { #expect(try isSound(repaired.geometry)) }
  }

  @Test("rings without area are left out, the feature stays")
  func dropped() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([[(0, 0), (1, 1), (2, 2), (0, 0)]])
    column.appendPolygon([[(0, 0), (1, 1)], RandomShape.rectangle(0, 0, 1, 1)])
    column.appendPolygon([
      RandomShape.rectangle(0, 0, 4, 4), [(1, 1), (1, 2), (1, 3), (1, 1)], [(2, 2)],
    ])
    let repair = try repair(column)
    #expect(repair.geometry.count == 3)
    #expect(repair.geometry.isEmpty(0) && repair.geometry.isEmpty(1))
    #expect(repair.geometry.area(2) == 16 && repair.geometry.ringCount == 1)
    let dropped = repair.changes.diagnostics.filter { $0.kind == .ringsDropped }
    #expect(dropped.map { $0.arguments["count"] } == [1, 2, 2])
  }

  @Test("every random grid polygon is sound after a repair and stays the same after a second one")
  func randomPolygons() throws {
    var random = SeededRandom(seed: 5)
    var column = GeometryColumn(crs: .plane)
    for _ in 0..<600 {
      let size = 3 + Int(random.next() % 7)
      for _ in 0..<(1 + random.next() % 2) {
        for _ in 0..<(1 + random.next() % 2) {
          for _ in 0..<size {
            column.append(x: Double(random.next() % 5), y: Double(random.next() % 5))
          }
          column.endRing()
        }
        column.endPart(.area)
      }
      column.endFeature(.multiPolygon)
    }
    let first = try repair(column)
    #expect(first.geometry.count == 600)
    let log = try LayerCheck(role: .places)
      .run(FeatureTable(count: 600, geometry: first.geometry))
    let left = Set(log.diagnostics.map(\.kind)).subtracting([.noGeometry, .duplicateGeometry])
    #expect(left.isEmpty, "\(left.map(\.code))")
    let second = try repair(first.geometry)
    #expect(second.changedFeatures == 0)
    #expect(second.geometry.x == first.geometry.x)
  }

  @Test("overlaps between zones are left and named, at any thread count the same")
  func overlapsStay() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([RandomShape.rectangle(0, 0, 10, 10)])
    column.appendPolygon([RandomShape.rectangle(5, 0, 15, 10).reversed()])
    let table = FeatureTable(count: 2, geometry: column)
    let check = LayerCheck(role: .zones)
    let found = try check.run(table)
    #expect(found.errors.map(\.kind) == [.zonesOverlap])
    let repair = try check.repair(table, found: found)
    #expect(repair.changes.diagnostics.map(\.kind) == [.ringsTurned, .overlapsKept])
    let other = try check.repair(table, found: found, RunContext(threads: 3))
    #expect(other.geometry.x == repair.geometry.x)
    #expect(other.changes.diagnostics == repair.changes.diagnostics)
  }
}
