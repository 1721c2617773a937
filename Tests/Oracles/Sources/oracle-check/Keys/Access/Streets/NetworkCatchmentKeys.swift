import GeoCore

/// Keys of catchment files about the network Voronoi division.
enum NetworkCatchmentKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .catchments, path.count == 2,
      let graph = input.town.graph, let places = input.town.placesOnEdges
    else { return nil }
    // Streets are measured from where a place stands on them; people walk to the network first.
    let stands = places.withoutConnectors
    switch path.first {
    case "network_voronoi":
      let division = graph.voronoi(of: stands)
      let lengths = division.lengths(places: stands.count)
      let nobodys = division.stretches.filter { $0.place < 0 }.reduce(0) { $0 + $1.end - $1.start }
      switch path.last {
      case "length_m": return AccessNumbers(lengths)
      case "unreachable_length_m": return AccessNumbers(nobodys)
      case "sum_check_m": return AccessNumbers(lengths.reduce(nobodys, +))
      case "population_by_snapped_centroid":
        guard let areas = input.town.areasOnEdges, let persons = input.population,
          let table = try? graph.nearest(of: areas, among: places, RunContext())
        else { return nil }
        var sums = [Double](repeating: 0, count: stands.count)
        for area in 0..<table.rowCount {
          for pair in table.rowStarts[area]..<table.rowStarts[area + 1] {
            sums[Int(table.places[pair])] += persons[area]
          }
        }
        return AccessNumbers(sums)
      default: return nil
      }
    default: return nil
    }
  }
}
