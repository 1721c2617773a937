public import GeoCore

/// Where people set out from: points, each with its zone and its part in the zone's people.
///
/// Points lie zone by zone: those of zone z are `zoneStarts[z]..<zoneStarts[z + 1]`. A zone without
/// a usable geometry has none. Weights are relative: a point holds the share of its zone's people
/// that its weight is of the sum over the zone, so that equal weights of one give exact counts.
public struct Origins: Sendable {
  /// East and north in metres in the computing CRS.
  public var x: [Double]
  public var y: [Double]
  /// Relative within a zone, not negative; a zone that has points has a sum above zero.
  public var weights: [Double]
  public var zoneStarts: [Int]
  /// Weights of one group's people, for groups that are not spread as all people are.
  public var groupWeights: [String: [Double]] = [:]
  /// How they were placed, as in `--population-at`.
  public var method: PopulationAt
  /// What was worth telling while they were placed.
  public var diagnostics: [Diagnostic] = []

  public init(method: PopulationAt) {
    x = []
    y = []
    weights = []
    zoneStarts = [0]
    self.method = method
  }

  public var count: Int { x.count }
  public var zoneCount: Int { zoneStarts.count - 1 }

  public func origins(ofZone zone: Int) -> Range<Int> { zoneStarts[zone]..<zoneStarts[zone + 1] }

  /// The share of its zone's people that sets out from here, 0…1.
  public func share(_ origin: Int, inZone zone: Int) -> Double {
    weights[origin] / weights[origins(ofZone: zone)].reduce(0, +)
  }

  /// Adds a zone whose people are spread evenly over the points.
  mutating func appendZone(_ points: [(x: Double, y: Double)]) {
    for point in points {
      x.append(point.x)
      y.append(point.y)
      weights.append(1)
    }
    zoneStarts.append(x.count)
  }
}
