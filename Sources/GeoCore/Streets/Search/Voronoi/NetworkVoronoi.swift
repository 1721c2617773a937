/// Every bit of a network given to the place that costs least from there.
public struct NetworkVoronoi: Sendable {
  /// A part of an edge with one nearest place.
  public struct Stretch: Sendable, Hashable {
    public var edge: Int32
    /// Metres from the edge's first point.
    public var start: Double
    public var end: Double
    /// −1 where no place is within the limit.
    public var place: Int32

    public init(edge: Int32, start: Double, end: Double, place: Int32) {
      self.edge = edge
      self.start = start
      self.end = end
      self.place = place
    }
  }

  /// Nearest place per vertex of the network; −1 where none is within the limit.
  public var vertexPlace: [Int32]
  /// Its cost, in the unit of the costs; NaN where there is none.
  public var vertexCost: [Double]
  /// By edge, and along it; together they cover every edge whose length is above 0.
  public var stretches: [Stretch]

  /// Metres of network per place.
  public func lengths(places count: Int) -> [Double] {
    var lengths = [Double](repeating: 0, count: count)
    for stretch in stretches where stretch.place >= 0 {
      lengths[Int(stretch.place)] += stretch.end - stretch.start
    }
    return lengths
  }
}

extension SearchGraph {
  /// The network Voronoi division: the nearest place of every vertex and of every part of an edge.
  ///
  /// An edge whose ends u and v have different nearest places is parted where both cost the same:
  /// at (L + d_v − d_u) ÷ 2 from u where going either way costs its length L. Places inside an edge
  /// part it as well. Equal costs go to the lower place.
  /// - Parameters:
  ///   - selection: the places that take part; nil for all.
  ///   - limit: closed; what costs more belongs to nobody.
  /// - Complexity: one search from all places at once, then O(edges + points of their courses).
  public func voronoi(
    of places: SnappedPoints, selection: [Bool]? = nil, within limit: Double = .infinity
  ) -> NetworkVoronoi {
    let sweep = OwnerSweep(self, places, selection: selection, within: limit)
    let inside = InsidePoints(places, on: self)
    var stretches: [NetworkVoronoi.Stretch] = []
    stretches.reserveCapacity(network.edgeCount)
    for edge in 0..<network.edgeCount where network.length[edge] > 0 {
      let length = network.length[edge]
      let first = end(0, of: network.first[edge], sweep)
      let last = end(length, of: network.last[edge], sweep)
      let between = inside[edge]
      if between.isEmpty, first.place == last.place, limit == .infinity,
        outward.forward[edge] < .infinity, outward.backward[edge] < .infinity
      {
        stretches.append(
          .init(
            edge: Int32(truncatingIfNeeded: edge), start: 0, end: length, place: first.place))
        continue
      }
      var stands: [OwnedStand] = [first]
      for point in between.sorted(by: { ($0.offset, $0.point) < ($1.offset, $1.point) })
      where selection?[Int(point.point)] ?? true {
        stands.append(
          OwnedStand(
            offset: point.offset, cost: connectorCost(of: Int(point.point), in: places),
            place: point.point))
      }
      stands.append(last)
      OwnedStand.settle(&stands) { cost(along: edge, from: $0, to: $1) }
      divide(edge, between: stands, within: limit, into: &stretches)
    }
    return NetworkVoronoi(
      vertexPlace: position.map { sweep.owners[Int($0)] },
      vertexCost: position.map {
        sweep.owners[Int($0)] < 0 ? .nan : sweep.costs[Int($0)]
      },
      stretches: stretches)
  }

  private func end(_ offset: Double, of vertex: Int32, _ sweep: OwnerSweep) -> OwnedStand {
    let vertex = Int(position[Int(vertex)])
    return OwnedStand(offset: offset, cost: sweep.costs[vertex], place: sweep.owners[vertex])
  }

  /// Parts an edge between stands that follow each other on it.
  private func divide(
    _ edge: Int, between stands: [OwnedStand], within limit: Double,
    into stretches: inout [NetworkVoronoi.Stretch]
  ) {
    func add(_ start: Double, _ end: Double, _ place: Int32) {
      guard end > start else { return }
      if let last = stretches.last, last.edge == edge, last.place == place, last.end == start {
        stretches[stretches.count - 1].end = end
      } else {
        stretches.append(
          .init(edge: Int32(truncatingIfNeeded: edge), start: start, end: end, place: place))
      }
    }
    for (a, b) in zip(stands, stands.dropFirst()) where b.offset > a.offset {
      let meeting = EdgeMeeting(self, edge, from: a, to: b)
      let reachedFromA = min(meeting.equal, meeting.end(ofAWithin: limit))
      let reachedFromB = max(meeting.equal, meeting.start(ofBWithin: limit))
      add(a.offset, reachedFromA, a.place)
      add(max(a.offset, reachedFromA), min(b.offset, reachedFromB), -1)
      add(reachedFromB, b.offset, b.place)
    }
  }
}

/// A stand on an edge with what it costs there and whose it is.
struct OwnedStand {
  var offset: Double
  /// Infinite where it is nobody's.
  var cost: Double
  var place: Int32

  /// Lets every stand have the cheapest of its own cost and coming from its neighbours.
  static func settle(_ stands: inout [OwnedStand], _ cost: (Double, Double) -> Double) {
    func offer(from: Int, to: Int) {
      let total = stands[from].cost + cost(stands[from].offset, stands[to].offset)
      guard total < .infinity else { return }
      if total < stands[to].cost
        || (total == stands[to].cost && stands[from].place < stands[to].place)
      {
        stands[to].cost = total
        stands[to].place = stands[from].place
      }
    }
    for stand in stands.indices.dropFirst() { offer(from: stand - 1, to: stand) }
    for stand in stands.indices.dropFirst().reversed() { offer(from: stand, to: stand - 1) }
  }
}
