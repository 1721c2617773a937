extension SegmentGraph {
  /// What snapped places cost from snapped origins, by fewest degrees, turns or metres.
  ///
  /// A way begins on the origin's segment in either direction at no cost (at a junction: into any
  /// segment), turns from segment to segment without ever turning round on one, and ends on the
  /// place's segment. The angular cost is the sum of its turn angles in degrees, the topological cost
  /// its changes of segment; two points on one segment are 0 apart in both. Metres include both
  /// connectors. The search compares ways by `cost` (equals by metres) and follows only ways that
  /// stay within `radius` all along, measured at the places themselves; a place beyond the radius by
  /// the best such way is not listed. Complexity: O(s log s) per origin for s segments in the radius.
  public func reach(
    from origins: SnappedPoints, to places: SnappedPoints, cost: SegmentCost,
    radius: SegmentRadius = .unlimited, leastTurn: Double = 0, context: RunContext = RunContext()
  ) throws(GeosegError) -> ReachTable {
    let rule = SegmentRule(cost: cost, radius: radius, leastTurn: leastTurn)
    let from = SegmentPlaces(origins, on: self)
    let to = SegmentPlaces(places, on: self)
    let packed = PackedSegments(self, rule)
    let tables = try context.mapChunks(
      count: origins.count, grain: 16,
      worker: { () throws(GeosegError) in
        PlaceCosts(graph: self, packed: packed, origins: from, places: to, at: places)
      }
    ) { (costs: inout PlaceCosts, range) throws(GeosegError) in
      var table = ReachTable()
      for origin in range {
        table.appendRow(
          costs.row(origin, x: origins.x[origin], y: origins.y[origin]))
      }
      return table
    }
    var all = ReachTable()
    for table in tables { all.append(contentsOf: table) }
    return all
  }
}
