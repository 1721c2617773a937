internal import GeoCore

/// Sums by proximity are worked out once per population, comparison and kind of proximity.
private struct ProximityKey: Hashable, Sendable {
  let proximity: Proximity
  /// Groups of a comparison that leaves others out; empty for the whole population.
  let groups: [Int]
}

extension PopulatedSpace {
  /// Who lives near to whom, over all groups.
  func proximitySums(_ proximity: Proximity) throws(GeosegError) -> ProximitySums {
    try shared(ProximityKey(proximity: proximity, groups: [])) { () throws(GeosegError) in
      try sums(of: composition, proximity)
    }
  }

  fileprivate func proximitySums(
    ofPair pair: [Int], _ proximity: Proximity
  ) throws(GeosegError) -> ProximitySums {
    try shared(ProximityKey(proximity: proximity, groups: pair)) { () throws(GeosegError) in
      try sums(of: composition.selecting(pair), proximity)
    }
  }

  private func sums(
    of town: Composition, _ proximity: Proximity
  ) throws(GeosegError) -> ProximitySums {
    try ProximitySums(
      town, areasSquareMetres: space.areas, x: space.x, y: space.y, proximity: proximity,
      own: parameters.ownDistance, cutoff: parameters.pairCutoff, context: context)
  }
}

extension ComparisonInSpace {
  /// Who lives near to whom among the two, and which of its groups is the focal one.
  func proximitySums(
    _ proximity: Proximity
  ) throws(GeosegError) -> (sums: ProximitySums, focal: Int, other: Int) {
    guard let other else {
      return (try populated.proximitySums(proximity).againstRest(of: focal), 0, 1)
    }
    // Both directions of a comparison share their sums.
    let pair = focal < other ? [focal, other] : [other, focal]
    let isWhole = pair == Array(0..<populated.composition.groupCount)
    let sums =
      isWhole
      ? try populated.proximitySums(proximity)
      : try populated.proximitySums(ofPair: pair, proximity)
    return focal < other ? (sums, 0, 1) : (sums, 1, 0)
  }
}

extension SegregationParameters {
  /// The kinds of proximity asked for, each with how it is reported.
  var proximities: [(proximity: Proximity, parameters: [MeasureValue.Parameter])] {
    let exponentials = distanceScales.map { scale in
      (
        Proximity.exponential(scaleMetres: scale),
        [MeasureValue.Parameter("proximity", "exponential"), .init("scale", .number(scale))]
      )
    }
    let powers = distancePowers.flatMap { exponent in
      distanceScales.map { scale in
        (
          Proximity.power(scaleMetres: scale, exponent: exponent),
          [
            MeasureValue.Parameter("proximity", "power"), .init("exponent", .number(exponent)),
            .init("scale", .number(scale)),
          ]
        )
      }
    }
    return (exponentials + powers).map { ($0.0, $0.1 + pairParameters) }
  }

  /// Mean distance, with how it is reported.
  var distanceItself: [(proximity: Proximity, parameters: [MeasureValue.Parameter])] {
    [(.distance, [.init("own-distance", .string(ownDistance.rawValue))])]
  }

  private var pairParameters: [MeasureValue.Parameter] {
    let cutoff: JSONValue =
      switch pairCutoff {
      case .exact: "exact"
      case .automatic: "auto"
      case .scales(let count): .number(count)
      }
    return [.init("own-distance", .string(ownDistance.rawValue)), .init("cutoff", cutoff)]
  }
}

extension UndefinedReason {
  /// All zones have the same area.
  static let equalAreas = UndefinedReason(rawValue: "equal-areas")
  /// There is no centre, or no zone declared central.
  static let noCentre = UndefinedReason(rawValue: "no-centre")
}
