import Foundation
import GeoCore
import TestSupport
import Testing

/// Networks of real towns, as their documentation counts them.
@Suite("streets of real towns")
struct RealStreetsTests {
  struct Town: Sendable, CustomTestStringConvertible {
    var path: String
    /// Joined by the names of ends, as the file is documented; nil where they are not in order.
    var byName: Figures?
    var byPosition: Figures

    var testDescription: String { path }
  }

  struct Figures: Sendable, Equatable {
    var vertices: Int
    var edges: Int
    var components: Int
    var largest: Int
    var selfLoops: Int
    var parallels: Int
    /// Parallel edges that are drawn in the same direction: what the files' notes count.
    var sameWay: Int
  }

  /// Nodes that lie on each other without being one make the difference: Helsinki has streets above
  /// each other whose levels are not in the file, Oslo and Liège a few doubled nodes.
  static let towns = [
    Town(
      path: "data/uppsala/walk_network_centrum.geojson",
      byName: Figures(
        vertices: 5387, edges: 6976, components: 144, largest: 4996, selfLoops: 19, parallels: 83,
        sameWay: 30),
      byPosition: Figures(
        vertices: 5387, edges: 6976, components: 144, largest: 4996, selfLoops: 19, parallels: 83,
        sameWay: 30)),
    Town(
      path: "data/helsinki/street_network.geojson",
      byName: Figures(
        vertices: 3843, edges: 5349, components: 24, largest: 3769, selfLoops: 5, parallels: 165,
        sameWay: 75),
      byPosition: Figures(
        vertices: 3844, edges: 5352, components: 24, largest: 3770, selfLoops: 5, parallels: 166,
        sameWay: 75)),
    Town(
      path: "data/networks/oslo_east.geojson",
      byName: Figures(
        vertices: 22659, edges: 31303, components: 76, largest: 22271, selfLoops: 48,
        parallels: 238, sameWay: 80),
      byPosition: Figures(
        vertices: 22661, edges: 31306, components: 78, largest: 22269, selfLoops: 48,
        parallels: 238, sameWay: 80)),
    Town(
      path: "data/networks/liege.geojson", byName: nil,
      byPosition: Figures(
        vertices: 75549, edges: 79907, components: 1, largest: 75549, selfLoops: 0, parallels: 14,
        sameWay: 14)),
  ].filter { SharedData.has($0.path) }

  private func figures(_ network: StreetNetwork) -> Figures {
    let statistics = network.statistics
    var pairs: Set<[Int32]> = []
    let sameWay = (0..<network.edgeCount).count { edge in
      let (a, b) = (network.first[edge], network.last[edge])
      return a != b && !pairs.insert([a, b]).inserted
    }
    return Figures(
      vertices: statistics.vertices, edges: statistics.edges,
      components: statistics.componentSizes.count, largest: statistics.componentSizes[0],
      selfLoops: statistics.selfLoops, parallels: statistics.parallelEdges, sameWay: sameWay)
  }

  private func read(_ path: String, _ columns: StreetColumns) throws -> StreetLines {
    let file = try #require(SharedData.path(path))
    let loaded = try GeoJSONReader.load(try InputFile.open(file))
    let geometry = try #require(loaded.table.geometry)
    let crs = try MetricCRS.choose(for: geometry).crs
    let lines = try TableStreets.read(loaded.table, columns: columns, file: file).lines
    return try lines.projected(by: Projector(from: geometry.crs, to: crs, around: geometry))
  }

  @Test(
    "a town has the vertices, edges and components that its file is documented with",
    arguments: towns)
  func counts(_ town: Town) throws {
    let lines = try read(town.path, StreetColumns(mode: nil))
    let joined = try StreetJoiner().join(lines)
    let statistics = joined.network.statistics
    #expect(figures(joined.network) == town.byPosition)
    let lengths = try #require(lines.attributes.first { $0.name == "length_m" }?.numbers)
    let total = lengths.reduce(0, +)
    #expect(abs(statistics.totalLength / total - 1) < 0.003)
    #expect(joined.vanished.isEmpty)
    #expect(joined.network.faults == [])
  }

  @Test("joined by the names of ends a town is what its file is documented as", arguments: towns)
  func byName(_ town: Town) throws {
    guard let expected = town.byName else { return }
    let lines = try read(town.path, StreetColumns(mode: nil, ends: .init(first: "u", last: "v")))
    #expect(figures(try StreetJoiner().join(lines).network) == expected)
  }

  static let oracles = ["geodanet", "poa"].filter {
    SharedData.has("reference/oracles/accessibility/\($0)_network.json")
  }

  @Test("graphs and snapping agree with the oracles", arguments: oracles)
  func snapping(_ name: String) throws {
    let folder = "reference/oracles/accessibility/"
    let url = try #require(SharedData.url(folder + "\(name)_network.json"))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let table = try GeoJSONReader.load(
      try InputFile.open(try #require(SharedData.path(folder + "\(name)_streets.geojson")))
    ).table
    let streets = try TableStreets.read(table)
    let network = try StreetJoiner().join(streets.lines).network
    let graph = try #require(json["graph"] as? [String: Any])
    let statistics = network.statistics
    #expect(statistics.vertices == graph["vertices"] as? Int)
    #expect(statistics.edges == graph["edges"] as? Int)
    #expect(statistics.selfLoops == graph["self_loops"] as? Int)
    #expect(statistics.componentSizes.count == graph["components"] as? Int)
    #expect(Array(statistics.componentSizes.prefix(10)) == graph["component_sizes_top10"] as? [Int])
    #expect(statistics.degrees == graph["degree_histogram"] as? [Int])
    #expect(statistics.deadEnds == graph["dead_ends"] as? Int)
    let total = try #require(graph["total_length_m"] as? Double)
    #expect(abs(statistics.totalLength / total - 1) < 1e-12)

    var x: [Double] = []
    var y: [Double] = []
    for layer in ["areas", "places"] {
      let file = try #require(SharedData.path(folder + "\(name)_\(layer).geojson"))
      let geometry = try #require(GeoJSONReader.load(try InputFile.open(file)).table.geometry)
      for feature in 0..<geometry.count {
        let centre = try #require(geometry.centroid(feature))
        x.append(centre.x)
        y.append(centre.y)
      }
    }
    let byEdge = try StreetSnapper(network, rule: SnapRule(limit: .infinity)).snap(x: x, y: y)
    let edges = try #require(json["snap_nearest_edge"] as? [String: Any])
    let rows = try #require(edges["edge_row"] as? [Int])
    let offsets = try #require(edges["offset_m"] as? [Double])
    let distances = try #require(edges["distance_m"] as? [Double])
    #expect(byEdge.points.edge.map { Int(network.lineRows[Int(network.line[Int($0)])]) } == rows)
    // Places are known to a unit in the last place of millions of metres.
    for point in rows.indices {
      #expect(abs(byEdge.points.offset[point] - offsets[point]) < 1e-7)
      #expect(abs(byEdge.distance[point] - distances[point]) < 4e-9 + 1e-9 * distances[point])
    }
    let byVertex = try StreetSnapper(network, rule: SnapRule(mode: .vertex, limit: .infinity))
      .snap(x: x, y: y)
    let vertices = try #require(json["snap_nearest_vertex"] as? [String: Any])
    let names = try #require(vertices["vertex"] as? [Int])
    let metres = try #require(vertices["distance_m"] as? [Double])
    let first = try #require(table["u"]?.numbers)
    let last = try #require(table["v"]?.numbers)
    var name = [Int](repeating: -1, count: network.vertexCount)
    for edge in 0..<network.edgeCount {
      name[Int(network.first[edge])] = Int(first[Int(network.line[edge])])
      name[Int(network.last[edge])] = Int(last[Int(network.line[edge])])
    }
    #expect(byVertex.points.vertex.map { name[Int($0)] } == names)
    for point in metres.indices {
      #expect(abs(byVertex.distance[point] - metres[point]) < 4e-9 + 1e-9 * metres[point])
    }
  }
}
