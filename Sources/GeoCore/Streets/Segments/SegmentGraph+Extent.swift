extension SegmentGraph {
  /// How much of a network is within a radius of each origin.
  public struct Extent: Sendable {
    /// Segments whose middle is within the radius.
    public var segments: [Double] = []
    /// Their length in metres.
    public var length: [Double] = []
    /// Length in metres of all that is within the walked radius, segments cut where it ends.
    public var lengthCut: [Double] = []
    /// Area in square metres of the convex hull of those segments (and of the origin, when it is a
    /// point); 0 for fewer than three corners.
    public var hullArea: [Double] = []

    public init() {}
  }

  /// Reach: how many segments, how much street and how large an area lie within a radius.
  ///
  /// From the middle of every segment, or from snapped points; the origin's own segment counts. Ways
  /// are compared by `rule.cost`; with one limit that is best the cost that is limited. An origin
  /// that is not connected has NaN. Complexity: O(s log s) per origin for s segments in the radius.
  public func extent(
    from points: SnappedPoints? = nil, _ rule: SegmentRule, context: RunContext = RunContext()
  ) throws(GeosegError) -> Extent {
    let packed = PackedSegments(self, rule)
    let places = points.map { SegmentPlaces($0, on: self) }
    let parts = try context.mapChunks(
      count: points?.count ?? count, grain: 64,
      worker: { () throws(GeosegError) in
        ExtentSearch(graph: self, packed: packed, points: points, places: places)
      }
    ) { (search: inout ExtentSearch, range) throws(GeosegError) in
      var part = Extent()
      for origin in range { search.add(origin, to: &part) }
      return part
    }
    var all = Extent()
    for part in parts {
      all.segments += part.segments
      all.length += part.length
      all.lengthCut += part.lengthCut
      all.hullArea += part.hullArea
    }
    return all
  }
}

/// One worker's search for what is within the radius.
private struct ExtentSearch {
  private let graph: SegmentGraph
  private let radius: SegmentRadius
  private let sweep: SegmentSweep
  private let points: SnappedPoints?
  private let places: SegmentPlaces?
  private var corners: [ConvexHull.Point] = []

  init(
    graph: SegmentGraph, packed: PackedSegments, points: SnappedPoints?, places: SegmentPlaces?
  ) {
    self.graph = graph
    radius = packed.rule.radius
    self.points = points
    self.places = places
    sweep = SegmentSweep(packed, bound: .entrance)
  }

  mutating func add(_ origin: Int, to extent: inout SegmentGraph.Extent) {
    corners.removeAll(keepingCapacity: true)
    var own = -1
    var position = 0.0
    var connector = 0.0
    if let points, let places {
      sweep.begin(x: points.x[origin], y: points.y[origin])
      guard sweep.start(from: origin, of: places, on: graph) else {
        extent.appendNothing(.nan)
        return
      }
      own = Int(places.segment[origin])
      position = places.position[origin]
      connector = places.connector[origin]
      guard connector <= radius.metres, connector <= radius.axial else {
        extent.appendNothing(0)
        return
      }
      corners.append((points.x[origin], points.y[origin]))
    } else {
      own = origin
      position = graph.half[own]
      sweep.begin(x: graph.middleX[own], y: graph.middleY[own])
      for state in [2 * own, 2 * own + 1] where graph.isOpen[state] {
        sweep.launch(state, metres: 0, angular: 0)
      }
    }
    sweep.run()

    var segments = 0.0
    var length = 0.0
    var cut = 0.0
    if own >= 0 {
      if isWithin(ownLabel(own, position, connector), own) { take(own, &segments, &length) }
      cut += cutOfOwn(own, position, connector)
    }
    for place in 0..<sweep.settledCount {
      let state = sweep.state(place)
      let segment = state >> 1
      guard segment != own else { continue }
      if sweep.isFirst(state, place) {
        cut += min(graph.length(segment), covered(2 * segment) + covered(2 * segment + 1))
      }
      if isWithin(sweep.label(state), segment), isFirstWithin(state, place) {
        take(segment, &segments, &length)
      }
    }
    extent.segments.append(segments)
    extent.length.append(length)
    extent.lengthCut.append(cut)
    extent.hullArea.append(ConvexHull.area(&corners))
  }

  private func ownLabel(_ own: Int, _ position: Double, _ connector: Double) -> SegmentLabel {
    let metres = connector + (graph.half[own] - position).magnitude
    return SegmentLabel(
      metres: metres, turns: 0, angular: graph.bend(own, from: position, to: graph.half[own]),
      axial: metres)
  }

  /// Whether the middle of a segment is within the radius by this way.
  private func isWithin(_ label: SegmentLabel, _ segment: Int) -> Bool {
    guard label.metres <= radius.metres, label.turns <= radius.turns,
      label.angular <= radius.angular, label.axial <= radius.axial
    else { return false }
    guard radius.straight < .infinity else { return true }
    let dx = graph.middleX[segment] - sweep.originX
    let dy = graph.middleY[segment] - sweep.originY
    return dx * dx + dy * dy <= radius.straight * radius.straight
  }

  /// Whether no way settled earlier leads to the middle of the same segment within the radius.
  private func isFirstWithin(_ state: Int, _ place: Int) -> Bool {
    sweep.isFirst(state, place) || !isWithin(sweep.label(state ^ 1), state >> 1)
  }

  private mutating func take(_ segment: Int, _ segments: inout Double, _ length: inout Double) {
    segments += 1
    length += graph.length(segment)
    for p in graph.points(segment) { corners.append((graph.x[p], graph.y[p])) }
  }

  /// Metres of a segment that are within the walked radius from where a state starts.
  private func covered(_ state: Int) -> Double {
    guard sweep.isSettled(state) else { return 0 }
    let half = graph.half[state >> 1]
    return min(2 * half, max(0, radius.metres - (sweep.label(state).metres - half)))
  }

  private func cutOfOwn(_ own: Int, _ position: Double, _ connector: Double) -> Double {
    let length = graph.length(own)
    let reach = max(0, radius.metres - connector)
    let low = graph.isOpen[2 * own + 1] ? max(0, position - reach) : position
    let high = graph.isOpen[2 * own] ? min(length, position + reach) : position
    return high - low + min(covered(2 * own), low) + min(covered(2 * own + 1), length - high)
  }
}

extension SegmentGraph.Extent {
  fileprivate mutating func appendNothing(_ value: Double) {
    segments.append(value)
    length.append(value)
    lengthCut.append(value)
    hullArea.append(value)
  }
}
