import Foundation
import GeoCore

/// What pandana makes of network files: points at their nearest vertices, edges cut to whole
/// millimetres, and sums in single precision.
///
/// Each value is ours in pandana's conventions, with as much slack as the millimetres lost on the
/// way can make.
enum PandanaKeys {
  private static let millimetre = 0.001

  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard path[1].hasPrefix("pandana") else { return nil }
    if path.last == "per_area_vertex" { return nearest(input) }
    let words = path.last.split(separator: "_").map(String.init)
    guard path[1].hasSuffix("aggregate"), words.count == 3, let radius = Double(words[2]),
      let capacity = input.capacity
    else { return nil }
    let weight: (Double) -> Double
    switch words[1] {
    case "flat": weight = { _ in 1 }
    case "linear": weight = { 1 - $0 / radius }
    case "exp": weight = { exp(-$0 / radius) }
    default: return nil
    }
    let counted = words[0] == "count" ? capacity.map { _ in 1 } : capacity
    guard words[0] == "sum" || words[0] == "count" else { return nil }
    return sums(input, within: radius, of: counted, weight)
  }

  /// Distances with the number of edges on the way.
  static func distances(_ town: AccessTown) -> [[(metres: Double, edges: Int)?]]? {
    guard let graph = town.graph, let areas = town.areas, let places = town.places,
      let from = town.snapped(areas, .vertex), let to = town.snapped(places, .vertex)
    else { return nil }
    let pairs = (0..<areas.count).flatMap { area in
      (0..<places.count).map { (origin: area, place: $0) }
    }
    guard let paths = try? graph.paths(from: from, to: to, pairs: pairs, RunContext()) else {
      return nil
    }
    return (0..<areas.count).map { area in
      (0..<places.count).map { place in
        paths[area * places.count + place].map { ($0.cost, $0.parts.count) }
      }
    }
  }

  /// The nearest place, or the radius where there is none within it.
  private static func nearest(_ input: AccessKeyInput) -> AccessNumbers? {
    guard let radius = input.number("maxdist"), let distances = input.town.vertexWays else {
      return nil
    }
    var values: [Double] = []
    var slack: [Double] = []
    for row in distances {
      let nearest = row.compactMap { $0 }.min { $0.metres < $1.metres }
      let edges = row.compactMap { $0?.edges }.max() ?? 0
      values.append(min(nearest?.metres ?? radius, radius))
      slack.append(Double(max(edges, 1)) * millimetre)
    }
    return AccessNumbers(Number(values), tolerance: 1e-6, slack: Number(slack))
  }

  private static func sums(
    _ input: AccessKeyInput, within radius: Double, of capacity: [Double],
    _ weight: (Double) -> Double
  ) -> AccessNumbers? {
    guard let distances = input.town.vertexWays else { return nil }
    var values: [Double] = []
    var slack: [Double] = []
    for row in distances {
      var (sum, room) = (0.0, 0.0)
      for (place, way) in row.enumerated() {
        guard let way, capacity[place] > 0 else { continue }
        let lost = Double(way.edges) * millimetre
        if way.metres <= radius { sum += capacity[place] * weight(way.metres) }
        if way.metres <= radius + lost {
          // What is lost may bring a place within the radius, and changes no weight by more.
          let isBrought = way.metres > radius
          room += capacity[place] * (isBrought ? 1 : lost / radius)
        }
      }
      values.append(sum)
      slack.append(room)
    }
    return AccessNumbers(Number(values), tolerance: 1e-6, slack: Number(slack))
  }
}
