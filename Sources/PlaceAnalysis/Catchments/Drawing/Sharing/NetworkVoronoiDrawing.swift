internal import GeoCore

/// Every bit of street, and everybody along it, to the place that costs least from there.
///
/// Streets are cut where two places cost the same. People belong to the place that is cheapest for
/// them, connectors and delays counted; the polygons are the land beside each place's streets.
enum NetworkVoronoiDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    guard case .streets(let reach) = pass.definition.source, let ends = pass.ends,
      let graph = StreetSearch(reach, ends, speed: pass.definition.speed).graph,
      pass.definition.radius == nil
    else {
      throw GeosegError(
        .methodOfOtherCost,
        ["method": "network-voronoi", "cost": .text(pass.definition.source.name)])
    }
    var drawn = DrawnCatchments(.networkVoronoi, scales: pass.scales.count)
    var places = ends.places.points
    if input.catchments.isFromNetwork { places = places.withoutConnectors }
    if let delays = input.delays { places = graph.delayed(places, by: delays) }
    let network = reach.streets.network
    let count = input.places.count
    for (number, scale) in pass.scales.enumerated() {
      let division = graph.voronoi(of: places, within: scale.cost)
      drawn.streets[number] = division.lines(of: network, places: count)
      if let land = input.land {
        drawn.polygons[number] = try division.polygons(
          of: network, places: count, in: land, spacing: input.catchments.sampleStep, context)
      }
      let left = division.nobodysLength
      if left > 0, scale.cost == .infinity {
        log.add(.streetsOfNobody, ["metres": .number(left, decimals: 0)])
      }
    }
    let table = try graph.nearest(
      of: ends.origins.points, among: places, k: 1, within: pass.definition.limit, context)
    drawn.rows = ReachRows(
      table: table, definition: pass.definition, origins: pass.rows.origins, places: input.places)
    return drawn
  }
}

extension StreetSearch {
  /// The stretches of street with what each costs; nil where turns are what costs.
  var graph: SearchGraph? {
    if case .stretches(let graph) = ways { graph } else { nil }
  }
}
