import GeoCore
import PlaceAnalysis

/// Times, people and capacities that keys of supply and demand are computed from.
struct SupplyTown {
  let table: ReachTable
  let persons: [Double]
  let capacities: [Double]

  init(_ table: ReachTable, persons: [Double], capacities: [Double]) {
    self.table = table
    self.persons = persons
    self.capacities = capacities
  }

  init?(_ input: AccessKeyInput) {
    guard let table = input.town.minutes, let persons = input.population,
      let capacities = input.capacity, table.rowCount == persons.count
    else { return nil }
    self.init(table, persons: persons, capacities: capacities)
  }

  func catchment(_ decay: Decay) -> FloatingCatchment {
    FloatingCatchment(
      WeightedReach(table, placeCount: capacities.count, decay: decay), persons: persons,
      capacities: capacities)
  }

  func gravity(_ decay: Decay) -> [Double]? {
    try? catchment(decay).reach.sumsOverPlaces(capacities)
  }

  func count(_ decay: Decay) -> [Double]? {
    try? catchment(decay).reach.sumsOverPlaces([Double](repeating: 1, count: capacities.count))
  }

  /// P^α, 0 for nobody.
  private func demand(_ alpha: Double) -> [Double] {
    persons.map { $0 > 0 ? alpha == 1 ? $0 : naturalPower($0, alpha) : 0 }
  }

  func availability(_ decay: Decay, alpha: Double = 1) -> [Double]? {
    try? FloatingCatchment.availability(
      catchment(decay).reach, demand: demand(alpha), capacities: capacities)
  }

  /// As R has it: no number for an origin that knows a place which nobody reaches.
  func availabilityByR(_ decay: Decay, alpha: Double = 1) -> [Double]? {
    guard var values = availability(decay, alpha: alpha),
      let reached = try? catchment(decay).reach.sumsOverOrigins(demand(alpha))
    else { return nil }
    for row in 0..<table.rowCount {
      let places = table.places[table.rowStarts[row]..<table.rowStarts[row + 1]]
      if places.contains(where: { reached[Int($0)] == 0 }) { values[row] = .nan }
    }
    return values
  }

  /// One of the supply and demand family by the beginning of its name.
  func family(_ name: String, _ decay: Decay) -> [Double]? {
    let catchment = catchment(decay)
    if name.hasPrefix("M2SFCA") { return try? catchment.modified() }
    if name.hasPrefix("3SFCA") { return try? catchment.threeStep() }
    if name.hasPrefix("BFCA") { return try? catchment.balanced() }
    if ["2SFCA", "E2SFCA", "G2SFCA", "KD2SFCA"].contains(where: { name.hasPrefix($0) }) {
      return try? catchment.twoStep()
    }
    return nil
  }

  func rows<Value>(_ value: ([(place: Int32, cost: Double)], Int) -> Value) -> [Value] {
    (0..<table.rowCount).map { row in
      value(
        (table.rowStarts[row]..<table.rowStarts[row + 1]).map {
          (place: table.places[$0], cost: table.costs[$0])
        }, row)
    }
  }
}
