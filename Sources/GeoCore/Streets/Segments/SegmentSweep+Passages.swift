extension SegmentSweep {
  /// Adds to `scores` what passes through each segment on the way from the origin to all others.
  ///
  /// `originWeight · weights[t]` goes to each segment t that is reached, shared equally by all its
  /// shortest ways, whichever end they arrive by. The ends of a way are not passed through;
  /// `endShare` of what goes between them is counted there too (½ after Turner 2007, else 0).
  func addPassages(
    from origin: Int, weight originWeight: Double, weights: UnsafePointer<Double>?,
    endShare: Double, to scores: UnsafeMutablePointer<Double>
  ) {
    let kind = graph.rule.cost
    if hasFreeTurns { orderByWays() }
    var place = settledCount
    while place > 0 {
      place &-= 1
      dependencies[Int(orderList[place])] = 0
    }
    place = settledCount
    while place > 0 {
      place &-= 1
      let state = Int(orderList[place])
      let segment = state >> 1
      let from = labels[state]
      let paths = pathCounts[state]
      var sum = 0.0
      var k = graph.arcStarts[state]
      let end = graph.arcStarts[state &+ 1]
      while k < end {
        let arc = graph.arcs[k]
        k &+= 1
        let target = Int(arc.target)
        guard isTight(state, arc), rank[target] > rank[state] else { continue }
        sum += paths / pathCounts[target] * dependencies[target]
      }
      if segment == origin {
        if endShare > 0 { scores[segment] += endShare * originWeight * sum }
        continue
      }
      scores[segment] += originWeight * sum
      if isBest(state) {
        let other = state ^ 1
        var share = weights?[segment] ?? 1
        if settled[other] == sweep, labels[other].cost(kind) == from.cost(kind) {
          share *= paths / (paths + pathCounts[other])
        }
        if endShare > 0 { scores[segment] += endShare * originWeight * share }
        sum += share
      }
      dependencies[state] = sum
    }
  }

  /// Whether a turn may cost nothing, so that states in a row cost the same.
  private var hasFreeTurns: Bool {
    switch graph.rule.cost {
    case .metres, .axial: false
    case .angular: true
    case .turns: graph.rule.leastTurn > 0
    }
  }

  /// Whether a turn between settled states is part of a shortest way.
  @inline(__always)
  func isTight(_ state: Int, _ arc: PackedSegments.Arc) -> Bool {
    let target = Int(arc.target)
    // Nothing leads to where ways begin.
    guard settled[target] == sweep, labels[target].metres > 0,
      let next = label(labels[state], graph.half[state >> 1], arc)
    else { return false }
    let kind = graph.rule.cost
    return next.cost(kind) == labels[target].cost(kind)
  }

  /// Puts every state behind all that lead to it at no cost, and counts its shortest ways anew.
  ///
  /// States that cost the same are settled by metres, which lets a state come before one that leads
  /// to it by a longer way that is no costlier. Ways that go round in a ring for nothing (only when
  /// slight turns are free) keep the order by metres.
  private func orderByWays() {
    var place = 0
    while place < settledCount {
      waysIn[Int(orderList[place])] = 0
      place &+= 1
    }
    place = 0
    while place < settledCount {
      let state = Int(orderList[place])
      for k in graph.arcStarts[state]..<graph.arcStarts[state &+ 1]
      where isTight(state, graph.arcs[k]) {
        waysIn[Int(graph.arcs[k].target)] &+= 1
      }
      place &+= 1
    }
    place = 0
    var filled = 0
    while place < settledCount {
      let state = Int(orderList[place])
      if labels[state].metres > 0 { pathCounts[state] = 0 }
      if waysIn[state] == 0 { append(state, &filled) }
      place &+= 1
    }
    var next = 0
    var seek = 0
    while true {
      if next == filled {
        while seek < settledCount, waysIn[Int(orderList[seek])] < 0 { seek &+= 1 }
        if seek == settledCount { break }
        append(Int(orderList[seek]), &filled)
      }
      let state = Int(spareList[next])
      rank[state] = Int32(truncatingIfNeeded: next)
      next &+= 1
      for k in graph.arcStarts[state]..<graph.arcStarts[state &+ 1] {
        let target = Int(graph.arcs[k].target)
        guard isTight(state, graph.arcs[k]), waysIn[target] > 0 else { continue }
        pathCounts[target] += pathCounts[state]
        waysIn[target] &-= 1
        if waysIn[target] == 0 { append(target, &filled) }
      }
    }
    swap(&orderList, &spareList)
  }

  /// Puts a state next in the new order, once and for all.
  @inline(__always)
  private func append(_ state: Int, _ filled: inout Int) {
    waysIn[state] = -1
    spareList[filled] = Int32(truncatingIfNeeded: state)
    filled &+= 1
  }
}

extension SegmentSweep {
  /// Sends amounts that arrive on settled states back along the shortest ways, onto all segments
  /// passed.
  func addFlows(_ ends: [(state: Int, amount: Double)], to flows: UnsafeMutablePointer<Double>) {
    for place in 0..<settledCount { dependencies[state(place)] = 0 }
    for end in ends { dependencies[end.state] += end.amount }
    var place = settledCount
    while place > 0 {
      place &-= 1
      let state = Int(orderList[place])
      let paths = pathCounts[state]
      var sum = dependencies[state]
      for k in graph.arcStarts[state]..<graph.arcStarts[state &+ 1] {
        let arc = graph.arcs[k]
        let target = Int(arc.target)
        guard isTight(state, arc), rank[target] > rank[state], dependencies[target] > 0 else {
          continue
        }
        sum += paths / pathCounts[target] * dependencies[target]
      }
      dependencies[state] = sum
      flows[state >> 1] += sum
    }
  }
}
