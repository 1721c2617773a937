extension SegmentGraph {
  /// The segments of a network, in the order of its edges and of the points along them.
  ///
  /// Edges that are closed both ways are left out. Points that repeat are dropped, and the ends of an
  /// edge without any length are one junction. Complexity: O(points + Σ k² over junctions of k
  /// segments).
  public init(_ network: StreetNetwork, unit: Unit = .pieces) {
    self.init(unit: unit)
    var joined = JoinedVertices(count: network.vertexCount)
    for edge in 0..<network.edgeCount where !network.passage[edge].isEmpty {
      let a = network.first[edge]
      let b = network.last[edge]
      if a != b, SegmentGraph.isPoint(network, edge) { joined.join(a, b) }
    }
    junctionOfVertex = joined.numbers()
    junctionCount = joined.count

    var directions = EndDirections()
    edgeStarts.reserveCapacity(network.edgeCount + 1)
    for edge in 0..<network.edgeCount {
      if !network.passage[edge].isEmpty { add(edge, of: network, &directions) }
      edgeStarts.append(count)
    }
    addEnds()
    addTurns(directions)
  }

  init(unit: Unit) {
    self.unit = unit
    first = []
    last = []
    junctionCount = 0
    half = []
    middleX = []
    middleY = []
    bend = []
    edge = []
    start = []
    edgeStarts = [0]
    junctionOfVertex = []
    pointStarts = [0]
    x = []
    y = []
    isOpen = []
    turnStarts = [0]
    turnTarget = []
    turnAngle = []
    endStarts = [0]
    endStates = []
  }

  /// Unit vectors into each segment, seen from its first and from its last end.
  private struct EndDirections {
    var firstX: [Double] = []
    var firstY: [Double] = []
    var lastX: [Double] = []
    var lastY: [Double] = []
  }

  private static func isPoint(_ network: StreetNetwork, _ edge: Int) -> Bool {
    let points = network.points(edge)
    return points.allSatisfy {
      network.x[$0] == network.x[points.lowerBound] && network.y[$0] == network.y[points.lowerBound]
    }
  }

  /// Cuts one edge into segments.
  private mutating func add(
    _ number: Int, of network: StreetNetwork, _ directions: inout EndDirections
  ) {
    var course: [Int] = []
    for p in network.points(number) {
      if let q = course.last, network.x[p] == network.x[q], network.y[p] == network.y[q] {
        continue
      }
      course.append(p)
    }
    guard course.count > 1 else { return }
    let from = junctionOfVertex[Int(network.first[number])]
    let to = junctionOfVertex[Int(network.last[number])]
    let passage = network.passage[number]
    switch unit {
    case .edges:
      append(course, network, edge: number, start: 0, from, to, passage, &directions)
    case .pieces:
      var along = 0.0
      var here = from
      for k in 1..<course.count {
        var there = to
        if k < course.count - 1 {
          there = Int32(truncatingIfNeeded: junctionCount)
          junctionCount += 1
        }
        append(
          [course[k - 1], course[k]], network, edge: number, start: along, here, there, passage,
          &directions)
        along += 2 * half[count - 1]
        here = there
      }
    }
  }

  private mutating func append(
    _ course: [Int], _ network: StreetNetwork, edge number: Int, start along: Double,
    _ from: Int32, _ to: Int32, _ passage: Passage, _ directions: inout EndDirections
  ) {
    let middle = MiddleOfCourse(course, network.x, network.y)
    first.append(from)
    last.append(to)
    half.append(SegmentGraph.rounded(middle.length / 2))
    middleX.append(middle.x)
    middleY.append(middle.y)
    bend.append(middle.bendAfter)
    bend.append(middle.bendBefore)
    edge.append(Int32(truncatingIfNeeded: number))
    start.append(along)
    for p in course {
      x.append(network.x[p])
      y.append(network.y[p])
    }
    pointStarts.append(x.count)
    isOpen.append(passage.contains(.forward))
    isOpen.append(passage.contains(.backward))
    directions.firstX.append(middle.firstX)
    directions.firstY.append(middle.firstY)
    directions.lastX.append(middle.lastX)
    directions.lastY.append(middle.lastY)
  }

  /// Lists the states that start at each junction, by rising number.
  private mutating func addEnds() {
    var starts = [Int](repeating: 0, count: junctionCount + 1)
    for s in 0..<count {
      starts[Int(first[s]) + 1] += 1
      starts[Int(last[s]) + 1] += 1
    }
    for j in 0..<junctionCount { starts[j + 1] += starts[j] }
    var next = starts
    endStates = [Int32](repeating: 0, count: 2 * count)
    for s in 0..<count {
      for (junction, state) in [(Int(first[s]), 2 * s), (Int(last[s]), 2 * s + 1)] {
        endStates[next[junction]] = Int32(truncatingIfNeeded: state)
        next[junction] += 1
      }
    }
    endStarts = starts
  }

  private mutating func addTurns(_ directions: EndDirections) {
    turnStarts.reserveCapacity(2 * count + 1)
    for state in 0..<(2 * count) {
      let s = state >> 1
      if isOpen[state] {
        let isForward = state & 1 == 0
        let junction = Int(isForward ? last[s] : first[s])
        // The way out is the reverse of the way in from that end.
        let outX = isForward ? -directions.lastX[s] : -directions.firstX[s]
        let outY = isForward ? -directions.lastY[s] : -directions.firstY[s]
        for slot in endStarts[junction]..<endStarts[junction + 1] {
          let target = Int(endStates[slot])
          let t = target >> 1
          guard t != s, isOpen[target] else { continue }
          let inX = target & 1 == 0 ? directions.firstX[t] : directions.lastX[t]
          let inY = target & 1 == 0 ? directions.firstY[t] : directions.lastY[t]
          turnTarget.append(endStates[slot])
          turnAngle.append(TurnAngle.degrees(outX, outY, inX, inY))
        }
      }
      turnStarts.append(turnTarget.count)
    }
  }
}
