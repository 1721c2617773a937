extension SegmentGraph {
  /// Where the weight of an origin goes.
  public enum FlowTarget: String, Sendable, Hashable, CaseIterable {
    /// To the place that costs least; of equals the first in file order.
    case closest
    /// To all places within the radius, by their weights.
    case allReachable = "all-reachable"
  }

  /// Betweenness of trips: how much weight passes along each segment from origins to places.
  ///
  /// Each origin's weight goes to its closest place, or is shared over the places it reaches by
  /// *their* weights, along the shortest ways, equals sharing equally. All segments of a way count,
  /// those of the origin and of the place too. Places without weight attract nothing; what reaches no
  /// place stays at home. Weights are finite and not negative, one per point. In the unit of the
  /// origins' weights. Complexity: O(s log s) per origin for s segments in the radius.
  public func flows(
    from origins: SnappedPoints, weights: [Double], to places: SnappedPoints,
    placeWeights: [Double], _ rule: SegmentRule, _ target: FlowTarget = .allReachable,
    context: RunContext = RunContext()
  ) throws(GeosegError) -> [Double] {
    let packed = PackedSegments(self, rule)
    let from = SegmentPlaces(origins, on: self)
    let to = SegmentPlaces(places, on: self)
    let chunks = max(8, min(64, 4_000_000 / max(count, 1)))
    let parts = try context.mapChunks(
      count: origins.count, grain: max(16, (origins.count + chunks - 1) / chunks),
      worker: { () throws(GeosegError) in
        PlaceCosts(
          graph: self, packed: packed, origins: from, places: to, at: places, keepsArrivals: true)
      }
    ) { (costs: inout PlaceCosts, range) throws(GeosegError) in
      var flows = [Double](repeating: 0, count: count)
      for origin in range where weights[origin] > 0 {
        let row = costs.row(origin, x: origins.x[origin], y: origins.y[origin])
          .filter { placeWeights[Int($0.place)] > 0 }
        guard let closest = row.min(by: { ($0.cost, $0.place) < ($1.cost, $1.place) }) else {
          continue
        }
        let chosen = target == .closest ? [closest] : row
        let sum = chosen.reduce(0) { $0 + placeWeights[Int($1.place)] }
        let amounts = chosen.map {
          (
            place: $0.place, cost: $0.cost,
            amount: weights[origin] * placeWeights[Int($0.place)] / sum
          )
        }
        costs.addFlows(amounts, at: Int(from.segment[origin]), to: &flows)
      }
      return flows
    }
    var all = [Double](repeating: 0, count: count)
    for part in parts {
      for segment in 0..<count { all[segment] += part[segment] }
    }
    return all
  }
}

extension PlaceCosts {
  /// Sends amounts to places along the ways found last, from an origin on a segment (−1: at a
  /// junction).
  func addFlows(
    _ amounts: [(place: Int32, cost: Double, amount: Double)], at own: Int,
    to flows: inout [Double]
  ) {
    // Ways by place, only those that cost least.
    let ways = arrivals.sorted { ($0.place, $0.state) < ($1.place, $1.state) }
    var next = 0
    var ends: [(state: Int, amount: Double)] = []
    var total = 0.0
    for (place, cost, amount) in amounts {
      while next < ways.count, ways[next].place < place { next += 1 }
      var least: [Int] = []
      while next < ways.count, ways[next].place == place {
        if ways[next].cost == cost { least.append(Int(ways[next].state)) }
        next += 1
      }
      let paths = least.reduce(0) { $0 + ($1 < 0 ? 1 : sweep.paths($1)) }
      total += amount
      for state in least where state >= 0 {
        ends.append((state, amount * sweep.paths(state) / paths))
      }
    }
    if own >= 0 { flows[own] += total }
    flows.withUnsafeMutableBufferPointer { flows in
      if let base = flows.baseAddress { sweep.addFlows(ends, to: base) }
    }
  }
}
