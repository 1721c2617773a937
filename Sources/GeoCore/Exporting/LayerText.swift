/// Formats the rows of a layer in chunks on all threads and writes them in order.
enum LayerText {
  /// Calls `append` for every row, into buffers that are written one after the other.
  ///
  /// Only a batch of chunks is in memory at a time; where it is cut depends on the table alone.
  static func write(
    _ layer: String, rows: Int, coordinates: Int, to sink: any ByteSink, run: RunContext,
    _ append: @Sendable (_ row: Int, _ buffer: ByteBuffer) -> Void
  ) throws(GeosegError) {
    guard rows > 0 else { return }
    let title = Phrase(en: "write \(layer)", sv: "skriv \(layer)")
    run.progress.began(Stage("write", title), steps: rows)
    defer { run.progress.ended() }
    // About 20 000 coordinates or 2 000 rows per chunk.
    let perRow = max(1, coordinates / rows)
    let grain = max(1, min(2_000, 20_000 / perRow))
    let batch = grain * 32
    var start = 0
    while start < rows {
      let base = start
      let texts = try run.mapChunks(count: min(batch, rows - start), grain: grain) {
        (range) throws(GeosegError) in
        let buffer = ByteBuffer(capacity: range.count * (perRow * 24 + 200))
        for row in range { append(base + row, buffer) }
        return buffer
      }
      for text in texts { try sink.write(text) }
      run.progress.advanced(by: min(batch, rows - start))
      start += batch
    }
  }
}
