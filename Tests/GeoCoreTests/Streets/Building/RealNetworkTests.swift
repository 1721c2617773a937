import GeoCore
import TestSupport
import Testing

@Suite("networks of real towns")
struct RealNetworkTests {
  static let town = "data/uppsala/walk_network_centrum"

  static func build(_ path: String, _ change: (inout NetworkRecipe) -> Void = { _ in }) throws
    -> BuiltNetwork
  {
    var recipe = NetworkRecipe()
    change(&recipe)
    return try recipe.build(InputFile.open(#require(SharedData.path(path))))
  }

  /// Vertices by their place in millimetres, with the number of edge ends at them.
  static func places(_ network: StreetNetwork) -> [SIMD2<Int64>: Int] {
    var ends: [SIMD2<Int64>: Int] = [:]
    for vertex in network.first + network.last {
      let place = SIMD2(
        Int64((network.vertexX[Int(vertex)] * 1000).rounded()),
        Int64((network.vertexY[Int(vertex)] * 1000).rounded()))
      ends[place, default: 0] += 1
    }
    return ends
  }

  @Test(
    "Uppsala is the same from OSM and from GeoJSON but for points where only streets left out met",
    .enabled(if: SharedData.has(town + ".osm.pbf")))
  func uppsala() throws {
    let osm = try Self.build(Self.town + ".osm.pbf")
    let json = try Self.build(Self.town + ".geojson")
    #expect(osm.computing.crs == .sweref99TM)
    #expect(osm.network.edgeCount == 6935)
    #expect(json.network.edgeCount == 6943)
    // 14 ways closed to others and 5 of kinds that nobody walks on are left out of both.
    #expect(osm.leftOut.count(.access) == 14)
    #expect(osm.leftOut.count(.kind) == 5)

    let lengths = (osm.network.statistics.totalLength, json.network.statistics.totalLength)
    #expect(abs(lengths.0 - lengths.1) <= 1e-9 * lengths.0)
    #expect(osm.network.componentSizes.count == json.network.componentSizes.count)

    // The edges of the GeoJSON were cut where any street met, the ones left out included: such a
    // vertex joins two edges that are one from OSM.
    let (a, b) = (Self.places(osm.network), Self.places(json.network))
    let extra = b.filter { a[$0.key] == nil }
    #expect(extra.count == 8)
    #expect(extra.values.allSatisfy { $0 == 2 })
    #expect(a.allSatisfy { b[$0.key] == $0.value })
  }

  @Test(
    "Helsinki's streets by foot and by bicycle",
    .enabled(if: SharedData.has("data/helsinki/helsinki_centre.osm.pbf")))
  func helsinki() throws {
    let walk = try Self.build("data/helsinki/helsinki_centre.osm.pbf")
    #expect(walk.osm?.keptWays == 2240)
    #expect(walk.network.edgeCount == 4164)
    #expect(walk.leftOut.count(.area) == 53)
    #expect(walk.network.passage.allSatisfy { $0 == .both })
    let cycle = try Self.build("data/helsinki/helsinki_centre.osm.pbf") {
      $0.columns.mode = .cycle
    }
    #expect(cycle.network.passage.contains(.forward))
    #expect(cycle.network.edgeCount < walk.network.edgeCount)
    let kinds = cycle.network.lineAttributes.first { $0.name == "highway" }
    #expect(cycle.network.line.allSatisfy { kinds?.text(Int($0)) != "motorway" })
  }
}
