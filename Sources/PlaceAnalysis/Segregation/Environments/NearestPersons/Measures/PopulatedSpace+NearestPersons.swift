internal import GeoCore

/// The neighbourhoods of a comparison: of the two groups alone, or of one among everybody.
struct ComparedNeighbourhoods: Sendable {
  let nearest: NearestPersons
  /// The persons who count.
  let town: Composition
  /// The group that it is about.
  let group: Int
}

extension PopulatedSpace {
  /// The neighbourhoods of everybody, at every size asked for; worked out at the first call.
  func nearestPersons() throws(GeosegError) -> NearestPersons {
    try shared(NeighbourhoodKey.everybody) { () throws(GeosegError) in
      try nearestPersons(of: composition)
    }
  }

  fileprivate func nearestPersons(of town: Composition) throws(GeosegError) -> NearestPersons {
    try NearestPersons.around(
      town, x: space.x, y: space.y, areas: space.areas, scales: parameters.persons,
      rule: parameters.nearestPersonsRule, context: context)
  }
}

extension ComparisonInSpace {
  /// The neighbourhoods that the comparison is about: only two named groups count as persons.
  func neighbourhoods() throws(GeosegError) -> ComparedNeighbourhoods {
    guard let other else {
      return ComparedNeighbourhoods(
        nearest: try populated.nearestPersons(), town: populated.composition, group: focal)
    }
    let key = NeighbourhoodKey.pair(min(focal, other), max(focal, other))
    let both = try populated.shared(key) { () throws(GeosegError) in
      let town = populated.composition.selecting([min(focal, other), max(focal, other)])
      return ComparedNeighbourhoods(
        nearest: try populated.nearestPersons(of: town), town: town, group: 0)
    }
    return ComparedNeighbourhoods(
      nearest: both.nearest, town: both.town, group: focal < other ? 0 : 1)
  }
}

extension SegregationParameters {
  /// How nearest persons are counted.
  var nearestPersonsRule: NearestPersonsRule {
    NearestPersonsRule(sharing: sharing, ownZone: ownZone, seed: seed)
  }

  /// As reported with a value for k persons.
  func nearestPersons(_ k: Double) -> [MeasureValue.Parameter] {
    [
      .init("persons", .number(k)), .init("sharing", .string(sharing.rawValue)),
      .init("self", .string(ownZone.rawValue)),
    ]
  }
}

private enum NeighbourhoodKey: Hashable, Sendable {
  case everybody
  case pair(Int, Int)
}
