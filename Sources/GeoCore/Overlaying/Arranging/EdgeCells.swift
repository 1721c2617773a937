/// Edges by the cells of a coarse net that they pass, to find those near each other.
struct EdgeCells {
  let rows: Int
  private let columns: Int
  private var starts: [Int]
  private var edges: [Int32]

  init(_ borders: BorderEdges) {
    var box = Box.empty
    for (a, b) in borders.ends {
      let p = borders.points[Int(a)]
      let q = borders.points[Int(b)]
      box.extend(x: p.x, y: p.y)
      box.extend(x: q.x, y: q.y)
    }
    // About two cells per edge, as square as the box allows.
    let wanted = max(1, 2 * Double(borders.count))
    let width = max(1, box.width)
    let height = max(1, box.height)
    let side = max(1, (width / wanted * height).squareRoot(), max(width, height) / 8192)
    let columns = box.isEmpty ? 1 : Int(width / side) + 1
    let rows = box.isEmpty ? 1 : Int(height / side) + 1
    self.columns = columns
    self.rows = rows
    let net = Net(minX: box.minX, minY: box.minY, side: side, columns: columns, rows: rows)
    // Cells without a fresh edge have nothing new to find.
    var isWanted = [Bool](repeating: false, count: rows * columns)
    net.visit(borders, freshOnly: true) { cell, _ in isWanted[cell] = true }
    var starts = [Int](repeating: 0, count: rows * columns + 1)
    net.visit(borders, freshOnly: false) { cell, _ in
      if isWanted[cell] { starts[cell + 1] += 1 }
    }
    for cell in 0..<(rows * columns) { starts[cell + 1] += starts[cell] }
    var next = starts
    var edges = [Int32](repeating: 0, count: starts[rows * columns])
    net.visit(borders, freshOnly: false) { cell, edge in
      if !isWanted[cell] { return }
      edges[next[cell]] = Int32(truncatingIfNeeded: edge)
      next[cell] += 1
    }
    self.starts = starts
    self.edges = edges
  }

  /// Calls `body` for all pairs of edges that pass one cell of the rows, some more than once.
  @inline(__always)
  func forEachPair(rows range: Range<Int>, _ body: (Int, Int) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      edges.withUnsafeBufferPointer { edges in
        for cell in (range.lowerBound * columns)..<(range.upperBound * columns) {
          let end = starts[cell &+ 1]
          var i = starts[cell]
          while i < end {
            var j = i &+ 1
            while j < end {
              body(Int(edges[i]), Int(edges[j]))
              j &+= 1
            }
            i &+= 1
          }
        }
      }
    }
  }
}

/// The net of cells: squares counted from the south-west.
private struct Net {
  let minX: Double
  let minY: Double
  let side: Double
  let columns: Int
  let rows: Int

  /// Calls `body` for every cell that an edge passes, with room for the grid square of a corner.
  @inline(__always)
  func visit(
    _ borders: BorderEdges, freshOnly: Bool, _ body: (_ cell: Int, _ edge: Int) -> Void
  ) {
    borders.points.withUnsafeBufferPointer { points in
      borders.ends.withUnsafeBufferPointer { ends in
        borders.isFresh.withUnsafeBufferPointer { isFresh in
          var edge = 0
          while edge < ends.count {
            if !freshOnly || isFresh[edge] {
              visit(points[Int(ends[edge].a)], points[Int(ends[edge].b)], edge, body)
            }
            edge &+= 1
          }
        }
      }
    }
  }

  @inline(__always)
  private func visit(
    _ a: GridPoint, _ b: GridPoint, _ edge: Int, _ body: (_ cell: Int, _ edge: Int) -> Void
  ) {
    let (p, q) = a.y <= b.y ? (a, b) : (b, a)
    let low = max(0, Int((p.y - 1 - minY) / side))
    let high = min(rows &- 1, Int((q.y + 1 - minY) / side))
    let slope = q.y > p.y ? (q.x - p.x) / (q.y - p.y) : 0
    var row = low
    while row <= high {
      var from = p.x
      var to = q.x
      if q.y > p.y {
        // The stretch within the row.
        let floor = minY + Double(row) * side - 2
        let ceiling = floor + side + 4
        if floor > p.y { from = p.x + (floor - p.y) * slope }
        if ceiling < q.y { to = p.x + (ceiling - p.y) * slope }
      }
      var column = max(0, Int((min(from, to) - 2 - minX) / side))
      let last = min(columns &- 1, Int(max(0, max(from, to) + 2 - minX) / side))
      while column <= last {
        body(row &* columns &+ column, edge)
        column &+= 1
      }
      row &+= 1
    }
  }
}
