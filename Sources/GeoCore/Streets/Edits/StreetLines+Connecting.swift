extension StreetLines {
  /// These lines and new ones whose ends are led to the nearest of these.
  ///
  /// An end within `limit` metres (closed) of a line is prolonged straight to the nearest point of
  /// it, which becomes a vertex there; ends farther off stay where they are, and new lines that
  /// share an end share it still. Nothing else of the new lines meets the old ones unless they have
  /// points in common.
  /// - Parameter rowBase: rows of the new lines count on from here.
  /// - Precondition: both are in one coordinate system, in metres.
  /// - Complexity: O(points · log points)
  public func connecting(_ added: StreetLines, within limit: Double, rowBase: Int32) -> StreetLines
  {
    let index = SegmentIndex(x: x, y: y, segments: segments())
    var insertions: [PointInsertion] = []
    var id = min(freeIdentity, added.freeIdentity)
    var longer = StreetLines(crs: added.crs)
    longer.passage = added.passage
    longer.levels = added.levels
    longer.speedFactors = added.speedFactors
    longer.rows = added.rows
    longer.attributes = added.attributes
    if added.heights != nil { longer.heights = [] }
    if pointIDs != nil { longer.pointIDs = [] }

    func add(_ px: Double, _ py: Double, _ height: Double?, _ identity: Int64) {
      longer.x.append(px)
      longer.y.append(py)
      longer.heights?.append(height ?? .nan)
      longer.pointIDs?.append(identity)
    }
    /// Leads an end to its foot; nil when nothing is near enough.
    func lead(_ point: Int) -> (x: Double, y: Double, id: Int64)? {
      guard
        let near = index.nearest(toX: added.x[point], y: added.y[point], within: limit)
      else { return nil }
      let p = Int(near.segment)
      let foot = SegmentFoot.of(
        px: added.x[point], py: added.y[point], ax: x[p], ay: y[p], bx: x[p + 1], by: y[p + 1])
      for end in [p, p + 1] where x[end] == foot.x && y[end] == foot.y {
        return (foot.x, foot.y, pointIDs?[end] ?? 0)
      }
      id &-= 1
      insertions.append(
        PointInsertion(segment: p, along: foot.along, x: foot.x, y: foot.y, id: id))
      return (foot.x, foot.y, id)
    }

    for line in 0..<added.count {
      let points = added.points(line)
      if let head = points.first, points.count > 1, let foot = lead(head) {
        add(foot.x, foot.y, added.heights?[head], foot.id)
      }
      for point in points {
        id &-= 1
        add(added.x[point], added.y[point], added.heights?[point], added.pointIDs?[point] ?? id)
      }
      if let tail = points.last, points.count > 1, let foot = lead(tail) {
        add(foot.x, foot.y, added.heights?[tail], foot.id)
      }
      longer.pointStarts.append(longer.x.count)
    }
    return inserting(insertions).appending(longer, rowBase: rowBase)
  }
}

extension StreetNetwork {
  /// The edges that were cut from lines of some rows, rising.
  public func edges(ofRows rows: Set<Int32>) -> [Int32] {
    (0..<edgeCount).filter { rows.contains(lineRows[Int(line[$0])]) }
      .map { Int32(truncatingIfNeeded: $0) }
  }
}
