import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// Three rectangles over three zones: 100 people on 25 m², 50 on 25 m², 200 on 50 m².
enum OverlappingRectangles {
  static func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> [ZonePoint] {
    [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
  }

  static func input(_ method: PopulationAt = .area) throws -> ReachInput {
    var zones = GeometryColumn(crs: .plane)
    zones.appendPolygon([box(0, 0, 5, 5)])
    zones.appendPolygon([box(5, 0, 10, 5)])
    zones.appendPolygon([box(0, 5, 10, 10)])
    var given = GeometryColumn(crs: .plane)
    given.appendPolygon([box(0, 0, 4, 4)])
    given.appendPolygon([box(2, 2, 6, 6)])
    given.appendPolygon([box(3, 0, 7, 3)])
    var input = ReachInput(
      zones: FeatureTable(count: 3, geometry: zones),
      places: PlaceSet(ids: ["a", "b", "c"], x: [2, 4, 5], y: [2, 4, 1.5]),
      people: PeopleByGroup(
        total: .init(group: nil, values: [100, 50, 200]),
        groups: [.init(group: "young", values: [40, 0, 100])]),
      origins: try Origins.placed(method, in: zones), reaches: [])
    input.catchments.method = .given
    input.given = given
    input.layers = Set(["zones", "places"] + CatchmentTables.names)
    return input
  }
}

@Suite("who is counted in catchments")
struct CountingTests {
  static let methods: [PopulationAt] = [.default, .cells(metres: 1), .centroid, .area]

  @Test("rectangles by area, by hand")
  func byHand() throws {
    let result = try Catchments.measured(OverlappingRectangles.input())
    // 16 m² of 25 with 100 people; 9 m² of 25 with 100, 3 with 50, 4 of 50 m² with 200; 6 and 6.
    #expect(result.places("catchment_population") == [64, 58, 36])
    #expect(result.places("exclusive_population") == [40, 36, 18])
    let areas = try #require(result.table("pairs")?["shared_area_m2"]?.numbers)
    #expect(areas == [4, 3, 3])
    #expect(result.value("covered-population")?.value == 124)
    #expect(result.value("multiplicity-area", [], ["multiplicity": "2"])?.value == 7)
    let catchments = try #require(result.table("catchments"))
    #expect(catchments["method"]?.text(0) == "given")
    #expect(catchments["counted_by"]?.text(0) == "polygon")
  }

  @Test("pieces are the arrangement: land and people of every set of places")
  func pieces() throws {
    var input = try OverlappingRectangles.input()
    input.catchments.withUncovered = true
    let pieces = try #require(try Catchments.measured(input).table("pieces"))
    let names = (0..<pieces.count).map { pieces["places"]?.text($0) ?? "?" }
    #expect(names == ["", "a", "b", "c", "a; b", "a; c", "b; c", "a; b; c"])
    // a less ab, ac and abc; b and c likewise; the whole study area has 100 m².
    let areas = try #require(pieces["area_m2"]?.numbers)
    let wanted: [Double] = [65, 10, 10, 7, 3, 2, 2, 1]
    #expect(zip(areas, wanted).allSatisfy { abs($0 - $1) < 1e-9 }, "\(areas)")
    let people = try #require(pieces["population"]?.numbers)
    #expect(abs(people.reduce(0, +) - 350) < 1e-9)
    #expect(abs(people[0] - 226) < 1e-9)
    let geometry = try #require(pieces.geometry)
    #expect((0..<pieces.count).allSatisfy { abs(geometry.area($0) - wanted[$0]) < 1e-9 })
  }

  @Test("points on a border are inside, in both of two districts")
  func borders() throws {
    var input = try OverlappingRectangles.input(.centroid)
    var given = GeometryColumn(crs: .plane)
    // The centroid of the first zone, (2.5, 2.5), is on the edge of two and at a corner of one.
    given.appendPolygon([OverlappingRectangles.box(0, 0, 2.5, 5)])
    given.appendPolygon([OverlappingRectangles.box(2.5, 0, 5, 5)])
    given.appendPolygon([OverlappingRectangles.box(2.5, 2.5, 3, 3)])
    input.given = given
    let result = try Catchments.measured(input)
    #expect(result.places("catchment_population") == [100, 100, 100])
    #expect(result.value("multiplicity", [], ["multiplicity": "3"])?.value == 100)
  }

  @Test("pieces, catchments and white spots add up for every way of placing", arguments: methods)
  func identities(method: PopulationAt) throws {
    for given in [false, true] {
      for seed in 1...3 as ClosedRange<UInt64> {
        var input = try RandomTown.input(seed: seed, method: method)
        if given {
          input.catchments.method = .given
          input.given = CatchmentCircles.polygons(
            of: input.places, radius: 333, quadrantSegments: 2)
        } else if seed == 2 {
          input.catchments.counting = .polygon
        }
        try OverlapIdentities.check(input)
      }
    }
  }

  @Test("circles counted by polygon with areas are those cut exactly")
  func polygonIsArea() throws {
    let input = try RandomTown.input(seed: 5, method: .area)
    var given = input
    given.catchments.method = .given
    given.given = CatchmentCircles.polygons(of: input.places, radius: 500)
    let a = try Catchments.measured(input).places("catchment_population_500m")
    let b = try Catchments.measured(given).places("catchment_population")
    #expect(zip(a, b).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $0) })
  }

  @Test("closing a place leaves its exclusive people without any")
  func closures() throws {
    let input = try OverlappingRectangles.input()
    let result = try Catchments.measured(input)
    let closures = try #require(result.table("closures"))
    #expect(closures["lost_population"]?.numbers == result.places("exclusive_population"))
    #expect(closures["lost_young"]?.numbers == result.places("exclusive_young"))
    let areas = try #require(closures["lost_area_m2"]?.numbers)
    #expect(zip(areas, [10, 10, 7] as [Double]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("what cannot be counted by is refused")
  func refusals() throws {
    var input = try OverlappingRectangles.input()
    input.catchments.counting = .cost
    #expect { try Catchments.measured(input) } throws: {
      ($0 as? GeosegError)?.diagnostics.first?.kind == .givenHasNoCost
    }
    input.catchments.counting = nil
    input.given = nil
    #expect { try Catchments.measured(input) } throws: {
      ($0 as? GeosegError)?.diagnostics.first?.kind == .catchmentsMissing
    }
  }

  @Test("nobody is dropped: people without a place are told of")
  func unplaced() throws {
    let input = try RandomTown.input(seed: 3, method: .centroid)
    let result = try Catchments.measured(input)
    let bare = (0..<input.zones.count).filter { input.zones.geometry?.isEmpty($0) ?? true }
    let wanted = bare.map { input.people.series[0].values[$0] }.reduce(0, +)
    #expect(wanted > 0)
    #expect(result.value("unplaced-population")?.value == wanted)
  }
}

/// The identities of an overlap result, at every scale and for every group.
enum OverlapIdentities {
  static func check(
    _ asked: ReachInput, tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var input = asked
    input.catchments.withUncovered = true
    input.layers = Set(["zones", "places"] + CatchmentTables.names)
    let result = try Catchments.measured(input)
    let pieces = try #require(result.table("pieces"), sourceLocation: sourceLocation)
    let spots = try #require(result.table("white-spots"), sourceLocation: sourceLocation)
    let catchments = try #require(result.table("catchments"), sourceLocation: sourceLocation)
    let multiplicity = try #require(pieces["multiplicity"]?.numbers)
    let parts = ["population"] + ColumnName.parts(input.people.groupNames, otherwise: "group")
    let scales = Set((0..<catchments.count).map { catchments["within"]?.text($0) ?? "" })
    for scale in scales.sorted() {
      func rows(_ table: FeatureTable) -> [Int] {
        (0..<table.count).filter { (table["within"]?.text($0) ?? "") == scale }
      }
      for (number, part) in parts.enumerated() {
        let series = input.people.series[number]
        let everybody = series.values.filter { !$0.isNaN }.reduce(0, +)
        func near(_ a: Double, _ b: Double, _ what: Comment) {
          #expect(
            abs(a - b) <= tolerance * max(1, everybody), "\(what): \(a), \(b), \(part) \(scale)",
            sourceLocation: sourceLocation)
        }
        func sum(_ table: FeatureTable, _ name: String) -> Double {
          let numbers = table[name]?.numbers ?? []
          return rows(table).map { numbers[$0] }.filter { !$0.isNaN }.reduce(0, +)
        }
        let people = pieces[part]?.numbers ?? []
        let weighted = rows(pieces).map { multiplicity[$0] * people[$0] }.reduce(0, +)
        let total = sum(catchments, part)
        near(weighted, total, "Σ m · pop(m) = Σ pop(K_j)")
        near(
          sum(catchments, "exclusive_" + part) + sum(catchments, "shared_" + part), total,
          "exclusive + shared = total")
        var wanted: [String: String] = [:]
        if !scale.isEmpty { wanted["within"] = scale }
        func value(_ id: String) -> Double {
          result.values.first { value in
            value.id == id && value.groups == series.groups
              && wanted.allSatisfy { name, text in
                value.parameters.contains { $0.name == name && $0.value == .string(text) }
              }
          }?.value ?? .nan
        }
        let covered = value("covered-population")
        let uncovered = value("uncovered-population")
        near(rows(pieces).map { people[$0] }.reduce(0, +), covered + uncovered, "Σ pieces")
        near(sum(spots, part), uncovered, "Σ white spots")
        let unplaced = result.value("unplaced-population", series.groups)?.value ?? .nan
        near(covered + uncovered + unplaced, everybody, "covered + uncovered + unplaced")
      }
    }
  }
}
