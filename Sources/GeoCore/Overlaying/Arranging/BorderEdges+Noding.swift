extension BorderEdges {
  /// Breaks edges wherever they cross, touch or come within half a grid step of a corner, until
  /// none does: afterwards edges meet at their ends only.
  ///
  /// Crossings are rounded to the grid and edges bent to the corners whose grid square they pass
  /// (iterated snap rounding), so no edge moves by more than a few grid steps. Complexity: per round
  /// O(edges + pairs within one cell), three or four rounds.
  /// Source: Halperin & Packer 2002, Iterated snap rounding, Computational Geometry 23(2), 209–225.
  func noded(_ context: RunContext) throws(GeosegError) -> BorderEdges {
    var edges = self
    var numbers = PointNumbers(points)
    for _ in 0..<64 {
      let breaks = try edges.breaks(context)
      if breaks.isEmpty { break }
      edges = edges.broken(at: breaks, &numbers)
    }
    return edges
  }

  /// A point that an edge is to be broken at.
  struct Break {
    var edge: Int32
    var point: GridPoint
  }

  /// Where fresh edges and others have to be broken.
  private func breaks(_ context: RunContext) throws(GeosegError) -> [Break] {
    let cells = EdgeCells(self)
    return try context.mapChunks(count: cells.rows, grain: max(1, cells.rows / 64)) { range in
      var out: [Break] = []
      points.withUnsafeBufferPointer { points in
        ends.withUnsafeBufferPointer { ends in
          isFresh.withUnsafeBufferPointer { isFresh in
            cells.forEachPair(rows: range) { e, f in
              guard isFresh[e] || isFresh[f] else { return }
              Self.compare(e, f, points, ends, &out)
            }
          }
        }
      }
      return out
    }.flatMap(\.self)
  }

  @inline(__always)
  private static func compare(
    _ e: Int, _ f: Int, _ points: UnsafeBufferPointer<GridPoint>,
    _ ends: UnsafeBufferPointer<(a: Int32, b: Int32)>, _ out: inout [Break]
  ) {
    let (a, b) = ends[e]
    let (c, d) = ends[f]
    let pa = points[Int(a)]
    let pb = points[Int(b)]
    let pc = points[Int(c)]
    let pd = points[Int(d)]
    guard max(pa.x, pb.x) + 0.5 >= min(pc.x, pd.x), max(pc.x, pd.x) + 0.5 >= min(pa.x, pb.x),
      max(pa.y, pb.y) + 0.5 >= min(pc.y, pd.y), max(pc.y, pd.y) + 0.5 >= min(pa.y, pb.y)
    else { return }
    var touches = false
    if c != a, c != b, passes(pa, pb, pc) {
      out.append(Break(edge: Int32(truncatingIfNeeded: e), point: pc))
      touches = true
    }
    if d != a, d != b, passes(pa, pb, pd) {
      out.append(Break(edge: Int32(truncatingIfNeeded: e), point: pd))
      touches = true
    }
    if a != c, a != d, passes(pc, pd, pa) {
      out.append(Break(edge: Int32(truncatingIfNeeded: f), point: pa))
      touches = true
    }
    if b != c, b != d, passes(pc, pd, pb) {
      out.append(Break(edge: Int32(truncatingIfNeeded: f), point: pb))
      touches = true
    }
    if touches || a == c || a == d || b == c || b == d { return }
    guard side(pa, pb, pc) != side(pa, pb, pd), side(pc, pd, pa) != side(pc, pd, pb) else { return }
    let point = crossing(pa, pb, pc, pd)
    out.append(Break(edge: Int32(truncatingIfNeeded: e), point: point))
    out.append(Break(edge: Int32(truncatingIfNeeded: f), point: point))
  }

  /// Whether the edge from a to b passes the grid square around p.
  @inline(__always)
  private static func passes(_ a: GridPoint, _ b: GridPoint, _ p: GridPoint) -> Bool {
    let dx = b.x - a.x
    let dy = b.y - a.y
    let cross = dx * (p.y - a.y) - dy * (p.x - a.x)
    guard cross.magnitude <= 0.5 * (dx.magnitude + dy.magnitude) else { return false }
    return p.x >= min(a.x, b.x) - 0.5 && p.x <= max(a.x, b.x) + 0.5
      && p.y >= min(a.y, b.y) - 0.5 && p.y <= max(a.y, b.y) + 0.5
  }

  @inline(__always)
  private static func side(_ a: GridPoint, _ b: GridPoint, _ p: GridPoint) -> Orientation {
    Orientation.of(ax: a.x, ay: a.y, bx: b.x, by: b.y, cx: p.x, cy: p.y)
  }

  private static func crossing(
    _ a: GridPoint, _ b: GridPoint, _ c: GridPoint, _ d: GridPoint
  ) -> GridPoint {
    let abX = b.x - a.x
    let abY = b.y - a.y
    let cdX = d.x - c.x
    let cdY = d.y - c.y
    let t = ((c.x - a.x) * cdY - (c.y - a.y) * cdX) / (abX * cdY - abY * cdX)
    let along = t >= 0 && t <= 1 ? t : 0.5
    return GridPoint(x: (a.x + along * abX).rounded(), y: (a.y + along * abY).rounded())
  }

  /// The edges with those that have breaks replaced by their stretches.
  private func broken(at breaks: [Break], _ numbers: inout PointNumbers) -> BorderEdges {
    var starts = [Int](repeating: 0, count: count + 1)
    for one in breaks { starts[Int(one.edge) + 1] += 1 }
    for edge in 0..<count { starts[edge + 1] += starts[edge] }
    var next = starts
    var at = [Int32](repeating: 0, count: breaks.count)
    for one in breaks {
      at[next[Int(one.edge)]] = numbers.number(one.point)
      next[Int(one.edge)] += 1
    }
    let points = numbers.points
    var stretches: [Stretch] = []
    stretches.reserveCapacity(count + breaks.count)
    var along: [(t: Double, point: Int32)] = []
    for edge in 0..<count {
      let (a, b) = ends[edge]
      let source = Int32(truncatingIfNeeded: edge)
      if starts[edge] == starts[edge + 1] {
        stretches.append(Stretch(a: a, b: b, source: source, isFresh: false))
        continue
      }
      let from = points[Int(a)]
      let dx = points[Int(b)].x - from.x
      let dy = points[Int(b)].y - from.y
      along.removeAll(keepingCapacity: true)
      for i in starts[edge]..<starts[edge + 1] {
        let p = points[Int(at[i])]
        along.append(((p.x - from.x) * dx + (p.y - from.y) * dy, at[i]))
      }
      along.sort { $0.t != $1.t ? $0.t < $1.t : $0.point < $1.point }
      var last = a
      for step in along + [(0, b)] where step.point != last {
        stretches.append(Stretch(a: last, b: step.point, source: source, isFresh: true))
        last = step.point
      }
    }
    return BorderEdges(stretches, points: points, parent: self)
  }
}
