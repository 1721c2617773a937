/// Ways from one origin to lines and points, found in the order of a queue.
///
/// States that are better in some compared distance are followed on, so that a line counts when any
/// way to it keeps all limits.
struct PlaceSyntaxTraversal {
  /// A point tied to the nearest line.
  struct Tie {
    var line: Int
    var distance: Float
    var position: Float
    var x: Float
    var y: Float
  }

  /// Best known on arriving at a meeting.
  private struct Mark {
    var distances = PlaceSyntaxDistances()
    var forward: Float = 0
    var backward: Float = 0
  }

  private struct State {
    var meeting: Int
    var distances: PlaceSyntaxDistances
    /// Direction of travel in degrees; negative before the first line is left.
    var heading: Float
  }

  private let map: PlaceSyntaxMap
  private let limits: PlaceSyntaxLimits
  private let kind: PlaceSyntaxDistance
  /// Turns where the origin is at the end of its line, as the attraction distance counts them.
  private let turnsAtEnds: Bool
  private let ties: [Tie]
  private let tieStarts: [Int]
  private let tieMembers: [Int]
  private var marks: [Mark]
  private var marked: [Bool]
  private var touched: [Int] = []

  init(
    _ map: PlaceSyntaxMap, _ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits,
    points ties: [Tie] = [], turnsAtEnds: Bool = false
  ) {
    self.map = map
    self.kind = kind
    self.limits = limits
    self.ties = ties
    self.turnsAtEnds = turnsAtEnds
    marks = [Mark](repeating: Mark(), count: map.meetings.count)
    marked = [Bool](repeating: false, count: map.meetings.count)
    var starts = [Int](repeating: 0, count: map.count + 1)
    for tie in ties { starts[tie.line + 1] += 1 }
    for l in 0..<map.count { starts[l + 1] += starts[l] }
    var next = starts
    var members = [Int](repeating: 0, count: ties.count)
    for (k, tie) in ties.enumerated() {
      members[next[tie.line]] = k
      next[tie.line] += 1
    }
    tieStarts = starts
    tieMembers = members
  }

  /// Ties points to the lines nearest to them.
  static func ties(_ points: [(x: Double, y: Double)], on map: PlaceSyntaxMap) -> [Tie] {
    points.compactMap { point in
      let local = map.local(point)
      return map.nearest(local).map {
        Tie(line: $0.line, distance: $0.distance, position: $0.position, x: local.x, y: local.y)
      }
    }
  }

  /// Least distance to every line's middle that is reached, from the middle of a line.
  mutating func lines(fromMiddleOf line: Int, _ visit: (Int, PlaceSyntaxDistances) -> Void) {
    let x = (map.x1[line] + map.x2[line]) * 0.5
    let y = (map.y1[line] + map.y2[line]) * 0.5
    run(
      line, map.length[line] * 0.5, PlaceSyntaxDistances(), x, y, visitLine: visit,
      visitPoint: { _, _ in })
  }

  /// Visits lines and tied points from a point; what is visited may come again, nearer or farther.
  mutating func from(
    _ tie: Tie, line: (Int, PlaceSyntaxDistances) -> Void,
    point: (Int, PlaceSyntaxDistances) -> Void
  ) {
    let start = PlaceSyntaxDistances(walking: tie.distance, axial: tie.distance)
    run(tie.line, tie.position, start, tie.x, tie.y, visitLine: line, visitPoint: point)
  }

  private mutating func run(
    _ startLine: Int, _ startPosition: Float, _ start: PlaceSyntaxDistances, _ originX: Float,
    _ originY: Float, visitLine: (Int, PlaceSyntaxDistances) -> Void,
    visitPoint: (Int, PlaceSyntaxDistances) -> Void
  ) {
    for meeting in touched { marked[meeting] = false }
    touched.removeAll(keepingCapacity: true)
    func isNear(_ x: Float, _ y: Float) -> Bool {
      guard limits.straight < .infinity else { return true }
      let (dx, dy) = (x - originX, y - originY)
      return dx * dx + dy * dy <= limits.straight * limits.straight
    }
    var queue = [State(meeting: -1, distances: start, heading: -1)]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let entry = state.meeting >= 0 ? map.meetings[state.meeting] : nil
      let line = entry.map { Int($0.line) } ?? startLine
      let position = entry?.position ?? startPosition
      var forward = state.distances.angular
      var backward = state.distances.angular
      if state.heading >= 0 {
        let turn = PlaceSyntaxMap.difference(map.angle[line], state.heading)
        forward += turn
        backward += 180 - turn
      }
      if state.meeting >= 0, !improve(state.meeting, state.distances, forward, backward) {
        continue
      }
      let half = map.length[line] * 0.5
      var middle = state.distances
      middle.angular = position < half ? forward : backward
      middle.walking += (half - position).magnitude
      if middle.isWithin(limits) { visitLine(line, middle) }

      for slot in map.meetingStarts[line]..<map.meetingStarts[line + 1] where slot != state.meeting
      {
        let exit = map.meetings[slot]
        guard isNear(map.crossingX[Int(exit.crossing)], map.crossingY[Int(exit.crossing)]) else {
          continue
        }
        var next = State(
          meeting: Int(exit.opposite), distances: state.distances, heading: state.heading)
        if exit.position != position {
          let along = (exit.position - position).magnitude
          let isForward = exit.position > position
          next.distances.walking += along
          next.distances.axial += along * (state.distances.steps + 1)
          next.distances.angular = isForward ? forward : backward
          next.heading =
            isForward ? map.angle[line] : PlaceSyntaxMap.reversed(map.angle[line])
        } else if turnsAtEnds, state.meeting < 0 {
          next.heading = map.angle[line]
        }
        guard next.distances.isWithin(limits),
          improve(slot, next.distances, forward, backward), exit.crossing != entry?.crossing,
          state.meeting < 0 || exit.position != position
        else { continue }
        next.distances.steps += 1
        if next.distances.isWithin(limits) { queue.append(next) }
      }

      for member in tieStarts[line]..<tieStarts[line + 1] {
        let point = tieMembers[member]
        let tie = ties[point]
        guard isNear(tie.x, tie.y) else { continue }
        var reached = state.distances
        if !turnsAtEnds, tie.x == originX, tie.y == originY {
          reached = PlaceSyntaxDistances()
        } else {
          let along = (tie.position - position).magnitude
          reached.walking += tie.distance
          reached.walking += along
          if tie.position != position {
            reached.angular = tie.position > position ? forward : backward
            reached.axial += (along + tie.distance) * (reached.steps + 1)
          } else if turnsAtEnds {
            reached.angular = min(forward, backward)
          }
        }
        if reached.isWithin(limits) { visitPoint(point, reached) }
      }
    }
  }

  /// Whether a way to a meeting is better in some compared distance; if in none worse, it is noted.
  private mutating func improve(
    _ meeting: Int, _ new: PlaceSyntaxDistances, _ forward: Float, _ backward: Float
  ) -> Bool {
    guard marked[meeting] else {
      marked[meeting] = true
      touched.append(meeting)
      marks[meeting] = Mark(distances: new, forward: forward, backward: backward)
      return true
    }
    let old = marks[meeting]
    var isBetter = false
    var isWorse = false
    func compare(_ a: Float, _ b: Float) {
      if a < b { isBetter = true } else if a > b { isWorse = true }
    }
    if kind == .walking || kind == .axial || limits.walking < .infinity {
      compare(new.walking, old.distances.walking)
    }
    if kind == .steps || kind == .axial || limits.steps < .infinity {
      compare(new.steps, old.distances.steps)
    }
    if kind == .angular || limits.angular < .infinity {
      compare(forward, old.forward)
      compare(backward, old.backward)
    }
    if kind == .axial || limits.axial < .infinity { compare(new.axial, old.distances.axial) }
    guard isBetter else { return false }
    if !isWorse { marks[meeting] = Mark(distances: new, forward: forward, backward: backward) }
    return true
  }
}
