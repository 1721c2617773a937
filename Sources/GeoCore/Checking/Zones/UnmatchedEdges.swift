/// The edges of areas that no other area runs along in the opposite direction.
///
/// Along a matched edge both sides are covered, so it can bound neither a gap nor the outside.
enum UnmatchedEdges {
  /// Runs of unmatched edges as lines, one feature each.
  ///
  /// Complexity: O(edges).
  static func lines(_ geometry: GeometryColumn) -> GeometryColumn {
    geometry.withView { view in
      let edges = collect(view, geometry.count)
      let balance = balance(edges)
      return join(edges, balance, crs: geometry.crs)
    }
  }

  /// Directed edges, shells counter-clockwise, holes clockwise, one ring after another.
  private struct Edges {
    var ax: [Double] = []
    var ay: [Double] = []
    var bx: [Double] = []
    var by: [Double] = []

    mutating func append(_ ring: RingView, backwards: Bool) {
      let n = ring.count
      for step in 0..<n {
        let i = backwards ? n - 1 - step : step
        let j = backwards ? (i == 0 ? n - 1 : i - 1) : (i == n - 1 ? 0 : i + 1)
        if ring.x[i] == ring.x[j] && ring.y[i] == ring.y[j] { continue }
        // Adding 0 turns −0 into 0, so that equal coordinates have equal bits.
        ax.append(ring.x[i] + 0)
        ay.append(ring.y[i] + 0)
        bx.append(ring.x[j] + 0)
        by.append(ring.y[j] + 0)
      }
    }

    /// Whether the edge runs from its lesser to its greater end.
    func isForward(_ i: Int) -> Bool { (ax[i], ay[i]) < (bx[i], by[i]) }

    func isSameLine(_ i: Int, _ j: Int) -> Bool {
      (ax[i] == ax[j] && ay[i] == ay[j] && bx[i] == bx[j] && by[i] == by[j])
        || (ax[i] == bx[j] && ay[i] == by[j] && bx[i] == ax[j] && by[i] == ay[j])
    }

    /// The same for both directions.
    func hash(_ i: Int) -> UInt64 {
      func end(_ x: Double, _ y: Double) -> UInt64 {
        var z = x.bitPattern &* 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 31)) &+ y.bitPattern &* 0xD1B5_4A32_D192_ED03
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return z ^ (z >> 27)
      }
      return end(ax[i], ay[i]) &+ end(bx[i], by[i])
    }
  }

  private static func collect(_ view: ColumnView, _ count: Int) -> Edges {
    var edges = Edges()
    for feature in 0..<count {
      for part in view.parts(feature) where view.partKinds[part] == .area {
        for (place, index) in view.rings(part: part).enumerated() {
          let ring = view.ring(index)
          edges.append(ring, backwards: (ring.signedArea < 0) == (place == 0))
        }
      }
    }
    return edges
  }

  /// For the first edge on each line: forward edges less backward edges; 0 for the others.
  private static func balance(_ edges: Edges) -> [Int32] {
    let n = edges.ax.count
    var balance = [Int32](repeating: 0, count: n)
    var capacity = 16
    while capacity < 2 * n { capacity *= 2 }
    var table = [Int32](repeating: -1, count: capacity)
    for i in 0..<n {
      var slot = Int(truncatingIfNeeded: edges.hash(i)) & (capacity - 1)
      while table[slot] >= 0 && !edges.isSameLine(Int(table[slot]), i) {
        slot = (slot + 1) & (capacity - 1)
      }
      if table[slot] < 0 { table[slot] = Int32(truncatingIfNeeded: i) }
      balance[Int(table[slot])] += edges.isForward(i) ? 1 : -1
    }
    return balance
  }

  private static func join(_ edges: Edges, _ balance: [Int32], crs: CRS) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    var last = -1
    for i in balance.indices where balance[i] != 0 {
      let continues =
        last == i - 1 && last >= 0 && edges.bx[last] == edges.ax[i]
        && edges.by[last] == edges.ay[i]
      if !continues {
        if last >= 0 { endLine(&out) }
        out.append(x: edges.ax[i], y: edges.ay[i])
      }
      out.append(x: edges.bx[i], y: edges.by[i])
      last = i
    }
    if last >= 0 { endLine(&out) }
    return out
  }

  private static func endLine(_ out: inout GeometryColumn) {
    out.endRing()
    out.endPart(.line)
    out.endFeature(.lineString)
  }
}
