/// All corners of all zones, sorted into parts so that corners at the same place share a part.
///
/// Parts are small enough for the cache and independent of each other; how many there are depends
/// on the number of corners alone.
struct CornerPartition: Sendable {
  private static let grain = 65_536

  /// A stretch of corners in order of their parts.
  private struct Piece: Sendable {
    var corners: [Int32]
    var starts: [Int32]
  }

  let partCount: Int
  private let pieces: [Piece]

  init(_ cycles: BoundaryCycles, _ context: RunContext) throws(GeosegError) {
    var bits = 0
    while (cycles.count >> bits) > 8192 && bits < 14 { bits += 1 }
    let parts = 1 << bits
    partCount = parts
    pieces = try context.mapChunks(count: cycles.count, grain: Self.grain) { range in
      cycles.withView { Self.piece($0, range, parts) }
    }
  }

  private static func piece(
    _ view: BoundaryCycles.View, _ range: Range<Int>, _ parts: Int
  ) -> Piece {
    var partOf = [UInt16](repeating: 0, count: range.count)
    var starts = [Int32](repeating: 0, count: parts + 1)
    for (i, corner) in range.enumerated() {
      let part = Int(truncatingIfNeeded: view.hash(corner) >> 40) & (parts - 1)
      partOf[i] = UInt16(truncatingIfNeeded: part)
      starts[part + 1] += 1
    }
    for part in 0..<parts { starts[part + 1] += starts[part] }
    var next = starts
    var corners = [Int32](repeating: 0, count: range.count)
    for (i, corner) in range.enumerated() {
      let part = Int(partOf[i])
      corners[Int(next[part])] = Int32(truncatingIfNeeded: corner)
      next[part] += 1
    }
    return Piece(corners: corners, starts: starts)
  }

  /// Collects the corners of one part, ascending.
  func collect(_ part: Int, into corners: inout [Int32]) {
    corners.removeAll(keepingCapacity: true)
    for piece in pieces {
      corners += piece.corners[Int(piece.starts[part])..<Int(piece.starts[part + 1])]
    }
  }
}
