extension RingView {
  /// Whether the ring bounds a convex area: it turns to one side only, and once around.
  ///
  /// Exact; straight and repeated coordinates are allowed, a ring without area is not convex.
  var isConvex: Bool {
    let n = openCount
    guard n >= 3 else { return false }
    var side = Orientation.onLine
    var px = x[n &- 1]
    var py = y[n &- 1]
    var qx = x[0]
    var qy = y[0]
    // A curve that turns to one side once around changes its x direction exactly twice.
    var changes = 0
    var heading = 0
    var firstHeading = 0
    var i = 1
    while i <= n {
      let k = i == n ? 0 : i
      let rx = x[k]
      let ry = y[k]
      if rx == qx && ry == qy {
        i &+= 1
        continue
      }
      let turn = Orientation.of(ax: px, ay: py, bx: qx, by: qy, cx: rx, cy: ry)
      if turn == .onLine {
        // Straight on is fine; straight back is a spike.
        if (rx - qx) * (qx - px) < 0 || (ry - qy) * (qy - py) < 0 { return false }
      } else if side == .onLine {
        side = turn
      } else if turn != side {
        return false
      }
      let step = rx > qx ? 1 : rx < qx ? -1 : 0
      if step != 0 {
        if firstHeading == 0 { firstHeading = step }
        if heading != 0 && step != heading { changes &+= 1 }
        heading = step
      }
      px = qx
      py = qy
      qx = rx
      qy = ry
      i &+= 1
    }
    if heading != firstHeading { changes &+= 1 }
    return side != .onLine && changes == 2
  }
}
