import GeoCore
import TestSupport
import Testing

@Suite("unions and differences on a grid")
struct DissolvingTests {
  @Test("stars dissolved, and less circles, equal GEOS unions and differences")
  func againstGEOS() throws {
    let stars = RandomShape.stars(40, seed: 8, side: 600, origin: (674_000, 6_580_000))
    var circles = GeometryColumn(crs: .plane)
    for i in 0..<9 {
      circles.appendCircle(
        x: 674_000 + Double(i % 3) * 250, y: 6_580_000 + Double(i / 3) * 250, radius: 90)
    }
    let worker = try GEOSWorker(origin: (674_000, 6_580_000))
    func union(_ column: GeometryColumn) throws -> GEOSGeometry {
      try worker.union(of: (0..<column.count).map { try worker.geometry(column, $0) })
    }
    for (ours, exact) in [
      (try stars.dissolved(), try union(stars)),
      (try stars.dissolved(less: circles), try union(stars).difference(try union(circles))),
      (try circles.dissolved(less: stars), try union(circles).difference(try union(stars))),
    ] {
      let geometry = try union(ours)
      #expect(try geometry.symmetricDifference(exact).area <= 1e-9 * exact.area)
      #expect(abs((0..<ours.count).map { ours.area($0) }.reduce(0, +) - exact.area) < 1e-4)
      for part in 0..<ours.count {
        #expect(try worker.geometry(ours, part).invalidity() == nil)
      }
    }
    #expect(try stars.dissolved(less: stars).count == 0)
    #expect(try GeometryColumn(crs: .plane).dissolved(less: stars).count == 0)
  }

  @Test("zones that share borders dissolve without a trace of them")
  func tiles() throws {
    var tiles = GeometryColumn(crs: .plane)
    for i in 0..<30 {
      for j in 0..<30 where !(10..<12).contains(i) || !(5..<7).contains(j) {
        // Corners that no double holds exactly.
        let (x, y) = (0.1 * Double(i), 0.1 * Double(j))
        tiles.appendPolygon([
          RandomShape.rectangle(x, y, 0.1 * Double(i + 1), 0.1 * Double(j + 1))
        ])
      }
    }
    let union = try tiles.dissolved()
    #expect(union.count == 1 && union.ringCount == 2)
    #expect(abs(union.area(0) - 8.96) < 1e-9)
  }
}
