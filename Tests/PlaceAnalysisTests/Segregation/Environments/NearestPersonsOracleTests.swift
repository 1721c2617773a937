import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

private let oracle = "reference/oracles/segregation/knn_grid10.json"

@Suite("The k nearest persons against reference numbers", .enabled(if: SharedData.has(oracle)))
struct NearestPersonsOracleTests {
  /// Ten by ten cells of 100 m, row by row from the north-west, as the oracle's data.
  private func grid() throws -> (Composition, x: [Double], y: [Double]) {
    let url = try #require(SharedData.url("reference/oracles/segregation/data/grid10.geojson"))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let features = try #require(json?["features"] as? [[String: Any]])
    var groups = [[Double]](repeating: [], count: 3)
    var (x, y): ([Double], [Double]) = ([], [])
    for feature in features {
      let properties = try #require(feature["properties"] as? [String: Any])
      for (k, name) in ["m1", "m2", "m3"].enumerated() {
        groups[k].append(try #require(properties[name] as? Double))
      }
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let ring = try #require((geometry["coordinates"] as? [[[Double]]])?.first)
      x.append((ring[0][0] + ring[2][0]) / 2)
      y.append((ring[0][1] + ring[2][1]) / 2)
    }
    return (Composition(groups: groups), x, y)
  }

  @Test("EquiPop's N, T, R and distance on a grid, for every rule")
  func peer() throws {
    let (town, x, y) = try grid()
    let url = try #require(SharedData.url(oracle))
    let file = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let scales = try #require(file["ks"] as? [Double])
    let peers = try #require(file["peers"] as? [String: [String: [Double]]])
    let reference = try #require(file["reference"] as? [String: [Double]])
    #expect(peers.count == 4)
    for (name, columns) in peers {
      let rule = NearestPersonsRule(
        sharing: name.contains("whole") ? .whole : .proportional,
        ownZone: name.contains("exclude") ? .excluded : .included)
      let nearest = try NearestPersons.around(
        town, x: x, y: y, areas: [Double](repeating: 10000, count: 100), scales: scales,
        groups: [0], rule: rule)
      for (scale, k) in scales.enumerated() {
        func expectEqual(_ key: String, _ values: [Double]) throws {
          let wanted = try #require(columns["\(key)_\(Int(k))"])
          for zone in 0..<100 {
            #expect(isClose(values[zone], wanted[zone], 1e-12), "\(name) \(key) \(k) \(zone)")
          }
        }
        try expectEqual("N", (0..<100).map { nearest.persons(scale: scale, zone: $0) })
        try expectEqual("T", (0..<100).map { nearest.persons(ofGroup: 0, scale: scale, zone: $0) })
        try expectEqual("R", nearest.shares(ofGroup: 0, scale: scale))
        try expectEqual("Dist", nearest.distances(scale: scale))
        if rule == NearestPersonsRule() {
          let shares = nearest.shares(ofGroup: 0, scale: scale)
          let wanted = try #require(reference["R_\(Int(k))"])
          for zone in 0..<100 { #expect(isClose(shares[zone], wanted[zone], 1e-12)) }
        }
      }
    }
  }
}
