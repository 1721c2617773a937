internal import GeoCore

/// Adds up, over the origins of one zone, what part of its people has to do with each place, and at
/// what cost: by place, scale and spread of people.
struct PlaceShares {
  let scales: Int
  let spreads: Int
  /// Places met in the zone; rising after `finish`.
  private(set) var places: [Int32] = []
  /// Where the way to each place sets out: at the preferred origin if that has the place, else at the
  /// one with the lowest cost; in order of `places`, with the cost from there.
  private(set) var starts: [(origin: Int, cost: Double)] = []
  private var ends: [(lowest: Double, highest: Double)] = []
  private(set) var preferred: Int?
  /// Where the sums of each place stand, in order of `places`.
  private var slots: [Int] = []
  private var slotOf: [Int32]
  private var weights: [CompensatedSum] = []
  private var costs: [CompensatedSum] = []
  private var whole: [CompensatedSum]

  init(scales: Int, spreads: Int, placeCount: Int) {
    self.scales = scales
    self.spreads = spreads
    slotOf = [Int32](repeating: -1, count: placeCount)
    whole = [CompensatedSum](repeating: CompensatedSum(), count: spreads)
  }

  /// Forgets the zone before.
  mutating func begin(preferring origin: Int? = nil) {
    preferred = origin
    for place in places { slotOf[Int(place)] = -1 }
    places.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    for spread in 0..<spreads { whole[spread] = CompensatedSum() }
  }

  /// Counts an origin of the zone, whether it reaches anything or not.
  mutating func addOrigin(_ origin: Int, _ spread: [[Double]]) {
    for s in 0..<spreads { whole[s].add(spread[s][origin]) }
  }

  /// Counts that an origin has a place at `first` scale and all wider ones.
  mutating func add(
    _ place: Int32, cost: Double, from first: Int, origin: Int, _ spread: [[Double]]
  ) {
    let slot = slot(place)
    let start = starts[slot]
    if origin == preferred || (start.origin != preferred && cost < start.cost) {
      starts[slot] = (origin, cost)
    }
    ends[slot] = (min(ends[slot].lowest, cost), max(ends[slot].highest, cost))
    for s in 0..<spreads {
      let weight = spread[s][origin]
      for scale in first..<scales {
        let at = (slot * spreads + s) * scales + scale
        weights[at].add(weight)
        costs[at].add(weight * cost)
      }
    }
  }

  private mutating func slot(_ place: Int32) -> Int {
    let known = slotOf[Int(place)]
    if known >= 0 { return Int(known) }
    let slot = places.count
    slotOf[Int(place)] = Int32(slot)
    places.append(place)
    starts.append((-1, .infinity))
    ends.append((.infinity, -.infinity))
    slots.append(slot)
    let none = repeatElement(CompensatedSum(), count: spreads * scales)
    weights.append(contentsOf: none)
    costs.append(contentsOf: none)
    return slot
  }

  /// Puts the places in file order.
  mutating func finish() {
    slots.sort { places[$0] < places[$1] }
    let order = slots
    let (met, begun, between) = (places, starts, ends)
    places = order.map { met[$0] }
    starts = order.map { begun[$0] }
    ends = order.map { between[$0] }
  }

  /// Position of a place in `places`; nil when nobody has to do with it.
  func position(of place: Int32) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place ? low : nil
  }

  /// The share of the zone's people; NaN when nobody could be placed.
  func share(_ position: Int, scale: Int, spread: Int) -> Double {
    weights[index(position, scale, spread)].value / whole[spread].value
  }

  /// The mean cost over those people; NaN when there are none.
  func cost(_ position: Int, scale: Int, spread: Int) -> Double {
    let at = index(position, scale, spread)
    let mean = costs[at].value / weights[at].value
    guard !mean.isNaN else { return .nan }
    // Rounding must not carry a mean past a cut-off that all of its costs are at.
    return min(max(mean, ends[position].lowest), ends[position].highest)
  }

  /// The lowest and the highest cost from the zone's origins to a place, at the widest scale.
  func range(_ position: Int) -> (lowest: Double, highest: Double) { ends[position] }

  private func index(_ position: Int, _ scale: Int, _ spread: Int) -> Int {
    (slots[position] * spreads + spread) * scales + scale
  }
}

extension PlaceShares {
  /// Counts what the origins of a zone have in reach at every scale.
  mutating func count(
    reachOf zone: Int, _ reader: RowReader, limits: [Double], _ spread: [[Double]],
    _ origins: Origins, preferring preferred: Int? = nil
  ) {
    begin(preferring: preferred)
    for origin in origins.origins(ofZone: zone) {
      addOrigin(origin, spread)
      reader.read(origin)
      let list = reader.list
      for i in 0..<list.count {
        var first = limits.count
        while first > 0, list.costs[i] <= limits[first - 1] { first -= 1 }
        if first < limits.count {
          add(list.indices[i], cost: list.costs[i], from: first, origin: origin, spread)
        }
      }
    }
    finish()
  }

  /// Counts which places are nearest to the origins of a zone, whatever the cut-off.
  mutating func count(
    nearestOf zone: Int, _ rows: ReachRows, _ finders: [NearestFinder], _ spread: [[Double]],
    preferring preferred: Int? = nil
  ) {
    begin(preferring: preferred)
    for origin in rows.origins.origins(ofZone: zone) {
      addOrigin(origin, spread)
      for finder in finders {
        guard let nearest = rows.nearest(origin, finder) else { continue }
        add(Int32(nearest.place), cost: nearest.cost, from: 0, origin: origin, spread)
      }
    }
    finish()
  }
}
