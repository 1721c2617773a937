internal import GeoCore

/// Which people of which zones one place has: those in reach of it, those for whom it is the
/// nearest, those whom it shares.
struct PlaceZones {
  /// Which origins count.
  enum Rule: Sendable {
    case inReach(limit: Double)
    /// The place and no other.
    case alone(limit: Double)
    /// The place and another one.
    case shared(limit: Double)
    /// Nearer than any other, of all or of the places of its category.
    case nearest(ofCategory: Bool)
  }

  struct Row {
    var zone: Int
    var people: Double
    var share: Double
    var meanCost: Double
    var contribution: Double { people * share }
  }

  /// Those with most people first.
  let rows: [Row]

  /// - Parameters:
  ///   - pass: Of all zones.
  ///   - series: Index in the people's series.
  init(
    _ rule: Rule, place: Int, _ pass: ReachPass, _ input: ReachInput, series: Int,
    _ context: RunContext
  ) throws(GeosegError) {
    let isNearest = if case .nearest = rule { true } else { false }
    let rows = isNearest ? pass.distanceRows : pass.rows
    let (spreads, spreadOf) = rows.origins.spreads(for: input.people)
    let weights = spreads[spreadOf[series]]
    let people = input.people.series[series].values
    let finder: NearestFinder? =
      if case .nearest(let ofCategory) = rule {
        rows.nearestFinder(among: ofCategory ? Self.category(of: place, input.places) : nil)
      } else { nil }
    let parts = try rows.mapZones(context) { (reader, zones) throws(GeosegError) -> [Row] in
      zones.compactMap { zone in
        var whole = CompensatedSum()
        var had: [(cost: Double, weight: Double)] = []
        for origin in rows.origins.origins(ofZone: zone) {
          whole.add(weights[origin])
          let cost: Double?
          if let finder {
            cost = rows.nearest(origin, finder).flatMap { $0.place == place ? $0.cost : nil }
          } else {
            reader.read(origin)
            cost = Self.cost(reader.list, place: Int32(place), rule)
          }
          if let cost { had.append((cost, weights[origin])) }
        }
        let costs = WeightedCosts(had)
        guard costs.weight > 0, whole.value > 0 else { return nil }
        let persons = people[zone]
        return Row(
          zone: zone, people: persons.isNaN ? 0 : persons, share: costs.weight / whole.value,
          meanCost: costs.mean)
      }
    }
    self.rows = parts.flatMap { $0 }.sorted {
      ($1.contribution, $0.zone) < ($0.contribution, $1.zone)
    }
  }

  private static func category(of place: Int, _ places: PlaceSet) -> [Int]? {
    guard !places.categoryOf.isEmpty else { return nil }
    let own = places.categoryOf[place]
    return places.categoryOf.indices.filter { places.categoryOf[$0] == own }
  }

  /// The cost to the place when the row counts by the rule.
  private static func cost(_ list: NeighbourList, place: Int32, _ rule: Rule) -> Double? {
    let limit: Double
    let others: ClosedRange<Int>
    switch rule {
    case .inReach(let at): (limit, others) = (at, 0...Int.max)
    case .alone(let at): (limit, others) = (at, 0...0)
    case .shared(let at): (limit, others) = (at, 1...Int.max)
    case .nearest: return nil
    }
    var found: Double?
    var count = 0
    for i in 0..<list.count where list.costs[i] <= limit {
      if list.indices[i] == place { found = list.costs[i] } else { count += 1 }
    }
    return others.contains(count) ? found : nil
  }
}
