/// One worker's search for the streets within cut-offs of place after place.
final class StreetSweep {
  private let graph: SearchGraph
  private let incident: IncidentEdges
  private let limits: [Double]
  private let furthest: Double
  private let search: VertexSearch
  /// Edges with an end reached, of the place in hand.
  private var edges: [UInt32] = []
  /// Per edge, whether it is among them.
  private var isSeen: [Bool]

  init(_ graph: SearchGraph, _ incident: IncidentEdges, limits: [Double]) {
    self.graph = graph
    self.incident = incident
    self.limits = limits
    furthest = limits.max() ?? -1
    search = VertexSearch(graph.rows)
    isSeen = [Bool](repeating: false, count: graph.network.edgeCount)
  }

  /// Appends what a place reaches within each cut-off.
  func find(_ place: Int, of places: SnappedPoints, into block: inout ReachedStreets.Block) {
    var stand = (edge: Int32(-1), offset: 0.0)
    if case .edge(let edge, let offset) = graph.stand(of: place, in: places) {
      stand = (Int32(truncatingIfNeeded: edge), offset)
    }
    let connector = graph.connectorCost(of: place, in: places)
    search.run(from: graph.starts(from: place, of: places), within: furthest)
    collectEdges(besides: connector <= furthest ? stand.edge : -1)
    for limit in limits {
      for edge in edges {
        append(Int(edge), stand, connector, within: limit, to: &block.pieces)
      }
      block.rowEnds.append(block.pieces.count)
    }
  }

  private func collectEdges(besides own: Int32) {
    edges.removeAll(keepingCapacity: true)
    var index = 0
    while index < search.reachedCount {
      let vertex = Int(search.reached[index])
      var slot = Int(incident.starts[vertex])
      let end = Int(incident.starts[vertex &+ 1])
      while slot < end {
        let edge = incident.edges[slot]
        if !isSeen[Int(edge)] {
          isSeen[Int(edge)] = true
          edges.append(edge)
        }
        slot &+= 1
      }
      index &+= 1
    }
    for edge in edges { isSeen[Int(edge)] = false }
    if own >= 0, !edges.contains(UInt32(bitPattern: own)) { edges.append(UInt32(bitPattern: own)) }
    edges.sort()
  }

  /// The pieces of one edge: from its first point, around the place if it stands inside, from its
  /// last point; those that meet are one.
  private func append(
    _ edge: Int, _ stand: (edge: Int32, offset: Double), _ connector: Double,
    within limit: Double, to pieces: inout [ReachedStreets.Piece]
  ) {
    let network = graph.network
    let outward = graph.outward
    let length = network.length[edge]
    let number = Int32(truncatingIfNeeded: edge)
    let before = pieces.count
    func add(_ start: Double, _ end: Double) {
      guard end > start else { return }
      if pieces.count > before, start <= pieces[pieces.count - 1].end {
        pieces[pieces.count - 1].end = max(pieces[pieces.count - 1].end, end)
      } else {
        pieces.append(.init(edge: number, start: start, end: end))
      }
    }
    let first = search.labels[Int(graph.position[Int(network.first[edge])])]
    if first <= limit, first < .infinity {
      add(0, outward.offset(ofForward: edge, of: network, from: 0, spending: limit - first))
    }
    if stand.edge == number, connector <= limit {
      let (at, left) = (stand.offset, limit - connector)
      add(
        outward.offset(ofBackward: edge, of: network, from: at, spending: left),
        outward.offset(ofForward: edge, of: network, from: at, spending: left))
    }
    let last = search.labels[Int(graph.position[Int(network.last[edge])])]
    if last <= limit, last < .infinity {
      let start = outward.offset(
        ofBackward: edge, of: network, from: length, spending: limit - last)
      // What begins before all that went before takes it in.
      while pieces.count > before, start <= pieces[pieces.count - 1].start {
        pieces.removeLast()
      }
      add(start, length)
    }
  }
}
