import GeoCore

/// Keys of catchment files about service areas along streets: how much street, land and people lie
/// within the cut-off of each place.
enum ServiceAreaKeys {
  /// The file's own allowance: the order in which buffers were united shows at this size.
  private static let polygonTolerance = 1e-6

  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .catchments, path.count == 2, path.first == "network_service_area",
      let network = input.town.network, let graph = input.town.graph,
      let places = input.town.placesOnEdges,
      let radius = input.number("R_m") ?? input.number("service_R_m")
    else { return nil }
    // Streets are measured from where a place stands on them.
    func reached() -> ReachedStreets? {
      try? graph.reachedStreets(from: places, within: [radius], fromNetwork: true)
    }
    func polygons() -> GeometryColumn? {
      let width = input.number("edge_buffer_m") ?? 25
      guard width > 0 else { return nil }
      let segments = input.number("quad_segs").flatMap { Int(exactly: $0) } ?? 8
      let drawn = try? reached()?.edgeBuffers(
        of: network, width: width, quadrantSegments: segments)
      return drawn?.byCutOff.first
    }
    switch path.last {
    case "reached_length_m":
      return reached().map { reached in
        AccessNumbers((0..<places.count).map { reached.metres($0, cutOff: 0) })
      }
    case "edge_buffer_polygon_area_m2":
      return polygons().map { polygons in
        AccessNumbers(
          (0..<polygons.count).map { polygons.area($0) }, tolerance: polygonTolerance)
      }
    case "edge_buffer_population_area_weighted":
      guard let areas = input.town.areas?.geometry, let persons = input.population,
        let polygons = polygons(), let overlaps = try? OverlapAreas(of: areas, with: polygons)
      else { return nil }
      var sums = [Double](repeating: 0, count: places.count)
      for area in 0..<overlaps.count {
        let whole = areas.area(area)
        for pair in overlaps.row(area) where whole > 0 {
          sums[Int(overlaps.catchments[pair])] += persons[area] * (overlaps.areas[pair] / whole)
        }
      }
      return AccessNumbers(sums, tolerance: polygonTolerance)
    case "population_of_areas_with_snapped_centroid_within_R":
      guard let areas = input.town.areasOnEdges, let persons = input.population,
        let table = try? graph.reach(
          from: areas.withoutConnectors, to: places.withoutConnectors, within: radius,
          RunContext())
      else { return nil }
      var sums = [Double](repeating: 0, count: places.count)
      for area in 0..<table.rowCount {
        for pair in table.rowStarts[area]..<table.rowStarts[area + 1] {
          sums[Int(table.places[pair])] += persons[area]
        }
      }
      return AccessNumbers(sums)
    default: return nil
    }
  }
}
