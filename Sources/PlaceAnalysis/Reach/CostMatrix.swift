public import GeoCore

/// Costs that a user brings: one row per pair of zone and place, ids as text.
///
/// Minutes or metres, whichever the cut-offs are in. A pair that is not listed is out of reach.
public struct CostMatrix: Sendable, Hashable {
  public var origins: [String]
  public var destinations: [String]
  /// Finite and not negative.
  public var costs: [Double]
  /// File that they came from, for messages.
  public var file: String?

  /// Precondition: the three lists are equally long.
  public init(origins: [String], destinations: [String], costs: [Double], file: String? = nil) {
    precondition(
      origins.count == destinations.count && origins.count == costs.count,
      "a matrix has an origin, a destination and a cost in every row")
    self.origins = origins
    self.destinations = destinations
    self.costs = costs
    self.file = file
  }

  /// The matrix as rows from zones to places, in file order of both.
  ///
  /// - Throws: every duplicate pair and every cost that is negative or no number.
  public func table(
    zoneKeys: [String], placeKeys: [String]
  ) throws(GeosegError) -> (table: ReachTable, diagnostics: [Diagnostic]) {
    var log = DiagnosticLog(limitPerKind: 20)
    let zoneOf = Self.rows(zoneKeys)
    let placeOf = Self.rows(placeKeys)
    var unknownZones = UnknownKeys()
    var unknownPlaces = UnknownKeys()
    var pairs: [(zone: Int32, place: Int32, cost: Double, row: Int)] = []
    pairs.reserveCapacity(costs.count)
    for row in costs.indices {
      guard costs[row] >= 0, costs[row].isFinite else {
        log.add(
          .badMatrixCost,
          [
            "origin": .text(origins[row]), "destination": .text(destinations[row]),
            "cost": .text("\(costs[row])"),
          ], at: Location(file: file, feature: row))
        continue
      }
      let zone = zoneOf[origins[row]]
      let place = placeOf[destinations[row]]
      if zone == nil { unknownZones.add(origins[row]) }
      if place == nil { unknownPlaces.add(destinations[row]) }
      if let zone, let place { pairs.append((zone, place, costs[row], row)) }
    }
    pairs.sort { ($0.zone, $0.place, $0.row) < ($1.zone, $1.place, $1.row) }
    for i in pairs.indices.dropFirst()
    where pairs[i].zone == pairs[i - 1].zone && pairs[i].place == pairs[i - 1].place {
      log.add(
        .duplicateMatrixPair,
        [
          "origin": .text(origins[pairs[i].row]),
          "destination": .text(destinations[pairs[i].row]),
        ], at: Location(file: file, feature: pairs[i].row))
    }
    try log.throwIfErrors()
    if pairs.isEmpty, !costs.isEmpty {
      throw GeosegError(
        .matrixMatchesNothing,
        [
          "origins": .text(unknownZones.sample), "zones": .text(UnknownKeys(zoneKeys).sample),
          "destinations": .text(unknownPlaces.sample),
          "places": .text(UnknownKeys(placeKeys).sample),
        ], at: Location(file: file))
    }
    if unknownZones.count > 0 {
      log.add(
        .unknownMatrixOrigins,
        ["count": .integer(unknownZones.count), "ids": .text(unknownZones.sample)],
        at: Location(file: file))
    }
    if unknownPlaces.count > 0 {
      log.add(
        .unknownMatrixDestinations,
        ["count": .integer(unknownPlaces.count), "ids": .text(unknownPlaces.sample)],
        at: Location(file: file))
    }
    var table = ReachTable()
    var next = 0
    for zone in zoneKeys.indices {
      let start = next
      while next < pairs.count, Int(pairs[next].zone) == zone { next += 1 }
      table.appendRow(pairs[start..<next].lazy.map { ($0.place, $0.cost) })
    }
    return (table, log.diagnostics)
  }

  /// Row by key; of rows with the same key the first.
  private static func rows(_ keys: [String]) -> [String: Int32] {
    var rows: [String: Int32] = [:]
    for (row, key) in keys.enumerated() where rows[key] == nil { rows[key] = Int32(row) }
    return rows
  }
}

/// Distinct keys in order of appearance, the first few kept for a message.
private struct UnknownKeys {
  private var seen: Set<String> = []
  private var first: [String] = []

  init() {}

  init(_ keys: [String]) {
    for key in keys.prefix(5) { add(key) }
  }

  var count: Int { seen.count }

  mutating func add(_ key: String) {
    if seen.insert(key).inserted, first.count < 5 { first.append(key) }
  }

  var sample: String {
    first.joined(separator: ", ") + (seen.count > first.count ? ", …" : "")
  }
}
