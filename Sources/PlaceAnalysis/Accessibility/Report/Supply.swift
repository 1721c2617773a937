internal import GeoCore

/// Places of one kind: what is added up must be alike.
///
/// Capacities of different categories are never added: with categories there is one kind for each,
/// and one for places without.
struct PlaceKind: Sendable {
  let selection: PlaceSelection
  /// Whether a place is of this kind.
  let isMember: [Bool]
  /// Capacity of every place, 1 each without a capacity column; 0 for places of other kinds and
  /// where the capacity is not known.
  let capacities: [Double]

  private init(_ selection: PlaceSelection, _ isMember: [Bool], _ places: PlaceSet) {
    self.selection = selection
    self.isMember = isMember
    capacities = isMember.indices.map { place -> Double in
      guard isMember[place] else { return 0 }
      guard let given = places.capacities else { return 1 }
      return given[place].isNaN ? 0 : given[place]
    }
  }

  static func all(_ input: ReachInput, _ selections: [PlaceSelection]) -> [PlaceKind] {
    let places = input.places
    guard input.byCategory, !places.categories.isEmpty else {
      return selections.prefix(1).map {
        PlaceKind($0, [Bool](repeating: true, count: places.count), places)
      }
    }
    var kinds = selections.dropFirst().enumerated().map { category, selection in
      PlaceKind(selection, places.categoryOf.map { Int($0) == category }, places)
    }
    if places.categoryOf.contains(where: { $0 < 0 }) {
      kinds.append(PlaceKind(.withoutCategory, places.categoryOf.map { $0 < 0 }, places))
    }
    return kinds
  }
}

extension PlaceSelection {
  /// Places that have no category, where others have one.
  static let withoutCategory = PlaceSelection(category: "", columnPart: "without_category")
}

/// Places of one kind with the costs to them, and the people who share them.
struct Supply: Sendable {
  let kind: PlaceKind
  /// Costs to the places of this kind alone.
  let table: ReachTable
  /// People at every origin.
  let persons: [Double]
  /// The part that every origin is of its zone.
  let shares: [Double]

  var selection: PlaceSelection { kind.selection }
  var capacities: [Double] { kind.capacities }
  var isMember: [Bool] { kind.isMember }

  static func all(_ costs: AccessCosts, _ input: ReachInput, _ kinds: [PlaceKind]) -> [Supply] {
    let weights = costs.origins.weights
    let persons = costs.persons(input.people.series[0].values, spread: weights)
    let shares = costs.persons(
      [Double](repeating: 1, count: costs.origins.zoneCount), spread: weights)
    return kinds.map { kind in
      Supply(
        kind: kind,
        table: kind.isMember.allSatisfy { $0 } ? costs.table : costs.table.keeping(kind.isMember),
        persons: persons, shares: shares)
    }
  }
}
