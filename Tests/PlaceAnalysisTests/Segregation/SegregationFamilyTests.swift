import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("The segregation family")
struct SegregationFamilyTests {
  private let names = ["a", "b", "c"]
  private let three = GroupCounts([
    ("a", [60, 20, 0]), ("b", [30, 30, 0]), ("c", [10, 50, 0]),
  ])

  @Test("two groups are compared with each other, and nobody else is counted")
  func twoGroups() throws {
    // 700 people belong to neither group; D does not see them, exposure does.
    let counts = GroupCounts([("x", [80, 10]), ("y", [20, 90])], total: [800, 100])
    let result = try SegregationFamily.run(counts, measures: ["d", "exposure-matrix", "isolation"])
    let d = try #require(result.values.first)
    #expect(d.groups == ["x", "y"])
    let values = [80.0, 10]
    let others = [20.0, 90]
    #expect(d.value == dissimilarity(focal: values.span, rest: others.span))
    let isolation = try #require(result.values.first { $0.id == "isolation" })
    #expect(isolation.groups == ["x"])
    // (80²/800 + 10²/100) / 90
    #expect(isClose(isolation.value ?? .nan, 0.1))
    let row = result.values.filter { $0.id == "exposure-matrix" && $0.groups.first == "x" }
    #expect(row.map { $0.groups[1] } == ["x", "y", "rest"])
    #expect(isClose(row.compactMap(\.value).reduce(0, +), 1))
  }

  @Test("more than two groups are each compared with everybody else, and all with each other")
  func threeGroups() throws {
    let result = try SegregationFamily.run(three)
    let d = result.values.filter { $0.id == "dissimilarity" }
    #expect(d.map(\.groups) == names.map { [$0, "rest"] })
    #expect(isClose(d[1].value ?? .nan, 0))
    // 60/80 − 40/120
    #expect(isClose(d[0].value ?? .nan, 0.416666666666667))
    #expect(result.values.filter { $0.id == "exposure-matrix" }.count == 9)
    let multi = try #require(result.values.first { $0.id == "multigroup-dissimilarity" })
    #expect(multi.groups == names)
    #expect(isClose(multi.value ?? .nan, 0.303030303030303))
    let columns = result.zoneColumns.map(\.name)
    for name in names {
      #expect(columns.contains("share_\(name)"))
      #expect(columns.contains("location_quotient_\(name)"))
      #expect(columns.contains("contribution_dissimilarity_\(name)"))
    }
    #expect(columns.contains("entropy"))
    #expect(columns.contains("divergence"))
    #expect(Set(columns).count == columns.count)
  }

  @Test("pairs of groups are compared as if nobody else lived there")
  func pairs() throws {
    let result = try SegregationFamily.run(three, measures: ["pairwise-dissimilarity"])
    #expect(result.values.map(\.groups) == [["a", "b"], ["a", "c"], ["b", "c"]])
    #expect(isClose(result.values[1].value ?? .nan, 0.583333333333333))
  }

  @Test("the fast way against everybody else is the way of two groups")
  func againstRest() {
    for seed in 1...5 {
      let town = RandomCounts(seed: UInt64(seed), groups: 4).composition
      for group in 0..<4 {
        let rest = town.rest(of: group)
        let d = town.value(ofGroup: group, againstRest: rest) {
          dissimilarity(focal: $0, rest: $1)
        }
        let h = town.value(ofGroup: group, againstRest: rest) {
          informationTheory(focal: $0, rest: $1)
        }
        #expect(isClose(town.dissimilarity(ofGroup: group), d, 1e-13))
        #expect(isClose(town.informationTheory(ofGroup: group), h, 1e-13))
      }
    }
  }

  @Test("zones without people have undefined local values with their reason")
  func emptyZone() throws {
    let result = try SegregationFamily.run(three)
    for column in result.zoneColumns {
      #expect(column.status(2) == .undefined(.emptyZone), "\(column.name)")
      #expect(column.status(0) == .given, "\(column.name)")
    }
    #expect(result.diagnostics.map(\.kind) == [.emptyZones, .intervalMeaning])
  }

  @Test("zones whose counts are not known are left out, and said so zone by zone")
  func unknownZone() throws {
    var counts = GroupCounts([("a", [60, 20, .nan]), ("b", [40, 80, .nan])])
    counts.zones = [.given, .given, .missing]
    let result = try SegregationFamily.run(counts)
    let known = try SegregationFamily.run(GroupCounts([("a", [60, 20]), ("b", [40, 80])]))
    #expect(result.values == known.values)
    #expect(result.zoneColumns.allSatisfy { $0.status(2) == .undefined(.missingInput) })
  }

  @Test("contributions per zone sum to the value they contribute to")
  func contributions() throws {
    let result = try SegregationFamily.run(RandomCounts(seed: 4).counts)
    for (measure, column) in [
      ("dissimilarity", "contribution_dissimilarity_"),
      ("information-theory", "contribution_information_theory_"),
    ] {
      for value in result.values where value.id == measure {
        let parts = result.zoneColumns.first { $0.name == column + value.groups[0] }
        let sum = parts?.numbers?.filter { !$0.isNaN }.reduce(0, +)
        let total = try #require(sum)
        let known = try #require(value.value)
        #expect(isClose(total, known, 1e-12), "\(measure) \(value.groups)")
      }
    }
  }

  @Test("every value lies within the range of its measure", arguments: [1, 2, 3, 4, 5, 6])
  func ranges(seed: UInt64) throws {
    let result = try SegregationFamily.run(RandomCounts(seed: seed).counts, measures: ["all"])
    #expect(result.values.count > 60)
    for value in result.values {
      let number = try #require(value.value, "\(value.id)")
      #expect(value.range.contains(number), "\(value.id) \(value.groups) \(number)")
    }
    for column in result.zoneColumns {
      for (zone, number) in (column.numbers ?? []).enumerated() where !number.isNaN {
        #expect(number >= -1, "\(column.name) in zone \(zone)")
      }
    }
  }

  @Test("the same at any number of threads", arguments: [2, 3, 8])
  func threads(threads: Int) throws {
    let counts = SuppressedTown.counts(hidden: 3)
    let one = try SegregationFamily.run(counts, context: RunContext(threads: 1))
    let many = try SegregationFamily.run(counts, context: RunContext(threads: threads))
    #expect(one.values == many.values)
    // NaN is not equal to itself: the texts of the columns are.
    #expect("\(one.zoneColumns)" == "\(many.zoneColumns)")
  }

  @Test("names that are no column names become some, and never twice the same")
  func columnNames() throws {
    let result = try SegregationFamily.run(
      GroupCounts([("över 65+", [1, 2]), ("över 65-", [3, 4])]), measures: ["share"])
    #expect(result.zoneColumns.map(\.name) == ["share_över_65_", "share_över_65__2"])
  }
}
