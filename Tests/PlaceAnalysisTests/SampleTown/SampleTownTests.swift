import GeoCore
import PlaceAnalysis
import Testing

@Suite("Sample town")
struct SampleTownTests {
  var town: SampleTown { get throws { try DefaultTown.value.get() } }

  @Test("forty zones hold exactly sixty thousand people, 700 to 2 700 each")
  func size() throws {
    let zones = try town.zones
    let pop = try zones.values("pop")
    #expect(zones.count == 40)
    #expect(pop.reduce(0, +) == 60_000)
    #expect(pop.allSatisfy { (700...2700).contains($0) })
    #expect(Set(try zones.texts("deso")).count == 40)
  }

  @Test("groups of each kind add up to the residents of every zone and every block")
  func margins() throws {
    for table in [try town.zones, try town.blocks] {
      let pop = try table.values("pop")
      let ages = table.columnNames.filter { $0.hasPrefix("age_") }
      #expect(ages.count == (table.count == 40 ? 17 : 4))
      for parts in [
        ["born_sweden", "born_abroad"], ["income_low", "income_mid", "income_high"],
        ages,
      ] {
        let columns = try parts.map { try table.values($0) }
        for row in 0..<table.count {
          let sum = columns.reduce(0) { $0 + $1[row] }
          #expect(sum == pop[row])
          #expect(columns.allSatisfy { $0[row] >= 0 && $0[row] == $0[row].rounded() })
        }
      }
    }
  }

  @Test("blocks add up to their zones, group by group")
  func blocksAddUp() throws {
    let town = try town
    let rowOf = Dictionary(
      uniqueKeysWithValues: try town.zones.texts("deso").enumerated().map { ($1, $0) })
    let zoneOf = try town.blocks.texts("deso").map { rowOf[$0] ?? -1 }
    for name in [
      "pop", "born_sweden", "born_abroad", "income_low", "income_mid", "income_high",
      "dw_hyresratt", "dw_bostadsratt", "dw_aganderatt",
    ] {
      var sums = [Double](repeating: 0, count: town.zones.count)
      for (row, value) in try town.blocks.values(name).enumerated() { sums[zoneOf[row]] += value }
      #expect(sums == (try town.zones.values(name)))
    }
    let perZone = Dictionary(grouping: zoneOf, by: { $0 }).values.map(\.count)
    #expect(perZone.allSatisfy { (120...180).contains($0) })
  }

  @Test("groups live visibly apart, as in Swedish towns")
  func segregation() throws {
    let zones = try town.zones
    func d(_ a: String, _ b: String) throws -> Double {
      let x = try zones.values(a)
      let y = try zones.values(b)
      let sx = x.reduce(0, +)
      let sy = y.reduce(0, +)
      return zip(x, y).reduce(0) { $0 + abs($1.0 / sx - $1.1 / sy) } / 2
    }
    #expect((0.3...0.45).contains(try d("born_abroad", "born_sweden")))
    #expect((0.35...0.55).contains(try d("income_low", "income_high")))
    #expect(try d("dw_hyresratt", "dw_aganderatt") > 0.5)
    let students = try zones.values("age_20_24")
    let pop = try zones.values("pop")
    #expect(zip(students, pop).contains { $0.0 / $0.1 > 0.3 }, "no student area")
  }

  @Test("zones of the countryside, of localities and of the town carry their letters")
  func codes() throws {
    let letters = try town.zones.texts("deso").map { $0.dropFirst(4).prefix(1) }
    #expect(Set(letters) == ["A", "B", "C"])
    #expect(try town.zones.texts("deso").allSatisfy { $0.hasPrefix("9901") && $0.count == 9 })
    #expect(try town.zones.texts("deso") == town.zones.texts("deso").sorted())
  }

  @Test("one zone has a hole around a locality and one has an island")
  func holesAndIslands() throws {
    let geometry = try #require(try town.zones.geometry)
    #expect((0..<40).contains { geometry.rings(part: geometry.parts($0).lowerBound).count > 1 })
    #expect((0..<40).contains { geometry.parts($0).count > 1 })
  }

  @Test("places of six categories have capacities, lie in their zone and bear different names")
  func places() throws {
    let places = try town.places
    #expect(places.count >= 40)
    #expect(Set(try places.texts("category")).count == 6)
    #expect(Set(try places.texts("name")).count == places.count)
    #expect(try places.values("capacity").allSatisfy { $0 > 0 })
    #expect(try town.candidates.count >= 8)
    let zones = Set(try town.zones.texts("deso"))
    #expect(Set(try places.texts("deso")).isSubset(of: zones))
  }

  @Test("each development plan says dwellings by tenure and whom it expects")
  func plans() throws {
    #expect(try town.plans.count == 2)
    for plan in try town.plans {
      #expect(plan.count >= 5)
      let tenures = try ["dw_hyresratt", "dw_bostadsratt", "dw_aganderatt"].map(plan.values)
      let pop = try plan.values("pop")
      for row in 0..<plan.count {
        #expect(tenures.reduce(0) { $0 + $1[row] } == (try plan.values("dwellings"))[row])
        #expect(pop[row] > (try plan.values("dwellings"))[row])
        #expect((2026...2035).contains(try plan.values("move_in_year")[row]))
      }
    }
  }

  @Test("the same seed gives the same town at any thread count, another seed another town")
  func determinism() throws {
    let again = try SampleTown.make(context: RunContext(threads: 2))
    #expect(again.zones.columns == (try town.zones.columns))
    #expect(again.streets.geometry?.x == (try town.streets.geometry?.x))
    #expect(again.blocks.columns == (try town.blocks.columns))
    let other = try SampleTown.make(.init(seed: 2))
    #expect(other.zones.columns != (try town.zones.columns))
    #expect(try other.zones.values("pop").allSatisfy { (700...2700).contains($0) })
  }

  @Test("numbers of zones that make no town are refused", arguments: [0, -3, 1_000_001, Int.max])
  func refusedSizes(zones: Int) {
    let error = #expect(throws: GeosegError.self) {
      try SampleTown.make(.init(zones: zones))
    }
    #expect(error?.diagnostics.first?.kind == .quantityOutOfRange)
  }

  @Test("an interrupted town stops")
  func interrupted() {
    let context = RunContext()
    context.cancellation.cancel()
    let error = #expect(throws: GeosegError.self) { try SampleTown.make(context: context) }
    #expect(error?.diagnostics.first?.kind == .interrupted)
  }

  @Test("fewer and more zones make a smaller and a larger town", arguments: [1, 2, 9, 60])
  func otherSizes(zones: Int) throws {
    let town = try SampleTown.make(.init(seed: 3, zones: zones))
    #expect(town.zones.count == zones)
    #expect(try town.zones.values("pop").reduce(0, +) == Double(zones) * 1500)
    #expect(town.blocks.count > 100 * zones)
    #expect(town.places.count >= 40)
  }
}
