internal import GeoCore

/// Rows of the layers `links` and `paths`: a zone, a place, and what lies between them.
struct LinkRows: Sendable {
  /// One pass after the other, each with as many lines as it has; zone by zone in file order, and in
  /// a zone by rank.
  private(set) var zones: [Int32] = []
  private(set) var places: [Int32] = []
  private(set) var ranks: [Int32] = []
  /// Mean cost over the people whom the line stands for.
  private(set) var costs: [Double] = []
  /// The origin that the way sets out from, and the cost from there.
  private(set) var starts: [(origin: Int, cost: Double)] = []
  /// Share of the zone's people by spread, `spreads` numbers per line.
  private(set) var shares: [Double] = []
  let spreads: Int

  init(spreads: Int) { self.spreads = spreads }

  var count: Int { zones.count }

  func share(_ line: Int, spread: Int) -> Double { shares[line * spreads + spread] }

  mutating func append(_ other: LinkRows) {
    zones += other.zones
    places += other.places
    ranks += other.ranks
    costs += other.costs
    starts += other.starts
    shares += other.shares
  }

  /// Adds a zone's lines: the nearest place first, of equals the one that comes first in the file.
  ///
  /// - Parameters:
  ///   - counted: The zone's shares at one scale.
  ///   - distances: Where costs and starts come from when it is not `counted`.
  mutating func append(
    zone: Int, _ counted: PlaceShares, distances: PlaceShares? = nil, spread: Int
  ) {
    var lines: [(place: Int32, position: Int, cost: Double, start: (origin: Int, cost: Double))] =
      []
    let scale = counted.scales - 1
    for (position, place) in counted.places.enumerated() {
      let spreads = [spread] + (0..<spreads)
      guard
        let people = spreads.first(where: {
          counted.share(position, scale: scale, spread: $0) > 0
        })
      else { continue }
      var cost = counted.cost(position, scale: scale, spread: people)
      var start = counted.starts[position]
      if let distances {
        if let own = distances.position(of: place) {
          cost = distances.cost(own, scale: distances.scales - 1, spread: people)
          start = distances.starts[own]
        } else {
          // A sliver of the zone that holds no cell is in reach.
          start = (distances.preferred ?? -1, cost)
        }
      }
      lines.append((place, position, cost, start))
    }
    lines.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
    for (rank, line) in lines.enumerated() {
      zones.append(Int32(zone))
      places.append(line.place)
      ranks.append(Int32(rank + 1))
      costs.append(line.cost)
      starts.append(line.start)
      for s in 0..<spreads {
        let share = counted.share(line.position, scale: scale, spread: s)
        shares.append(share.isNaN ? 0 : share)
      }
    }
  }
}
