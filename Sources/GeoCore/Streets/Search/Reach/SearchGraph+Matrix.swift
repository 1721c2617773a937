/// Costs between all origins and some places that follow each other.
public struct CostBlock: Sendable {
  public let places: Range<Int>
  public let origins: Int
  /// Place after place, origins in order; infinite where there is no way.
  public let costs: [Double]

  /// The costs of one of `places`, by origin.
  public func costs(of place: Int) -> ArraySlice<Double> {
    let row = (place - places.lowerBound) * origins
    return costs[row..<row + origins]
  }
}

extension SearchGraph {
  /// Costs between every origin and every place without a limit, a block of places at a time.
  ///
  /// Memory holds one block, whatever the number of places. Costs are those of `reach`, to the last
  /// bit.
  /// - Parameters:
  ///   - bytes: about how large a block may be.
  ///   - body: called with the blocks in order of the places.
  /// - Complexity: one search of the whole network per place.
  public func matrix(
    from origins: SnappedPoints, to places: SnappedPoints, blocksOf bytes: Int = 1 << 26,
    _ context: RunContext, _ body: (CostBlock) throws(GeosegError) -> Void
  ) throws(GeosegError) {
    let hung = HungOrigins(origins, on: self)
    let pool = SearchPool(rows)
    let placesPerBlock = max(
      Self.placesPerChunk, bytes / max(1, origins.count) / MemoryLayout<Double>.size)
    for first in stride(from: 0, to: places.count, by: placesPerBlock) {
      let range = first..<min(first + placesPerBlock, places.count)
      try body(try block(range, hung, places, pool, context))
    }
  }

  /// Costs between every origin and every place, place after place; infinite where there is no way.
  ///
  /// For what fits in memory: places · origins numbers.
  public func matrix(
    from origins: SnappedPoints, to places: SnappedPoints, _ context: RunContext
  ) throws(GeosegError) -> CostBlock {
    try block(
      0..<places.count, HungOrigins(origins, on: self), places, SearchPool(rows), context)
  }

  private func block(
    _ range: Range<Int>, _ origins: HungOrigins, _ places: SnappedPoints, _ pool: SearchPool,
    _ context: RunContext
  ) throws(GeosegError) -> CostBlock {
    let count = origins.count
    let total = count * range.count
    var failure: GeosegError?
    // Every place writes its own part of memory that is not touched before.
    let costs = [Double](unsafeUninitializedCapacity: total) { memory, filled in
      let shared = SharedCosts(costs: memory)
      do throws(GeosegError) {
        _ = try context.mapChunks(
          count: range.count, grain: 2, worker: { () throws(GeosegError) in pool.lend() }
        ) { (lent: inout LentSearch, chunk: Range<Int>) throws(GeosegError) in
          for offset in chunk {
            try context.cancellation.check()
            let place = range.lowerBound + offset
            lent.search.run(from: starts(from: place, of: places), within: .infinity)
            origins.costs(
              of: place, places, lent.search, into: shared.costs.baseAddress, at: offset * count)
          }
          context.progress.advanced(by: chunk.count)
        }
        filled = total
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return CostBlock(places: range, origins: count, costs: costs)
  }
}

/// Memory of which every place has its own part.
private struct SharedCosts: @unchecked Sendable {
  let costs: UnsafeMutableBufferPointer<Double>
}
