extension SegmentGraph {
  /// What snapped places cost from snapped origins, by fewest degrees, turns or metres.
  ///
  /// A way begins on the origin's segment in either direction at no cost (at a junction: into any
  /// segment), turns from segment to segment without ever turning round on one, and ends on the
  /// place's segment. The angular cost is the sum of its turn angles in degrees, the topological cost
  /// its changes of segment; two points on one segment are 0 apart in both. Metres include both
  /// connectors. The search compares ways by `cost` (equals by metres) and follows only ways that
  /// stay within `radius` all along, measured at the places themselves; a place beyond the radius by
  /// the best such way is not listed. Complexity: O(s log s) per origin for s segments in the radius.
  public func reach(
    from origins: SnappedPoints, to places: SnappedPoints, cost: SegmentCost,
    radius: SegmentRadius = .unlimited, leastTurn: Double = 0, context: RunContext = RunContext()
  ) throws(GeosegError) -> ReachTable {
    let rule = SegmentRule(cost: cost, radius: radius, leastTurn: leastTurn)
    let from = SegmentPlaces(origins, on: self)
    let to = SegmentPlaces(places, on: self)
    let packed = PackedSegments(self, rule)
    let tables = try context.mapChunks(
      count: origins.count, grain: 16,
      worker: { () throws(GeosegError) in
        PlaceCosts(graph: self, packed: packed, origins: from, places: to, at: places)
      }
    ) { (costs: inout PlaceCosts, range) throws(GeosegError) in
      var table = ReachTable()
      for origin in range {
        table.appendRow(
          costs.row(origin, x: origins.x[origin], y: origins.y[origin]))
      }
      return table
    }
    var all = ReachTable()
    for table in tables { all.append(contentsOf: table) }
    return all
  }
}

/// Costs from one origin after another to all places: one worker's scratch memory.
private struct PlaceCosts {
  private let graph: SegmentGraph
  private let rule: SegmentRule
  private let sweep: SegmentSweep
  private let origins: SegmentPlaces
  private let places: SegmentPlaces
  private let at: SnappedPoints
  private var best: [SegmentLabel]
  private var isFound: [Bool]
  private var found: [Int32] = []
  private var originX = 0.0
  private var originY = 0.0

  init(
    graph: SegmentGraph, packed: PackedSegments, origins: SegmentPlaces, places: SegmentPlaces,
    at: SnappedPoints
  ) {
    self.graph = graph
    self.rule = packed.rule
    self.origins = origins
    self.places = places
    self.at = at
    sweep = SegmentSweep(packed, bound: .entrance)
    best = [SegmentLabel](repeating: SegmentLabel(), count: at.count)
    isFound = [Bool](repeating: false, count: at.count)
  }

  /// Places that an origin reaches and their costs, in file order.
  mutating func row(_ origin: Int, x: Double, y: Double) -> [(place: Int32, cost: Double)] {
    let connector = origins.connector[origin]
    guard connector <= rule.radius.metres, connector <= rule.radius.axial else { return [] }
    originX = x
    originY = y
    sweep.begin(x: x, y: y)
    guard sweep.start(from: origin, of: origins, on: graph) else { return [] }
    arriveAtOnce(origin, connector)
    sweep.run()
    for rank in 0..<sweep.settledCount {
      let state = sweep.state(rank)
      let label = sweep.label(state)
      let segment = state >> 1
      for place in places.onSegment.of(segment) { arrive(label, state, segment, place) }
      let end = Int(state & 1 == 0 ? graph.last[segment] : graph.first[segment])
      for place in places.atJunction.of(end) {
        add(
          label, metres: graph.half[segment] + places.connector[Int(place)],
          angular: graph.bend[state], place)
      }
    }
    found.sort()
    let row = found.map { (place: $0, cost: best[Int($0)].cost(rule.cost)) }
    for place in found { isFound[Int(place)] = false }
    found.removeAll(keepingCapacity: true)
    return row
  }

  /// Ends ways without a turn: at the origin's own segment and its ends, or its own junction.
  private mutating func arriveAtOnce(_ origin: Int, _ connector: Double) {
    let here = SegmentLabel(metres: connector, turns: 0, angular: 0, axial: connector)
    guard origins.segment[origin] >= 0 else {
      for place in places.atJunction.of(Int(origins.junction[origin])) {
        add(here, metres: places.connector[Int(place)], angular: 0, place)
      }
      return
    }
    let segment = Int(origins.segment[origin])
    let position = origins.position[origin]
    for state in [2 * segment, 2 * segment + 1] where graph.isOpen[state] {
      let isForward = state & 1 == 0
      let end = isForward ? graph.length(segment) : 0
      let junction = Int(isForward ? graph.last[segment] : graph.first[segment])
      for place in places.atJunction.of(junction) {
        add(
          here, metres: (end - position).magnitude + places.connector[Int(place)],
          angular: graph.bend(segment, from: position, to: end), place)
      }
      for place in places.onSegment.of(segment) {
        let other = places.position[Int(place)]
        guard isForward ? other >= position : other <= position else { continue }
        add(
          here, metres: (other - position).magnitude + places.connector[Int(place)],
          angular: graph.bend(segment, from: position, to: other), place)
      }
    }
  }

  /// Ends a way on a segment, from its middle to a place on it.
  private mutating func arrive(_ label: SegmentLabel, _ state: Int, _ segment: Int, _ place: Int32)
  {
    let half = graph.half[segment]
    let position = places.position[Int(place)]
    let beyond = state & 1 == 0 ? position - half : half - position
    let bend = graph.bend(segment, from: half, to: position)
    add(
      label, metres: beyond + places.connector[Int(place)], angular: beyond >= 0 ? bend : -bend,
      place)
  }

  /// Takes a way that goes this much beyond a label, when it is within the radius and the best yet.
  private mutating func add(
    _ label: SegmentLabel, metres: Double, angular: Double, _ place: Int32
  ) {
    let p = Int(place)
    let end = SegmentLabel(
      metres: label.metres + metres, turns: label.turns, angular: label.angular + angular,
      axial: label.axial + metres * (label.turns + 1))
    let radius = rule.radius
    guard end.metres <= radius.metres, end.turns <= radius.turns, end.angular <= radius.angular,
      end.axial <= radius.axial
    else { return }
    if radius.straight < .infinity {
      let (dx, dy) = (at.x[p] - originX, at.y[p] - originY)
      guard dx * dx + dy * dy <= radius.straight * radius.straight else { return }
    }
    if isFound[p] {
      let (cost, old) = (end.cost(rule.cost), best[p].cost(rule.cost))
      guard cost < old || (cost == old && end.breaksTie(with: best[p])) else { return }
    } else {
      isFound[p] = true
      found.append(place)
    }
    best[p] = end
  }
}
