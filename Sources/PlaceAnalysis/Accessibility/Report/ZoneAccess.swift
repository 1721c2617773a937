/// What the people of each zone have in reach, in flat arrays: zone by zone, then spread of people,
/// then selection of places, then scale.
///
/// A *spread* is one way in which people lie over the origins: that of everybody, and those of
/// groups with weights of their own.
struct ZoneAccess: Sendable {
  let spreads: Int
  let selections: Int
  let scales: Int
  /// Mean number of places in reach.
  var counts: [Double] = []
  /// Mean capacity in reach.
  var capacities: [Double] = []
  /// Share with at least one place in reach.
  var shares: [Double] = []
  /// Mean cost to the nearest place over those who reach one; by zone, spread, selection.
  var nearestCosts: [Double] = []
  /// Share that reaches any place at all.
  var reached: [Double] = []
  /// The place that is nearest to most people of the zone, −1 for none; by zone, selection.
  var nearestPlaces: [Int32] = []

  init(spreads: Int, selections: Int, scales: Int) {
    self.spreads = spreads
    self.selections = selections
    self.scales = scales
  }

  mutating func append(_ other: ZoneAccess) {
    counts += other.counts
    capacities += other.capacities
    shares += other.shares
    nearestCosts += other.nearestCosts
    reached += other.reached
    nearestPlaces += other.nearestPlaces
  }

  var zoneCount: Int { nearestPlaces.count / max(1, selections) }

  func index(_ zone: Int, _ spread: Int, _ selection: Int, _ scale: Int) -> Int {
    ((zone * spreads + spread) * selections + selection) * scales + scale
  }

  /// One value per zone.
  func column(
    _ values: KeyPath<ZoneAccess, [Double]>, spread: Int, selection: Int, scale: Int
  ) -> [Double] {
    let all = self[keyPath: values]
    return (0..<zoneCount).map { all[index($0, spread, selection, scale)] }
  }

  /// One value per zone of what has no scale.
  func column(_ values: KeyPath<ZoneAccess, [Double]>, spread: Int, selection: Int) -> [Double] {
    let all = self[keyPath: values]
    return (0..<zoneCount).map { all[($0 * spreads + spread) * selections + selection] }
  }

  func nearestPlaces(selection: Int) -> [Int] {
    (0..<zoneCount).map { Int(nearestPlaces[$0 * selections + selection]) }
  }
}
