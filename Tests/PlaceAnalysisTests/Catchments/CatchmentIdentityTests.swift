import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("catchment identities")
struct CatchmentIdentityTests {
  static let scales = ["250m", "500m", "900m"]

  static func near(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-9) -> Bool {
    guard let a, let b else { return false }
    return abs(a - b) <= tolerance * max(1, abs(a), abs(b))
  }

  @Test("the share with access is the union of the catchments", arguments: RandomTown.methods)
  func accessIsUnion(method: PopulationAt) throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let input = try RandomTown.input(seed: seed, method: method)
      let access = try Accessibility.measured(input)
      let overlap = try Catchments.measured(input)
      for scale in Self.scales {
        // To the last bit: both read the same rows in the same order.
        let shares = access.zoneColumns.first { $0.name == "access_share_\(scale)" }
        let covered = overlap.zoneColumns.first { $0.name == "covered_share_\(scale)" }
        #expect(shares?.numbers?.map(\.bitPattern) == covered?.numbers?.map(\.bitPattern))
        for group in [[], ["g0"], ["g1"], ["g2"]] {
          let series = input.people.series.first { $0.groups == group }
          let placed = zip(series?.values ?? [], shares?.numbers ?? [])
            .filter { !$0.1.isNaN }.map(\.0).reduce(0, +)
          let share = access.value("share-with-access", group, ["within": scale])?.value
          let people = overlap.value("covered-population", group, ["within": scale])?.value
          #expect(Self.near(share.map { $0 * placed }, people, within: 1e-13))
          let rest = overlap.value("uncovered-population", group, ["within": scale])?.value
          #expect(Self.near(people.flatMap { p in rest.map { p + $0 } }, placed))
        }
      }
    }
  }

  @Test("multiplicities, catchments and exclusive people add up", arguments: RandomTown.methods)
  func sums(method: PopulationAt) throws {
    for seed in 4...5 as ClosedRange<UInt64> {
      let input = try RandomTown.input(seed: seed, method: method)
      let result = try Catchments.measured(input)
      for scale in Self.scales {
        for (group, part) in [([], "population"), (["g0"], "g0"), (["g2"], "g2")] {
          var catchments = 0.0
          var people = 0.0
          var once = 0.0
          for m in 0...input.places.count {
            let value = result.value(
              "multiplicity", group, ["within": scale, "multiplicity": "\(m)"])?.value
            catchments += Double(m) * (value ?? 0)
            people += value ?? 0
            if m == 1 { once = value ?? 0 }
          }
          let totals = result.places("catchment_\(part)_\(scale)")
          let own = result.places("exclusive_\(part)_\(scale)")
          let shared = result.places("shared_\(part)_\(scale)")
          #expect(totals.count == input.places.count)
          #expect(Self.near(catchments, totals.reduce(0, +)))
          #expect(Self.near(once, own.reduce(0, +)))
          for place in totals.indices {
            #expect(Self.near(own[place] + shared[place], totals[place]))
          }
          let covered = result.value("covered-population", group, ["within": scale])?.value
          let none = result.value(
            "multiplicity", group, ["within": scale, "multiplicity": "0"])?.value
          #expect(Self.near(covered.map { $0 + (none ?? 0) }, people))
        }
        // A place that is nowhere has an empty catchment.
        #expect(result.places("catchment_population_\(scale)")[3] == 0)
      }
    }
  }

  @Test("leaving a place out takes exactly its exclusive people", arguments: RandomTown.methods)
  func leaveOneOut(method: PopulationAt) throws {
    let input = try RandomTown.input(seed: 9, method: method)
    let full = try Catchments.measured(input)
    for place in [0, 2, 7] {
      var less = input
      less.places.x[place] = .nan
      let without = try Catchments.measured(less)
      for scale in Self.scales {
        let before = full.value("covered-population", [], ["within": scale])?.value
        let after = without.value("covered-population", [], ["within": scale])?.value
        let lost = before.flatMap { b in after.map { b - $0 } }
        #expect(
          Self.near(lost, full.places("exclusive_population_\(scale)")[place], within: 1e-8))
      }
    }
  }

  @Test("white spots hold exactly the people in no catchment", arguments: RandomTown.methods)
  func whiteSpots(method: PopulationAt) throws {
    for seed in 10...11 as ClosedRange<UInt64> {
      let input = try RandomTown.input(seed: seed, places: 6, method: method)
      let result = try Catchments.measured(input)
      let spots = try #require(result.table("white-spots"))
      let within = try #require(spots["within"])
      for scale in Self.scales {
        let rows = (0..<spots.count).filter { within.text($0) == scale }
        for (group, name) in [([], "population"), (["g1"], "g1")] {
          let people = try #require(spots[name]?.numbers)
          let sum = rows.map { people[$0] }.reduce(0, +)
          let uncovered = result.value("uncovered-population", group, ["within": scale])?.value
          #expect(Self.near(sum, uncovered))
        }
        let population = try #require(spots["population"]?.numbers)
        #expect(
          zip(rows, rows.dropFirst()).allSatisfy { population[$0] >= population[$1] })
      }
    }
  }

  @Test("pairs: shared people never exceed either catchment, coincident places are alike")
  func pairs() throws {
    let input = try RandomTown.input(seed: 12)
    let result = try Catchments.measured(input)
    let pairs = try #require(result.table("pairs"))
    let jaccard = try #require(pairs["jaccard"]?.numbers)
    let shared = try #require(pairs["shared_population"]?.numbers)
    let a = try #require(pairs["place_a"])
    let b = try #require(pairs["place_b"])
    let within = try #require(pairs["within"])
    var twins = 0
    for row in 0..<pairs.count {
      let scale = try #require(within.text(row))
      let totals = result.places("catchment_population_\(scale)")
      let first = try #require(input.places.ids.firstIndex { $0 == a.text(row) })
      let second = try #require(input.places.ids.firstIndex { $0 == b.text(row) })
      #expect(first < second)
      #expect(shared[row] <= min(totals[first], totals[second]) + 1e-9)
      if first == 0, second == 1 {
        twins += 1
        #expect(Self.near(jaccard[row], 1))
      }
    }
    #expect(twins == 3)
    #expect(pairs.geometry?.count == pairs.count)
  }

  @Test("suppressed cells travel as ranges that hold the value")
  func ranges() throws {
    let input = try RandomTown.input(seed: 13, ranges: true)
    let access = try Accessibility.measured(input)
    let overlap = try Catchments.measured(input)
    var seen = 0
    for value in access.values + overlap.values where value.id != "multiplicity-area" {
      guard let interval = value.interval, let number = value.value else {
        Issue.record("no interval for \(value.id)")
        continue
      }
      seen += 1
      #expect(interval.kind == "suppressed-cells")
      #expect(interval.lower <= number + 1e-9 && number <= interval.upper + 1e-9, "\(value.id)")
    }
    #expect(seen > 50)
    let column = overlap.placeColumns.first { $0.name == "catchment_g0_500m" }
    let bounds = try #require(column?.bounds)
    let values = try #require(column?.numbers)
    for place in values.indices {
      #expect(bounds.lower[place] <= values[place] && values[place] <= bounds.upper[place])
    }
  }

  @Test("the same bits at any number of threads", arguments: RandomTown.methods)
  func threads(method: PopulationAt) throws {
    let input = try RandomTown.input(seed: 14, side: 6, method: method)
    let one = try Catchments.measured(input)
    let access = try Accessibility.measured(input)
    // NaN does not equal itself; its bits do.
    func bits(_ result: FamilyResult) -> [[UInt64]] {
      (result.placeColumns + result.zoneColumns).map { ($0.numbers ?? []).map(\.bitPattern) }
    }
    for threads in [2, 8] {
      let more = try Catchments.measured(input, RunContext(threads: threads))
      #expect(more.values == one.values)
      #expect(bits(more) == bits(one))
      #expect(
        try Accessibility.measured(input, RunContext(threads: threads)).values == access.values)
    }
  }
}
