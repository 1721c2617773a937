extension OpenEdges {
  /// A stretch of an edge that runs along the boundary of another zone.
  struct Stretch: Sendable {
    var edge: Int32
    var zone: Int32
    var lower: Double
    var upper: Double
    var isStraight: Bool
  }

  /// Memory of one worker.
  private struct Scratch {
    var candidates: [Candidate] = []
    var ends: [Double] = []
  }

  private struct Candidate {
    var pair: EdgePair
    var zone: Int32
    var straight: (lower: Double, upper: Double)?
    var near: (lower: Double, upper: Double)?

    func isNear(_ lower: Double, _ upper: Double) -> Bool {
      near.map { $0.lower <= lower && upper <= $0.upper } ?? false
    }
  }

  private struct Found: Sendable {
    var stretches: [Stretch] = []
    var contacts: [Contact] = []
  }

  /// What the open edges have to do with each other.
  func contacts(
    tolerance: Double, _ budget: ContactBudget, _ context: RunContext
  ) throws(GeosegError) -> [Contact] {
    guard count > 1 else { return [] }
    let limit = max(tolerance, Contiguity.shortestSharedBoundary)
    let index = BoxIndex((0..<count).map { box($0) })
    let parts = try context.mapChunks(
      count: count, grain: 2048, worker: { () throws(GeosegError) in Scratch() }
    ) { (scratch, range) throws(GeosegError) in
      var found = Found()
      for edge in range {
        let before = found.contacts.count + found.stretches.count
        compare(edge, index, limit, &scratch, &found)
        try budget.spend(found.contacts.count + found.stretches.count - before)
      }
      return found
    }
    var out: [Contact] = []
    var runs = StretchRuns(self, tolerance: limit)
    for part in parts {
      out += part.contacts
      for stretch in part.stretches { runs.add(stretch, &out) }
    }
    runs.end(&out)
    return out
  }

  private func compare(
    _ edge: Int, _ index: BoxIndex, _ limit: Double, _ scratch: inout Scratch,
    _ found: inout Found
  ) {
    let isNearCounted = limit > Contiguity.shortestSharedBoundary
    scratch.candidates.removeAll(keepingCapacity: true)
    index.visit(box(edge).grown(by: limit)) { other in
      guard zones[other] != zones[edge] else { return true }
      let pair = EdgePair(self, edge, other)
      let isMet = addMeetings(edge, other, pair, limit, &found.contacts)
      guard isMet else { return true }
      let straight = pair.stretch(within: Contiguity.shortestSharedBoundary)
      let near = isNearCounted ? pair.stretch(within: limit) : nil
      guard straight != nil || near != nil else { return true }
      scratch.candidates.append(
        Candidate(pair: pair, zone: zones[other], straight: straight, near: near))
      return true
    }
    divide(edge, &scratch, &found.stretches)
  }

  /// Notes the zones that touch where an end of the edge lies on the other one, or where both cross.
  ///
  /// Answers whether the two edges are within the limit of each other.
  private func addMeetings(
    _ edge: Int, _ other: Int, _ pair: EdgePair, _ limit: Double, _ contacts: inout [Contact]
  ) -> Bool {
    var isMet = false
    for (t, place) in [(0.0, firstPlaces[edge]), (1.0, lastPlaces[edge])] {
      let (distance, end) = pair.distance(at: t)
      guard distance <= limit else { continue }
      isMet = true
      for zone in zones(at: place) {
        if zone != zones[other] { contacts.append(Contact(zone, zones[other], .point)) }
        guard let end else { continue }
        for far in zones(at: end == 0 ? firstPlaces[other] : lastPlaces[other]) where far != zone {
          contacts.append(Contact(zone, far, .point))
        }
      }
    }
    if !isMet, pair.meets(within: limit) {
      isMet = true
      contacts.append(Contact(zones[edge], zones[other], .point))
    }
    return isMet
  }

  /// Gives each piece of the edge to the zones along which it runs straight, or else to the nearest.
  private func divide(
    _ edge: Int, _ scratch: inout Scratch, _ stretches: inout [Stretch]
  ) {
    guard !scratch.candidates.isEmpty else { return }
    scratch.candidates.sort {
      $0.zone != $1.zone ? $0.zone < $1.zone : ($0.pair.px, $0.pair.py) < ($1.pair.px, $1.pair.py)
    }
    scratch.ends.removeAll(keepingCapacity: true)
    for candidate in scratch.candidates {
      if let straight = candidate.straight { scratch.ends += [straight.lower, straight.upper] }
      if let near = candidate.near { scratch.ends += [near.lower, near.upper] }
    }
    scratch.ends.sort()
    var i = 1
    while i < scratch.ends.count {
      let lower = scratch.ends[i - 1]
      let upper = scratch.ends[i]
      i += 1
      guard upper > lower else { continue }
      assign(edge, lower, upper, scratch.candidates, &stretches)
    }
  }

  private func assign(
    _ edge: Int, _ lower: Double, _ upper: Double, _ candidates: [Candidate],
    _ stretches: inout [Stretch]
  ) {
    var last: Int32 = -1
    for candidate in candidates {
      guard let straight = candidate.straight, straight.lower <= lower, upper <= straight.upper
      else { continue }
      // Candidates ascend by zone: each zone counts once.
      guard candidate.zone != last else { continue }
      last = candidate.zone
      add(edge, lower, upper, candidate.zone, isStraight: true, &stretches)
    }
    guard last < 0 else { return }
    let middle = (lower + upper) / 2
    var nearest = Double.infinity
    for candidate in candidates where candidate.isNear(lower, upper) {
      nearest = min(nearest, candidate.pair.offset(at: middle))
    }
    // Equally near zones count alike, so that their order does not matter.
    let limit = nearest + Contiguity.shortestSharedBoundary
    for candidate in candidates where candidate.isNear(lower, upper) {
      guard candidate.zone != last, candidate.pair.offset(at: middle) <= limit else { continue }
      last = candidate.zone
      add(edge, lower, upper, candidate.zone, isStraight: false, &stretches)
    }
  }

  private func add(
    _ edge: Int, _ lower: Double, _ upper: Double, _ zone: Int32, isStraight: Bool,
    _ stretches: inout [Stretch]
  ) {
    stretches.append(
      Stretch(
        edge: Int32(truncatingIfNeeded: edge), zone: zone, lower: lower, upper: upper,
        isStraight: isStraight))
  }
}
