import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

private let grid = "reference/oracles/segregation/data/grid10.geojson"

/// Figures that PySAL segregation 2.5.4 gave for the lattice of the reference folder.
@Suite("PySAL's own figures of smoothed counts")
struct PySALFiguresTests {
  static func run(
    _ groups: [String], _ measure: String, bandwidth: Double, kernel: DecayKernel = .triangular
  ) throws -> Double? {
    let path = try #require(SharedData.path(grid))
    let table = try GeoJSONReader.load(InputFile.open(path)).table
    let counts = try groups.map { name in
      (name: name, values: try #require(table[name]?.numbers))
    }
    var request = SegregationFamily.Request(GroupCounts(counts), geometry: table.geometry)
    request.measures = [measure]
    request.parameters.isCompat = true
    request.parameters.bandwidths = [bandwidth]
    request.parameters.kernels = [kernel]
    return try SegregationFamily.run(request).values.first { $0.id == measure }?.value
  }

  @Test("of two groups", .enabled(if: SharedData.has(grid)))
  func twoGroups() throws {
    let d = try Self.run(["h1", "h2"], "pysal-smoothed-dissimilarity", bandwidth: 150)
    #expect(isClose(d ?? .nan, 0.2962348223284394, 1e-12))
    let h = try Self.run(["h1", "h2"], "pysal-smoothed-information-theory", bandwidth: 150)
    #expect(isClose(h ?? .nan, 0.09017775524897301, 1e-12))
  }

  @Test("of three groups", .enabled(if: SharedData.has(grid)))
  func threeGroups() throws {
    let groups = ["m1", "m2", "m3"]
    let d = try Self.run(groups, "pysal-smoothed-multigroup-dissimilarity", bandwidth: 150)
    #expect(isClose(d ?? .nan, 0.736993704757494, 1e-12))
    let h = try Self.run(groups, "pysal-smoothed-multigroup-information-theory", bandwidth: 350)
    #expect(isClose(h ?? .nan, 0.33744879519066034, 1e-12))
  }
}
