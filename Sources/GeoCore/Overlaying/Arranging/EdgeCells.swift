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
    func visit(_ body: (_ cell: Int, _ edge: Int) -> Void) {
      for (edge, (a, b)) in borders.ends.enumerated() {
        var p = borders.points[Int(a)]
        var q = borders.points[Int(b)]
        if p.y > q.y { swap(&p, &q) }
        let low = max(0, Int((p.y - 1 - box.minY) / side))
        let high = min(rows - 1, Int((q.y + 1 - box.minY) / side))
        let slope = q.y > p.y ? (q.x - p.x) / (q.y - p.y) : 0
        for row in low...max(low, high) {
          var from = p.x
          var to = q.x
          if q.y > p.y {
            // The stretch within the row, with room for the grid square of a corner.
            let floor = box.minY + Double(row) * side - 2
            let ceiling = floor + side + 4
            if floor > p.y { from = p.x + (floor - p.y) * slope }
            if ceiling < q.y { to = p.x + (ceiling - p.y) * slope }
          }
          let left = max(0, Int((min(from, to) - 2 - box.minX) / side))
          let right = min(columns - 1, Int(max(0, max(from, to) + 2 - box.minX) / side))
          for column in left...max(left, right) where column < columns {
            body(row * columns + column, edge)
          }
        }
      }
    }
    var starts = [Int](repeating: 0, count: rows * columns + 1)
    visit { cell, _ in starts[cell + 1] += 1 }
    for cell in 0..<(rows * columns) { starts[cell + 1] += starts[cell] }
    var next = starts
    var edges = [Int32](repeating: 0, count: starts[rows * columns])
    visit { cell, edge in
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
