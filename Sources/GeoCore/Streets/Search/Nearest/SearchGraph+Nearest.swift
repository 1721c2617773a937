extension SearchGraph {
  /// The k places that cost least for every origin, places rising in its row.
  ///
  /// Equal costs go to the lower place. An origin has fewer places where fewer are connected or
  /// within the limit. Costs are those of `reach`, to the last bit.
  /// - Parameters:
  ///   - selection: the places that may be chosen; nil for all.
  ///   - k: how many, from 1.
  ///   - limit: closed, in the unit of the costs; infinite for any distance.
  /// - Complexity: one search from all places at once, O(k · arcs · log), whatever lies between.
  public func nearest(
    of origins: SnappedPoints, among places: SnappedPoints, selection: [Bool]? = nil, k: Int = 1,
    within limit: Double = .infinity, _ context: RunContext
  ) throws(GeosegError) -> ReachTable {
    precondition(k > 0, "at least one place is asked for")
    precondition(
      selection == nil || selection?.count == places.count, "selection and places differ")
    let candidates =
      try isSweptWell(k: k, places: places.count)
      ? sweptCandidates(of: origins, among: places, selection, k, limit, context)
      : searchedCandidates(of: origins, among: places, selection, k, limit, context)
    var table = ReachTable()
    for origin in 0..<origins.count {
      table.appendRow(candidates[origin].sorted { $0.place < $1.place }.map { ($0.place, $0.cost) })
    }
    return table
  }

  /// Whether a sweep has the memory for its lists, and enough places to gain anything by it.
  private func isSweptWell(k: Int, places: Int) -> Bool {
    let (entries, overflow) = vertexCount.multipliedReportingOverflow(by: k)
    return !overflow && entries <= 1 << 25 && places / 4 > k
  }

  private func sweptCandidates(
    of origins: SnappedPoints, among places: SnappedPoints, _ selection: [Bool]?, _ k: Int,
    _ limit: Double, _ context: RunContext
  ) throws(GeosegError) -> [[NearestCandidate]] {
    let sweep = try NearestSweep(
      self, places, selection: selection, k: k, within: limit, context.cancellation)
    let approaches = Approaches(origins, on: self)
    let inside = InsidePoints(places, on: self)
    let chunks = try context.mapChunks(count: origins.count, grain: 4096) {
      range throws(GeosegError) -> [[NearestCandidate]] in
      range.map { origin in
        var found: [NearestCandidate] = []
        func offer(_ place: Int32, _ cost: Double) {
          let total = cost + approaches.connector[origin]
          guard total <= limit, total < .infinity else { return }
          if let known = found.firstIndex(where: { $0.place == place }) {
            found[known].cost = min(found[known].cost, total)
          } else {
            found.append(NearestCandidate(place: place, cost: total))
          }
        }
        if approaches.fromFirst[origin] < .infinity {
          sweep.forEach(at: approaches.first[origin]) {
            offer($0, $1 + approaches.fromFirst[origin])
          }
        }
        if approaches.fromLast[origin] < .infinity {
          sweep.forEach(at: approaches.last[origin]) {
            offer($0, $1 + approaches.fromLast[origin])
          }
        }
        forEachPlace(alongTheEdgeOf: origin, origins, places, inside, selection) { offer($0, $1) }
        return NearestCandidate.best(k, of: found)
      }
    }
    return chunks.flatMap { $0 }
  }

  /// The places inside the edge that an origin is inside, with the cost of going straight along it.
  func forEachPlace(
    alongTheEdgeOf origin: Int, _ origins: SnappedPoints, _ places: SnappedPoints,
    _ inside: InsidePoints, _ selection: [Bool]?, _ body: (Int32, Double) -> Void
  ) {
    guard !inside.isEmpty, case .edge(let edge, let offset) = stand(of: origin, in: origins) else {
      return
    }
    for point in inside[edge] where selection?[Int(point.point)] ?? true {
      let way = cost(along: edge, from: point.offset, to: offset)
      body(point.point, connectorCost(of: Int(point.point), in: places) + way)
    }
  }

  /// By batches of places, of which every origin keeps the k best so far.
  private func searchedCandidates(
    of origins: SnappedPoints, among places: SnappedPoints, _ selection: [Bool]?, _ k: Int,
    _ limit: Double, _ context: RunContext
  ) throws(GeosegError) -> [[NearestCandidate]] {
    var best = [[NearestCandidate]](repeating: [], count: origins.count)
    let chosen = (0..<places.count).filter { selection?[$0] ?? true }
    let batch = 256
    for start in stride(from: 0, to: chosen.count, by: batch) {
      let some = Array(chosen[start..<min(start + batch, chosen.count)])
      let table = try reach(from: origins, to: places.chosen(some), within: limit, context)
      for origin in 0..<origins.count {
        for pair in table.rowStarts[origin]..<table.rowStarts[origin + 1] {
          best[origin].append(
            NearestCandidate(
              place: Int32(truncatingIfNeeded: some[Int(table.places[pair])]),
              cost: table.costs[pair]))
        }
        best[origin] = NearestCandidate.best(k, of: best[origin])
      }
    }
    return best
  }
}

/// A place that may be among the nearest.
struct NearestCandidate {
  var place: Int32
  var cost: Double

  /// The first k in order of (cost, place).
  static func best(_ k: Int, of candidates: [NearestCandidate]) -> [NearestCandidate] {
    let sorted = candidates.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
    return sorted.count > k ? Array(sorted[..<k]) : sorted
  }
}
