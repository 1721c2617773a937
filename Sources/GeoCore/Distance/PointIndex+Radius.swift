extension PointIndex {
  /// All points at a distance of at most `radius`, appended to `list` leaf by leaf.
  ///
  /// Closed: a point at exactly `radius` is among them. Call `sortByIndex` or `sortByCost` for an
  /// order. A negative or NaN radius, or a location that is not finite, has no neighbours.
  public func findNeighbours(
    within radius: Double, ofX px: Double, y py: Double, into list: NeighbourList
  ) {
    guard count > 0, radius >= 0, px.isFinite, py.isFinite else { return }
    let bound = Self.squaredBound(radius)
    nodes.withUnsafeBufferPointer { nodes in
      x.withUnsafeBufferPointer { xs in
        y.withUnsafeBufferPointer { ys in
          order.withUnsafeBufferPointer { order in
            var node = 1
            while true {
              if !(nodes[node].squaredDistance(px, py) > bound) {
                if node < leafBase {
                  node &*= 2
                  continue
                }
                let (lower, upper) = positions(leaf: node)
                list.reserve(upper &- lower)
                let indices = list.indices
                let costs = list.costs
                var n = list.count
                var i = lower
                while i < upper {
                  let dx = xs[i] - px
                  let dy = ys[i] - py
                  let squared = dx * dx + dy * dy
                  if squared <= bound {
                    let distance = squared.squareRoot()
                    indices[n] = order[i]
                    costs[n] = distance
                    n &+= distance <= radius ? 1 : 0
                  }
                  i &+= 1
                }
                list.commit(n)
              }
              // On to the next branch in depth-first order.
              while node & 1 == 1 { node &>>= 1 }
              if node == 0 { return }
              node &+= 1
            }
          }
        }
      }
    }
  }

  /// How many points are at a distance of at most `radius`.
  public func neighbourCount(
    within radius: Double, ofX x: Double, y: Double, using list: NeighbourList
  ) -> Int {
    list.removeAll()
    findNeighbours(within: radius, ofX: x, y: y, into: list)
    return list.count
  }
}
