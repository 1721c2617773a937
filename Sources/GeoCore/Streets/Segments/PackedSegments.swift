/// A graph laid out for searching under one rule, shared by all workers of a piece of work.
///
/// The memory is written once, before anybody reads it.
final class PackedSegments: @unchecked Sendable {
  /// One turn out of a state.
  struct Arc {
    /// Degrees from the middle of this segment to the middle of the next.
    let angle: Double
    /// The part of that which lies behind the end of the next segment.
    let behind: Double
    let target: Int32
    /// 1 when it counts as a change of segment, else 0.
    let turns: Float
  }

  let count: Int
  let rule: SegmentRule
  let arcStarts: UnsafeMutablePointer<Int>
  let arcs: UnsafeMutablePointer<Arc>
  let isOpen: UnsafeMutablePointer<Bool>
  let half: UnsafeMutablePointer<Double>
  let middleX: UnsafeMutablePointer<Double>
  let middleY: UnsafeMutablePointer<Double>
  /// Where a state starts.
  let startX: UnsafeMutablePointer<Double>
  let startY: UnsafeMutablePointer<Double>

  init(_ graph: SegmentGraph, _ rule: SegmentRule) {
    count = graph.count
    self.rule = rule
    let states = graph.stateCount
    arcStarts = .allocate(capacity: states + 1)
    arcs = .allocate(capacity: graph.turnTarget.count)
    isOpen = .allocate(capacity: states)
    half = .allocate(capacity: count)
    middleX = .allocate(capacity: count)
    middleY = .allocate(capacity: count)
    startX = .allocate(capacity: states)
    startY = .allocate(capacity: states)
    for q in 0...states { (arcStarts + q).initialize(to: graph.turnStarts[q]) }
    for q in 0..<states {
      let points = graph.points(q >> 1)
      let end = q & 1 == 0 ? points.lowerBound : points.upperBound - 1
      (isOpen + q).initialize(to: graph.isOpen[q])
      (startX + q).initialize(to: graph.x[end])
      (startY + q).initialize(to: graph.y[end])
      for k in graph.turnStarts[q]..<graph.turnStarts[q + 1] {
        let target = graph.turnTarget[k]
        let turn = graph.turnAngle[k]
        let isTurn = turn >= rule.leastTurn
        let behind = graph.bend[Int(target) ^ 1]
        (arcs + k).initialize(
          to: Arc(
            angle: graph.bend[q] + (isTurn ? turn : 0) + behind, behind: behind, target: target,
            turns: isTurn ? 1 : 0))
      }
    }
    for s in 0..<count {
      (half + s).initialize(to: graph.half[s])
      (middleX + s).initialize(to: graph.middleX[s])
      (middleY + s).initialize(to: graph.middleY[s])
    }
  }

  deinit {
    arcStarts.deallocate()
    arcs.deallocate()
    isOpen.deallocate()
    half.deallocate()
    middleX.deallocate()
    middleY.deallocate()
    startX.deallocate()
    startY.deallocate()
  }
}
