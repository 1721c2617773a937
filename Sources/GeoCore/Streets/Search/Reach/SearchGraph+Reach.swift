extension SearchGraph {
  /// What it costs between every origin and every place within reach of it.
  ///
  /// The cost of a pair is both connectors and the cheapest way between, in the graph's direction; a
  /// way along a common edge counts, in so far as that edge may be used that way. The limit is
  /// closed: a cost of exactly `limit` counts.
  /// - Parameters:
  ///   - limit: in the unit of the costs; infinite for all that is connected at all.
  /// - Complexity: one search per place over what lies within the limit; memory by the pairs found.
  public func reach(
    from origins: SnappedPoints, to places: SnappedPoints, within limit: Double,
    _ context: RunContext
  ) throws(GeosegError) -> ReachTable {
    let approaches = Approaches(origins, on: self)
    let blocks = try context.mapChunks(
      count: places.count, grain: Self.placesPerChunk,
      worker: { () throws(GeosegError) in PlaceColumn(self, origins: approaches) }
    ) { (column: inout PlaceColumn, range: Range<Int>) throws(GeosegError) -> PlaceBlock in
      var block = PlaceBlock()
      for place in range {
        try context.cancellation.check()
        column.find(place, of: places, within: limit)
        block.append(column.reached, column.costs)
      }
      context.progress.advanced(by: range.count)
      return block
    }
    return PlaceBlock.table(blocks, origins: origins.count)
  }

  /// Places in a chunk of work.
  static let placesPerChunk = 8
}
