import Foundation
import GeoCore
import TestSupport
import Testing

@Suite("overlays of difficult shapes")
struct DifficultShapesTests {
  /// Every zone is whole after any cut, and pairs, pieces and polygons agree.
  static func expectWhole(
    _ zones: GeometryColumn, _ catchments: GeometryColumn, tolerance: Double = 1e-9
  ) throws {
    let none = try CoverPieces(of: zones, cutBy: GeometryColumn(crs: .plane))
    let pieces = try CoverPieces(of: zones, cutBy: catchments)
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    var bySet: [[Int32]: Double] = [:]
    for zone in 0..<zones.count {
      let whole = none.pieces(ofZone: zone).map { none.areas[$0] }.reduce(0, +)
      let box = zones.box(zone)
      let scale = max(whole, 1e-3 * box.width * box.height)
      var sum = 0.0
      var byCatchment = [Double](repeating: 0, count: catchments.count)
      for piece in pieces.pieces(ofZone: zone) {
        sum += pieces.areas[piece]
        bySet[Array(pieces.members(piece)), default: 0] += pieces.areas[piece]
        for member in pieces.members(piece) { byCatchment[Int(member)] += pieces.areas[piece] }
      }
      #expect(abs(sum - whole) <= tolerance * scale, "zone \(zone)")
      for entry in overlaps.row(zone) {
        let catchment = Int(overlaps.catchments[entry])
        byCatchment[catchment] -= overlaps.areas[entry]
      }
      for rest in byCatchment { #expect(abs(rest) <= tolerance * scale, "zone \(zone)") }
    }
  }

  @Test(
    "ragged zones and catchments, doubled, turned inside out and moved by nanometres",
    arguments: 1...8)
  func fuzz(seed: UInt64) throws {
    var random = SeededRandom(seed: 900 + seed)
    func shapes(_ count: Int) -> GeometryColumn {
      var out = GeometryColumn(crs: .plane)
      for i in 0..<count {
        let centre = (x: 674_000 + 400 * random.unit(), y: 6_580_000 + 400 * random.unit())
        let vertices = 3 + Int(80 * random.unit())
        var ring = RandomShape.star(
          &random, vertices: vertices, centre: centre, radius: 10..<150)
        if i % 3 == 1 { ring.reverse() }
        if i % 4 == 2 {
          ring = ring.map { (($0.x / 20).rounded() * 20, ($0.y / 20).rounded() * 20) }
        }
        if i % 5 == 3 { ring.swapAt(1, ring.count / 2) }
        if i % 6 == 4, out.count > 0 {
          out.append(i - 1, of: out)
          continue
        }
        if i % 7 == 5, out.count > 0 {
          let range = out.coordinates(i - 1)
          ring = range.map { (out.x[$0] + 1e-9, out.y[$0] - 1e-9) }
        }
        out.appendPolygon([ring])
      }
      return out
    }
    try Self.expectWhole(shapes(14), shapes(12), tolerance: 1e-8)
  }

  @Test("slivers, spikes, zones of no width and catchments that touch in a point or along a line")
  func slivers() throws {
    var zones = GeometryColumn(crs: .plane)
    zones.appendPolygon([RandomShape.rectangle(0, 0, 100, 1e-7)])
    zones.appendPolygon([[(0, 0), (10, 0), (20, 0), (10, 0), (10, 10), (0, 10), (0, 0)]])
    zones.appendPolygon([RandomShape.rectangle(0, 0, 10, 10), RandomShape.rectangle(0, 0, 10, 10)])
    zones.appendPolygon([[(0, 0), (10, 10), (20, 20), (0, 0)]])
    zones.appendPolygon([RandomShape.rectangle(0, 0, 10, 10)])
    zones.appendPolygon([RandomShape.rectangle(0, 0, 10, 10)])
    var catchments = GeometryColumn(crs: .plane)
    catchments.appendPolygon([RandomShape.rectangle(10, 10, 20, 20)])
    catchments.appendPolygon([RandomShape.rectangle(10, 0, 20, 10)])
    catchments.appendPolygon([[(0, 10), (5, 10), (5, 1e-9), (5, 10), (10, 10), (5, 20), (0, 10)]])
    catchments.appendPolygon([RandomShape.rectangle(5 - 1e-9, -5, 5 + 1e-9, 15)])
    try Self.expectWhole(zones, catchments)
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    #expect(overlaps.row(4).map { overlaps.catchments[$0] } == [3])
  }

  @Test(
    "files of other projects with faults: no crash and every zone whole",
    .enabled(if: SharedData.has("data/nasty_geo")))
  func files() throws {
    let root = try #require(SharedData.url("data/nasty_geo"))
    var read = 0
    let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = walker?.nextObject() as? URL {
      guard url.pathExtension == "geojson",
        let input = try? InputFile.open(url.path), let loaded = try? GeoJSONReader.load(input),
        let zones = loaded.table.geometry, zones.count > 0, zones.count < 60
      else { continue }
      read += 1
      try Self.expectWhole(zones, zones)
      _ = try PieceArrangement(of: zones, within: zones)
      _ = try zones.dissolved()
    }
    #expect(read > 20)
  }
}
