/// What is known after all corners were compared place by place.
///
/// An edge is *open* when no other edge runs between the same two places: the outer boundary, and
/// borders that are not drawn alike on both sides.
struct PlaceFindings: Sendable {
  var contacts: [Contact] = []
  /// Open edges, by their first corner.
  var openEdges: [Int32] = []
  /// Corners at places where an open edge ends, place after place.
  var openCorners: [Int32] = []
  /// Open place p is `openCorners[openStarts[p]..<openStarts[p + 1]]`.
  var openStarts: [Int32] = [0]

  mutating func append(_ other: PlaceFindings) {
    contacts += other.contacts
    openEdges += other.openEdges
    let base = Int32(truncatingIfNeeded: openCorners.count)
    openCorners += other.openCorners
    for start in other.openStarts.dropFirst() { openStarts.append(base + start) }
  }
}

extension PlaceFindings {
  /// Compares the corners of all zones.
  ///
  /// Throws when zones lie on each other by the hundred.
  /// Complexity: O(corners) for maps in which few zones meet at one place.
  static func all(
    _ cycles: BoundaryCycles, _ budget: ContactBudget, _ context: RunContext
  ) throws(GeosegError) -> PlaceFindings {
    let partition = try CornerPartition(cycles, context)
    let parts = try context.mapChunks(
      count: partition.partCount, grain: 1,
      worker: { () throws(GeosegError) in PlaceComparison() }
    ) { (comparison, range) throws(GeosegError) in
      try cycles.withView { (view) throws(GeosegError) in
        var findings = PlaceFindings()
        for part in range {
          try comparison.run(part, of: partition, view, budget, into: &findings)
        }
        return findings
      }
    }
    var out = PlaceFindings()
    out.contacts.reserveCapacity(parts.reduce(0) { $0 + $1.contacts.count })
    for part in parts { out.append(part) }
    out.openEdges.sort()
    return out
  }
}
