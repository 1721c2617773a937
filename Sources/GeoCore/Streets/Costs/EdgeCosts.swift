/// What it costs to go along every edge of a network, each way.
public struct EdgeCosts: Sendable {
  public var unit: ColumnUnit
  /// Cost of the whole edge from first to last point; infinite where that is not allowed.
  public var forward: [Double]
  /// The same from last to first.
  public var backward: [Double]
  /// Cost of a metre of straight connector between a point and the network.
  public var connectorRate: Double
  /// How the costs build up along the courses; nil when they do so evenly with length.
  public var profile: CostProfile?

  public init(
    unit: ColumnUnit, forward: [Double], backward: [Double], connectorRate: Double,
    profile: CostProfile? = nil
  ) {
    self.unit = unit
    self.forward = forward
    self.backward = backward
    self.connectorRate = connectorRate
    self.profile = profile
  }
}

extension EdgeCosts {
  /// Metres along the network, in the directions that are allowed.
  public static func lengths(of network: StreetNetwork) -> EdgeCosts {
    EdgeCosts(
      unit: .metres,
      forward: network.first.indices.map {
        network.passage[$0].contains(.forward) ? network.length[$0] : .infinity
      },
      backward: network.first.indices.map {
        network.passage[$0].contains(.backward) ? network.length[$0] : .infinity
      },
      connectorRate: 1)
  }

  /// The same costs met in the opposite direction: what forward cost, backward costs.
  public var reversed: EdgeCosts {
    EdgeCosts(
      unit: unit, forward: backward, backward: forward, connectorRate: connectorRate,
      profile: profile?.reversed)
  }
}
