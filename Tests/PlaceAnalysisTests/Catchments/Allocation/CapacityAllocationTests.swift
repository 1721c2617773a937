import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Allocation to places with room for so many")
struct CapacityAllocationTests {
  static func table(_ rows: [[Double?]]) -> ReachTable {
    var out = ReachTable()
    for row in rows {
      out.appendRow(
        row.enumerated().compactMap { place, cost in cost.map { (place: Int32(place), cost: $0) } })
    }
    return out
  }

  static func flows(_ found: CapacityAllocation, places: Int) -> [[Double]] {
    (0..<found.rowStarts.count - 1).map { row in
      var out = [Double](repeating: 0, count: places)
      for entry in found.rowStarts[row]..<found.rowStarts[row + 1] {
        out[Int(found.places[entry])] = found.people[entry]
      }
      return out
    }
  }

  @Test("people beyond a place's room go on to the next, those who lose least by it first")
  func byHand() throws {
    // Both prefer the first place; the second origin loses 1 a head by going on, the first 5.
    let found = try CapacityAllocation(
      Self.table([[1, 6], [2, 3]]), people: [10, 10], capacities: [12, 20])
    #expect(Self.flows(found, places: 2) == [[10, 0], [2, 8]])
    #expect(found.loads == [12, 8])
    #expect(found.totalCost == 10 + 4 + 24)
    #expect(found.prices == [1, 0])
    #expect(found.turnsAway == [false, false])
    #expect(found.unassigned == [0, 0])
  }

  @Test("as many as can be are let in before cost counts")
  func peopleFirst() throws {
    // The first origin could go to either, the second to the first place alone.
    let found = try CapacityAllocation(
      Self.table([[1, 100], [50, nil]]), people: [10, 10], capacities: [10, 10])
    #expect(Self.flows(found, places: 2) == [[0, 10], [10, 0]])
    #expect(found.totalCost == 1500)
    // One seat less: one person is left over, the one whom it costs least to leave.
    let less = try CapacityAllocation(
      Self.table([[1, 100], [50, nil]]), people: [10, 10], capacities: [9, 10])
    #expect(Self.flows(less, places: 2) == [[0, 10], [9, 0]])
    #expect(less.unassigned == [0, 1])
    #expect(less.turnsAway == [true, false])
  }

  @Test("who reaches nothing, or only places without seats, is left over")
  func unreachable() throws {
    let found = try CapacityAllocation(
      Self.table([[nil, nil, nil], [1, 2, nil], [nil, nil, 4]]), people: [5, 6, 7],
      capacities: [0, .nan, 100])
    #expect(found.unassigned == [5, 6, 0])
    #expect(found.loads == [0, 0, 7])
    let empty = try CapacityAllocation(ReachTable(), people: [], capacities: [])
    #expect(empty.totalCost == 0)
    let nobody = try CapacityAllocation(
      Self.table([[1], [2], [3]]), people: [0, .nan, -4], capacities: [1])
    #expect(nobody.loads == [0])
    #expect(nobody.unassigned == [0, 0, 0])
  }

  @Test("with room for all everybody goes to the nearest, the lowest of equals")
  func nearest() throws {
    let found = try CapacityAllocation(
      Self.table([[3, 1, 1], [2, 2, 9], [7, 8, 6]]), people: [1.5, 2, 3],
      capacities: [.infinity, .infinity, .infinity])
    #expect(Self.flows(found, places: 3) == [[0, 1.5, 0], [2, 0, 0], [0, 0, 3]])
    #expect(found.prices == [0, 0, 0])
  }

  struct Problem {
    var table: ReachTable
    var people: [Double]
    var capacities: [Double]
  }

  static func random(
    _ seed: UInt64, origins: Int, places: Int, whole: Bool, tightness: Double, reach: Double
  ) -> Problem {
    var random = SeededRandom(seed: seed)
    let people = (0..<origins).map { _ in
      whole ? Double(Int.random(in: 0...4, using: &random)) : random.number(in: 0..<4)
    }
    let all = people.reduce(0, +)
    let capacities = (0..<places).map { _ in
      let mean = all * tightness / Double(places)
      return whole
        ? Double(Int(random.number(in: 0..<2 * mean + 1))) : random.number(in: 0..<2 * mean)
    }
    let rows = (0..<origins).map { _ in
      (0..<places).map { _ -> Double? in
        guard random.unit() < reach else { return nil }
        return whole
          ? Double(Int.random(in: 0...9, using: &random)) : random.number(in: 0..<1000)
      }
    }
    return Problem(table: table(rows), people: people, capacities: capacities)
  }

  /// Everybody and everything adds up, and the prices prove that nothing is cheaper.
  static func expectOptimal(_ problem: Problem, _ found: CapacityAllocation) {
    let people = problem.people.reduce(0, +)
    let rows = found.rowStarts.count - 1
    for row in 0..<rows {
      let sum = found.people[found.rowStarts[row]..<found.rowStarts[row + 1]].reduce(0, +)
      #expect(abs(sum + found.unassigned[row] - problem.people[row]) < 1e-9 * max(1, people))
      // Least cost with the prices, people left over first: going nowhere costs one person.
      var least = (1.0, 0.0)
      for pair in problem.table.rowStarts[row]..<problem.table.rowStarts[row + 1] {
        let place = Int(problem.table.places[pair])
        guard problem.capacities[place] > 0 else { continue }
        let cost = (
          found.turnsAway[place] ? 1.0 : 0, problem.table.costs[pair] + found.prices[place]
        )
        if cost < least { least = cost }
      }
      for entry in found.rowStarts[row]..<found.rowStarts[row + 1] {
        let place = Int(found.places[entry])
        #expect((found.turnsAway[place] ? 1.0 : 0) == least.0)
        #expect(abs(found.costs[entry] + found.prices[place] - least.1) < 1e-6)
      }
      if found.unassigned[row] > 1e-9 {
        #expect(least.0 == 1 && abs(least.1) < 1e-6)
      }
    }
    for place in problem.capacities.indices {
      let capacity = problem.capacities[place]
      #expect(found.loads[place] <= capacity + 1e-9 * (1 + capacity))
      if found.loads[place] < capacity - 1e-6 {
        #expect(found.prices[place] == 0 && !found.turnsAway[place])
      }
      if !found.turnsAway[place] { #expect(found.prices[place] >= 0) }
    }
  }

  @Test("prices prove every allocation the cheapest", arguments: 0..<30 as Range<UInt64>)
  func optimal(seed: UInt64) throws {
    for whole in [true, false] {
      for tightness in [0.6, 1, 1.5] {
        for reach in [0.3, 1] {
          let problem = Self.random(
            seed, origins: 40, places: 8, whole: whole, tightness: tightness, reach: reach)
          let found = try CapacityAllocation(
            problem.table, people: problem.people, capacities: problem.capacities)
          Self.expectOptimal(problem, found)
          if whole {
            #expect(found.people.allSatisfy { $0 == $0.rounded() })
            #expect(found.unassigned.allSatisfy { $0 == $0.rounded() })
          }
        }
      }
    }
  }

  /// All ways of sending single persons, tried one by one: (left over, cost).
  static func bruteForce(_ problem: Problem) -> (Double, Double) {
    var persons: [Int] = []
    for row in problem.people.indices {
      persons += Array(repeating: row, count: Int(problem.people[row]))
    }
    var best = (Double.infinity, Double.infinity)
    func go(_ person: Int, _ room: [Double], _ left: Double, _ cost: Double) {
      if (left, cost) >= best { return }
      guard person < persons.count else {
        best = (left, cost)
        return
      }
      let row = persons[person]
      for pair in problem.table.rowStarts[row]..<problem.table.rowStarts[row + 1] {
        let place = Int(problem.table.places[pair])
        guard room[place] >= 1 else { continue }
        var rest = room
        rest[place] -= 1
        go(person + 1, rest, left, cost + problem.table.costs[pair])
      }
      go(person + 1, room, left + 1, cost)
    }
    go(0, problem.capacities, 0, 0)
    return best
  }

  @Test("as cheap as the best of all ways", arguments: 0..<60 as Range<UInt64>)
  func brute(seed: UInt64) throws {
    let problem = Self.random(
      seed + 900, origins: 4, places: 3, whole: true, tightness: 0.9, reach: 0.7)
    let found = try CapacityAllocation(
      problem.table, people: problem.people, capacities: problem.capacities)
    let best = Self.bruteForce(problem)
    #expect(found.unassigned.reduce(0, +) == best.0)
    #expect(found.totalCost == best.1)
  }

  @Test("chains of moves through many full places stay exact")
  func chain() throws {
    // A row of places, everybody at the first; each origin reaches its own and the next.
    let count = 60
    let rows = (0..<count).map { row in
      (0..<count).map { place -> Double? in place == row ? 1 : place == row + 1 ? 2 : nil }
    }
    var people = [Double](repeating: 10, count: count)
    people[0] = 13
    var capacities = [Double](repeating: 10, count: count)
    capacities[count - 1] = 13
    let problem = Problem(table: Self.table(rows), people: people, capacities: capacities)
    let found = try CapacityAllocation(
      problem.table, people: people, capacities: capacities)
    Self.expectOptimal(problem, found)
    #expect(found.unassigned.reduce(0, +) == 0)
    #expect(found.loads == capacities)
  }
}
