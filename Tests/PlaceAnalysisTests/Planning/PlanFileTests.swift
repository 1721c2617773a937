import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Plan files")
struct PlanFileTests {
  private func read(_ text: String) throws -> Plan {
    try Plan.read(text, file: "plan.yaml")
  }

  private func faults(_ text: String) -> [Diagnostic] {
    do throws(GeosegError) {
      _ = try Plan.read(text, file: "plan.yaml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("every key of the schema is read")
  func everyKey() throws {
    let plan = try read(
      """
      geoseg: 1
      zones: {file: zones.geojson, key: deso, crs: "EPSG:3006"}
      join:
        - {file: pop.csv, key: deso, table-key: region, decimal: comma}
      places: {file: places.geojson, key: id, category: category, capacity: seats}
      study-area: area.geojson
      groups:
        young: age_10_14+age_15_19
        other: [age_0_4, age_5_9]
      total: pop_{year}
      year: 2022
      population-at: cells:100m
      suppressed: 1..4
      crs: EPSG:3006
      crs-out: EPSG:3006
      skip-invalid: true
      seed: 7
      reach:
        walking: {within: [500m, 1000m], speed: 80m/min}
        near: {nearest: 3}
        bus: {matrix: od.csv, within: 30min}
      group-reach: {young: walking}
      access: {reach: walking, measures: [nearest-distance], output: access.geojson}
      overlap:
        output: {zones: overlap.geojson, places: places-out.geojson}
      segregation: segregation.geojson
      """)
    #expect(plan.zones == Plan.Input(file: "zones.geojson", key: "deso", crs: "EPSG:3006"))
    #expect(plan.joins.first?.tableKey == "region")
    #expect(plan.places?.capacity == "seats")
    #expect(plan.groups == "young=age_10_14+age_15_19,other=age_0_4+age_5_9")
    #expect(plan.year == 2022)
    #expect(plan.reaches.map(\.name) == ["walking", "near", "bus"])
    #expect(plan.reaches[0].within == ["500m", "1000m"])
    #expect(plan.reaches[1].nearest == 3)
    #expect(plan.groupReaches == ["young": "walking"])
    #expect(plan.tasks.map(\.family) == [.access, .overlap, .segregation])
    #expect(plan.tasks[1].outputs.map(\.layer) == ["zones", "places"])
    #expect(plan.seed == 7)
    #expect(plan.skipInvalid)
  }

  @Test("what provenance records reads back as the same plan, but for output files")
  func membersReadBack() throws {
    var plan = try read(
      """
      zones: {file: z.geojson, key: deso}
      join: {file: pop.csv, key: deso}
      places: {file: p.geojson, category: kind}
      groups: a,b
      reach: {walking: {within: [500m, 1000m]}, near: {nearest: 2}}
      group-reach: {a: near}
      access: {reach: walking, output: out.geojson}
      segregation: s.geojson
      """)
    let again = try read(plan.members().text(indent: 2))
    for i in plan.tasks.indices { plan.tasks[i].outputs = [] }
    #expect(again == plan)
  }

  @Test("all faults are told at once, with line and nearest name")
  func allFaults() {
    let found = faults(
      """
      zone: z.geojson
      grups: a,b
      year: soon
      access: {reech: walking}
      """)
    #expect(
      found.map(\.kind.code).sorted() == ["GS553", "GS553", "GS553", "GS554", "GS555"])
    let unknown = found.first { $0.location.planKey == "grups" }
    #expect(unknown?.location.position?.line == 2)
    #expect(unknown?.hint(in: .english).contains("groups") == true)
    #expect(found.contains { $0.location.planKey == "access.reech" })
    #expect(found.allSatisfy { $0.kind.exit == .badPlan })
  }

  @Test(
    "text that is no plan is refused with a code",
    arguments: [
      ("", "GS551"), ("- a\n- b", "GS554"), ("a: [", "GS550"), ("zones: x\nzones: y", "GS552"),
      ("\tzones: x", "GS550"), ("zones: {file: [1]}", "GS554"),
      ("geoseg: 9\nzones: z", "GS556"), ("zones: &a [*a]", "GS550"),
    ])
  func refused(text: String, code: String) {
    #expect(faults(text).map(\.kind.code).contains(code))
  }
}
