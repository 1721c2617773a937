/// Reach in which a radius is in another cost than the one that paths make least.
public struct CarriedReach: Sendable {
  /// Pairs within the radius, with the cost that the path makes least.
  public var reach: ReachTable
  /// The other cost of the same path, per pair of the table.
  public var carried: [Double]
}

extension SearchGraph {
  /// What it costs between origins and places whose cheapest path is short enough in another cost.
  ///
  /// The path makes the graph's own cost least; the other cost is what that very path comes to,
  /// connectors included, and pairs beyond `radius` in it are left out (the radius filters, it does
  /// not make for detours). Of paths with the same cost the one with the least other cost counts.
  /// Such as: minutes with slopes within a radius in metres.
  /// - Parameters:
  ///   - limit: closed, in the graph's own cost; infinite for none.
  ///   - other: the costs to carry along, for the same network.
  ///   - radius: closed, in the other cost.
  /// - Complexity: one search per place, until all that is left is beyond the radius.
  public func reach(
    from origins: SnappedPoints, to places: SnappedPoints, within limit: Double = .infinity,
    carrying other: EdgeCosts, radius: Double, _ context: RunContext
  ) throws(GeosegError) -> CarriedReach {
    precondition(
      other.forward.count == network.edgeCount && other.backward.count == network.edgeCount,
      "costs belong to another network")
    let carrier = CarriedGraph(self, carrying: other)
    let hung = carrier.hung(origins)
    let inside = InsidePoints(origins, on: self)
    let blocks = try context.mapChunks(
      count: places.count, grain: Self.placesPerChunk,
      worker: { () throws(GeosegError) in CarriedSearch(carrier) }
    ) { (search: inout CarriedSearch, range: Range<Int>) throws(GeosegError) -> CarriedBlock in
      var block = CarriedBlock()
      for place in range {
        try context.cancellation.check()
        search.run(from: carrier.starts(from: place, of: places), within: limit, radius)
        var found: [CarriedPair] = []
        var along: [Int32: CarriedCost] = [:]
        if case .edge(let edge, let offset) = stand(of: place, in: places) {
          let start = carrier.connector(of: place, in: places)
          for origin in inside[edge] {
            along[origin.point] = start + carrier.cost(along: edge, from: offset, to: origin.offset)
          }
        }
        for origin in hung.indices {
          let way = hung[origin]
          var cost = min(
            search.labels[Int(way.first)] + way.fromFirst,
            search.labels[Int(way.last)] + way.fromLast)
          if let direct = along[Int32(truncatingIfNeeded: origin)] { cost = min(cost, direct) }
          cost = cost + way.connector
          if cost.least <= limit, cost.least < .infinity, cost.carried <= radius {
            found.append(CarriedPair(origin: Int32(truncatingIfNeeded: origin), cost: cost))
          }
        }
        block.append(found)
      }
      context.progress.advanced(by: range.count)
      return block
    }
    return CarriedBlock.reach(blocks, origins: origins.count)
  }
}

struct CarriedPair {
  var origin: Int32
  var cost: CarriedCost
}

/// Pairs found place after place, with both costs.
struct CarriedBlock: Sendable {
  private var least = PlaceBlock()
  private var carried = PlaceBlock()

  mutating func append(_ pairs: [CarriedPair]) {
    let origins = pairs.map(\.origin)
    least.append(origins, pairs.map(\.cost.least))
    carried.append(origins, pairs.map(\.cost.carried))
  }

  static func reach(_ blocks: [CarriedBlock], origins: Int) -> CarriedReach {
    CarriedReach(
      reach: PlaceBlock.table(blocks.map(\.least), origins: origins),
      carried: PlaceBlock.table(blocks.map(\.carried), origins: origins).costs)
  }
}
