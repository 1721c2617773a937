extension EdgeCosts {
  /// Speeds in metres per minute that are used when nobody says otherwise.
  public enum Speed {
    /// 4.8 km/h.
    public static let walking = 80.0
    /// 15 km/h.
    public static let cycling = 250.0
  }

  /// Minutes along the network at an even speed, in the directions that are allowed.
  ///
  /// An edge takes length ÷ (speed · the edge's speed factor); one whose factor is not above 0 is
  /// closed. Connectors are walked.
  /// - Parameters:
  ///   - speed: metres per minute on the level.
  ///   - connectorSpeed: metres per minute between a point and the network.
  public static func minutes(
    of network: StreetNetwork, speed: Double = Speed.walking,
    connectorSpeed: Double = Speed.walking
  ) -> EdgeCosts {
    func cost(_ edge: Int, _ direction: Passage) -> Double {
      guard network.passage[edge].contains(direction) else { return .infinity }
      let factor = network.speedFactors?[edge] ?? 1
      return factor > 0 ? network.length[edge] / (speed * factor) : .infinity
    }
    return EdgeCosts(
      unit: .minutes,
      forward: network.first.indices.map { cost($0, .forward) },
      backward: network.first.indices.map { cost($0, .backward) },
      connectorRate: 1 / connectorSpeed)
  }
}
