import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// One reference file of the segregation oracles: its zones, its pairs of groups, its numbers.
struct OracleTown {
  static let folder = "reference/oracles/segregation/"
  static var isPresent: Bool { SharedData.has(folder + "edge7.json") }
  static let names = ["irregular4", "edge7", "grid10", "nc", "de_tract"]

  let space: ZoneSpace
  let pairs: [(name: String, x: [Double], y: [Double])]
  private let document: [String: Any]

  init(_ name: String) throws {
    let url = try #require(SharedData.url(Self.folder + name + ".json"))
    document = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let path = try #require(SharedData.path(Self.folder + "data/\(name).geojson"))
    let table = try GeoJSONReader.load(InputFile.open(path)).table
    space = try ZoneSpace(
      try #require(table.geometry), needs: [.areas, .centroids])
    func counts(_ value: Any?) throws -> [Double] {
      let names = try value as? [String] ?? [#require(value as? String)]
      var sum = [Double](repeating: 0, count: table.count)
      for name in names {
        let numbers = try #require(table.columns.first { $0.name == name }?.numbers)
        for i in sum.indices { sum[i] += numbers[i] }
      }
      return sum
    }
    let groups = try #require(document["groups"] as? [String: Any])
    pairs = try groups.keys.sorted().compactMap { key in
      guard let pair = groups[key] as? [String: Any] else { return nil }
      return (key, try counts(pair["x"]), try counts(pair["y"]))
    }
  }

  /// Name and metres of the distance units.
  var units: [(name: String, metres: Double)] {
    list("distance_units").map { ($0["name"] as? String ?? "", number($0["m"])) }
  }

  var centres: [(name: String, place: Centre.Place)] {
    list("centres").map {
      ($0["name"] as? String ?? "", Centre.Place(x: number($0["x"]), y: number($0["y"])))
    }
  }

  /// The reference of a key, or what the first peer prints where there is none; nil when there is no
  /// such key, NaN when it is undefined.
  func reference(_ pair: String, _ key: String) -> Double? {
    let measures = document["measures"] as? [String: Any]
    guard let entry = (measures?[pair] as? [String: Any])?[key] as? [String: Any] else {
      return nil
    }
    if let reference = entry["reference"] { return (reference as? NSNumber)?.doubleValue ?? .nan }
    return ((entry["peers"] as? [String: Any])?.first?.value as? NSNumber)?.doubleValue
  }

  private func list(_ key: String) -> [[String: Any]] {
    (document["parameters"] as? [String: Any])?[key] as? [[String: Any]] ?? []
  }

  private func number(_ value: Any?) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }
}

/// Equal to 1e-9, both zero but for rounding, or both undefined.
func agrees(_ ours: Double, _ reference: Double) -> Bool {
  if ours.isNaN || reference.isNaN { return ours.isNaN && reference.isNaN }
  let gap = (ours - reference).magnitude
  return gap <= max(1e-9 * max(ours.magnitude, reference.magnitude), 1e-12)
}
