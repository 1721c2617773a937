import Foundation
import GeoCore
import PlaceAnalysis

/// Keys of the line network: a street of five lengths with areas and places at its vertices.
enum LineNetworkKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .toy, path.first == "line_network", path.count > 1,
      let line = input.document["line_network"], let town = town(line)
    else { return nil }
    let spacing = line["edges"].flatMap(Self.spacing) ?? 1
    switch path[1] {
    case "distance_m": return AccessNumbers(Number(town.table, places: town.capacities.count))
    case "nearest": return nearest(path, town, .init(repeating: true, count: town.capacities.count))
    case "nearest_with_capacity_gt_0":
      return nearest(path, town, town.capacities.map { $0 > 0 })
    case "cumulative":
      guard path.count > 3, let cutOff = Double(path[2]),
        let decay = try? Decay(.binary(cutOff: cutOff))
      else { return nil }
      return (path.last == "places" ? town.count(decay) : town.gravity(decay)).map {
        AccessNumbers($0)
      }
    default: break
    }
    if path[1].hasPrefix("gravity_exp_beta_per_spacing_"),
      let beta = Double(path[1].split(separator: "_").last ?? ""),
      let decay = try? Decay(.exponential(rate: beta / spacing))
    {
      return town.gravity(decay).map { AccessNumbers($0) }
    }
    if path[1].hasPrefix("huff") {
      return AccessNumbers(HuffModel(town.table, capacities: town.capacities, floor: 1).rows)
    }
    guard let decay = decay(of: path[1], line, spacing) else { return nil }
    if path.last == "supply_ratio" {
      return (try? town.catchment(decay).supplyRatios()).map { AccessNumbers($0) }
    }
    if path.last == "check_sum_pop_A", let values = town.family(path[1], decay) {
      return AccessNumbers(zip(values, town.persons).reduce(0) { $0 + $1.0 * $1.1 })
    }
    if path.last == "capacity" { return AccessNumbers(town.capacities.reduce(0, +)) }
    if path[1].hasPrefix("spatial_availability"), path.last == "V" {
      return town.availability(decay).map { AccessNumbers($0) }
    }
    return town.family(path[1], decay).map { AccessNumbers($0) }
  }

  /// Areas and places by shortest ways along the edges.
  private static func town(_ line: JSONValue) -> SupplyTown? {
    guard case .array(let edges)? = line["edges"], let areas = line["areas"]?["vertex"]?.doubles,
      let places = line["places"]?["vertex"]?.doubles,
      let persons = line["areas"]?["population"]?.doubles,
      let capacities = line["places"]?["capacity"]?.doubles
    else { return nil }
    let links = edges.compactMap(\.doubles)
    let count =
      (links.flatMap { $0.prefix(2) } + areas + places).compactMap { Int(exactly: $0) }
      .max().map { $0 + 1 } ?? 0
    var table = ReachTable()
    for area in areas {
      var far = [Double](repeating: .infinity, count: count)
      far[Int(area)] = 0
      for _ in 0..<count {
        for link in links where link.count == 3 {
          let (a, b) = (Int(link[0]), Int(link[1]))
          far[b] = min(far[b], far[a] + link[2])
          far[a] = min(far[a], far[b] + link[2])
        }
      }
      table.appendRow(
        places.indices.lazy.filter { far[Int(places[$0])].isFinite }.map {
          (Int32($0), far[Int(places[$0])])
        })
    }
    return SupplyTown(table, persons: persons, capacities: capacities)
  }

  private static func spacing(_ edges: JSONValue) -> Double? {
    guard case .array(let list) = edges else { return nil }
    return list.first?.doubles?.last
  }

  private static func nearest(
    _ path: LeafPath, _ town: SupplyTown, _ isMember: [Bool]
  ) -> AccessNumbers? {
    let ranked = town.rows { row, _ in RankedPlaces(row.filter { isMember[Int($0.place)] }) }
    switch path.last {
    case "place": return AccessNumbers(ranked.map { $0.places.first.map(Double.init) ?? .nan })
    case "distance_m": return AccessNumbers(ranked.map { $0.cost(ofNearest: 1) })
    default: return nil
    }
  }

  /// `R=2spacing`, `weights_1_for_<=1spacing_0.5_for_<=2spacing`, or the weights of the key that
  /// states them.
  private static func decay(
    of name: String, _ line: JSONValue, _ spacing: Double
  ) -> Decay? {
    if let range = name.range(of: "R="),
      let reach = Double(name[range.upperBound...].prefix { $0.isNumber })
    {
      return try? Decay(.binary(cutOff: reach * spacing))
    }
    guard case .object(let members) = line,
      let stated =
        name.contains("weights_")
          && name.contains("<=")
        ? name : members.map(\.key).first(where: { $0.contains("weights_") && $0.contains("<=") })
    else { return nil }
    let numbers = stated[(stated.range(of: "weights_")?.upperBound ?? stated.startIndex)...]
      .split { !($0.isNumber || $0 == ".") }.compactMap { Double($0) }
    guard numbers.count >= 2, numbers.count % 2 == 0 else { return nil }
    let points = stride(from: 0, to: numbers.count, by: 2).map {
      Decay.Point(cost: numbers[$0 + 1] * spacing, weight: numbers[$0])
    }
    return try? Decay(.stepped(points))
  }
}
