import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("places shared among people")
struct FloatingCatchmentTests {
  /// The line network of the reference cases: three areas on a street, a fourth apart; two places
  /// with capacity and one without.
  static let table = ReachTable(
    rowStarts: [0, 3, 6, 9, 9], places: [0, 1, 2, 0, 1, 2, 0, 1, 2],
    costs: [100, 400, 300, 100, 200, 100, 200, 100, 0])
  static let persons: [Double] = [10, 20, 30, 40]
  static let capacities: [Double] = [10, 20, 0]

  static func line(_ form: Decay.Form) throws -> FloatingCatchment {
    FloatingCatchment(
      WeightedReach(table, placeCount: 3, decay: try Decay(form)), persons: persons,
      capacities: capacities)
  }

  static let steps = Decay.Form.stepped([
    .init(cost: 100, weight: 1), .init(cost: 200, weight: 0.5),
  ])

  static func expect(
    _ values: [Double], _ wanted: [Double], _ tolerance: Double = 1e-12,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(values.count == wanted.count, sourceLocation: sourceLocation)
    for (value, wanted) in zip(values, wanted) {
      #expect(
        value.isNaN && wanted.isNaN || abs(value - wanted) <= tolerance * max(1, abs(wanted)),
        "\(value) is not \(wanted)", sourceLocation: sourceLocation)
    }
  }

  @Test("a town on one street, checked on paper")
  func byHand() throws {
    let binary = try Self.line(.binary(cutOff: 200))
    Self.expect(try binary.supplyRatios(), [1.0 / 6, 0.4, 0])
    Self.expect(try binary.twoStep(), [1.0 / 6, 17.0 / 30, 17.0 / 30, 0])
    let stepped = try Self.line(Self.steps)
    Self.expect(try stepped.supplyRatios(), [10.0 / 45, 0.5, 0])
    Self.expect(
      try stepped.twoStep(), [0.2222222222222222, 0.4722222222222222, 0.6111111111111112, 0])
    Self.expect(
      try stepped.modified(), [0.2222222222222222, 0.3472222222222222, 0.5555555555555556, 0])
    Self.expect(
      try stepped.threeStep(), [0.47619047619047616, 0.33333333333333337, 0.6190476190476191, 0])
    Self.expect(
      try stepped.balanced(), [0.16666666666666669, 0.5833333333333333, 0.9166666666666666, 0])
    Self.expect(
      try FloatingCatchment.availability(
        stepped.reach, demand: Self.persons, capacities: Self.capacities),
      [2.2222222222222223, 9.444444444444445, 18.333333333333336, 0])
    let exponential = WeightedReach(
      Self.table, placeCount: 3, decay: try Decay(.exponential(rate: 0.01)))
    Self.expect(
      try exponential.sumsOverPlaces(Self.capacities),
      [4.045107189489107, 6.385500076446677, 8.710941655794974, 0])
  }

  /// Origins and places at random, some apart, some without people or capacity.
  static func town(_ seed: UInt64) throws -> FloatingCatchment {
    var random = SeededRandom(seed: seed)
    var table = ReachTable()
    let places = 9
    for _ in 0..<60 {
      table.appendRow(
        (0..<places).compactMap { place in
          Double.random(in: 0..<1, using: &random) < 0.4
            ? (Int32(place), Double.random(in: 0..<1, using: &random) * 20) : nil
        })
    }
    let persons = (0..<60).map { _ in
      Double.random(in: 0..<1, using: &random) < 0.1
        ? 0 : (Double.random(in: 0..<1, using: &random) * 50).rounded()
    }
    let capacities = (0..<places).map { _ in
      Double.random(in: 0..<1, using: &random) < 0.2
        ? 0 : Double.random(in: 0..<1, using: &random) * 90
    }
    return FloatingCatchment(
      WeightedReach(table, placeCount: places, decay: try Decay(.gaussianDai(cutOff: 15))),
      persons: persons, capacities: capacities)
  }

  @Test("what places offer is what people get", arguments: 1...8 as ClosedRange<UInt64>)
  func conservation(_ seed: UInt64) throws {
    let town = try Self.town(seed)
    let demand = try town.demand()
    let served = zip(town.capacities, demand).reduce(0) { $1.1 > 0 ? $0 + $1.0 : $0 }
    func given(_ values: [Double]) -> Double {
      zip(town.persons, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let two = try town.twoStep()
    Self.expect([given(two), given(try town.threeStep())], [served, served], 1e-10)
    #expect(given(try town.modified()) <= served + 1e-9)
    let available = try FloatingCatchment.availability(
      town.reach, demand: town.persons, capacities: town.capacities)
    Self.expect([available.reduce(0, +)], [served], 1e-10)
    Self.expect(available, zip(town.persons, two).map { $0 * $1 })
    // Crowding fills every seat with everybody who reaches one.
    let crowding = try town.crowding()
    let reached = try town.reach.sumsOverPlaces(town.capacities)
    let people = zip(town.persons, reached).reduce(0) { $1.1 > 0 ? $0 + $1.0 : $0 }
    Self.expect([zip(town.capacities, crowding).reduce(0) { $0 + $1.0 * $1.1 }], [people], 1e-10)
    // The balanced kind conserves sums over areas: those of R over places that have any weight.
    let balanced = try town.balanced()
    let choice = try town.reach.sumsOverPlaces([Double](repeating: 1, count: 9))
    let shared = try town.reach.sumsOverOrigins(
      FloatingCatchment.ratios(town.persons, choice))
    let ratios = FloatingCatchment.ratios(town.capacities, shared)
    Self.expect([balanced.reduce(0, +)], [ratios.reduce(0, +)], 1e-10)
  }

  @Test("neither threads nor how weights are packed change a bit; row order changes no value")
  func order() throws {
    let town = try Self.town(3)
    let alone = try town.threeStep()
    let many = FloatingCatchment(
      town.reach, persons: town.persons, capacities: town.capacities, RunContext(threads: 4))
    #expect(try many.threeStep() == alone)
    let rows = Array((0..<60).reversed())
    var table = ReachTable()
    for row in rows {
      let pairs = town.reach.rowStarts[row]..<town.reach.rowStarts[row + 1]
      table.appendRow(pairs.map { (town.reach.places[$0], town.reach.weights[$0]) })
    }
    let turned = FloatingCatchment(
      WeightedReach(table, placeCount: 9, weights: table.costs),
      persons: rows.map { town.persons[$0] }, capacities: town.capacities)
    Self.expect(try turned.threeStep(), rows.map { alone[$0] }, 1e-13)
  }

  @Test("nobody, no place and no pair give zeros, not faults")
  func empty() throws {
    let none = FloatingCatchment(
      WeightedReach(ReachTable(), placeCount: 0, decay: try Decay(.binary(cutOff: 1))), persons: [],
      capacities: [])
    #expect(try none.threeStep().isEmpty && none.crowding().isEmpty)
    var lone = try Self.line(Self.steps)
    lone = FloatingCatchment(lone.reach, persons: [0, 0, 0, 0], capacities: Self.capacities)
    for values in [
      try lone.twoStep(), try lone.modified(), try lone.threeStep(), try lone.balanced(),
    ] {
      #expect(values == [0, 0, 0, 0])
    }
  }

  @Test("total constrained access adds up to all capacity")
  func total() {
    #expect(
      FloatingCatchment.totalConstrained(gravity: [30, 10, .nan], capacities: [60, 40]).prefix(2)
        == [75, 25])
    #expect(FloatingCatchment.totalConstrained(gravity: [0, 0], capacities: [60]) == [0, 0])
  }

  @Test("flows that fill all places and place everybody are fitted to the last digit")
  func doubly() throws {
    let table = ReachTable(
      rowStarts: [0, 3, 6, 9], places: [0, 1, 2, 0, 1, 2, 0, 1, 2],
      costs: [15, 30, 100, 30, 15, 100, 100, 100, 15])
    let reach = WeightedReach(table, placeCount: 3, decay: try Decay(.exponential(rate: 0.1)))
    let persons: [Double] = [50_000, 150_000, 10_000]
    let capacities: [Double] = [100_000, 100_000, 10_000]
    let fit = try ConstrainedFlows.fitted(reach, persons: persons, capacities: capacities).get()
    #expect(fit.marginError <= 1e-10)
    // Published by R accessibility, which stops at a margin error of 0.001: near for large flows.
    let published = [
      45981.6500588766, 4067.5658452697, 2.05592090, 53984.8420632048, 95919.1498543437,
    ]
    Self.expect(Array(fit.flows.prefix(5)), published, 1e-2)
    for row in 0..<3 {
      let sum = fit.flows[(3 * row)..<(3 * row + 3)].reduce(0, +)
      #expect(abs(sum / persons[row] - 1) < 1e-10)
    }
    #expect(
      throws: ConstrainedFlows.Fault.sumsDiffer(people: 210_000, capacity: 210_001)
    ) {
      try ConstrainedFlows.fitted(reach, persons: persons, capacities: [100_001, 100_000, 10_000])
        .get()
    }
    let apart = WeightedReach(
      ReachTable(rowStarts: [0, 1, 1], places: [0], costs: [1]), placeCount: 1,
      decay: try Decay(.binary(cutOff: 5)))
    #expect(throws: ConstrainedFlows.Fault.self) {
      try ConstrainedFlows.fitted(apart, persons: [5, 5], capacities: [10]).get()
    }
  }
}
