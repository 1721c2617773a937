/// The area of any polygon inside a convex one, without making the piece itself.
///
/// Each ring is clipped by one edge line after another (Sutherland–Hodgman); where a ring is not
/// convex the result runs back and forth along edges, which adds nothing to its signed area.
/// Coordinates are taken relative to the convex polygon's first corner. O(n · m), less for rings
/// that lie on the inner side of most edges. Holds scratch memory: one per worker.
/// Source: Sutherland & Hodgman 1974, doi:10.1145/360767.360802.
struct ConvexClip {
  private var x: [Double] = []
  private var y: [Double] = []
  private var nextX: [Double] = []
  private var nextY: [Double] = []

  /// Area of one feature inside a convex ring, in squared units.
  mutating func area(of feature: Int, _ view: ColumnView, in convex: RingView) -> Double {
    var sum = 0.0
    for part in view.parts(feature) where view.partKinds[part] == .area {
      let rings = view.rings(part: part)
      guard let shell = rings.first else { continue }
      let outer = area(of: view.ring(shell), in: convex).magnitude
      if outer == 0 { continue }
      var inner = 0.0
      for hole in rings.dropFirst() { inner += area(of: view.ring(hole), in: convex).magnitude }
      sum += max(0, outer - inner)
    }
    return sum
  }

  /// Signed area of a ring inside a convex ring.
  mutating func area(of ring: RingView, in convex: RingView) -> Double {
    let corners = convex.openCount
    guard corners >= 3, ring.count >= 3 else { return 0 }
    let ox = convex.x[0]
    let oy = convex.y[0]
    load(ring, ox, oy)
    let turned = convex.signedArea < 0
    var i = 0
    while i < corners {
      let j = i &+ 1 == corners ? 0 : i &+ 1
      let (a, b) = turned ? (j, i) : (i, j)
      let inner = clip(
        ax: convex.x[a] - ox, ay: convex.y[a] - oy, bx: convex.x[b] - ox, by: convex.y[b] - oy)
      if !inner { return 0 }
      i &+= 1
    }
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in RingView(x: x, y: y).signedArea }
    }
  }

  private mutating func load(_ ring: RingView, _ ox: Double, _ oy: Double) {
    let n = ring.openCount
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    x.reserveCapacity(n)
    y.reserveCapacity(n)
    for i in 0..<n {
      x.append(ring.x[i] - ox)
      y.append(ring.y[i] - oy)
    }
  }

  /// Keeps what lies on the left of a→b; false when nothing is left.
  private mutating func clip(ax: Double, ay: Double, bx: Double, by: Double) -> Bool {
    let dx = bx - ax
    let dy = by - ay
    let n = x.count
    guard n > 0 else { return false }
    var outside = 0
    for i in 0..<n where dx * (y[i] - ay) - dy * (x[i] - ax) < 0 { outside &+= 1 }
    if outside == 0 { return true }
    if outside == n { return false }
    nextX.removeAll(keepingCapacity: true)
    nextY.removeAll(keepingCapacity: true)
    var px = x[n &- 1]
    var py = y[n &- 1]
    var pSide = dx * (py - ay) - dy * (px - ax)
    for i in 0..<n {
      let qx = x[i]
      let qy = y[i]
      let qSide = dx * (qy - ay) - dy * (qx - ax)
      if (pSide < 0) != (qSide < 0) {
        let t = pSide / (pSide - qSide)
        nextX.append(px + t * (qx - px))
        nextY.append(py + t * (qy - py))
      }
      if qSide >= 0 {
        nextX.append(qx)
        nextY.append(qy)
      }
      px = qx
      py = qy
      pSide = qSide
    }
    swap(&x, &nextX)
    swap(&y, &nextY)
    return true
  }
}
