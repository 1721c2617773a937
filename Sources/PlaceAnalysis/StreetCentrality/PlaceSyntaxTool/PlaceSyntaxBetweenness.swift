/// Segment betweenness as Place Syntax Tool counts it.
///
/// Walking, steps and axial metres label each line once, by whichever way comes off the queue first,
/// whose other distances then decide what is within the limits. Angles label each direction, and a
/// line that is reached from both ends at the same angle counts once for each.
public struct PlaceSyntaxBetweenness: Sendable {
  /// Each pair of lines counts once.
  public private(set) var betweenness: [Double]
  /// Lines reached, the origin included.
  public private(set) var nodeCount: [Double]
  /// Metres, steps, or right angles.
  public private(set) var totalDepth: [Double]

  public init(
    _ map: PlaceSyntaxMap, _ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits
  ) {
    let count = map.count
    betweenness = [Double](repeating: 0, count: count)
    nodeCount = betweenness
    totalDepth = betweenness
    var search = Search(map, kind, limits)
    for line in 0..<count {
      let found = search.run(line)
      nodeCount[line] = Double(found.reached + 1)
      totalDepth[line] = kind == .angular ? found.depth / 90 : found.depth
      search.addDependencies(to: &betweenness)
    }
  }

  private struct State {
    /// Line, plus the number of lines when it is walked from its last end.
    var side: Int
    var from: Int
    var key: Float
    var distances: PlaceSyntaxDistances
  }

  private struct Search {
    private let map: PlaceSyntaxMap
    private let kind: PlaceSyntaxDistance
    private let limits: PlaceSyntaxLimits
    private let isDirected: Bool
    private var heap = PlaceSyntaxHeap<State>()
    private var isVisited: [Bool]
    private var distance: [Float]
    private var paths: [Double]
    private var before: [[Int]]
    private var dependency: [Double]
    private var order: [Int] = []

    init(
      _ map: PlaceSyntaxMap, _ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits
    ) {
      self.map = map
      self.kind = kind
      self.limits = limits
      isDirected = kind == .angular
      isVisited = [Bool](repeating: false, count: 2 * map.count)
      distance = [Float](repeating: 0, count: 2 * map.count)
      paths = [Double](repeating: 0, count: 2 * map.count)
      before = [[Int]](repeating: [], count: 2 * map.count)
      dependency = paths
    }

    /// Where a side's label is kept.
    private func label(_ side: Int) -> Int {
      isDirected || side < map.count ? side : side - map.count
    }

    mutating func run(_ origin: Int) -> (reached: Int, depth: Double) {
      let count = map.count
      for side in order {
        isVisited[side] = false
        before[side].removeAll(keepingCapacity: true)
      }
      order.removeAll(keepingCapacity: true)
      for side in [origin, origin + count] {
        isVisited[label(side)] = true
        paths[label(side)] = 1
        distance[label(side)] = 0
      }
      var reached = 0
      var depth = 0.0
      expand(origin, nil, PlaceSyntaxDistances(), origin: origin)
      while let state = heap.pop() {
        let here = label(state.side)
        if !isVisited[here] {
          let opposite = here < count ? here + count : here - count
          if !isDirected || !isVisited[opposite] {
            depth += Double(state.key)
            reached += 1
          }
          isVisited[here] = true
          order.append(here)
          distance[here] = state.key
          paths[here] = 0
          let isReversed = state.side >= count
          expand(
            isReversed ? state.side - count : state.side, isReversed, state.distances,
            origin: origin)
        }
        if state.key == distance[here] {
          paths[here] += paths[label(state.from)]
          before[here].append(label(state.from))
        }
      }
      for side in [origin, origin + count] where isVisited[label(side)] {
        isVisited[label(side)] = false
        before[label(side)].removeAll(keepingCapacity: true)
      }
      return (reached, depth)
    }

    /// Queues the lines at the end that a line is left by; at both ends of the origin.
    private mutating func expand(
      _ line: Int, _ isReversed: Bool?, _ so: PlaceSyntaxDistances, origin: Int
    ) {
      let count = map.count
      let length = map.length[line]
      for slot in map.meetingStarts[line]..<map.meetingStarts[line + 1] {
        let exit = map.meetings[slot]
        let entry = map.meetings[Int(exit.opposite)]
        let next = Int(entry.line)
        let leavesReversed: Bool
        if let isReversed {
          if (exit.position > length * 0.5) == isReversed { continue }
          leavesReversed = isReversed
        } else {
          leavesReversed = exit.position < length * 0.5
        }
        let entersReversed = entry.position > map.length[next] * 0.5
        let side = entersReversed ? next + count : next
        if isReversed != nil, isVisited[label(side)] { continue }
        let heading =
          leavesReversed ? PlaceSyntaxMap.reversed(map.angle[line]) : map.angle[line]
        let into = entersReversed ? PlaceSyntaxMap.reversed(map.angle[next]) : map.angle[next]
        var distances = so
        distances.walking += (length + map.length[next]) * 0.5
        distances.steps += 1
        distances.angular += PlaceSyntaxMap.difference(heading, into)
        distances.axial +=
          isReversed == nil
          ? length * 0.5 + map.length[next]
          : (length * (so.steps + 1) + map.length[next] * (so.steps + 2)) * 0.5
        guard distances.isWithin(limits), isNear(next, origin) else { continue }
        let from = leavesReversed ? line + count : line
        let key = distances.value(kind)
        heap.push(State(side: side, from: from, key: key, distances: distances), key: key)
      }
    }

    private func isNear(_ line: Int, _ origin: Int) -> Bool {
      guard limits.straight < .infinity else { return true }
      let dx =
        (map.x1[line] + map.x2[line]) * 0.5 - (map.x1[origin] + map.x2[origin]) * 0.5
      let dy =
        (map.y1[line] + map.y2[line]) * 0.5 - (map.y1[origin] + map.y2[origin]) * 0.5
      return dx * dx + dy * dy <= limits.straight * limits.straight
    }

    mutating func addDependencies(to scores: inout [Double]) {
      let count = map.count
      for side in order {
        dependency[side] = 0
        for from in before[side] { dependency[from] = 0 }
      }
      for side in order.reversed() {
        var share = 1.0
        if isDirected {
          let opposite = side < count ? side + count : side - count
          if isVisited[opposite], distance[side] > distance[opposite] { share = 0 }
        }
        for from in before[side] {
          dependency[from] += paths[from] / paths[side] * (share + dependency[side])
        }
        // A pair is found from both of its lines.
        scores[side < count ? side : side - count] += dependency[side] * 0.5
      }
    }
  }
}
