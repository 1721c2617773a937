import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("the equilibrium of crowded places")
struct CrowdingEquilibriumTests {
  @Test("two schools and one village, worked out on paper")
  func byHand() throws {
    // 100 people, schools of 50 at 0 and 15 minutes, τ 30: ρ = 1, x/50 = 0.5 + (100 − x)/50.
    let found = try CrowdingEquilibrium.found(
      ReachTable(rowStarts: [0, 2], places: [0, 1], costs: [0, 15]), persons: [100],
      capacities: [50, 50], tau: 30)
    FloatingCatchmentTests.expect(found.loads, [62.5, 37.5])
    FloatingCatchmentTests.expect(found.costs, [1.25])
    FloatingCatchmentTests.expect(found.crowding, [1.25, 0.75])
    #expect(found.density == 1)
    #expect(abs(found.relativeGap) < 1e-14)
  }

  @Test(
    "places without capacity are left out, who reaches nothing has no cost, nobody's home has one")
  func edges() throws {
    let found = try CrowdingEquilibrium.found(
      ReachTable(rowStarts: [0, 2, 2, 3, 4], places: [0, 1, 1, 0], costs: [0, 15, 30, 3]),
      persons: [100, 7, 0, 5], capacities: [0, 50], tau: 30)
    FloatingCatchmentTests.expect(found.costs, [1.5, .nan, 2, .nan])
    FloatingCatchmentTests.expect(found.loads, [0, 100])
    #expect(found.unassigned == 12)
    let nobody = try CrowdingEquilibrium.found(
      ReachTable(rowStarts: [0, 1], places: [0], costs: [15]), persons: [0], capacities: [5],
      tau: 30)
    FloatingCatchmentTests.expect(nobody.costs, [0.5])
  }

  @Test(
    "nobody gains by going elsewhere, whatever the town", arguments: 1...12 as ClosedRange<UInt64>)
  func equilibrium(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let size = seed % 3 == 0 ? 400 : 60
    let places = seed % 2 == 0 ? 40 : 7
    var table = ReachTable()
    for _ in 0..<size {
      table.appendRow(
        (0..<places).compactMap { place in
          // Whole minutes, so that there are ties of all sorts.
          Double.random(in: 0..<1, using: &random) < 0.6
            ? (Int32(place), (Double.random(in: 0..<1, using: &random) * 40).rounded()) : nil
        })
    }
    let persons = (0..<size).map { _ in
      Double.random(in: 0..<1, using: &random) < 0.1
        ? 0 : (Double.random(in: 0..<1, using: &random) * 90).rounded()
    }
    let capacities = (0..<places).map { _ in
      Double.random(in: 0..<1, using: &random) < 0.1
        ? 0 : 1 + Double.random(in: 0..<1, using: &random) * 40
    }
    let found = try CrowdingEquilibrium.found(
      table, persons: persons, capacities: capacities, tau: 30)
    #expect(abs(found.relativeGap) < 1e-11, "\(found.relativeGap)")
    var served = 0.0
    for row in 0..<size where !found.costs[row].isNaN { served += persons[row] }
    #expect(abs(found.loads.reduce(0, +) - served) < 1e-8 * max(1, served))
    #expect(found.loads.allSatisfy { $0 >= 0 })
    // The same from rows the other way round: costs and loads are unique.
    var turned = ReachTable()
    for row in (0..<size).reversed() {
      let pairs = table.rowStarts[row]..<table.rowStarts[row + 1]
      turned.appendRow(pairs.map { (table.places[$0], table.costs[$0]) })
    }
    let again = try CrowdingEquilibrium.found(
      turned, persons: persons.reversed(), capacities: capacities, tau: 30)
    FloatingCatchmentTests.expect(again.loads, found.loads, 1e-9)
    FloatingCatchmentTests.expect(again.costs.reversed(), found.costs, 1e-10)
  }
}
