import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("choosing among places")
struct ChoiceTests {
  private func model(_ capacities: [Double] = FloatingCatchmentTests.capacities) -> HuffModel {
    HuffModel(FloatingCatchmentTests.table, capacities: capacities, floor: 1)
  }

  @Test("Huff's probabilities of the line network, visitors and who is left over")
  func huff() throws {
    let model = model()
    FloatingCatchmentTests.expect(
      model.probabilities,
      [8.0 / 9, 1.0 / 9, 0, 2.0 / 3, 1.0 / 3, 0, 1.0 / 9, 8.0 / 9, 0])
    let persons = FloatingCatchmentTests.persons
    let visitors = try model.visitors(persons)
    FloatingCatchmentTests.expect(
      visitors, [80.0 / 9 + 40.0 / 3 + 30.0 / 9, 10.0 / 9 + 20.0 / 3 + 240.0 / 9, 0])
    #expect(model.unassigned(persons) == 40)
    #expect(abs(visitors.reduce(0, +) - 60) < 1e-12)
    let entropies = model.entropies
    #expect(entropies[3].isNaN)
    #expect(abs(entropies[0] - 0.348832095843032) < 1e-14)
  }

  @Test("a place at no cost takes all, two of them half each; extremes do not overflow")
  func extremes() {
    let table = ReachTable(rowStarts: [0, 3], places: [0, 1, 2], costs: [0, 0, 1e9])
    let near = HuffModel(table, capacities: [1, 1, 1e300], alpha: 1, beta: 200, floor: 1e-9)
    FloatingCatchmentTests.expect(near.probabilities, [0.5, 0.5, 0])
    let zero = HuffModel(table, capacities: [0, 0, 0], alpha: 0, floor: 1)
    #expect(zero.probabilities == [0, 0, 0])
  }

  @Test(
    "flows made by a model give its exponents back, by both ways",
    arguments: 1...4 as ClosedRange<UInt64>)
  func calibration(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var table = ReachTable()
    for _ in 0..<30 {
      table.appendRow(
        (0..<6).map { (Int32($0), 1 + Double.random(in: 0..<1, using: &random) * 30) })
    }
    let capacities = (0..<6).map { _ in 5 + Double.random(in: 0..<1, using: &random) * 100 }
    let truth = HuffModel(table, capacities: capacities, alpha: 0.8, beta: 1.7, floor: 1)
    let flows = truth.probabilities.indices.map { truth.probabilities[$0] * 100 }
    let centred = try HuffCalibration.logCentred(
      table, flows: flows, capacities: capacities, floor: 1)
    let likeliest = try HuffCalibration.likeliest(
      table, flows: flows, capacities: capacities, floor: 1)
    for fit in [centred, likeliest] {
      #expect(abs(fit.alpha - 0.8) < 1e-7)
      #expect(abs(fit.beta - 1.7) < 1e-7)
    }
    var holed = flows
    holed[0] = 0
    #expect(throws: HuffCalibration.Fault.emptyFlow) {
      try HuffCalibration.logCentred(table, flows: holed, capacities: capacities, floor: 1)
    }
    #expect(throws: HuffCalibration.Fault.undetermined) {
      try HuffCalibration.likeliest(
        table, flows: flows, capacities: [Double](repeating: 4, count: 6), floor: 1)
    }
    holed[0] = -1
    #expect(throws: HuffCalibration.Fault.flow) {
      try HuffCalibration.likeliest(table, flows: holed, capacities: capacities, floor: 1)
    }
  }

  @Test("places in order of cost: the k-th, the mean, what is enough, and for all")
  func ranked() {
    let ranked = RankedPlaces([
      (place: 0, cost: 300), (place: 1, cost: 100), (place: 2, cost: 100), (place: 3, cost: 250),
    ])
    #expect(ranked.places == [1, 2, 3, 0])
    #expect(ranked.cost(ofNearest: 3) == 250)
    #expect(ranked.cost(ofNearest: 5).isNaN && ranked.meanCost(ofNearest: 5).isNaN)
    #expect(ranked.meanCost(ofNearest: 2) == 100)
    let capacities: [Double] = [50, 0, 20, 30]
    #expect(ranked.cost(ofOpportunities: 50, capacities) == 250)
    #expect(ranked.cost(ofOpportunities: 51, capacities) == 300)
    #expect(ranked.cost(ofOpportunities: 101, capacities).isNaN)
    #expect(ranked.balancingCost(people: 50, capacities) == 250)
    #expect(ranked.balancingCost(people: 50, capacities, increment: 60) == 300)
    #expect(ranked.balancingCost(people: 50, capacities, increment: 50) == 250)
    #expect(ranked.balancingCost(people: 0, capacities, increment: 50) == 0)
    #expect(ranked.balancingCost(people: 1e6, capacities, increment: 50).isNaN)
  }

  @Test("intervals have both ends in, a true median and no rounding")
  func interval() throws {
    let interval = try #require(CumulativeInterval(from: 10, to: 12, increment: 1))
    #expect(interval.cutOffs == [10, 11, 12])
    let row = [(place: Int32(0), cost: 10.0), (place: Int32(1), cost: 12.0)]
    let odd = interval.summary(row, capacities: [100, 200.5])
    #expect(odd.median == 100)
    #expect(abs(odd.mean - 500.5 / 3) < 1e-12)
    let even = try #require(CumulativeInterval(from: 11, to: 12, increment: 1))
    #expect(even.summary(row, capacities: [100, 200]).median == 200)
    #expect(CumulativeInterval(from: 0, to: 0.3, increment: 0.1)?.cutOffs.count == 4)
    #expect(CumulativeInterval(from: 5, to: 1, increment: 1) == nil)
    #expect(CumulativeInterval(from: 0, to: 1, increment: 0) == nil)
  }

  @Test("a detour has no value without a line or a way")
  func detour() {
    #expect(DetourRatio.value(way: 600, line: 400) == 1.5)
    #expect(DetourRatio.value(way: 600, line: 0).isNaN)
    #expect(DetourRatio.value(way: .nan, line: 10).isNaN)
  }
}
