import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Comparing two counts of a town")
struct ChangeRequestTests {
  private let output = [Plan.Output(layer: "zones", file: "out.geojson")]

  private func years(_ key: String, _ counts: [Int]) -> String {
    #""deso":"\#(key)","a_2020":\#(counts[0]),"b_2020":\#(counts[1]),"a_2023":\#(counts[2]),"b_2023":\#(counts[3])"#
  }

  private func two(_ key: String, _ a: String, _ b: String) -> String {
    #""deso":"\#(key)","a":\#(a),"b":\#(b)"#
  }

  @Test("one layer with the columns of two years needs no key")
  func oneLayer() throws {
    let town = try CountedTown()
    try town.write(
      [(0, years("z0", [80, 20, 70, 40])), (1, years("z1", [10, 90, 30, 80]))],
      to: "zones.geojson")
    let before = try town.resolved("zones.geojson", groups: "a_{year},b_{year}", year: 2020)
    let after = try before.counting(groups: "a_{year},b_{year}", total: nil, year: 2023)
    let outcome = try ChangeRequest().run(
      before: before, after: after, isOneLayer: true, outputs: output)
    let (m1, m2) = (
      Composition(groups: [[80, 10], [20, 90]]).mutualInformation(),
      Composition(groups: [[70, 30], [40, 80]]).mutualInformation()
    )
    #expect(outcome.value("mutual-information", "before") == m1)
    #expect(outcome.value("mutual-information", "after") == m2)
    #expect(isClose(outcome.value("change-of-information") ?? .nan, m2 - m1))
    // The groups go by their columns without the year.
    #expect(outcome.values[0].groups == ["a", "b"])
    #expect(outcome.texts("compared") == ["both", "both"])
    #expect(outcome.texts("deso") == ["z0", "z1"])
    #expect(isClose(outcome.column("change_share_a")[0], 70.0 / 110 - 0.8))
    #expect(isClose(outcome.column("change_information").reduce(0, +), m2 - m1))
    #expect(outcome.codes.filter { $0.hasPrefix("GS6") }.isEmpty)
  }

  @Test("two layers are matched by key, whatever their order; new and lost zones are told")
  func twoLayers() throws {
    let town = try CountedTown()
    try town.write(
      [(0, two("z0", "80", "20")), (1, two("z1", "10", "90")), (2, two("z2", "30", "30"))],
      to: "before.geojson")
    try town.write(
      [(3, two("z3", "5", "50")), (1, two("z1", "20", "80")), (0, two("z0", "75", "30"))],
      to: "after.geojson")
    let before = try town.resolved("before.geojson", groups: "a,b", key: "deso")
    let after = try town.resolved("after.geojson", groups: "a,b", key: "deso")
    let outcome = try ChangeRequest().run(
      before: before, after: after, isOneLayer: false, outputs: output)
    #expect(outcome.texts("deso") == ["z0", "z1", "z2", "z3"])
    #expect(outcome.texts("compared") == ["both", "both", "removed", "added"])
    #expect(outcome.codes.filter { $0.hasPrefix("GS6") } == ["GS635"])
    #expect(outcome.outputs[0].layer.table.geometry?.count == 4)
    let additions = outcome.column("change_additions")
    #expect(isClose(additions.reduce(0, +), outcome.value("change-additions") ?? .nan))
    #expect(additions[3] > 0 && outcome.column("change_structural")[3] == 0)
    #expect(outcome.column("people_after") == [105, 100, 0, 55])
  }

  @Test("layers without a common code, and layers without codes, are refused")
  func refused() throws {
    let town = try CountedTown()
    try town.write([(0, two("z0", "80", "20")), (1, two("z1", "1", "2"))], to: "before.geojson")
    try town.write([(0, two("y0", "80", "20")), (1, two("y1", "1", "2"))], to: "after.geojson")
    try town.write([(0, #""a":80,"b":20"#), (1, #""a":8,"b":20"#)], to: "bare.geojson")
    let before = try town.resolved("before.geojson", groups: "a,b")
    for (file, code) in [("after.geojson", "GS634"), ("bare.geojson", "GS633")] {
      let after = try town.resolved(file, groups: "a,b")
      let error = #expect(throws: GeosegError.self) {
        try ChangeRequest().run(before: before, after: after, isOneLayer: false, outputs: output)
      }
      #expect(error?.diagnostics.map(\.kind.code) == [code])
    }
  }

  @Test("a zone whose people one count does not know is in neither")
  func unknown() throws {
    let town = try CountedTown()
    try town.write(
      [(0, two("z0", "80", "20")), (1, two("z1", "10", "90")), (2, two("z2", "50", "50"))],
      to: "before.geojson")
    try town.write(
      [(0, two("z0", "75", "30")), (1, two("z1", "20", "80")), (2, two("z2", "null", "50"))],
      to: "after.geojson")
    let before = try town.resolved("before.geojson", groups: "a,b", key: "deso")
    let after = try town.resolved("after.geojson", groups: "a,b", key: "deso")
    let outcome = try ChangeRequest().run(
      before: before, after: after, isOneLayer: false, outputs: output)
    #expect(outcome.texts("compared") == ["both", "both", "unknown"])
    #expect(outcome.codes.contains("GS636"))
    #expect(outcome.value("change-additions") == 0 && outcome.value("change-removals") == 0)
    #expect(outcome.column("people_before")[2].isNaN)
  }

  @Test("named groups are matched by name, others by order, and never one with none")
  func groups() throws {
    let town = try CountedTown()
    let zone = #""deso":"z0","a":8,"b":2,"c":3,"d":7"#
    try town.write([(0, zone), (1, #""deso":"z1","a":1,"b":9,"c":6,"d":4"#)], to: "zones.geojson")
    func names(_ early: String, _ late: String) throws -> [String] {
      let before = try town.resolved("zones.geojson", groups: early)
      let after = try before.counting(groups: late, total: nil, year: nil)
      let request = ChangeRequest(groupsAfter: late)
      return try request.run(before: before, after: after, isOneLayer: true, outputs: output)
        .values[0].groups
    }
    #expect(try names("a,b", "c,d") == ["a", "b"])
    #expect(try names("x=a,y=b", "y=d,x=c") == ["x", "y"])
    let before = try town.resolved("zones.geojson", groups: "x=a,y=b")
    let after = try before.counting(groups: "y=d,x=c", total: nil, year: nil)
    let match = try GroupMatch(
      try #require(before.groups), "x=a,y=b", try #require(after.groups), "y=d,x=c")
    #expect(match.after.map { $0?.values } == [[3, 6], [7, 4]])
    let error = #expect(throws: GeosegError.self) { try names("a,b", "b,c,d") }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS637"])
  }

  @Test("any index of the whole area can be followed, spatial ones too")
  func indices() throws {
    let town = try CountedTown()
    try town.write(
      [
        (0, years("z0", [80, 20, 70, 40])), (1, years("z1", [10, 90, 30, 80])),
        (2, years("z2", [40, 30, 20, 60])),
      ], to: "zones.geojson")
    let before = try town.resolved("zones.geojson", groups: "a_{year},b_{year}", year: 2020)
    let after = try before.counting(groups: "a_{year},b_{year}", total: nil, year: 2023)
    for measure in ["dissimilarity", "gini", "multigroup-information-theory", "atkinson"] {
      let request = ChangeRequest(method: .index(measure: measure, .share))
      let outcome = try request.run(
        before: before, after: after, isOneLayer: true, outputs: output)
      let change =
        (outcome.value("index-after") ?? .nan) - (outcome.value("index-before") ?? .nan)
      let parts =
        (outcome.value("index-change-places") ?? .nan)
        + (outcome.value("index-change-people") ?? .nan)
      #expect(isClose(parts, change), "\(measure)")
    }
    let spatial = try ChangeRequest(
      method: .index(measure: "spatial-dissimilarity", .composition)
    ).run(before: before, after: after, isOneLayer: true, outputs: output)
    #expect((spatial.value("index-before") ?? .nan).isFinite)
    for measure in ["share", "local"] {
      let error = #expect(throws: GeosegError.self) {
        try ChangeRequest(method: .index(measure: measure, .share)).run(
          before: before, after: after, isOneLayer: true, outputs: output)
      }
      #expect(error?.diagnostics.map(\.kind.code) == ["GS638"])
    }
  }
}
