internal import GeoCore

/// The costs of one pass in stored form, with the places and people at both ends of them.
///
/// Rows are origins, zone by zone; what lies beyond `limit` is not in them. Memory is that of the
/// pairs in reach.
struct AccessCosts: Sendable {
  let table: ReachTable
  /// Largest cost that is stored, closed.
  let limit: Double
  let origins: Origins
  let placeCount: Int

  /// All costs of the rows up to `limit`, whatever the cut-offs of the reach; of a reach by rank
  /// only the nearest places.
  init(
    _ rows: ReachRows, upTo limit: Double, _ context: RunContext
  ) throws(GeosegError) {
    table = try rows.reaching(limit).stored(context)
    self.limit = limit
    origins = rows.origins
    placeCount = rows.placeCount
  }

  /// Persons of a series at every origin: a zone's people by the origins' shares of its weight.
  ///
  /// Zones whose people are not known count as nobody.
  func persons(_ zonePersons: [Double], spread weights: [Double]) -> [Double] {
    origins.persons(zonePersons, spread: weights)
  }
}

extension ReachTable {
  /// The pairs of some places alone, rows and place numbers as they are.
  func keeping(_ isKept: [Bool]) -> ReachTable {
    var rowStarts = [0]
    var places: [Int32] = []
    var costs: [Double] = []
    rowStarts.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      for i in self.rowStarts[row]..<self.rowStarts[row + 1] where isKept[Int(self.places[i])] {
        places.append(self.places[i])
        costs.append(self.costs[i])
      }
      rowStarts.append(places.count)
    }
    return ReachTable(rowStarts: rowStarts, places: places, costs: costs)
  }
}
