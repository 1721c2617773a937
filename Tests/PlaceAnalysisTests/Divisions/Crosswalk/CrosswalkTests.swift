import GeoCore
import PlaceAnalysis
import TestSupport
import Testing

@Suite("crosswalks between two divisions")
struct CrosswalkTests {
  typealias Rectangle = (Double, Double, Double, Double)

  static func zones(_ boxes: [Rectangle]) -> GeometryColumn {
    var out = GeometryColumn(crs: .plane)
    for (x0, y0, x1, y1) in boxes { out.appendPolygon([RandomShape.rectangle(x0, y0, x1, y1)]) }
    return out
  }

  static func changes(
    _ old: [(String, Rectangle)], _ new: [(String, Rectangle)], sliver: SliverLimit = .default
  ) throws -> (old: [ZoneChange], new: [ZoneChange], crosswalk: Crosswalk) {
    let crosswalk = try Crosswalk(
      from: zones(old.map(\.1)), to: zones(new.map(\.1)), sliver: sliver)
    let kinds = crosswalk.changes(oldCodes: old.map(\.0), newCodes: new.map(\.0))
    return (kinds.old, kinds.new, crosswalk)
  }

  @Test("a zone that is the same with the same code is unchanged, with another code renamed")
  func same() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))],
      [("a", (0, 0, 10, 10)), ("c", (10, 0, 20, 10))])
    #expect(found.old == [.unchanged, .renamed])
    #expect(found.new == [.unchanged, .renamed])
    #expect(found.crosswalk.shares == [1, 1])
    #expect(found.crosswalk.areas == [100, 100])
  }

  @Test("a zone cut in two is split, and its people go by area")
  func split() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10))], [("a1", (0, 0, 3, 10)), ("a2", (3, 0, 10, 10))])
    #expect(found.old == [.split])
    #expect(found.new == [.split, .split])
    #expect(found.crosswalk.shares == [0.3, 0.7])
    let counts = found.crosswalk.carried(.init(name: "pop", values: [1000]))
    #expect(counts.values == [300, 700])
    #expect(counts.after == 1000 && counts.before == 1000 && counts.outside == 0)
  }

  @Test("two zones that become one are merged, even when one code lives on")
  func merged() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))], [("a", (0, 0, 20, 10))])
    #expect(found.old == [.merged, .merged])
    #expect(found.new == [.merged])
    #expect(found.crosswalk.carried(.init(name: "pop", values: [7, 5])).values == [12])
  }

  @Test("a border that moves changes both zones, whose codes stay")
  func moved() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))],
      [("a", (0, 0, 9, 10)), ("b", (9, 0, 20, 10))])
    #expect(found.old == [.moved, .moved])
    #expect(found.new == [.moved, .moved])
    #expect(found.crosswalk.shares == [0.9, 0.1, 1])
    #expect(found.crosswalk.carried(.init(name: "pop", values: [100, 50])).values == [90, 60])
  }

  @Test("parts of several zones under other codes are partly the same")
  func partly() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))],
      [("c", (0, 0, 9, 10)), ("d", (9, 0, 20, 10))])
    #expect(found.old == [.partly, .partly])
    #expect(found.new == [.partly, .partly])
  }

  @Test("zones outside the other layer are gone and added; nobody is lost silently")
  func outside() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (50, 0, 60, 10)), ("c", (100, 0, 110, 10))],
      [("a", (0, 0, 10, 10)), ("c", (100, 0, 106, 10)), ("e", (200, 0, 210, 10))])
    #expect(found.old == [.unchanged, .gone, .moved])
    #expect(found.new == [.unchanged, .moved, .added])
    #expect(found.crosswalk.uncovered == [0, 1, 0.4])
    let counts = found.crosswalk.carried(.init(name: "pop", values: [10, 20, 100]))
    #expect(counts.values == [10, 60, 0])
    #expect(counts.outside == 60)
    #expect(counts.after + counts.outside == counts.before)
  }

  @Test("slivers change nothing, carry nobody and lose nobody")
  func slivers() throws {
    let old: [(String, Rectangle)] = [("a", (0, 0, 100, 100)), ("b", (100, 0, 200, 100))]
    let new: [(String, Rectangle)] = [("a", (0, 0, 100.2, 100)), ("b", (100.2, 0, 199.9, 100))]
    let found = try Self.changes(old, new)
    #expect(found.old == [.unchanged, .unchanged])
    #expect(found.crosswalk.isKept == [true, false, true])
    #expect(found.crosswalk.shares == [1, 0, 1])
    #expect(found.crosswalk.uncovered == [0, 0])
    let counts = found.crosswalk.carried(.init(name: "pop", values: [7, 1000]))
    #expect(counts.values == [7, 1000])
    #expect(abs(counts.inSlivers - 3) < 1e-9)
    let strict = try Self.changes(old, new, sliver: .share(0))
    #expect(strict.old == [.unchanged, .moved] || strict.old == [.moved, .moved])
    #expect(abs(strict.crosswalk.shares[1] - 0.002) < 1e-12)
    #expect(abs(strict.crosswalk.uncovered[1] - 0.001) < 1e-12)
    #expect(try Self.changes(old, new, sliver: .squareMetres(50)).old == [.unchanged, .unchanged])
    #expect(try Self.changes(old, new, sliver: .squareMetres(5)).old == [.moved, .moved])
  }

  @Test("ground under two new zones is parted between them, not counted twice")
  func overlapping() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10))], [("x", (0, 0, 6, 10)), ("y", (4, 0, 10, 10))])
    #expect(found.crosswalk.areas == [60, 60])
    #expect(found.crosswalk.shares == [0.5, 0.5])
    #expect(found.crosswalk.oldCovered == [100])
    #expect(abs(found.crosswalk.coveredTwice - 20) < 1e-9)
  }

  @Test("points part people by their weights; those outside go nowhere")
  func points() throws {
    let old = Self.zones([(0, 0, 10, 10), (20, 0, 30, 10)])
    let new = Self.zones([(0, 0, 5, 10), (5, 0, 10, 10), (20, 0, 25, 10)])
    var places = GeometryColumn(crs: .plane)
    for (x, y) in [(1.0, 1.0), (5.0, 5.0), (9.0, 9.0), (22.0, 5.0), (28.0, 5.0), (99.0, 9.0)] {
      places.appendPoint(x: x, y: y)
    }
    let located = try LocatedWeights(
      of: places, weights: [1, 2, 1, 3, 1, 50], old: old, new: new)
    // On the border of the first two: the first in the file.
    #expect(located.new == [0, 0, 1, 2, -1, -1])
    let crosswalk = try Crosswalk(from: old, to: new, people: located)
    #expect(crosswalk.shares == [0.75, 0.25, 0.75])
    #expect(crosswalk.uncovered == [0, 0.25])
    #expect(crosswalk.zonesByArea.isEmpty)
  }

  @Test("a zone without points is parted by area, and named")
  func withoutPoints() throws {
    let old = Self.zones([(0, 0, 10, 10), (20, 0, 30, 10)])
    let new = Self.zones([(0, 0, 4, 10), (4, 0, 10, 10), (20, 0, 30, 10)])
    var places = GeometryColumn(crs: .plane)
    places.appendPoint(x: 25, y: 5)
    let located = try LocatedWeights(of: places, weights: [3], old: old, new: new)
    let crosswalk = try Crosswalk(from: old, to: new, people: located)
    #expect(crosswalk.shares == [0.4, 0.6, 1])
    #expect(crosswalk.zonesByArea == [0])
  }

  @Test("a count that is not known makes unknown what it has a part in, and only that")
  func unknown() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))],
      [("a", (0, 0, 9, 10)), ("b", (9, 0, 15, 10)), ("d", (15, 0, 20, 10))])
    let counts = found.crosswalk.carried(.init(name: "pop", values: [.nan, 10]))
    #expect(counts.values[0].isNaN && counts.values[1].isNaN)
    #expect(counts.values[2] == 5)
    #expect(counts.unknown == 1 && counts.before == 10)
  }

  @Test("ranges of suppressed cells are carried end by end")
  func ranges() throws {
    let found = try Self.changes(
      [("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))],
      [("x", (0, 0, 5, 10)), ("y", (5, 0, 20, 10))])
    let counts = found.crosswalk.carried(
      .init(name: "n", values: [2.5, 8], bounds: .init(lower: [1, 8], upper: [4, 8])))
    #expect(counts.bounds?.lower == [0.5, 8.5])
    #expect(counts.bounds?.upper == [2, 10])
    #expect(counts.values == [1.25, 9.25])
  }

  @Test("random divisions: shares and the uncovered part make one, areas are those of GEOS")
  func identities() throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let old = RandomShape.stars(12, seed: seed, side: 300)
      let new = RandomShape.stars(14, seed: seed + 100, side: 300)
      let crosswalk = try Crosswalk(from: old, to: new, sliver: .share(0))
      let worker = try GEOSWorker()
      for zone in 0..<old.count {
        let row = crosswalk.pairs(ofOld: zone)
        let sum = crosswalk.shares[row].reduce(crosswalk.uncovered[zone], +)
        #expect(abs(sum - 1) < 1e-12)
        let geometry = try worker.geometry(old, zone)
        #expect(abs(crosswalk.oldAreas[zone] - geometry.area) < 1e-6)
        for other in 0..<new.count {
          let pair = row.first { crosswalk.newZones[$0] == Int32(other) }
          let expected = try geometry.intersectionArea(try worker.geometry(new, other))
          #expect(abs((pair.map { crosswalk.areas[$0] } ?? 0) - expected) < 1e-6)
        }
      }
      let counts = crosswalk.carried(
        .init(name: "pop", values: (0..<old.count).map { Double($0 * 37 % 101) }))
      #expect(abs(counts.after + counts.outside - counts.before) < 1e-9)
      #expect(abs(counts.values.reduce(0, +) - counts.after) < 1e-9)
      // There and back: the areas in common are the same.
      let back = try Crosswalk(from: new, to: old, sliver: .share(0))
      #expect(abs(back.areas.reduce(0, +) - crosswalk.areas.reduce(0, +)) < 1e-6)
      for threads in [2, 5] {
        let again = try Crosswalk(
          from: old, to: new, sliver: .share(0), RunContext(threads: threads))
        #expect(again == crosswalk)
      }
    }
  }

  @Test("islands, holes and zones that touch in a point are no trouble")
  func islands() throws {
    var old = GeometryColumn(crs: .plane)
    // A zone with an island, and one with a hole that the third fills.
    for box in [(0.0, 0.0, 10.0, 10.0), (30.0, 0.0, 40.0, 10.0)] as [Rectangle] {
      for point in RandomShape.rectangle(box.0, box.1, box.2, box.3) {
        old.append(x: point.x, y: point.y)
      }
      old.endRing()
      old.endPart(.area)
    }
    old.endFeature(.multiPolygon)
    old.appendPolygon([
      RandomShape.rectangle(0, 10, 20, 30), RandomShape.rectangle(5, 15, 10, 20).reversed(),
    ])
    old.appendPolygon([RandomShape.rectangle(5, 15, 10, 20)])
    let new = Self.zones([(0, 0, 10, 10), (30, 0, 40, 10), (0, 10, 20, 30), (10, 0, 20, 10)])
    let crosswalk = try Crosswalk(from: old, to: new)
    let kinds = crosswalk.changes(oldCodes: ["a", "b", "c"], newCodes: ["a", "i", "b", "z"])
    #expect(kinds.old == [.split, .merged, .merged])
    #expect(kinds.new == [.split, .split, .merged, .added])
    #expect(crosswalk.shares == [0.5, 0.5, 1, 1])
  }

  @Test("empty layers give an empty crosswalk")
  func empty() throws {
    let none = GeometryColumn(crs: .plane)
    let some = Self.zones([(0, 0, 10, 10)])
    #expect(try Crosswalk(from: none, to: some).count == 0)
    let outside = try Crosswalk(from: some, to: none)
    #expect(outside.uncovered == [1])
    #expect(outside.changes(oldCodes: ["a"], newCodes: []).old == [.gone])
  }
}
