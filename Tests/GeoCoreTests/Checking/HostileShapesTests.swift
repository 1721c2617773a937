import TestSupport
import Testing

@testable import GeoCore

@Suite("Shapes made to break a check")
struct HostileShapesTests {
  private func check(_ column: GeometryColumn) throws -> DiagnosticLog {
    let check = LayerCheck(role: .zones)
    let table = FeatureTable(count: column.count, geometry: column)
    let log = try check.run(table)
    #expect(try check.repair(table, found: log).geometry.count == column.count)
    return log
  }

  @Test("thousands of holes are checked against each other and their shell")
  func holes() throws {
    var column = GeometryColumn(crs: .plane)
    let side = 60
    let end = Double(side) * 10
    for point in RandomShape.rectangle(0, 0, end, end) { column.append(x: point.x, y: point.y) }
    column.endRing()
    for i in 0..<side {
      for j in 0..<side {
        let (x, y) = (Double(i) * 10 + 2, Double(j) * 10 + 2)
        for point in RandomShape.rectangle(x, y, x + 5, y + 5).reversed() {
          column.append(x: point.x, y: point.y)
        }
        column.endRing()
      }
    }
    // One more hole across its neighbour.
    for point in RandomShape.rectangle(305, 305, 310, 310).reversed() {
      column.append(x: point.x, y: point.y)
    }
    column.endRing()
    column.endPart(.area)
    column.endFeature(.polygon)
    let log = try LayerCheck(role: .places).run(FeatureTable(count: 1, geometry: column))
    #expect(Set(log.diagnostics.map(\.kind)) == [.ringsCross])
    #expect(log.diagnostics.allSatisfy { ($0.location.coordinate?.x ?? 0) > 304 })
  }

  @Test("a hatching of long strokes is given up in time, and says so")
  func hatching() throws {
    var column = GeometryColumn(crs: .plane)
    let strokes = 3000
    for i in 0..<strokes {
      let x = Double(i)
      if i.isMultiple(of: 2) {
        column.append(x: x, y: 0)
        column.append(x: x + 1e6, y: 1e6)
      } else {
        column.append(x: x + 1e6, y: 1e6)
        column.append(x: x, y: 0)
      }
    }
    column.append(x: 2e6, y: -10)
    column.append(x: 0, y: -10)
    column.append(x: 0, y: 0)
    column.endRing()
    column.endPart(.area)
    column.endFeature(.polygon)
    let edges = column.withView { PolygonEdges($0, 0) }
    #expect(edges.count > 6000)
    #expect(!EdgeContacts(edges, allowance: 2000).isComplete)
    let whole = EdgeContacts(edges)
    #expect(whole.isComplete && whole.contacts.isEmpty)
  }

  @Test("a tangle of random strokes reports five crossings per kind and stops")
  func tangle() throws {
    var random = SeededRandom(seed: 1)
    let ring = (0..<3000).map { _ in (x: random.unit(), y: random.unit()) }
    let log = try LayerCheck(role: .places)
      .run(FeatureTable(count: 1, geometry: polygon(ring + [ring[0]])))
    #expect(log.counts["GS404"] == TopologyRule.mostPerFeature)
  }

  @Test("coincident, huge, tiny and missing coordinates do no harm")
  func extremes() throws {
    let tiny = Double.leastNonzeroMagnitude
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([[(x: Double, y: Double)](repeating: (1, 1), count: 5000)])
    column.appendPolygon([RandomShape.rectangle(-1e308, -1e308, 1e308, 1e308)])
    column.appendPolygon([RandomShape.rectangle(0, 0, tiny, tiny)])
    column.appendPolygon([RandomShape.rectangle(-0.0, -0.0, 1e-200, 1e200)])
    column.appendPolygon([[]])
    column.appendPolygon([[(0, 0)]])
    column.appendPolygon([[], RandomShape.rectangle(0, 0, 1, 1)])
    column.endFeature(.multiPolygon)
    column.endFeature(.collection)
    column.appendNull()
    let square = Array(RandomShape.rectangle(0, 0, 9, 9).dropLast())
    column.appendPolygon([
      square.flatMap { [(x: Double, y: Double)](repeating: $0, count: 2000) } + [square[0]]
    ])
    let log = try check(column)
    #expect(log.diagnostics.contains { $0.kind == .tooFewCoordinates && $0.location.feature == 0 })
    #expect(log.diagnostics.contains { $0.kind == .noGeometry && $0.location.feature == 9 })
    #expect(log.diagnostics.contains { $0.kind == .repeatedCoordinate })
  }

  @Test("a thousand copies of one zone are duplicates, not half a million overlaps")
  func copies() throws {
    var random = SeededRandom(seed: 12)
    let star = RandomShape.star(&random)
    var column = GeometryColumn(crs: .plane)
    for _ in 0..<1000 { column.appendPolygon([star]) }
    let log = try LayerCheck(role: .zones).run(FeatureTable(count: 1000, geometry: column))
    #expect(log.counts["GS425"] == 999)
    #expect(log.counts["GS430"] == nil)
  }
}
