/// Costs from one origin after another to all places: one worker's scratch memory.
struct PlaceCosts {
  /// A way that ends at a place, by the state that it comes on; −1 without leaving the origin's
  /// segment or junction.
  struct Arrival {
    var place: Int32
    var state: Int32
    var cost: Double
  }

  let graph: SegmentGraph
  let sweep: SegmentSweep
  /// Every way to a place within the radius, when these are kept.
  private(set) var arrivals: [Arrival] = []
  private let rule: SegmentRule
  private let keepsArrivals: Bool
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
    at: SnappedPoints, keepsArrivals: Bool = false
  ) {
    self.keepsArrivals = keepsArrivals
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
    arrivals.removeAll(keepingCapacity: true)
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
          angular: graph.bend[state], place, state)
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
      place, state)
  }

  /// Takes a way that goes this much beyond a label, when it is within the radius and the best yet.
  private mutating func add(
    _ label: SegmentLabel, metres: Double, angular: Double, _ place: Int32,
    _ state: Int = -1
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
    if keepsArrivals {
      arrivals.append(
        Arrival(
          place: place, state: Int32(truncatingIfNeeded: state), cost: end.cost(rule.cost)))
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
