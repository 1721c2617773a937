internal import GeoCore

extension MergingAreas {
  /// A pair of neighbours and what merging them would lose, as of the states it was made for.
  private struct Candidate: Comparable {
    let loss: Double
    let low: Int32
    let high: Int32
    let lowState: Int32
    let highState: Int32

    static func < (a: Candidate, b: Candidate) -> Bool {
      if a.loss != b.loss { return a.loss < b.loss }
      return a.low != b.low ? a.low < b.low : a.high < b.high
    }
  }

  /// Merges areas that touch until none do.
  mutating func mergeNeighbours(
    _ pairs: [(Int, Int)], total: Double, _ context: RunContext
  ) throws(GeosegError) -> [Step] {
    var neighbours = [Set<Int>](repeating: [], count: totals.count)
    for (a, b) in pairs where a != b && isLeft[a] && isLeft[b] {
      neighbours[a].insert(b)
      neighbours[b].insert(a)
    }
    // Times each area has changed: candidates made before are out of date.
    var state = [Int32](repeating: 0, count: totals.count)
    var queue = Heap<Candidate>()
    func candidate(_ a: Int, _ b: Int) -> Candidate {
      let (low, high) = (min(a, b), max(a, b))
      return Candidate(
        loss: loss(low, high), low: Int32(truncatingIfNeeded: low),
        high: Int32(truncatingIfNeeded: high), lowState: state[low], highState: state[high])
    }
    for a in neighbours.indices {
      for b in neighbours[a] where a < b { queue.insert(candidate(a, b)) }
    }
    var steps: [Step] = []
    while let next = queue.popLowest() {
      let (kept, gone) = (Int(next.low), Int(next.high))
      guard isLeft[kept], isLeft[gone], state[kept] == next.lowState, state[gone] == next.highState
      else { continue }
      try context.cancellation.check()
      merge(gone, into: kept)
      state[kept] &+= 1
      steps.append(Step(kept: kept, merged: gone, loss: next.loss / total))
      for other in neighbours[gone] {
        neighbours[other].remove(gone)
        guard other != kept else { continue }
        neighbours[other].insert(kept)
        neighbours[kept].insert(other)
      }
      neighbours[gone] = []
      for other in neighbours[kept] { queue.insert(candidate(kept, other)) }
    }
    return steps
  }
}
