import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Decomposing a layer")
struct DecompositionRequestTests {
  private let output = [Plan.Output(layer: "zones", file: "out.geojson")]

  private func town(_ districts: [String?] = ["A", "A", "B", "B"]) throws -> CountedTown {
    let town = try CountedTown()
    let counts = [(9, 1, 4), (1, 9, 2), (5, 5, 0), (5, 5, 6)]
    try town.write(
      counts.enumerated().map { place, n in
        let district = districts[place].map { "\"\($0)\"" } ?? "null"
        return (
          place,
          #""deso":"z\#(place)","district":\#(district),"quarter":"q\#(place % 2)","#
            + #""a":\#(n.0),"b":\#(n.1),"c":\#(n.2)"#
        )
      }, to: "zones.geojson")
    return town
  }

  @Test("levels, units, groups and each zone's part are told, and add up")
  func parts() throws {
    let plan = try town().resolved("zones.geojson", groups: "a,b,c")
    let outcome = try DecompositionRequest(
      levels: ["district"], supergroups: "ab=a+b"
    ).run(on: plan, outputs: output + [Plan.Output(layer: "units", file: "u.csv")])
    let whole = Composition(groups: [[9, 1, 5, 5], [1, 9, 5, 5], [4, 2, 0, 6]])
    let m = whole.mutualInformation()
    #expect(outcome.value("mutual-information") == m)
    let levels = outcome.values.filter { $0.id == "information-of-level" }.compactMap(\.value)
    #expect(levels.count == 2 && isClose(levels.reduce(0, +), m))
    let zones = zip(outcome.column("between_district"), outcome.column("within_district"))
    #expect(isClose(zones.reduce(0) { $0 + $1.0 + $1.1 }, m))
    #expect(
      isClose(
        outcome.column("between_supergroups").reduce(0, +),
        outcome.value("information-between-supergroups") ?? .nan))
    let units = outcome.outputs[1].layer.table
    #expect(units["people"]?.numbers == [26, 26])
    #expect(isClose(units["part_within"]?.numbers?.reduce(0, +) ?? .nan, levels[1]))
    #expect(outcome.value("linkage-of-group", "c") != nil)
  }

  @Test("units of nested levels with the same name are told apart by the unit around them")
  func nested() throws {
    let plan = try town().resolved("zones.geojson", groups: "a,b")
    let outcome = try DecompositionRequest(levels: ["district", "quarter"]).run(
      on: plan, outputs: [Plan.Output(layer: "units", file: "u.csv")])
    #expect(outcome.texts("unit") == ["A", "B", "A / q0", "A / q1", "B / q0", "B / q1"])
  }

  @Test("zones in no unit, unknown columns, and unknown or doubled groups are told at once")
  func faults() throws {
    let plan = try town(["A", nil, "B", "B"]).resolved("zones.geojson", groups: "a,b,c")
    let request = DecompositionRequest(
      levels: ["district", "distict"], supergroups: "x=a+e,y=a+b")
    let error = #expect(throws: GeosegError.self) { try request.run(on: plan, outputs: output) }
    #expect(
      Set(error?.diagnostics.map(\.kind.code) ?? []) == ["GS233", "GS630", "GS631", "GS632"])
  }

  @Test(
    "merging neighbours tells how few areas are needed",
    arguments: DecompositionRequest.Merging.allCases)
  func merging(rule: DecompositionRequest.Merging) throws {
    let plan = try town().resolved("zones.geojson", groups: "a,b")
    let request = DecompositionRequest(merging: rule)
    let outcome = try request.run(
      on: plan, outputs: output + [Plan.Output(layer: "merges", file: "m.csv")])
    #expect(outcome.value("areas-needed") == 3)
    #expect(outcome.texts("area_95") == ["z0", "z1", "z2", "z2"])
    #expect(outcome.outputs[1].layer.table.count == 3)
    #expect(!outcome.column("contribution").isEmpty)
  }
}
