internal import GeoCore

/// What the people of one zone have within a cut-off: the places, and for whom each is the nearest.
struct ZonePlaces {
  struct Row {
    var place: Int
    /// Share of the people who have it in reach, and whose nearest of all in reach it is.
    var share: Double
    var shareNearest: Double
    var meanCost: Double
    var lowest: Double
    var highest: Double
  }

  /// In file order of the places.
  let rows: [Row]
  /// Share of the people by number of places in reach.
  let byMultiplicity: [Double]
  let originCount: Int
  /// Fewest and most places over the origins.
  let fewest: Int
  let most: Int

  /// - Parameters:
  ///   - zone: In the pass.
  ///   - limit: Closed cut-off in the cost's unit.
  ///   - category: Places of that category only.
  init(
    _ pass: ReachPass, _ input: ReachInput, zone: Int, limit: Double, spread: Int,
    category: Int32? = nil
  ) {
    let (spreads, _) = pass.rows.origins.spreads(for: input.people)
    let weights = [spreads[min(spread, spreads.count - 1)]]
    let reader = RowReader(pass.rows)
    let origins = pass.rows.origins.origins(ofZone: zone)
    var reached = PlaceShares(scales: 1, spreads: 1, placeCount: input.places.count)
    var nearest = reached
    var multiplicity: [CompensatedSum] = []
    var whole = CompensatedSum()
    reached.begin()
    nearest.begin()
    var fewest = Int.max
    var most = 0
    for origin in origins {
      reader.read(origin)
      reached.addOrigin(origin, weights)
      nearest.addOrigin(origin, weights)
      var best: (place: Int32, cost: Double)?
      var number = 0
      for i in 0..<reader.list.count where reader.list.costs[i] <= limit {
        let place = reader.list.indices[i]
        if let category, input.places.categoryOf[Int(place)] != category { continue }
        let cost = reader.list.costs[i]
        reached.add(place, cost: cost, from: 0, origin: origin, weights)
        if best.map({ cost < $0.cost }) ?? true { best = (place, cost) }
        number += 1
      }
      if let best { nearest.add(best.place, cost: best.cost, from: 0, origin: origin, weights) }
      fewest = min(fewest, number)
      most = max(most, number)
      while multiplicity.count <= number { multiplicity.append(CompensatedSum()) }
      multiplicity[number].add(weights[0][origin])
      whole.add(weights[0][origin])
    }
    reached.finish()
    nearest.finish()
    byMultiplicity = multiplicity.map { $0.value / whole.value }
    originCount = origins.count
    self.fewest = origins.isEmpty ? 0 : fewest
    self.most = most
    let costs = Self.distances(pass, zone)
    rows = reached.places.indices.map { position in
      let place = reached.places[position]
      let own = nearest.position(of: place)
      let (lowest, highest) = costs?.range(place) ?? reached.range(position)
      return Row(
        place: Int(place), share: reached.share(position, scale: 0, spread: 0),
        shareNearest: own.map { nearest.share($0, scale: 0, spread: 0) } ?? 0,
        meanCost: costs?.mean(place) ?? reached.cost(position, scale: 0, spread: 0),
        lowest: lowest, highest: highest)
    }
  }

  /// Distances from the cells, for people who are spread over areas: their own costs are cut-offs.
  private static func distances(
    _ pass: ReachPass, _ zone: Int
  ) -> (mean: (Int32) -> Double, range: (Int32) -> (lowest: Double, highest: Double))? {
    guard pass.rows.origins.method == .area else { return nil }
    let rows = pass.distanceRows
    let weights = rows.origins.weights
    func all(_ place: Int32) -> [(cost: Double, weight: Double)] {
      rows.origins.origins(ofZone: zone).compactMap { origin in
        rows.cost(from: origin, to: Int(place)).map { ($0, weights[origin]) }
      }
    }
    return (
      { place in WeightedCosts(all(place)).mean },
      { place in
        let costs = all(place).map(\.cost)
        return (costs.min() ?? .nan, costs.max() ?? .nan)
      }
    )
  }
}

/// Costs with the people who have them.
struct WeightedCosts {
  /// NaN when nobody has any.
  let mean: Double
  let weight: Double

  init(_ costs: [(cost: Double, weight: Double)]) {
    var sum = CompensatedSum()
    var whole = CompensatedSum()
    for entry in costs {
      sum.add(entry.cost * entry.weight)
      whole.add(entry.weight)
    }
    weight = whole.value
    mean = whole.value > 0 ? sum.value / whole.value : .nan
  }
}

extension ReachRows {
  /// The cost of one pair, whatever the cut-off; nil when there is no way.
  func cost(from origin: Int, to place: Int) -> Double? {
    switch storage {
    case .straightLine:
      let (dx, dy) = (places.x[place] - origins.x[origin], places.y[place] - origins.y[origin])
      let cost = PointIndex.distance(dx, dy)
      return cost.isFinite ? cost : nil
    case .table(let table):
      for i in table.rowStarts[origin]..<table.rowStarts[origin + 1]
      where Int(table.places[i]) == place {
        return table.costs[i]
      }
      return nil
    }
  }
}

extension ReachPass {
  /// The cost of one pair as far as it is known: what is nearest beyond the cut-offs too, else what
  /// is within them.
  func cost(from origin: Int, to place: Int) -> Double? {
    if let cost = distanceRows.cost(from: origin, to: place) { return cost }
    return rows.origins.count == distanceRows.origins.count
      ? rows.cost(from: origin, to: place) : nil
  }
}
