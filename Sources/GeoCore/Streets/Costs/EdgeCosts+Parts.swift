extension EdgeCosts {
  /// Cost of a part of an edge in the direction of its course, infinite where that is not allowed.
  ///
  /// Without a profile it is the part's share of the edge's length. No way at all costs 0.
  /// - Parameters:
  ///   - start: metres from the edge's first point where the part begins.
  ///   - end: where it ends, not before `start`.
  public func cost(
    ofForward edge: Int, of network: StreetNetwork, from start: Double, to end: Double
  ) -> Double {
    part(of: edge, of: network, whole: forward[edge], profile?.forward, low: start, high: end)
  }

  /// Cost of a part of an edge against the direction of its course.
  ///
  /// - Parameters:
  ///   - start: metres from the edge's first point where the part begins.
  ///   - end: where it ends, not beyond `start`.
  public func cost(
    ofBackward edge: Int, of network: StreetNetwork, from start: Double, to end: Double
  ) -> Double {
    part(of: edge, of: network, whole: backward[edge], profile?.backward, low: end, high: start)
  }

  private func part(
    of edge: Int, of network: StreetNetwork, whole: Double, _ running: [Double]?, low: Double,
    high: Double
  ) -> Double {
    if high <= low { return 0 }
    // A closed way, or a cost that is no number.
    guard whole >= 0, whole < .infinity else { return .infinity }
    let length = network.length[edge]
    if low <= 0, high >= length { return whole }
    if let running, let profile {
      let points = network.points(edge)
      return max(
        0, profile.cost(running, at: high, of: points) - profile.cost(running, at: low, of: points))
    }
    return (high - low) * (whole / length)
  }
}
