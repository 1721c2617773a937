/// Cells of a square lattice by their distance from a cell: one ring per squared distance.
///
/// A ring holds the cells (±a, ±b) and (±b, ±a) of its pairs a ≥ b ≥ 0; a² + b² is its square.
/// Complexity: O(columns · rows) memory and time, whatever is asked of it.
struct RingTable: Sendable {
  /// Squared distances in cells, rising from 0.
  let squares: [Int64]
  /// Pairs of ring r: `starts[r] ..< starts[r + 1]`.
  let starts: [Int32]
  let a: [Int32]
  let b: [Int32]

  /// All rings that two cells of a lattice of this size can be in.
  init(columns: Int, rows: Int) {
    let longer = max(columns, rows)
    let shorter = min(columns, rows)
    var pairs: [(square: UInt64, a: Int32, b: Int32)] = []
    for x in 0..<longer {
      for y in 0...min(x, shorter - 1) {
        pairs.append((UInt64(x * x + y * y), Int32(x), Int32(y)))
      }
    }
    pairs = Self.sorted(pairs)
    var squares: [Int64] = []
    var starts: [Int32] = []
    for (i, pair) in pairs.enumerated() where squares.last != Int64(pair.square) {
      squares.append(Int64(pair.square))
      starts.append(Int32(i))
    }
    starts.append(Int32(pairs.count))
    self.squares = squares
    self.starts = starts
    a = pairs.map(\.a)
    b = pairs.map(\.b)
  }

  /// The first ring whose square is at least `square`; the last ring when there is none.
  func ring(reaching square: Double) -> Int {
    var lower = 0
    var upper = squares.count - 1
    while lower < upper {
      let middle = (lower + upper) / 2
      if Double(squares[middle]) < square { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// By square, stable, 11 bits at a time.
  private static func sorted(
    _ pairs: [(square: UInt64, a: Int32, b: Int32)]
  ) -> [(square: UInt64, a: Int32, b: Int32)] {
    let highest = pairs.reduce(0) { max($0, $1.square) }
    var from = pairs
    var to = pairs
    var shift: UInt64 = 0
    while highest >> shift > 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for pair in from { starts[Int((pair.square >> shift) & 2047) + 1] += 1 }
      for bucket in 0..<2048 { starts[bucket + 1] += starts[bucket] }
      for pair in from {
        let bucket = Int((pair.square >> shift) & 2047)
        to[starts[bucket]] = pair
        starts[bucket] += 1
      }
      swap(&from, &to)
      shift += 11
    }
    return from
  }
}
