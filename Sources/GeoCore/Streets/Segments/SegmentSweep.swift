/// Shortest ways from one origin to all segments within a radius: one worker's scratch memory.
///
/// Labels stand for the middle of a segment walked one way. Among ways that cost the same the label
/// keeps the best by metres, turns, angle and axial metres, so that what lies within a radius does
/// not depend on the order of the streets; `paths` counts all of them.
final class SegmentSweep {
  /// Where a limit is tested.
  enum Bound {
    /// At the middle of a segment: a segment is within reach when its middle is.
    case middle
    /// At the end by which a segment is entered: it is within reach when any of it is.
    case entrance
  }

  let graph: PackedSegments
  private let bound: Bound
  let labels: UnsafeMutablePointer<SegmentLabel>
  /// Number of the sweep in which a state was last labelled, and settled.
  private let labelled: UnsafeMutablePointer<UInt32>
  let settled: UnsafeMutablePointer<UInt32>
  /// Place of a settled state in `order`.
  let rank: UnsafeMutablePointer<Int32>
  let pathCounts: UnsafeMutablePointer<Double>
  let dependencies: UnsafeMutablePointer<Double>
  var orderList: UnsafeMutablePointer<Int32>
  /// Room for another order, and for counts of ways in.
  var spareList: UnsafeMutablePointer<Int32>
  let waysIn: UnsafeMutablePointer<Int32>
  private(set) var settledCount = 0
  private var heap = SegmentHeap()
  var sweep: UInt32 = 0
  private(set) var originX = 0.0
  private(set) var originY = 0.0

  init(_ graph: PackedSegments, bound: Bound) {
    self.graph = graph
    self.bound = bound
    let states = 2 * graph.count
    labels = .allocate(capacity: states)
    labelled = .allocate(capacity: states)
    settled = .allocate(capacity: states)
    rank = .allocate(capacity: states)
    pathCounts = .allocate(capacity: states)
    dependencies = .allocate(capacity: states)
    orderList = .allocate(capacity: states)
    spareList = .allocate(capacity: states)
    waysIn = .allocate(capacity: states)
    labelled.initialize(repeating: 0, count: states)
    settled.initialize(repeating: 0, count: states)
  }

  deinit {
    labels.deallocate()
    labelled.deallocate()
    settled.deallocate()
    rank.deallocate()
    pathCounts.deallocate()
    dependencies.deallocate()
    orderList.deallocate()
    spareList.deallocate()
    waysIn.deallocate()
  }

  // MARK: Starting

  /// Forgets what was found; ways begin at this point.
  func begin(x: Double, y: Double) {
    if sweep == .max {
      labelled.update(repeating: 0, count: 2 * graph.count)
      settled.update(repeating: 0, count: 2 * graph.count)
      sweep = 0
    }
    sweep += 1
    settledCount = 0
    heap.removeAll()
    originX = x
    originY = y
  }

  /// Lets ways begin on a state, as if they had come `metres` and `angular` degrees to its middle.
  func start(_ state: Int, metres: Double, angular: Double = 0) {
    let label = SegmentLabel(metres: metres, turns: 0, angular: angular, axial: metres)
    offer(state, label, paths: 1)
  }

  /// Lets ways begin at the middle of a segment, both ways.
  func startAtMiddle(of segment: Int) {
    begin(x: graph.middleX[segment], y: graph.middleY[segment])
    for state in [2 * segment, 2 * segment + 1] where graph.isOpen[state] {
      start(state, metres: 0)
    }
  }

  /// Lets ways begin on a state without claiming it: they may come round to the segment again.
  func launch(_ state: Int, metres: Double, angular: Double) {
    let from = SegmentLabel(metres: metres, turns: 0, angular: angular, axial: metres)
    for k in graph.arcStarts[state]..<graph.arcStarts[state + 1] {
      let arc = graph.arcs[k]
      if let next = label(from, graph.half[state >> 1], arc) {
        offer(Int(arc.target), next, paths: 1)
      }
    }
  }

  // MARK: Searching

  @inline(__always)
  private func offer(_ state: Int, _ label: SegmentLabel, paths: Double) {
    let kind = graph.rule.cost
    let cost = label.cost(kind)
    if labelled[state] == sweep {
      let old = labels[state]
      let oldCost = old.cost(kind)
      if cost > oldCost { return }
      if cost == oldCost {
        pathCounts[state] += paths
        if !label.breaksTie(with: old) { return }
      } else {
        pathCounts[state] = paths
      }
    } else {
      labelled[state] = sweep
      pathCounts[state] = paths
    }
    labels[state] = label
    heap.push(
      SegmentHeap.Entry(
        cost: cost, metres: label.metres, state: Int32(truncatingIfNeeded: state)))
  }

  /// The label that a turn gives the state it leads to; nil beyond the radius.
  @inline(__always)
  func label(
    _ from: SegmentLabel, _ halfFrom: Double, _ arc: PackedSegments.Arc
  ) -> SegmentLabel? {
    let target = Int(arc.target)
    let halfTo = graph.half[target >> 1]
    let turns = from.turns + Double(arc.turns)
    let next = SegmentLabel(
      metres: from.metres + halfFrom + halfTo, turns: turns, angular: from.angular + arc.angle,
      axial: from.axial + halfFrom * (from.turns + 1) + halfTo * (turns + 1))
    let radius = graph.rule.radius
    if turns > radius.turns { return nil }
    switch bound {
    case .middle:
      if next.metres > radius.metres || next.angular > radius.angular || next.axial > radius.axial {
        return nil
      }
    case .entrance:
      if next.metres - halfTo > radius.metres || next.angular - arc.behind > radius.angular
        || next.axial - halfTo * (turns + 1) > radius.axial
      {
        return nil
      }
    }
    if radius.straight < .infinity {
      let isMiddle = bound == .middle
      let dx = (isMiddle ? graph.middleX[target >> 1] : graph.startX[target]) - originX
      let dy = (isMiddle ? graph.middleY[target >> 1] : graph.startY[target]) - originY
      if dx * dx + dy * dy > radius.straight * radius.straight { return nil }
    }
    return next
  }

  /// Settles everything within the radius.
  func run() {
    while let entry = heap.pop() {
      let state = Int(entry.state)
      if settled[state] == sweep { continue }
      settled[state] = sweep
      rank[state] = Int32(truncatingIfNeeded: settledCount)
      orderList[settledCount] = entry.state
      settledCount &+= 1
      let from = labels[state]
      let paths = pathCounts[state]
      let halfFrom = graph.half[state >> 1]
      var k = graph.arcStarts[state]
      let end = graph.arcStarts[state &+ 1]
      while k < end {
        let arc = graph.arcs[k]
        k &+= 1
        let target = Int(arc.target)
        if settled[target] == sweep { continue }
        if let next = label(from, halfFrom, arc) { offer(target, next, paths: paths) }
      }
    }
  }

  // MARK: Results

  /// The settled states, nearest first.
  func state(_ place: Int) -> Int { Int(orderList[place]) }
  func isSettled(_ state: Int) -> Bool { settled[state] == sweep }
  func label(_ state: Int) -> SegmentLabel { labels[state] }
  /// Number of shortest ways to a settled state.
  func paths(_ state: Int) -> Double { pathCounts[state] }

  /// Whether the state settled at this place is the first of its segment.
  @inline(__always)
  func isFirst(_ state: Int, _ place: Int) -> Bool {
    settled[state ^ 1] != sweep || Int(rank[state ^ 1]) > place
  }

  /// Whether a settled state is one by which its segment is reached at least cost.
  @inline(__always)
  func isBest(_ state: Int) -> Bool {
    let other = state ^ 1
    if settled[other] != sweep { return true }
    let kind = graph.rule.cost
    return labels[state].cost(kind) <= labels[other].cost(kind)
  }
}
