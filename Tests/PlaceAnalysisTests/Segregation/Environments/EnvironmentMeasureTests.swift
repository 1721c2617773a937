import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Measures of environments in reports")
struct EnvironmentMeasureTests {
  /// The two zones of the catalogue's examples, as squares of 100 m.
  static func examples(
    _ measures: [String], _ change: (inout SegregationParameters) -> Void = { _ in }
  ) throws -> FamilyResult {
    let town = TinyTown.row(of: [("a", [40, 10]), ("b", [10, 40])])
    var request = SegregationFamily.Request(
      GroupCounts([("a", [40, 10]), ("b", [10, 40])]), geometry: town.geometry)
    request.measures = measures
    request.parameters.kernels = [.triangular]
    request.parameters.bandwidths = [200]
    change(&request.parameters)
    return try SegregationFamily.run(request)
  }

  @Test(
    "the catalogue's examples are what the measures give",
    arguments: [
      ("spatial-dissimilarity", [0.2]), ("multigroup-spatial-dissimilarity", [0.2]),
      ("spatial-information-theory", [0.029049405545331419]),
      ("h-tilde-multi", [0.029049405545331419]), ("r-tilde", [0.04]), ("r-tilde-multi", [0.04]),
      ("spatial-isolation", [0.56, 0.56]), ("spatial-interaction", [0.44, 0.44]),
      ("spatial-exposure-matrix", [0.56, 0.44, 0.44, 0.56]),
    ])
  func worked(measure: String, values: [Double]) throws {
    let result = try Self.examples([measure])
    #expect(result.values.count == values.count)
    for (value, expected) in zip(result.values, values) {
      #expect(isClose(value.value ?? .nan, expected))
      #expect(
        value.parameters == [
          .init("kernel", .string("triangular")), .init("bandwidth", .number(200)),
        ])
    }
    let profile = try #require(result.tables.first { $0.name == "profile" })
    #expect(profile.table.count == values.count)
  }

  @Test("columns name their kernel and bandwidth")
  func columns() throws {
    let result = try Self.examples(["environment-share", "local-exposure"]) {
      $0.bandwidths = [50, 200]
    }
    #expect(
      result.zoneColumns.map(\.name) == [
        "environment_share_triangular_50m_a", "environment_share_triangular_50m_b",
        "environment_share_triangular_200m_a", "environment_share_triangular_200m_b",
        "local_exposure_triangular_50m_a", "local_exposure_triangular_50m_b",
        "local_exposure_triangular_200m_a", "local_exposure_triangular_200m_b",
      ])
    #expect(isClose(result.zoneColumns[2].numbers?[0] ?? .nan, 0.6))
    #expect(isClose(result.zoneColumns[7].numbers?[0] ?? .nan, -0.1))
  }

  @Test("the ratio comes with the values that it is made of")
  func ratio() throws {
    let result = try Self.examples(["macro-micro-ratio", "scale-slope"]) {
      $0.bandwidths = [200, 400, 150]
    }
    #expect(result.values.count == 4)
    let large = try #require(result.values[1].value)
    let small = try #require(result.values[2].value)
    #expect(small > large)
    #expect(isClose(try #require(result.values[0].value), large / small))
    #expect((result.values[3].value ?? 0) < 0)
    let single = try Self.examples(["macro-micro-ratio"])
    #expect(single.values[0].status == .undefined(.oneBandwidth))
  }

  @Test("distortion of two ghettos, as in the catalogue")
  func distortion() throws {
    let town = TinyTown.row(of: [("a", [100, 0]), ("b", [0, 300])])
    var request = SegregationFamily.Request(
      GroupCounts([("a", [100, 0]), ("b", [0, 300])]), geometry: town.geometry)
    request.measures = ["distortion", "local-distortion"]
    let result = try SegregationFamily.run(request)
    #expect(isClose(result.values[0].value ?? .nan, 0.6085301366368303, 1e-9))
    #expect(isClose(result.zoneColumns[0].numbers?[0] ?? .nan, 1, 1e-9))
    #expect(isClose(result.zoneColumns[0].numbers?[1] ?? .nan, 0.4780401821824403, 1e-9))
  }

  @Test("zones wider than half the bandwidth are told of, once, and cells settle it")
  func warning() throws {
    let wide = try Self.examples(["environments"]) { $0.bandwidths = [150, 5000] }
    let warnings = wide.diagnostics.filter { $0.kind == .zonesWiderThanEnvironments }
    #expect(warnings.count == 1)
    #expect(warnings.first?.message(in: .english).contains("100.0 %") == true)
    #expect(warnings.first?.message(in: .english).contains("150 m") == true)
    let enough = try Self.examples(["environments"]) { $0.bandwidths = [200] }
    #expect(!enough.diagnostics.contains { $0.kind == .zonesWiderThanEnvironments })
    let cells = try Self.examples(["environments"]) {
      $0.bandwidths = [150]
      $0.cellSize = 20
    }
    #expect(!cells.diagnostics.contains { $0.kind == .zonesWiderThanEnvironments })
  }

  @Test("in cells the mix changes across the border, not at it")
  func cells() throws {
    let centroids = try Self.examples(["h-tilde-multi"]) { $0.bandwidths = [90] }
    let cells = try Self.examples(["h-tilde-multi"]) {
      $0.bandwidths = [90]
      $0.cellSize = 20
    }
    // At 90 m centroids 100 m apart see nothing of each other; people at the border do.
    let h = Composition(groups: [[40, 10], [10, 40]]).multigroupInformationTheory()
    #expect(isClose(centroids.values[0].value ?? .nan, h))
    #expect((cells.values[0].value ?? .nan) < 0.9 * h)
    #expect((cells.values[0].value ?? .nan) > 0.3 * h)
  }

  @Test("a zone's column in cells is the mean over its people")
  func cellColumns() throws {
    let sites = EnvironmentSites(
      try Origins.placed(
        .cells(metres: 20), in: TinyTown.row(of: [("a", [1, 1])]).geometry ?? .init(crs: .plane)))
    #expect(sites.zoneCount == 2 && sites.count == 50)
    let town = Composition(groups: [[40, 10], [10, 40]])
    let spread = sites.spread(town)
    #expect(isClose(spread.total, 100))
    #expect(isClose(spread.counts[0], 1.6))
    let means = sites.zoneMeans((0..<50).map { $0 < 25 ? Double($0) : .nan })
    #expect(isClose(means[0], 12))
    #expect(means[1].isNaN)
  }

  @Test("two sweeps of many measures are one: all agree with each other")
  func together() throws {
    let all = try Self.examples(["environments"]) {
      $0.kernels = DecayKernel.allCases
      $0.bandwidths = [100, 300]
    }
    let spatial = all.values.filter { $0.id == "spatial-information-theory" }
    let multigroup = all.values.filter { $0.id == "multigroup-spatial-information-theory" }
    #expect(spatial.count == 12 && multigroup.count == 12)
    for (a, b) in zip(spatial, multigroup) {
      #expect(isClose(a.value ?? .nan, b.value ?? .nan))
      #expect(a.parameters == b.parameters)
    }
  }
}
