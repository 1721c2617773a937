internal import GeoCore

extension AccessReport {
  /// A result for every origin from its places in order of cost, read as far as it needs.
  ///
  /// - Parameters:
  ///   - isMember: The places looked at.
  ///   - atLeast: How many places are read at first; more, when `body` gives nil.
  ///   - body: nil when it needs more places than it was given; never asked again when it was given
  ///     all.
  func ranked<Value: Sendable>(
    among isMember: [Bool], atLeast count: Int, otherwise none: Value,
    _ body: @Sendable (RankedPlaces, _ origin: Int) -> Value?
  ) throws(GeosegError) -> [Value] {
    let rows = pass.costRows
    let members = isMember.indices.filter { isMember[$0] }
    switch rows.storage {
    case .table(let table):
      let parts = try context.mapChunks(count: table.rowCount, grain: 1024) { range in
        range.map { row in
          let pairs = (table.rowStarts[row]..<table.rowStarts[row + 1]).lazy.filter {
            isMember[Int(table.places[$0])]
          }
          return body(
            RankedPlaces(pairs.map { (place: table.places[$0], cost: table.costs[$0]) }), row)
            ?? none
        }
      }
      return Array(parts.joined())
    case .straightLine:
      let index = PointIndex(x: input.places.x, y: input.places.y, rows: members)
      let origins = rows.origins
      let parts = try context.mapChunks(count: origins.count, grain: 1024) {
        () throws(GeosegError) in
        NeighbourList()
      } _: { (list, range) throws(GeosegError) in
        range.map { origin -> Value in
          var wanted = min(max(1, count), max(1, index.count))
          while true {
            index.findNearest(wanted, toX: origins.x[origin], y: origins.y[origin], into: list)
            var row: [(place: Int32, cost: Double)] = []
            for i in 0..<list.count { row.append((list.indices[i], list.costs[i])) }
            if let value = body(RankedPlaces(row), origin) { return value }
            if wanted >= index.count || list.count < wanted { return none }
            wanted = min(index.count, 2 * wanted)
          }
        }
      }
      return Array(parts.joined())
    }
  }

  /// The places of a selection: all, or those of one category.
  func members(of selection: Int) -> [Bool] {
    let places = input.places
    guard selection > 0 else { return [Bool](repeating: true, count: places.count) }
    return places.categoryOf.map { Int($0) == selection - 1 }
  }

  /// Zone means of a value per origin where costs come from, by spread; as `AccessCosts.zoneMeans`.
  func zoneMeans(_ values: [Double]) -> [(means: [Double], shares: [Double])] {
    let origins = pass.costRows.origins
    return spreads.map { origins.zoneMeans(values, spread: $0) }
  }
}
