extension SearchGraph {
  /// The cheapest ways between pairs of an origin and a place; nil where there is none.
  ///
  /// A path is walked from origin to place, or from place to origin in a graph made for that. Of
  /// ways that cost the same one is always chosen alike.
  /// - Complexity: one search per place named, until all its origins are settled.
  public func paths(
    from origins: SnappedPoints, to places: SnappedPoints, pairs: [(origin: Int, place: Int)],
    _ context: RunContext
  ) throws(GeosegError) -> [StreetPath?] {
    // Pairs by place, in their order.
    let order = pairs.indices.sorted {
      (pairs[$0].place, $0) < (pairs[$1].place, $1)
    }
    let starts = order.indices.filter {
      $0 == 0 || pairs[order[$0 - 1]].place != pairs[order[$0]].place
    }
    let groups = zip(starts, starts.dropFirst() + [order.count]).map { $0..<$1 }
    let found: [[StreetPath?]] = try context.mapChunks(
      count: groups.count, grain: 1, worker: { () throws(GeosegError) in PathSearch(rows) }
    ) { (search: inout PathSearch, range: Range<Int>) throws(GeosegError) -> [StreetPath?] in
      var found: [StreetPath?] = []
      for group in range {
        let place = pairs[order[groups[group].lowerBound]].place
        let wanted = groups[group].map { pairs[order[$0]].origin }
        found += self.paths(of: wanted, in: origins, to: place, of: places, search)
      }
      return found
    }
    var paths = [StreetPath?](repeating: nil, count: pairs.count)
    for (index, path) in found.joined().enumerated() { paths[order[index]] = path }
    return paths
  }

  private func paths(
    of wanted: [Int], in origins: SnappedPoints, to place: Int, of places: SnappedPoints,
    _ search: PathSearch
  ) -> [StreetPath?] {
    let stands = wanted.map { stand(of: $0, in: origins) }
    let ends = stands.flatMap { stand -> [UInt32] in
      switch stand {
      case .nowhere: []
      case .vertex(let vertex): [vertex]
      case .edge(let edge, _):
        [position[Int(network.first[edge])], position[Int(network.last[edge])]]
      }
    }
    search.run(from: starts(from: place, of: places), wanted: ends)
    return zip(wanted, stands).map { origin, stand in
      path(to: origin, at: stand, in: origins, from: place, of: places, search)
    }
  }

  private func path(
    to origin: Int, at stand: Stand, in origins: SnappedPoints, from place: Int,
    of places: SnappedPoints, _ search: PathSearch
  ) -> StreetPath? {
    let placeStand = self.stand(of: place, in: places)
    let placeConnector = connectorCost(of: place, in: places)
    var best = Double.infinity
    var outwardParts: () -> [StreetPath.Part] = { [] }
    switch stand {
    case .nowhere: return nil
    case .vertex(let vertex):
      best = search.labels[Int(vertex)]
      outwardParts = { self.parts(to: vertex, from: placeStand, search) }
    case .edge(let edge, let offset):
      if case .edge(edge, let start) = placeStand {
        best = placeConnector + cost(along: edge, from: start, to: offset)
        outwardParts = { start == offset ? [] : [self.part(edge, start, offset)] }
      }
      let ends = ends(ofEdge: edge, arrivingAt: offset)
      let length = network.length[edge]
      for (end, from) in [(ends.first, 0), (ends.last, length)] {
        let cost = search.labels[Int(end.vertex)] + end.cost
        if cost < best {
          best = cost
          outwardParts = {
            self.parts(to: end.vertex, from: placeStand, search) + [self.part(edge, from, offset)]
          }
        }
      }
    }
    guard best < .infinity else { return nil }
    var parts = outwardParts()
    if direction == .toPlaces {
      parts.reverse()
      parts = parts.map { StreetPath.Part(edge: $0.edge, start: $0.end, end: $0.start) }
    }
    return StreetPath(parts: parts, cost: best + connectorCost(of: origin, in: origins))
  }

  private func part(_ edge: Int, _ start: Double, _ end: Double) -> StreetPath.Part {
    StreetPath.Part(edge: Int32(truncatingIfNeeded: edge), start: start, end: end)
  }

  /// The stretches from where a place stands to a vertex.
  private func parts(
    to vertex: UInt32, from place: Stand, _ search: PathSearch
  ) -> [StreetPath.Part] {
    let way = search.way(to: vertex)
    var parts: [StreetPath.Part] = []
    if case .edge(let edge, let offset) = place {
      let ends = ends(ofEdge: edge, leaving: offset)
      let length = network.length[edge]
      // Both ends of a self-loop are one vertex: the cheaper way round was taken.
      let isFirst =
        ends.first.vertex == way.start
        && (ends.last.vertex != way.start || ends.first.cost <= ends.last.cost)
      parts.append(part(edge, offset, isFirst ? 0 : length))
    }
    for step in way.arcs {
      let edge = Int(rows.edges[Int(step.arc)])
      let length = network.length[edge]
      let isForward = position[Int(network.first[edge])] == step.from
      parts.append(isForward ? part(edge, 0, length) : part(edge, length, 0))
    }
    return parts
  }
}
