/// Where the people of zones are taken to be: one or more points per zone, each with its share of
/// the zone's people.
///
/// With one point, the centroid, everybody of a zone has the same environment, and nothing smaller
/// than the zone can be seen. Spread over cells, the environment is that of the cell, and a zone's is
/// the mean over its people.
public struct EnvironmentSites: Sendable {
  /// East and north in metres.
  public let x: [Double]
  public let y: [Double]
  /// Of the zone's people, adding up to 1 within a zone.
  public let shares: [Double]
  /// Those of zone z are `zoneStarts[z]..<zoneStarts[z + 1]`; none where nobody knows.
  public let zoneStarts: [Int]

  /// One point per zone.
  public init(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "x and y differ in length")
    self.x = x
    self.y = y
    shares = [Double](repeating: 1, count: x.count)
    zoneStarts = Array(0...x.count)
  }

  /// The points that people are placed at.
  public init(_ origins: Origins) {
    x = origins.x
    y = origins.y
    zoneStarts = origins.zoneStarts
    var shares = origins.weights
    for zone in 0..<origins.zoneCount {
      let points = origins.origins(ofZone: zone)
      let sum = points.reduce(0) { $0 + origins.weights[$1] }
      for point in points { shares[point] /= sum }
    }
    self.shares = shares
  }

  public var count: Int { x.count }
  public var zoneCount: Int { zoneStarts.count - 1 }

  /// Every zone is one point.
  public var isOnePerZone: Bool { count == zoneCount && zoneStarts == Array(0...zoneCount) }

  /// The people of zones as people of sites; those of zones without a site are nowhere.
  ///
  /// Precondition: as many zones as here.
  public func spread(_ composition: Composition) -> Composition {
    precondition(composition.zoneCount == zoneCount, "a zone for every row")
    if isOnePerZone { return composition }
    var counts = [Double](repeating: 0, count: count * composition.groupCount)
    for group in 0..<composition.groupCount {
      let (from, to) = (group * zoneCount, group * count)
      for zone in 0..<zoneCount {
        let people = composition.counts[from + zone]
        for site in zoneStarts[zone]..<zoneStarts[zone + 1] {
          counts[to + site] = people * shares[site]
        }
      }
    }
    return Composition(zones: count, groups: composition.groupCount, counts: counts)
  }

  /// The mean over the people of each zone of a value per site; NaN without sites.
  public func zoneMeans(_ values: [Double]) -> [Double] {
    precondition(values.count == count, "a value for every site")
    if isOnePerZone { return values }
    return (0..<zoneCount).map { zone in
      let sites = zoneStarts[zone]..<zoneStarts[zone + 1]
      guard !sites.isEmpty else { return .nan }
      var sum = CompensatedSum()
      for site in sites { sum.add(shares[site] * values[site]) }
      return sum.value
    }
  }
}
