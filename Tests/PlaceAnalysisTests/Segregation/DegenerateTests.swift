import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Awkward input of the segregation family")
struct DegenerateTests {
  @Test("an even town scores exactly zero, however odd its numbers")
  func evenTown() {
    let sizes: [Double] = [3, 7, 11, 49, 1000, 12345]
    let x = sizes.map { $0 * 3 }
    let y = sizes.map { $0 * 7 }
    for (name, kernel) in measuresOfTwoGroups where !["isolation", "interaction"].contains(name) {
      #expect(kernel(x.span, y.span).magnitude < (name == "Atkinson" ? 1e-14 : 1e-300), "\(name)")
    }
    let town = Composition(groups: [x, y, x])
    for (name, value) in measuresOfAllGroups { #expect(value(town) == 0, "\(name)") }
    #expect(town.locationQuotients(of: 1).allSatisfy { $0 == 1 })
    #expect(town.localDivergence().allSatisfy { $0 == 0 })
  }

  @Test("a fully separated town scores one")
  func separatedTown() {
    let x: [Double] = [10, 0, 35, 0]
    let y: [Double] = [0, 20, 0, 5]
    for (name, kernel) in measuresOfTwoGroups
    where !["interaction", "Gorard"].contains(name) {
      #expect(isClose(kernel(x.span, y.span), 1), "\(name)")
    }
    #expect(interaction(focal: x.span, rest: y.span) == 0)
    for (name, value) in measuresOfAllGroups {
      let expected = name == "M" ? Composition(groups: [x, y]).entropy() : 1
      #expect(isClose(value(Composition(groups: [x, y])), expected), "\(name)")
    }
  }

  @Test("an empty group makes evenness undefined with its reason, never zero")
  func emptyGroup() throws {
    let counts = GroupCounts([("a", [10, 20]), ("b", [0, 0])])
    let result = try SegregationFamily.run(counts, measures: ["dissimilarity", "h", "m", "lq"])
    #expect(result.values.map(\.value) == [nil, nil, nil])
    #expect(result.values[0].status == .undefined(.emptyGroup))
    #expect(result.values[1].status == .undefined(.emptyGroup))
    #expect(result.values[2].status == .undefined(.oneGroup))
    #expect(result.diagnostics.contains { $0.kind == .onlyOneGroup })
    let quotients = try #require(result.zoneColumns.first { $0.name == "location_quotient_b" })
    #expect(quotients.status(0) == .undefined(.emptyGroup))
    let others = try #require(result.zoneColumns.first { $0.name == "location_quotient_a" })
    #expect(others.numbers == [1, 1])
  }

  @Test("one group that is everybody has nothing to be apart from")
  func everybody() throws {
    let counts = GroupCounts([("a", [10, 20])], total: [10, 20])
    let result = try SegregationFamily.run(counts, measures: ["d", "isolation"])
    #expect(result.values[0].status == .undefined(.oneGroup))
    #expect(result.values[0].groups == ["a", "rest"])
    #expect(result.values[1].value == 1)
  }

  @Test("a town without people gives undefined values and no crash")
  func nobody() throws {
    let result = try SegregationFamily.run(
      GroupCounts([("a", [0, 0]), ("b", [0, 0])]), measures: ["all"])
    #expect(result.values.allSatisfy { $0.value == nil })
    for column in result.zoneColumns {
      #expect(column.status(0) == .undefined(.emptyZone), "\(column.name)")
    }
  }

  @Test("a town without zones gives undefined values and no crash")
  func noZones() throws {
    let result = try SegregationFamily.run(
      GroupCounts([("a", []), ("b", [])]), measures: ["all"])
    #expect(result.values.allSatisfy { $0.value == nil })
    #expect(result.zoneColumns.allSatisfy { $0.count == 0 })
  }

  @Test(
    "a count that cannot be is an error that names its zone",
    arguments: [(-1.0, "GS238"), (.nan, "GS239"), (.infinity, "GS239"), (1e200, "GS504")])
  func badCount(value: Double, code: String) {
    let counts = GroupCounts([("a", [10, value, 3]), ("b", [1, 2, 3])])
    let error = #expect(throws: GeosegError.self) {
      try SegregationFamily.run(counts, ids: ["north", "south", "east"], file: "town.geojson")
    }
    let finding = error?.diagnostics.first
    #expect(finding?.kind.code == code)
    #expect(finding?.location.id == "south")
    #expect(finding?.location.feature == 1)
    #expect(finding?.location.column == "a")
    #expect(finding?.location.file == "town.geojson")
  }

  @Test("a group larger than its zone is an error that names the zone")
  func aboveTotal() {
    let counts = GroupCounts([("a", [10, 30])], total: [20, 25])
    let error = #expect(throws: GeosegError.self) {
      try SegregationFamily.run(counts, ids: ["north", "south"])
    }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS240"])
    #expect(error?.diagnostics.first?.location.id == "south")
  }

  @Test("all faults are told at once")
  func allFaults() {
    let counts = GroupCounts([("a", [-1, -2]), ("a", [.nan, 3])])
    let error = #expect(throws: GeosegError.self) { try SegregationFamily.run(counts) }
    #expect(error?.diagnostics.count == 4)
  }

  @Test("one group alone without a total is refused")
  func loneGroup() {
    let error = #expect(throws: GeosegError.self) {
      try SegregationFamily.run(GroupCounts([("a", [1, 2])]))
    }
    #expect(error?.diagnostics.first?.kind == .loneGroup)
    #expect(error?.exit == .usage)
  }

  @Test("minus zero counts as zero, in every sum and in every sort")
  func minusZero() {
    let x: [Double] = [-0.0, 80, 10]
    let y: [Double] = [50, 20, 90]
    let plain: [Double] = [0, 80, 10]
    #expect(gini(focal: x.span, rest: y.span) == gini(focal: plain.span, rest: y.span))
  }
}
