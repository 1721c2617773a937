import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("accessibility")
struct AccessibilityTests {
  /// Four zones of 100 m in a row; places in the middle of the first and 250 m up from the third.
  static func town(
    reaches: [ReachDefinition], method: PopulationAt = .centroid, byCategory: Bool = false
  ) throws -> ReachInput {
    let zones = TinyTown.row(of: [("all", [100, 50, 30, 20]), ("young", [10, 20, 30, 0])])
    let places = PlaceSet(
      ids: ["library", "park"], x: [50, 250], y: [50, 300], capacities: [40, 7],
      categories: ["Bibliotek", "Öppen park"])
    return ReachInput(
      zones: zones, places: places,
      people: PeopleByGroup(
        total: .init(group: nil, values: [100, 50, 30, 20]),
        groups: [.init(group: "young", values: [10, 20, 30, 0])]),
      origins: try Origins.placed(method, in: try #require(zones.geometry)), reaches: reaches,
      byCategory: byCategory)
  }

  static func value(
    _ result: FamilyResult, _ id: String, group: String? = nil, within: String? = nil,
    category: String? = nil
  ) -> Double? {
    result.values.first { value in
      func text(_ name: String) -> String? {
        for parameter in value.parameters where parameter.name == name {
          if case .string(let text) = parameter.value { return text }
        }
        return nil
      }
      return value.id == id && value.groups == (group.map { [$0] } ?? [])
        && text("within") == within && text("category") == category
    }?.value
  }

  @Test("a town small enough to measure with a ruler")
  func byHand() throws {
    let result = try Accessibility.measured(Self.town(reaches: [.within(metres: 100, 200, 250)]))
    let columns = Dictionary(
      uniqueKeysWithValues: result.zoneColumns.map { ($0.name, $0) })
    #expect(
      result.zoneColumns.map(\.name).prefix(12) == [
        "nearest_place_id", "nearest_distance_m", "unreachable_share",
        "access_count_100m", "access_count_200m", "access_count_250m",
        "access_capacity_100m", "access_capacity_200m", "access_capacity_250m",
        "access_share_100m", "access_share_200m", "access_share_250m",
      ])
    #expect(
      (0..<4).map { columns["nearest_place_id"]?.text($0) } == [
        "library", "library", "library", "park",
      ])
    #expect(
      columns["nearest_distance_m"]?.numbers == [
        0, 100, 200, (100.0 * 100 + 250 * 250).squareRoot(),
      ])
    // 100 m, 200 m and 250 m are all exactly on the rim of something.
    #expect(columns["access_count_100m"]?.numbers == [1, 1, 0, 0])
    #expect(columns["access_count_200m"]?.numbers == [1, 1, 1, 0])
    #expect(columns["access_count_250m"]?.numbers == [1, 1, 2, 0])
    #expect(columns["access_capacity_250m"]?.numbers == [40, 40, 47, 0])
    #expect(columns["unreachable_share"]?.numbers == [0, 0, 0, 0])

    #expect(Self.value(result, "share-with-access", within: "100m") == 0.75)
    #expect(Self.value(result, "share-with-access", group: "young", within: "100m") == 0.5)
    #expect(Self.value(result, "share-with-access", group: "young", within: "200m") == 1)
    // 20 people at 100 m, 30 at 200 m, 10 at the library itself.
    let mean: Double = 8000.0 / 60
    #expect(Self.value(result, "mean-distance", group: "young") == mean)
    #expect(Self.value(result, "places-within", within: "250m") == 1.05)
    #expect(Self.value(result, "unreachable-population") == 0)
  }

  @Test("categories have columns and values of their own")
  func categories() throws {
    let result = try Accessibility.measured(
      Self.town(reaches: [.within(metres: 250)], byCategory: true))
    let names = result.zoneColumns.map(\.name)
    #expect(names.contains("access_count_250m_oppen_park"))
    #expect(names.contains("nearest_distance_m_bibliotek"))
    let park = result.zoneColumns.first { $0.name == "access_count_250m_oppen_park" }
    #expect(park?.numbers == [0, 0, 1, 0])
    let all = result.zoneColumns.first { $0.name == "access_count_250m" }
    #expect(all?.numbers == [1, 1, 2, 0])
    #expect(
      Self.value(result, "share-with-access", within: "250m", category: "Öppen park") == 0.15)
  }
}
