import Foundation
import GeoCore
import PlaceAnalysis

/// Keys of Voronoi cells cut to the union of the areas.
///
/// Land, and people by area share or by the place nearest to their area's centroid. Any column of
/// the areas may stand for `population`.
enum VoronoiKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .catchments, path.count == 2, path.first.hasPrefix("voronoi_clipped"),
      let areas = input.town.areas, let geometry = areas.geometry, let places = input.town.places
    else { return nil }
    if let column = column(path.last, before: "_by_centroid"), let persons = areas.numbers(column) {
      let near = NearestWithDelays(x: places.x, y: places.y)
      let list = NeighbourList()
      var sums = [Double](repeating: 0, count: places.count)
      for area in 0..<areas.count {
        guard let found = near.nearest(toX: areas.x[area], y: areas.y[area], list) else { continue }
        sums[Int(found.place)] += persons[area]
      }
      return AccessNumbers(sums)
    }
    guard let cells = try? VoronoiCells(x: places.x, y: places.y, in: geometry) else { return nil }
    if path.last == "area_m2" { return (try? cells.polygons.areas()).map { AccessNumbers($0) } }
    guard let column = column(path.last, before: "_area_weighted"),
      let persons = areas.numbers(column),
      let overlaps = try? OverlapAreas(of: geometry, with: cells.polygons)
    else { return nil }
    var sums = [Double](repeating: 0, count: places.count)
    for area in 0..<areas.count {
      for entry in overlaps.row(area) {
        sums[Int(overlaps.catchments[entry])] +=
          persons[area] * overlaps.areas[entry] / geometry.area(area)
      }
    }
    return AccessNumbers(sums)
  }

  private static func column(_ name: String, before ending: String) -> String? {
    name.range(of: ending).map { String(name[..<$0.lowerBound]) }
  }
}
