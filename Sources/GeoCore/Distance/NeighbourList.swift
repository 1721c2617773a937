/// The answer of one query, in memory that is used again for the next: indices and distances.
///
/// One per worker. What it holds is overwritten by the next query.
public final class NeighbourList {
  /// Index of each neighbour; `count` of them are valid.
  public private(set) var indices: UnsafeMutablePointer<Int32>
  /// Distance (or another cost) of each neighbour.
  public private(set) var costs: UnsafeMutablePointer<Double>
  public private(set) var count = 0
  private var capacity: Int
  private var spareIndices: UnsafeMutablePointer<Int32>
  private var spareCosts: UnsafeMutablePointer<Double>

  public init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    indices = .allocate(capacity: self.capacity)
    costs = .allocate(capacity: self.capacity)
    spareIndices = .allocate(capacity: self.capacity)
    spareCosts = .allocate(capacity: self.capacity)
  }

  deinit {
    indices.deallocate()
    costs.deallocate()
    spareIndices.deallocate()
    spareCosts.deallocate()
  }

  public func removeAll() { count = 0 }

  @inline(__always)
  public func append(_ index: Int32, _ cost: Double) {
    if count == capacity { grow(to: capacity &* 2) }
    indices[count] = index
    costs[count] = cost
    count &+= 1
  }

  /// Makes room for `extra` more neighbours.
  @inline(__always)
  func reserve(_ extra: Int) {
    if count &+ extra > capacity { grow(to: max(capacity &* 2, count &+ extra)) }
  }

  /// Counts neighbours in that were written behind the valid ones, within the room reserved.
  @inline(__always)
  func commit(_ newCount: Int) { count = newCount }

  private func grow(to newCapacity: Int) {
    let newIndices = UnsafeMutablePointer<Int32>.allocate(capacity: newCapacity)
    let newCosts = UnsafeMutablePointer<Double>.allocate(capacity: newCapacity)
    newIndices.update(from: indices, count: count)
    newCosts.update(from: costs, count: count)
    indices.deallocate()
    costs.deallocate()
    spareIndices.deallocate()
    spareCosts.deallocate()
    indices = newIndices
    costs = newCosts
    spareIndices = .allocate(capacity: newCapacity)
    spareCosts = .allocate(capacity: newCapacity)
    capacity = newCapacity
  }
}

extension NeighbourList {
  /// Puts the neighbours in order of their index; no index occurs twice, as in what a query found.
  public func sortByIndex() {
    if count <= Self.few { return rankByIndex() }
    sortRepeatedByIndex()
  }

  /// Puts the neighbours in order of their index, those with the same one as they came.
  public func sortRepeatedByIndex() {
    mergeRuns { indices, _, a, b in indices[a] <= indices[b] }
  }

  /// Up to so many, counting is faster than merging.
  private static let few = 48

  /// Every entry goes where the number of lower ones says: quadratic, but without a branch.
  private func rankByIndex() {
    let n = count
    let keys = UnsafePointer(indices)
    var i = 0
    while i < n {
      let key = keys[i]
      var rank: Int32 = 0
      var j = 0
      while j < n {
        rank &+= keys[j] < key ? 1 : 0
        j &+= 1
      }
      spareIndices[Int(rank)] = key
      spareCosts[Int(rank)] = costs[i]
      i &+= 1
    }
    swap(&indices, &spareIndices)
    swap(&costs, &spareCosts)
  }

  /// Puts the neighbours in order of (cost, index).
  public func sortByCost() {
    mergeRuns { indices, costs, a, b in
      costs[a] < costs[b] || (costs[a] == costs[b] && indices[a] <= indices[b])
    }
  }

  /// Natural merge sort: a query gives few ascending runs, one per leaf, so that merging is short.
  @inline(__always)
  private func mergeRuns(
    _ inOrder: (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Double>, Int, Int) -> Bool
  ) {
    let n = count
    guard n > 1 else { return }
    while true {
      var read = 0
      var write = 0
      while read < n {
        var middle = read &+ 1
        while middle < n, inOrder(indices, costs, middle &- 1, middle) { middle &+= 1 }
        var end = middle
        if middle < n {
          end &+= 1
          while end < n, inOrder(indices, costs, end &- 1, end) { end &+= 1 }
        }
        if read == 0 && middle == n { return }
        var a = read
        var b = middle
        while a < middle && b < end {
          let takeA = inOrder(indices, costs, a, b)
          let from = takeA ? a : b
          spareIndices[write] = indices[from]
          spareCosts[write] = costs[from]
          write &+= 1
          if takeA { a &+= 1 } else { b &+= 1 }
        }
        let rest = a < middle ? (a, middle) : (b, end)
        let left = rest.1 &- rest.0
        (spareIndices + write).update(from: indices + rest.0, count: left)
        (spareCosts + write).update(from: costs + rest.0, count: left)
        write &+= left
        read = end
      }
      swap(&indices, &spareIndices)
      swap(&costs, &spareCosts)
    }
  }
}

extension NeighbourList {
  /// Forgets all but the first `n`.
  public func keepFirst(_ n: Int) { if n < count { commit(n) } }
}
