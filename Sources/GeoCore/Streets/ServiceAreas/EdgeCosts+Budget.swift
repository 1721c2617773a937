extension EdgeCosts {
  /// How far one comes along an edge's course for a cost.
  ///
  /// Without a profile it is the cost's share of the whole edge's; where the way to the end costs no
  /// more, it is the end itself. A closed way leads nowhere.
  /// - Parameters:
  ///   - start: metres from the edge's first point where one begins.
  ///   - budget: what may be spent, closed, in the unit of the costs.
  /// - Returns: metres from the edge's first point, not below `start`.
  public func offset(
    ofForward edge: Int, of network: StreetNetwork, from start: Double, spending budget: Double
  ) -> Double {
    let length = network.length[edge]
    let whole = forward[edge]
    guard budget >= 0, whole >= 0, whole < .infinity else { return start }
    if cost(ofForward: edge, of: network, from: start, to: length) <= budget { return length }
    guard let profile else { return min(length, start + budget * (length / whole)) }
    let points = network.points(edge)
    let target = profile.cost(profile.forward, at: start, of: points) + budget
    var (fromMetres, fromCost) = (start, target - budget)
    for point in points where profile.metres[point] > start {
      let (metres, cost) = (profile.metres[point], profile.forward[point])
      if cost > target {
        let share = max(0, (target - fromCost) / (cost - fromCost))
        return min(length, fromMetres + share * (metres - fromMetres))
      }
      (fromMetres, fromCost) = (metres, max(fromCost, cost))
    }
    return length
  }

  /// How far one comes against an edge's course for a cost.
  ///
  /// - Parameters:
  ///   - start: metres from the edge's first point where one begins.
  ///   - budget: what may be spent, closed, in the unit of the costs.
  /// - Returns: metres from the edge's first point, not above `start`.
  public func offset(
    ofBackward edge: Int, of network: StreetNetwork, from start: Double, spending budget: Double
  ) -> Double {
    let length = network.length[edge]
    let whole = backward[edge]
    guard budget >= 0, whole >= 0, whole < .infinity else { return start }
    if cost(ofBackward: edge, of: network, from: start, to: 0) <= budget { return 0 }
    guard let profile else { return max(0, start - budget * (length / whole)) }
    let points = network.points(edge)
    // Running costs count from the first point: what is left of them falls on the way back.
    let target = profile.cost(profile.backward, at: start, of: points) - budget
    var (fromMetres, fromCost) = (start, target + budget)
    for point in points.reversed() where profile.metres[point] < start {
      let (metres, cost) = (profile.metres[point], profile.backward[point])
      if cost < target {
        let share = max(0, (fromCost - target) / (fromCost - cost))
        return max(0, fromMetres - share * (fromMetres - metres))
      }
      (fromMetres, fromCost) = (metres, min(fromCost, cost))
    }
    return 0
  }
}
