public import GeoCore

/// The rows of a reach as a stream: for each origin the places within the limit, and their costs.
///
/// Rows are computed when they are read and never all held, so that memory does not grow with
/// origins × places. Every family of measures reads its numbers here and nowhere else.
///
/// - Order: a row lists places in file order. Cut-offs are closed; at equal cost the place that
///   comes first in the file is nearer.
/// - Complexity: O(log places + hits) per row along a straight line, O(hits) from a table.
public struct ReachRows: Sendable {
  enum Storage: Sendable {
    /// The grid answers for the limit, the tree for ranks and what is nearest.
    case straightLine(PointIndex, RadiusGrid?)
    case table(ReachTable)
  }

  public let definition: ReachDefinition
  public let origins: Origins
  let places: PlaceSet
  /// The definition's limit, worked out once.
  private let limit: Double
  let storage: Storage

  /// Straight lines from the origins to the places; a place without a position is never reached.
  public init(straightLine definition: ReachDefinition, origins: Origins, places: PlaceSet) {
    self.definition = definition
    self.limit = definition.limit
    self.origins = origins
    self.places = places
    self.storage = .straightLine(
      PointIndex(x: places.x, y: places.y),
      definition.nearest == nil
        ? RadiusGrid(x: places.x, y: places.y, radius: limit) : nil)
  }

  /// Rows held in a table, one per origin; the definition's limits apply when they are read.
  public init(
    table: ReachTable, definition: ReachDefinition, origins: Origins, places: PlaceSet
  ) {
    precondition(table.rowCount == origins.count, "a row per origin")
    self.definition = definition
    self.limit = definition.limit
    self.origins = origins
    self.places = places
    self.storage = .table(table)
  }

  private init(_ rows: ReachRows, upTo limit: Double, _ storage: Storage) {
    definition = rows.definition
    origins = rows.origins
    places = rows.places
    self.limit = limit
    self.storage = storage
  }

  public var placeCount: Int { places.count }

  /// The same rows up to another cost, whatever the cut-offs; a reach by rank keeps its rank.
  ///
  /// Rows from a table reach no further than the table does.
  public func reaching(_ limit: Double) -> ReachRows {
    guard case .straightLine(let index, _) = storage else {
      return ReachRows(self, upTo: limit, storage)
    }
    let grid =
      definition.nearest == nil ? RadiusGrid(x: places.x, y: places.y, radius: limit) : nil
    return ReachRows(self, upTo: limit, .straightLine(index, grid))
  }

  /// Fills `list` with the row of one origin: the places in reach, in file order.
  public func read(_ origin: Int, into list: NeighbourList) {
    list.removeAll()
    switch storage {
    case .straightLine(let index, let grid):
      let x = origins.x[origin]
      let y = origins.y[origin]
      if let k = definition.nearest {
        index.findNearest(k, toX: x, y: y, within: limit, into: list)
      } else if let grid {
        grid.findNeighbours(within: limit, ofX: x, y: y, into: list)
      } else {
        index.findNeighbours(within: limit, ofX: x, y: y, into: list)
      }
      list.sortByIndex()
    case .table(let table):
      for i in table.rowStarts[origin]..<table.rowStarts[origin + 1] where table.costs[i] <= limit {
        list.append(table.places[i], table.costs[i])
      }
      if let k = definition.nearest { list.keepNearest(k) }
    }
  }

  /// All rows as one table, for those who need them more than once.
  public func stored(_ context: RunContext) throws(GeosegError) -> ReachTable {
    if case .table(let table) = storage, definition.nearest == nil,
      table.costs.allSatisfy({ $0 <= limit })
    {
      return table
    }
    let parts = try mapZones(context) { (reader, zones) throws(GeosegError) -> ReachTable in
      var part = ReachTable()
      for origin in origins.zoneStarts[zones.lowerBound]..<origins.zoneStarts[zones.upperBound] {
        reader.read(origin)
        let list = reader.list
        part.appendRow((0..<list.count).lazy.map { (list.indices[$0], list.costs[$0]) })
      }
      return part
    }
    var table = ReachTable()
    for part in parts { table.append(contentsOf: part) }
    return table
  }
}

extension NeighbourList {
  /// Keeps the k with the lowest (cost, index), in order of index.
  func keepNearest(_ k: Int) {
    guard count > k else { return }
    sortByCost()
    keepFirst(k)
    sortByIndex()
  }
}
