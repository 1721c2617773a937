public import GeoCore

/// Reads rows one at a time into memory of its own; one per worker.
public struct RowReader {
  private let rows: ReachRows
  /// The row read last.
  public let list = NeighbourList()

  init(_ rows: ReachRows) {
    self.rows = rows
  }

  public func read(_ origin: Int) { rows.read(origin, into: list) }
}

extension ReachRows {
  /// About how many origins make a chunk.
  static let originsPerChunk = 4096

  /// Runs `body` once per chunk of whole zones and returns the results in zone order.
  ///
  /// A chunk ends with the zone that brings it to 4 096 origins. It depends on the origins alone,
  /// never on the thread count, so that the bits are the same at any `threads`.
  public func mapZones<Result: Sendable>(
    _ context: RunContext,
    _ body: @Sendable (_ reader: RowReader, _ zones: Range<Int>) throws(GeosegError) -> Result
  ) throws(GeosegError) -> [Result] {
    let chunks = origins.zoneChunks(of: Self.originsPerChunk)
    let parts = try context.mapChunks(count: chunks.count, grain: 1) {
      () throws(GeosegError) in
      RowReader(self)
    } _: { (reader, range) throws(GeosegError) -> Result in
      let result = try body(reader, chunks[range.lowerBound])
      context.progress.advanced(by: chunks[range.lowerBound].count)
      return result
    }
    return parts
  }
}

extension Origins {
  /// Runs of whole zones with about `size` origins each, zones without any counted as one.
  func zoneChunks(of size: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    var load = 0
    for zone in 0..<zoneCount {
      load += max(1, origins(ofZone: zone).count)
      if load >= size {
        chunks.append(start..<(zone + 1))
        start = zone + 1
        load = 0
      }
    }
    if start < zoneCount { chunks.append(start..<zoneCount) }
    return chunks
  }
}
