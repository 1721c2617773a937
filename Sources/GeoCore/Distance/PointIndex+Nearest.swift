extension PointIndex {
  /// The nearest point and its distance, the lowest index among equals; nil when there is none.
  ///
  /// - Parameter limit: a closed cut-off in the unit of the coordinates.
  /// - Complexity: O(log n) on ordinary data, also when all points coincide.
  public func nearest(
    toX px: Double, y py: Double, within limit: Double = .infinity
  ) -> (index: Int, distance: Double)? {
    guard count > 0, limit >= 0, px.isFinite, py.isFinite else { return nil }
    var best = limit
    var bestIndex = Int32.max
    visit(px, py) { node in
      // A branch can only win with a smaller distance, or with the same and a lower index.
      let reach = node.squaredDistance(px, py).squareRoot()
      return reach < best || (reach == best && node.lowest < bestIndex)
    } leaf: { xs, ys, order, lower, upper in
      for i in lower..<upper {
        let distance = Self.distance(xs[i] - px, ys[i] - py)
        if distance < best || (distance == best && order[i] < bestIndex) {
          best = distance
          bestIndex = order[i]
        }
      }
    }
    return bestIndex == .max ? nil : (Int(bestIndex), best)
  }

  /// The k nearest points within a closed limit, appended to `list` in order of (distance, index).
  ///
  /// Fewer than k are found when the limit or the index holds fewer.
  /// - Complexity: O(log n + k log k) on ordinary data.
  public func findNearest(
    _ k: Int, toX px: Double, y py: Double, within limit: Double = .infinity,
    into list: NeighbourList
  ) {
    list.removeAll()
    guard k > 0, count > 0, limit >= 0, px.isFinite, py.isFinite else { return }
    var worst = limit
    var worstIndex = Int32.max
    visit(px, py) { node in
      let reach = node.squaredDistance(px, py).squareRoot()
      return reach < worst || (reach == worst && node.lowest < worstIndex)
    } leaf: { xs, ys, order, lower, upper in
      for i in lower..<upper {
        let distance = Self.distance(xs[i] - px, ys[i] - py)
        guard distance < worst || (distance == worst && order[i] < worstIndex) else { continue }
        list.keepLowest(k, order[i], distance)
        if list.count == k {
          worst = list.costs[0]
          worstIndex = list.indices[0]
        }
      }
    }
    list.sortByCost()
  }

  /// Walks the tree, nearer child first, skipping branches that `mayHold` refuses.
  @inline(__always)
  private func visit(
    _ px: Double, _ py: Double, mayHold: (Node) -> Bool,
    leaf: (
      UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>, UnsafeBufferPointer<Int32>, Int, Int
    ) -> Void
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      x.withUnsafeBufferPointer { xs in
        y.withUnsafeBufferPointer { ys in
          order.withUnsafeBufferPointer { order in
            // Each level adds at most one waiting branch.
            withUnsafeTemporaryAllocation(of: Int.self, capacity: leafDepth + 2) { waiting in
              waiting[0] = 1
              var depth = 1
              while depth > 0 {
                depth -= 1
                let node = waiting[depth]
                guard mayHold(nodes[node]) else { continue }
                if node >= leafBase {
                  let (lower, upper) = positions(leaf: node)
                  leaf(xs, ys, order, lower, upper)
                  continue
                }
                let left = nodes[2 &* node]
                let right = nodes[2 &* node &+ 1]
                let a = left.squaredDistance(px, py)
                let b = right.squaredDistance(px, py)
                let leftFirst = a < b || (a == b && left.lowest <= right.lowest)
                waiting[depth] = leftFirst ? 2 &* node &+ 1 : 2 &* node
                waiting[depth &+ 1] = leftFirst ? 2 &* node : 2 &* node &+ 1
                depth += 2
              }
            }
          }
        }
      }
    }
  }
}

extension NeighbourList {
  /// Keeps the k lowest of all that was offered, the worst of them at the top of a heap.
  @inline(__always)
  func keepLowest(_ k: Int, _ index: Int32, _ cost: Double) {
    if count < k {
      append(index, cost)
      var child = count &- 1
      while child > 0 {
        let parent = (child &- 1) / 2
        guard isWorse(child, than: parent) else { return }
        exchange(child, parent)
        child = parent
      }
      return
    }
    indices[0] = index
    costs[0] = cost
    var parent = 0
    while true {
      var child = 2 &* parent &+ 1
      guard child < count else { return }
      if child &+ 1 < count, isWorse(child &+ 1, than: child) { child &+= 1 }
      guard isWorse(child, than: parent) else { return }
      exchange(child, parent)
      parent = child
    }
  }

  @inline(__always)
  private func isWorse(_ a: Int, than b: Int) -> Bool {
    costs[a] > costs[b] || (costs[a] == costs[b] && indices[a] > indices[b])
  }

  @inline(__always)
  private func exchange(_ a: Int, _ b: Int) {
    (indices[a], indices[b]) = (indices[b], indices[a])
    (costs[a], costs[b]) = (costs[b], costs[a])
  }
}
