import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Catchments that share out land and people")
struct SharingCatchmentsTests {
  static func input(
    _ method: CatchmentMethod, seed: UInt64 = 3, at people: PopulationAt = .default,
    reaches: [ReachDefinition] = [.within(metres: 250, 500, 900)], ranges: Bool = false
  ) throws -> ReachInput {
    var input = try RandomTown.input(seed: seed, method: people, reaches: reaches, ranges: ranges)
    input.catchments.method = method
    return input
  }

  static let anywhere = [ReachDefinition(nearest: 1)]

  @Test("Voronoi: everybody belongs to exactly one place", arguments: RandomTown.methods)
  func partitionOfPeople(people: PopulationAt) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let input = try Self.input(.voronoi, seed: seed, at: people, reaches: Self.anywhere)
      let result = try Catchments.measured(input)
      for (series, part) in [(0, "population"), (1, "g0"), (3, "g2")] {
        let totals = result.places("catchment_\(part)_nearest1")
        let own = result.places("exclusive_\(part)_nearest1")
        // Zones without a geometry place nobody.
        let placed = (0..<input.zones.count)
          .filter { !input.origins.origins(ofZone: $0).isEmpty }
          .map { input.people.series[series].values[$0] }.reduce(0, +)
        #expect(abs(totals.reduce(0, +) - placed) < 1e-9 * placed)
        // Nobody is in two, to the last bit.
        #expect(totals == own)
        // The second place stands on the first, the fourth nowhere.
        #expect(totals[1] == 0 && totals[3] == 0)
      }
      #expect(result.diagnostics.contains { $0.kind == .placesShareCell })
      let cells = try #require(result.table("catchments")?["area_m2"]?.numbers)
      let land = try #require(input.zones.geometry).areas().reduce(0, +)
      #expect(abs(cells.reduce(0, +) - land) < 1e-9 * land)
    }
  }

  @Test("Voronoi within cut-offs: nested, and as many as have any place so near")
  func cutOffs() throws {
    for people in [PopulationAt.default, .centroid] {
      let voronoi = try Catchments.measured(try Self.input(.voronoi, at: people))
      let buffer = try Catchments.measured(try Self.input(.buffer, at: people))
      for scale in ["250m", "500m", "900m"] {
        let totals = voronoi.places("catchment_population_\(scale)").reduce(0, +)
        let covered = try #require(
          buffer.value("covered-population", [], ["within": scale])?.value)
        #expect(abs(totals - covered) < 1e-9 * covered)
      }
      let areas = try #require(voronoi.table("catchments")?["area_m2"]?.numbers)
      for place in 0..<12 where areas[place] > 0 {
        #expect(areas[place] <= areas[12 + place] + 1e-6)
        #expect(areas[12 + place] <= areas[24 + place] + 1e-6)
      }
    }
  }

  @Test("a delay takes people from a place, and leaves none where it is too long")
  func delays() throws {
    var input = try Self.input(.voronoi, reaches: Self.anywhere)
    let before = try Catchments.measured(input).places("catchment_population_nearest1")
    input.places.delays = (0..<12).map { $0 == 0 ? 60 : $0 == 5 ? 1e5 : 0 }
    let result = try Catchments.measured(input)
    let after = result.places("catchment_population_nearest1")
    #expect(abs(after.reduce(0, +) - before.reduce(0, +)) < 1e-6)
    #expect(after[5] == 0)
    #expect(after[0] + after[1] <= before[0])
    #expect(result.diagnostics.contains { $0.kind == .placeWithoutCell })
  }

  @Test("Voronoi belongs to straight lines, network Voronoi to streets, allocation to seats")
  func refusals() throws {
    #expect(throws: GeosegError.self) {
      try Catchments.measured(try Self.input(.networkVoronoi))
    }
    var input = try Self.input(.allocation)
    input.places.capacities = nil
    #expect(throws: GeosegError.self) { try Catchments.measured(input) }
  }

  @Test("allocation: no place over its capacity, everybody once, parts of zones and groups too")
  func allocation() throws {
    for (seed, people) in [(5, PopulationAt.default), (6, .centroid), (7, .cells(metres: 100))] {
      var input = try Self.input(.allocation, seed: UInt64(seed), at: people)
      let all = input.people.series[0].values.reduce(0, +)
      input.places.capacities = (0..<12).map { Double($0) * all / 70 }
      let result = try Catchments.measured(input)
      let totals = result.places("catchment_population_900m")
      #expect(totals == result.places("exclusive_population_900m"))
      for place in 0..<12 {
        #expect(totals[place] <= Double(place) * all / 70 * (1 + 1e-9))
        let groups = (0..<3).map { result.places("catchment_g\($0)_900m")[place] }
        #expect(abs(groups.reduce(0, +) - totals[place]) < 1e-6)
        let free = result.places("free_seats")[place]
        #expect(abs(free + totals[place] - Double(place) * all / 70) < 1e-6)
        if free > 1e-6 { #expect(result.places("seat_price")[place] == 0) }
      }
      let covered = try #require(
        result.value("covered-population", [], ["within": "900m"])?.value)
      #expect(abs(covered - totals.reduce(0, +)) < 1e-6)
      let cost = try #require(
        result.value("allocation", [], ["statistic": "total-cost"])?.value)
      #expect(cost > 0 && cost < 900 * covered)
      // Within less, only fewer.
      for place in 0..<12 {
        #expect(result.places("catchment_population_500m")[place] <= totals[place] + 1e-9)
      }
    }
  }

  @Test("allocation with room for all is Voronoi")
  func roomForAll() throws {
    var input = try Self.input(.allocation)
    input.places.capacities = Array(repeating: 1e9, count: 12)
    let allocated = try Catchments.measured(input)
    let voronoi = try Catchments.measured(try Self.input(.voronoi))
    for scale in ["250m", "900m"] {
      let (a, b) = (
        allocated.places("catchment_population_\(scale)"),
        voronoi.places("catchment_population_\(scale)")
      )
      #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-9 * max(1, $1) })
    }
  }

  @Test("Huff: expected people are those of access, and add up with those who choose nothing")
  func huff() throws {
    var input = try Self.input(.huff, ranges: true)
    input.layers = ["zones", "places", "choices"]
    input.catchments.huffBeta = 1.5
    let result = try Catchments.measured(input)
    var parameters = AccessParameters()
    parameters.huffBeta = 1.5
    let access = try Accessibility.measured(
      input, measures: ["huff-visitors", "huff-mix"], parameters: parameters)
    let expected = result.places("expected_population_900m")
    let visitors = access.places("visitors")
    #expect(visitors.count == 12 && expected.count == 12)
    #expect(zip(expected, visitors).allSatisfy { abs($0 - $1) < 1e-9 * max(1, $1) })
    let left = try #require(
      result.value("expected-people", [], ["within": "900m", "people": "unassigned"])?.value)
    let placed = (0..<input.zones.count).filter { !input.origins.origins(ofZone: $0).isEmpty }
      .map { input.people.series[0].values[$0] }.reduce(0, +)
    #expect(abs(expected.reduce(left, +) - placed) < 1e-9 * placed)
    // Who could meet: shares of the groups at a place add up to one.
    let shares = (0..<3).map { result.places("expected_share_g\($0)_900m") }
    for place in 0..<12 where expected[place] > 0 {
      #expect(abs(shares[0][place] + shares[1][place] + shares[2][place] - 1) < 1e-12)
    }
    let column = try #require(result.placeColumns.first { $0.name == "expected_g0_900m" })
    let bounds = try #require(column.bounds)
    #expect((0..<12).allSatisfy { bounds.lower[$0] <= bounds.upper[$0] })
    // The layer holds the same people, zone by zone.
    let choices = try #require(result.table("choices"))
    let within = try #require(choices["within"])
    let ids = try #require(choices["place_id"])
    let people = try #require(choices["population"]?.numbers)
    for place in 0..<12 {
      let sum = (0..<choices.count)
        .filter { within.text($0) == "900m" && ids.text($0) == "p\(place)" }
        .map { people[$0] }.reduce(0, +)
      #expect(abs(sum - expected[place]) < 1e-9 * max(1, sum))
    }
    // Nobody is inside or outside.
    #expect(result.places("catchment_population_900m").isEmpty)
  }

  @Test(
    "the bits do not depend on the number of threads",
    arguments: [
      CatchmentMethod.voronoi, .allocation, .huff,
    ])
  func threads(method: CatchmentMethod) throws {
    let input = try Self.input(method, at: .cells(metres: 40))
    let one = try Catchments.measured(input, RunContext(threads: 1))
    let four = try Catchments.measured(input, RunContext(threads: 4))
    #expect(one.placeColumns.count == four.placeColumns.count)
    for (a, b) in zip(one.placeColumns, four.placeColumns) {
      #expect(a.numbers?.map(\.bitPattern) == b.numbers?.map(\.bitPattern))
    }
  }
}
