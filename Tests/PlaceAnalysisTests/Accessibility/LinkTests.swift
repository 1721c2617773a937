import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("links from zones to places")
struct LinkTests {
  private static func tables(
    _ input: ReachInput, _ choice: LinkChoice = .reach
  ) throws -> (result: FamilyResult, links: FeatureTable, paths: FeatureTable) {
    var input = input
    input.layers = ["zones", "places", "links", "paths"]
    input.linksOf = choice
    let result = try Accessibility.measured(input)
    return (
      result, try #require(result.table("links")), try #require(result.table("paths"))
    )
  }

  private static func text(_ table: FeatureTable, _ column: String) throws -> [String] {
    let column = try #require(table[column])
    return (0..<table.count).map { column.text($0) ?? "" }
  }

  @Test("a row of zones and two places, measured with a ruler")
  func byHand() throws {
    let (_, links, paths) = try Self.tables(
      AccessibilityTests.town(reaches: [.within(metres: 100, 250)]))
    // Zones lie at 50, 150, 250 and 350 m; the library at 50 m, the park 250 m above the third.
    #expect(try Self.text(links, "zone") == ["z1", "z2", "z3", "z3"])
    #expect(try Self.text(links, "place_id") == ["library", "library", "library", "park"])
    #expect(try Self.text(links, "within") == ["100m", "100m", "250m", "250m"])
    #expect(links["rank"]?.numbers == [1, 1, 1, 2])
    #expect(links["cost_m"]?.numbers == [0, 100, 200, 250])
    #expect(links["cost_m"]?.unit == .metres)
    #expect(links["share"]?.numbers == [1, 1, 1, 1])
    #expect(links["population"]?.numbers == [100, 50, 30, 30])
    #expect(links["young"]?.numbers == [10, 20, 30, 30])
    let shape = try #require(links.geometry)
    #expect(Array(shape.x[shape.coordinates(3)]) == [250, 250])
    #expect(Array(shape.y[shape.coordinates(3)]) == [50, 300])
    #expect(paths["path_m"]?.numbers == [0, 100, 200, 250])
    #expect(paths.geometry?.x == shape.x)
  }

  @Test("nearest links name one place for everybody, however far")
  func nearestByHand() throws {
    let (_, links, _) = try Self.tables(
      AccessibilityTests.town(reaches: [.within(metres: 100)]), .nearest)
    #expect(try Self.text(links, "place_id") == ["library", "library", "library", "park"])
    #expect(try Self.text(links, "within") == ["100m", "100m", "", ""])
    #expect(links["population"]?.numbers == [100, 50, 30, 20])
  }

  @Test(
    "shares add up to the places in reach, and costs to the distance to the nearest",
    arguments: RandomTown.methods, [UInt64(31), 32])
  func identities(method: PopulationAt, seed: UInt64) throws {
    let input = try RandomTown.input(seed: seed, method: method)
    let (result, links, _) = try Self.tables(input)
    let zone = try Self.text(links, "zone")
    let shares = try #require(links["share"]?.numbers)
    let nearest = try Self.tables(input, .nearest).links
    let nearestZone = try Self.text(nearest, "zone")
    let nearestShares = try #require(nearest["share"]?.numbers)
    let nearestCosts = try #require(nearest["cost_m"]?.numbers)
    for z in 0..<input.zones.count where !input.origins.origins(ofZone: z).isEmpty {
      let key = input.zoneKeys[z]
      let count = zip(zone, shares).filter { $0.0 == key }.map(\.1).reduce(0, +)
      #expect(abs(count - result.zones("access_count_900m")[z]) < 1e-9)
      let lines = nearestZone.indices.filter { nearestZone[$0] == key }
      #expect(abs(lines.map { nearestShares[$0] }.reduce(0, +) - 1) < 1e-12)
      let cost = lines.map { nearestShares[$0] * nearestCosts[$0] }.reduce(0, +)
      #expect(abs(cost - result.zones("nearest_distance_m")[z]) < 1e-9)
    }
  }

  @Test(
    "the people of the lines to a place are those that the place counts",
    arguments: RandomTown.methods)
  func places(method: PopulationAt) throws {
    let input = try RandomTown.input(seed: 33, method: method)
    let (result, links, _) = try Self.tables(input)
    let overlap = try Catchments.measured(input)
    let ids = try Self.text(links, "place_id")
    for group in ["population", "g0", "g2"] {
      let people = try #require(links[group]?.numbers)
      for place in 0..<input.places.count {
        let sum = zip(ids, people).filter { $0.0 == input.places.ids[place] }.map(\.1)
          .reduce(0, +)
        #expect(abs(sum - result.places("reached_by_\(group)_900m")[place]) < 1e-6)
        #expect(abs(sum - overlap.places("catchment_\(group)_900m")[place]) < 1e-6)
      }
    }
  }

  @Test("everybody is counted at one nearest place, and by category at one of each")
  func nearestFor() throws {
    var input = try RandomTown.input(seed: 34)
    input.byCategory = true
    let result = try Accessibility.measured(input)
    let placed = (0..<input.zones.count).filter { !input.origins.origins(ofZone: $0).isEmpty }
    for (group, series) in [("population", 0), ("g1", 2)] {
      let everybody = placed.map { input.people.series[series].values[$0] }.reduce(0, +)
      let nearest = result.places("nearest_for_\(group)").reduce(0, +)
      #expect(abs(nearest - everybody) < 1e-6)
      let ofCategory = result.places("nearest_of_category_for_\(group)").reduce(0, +)
      #expect(abs(ofCategory - 2 * everybody) < 1e-6)
    }
    // The mean over places, weighted by people, is everybody's mean.
    let people = result.places("nearest_for_population")
    let means = result.places("nearest_for_mean_distance_m")
    let sum = zip(people, means).map { $0 > 0 ? $0 * $1 : 0 }.reduce(0, +)
    let mean = try #require(result.value("mean-distance")?.value)
    #expect(abs(sum / people.reduce(0, +) - mean) < 1e-9)
  }

  @Test("a cost matrix gives minutes, ranks and lines from the middle of the zone")
  func matrix() throws {
    var input = try AccessibilityTests.town(reaches: [])
    input.reaches = [
      ReachDefinition(
        cutOffs: [.minutes(5), .minutes(10)],
        source: .matrix(
          CostMatrix(
            origins: ["z1", "z1", "z2", "z4"], destinations: ["park", "library", "park", "park"],
            costs: [10, 4, 12, 5])))
    ]
    let (_, links, paths) = try Self.tables(input)
    #expect(try Self.text(links, "zone") == ["z1", "z1", "z4"])
    #expect(links["cost_min"]?.numbers == [4, 10, 5])
    #expect(links["rank"]?.numbers == [1, 2, 1])
    #expect(try Self.text(links, "within") == ["5min", "10min", "5min"])
    let shape = try #require(paths.geometry)
    #expect(Array(shape.x[shape.coordinates(2)]) == [350, 250])
  }

  @Test("ranges of hidden counts follow the people along the lines")
  func ranges() throws {
    let (_, links, _) = try Self.tables(RandomTown.input(seed: 35, ranges: true))
    let column = try #require(links["g1"])
    let bounds = try #require(column.bounds)
    let values = try #require(column.numbers)
    #expect(links.count > 0)
    for i in values.indices {
      #expect(bounds.lower[i] <= values[i] && values[i] <= bounds.upper[i])
    }
  }

  @Test("threads change no bit, and layers that nobody asked for are not made")
  func threads() throws {
    var input = try RandomTown.input(seed: 36, side: 9, places: 60)
    #expect(try Accessibility.measured(input).tables.isEmpty)
    input.layers = ["links", "paths"]
    let one = try Accessibility.measured(input, RunContext(threads: 1))
    let two = try Accessibility.measured(input, RunContext(threads: 2))
    #expect(one.table("links")?.columns == two.table("links")?.columns)
    #expect(one.table("paths")?.geometry?.x == two.table("paths")?.geometry?.x)
    #expect(one.placeColumns.isEmpty)
  }

  @Test("a town without people or places in reach has empty layers with all their columns")
  func empty() throws {
    var input = try AccessibilityTests.town(reaches: [.within(metres: 1)])
    input.places.x = [9000, .nan]
    let (_, links, paths) = try Self.tables(input)
    #expect(links.count == 0)
    #expect(links["cost_m"] != nil)
    #expect(paths["path_m"] != nil)
  }
}
