extension Box {
  /// The square of the distance from a place to the box.
  @inline(__always)
  func squaredDistance(_ px: Double, _ py: Double) -> Double {
    let dx = px < minX ? minX - px : (px > maxX ? px - maxX : 0)
    let dy = py < minY ? minY - py : (py > maxY ? py - maxY : 0)
    return dx * dx + dy * dy
  }
}

extension SegmentIndex {
  /// The nearest segment within a closed limit: its first point and the distance to it in metres.
  ///
  /// Distances are compared as rounded doubles; among equals the lowest point is taken, which on a
  /// network is the lowest edge and the least offset. Nil when nothing lies within the limit.
  /// - Complexity: O(log n) on ordinary data.
  public func nearest(
    toX px: Double, y py: Double, within limit: Double = .infinity
  ) -> (segment: Int32, distance: Double)? {
    guard !boxes.isEmpty, limit >= 0, px.isFinite, py.isFinite else { return nil }
    var best = limit
    var found = Int32.max
    var bound = squaredBound(best)
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        boxes.withUnsafeBufferPointer { boxes in
          segments.withUnsafeBufferPointer { segments in
            // At most (fanOut − 1) waiting nodes per level and fewer than 12 levels below 2³².
            withUnsafeTemporaryAllocation(of: Waiting.self, capacity: 128) { waiting in
              let top = levels.count - 2
              waiting[0] = Waiting(
                square: boxes[boxes.count - 1].squaredDistance(px, py), level: top,
                node: boxes.count - 1)
              var depth = 1
              while depth > 0 {
                depth &-= 1
                let at = waiting[depth]
                if at.square > bound { continue }
                let children = children(level: at.level, node: at.node)
                var child = children.lowerBound
                if at.level == 0 {
                  while child < children.upperBound {
                    let segment = segments[child]
                    let p = Int(segment)
                    let distance = SegmentFoot.distance(
                      px: px, py: py, ax: x[p], ay: y[p], bx: x[p &+ 1], by: y[p &+ 1])
                    if distance < best || (distance == best && segment < found) {
                      best = distance
                      found = segment
                      bound = squaredBound(best)
                    }
                    child &+= 1
                  }
                  continue
                }
                // The nearest child on top: children are put in by falling distance.
                let base = depth
                while child < children.upperBound {
                  let square = boxes[child].squaredDistance(px, py)
                  if square <= bound {
                    var slot = depth
                    while slot > base, waiting[slot &- 1].square < square {
                      waiting[slot] = waiting[slot &- 1]
                      slot &-= 1
                    }
                    waiting[slot] = Waiting(square: square, level: at.level &- 1, node: child)
                    depth &+= 1
                  }
                  child &+= 1
                }
              }
            }
          }
        }
      }
    }
    return found == .max ? nil : (found, best)
  }

  private struct Waiting {
    var square: Double
    var level: Int
    var node: Int
  }

  /// A square above which a box surely holds nothing as near as `distance`, rounding included.
  ///
  /// A distance to a segment is wrong by a few units in the last place of its own size and of the
  /// segment's length.
  @inline(__always)
  func squaredBound(_ distance: Double) -> Double {
    let safe = distance + 0x1p-48 * (distance + longest)
    return safe * safe
  }
}
