extension PlaceSyntaxMap {
  /// Weight that goes along each line on the shortest ways from origins to destinations.
  ///
  /// The weight of an origin goes to its closest destination, or is shared over all it reaches by
  /// their weights; destinations without weight are passed over. Of equally short ways the one that
  /// comes off the queue first takes all. By metres or by degrees.
  public func flows(
    from origins: [(x: Double, y: Double)], weights: [Double],
    to destinations: [(x: Double, y: Double)], destinationWeights: [Double],
    _ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits, toClosestOnly: Bool
  ) -> [Double] {
    var search = FlowSearch(
      map: self, kind: kind, limits: limits, toClosestOnly: toClosestOnly,
      destinations: PlaceSyntaxTraversal.ties(destinations, on: self),
      weights: destinationWeights)
    var scores = [Double](repeating: 0, count: count)
    for (origin, tie) in PlaceSyntaxTraversal.ties(origins, on: self).enumerated() {
      search.add(from: tie, weight: weights[origin], to: &scores)
    }
    return scores
  }
}

private struct FlowSearch {
  private struct Step {
    /// Line, or −1 − destination.
    var line: Int
    /// Meeting by which the line was entered; −1 at the origin.
    var meeting: Int
    var before: Int
    var distances: PlaceSyntaxDistances
    var isForward: Bool
  }

  private struct Trace {
    var line: Int
    var before: Int
    var score = 0.0
  }

  private let map: PlaceSyntaxMap
  private let kind: PlaceSyntaxDistance
  private let limits: PlaceSyntaxLimits
  private let toClosestOnly: Bool
  private let destinations: [PlaceSyntaxTraversal.Tie]
  private let weights: [Double]
  private let onLine: [[Int]]
  private let turns: Bool
  private var heap = PlaceSyntaxHeap<Step>()
  private var forward: [Float]
  private var backward: [Float]
  private var traces: [Trace] = []
  private var isReached: [Bool]

  init(
    map: PlaceSyntaxMap, kind: PlaceSyntaxDistance, limits: PlaceSyntaxLimits,
    toClosestOnly: Bool, destinations: [PlaceSyntaxTraversal.Tie], weights: [Double]
  ) {
    self.map = map
    self.kind = kind
    self.limits = limits
    self.toClosestOnly = toClosestOnly
    self.destinations = destinations
    self.weights = weights
    var listing = [[Int]](repeating: [], count: map.count)
    for (k, tie) in destinations.enumerated() { listing[tie.line].append(k) }
    onLine = listing
    turns = kind == .angular || limits.angular < .infinity
    forward = []
    backward = []
    isReached = [Bool](repeating: false, count: destinations.count)
  }

  mutating func add(
    from origin: PlaceSyntaxTraversal.Tie, weight: Double, to scores: inout [Double]
  ) {
    heap.removeAll()
    traces.removeAll(keepingCapacity: true)
    forward = [Float](repeating: .greatestFiniteMagnitude, count: map.meetings.count)
    backward = forward
    guard origin.distance <= limits.straight else { return }
    var reached: [(destination: Int, trace: Int)] = []
    for isForward in turns ? [true, false] : [true] {
      push(
        Step(
          line: origin.line, meeting: -1, before: -1,
          distances: PlaceSyntaxDistances(walking: origin.distance), isForward: isForward))
    }
    while let step = heap.pop() {
      if step.line < 0 {
        let destination = -step.line - 1
        if isReached[destination] { continue }
        isReached[destination] = true
        reached.append((destination, step.before))
        if toClosestOnly { break }
        continue
      }
      if step.meeting >= 0, !improve(step.meeting, step.distances, step.isForward) { continue }
      let position = step.meeting < 0 ? origin.position : map.meetings[step.meeting].position
      let trace = traces.count
      traces.append(Trace(line: step.line, before: step.before))
      goOn(step, position, trace, origin)
      for destination in onLine[step.line] where weights[destination] > 0 {
        arrive(at: destination, step, position, trace, origin)
      }
    }
    var sum = 0.0
    for found in reached { sum += weights[found.destination] }
    for found in reached {
      isReached[found.destination] = false
      traces[found.trace].score += weight * weights[found.destination] / sum
    }
    for k in traces.indices.reversed() where traces[k].score > 0 {
      scores[traces[k].line] += traces[k].score
      if traces[k].before >= 0 { traces[traces[k].before].score += traces[k].score }
    }
  }

  private mutating func goOn(
    _ step: Step, _ position: Float, _ trace: Int, _ origin: PlaceSyntaxTraversal.Tie
  ) {
    for slot in map.meetingStarts[step.line]..<map.meetingStarts[step.line + 1]
    where slot != step.meeting {
      let exit = map.meetings[slot]
      if exit.position == position { continue }
      if turns, step.isForward != (exit.position > position) { continue }
      let crossing = Int(exit.crossing)
      guard isNear(map.crossingX[crossing], map.crossingY[crossing], origin) else { continue }
      var distances = step.distances
      distances.steps += 1
      distances.walking += (position - exit.position).magnitude
      guard distances.isWithin(limits), improve(slot, distances, step.isForward) else { continue }
      let next = Int(map.meetings[Int(exit.opposite)].line)
      var onward = Step(
        line: next, meeting: Int(exit.opposite), before: trace, distances: distances,
        isForward: true)
      guard turns else {
        push(onward)
        continue
      }
      let heading =
        step.isForward ? map.angle[step.line] : PlaceSyntaxMap.reversed(map.angle[step.line])
      let turn = PlaceSyntaxMap.difference(heading, map.angle[next])
      onward.distances.angular += turn
      if onward.distances.angular <= limits.angular { push(onward) }
      onward.distances.angular += 180 - 2 * turn
      onward.isForward = false
      if onward.distances.angular <= limits.angular { push(onward) }
    }
  }

  private mutating func arrive(
    at destination: Int, _ step: Step, _ position: Float, _ trace: Int,
    _ origin: PlaceSyntaxTraversal.Tie
  ) {
    let tie = destinations[destination]
    let line = tie.line
    if limits.straight < .infinity {
      let t = map.length[line] > 0 ? tie.position / map.length[line] : 0
      let x = map.x1[line] + (map.x2[line] - map.x1[line]) * t
      let y = map.y1[line] + (map.y2[line] - map.y1[line]) * t
      guard isNear(tie.x, tie.y, origin), isNear(x, y, origin) else { return }
    }
    if turns, step.isForward != (tie.position > position) { return }
    var distances = step.distances
    if kind == .walking {
      distances.walking += (tie.position - position).magnitude + tie.distance
    }
    guard distances.isWithin(limits), !isReached[destination] else { return }
    push(
      Step(
        line: -destination - 1, meeting: -1, before: trace, distances: distances, isForward: true))
  }

  private mutating func push(_ step: Step) {
    heap.push(step, key: kind == .angular ? step.distances.angular : step.distances.walking)
  }

  private func isNear(_ x: Float, _ y: Float, _ origin: PlaceSyntaxTraversal.Tie) -> Bool {
    guard limits.straight < .infinity else { return true }
    let (dx, dy) = (x - origin.x, y - origin.y)
    return dx * dx + dy * dy <= limits.straight * limits.straight
  }

  /// Whether a way to a meeting is no longer than the best so far.
  private mutating func improve(
    _ meeting: Int, _ distances: PlaceSyntaxDistances, _ isForward: Bool
  ) -> Bool {
    if kind == .angular {
      if isForward {
        if distances.angular > forward[meeting] { return false }
        forward[meeting] = distances.angular
      } else {
        if distances.angular > backward[meeting] { return false }
        backward[meeting] = distances.angular
      }
      return true
    }
    if distances.walking > forward[meeting] { return false }
    forward[meeting] = distances.walking
    return true
  }
}
