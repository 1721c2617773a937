import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("groups and curves")
struct GroupLayerTests {
  /// Four zones of 100 m in a row with a library in the first: 0, 100, 200 and 300 m off.
  static func town(
    _ reaches: [ReachDefinition] = [.within(metres: 100, 250)], layers: Set<String> = []
  ) throws -> ReachInput {
    var zones = TinyTown.row(of: [("all", [100, 50, 30, 20]), ("young", [10, 20, 30, 0])])
    zones.set(.numbers("income", [4, 3, 2, 1]))
    var input = ReachInput(
      zones: zones,
      places: PlaceSet(ids: ["library"], x: [50], y: [50], capacities: [40]),
      people: PeopleByGroup(
        total: .init(group: nil, values: [100, 50, 30, 20]),
        groups: [.init(group: "young", values: [10, 20, 30, 0])]),
      origins: try Origins.placed(.centroid, in: try #require(zones.geometry)), reaches: reaches)
    input.layers = layers
    return input
  }

  static func values(
    _ id: String, _ settings: [(name: String, values: [String])] = []
  ) throws -> [MeasureValue] {
    try Accessibility.measured(
      town(), measures: [id],
      parameters: AccessParameters.read(settings, at: { _ in Location() })
    ).values.filter { $0.id == id }
  }

  /// What a value is of, and of which group.
  static func of(_ values: [MeasureValue], _ column: String, _ group: String? = nil) -> [Double?] {
    values.filter { value in
      value.groups == (group.map { [$0] } ?? [])
        && value.parameters.contains { $0.name == "of" && $0.value == .string(column) }
    }.map(\.value)
  }

  @Test("the table of groups can be checked on paper")
  func groups() throws {
    let result = try Accessibility.measured(Self.town(layers: ["groups"]))
    let table = try #require(result.tables.first { $0.name == "groups" }?.table)
    func column(_ name: String) -> [Double]? { table[name]?.numbers }
    #expect(table.columnNames.prefix(2) == ["group", "unit"])
    #expect((0..<2).map { table["group"]?.text($0) } == ["", "young"])
    #expect(column("people") == [200, 60])
    #expect(column("unreachable_people") == [0, 0])
    // (50·100 + 30·200 + 20·300)/200 and (20·100 + 30·200)/60.
    #expect(column("mean")?[0] == 85)
    #expect(isClose(column("mean")?[1] ?? .nan, 8000.0 / 60))
    #expect(column("median") == [0, 100])
    #expect(column("p10") == [0, 0])
    #expect(column("p90") == [200, 200])
    #expect(column("share_within_100m") == [0.75, 0.5])
    #expect(column("share_within_250m") == [0.9, 1])
    #expect(isClose(column("ratio_to_all")?[1] ?? .nan, 8000.0 / 60 / 85))
    #expect(column("difference_from_all")?[0] == 0)
  }

  @Test("a curve steps where somebody lives, and ends with everybody")
  func curves() throws {
    let result = try Accessibility.measured(Self.town(layers: ["curves"]))
    let table = try #require(result.tables.first { $0.name == "curves" }?.table)
    let costs = try #require(table["cost"]?.numbers)
    let shares = try #require(table["share"]?.numbers)
    func share(_ cost: Double, _ group: String) -> Double? {
      (0..<table.count).first { costs[$0] == cost && table["group"]?.text($0) == group }
        .map { shares[$0] }
    }
    #expect(share(0, "") == 0.5)
    #expect(share(100, "") == 0.75)
    #expect(share(250, "") == 0.9)
    #expect(share(300, "") == 1)
    #expect(isClose(share(0, "young") ?? .nan, 1.0 / 6))
    #expect(share(200, "young") == 1)
    for row in 1..<table.count
    where table["group"]?.text(row) == table["group"]?.text(row - 1) {
      #expect(costs[row] > costs[row - 1] && shares[row] >= shares[row - 1])
    }
  }

  @Test("the curve at a cut-off is the share with access", arguments: [1, 2, 3] as [UInt64])
  func agreement(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let counts = (0..<40).map { _ in (random.unit() * 50).rounded(.down) }
    let zones = TinyTown.row(of: [("all", counts)])
    var input = ReachInput(
      zones: zones,
      places: PlaceSet(
        ids: ["a", "b", "c"], x: (0..<3).map { _ in random.unit() * 4000 },
        y: (0..<3).map { _ in random.unit() * 300 }),
      people: PeopleByGroup(total: .init(group: nil, values: counts)),
      origins: try Origins.placed(.cells(metres: 30), in: try #require(zones.geometry)),
      reaches: [.within(metres: 150, 400, 900)])
    input.layers = ["groups", "curves"]
    let result = try Accessibility.measured(
      input, measures: ["share-with-access", "access-beyond-standard"])
    let groups = try #require(result.tables.first { $0.name == "groups" }?.table)
    for label in ["150m", "400m", "900m"] {
      let share = try #require(
        result.values.first { value in
          value.id == "share-with-access"
            && value.parameters.contains { $0.value == .string(label) }
        }?.value)
      let beyond = try #require(
        result.values.first { value in
          value.id == "access-beyond-standard"
            && value.parameters.contains { $0.value == .string(label) }
            && value.parameters.contains { $0.name == "power" && $0.value == .integer(0) }
        }?.value)
      #expect(isClose(try #require(groups["share_within_\(label)"]?.numbers?[0]), share))
      #expect(isClose(1 - beyond, share))
    }
  }

  @Test("groups are compared with everybody")
  func comparisons() throws {
    let mean = try Self.values("access-mean")
    #expect(Self.of(mean, "nearest_distance_m") == [85])
    // Within 100 m: 150 of 200 people have 40 seats.
    #expect(Self.of(mean, "access_capacity_100m") == [30])
    #expect(Self.of(mean, "access_capacity_100m", "young") == [20])
    #expect(
      Self.of(try Self.values("access-ratio"), "access_capacity_100m", "young") == [20.0 / 30])
    #expect(
      Self.of(try Self.values("access-difference"), "access_capacity_100m", "young") == [-10])
    #expect(
      Self.of(
        try Self.values("access-quantile", [("quantile", ["0.5,0.9"])]), "nearest_distance_m",
        "young") == [100, 200])
    #expect(Self.of(try Self.values("access-without-value"), "nearest_distance_m") == [0])
  }

  @Test("inequality is asked of what inequality-of names")
  func choice() throws {
    let gini = try Self.values("access-gini", [("inequality-of", ["places-within"])])
    #expect(Set(gini.flatMap(\.parameters).filter { $0.name == "of" }.map(\.value)).count == 2)
    // One place for 150 of 200: ¼.
    #expect(Self.of(gini, "access_count_100m") == [0.25])
    #expect(Self.of(gini, "access_count_100m", "young") == [0.5])
    #expect(Self.of(try Self.values("access-hoover"), "access_capacity_100m") == [0.25])
    let poverty = try Self.values(
      "access-poverty",
      [("inequality-of", ["capacity-within"]), ("poverty-line", ["50"])])
    #expect(
      Self.of(poverty, "access_capacity_100m").map { $0.map { ($0 * 1e9).rounded() / 1e9 } }
        == [1, 0.4, 0.28])
    let beyond = try Self.values("access-beyond-standard", [("standard", ["100m"])])
    #expect(Self.of(beyond, "nearest_distance_m") == [0.25, 0.35, 0.55])
  }

  @Test("the rank is a column of the zones")
  func ranked() throws {
    let settings: [(name: String, values: [String])] = [
      ("inequality-of", ["places-within"]), ("rank-by", ["income"]),
    ]
    // 20, 30, 50, 100 people from poor to rich; the last two have one place within 100 m.
    let index = try Self.values("access-concentration", settings)
    #expect(Self.of(index, "access_count_100m") == [0.25])
    #expect(
      Self.of(try Self.values("access-palma", settings), "access_count_100m") == [1 / (30.0 / 80)])
    let without = try Self.values("access-palma")
    #expect(without.allSatisfy { $0.value == nil && $0.status == .undefined(.missingInput) })
    let error = #expect(throws: GeosegError.self) {
      try Self.values("access-palma", [("rank-by", ["salary"])])
    }
    #expect(error?.diagnostics[0].kind == .rankUnknown)
  }

  @Test("between and within groups are Theil's T, those of no group among them")
  func theil() throws {
    let all = try Accessibility.measured(
      Self.town(), measures: ["inequality"], parameters: AccessParameters()
    ).values
    for column in ["nearest_distance_m", "access_capacity_100m", "access_capacity_250m"] {
      func value(_ id: String) throws -> Double {
        let found = try #require(Self.of(all.filter { $0.id == id }, column).first)
        return found ?? .nan
      }
      #expect(
        isClose(
          try value("access-theil-between") + value("access-theil-within"),
          try value("access-theil")))
    }
  }

  @Test("groups that are more than everybody are no parts")
  func overlapping() throws {
    var input = try Self.town()
    input.people = PeopleByGroup(
      total: .init(group: nil, values: [100, 50, 30, 20]),
      groups: [
        .init(group: "young", values: [80, 20, 30, 0]),
        .init(group: "students", values: [70, 20, 10, 0]),
      ])
    let values = try Accessibility.measured(
      input, measures: ["access-theil-between", "access-theil-within"]
    ).values
    #expect(!values.isEmpty)
    #expect(
      values.allSatisfy { $0.value == nil && $0.status == .undefined(.overlappingGroups) })
  }

  @Test("people without a way are in every share, and in no mean")
  func unreached() throws {
    var input = try Self.town(layers: ["groups", "curves"])
    // The last zone has no way to the library.
    let costs = CostMatrix(
      origins: ["z1", "z2", "z3"], destinations: ["library", "library", "library"],
      costs: [0, 100, 200])
    input.reaches = [
      ReachDefinition(cutOffs: [.metres(100), .metres(250)], source: .matrix(costs))
    ]
    let result = try Accessibility.measured(
      input, measures: ["access-beyond-standard", "access-without-value"])
    let table = try #require(result.tables.first { $0.name == "groups" }?.table)
    #expect(table["unreachable_people"]?.numbers == [20, 0])
    #expect(table["share_within_250m"]?.numbers == [0.9, 1])
    let beyond = result.values.filter { $0.id == "access-beyond-standard" && $0.groups.isEmpty }
    // 30 at twice the standard of 100 m and 20 without a way; then the 20 alone.
    #expect(beyond.map(\.value) == [0.25, 0.25, 0.25, 0.1, 0.1, 0.1])
    #expect(
      Self.of(result.values.filter { $0.id == "access-without-value" }, "nearest_distance_m")
        == [0.1])
    let curves = try #require(result.tables.first { $0.name == "curves" }?.table)
    let everybody = (0..<curves.count).filter { curves["group"]?.text($0) == "" }
    #expect(everybody.last.flatMap { curves["share"]?.numbers?[$0] } == 0.9)
  }

  @Test("inequality of inequality is refused, unknown measures too")
  func refusals() {
    #expect(throws: GeosegError.self) {
      try Self.values("access-gini", [("inequality-of", ["access-gini"])])
    }
    #expect(throws: GeosegError.self) {
      try Self.values("access-gini", [("inequality-of", ["no-such-measure"])])
    }
    for (name, value) in [
      ("quantile", "1.5"), ("poverty-line", "0"), ("value-bounds", "1,0"), ("rank-by", "a,b"),
      ("atkinson-epsilon", "-1"), ("standard", "far"),
    ] {
      #expect(throws: GeosegError.self) { try Self.values("access-gini", [(name, [value])]) }
    }
  }

  @Test("grid lines are round, and there are not too many")
  func grid() {
    for farthest in [0.3, 1, 7, 12.5, 99, 250, 251, 1234, 5e4] {
      let step = CostCurve.gridStep(upTo: farthest)
      let lines = farthest / step
      #expect(lines <= 250 && lines >= 40, "\(farthest) by \(step)")
    }
    #expect(CostCurve.gridStep(upTo: 0) == 0)
    let far = AccessDistribution(
      values: (0..<5000).map { Double($0) * 1.5 }, persons: [Double](repeating: 1, count: 5000))
    let costs = CostCurve.costs(of: far, and: [1000])
    #expect(costs.count < 1300 && costs.contains(1000) && costs.contains(1498.5))
    #expect(CostCurve(far, at: costs).shares.last == 1)
  }
}
