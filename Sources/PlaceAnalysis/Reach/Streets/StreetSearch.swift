internal import GeoCore

/// The searches that a reach along streets asks for, between ends that are tied to them.
struct StreetSearch: Sendable {
  /// Stretches of street cost by themselves, or turns from one segment to the next do.
  enum Ways: Sendable {
    case stretches(SearchGraph)
    case turns(SegmentGraph, SegmentCost)
  }

  let reach: StreetReach
  let origins: SnappedPoints
  let places: SnappedPoints
  let ways: Ways

  init(_ reach: StreetReach, _ ends: StreetEnds, speed: Speed) {
    self.reach = reach
    origins = ends.origins.points
    places = ends.places.points
    let network = reach.streets.network
    switch reach.cost {
    case .angular: ways = .turns(SegmentGraph(network), .angular)
    case .turns: ways = .turns(SegmentGraph(network), .turns)
    case .metres, .minutes, .slope:
      ways = .stretches(
        SearchGraph(
          network, Self.costs(reach, speed), direction: reach.settings.direction.search))
    }
  }

  /// What it costs to go along every edge; connectors are walked, also by those who cycle.
  private static func costs(_ reach: StreetReach, _ speed: Speed) -> EdgeCosts {
    let network = reach.streets.network
    let ahead = speed.metresPerMinute
    let aside = reach.settings.mode == .walk ? ahead : Speed.walking.metresPerMinute
    switch reach.cost {
    case .metres, .angular, .turns: return .lengths(of: network)
    case .minutes: return .minutes(of: network, speed: ahead, connectorSpeed: aside)
    case .slope: return SlopeCosts(of: network, speed: ahead, connectorSpeed: aside).costs
    }
  }

  /// Costs of all pairs in reach: a row per origin, places rising.
  ///
  /// - Parameters:
  ///   - limit: closed, in the unit of the cost.
  ///   - radius: metres that the best path may be long; nil where only its cost counts.
  func table(
    within limit: Double, radius: Double? = nil, _ context: RunContext
  ) throws(GeosegError) -> ReachTable {
    switch ways {
    case .stretches(let graph):
      guard let radius else {
        return try graph.reach(from: origins, to: places, within: limit, context)
      }
      return try graph.reach(
        from: origins, to: places, within: limit,
        carrying: .lengths(of: reach.streets.network), radius: radius, context
      ).reach
    case .turns(let graph, let cost):
      // A way turns as much from either end, and there are fewer places than origins.
      var bounds = SegmentRadius(metres: radius ?? .infinity)
      if cost == .angular { bounds.angular = limit } else { bounds.turns = limit }
      return try graph.reach(
        from: places, to: origins, cost: cost, radius: bounds, context: context
      ).transposed(places: origins.count)
    }
  }

  /// Whether paths are walked from the places.
  var isFromPlaces: Bool { reach.settings.direction == .fromPlaces }

  /// The courses of the best ways between pairs, without connectors; nil where there is none.
  ///
  /// Ways by turning are not drawn: nil for all of them.
  func paths(
    _ pairs: [(origin: Int, place: Int)], _ context: RunContext
  ) throws(GeosegError) -> [[(x: Double, y: Double)]?] {
    guard case .stretches(let graph) = ways else { return pairs.map { _ in nil } }
    let network = reach.streets.network
    return try graph.paths(from: origins, to: places, pairs: pairs, context).map { path in
      guard let path else { return nil }
      let course = path.course(on: network)
      return zip(course.x, course.y).map { (x: $0.0, y: $0.1) }
    }
  }

  /// The k nearest places of every origin.
  func nearest(
    _ count: Int, within limit: Double, _ context: RunContext
  ) throws(GeosegError) -> ReachTable {
    switch ways {
    case .stretches(let graph):
      return try graph.nearest(of: origins, among: places, k: count, within: limit, context)
    case .turns:
      let all = try table(within: limit, context)
      let list = NeighbourList()
      var nearest = ReachTable()
      for origin in 0..<all.rowCount {
        list.removeAll()
        for entry in all.rowStarts[origin]..<all.rowStarts[origin + 1] {
          list.append(all.places[entry], all.costs[entry])
        }
        list.keepNearest(count)
        nearest.appendRow((0..<list.count).lazy.map { (list.indices[$0], list.costs[$0]) })
      }
      return nearest
    }
  }

  /// The nearest place of every origin, and the nearest of each category, whatever it costs.
  func nearestOfEveryCategory(
    _ category: [Int32], categories: Int, _ context: RunContext
  ) throws(GeosegError) -> ReachTable {
    guard case .stretches(let graph) = ways else {
      return try categories > 0
        ? table(within: .infinity, context) : nearest(1, within: .infinity, context)
    }
    let all = try graph.nearest(of: origins, among: places, k: 1, context)
    guard categories > 0 else { return all }
    let each = try graph.nearest(
      of: origins, among: places, category: category, categories: categories, context)
    var table = ReachTable()
    for origin in 0..<all.rowCount {
      var found: [(place: Int32, cost: Double)] =
        (all.rowStarts[origin]..<all.rowStarts[origin + 1]).map {
          (all.places[$0], all.costs[$0])
        }
      for nearest in each where nearest.place[origin] >= 0 {
        if !found.contains(where: { $0.place == nearest.place[origin] }) {
          found.append((nearest.place[origin], nearest.cost[origin]))
        }
      }
      table.appendRow(found.sorted { $0.place < $1.place })
    }
    return table
  }
}
