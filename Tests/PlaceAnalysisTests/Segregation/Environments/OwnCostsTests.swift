import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Environments by own costs")
struct OwnCostsTests {
  private static let people = [("a", [40.0, 10, 25]), ("b", [10.0, 40, 30])]
  private static let ids = ["north", "middle", "south"]
  private static let measures = [
    "multigroup-spatial-information-theory", "spatial-dissimilarity", "environment-share",
  ]

  private static func request(
    costs: Double?, _ change: (inout SegregationParameters) -> Void
  ) -> SegregationFamily.Request {
    let town = TinyTown.row(of: people.map { (name: $0.0, values: $0.1) })
    var request = SegregationFamily.Request(
      GroupCounts(people.map { (name: $0.0, values: $0.1) }), geometry: town.geometry)
    request.ids = ids
    request.measures = measures
    change(&request.parameters)
    guard let costs else { return request }
    var matrix = CostMatrix(origins: [], destinations: [], costs: [])
    for from in 0..<3 {
      for to in 0..<3 where from != to {
        matrix.origins.append(ids[from])
        matrix.destinations.append(ids[to])
        matrix.costs.append(Double(abs(from - to)) * costs)
      }
    }
    request.source = .matrix(matrix)
    return request
  }

  @Test("costs that are distances give what distances give")
  func distances() throws {
    let straight = try SegregationFamily.run(
      Self.request(costs: nil) { $0.bandwidths = [150, 250] })
    let own = try SegregationFamily.run(Self.request(costs: 100) { $0.bandwidths = [150, 250] })
    #expect(straight.values.count == own.values.count && !own.values.isEmpty)
    for (a, b) in zip(straight.values, own.values) {
      #expect(isClose(a.value ?? .nan, b.value ?? .nan), "\(a.id)")
    }
    for (a, b) in zip(straight.zoneColumns, own.zoneColumns) {
      #expect(a.name == b.name)
      for (x, y) in zip(a.numbers ?? [], b.numbers ?? []) { #expect(isClose(x, y)) }
    }
  }

  @Test("minutes are those of the table, and are named in columns and profiles")
  func minutes() throws {
    let metres = try SegregationFamily.run(Self.request(costs: 100) { $0.bandwidths = [250] })
    let minutes = try SegregationFamily.run(
      Self.request(costs: 2) {
        $0.bandwidths = [5]
        $0.bandwidthUnit = .minutes
      })
    for (a, b) in zip(metres.values, minutes.values) {
      #expect(isClose(a.value ?? .nan, b.value ?? .nan))
    }
    #expect(minutes.zoneColumns.map(\.name).contains("environment_share_biweight_5min_a"))
    let profile = try #require(minutes.tables.first { $0.name == "profile" }).table
    #expect(profile["scale_unit"]?.text(0) == "min")
  }

  @Test("without a table, minutes are walked at the standard speed")
  func walking() throws {
    let metres = try SegregationFamily.run(Self.request(costs: nil) { $0.bandwidths = [160] })
    let minutes = try SegregationFamily.run(
      Self.request(costs: nil) {
        $0.bandwidths = [2]
        $0.bandwidthUnit = .minutes
      })
    #expect(metres.values.map(\.value) == minutes.values.map(\.value))
  }

  @Test("own costs ask for bandwidths in their unit")
  func noBandwidth() {
    let error = #expect(throws: GeosegError.self) {
      try SegregationFamily.run(Self.request(costs: 2) { _ in })
    }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS601"])
  }
}
