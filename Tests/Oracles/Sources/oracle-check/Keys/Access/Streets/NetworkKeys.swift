import GeoCore

/// Keys of network files: the graph, where points are tied to it, and distances by streets.
enum NetworkKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .network else { return nil }
    let town = input.town
    switch path.first {
    case "graph": return town.network.flatMap { graph(path.last, $0) }
    case "snap_nearest_vertex": return snapped(path.last, input, .vertex)
    case "snap_nearest_edge": return snapped(path.last, input, .edge)
    case "od_vertex_snap": return vertexDistances(path.last, town)
    case "od_edge_snap": return edgeDistances(path.last, town)
    case "od_euclidean_sum_m":
      return straight(town).map { AccessNumbers($0.joined().reduce(0, +)) }
    case "k_nearest_edge_snap_total": return nearest(path.last, input)
    case "nearest_by_category":
      guard path.count == 2 else { return nil }
      return nearest(ofCategory: path.last, input).map { AccessNumbers($0) }
    case "peer": return PandanaKeys.value(path, input)
    default: return nil
    }
  }

  private static func graph(_ name: String, _ network: StreetNetwork) -> AccessNumbers? {
    let found = network.statistics
    switch name {
    case "vertices": return AccessNumbers(Double(found.vertices))
    case "edges": return AccessNumbers(Double(found.edges))
    case "self_loops": return AccessNumbers(Double(found.selfLoops))
    case "total_length_m": return AccessNumbers(found.totalLength)
    case "components": return AccessNumbers(Double(found.componentSizes.count))
    case "component_sizes_top10":
      return AccessNumbers(found.componentSizes.prefix(10).map(Double.init))
    case "degree_histogram": return AccessNumbers(found.degrees.map(Double.init))
    case "dead_ends": return AccessNumbers(Double(found.deadEnds))
    default: return nil
    }
  }

  /// Where areas and then places are tied to the network.
  private static func snapped(
    _ name: String, _ input: AccessKeyInput, _ mode: SnapRule.Mode
  ) -> AccessNumbers? {
    let town = input.town
    guard let network = town.network, let areas = town.areas, let places = town.places,
      let found = try? StreetSnapper(network, rule: SnapRule(mode: mode, limit: .infinity))
        .snap(x: areas.x + places.x, y: areas.y + places.y)
    else { return nil }
    let points = found.points
    switch name {
    case "distance_m": return AccessNumbers(Number(found.distance), slack: town.grain)
    case "offset_m": return AccessNumbers(Number(points.offset), slack: town.grain)
    case "edge_row":
      return AccessNumbers(
        points.edge.map { $0 < 0 ? .nan : Double(network.lineRows[Int(network.line[Int($0)])]) })
    case "vertex":
      guard let names = town.vertexNames else { return nil }
      return AccessNumbers(
        points.vertex.map { $0 < 0 ? .nan : Double(names[Int($0)]) ?? .nan })
    default: return nil
    }
  }

  private static func vertexDistances(_ name: String, _ town: AccessTown) -> AccessNumbers? {
    guard let graph = town.graph, let areas = town.areas, let places = town.places,
      let from = town.snapped(areas, .vertex), let to = town.snapped(places, .vertex),
      let table = try? graph.reach(from: from, to: to, within: .infinity, RunContext())
    else { return nil }
    switch name {
    case "igraph", "network", "distance_m":
      return AccessNumbers(Number(table, places: places.count), slack: town.grain)
    case "unreachable_pairs":
      return AccessNumbers(Double(areas.count * places.count - table.pairCount))
    case "sum_finite_m": return AccessNumbers(table.costs.reduce(0, +))
    default: return nil
    }
  }

  private static func edgeDistances(_ name: String, _ town: AccessTown) -> AccessNumbers? {
    guard let graph = town.graph, let from = town.areasOnEdges, let to = town.placesOnEdges,
      let total = town.metres,
      let bare = try? graph.reach(
        from: from.withoutConnectors, to: to.withoutConnectors, within: .infinity, RunContext())
    else { return nil }
    switch name {
    case "network": return AccessNumbers(Number(bare, places: to.count), slack: town.grain)
    case "total": return AccessNumbers(Number(total, places: to.count), slack: town.grain)
    case "total_sum_finite_m": return AccessNumbers(total.costs.reduce(0, +))
    case "sum_finite_m": return AccessNumbers(bare.costs.reduce(0, +))
    case "unreachable_pairs":
      return AccessNumbers(Double(from.count * to.count - total.pairCount))
    default: return nil
    }
  }

  private static func nearest(_ name: String, _ input: AccessKeyInput) -> AccessNumbers? {
    let town = input.town
    guard let graph = town.graph, let areas = town.areasOnEdges, let to = town.placesOnEdges,
      let places = town.places, let k = input.number("k").flatMap({ Int(exactly: $0) }), k > 0,
      let table = try? graph.nearest(of: areas, among: to, k: k, RunContext())
    else { return nil }
    let rows = (0..<table.rowCount).map { row in
      (table.rowStarts[row]..<table.rowStarts[row + 1])
        .map { (cost: table.costs[$0], place: Int(table.places[$0])) }
        .sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
    }
    switch name {
    case "distance_m":
      return AccessNumbers(Number(rows.map { padded($0.map(\.cost), to: k) }), slack: town.grain)
    case "place_id":
      return AccessNumbers(
        rows.map { padded($0.map { Double(places.ids[$0.place]) ?? .nan }, to: k) })
    case "minutes_to_nearest": return AccessNumbers(rows.map { ($0.first?.cost ?? .nan) / 80 })
    case "detour_ratio_to_nearest":
      guard let straight = straight(town) else { return nil }
      return AccessNumbers(
        rows.enumerated().map { area, row in
          guard let first = row.first, straight[area][first.place] > 0 else { return .nan }
          return first.cost / straight[area][first.place]
        })
    default: return nil
    }
  }

  private static func padded(_ values: [Double], to count: Int) -> [Double] {
    values + [Double](repeating: .nan, count: max(0, count - values.count))
  }

  private static func nearest(ofCategory category: String, _ input: AccessKeyInput) -> [Double]? {
    let town = input.town
    guard let graph = town.graph, let areas = town.areasOnEdges, let to = town.placesOnEdges,
      let selection = input.places(ofCategory: category), selection.contains(true)
    else { return nil }
    return try? graph.nearest(
      of: areas, among: to, category: selection.map { $0 ? 0 : -1 }, categories: 1, RunContext()
    ).first?.cost
  }

  /// Straight metres between every area and every place.
  private static func straight(_ town: AccessTown) -> [[Double]]? {
    guard let areas = town.areas, let places = town.places else { return nil }
    return (0..<areas.count).map { area in
      (0..<places.count).map { place in
        let east = areas.x[area] - places.x[place]
        let north = areas.y[area] - places.y[place]
        return (east * east + north * north).squareRoot()
      }
    }
  }
}

extension AccessTown {
  /// What distances can be told apart by: some of the last bits of the largest coordinate, of which
  /// short distances are differences.
  var grain: Number {
    let largest = (network.map { $0.vertexX + $0.vertexY } ?? []).map(abs).max() ?? 0
    return .value(4 * largest.ulp)
  }

  /// What the street file calls the vertices of its network.
  var vertexNames: [String]? {
    guard let network, let ids = network.vertexIDs, let table = features(.streets),
      let u = table["u"], let v = table["v"]
    else { return nil }
    // Names are numbered as they come, the beginning of a line before its end.
    var names: [String] = []
    var known: Set<String> = []
    for row in 0..<table.count {
      for name in [u.text(row), v.text(row)] {
        if let name, known.insert(name).inserted { names.append(name) }
      }
    }
    return ids.map { names.indices.contains(Int($0)) ? names[Int($0)] : "" }
  }
}
