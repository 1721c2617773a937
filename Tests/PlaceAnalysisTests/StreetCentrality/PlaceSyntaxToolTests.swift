import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// Numbers of Place Syntax Tool (pstalgo, commit e7f2755) on the streets of the reference folder.
@Suite("Street measures beside Place Syntax Tool")
struct PlaceSyntaxToolTests {
  static let folder = "reference/oracles/accessibility"
  static let isHere = SharedData.has("\(folder)/geodanet_pst.json")

  struct Reference {
    let network: GeoCore.StreetNetwork
    let areas: [(x: Double, y: Double)]
    let numbers: [String: Any]

    init() throws {
      func read(_ name: String) throws -> [String: Any] {
        let url = try #require(SharedData.url("\(folder)/geodanet_\(name)"))
        return try #require(
          JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
      }
      func coordinates(_ name: String) throws -> [[[Double]]] {
        let features = try #require(try read("\(name).geojson")["features"] as? [[String: Any]])
        return features.compactMap { feature in
          let shape = (feature["geometry"] as? [String: Any])?["coordinates"]
          return shape as? [[Double]] ?? (shape as? [[[Double]]])?.first
        }
      }
      network = StreetLayouts.network(
        try coordinates("streets").map { $0.map { (x: $0[0], y: $0[1]) } })
      // The areas are squares.
      areas = try coordinates("areas").map { ring in
        (x: (ring[0][0] + ring[2][0]) / 2, y: (ring[0][1] + ring[2][1]) / 2)
      }
      numbers = try read("pst.json")
    }

    func list(_ key: String, _ member: String) throws -> [Double] {
      try #require((numbers[key] as? [String: Any])?[member] as? [Double])
    }
  }

  func agree(_ ours: [Double], _ theirs: [Double]) -> Bool {
    ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { ($0 - $1).magnitude <= 1e-4 * max($0, $1) }
  }

  @Test("its own counting is reproduced, ties and all", .enabled(if: isHere))
  func itsOwn() throws {
    let reference = try Reference()
    let map = PlaceSyntaxMap(reference.network, points: reference.areas)
    let limits = PlaceSyntaxLimits(walking: 800)
    for (name, distance) in [
      ("walking", PlaceSyntaxDistance.walking), ("angular", .angular), ("steps", .steps),
    ] {
      let found = PlaceSyntaxBetweenness(map, distance, limits)
      let key = "segment_betweenness_\(name)"
      #expect(agree(found.betweenness, try reference.list(key, "betweenness")), "\(name)")
      #expect(agree(found.nodeCount, try reference.list(key, "node_count")), "\(name)")
      #expect(agree(found.totalDepth, try reference.list(key, "total_depth")), "\(name)")
    }
    let choice = PlaceSyntaxChoice(reference.network, limits)
    #expect(agree(choice.choice, try reference.list("angular_choice", "choice")))
    #expect(agree(choice.totalDepth, try reference.list("angular_choice", "total_depth_90deg")))
    let reach = map.reach(limits)
    #expect(agree(reach.hullArea, try reference.list("reach_lines_walking", "convex_hull_area_m2")))
  }

  @Test("where no tie decides, our measures give its numbers", .enabled(if: isHere))
  func withoutTies() throws {
    let reference = try Reference()
    let graph = SegmentGraph(reference.network)
    let radius = SegmentRadius(metres: 800)
    let reach = try graph.extent(SegmentRule(cost: .metres, radius: radius))
    #expect(agree(reach.segments, try reference.list("reach_lines_walking", "count")))
    #expect(agree(reach.length, try reference.list("reach_lines_walking", "length_m")))
    #expect(agree(reach.hullArea, try reference.list("reach_lines_walking", "convex_hull_area_m2")))
    let walking = try graph.centrality(SegmentRule(cost: .metres, radius: radius))
    let key = "segment_betweenness_walking"
    #expect(agree(walking.passages.map { $0 / 2 }, try reference.list(key, "betweenness")))
    #expect(agree(walking.nodeCount, try reference.list(key, "node_count")))
    #expect(agree(walking.totalDepth, try reference.list(key, "total_depth")))
    let angular = try graph.centrality(
      SegmentRule(cost: .angular, radius: radius), countsPassages: false)
    let angularKey = "segment_betweenness_angular"
    #expect(agree(angular.nodeCount, try reference.list(angularKey, "node_count")))
    #expect(
      agree(angular.totalDepth.map { $0 / 90 }, try reference.list(angularKey, "total_depth")))
    let steps = try graph.centrality(SegmentRule(cost: .turns), countsPassages: false)
    let integration = zip(steps.nodeCount, steps.totalDepth).map {
      SegmentNormalisation.axialIntegration(nodes: $0, depth: $1)
    }
    #expect(agree(integration, try reference.list("network_integration_global", "integration")))
  }

  @Test("streets that cross without a common point meet in its map, and only there")
  func crossings() throws {
    let network = StreetLayouts.network([[(-100, 0), (100, 0)], [(0, -100), (0, 100)]])
    let map = PlaceSyntaxMap(network)
    let found = PlaceSyntaxBetweenness(map, .steps, PlaceSyntaxLimits())
    #expect(found.nodeCount == [2, 2])
    let own = try SegmentGraph(network).centrality(SegmentRule(cost: .turns))
    #expect(own.nodeCount == [1, 1])
  }

  @Test("limits hold together, and distances are those worked out by hand")
  func limits() {
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (200, 100)],
    ])
    let map = PlaceSyntaxMap(network, points: [(50, 10), (150, 110)])
    func distances(_ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits) -> [Double] {
      map.attractionDistance(from: [(50, 10), (150, 110)], to: [(150, 90)], kind, limits)
    }
    let free = PlaceSyntaxLimits()
    #expect(distances(.walking, free) == [220, 20])
    #expect(distances(.steps, free) == [2, 0])
    #expect(distances(.angular, free) == [180, 0])
    #expect(distances(.walking, PlaceSyntaxLimits(walking: 300, steps: 1))[0].isNaN)
    #expect(distances(.steps, PlaceSyntaxLimits(walking: 220)) == [2, 0])
    let sums = map.attractionReach(
      from: [(50, 10), (150, 110)], to: [(150, 90)], values: [8], .walking,
      PlaceSyntaxLimits(walking: 440)
    ) { 1 - $0 / 440 }
    #expect(sums[0] == 4)
    let flows = map.flows(
      from: [(50, 10)], weights: [3], to: [(150, 90)], destinationWeights: [1], .walking, free,
      toClosestOnly: false)
    // The points that the map knows are the areas; places are tied by the call.
    #expect(flows == [3, 3, 3])
  }
}
