import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("cells of a zone")
struct ZoneCellsTests {
  static func zone(_ rings: [[(x: Double, y: Double)]]) -> GeometryColumn {
    var out = GeometryColumn(crs: .plane)
    out.appendPolygon(rings)
    return out
  }

  static func square(_ side: Double, x: Double = 0, y: Double = 0) -> [(x: Double, y: Double)] {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
  }

  @Test("a square of 500 m has 25 cells of 100 m around its middle")
  func square() throws {
    let origins = try Origins.placed(.default, in: Self.zone([Self.square(500)]))
    #expect(origins.count == 25)
    #expect(Set(origins.x) == [50, 150, 250, 350, 450])
    #expect(Set(origins.y) == [50, 150, 250, 350, 450])
    #expect(origins.weights.allSatisfy { $0 == 1 })
    #expect(origins.share(3, inZone: 0) == 0.04)
  }

  @Test("cells stay within 9 and 400 whatever the size and shape of the zone")
  func bounds() throws {
    var random = SeededRandom(seed: 5)
    for size in [31.0, 60, 99, 150, 300, 1000, 2500, 20_000, 300_000] {
      for shape in 0..<4 {
        let height = size * (shape == 1 ? 0.5 : 1)
        var ring: [(x: Double, y: Double)] = [
          (0, 0), (size, 0), (size, height), (0, height), (0, 0),
        ]
        if shape == 2 { ring = [(0, 0), (size, 0), (0, size), (0, 0)] }
        if shape == 3 {
          ring = (0..<40).map { k in
            let (c, s) = Self.turn(Double(k) / 40)
            let r = size * random.number(in: 0.3..<0.5)
            return (6e5 + r * c, 6.6e6 + r * s)
          }
          ring.append(ring[0])
        }
        let zone = Self.zone([ring])
        guard zone.area(0) >= 900 else { continue }
        let origins = try Origins.placed(.default, in: zone)
        #expect(origins.count >= 9 && origins.count <= 400, "\(size) \(shape)")
        for origin in 0..<origins.count {
          // Inside, or on a slanting border as near as doubles go.
          let (x, y) = (origins.x[origin], origins.y[origin])
          #expect(
            zone.contains(x: x, y: y, in: 0) || zone.distanceToBoundary(x: x, y: y, of: 0) < 1e-6)
        }
        // Evenly spread people have the centroid of the zone, nearly.
        let middle = try #require(zone.centroid(0))
        let mean = origins.x.reduce(0, +) / Double(origins.count)
        #expect(abs(mean - middle.x) < 0.1 * size)
      }
    }
  }

  static func turn(_ t: Double) -> (Double, Double) {
    let quarter = (t * 4).rounded(.down)
    let u = t * 4 - quarter
    let c = (1 - u * u) / (1 + u * u)
    let s = 2 * u / (1 + u * u)
    switch Int(quarter) % 4 {
    case 0: return (c, s)
    case 1: return (-s, c)
    case 2: return (-c, -s)
    default: return (s, -c)
    }
  }

  @Test("nobody lives in a hole, and a tiny zone is one point inside")
  func holesAndTiny() throws {
    let hole = Array(Self.square(300, x: 100, y: 100).reversed())
    let ring = Self.zone([Self.square(500), hole])
    let origins = try Origins.placed(.default, in: ring)
    #expect(origins.count == 16)
    let tiny = try Origins.placed(.default, in: Self.zone([Self.square(20)]))
    #expect(tiny.count == 1 && tiny.x == [10] && tiny.y == [10])
    // Too narrow for nine cells of 10 m.
    let strip = Self.zone([[(0, 0), (2000, 0), (2000, 0.6), (0, 0.6), (0, 0)]])
    let few = try Origins.placed(.default, in: strip)
    #expect(few.count >= 1 && few.count <= 400)
    #expect(strip.contains(x: few.x[0], y: few.y[0], in: 0))
  }

  @Test("zones that are empty, points or broken lose nobody who has a position")
  func broken() throws {
    var zones = GeometryColumn(crs: .plane)
    zones.appendNull()
    zones.appendPoint(x: 5, y: 6)
    zones.appendPolygon([[(0, 0), (1e7, 1), (1e7, 1.001), (0, 0)]])
    zones.appendPolygon([[(0, 0), (1e4, 1e4), (1e4, 0), (0, 1e4 + 1), (0, 0)]])
    zones.appendPolygon([[(.nan, 0), (1, 1), (1, 0), (.nan, 0)]])
    for method in [PopulationAt.default, .centroid, .area, .cells(metres: 1)] {
      let origins = try Origins.placed(method, in: zones)
      #expect(origins.zoneCount == 5)
      #expect(origins.origins(ofZone: 0).isEmpty)
      #expect(origins.origins(ofZone: 1).count == 1)
      #expect((1...400).contains(origins.origins(ofZone: 2).count))
      #expect((1...400).contains(origins.origins(ofZone: 3).count))
      #expect(zip(origins.x, origins.y).allSatisfy { $0.isFinite && $1.isFinite })
    }
  }

  @Test("where people are is read as it is written")
  func grammar() throws {
    for (text, method) in [
      ("cells", PopulationAt.default), ("cells:50m", .cells(metres: 50)), ("centroid", .centroid),
      ("area", .area), ("points:a:b.geojson", .points(file: "a:b.geojson")),
      ("cells:0.1km", .default),
    ] {
      #expect(try PopulationAt.parse(text) == method)
      #expect(try PopulationAt.parse(method.name) == method)
    }
    for text in [
      "", "cell", "cells:", "cells:100", "cells:15min", "cells:0.5m", "points:", "area:1",
    ] {
      #expect(throws: GeosegError.self) { try PopulationAt.parse(text) }
    }
  }
}
