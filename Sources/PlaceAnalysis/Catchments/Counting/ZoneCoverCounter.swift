internal import GeoCore

/// Adds up the rows of one zone at one scale: weight under each place, each pair, each multiplicity.
struct ZoneCoverCounter {
  let limit: Double
  let spreads: Int
  /// Places met in this zone, in order of first appearance.
  private var places: [Int32] = []
  /// Slot of a place in this zone, −1 for none.
  private var slotOf: [Int32]
  /// By place and spread.
  private var totals: [Double] = []
  private var exclusive: [Double] = []
  /// By pair of slots (higher · (higher − 1) / 2 + lower) and spread.
  private var shared: [Double] = []
  /// By multiplicity and spread.
  private var byMultiplicity: [Double] = []
  private var whole: [Double]
  /// Weight of all origins and of those with a place in reach, summed as the share with access is,
  /// so that the two agree to the last bit.
  private var all: [CompensatedSum]
  private var reached: [CompensatedSum]
  private var row: [Int] = []

  init(limit: Double, spreads: Int, placeCount: Int) {
    slotOf = [Int32](repeating: -1, count: placeCount)
    self.limit = limit
    self.spreads = spreads
    whole = [Double](repeating: 0, count: spreads)
    all = [CompensatedSum](repeating: CompensatedSum(), count: spreads)
    reached = all
  }

  mutating func begin() {
    for place in places { slotOf[Int(place)] = -1 }
    places.removeAll(keepingCapacity: true)
    totals.removeAll(keepingCapacity: true)
    exclusive.removeAll(keepingCapacity: true)
    shared.removeAll(keepingCapacity: true)
    byMultiplicity.removeAll(keepingCapacity: true)
    for spread in 0..<spreads {
      whole[spread] = 0
      all[spread] = CompensatedSum()
      reached[spread] = CompensatedSum()
    }
  }

  /// Adds the row of one origin.
  mutating func add(_ list: NeighbourList, _ origin: Int, _ weights: [[Double]]) {
    row.removeAll(keepingCapacity: true)
    let costs = list.costs
    let indices = list.indices
    for i in 0..<list.count where costs[i] <= limit { row.append(slot(indices[i])) }
    let end = (row.count + 1) * spreads
    while byMultiplicity.count < end { byMultiplicity.append(0) }
    for spread in 0..<spreads {
      let weight = weights[spread][origin]
      whole[spread] += weight
      all[spread].add(weight)
      if !row.isEmpty { reached[spread].add(weight) }
      byMultiplicity[row.count * spreads + spread] += weight
      for slot in row { totals[slot * spreads + spread] += weight }
      if row.count == 1 { exclusive[row[0] * spreads + spread] += weight }
      addPairs(weight, spread)
    }
  }

  /// Adds the weight of one origin to all pairs of places in its row.
  private mutating func addPairs(_ weight: Double, _ spread: Int) {
    let spreads = spreads
    row.withUnsafeBufferPointer { row in
      shared.withUnsafeMutableBufferPointer { shared in
        var i = 1
        while i < row.count {
          let slot = row[i]
          var j = 0
          while j < i {
            let high = max(slot, row[j])
            let low = min(slot, row[j])
            shared[(high &* (high &- 1) / 2 &+ low) &* spreads &+ spread] += weight
            j &+= 1
          }
          i &+= 1
        }
      }
    }
  }

  private mutating func slot(_ place: Int32) -> Int {
    let known = slotOf[Int(place)]
    if known >= 0 { return Int(known) }
    let slot = places.count
    slotOf[Int(place)] = Int32(slot)
    places.append(place)
    for _ in 0..<spreads {
      totals.append(0)
      exclusive.append(0)
    }
    shared.append(contentsOf: repeatElement(0, count: slot * spreads))
    return slot
  }

  /// Turns weights into people and adds them to the sums of the chunk.
  func finish(_ zone: Int, _ people: PlanePeople, into sums: inout CoverSums) {
    guard whole.contains(where: { $0 > 0 }) else { return }
    func share(_ weight: Double, _ spread: Int) -> Double {
      whole[spread] > 0 ? weight / whole[spread] : 0
    }
    for (slot, place) in places.enumerated() {
      let base = sums.slot(place: place)
      people.add(zone: zone, to: &sums.totals, at: base) {
        share(totals[slot * spreads + $0], $0)
      }
      people.add(zone: zone, to: &sums.exclusive, at: base) {
        share(exclusive[slot * spreads + $0], $0)
      }
      for other in 0..<slot {
        let from = (slot * (slot - 1) / 2 + other) * spreads
        var isShared = false
        for spread in 0..<spreads where shared[from + spread] > 0 { isShared = true }
        if !isShared { continue }
        let base = sums.slot(pair: CoverSums.key(place, places[other]))
        people.add(zone: zone, to: &sums.shared, at: base) { share(shared[from + $0], $0) }
      }
    }
    for m in 0..<(byMultiplicity.count / spreads) {
      let base = sums.slot(multiplicity: m)
      people.add(zone: zone, to: &sums.byMultiplicity, at: base) {
        share(byMultiplicity[m * spreads + $0], $0)
      }
    }
  }

  /// Share of people under at least one catchment; NaN when nobody could be placed.
  func covered(_ spread: Int) -> Double { reached[spread].value / all[spread].value }

  /// Mean number of catchments over people; NaN when nobody could be placed.
  func multiplicity(_ spread: Int) -> Double {
    guard whole[spread] > 0 else { return .nan }
    var sum = 0.0
    for m in 0..<(byMultiplicity.count / spreads) {
      sum += Double(m) * byMultiplicity[m * spreads + spread]
    }
    return sum / whole[spread]
  }
}
